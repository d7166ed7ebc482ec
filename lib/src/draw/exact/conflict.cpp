// SPDX-License-Identifier: Apache-2.0
#include "draw/exact/conflict.hpp"

#include <algorithm>

namespace tiku::exact {
namespace {

using Numbers = std::vector<std::size_t>;

// Models of some constraints, in fractions or in whole numbers.
class Oracle {
 public:
  Oracle(const Assembly& assembly, Domain domain, int nodes)
      : assembly_(assembly), domain_(domain), limits_{nodes, SolveLimits::Aim::any} {}

  Solution ask(const Numbers& active) const {
    LinearModel model = model_of(assembly_, active);
    if (domain_ == Domain::fraction) {
      for (Column& column : model.columns) column.domain = Domain::fraction;
    }
    return solve(model, limits_);
  }

  bool forbids(const Numbers& active) const {
    return ask(active).answer == Solution::Answer::impossible;
  }

 private:
  const Assembly& assembly_;
  Domain domain_;
  SolveLimits limits_;
};

// What `grow` ends with: a set that cannot hold, or a solution of all, or neither.
struct Grown {
  Numbers active;
  Solution solution;
};

// Takes in what the solution so far violates, until nothing is violated or nothing holds:
// most rules of a large demand are never needed. Where it takes long they are, and all come in.
Grown grow(const Assembly& assembly, const Oracle& oracle, Numbers active) {
  constexpr int most_rounds = 3;
  for (int round = 1;; ++round) {
    Grown grown{active, oracle.ask(active)};
    if (grown.solution.answer != Solution::Answer::solved) return grown;
    const Numbers more = violated(assembly, grown.solution.values, active);
    if (more.empty()) return grown;
    if (round == most_rounds) return {all_of(assembly), oracle.ask(all_of(assembly))};
    active.insert(active.end(), more.begin(), more.end());
    std::sort(active.begin(), active.end());
  }
}

Numbers without_part(const Numbers& numbers, std::size_t first, std::size_t count) {
  Numbers rest(numbers.begin(), numbers.begin() + static_cast<std::ptrdiff_t>(first));
  const std::size_t end = std::min(first + count, numbers.size());
  rest.insert(rest.end(), numbers.begin() + static_cast<std::ptrdiff_t>(end), numbers.end());
  return rest;
}

// Leaves out parts that are not needed, large ones first, then one by one.
Numbers shrink(const Oracle& oracle, Numbers numbers) {
  for (std::size_t part = std::max<std::size_t>(1, numbers.size() / 2);; part /= 2) {
    for (std::size_t first = 0; first < numbers.size();) {
      Numbers rest = without_part(numbers, first, part);
      if (oracle.forbids(rest)) {
        numbers = std::move(rest);
      } else {
        first += part;
      }
    }
    if (part == 1) return numbers;
  }
}

Numbers sections_of(const Assembly& assembly) {
  Numbers sections;
  for (std::size_t n = 0; n < assembly.constraints.size(); ++n) {
    if (assembly.constraints[n].constraint.kind == Constraint::Kind::section) sections.push_back(n);
  }
  return sections;
}

}  // namespace

Finding settle(const Assembly& assembly, int nodes) {
  const Oracle fractions(assembly, Domain::fraction, nodes);
  const Grown relaxed = grow(assembly, fractions, sections_of(assembly));
  if (relaxed.solution.answer != Solution::Answer::impossible) {
    return settle_whole(assembly, nodes);
  }
  Finding finding;
  finding.verdict = Verdict::impossible;
  finding.conflict = confirm(assembly, shrink(fractions, relaxed.active), nodes);
  return finding;
}

Finding settle_whole(const Assembly& assembly, int nodes) {
  const Oracle whole(assembly, Domain::whole, nodes);
  Finding finding;
  Solution all = whole.ask(all_of(assembly));
  if (all.answer == Solution::Answer::undecided) return finding;
  if (all.answer == Solution::Answer::solved) {
    finding.verdict = Verdict::possible;
    finding.values = std::move(all.values);
    return finding;
  }
  finding.verdict = Verdict::impossible;
  const Grown grown = grow(assembly, whole, sections_of(assembly));
  const bool is_small = grown.solution.answer == Solution::Answer::impossible;
  finding.conflict =
      confirm(assembly, shrink(whole, is_small ? grown.active : all_of(assembly)), nodes);
  return finding;
}

Conflict confirm(const Assembly& assembly, std::vector<std::size_t> members, int nodes) {
  const Oracle whole(assembly, Domain::whole, nodes);
  Conflict conflict{{}, true};
  for (std::size_t i = 0; i < members.size();) {
    Numbers rest = without(members, members[i]);
    const auto answer = whole.ask(rest).answer;
    if (answer == Solution::Answer::impossible) {
      members = std::move(rest);
      continue;
    }
    if (answer == Solution::Answer::undecided) conflict.irreducible = false;
    ++i;
  }
  conflict.members = std::move(members);
  return conflict;
}

Verdict glance(const Assembly& assembly) {
  const Oracle fractions(assembly, Domain::fraction, 0);
  const Grown grown = grow(assembly, fractions, sections_of(assembly));
  return grown.solution.answer == Solution::Answer::impossible ? Verdict::impossible
                                                               : Verdict::undecided;
}

}  // namespace tiku::exact
