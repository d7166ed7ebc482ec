// SPDX-License-Identifier: Apache-2.0
#include "draw/exact/decide.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

#include "draw/exact/witness.hpp"

namespace tiku::exact {
namespace {

using Kinds = Constraint::Kind;

constexpr int nodes_of_pool = 2000;
constexpr int nodes_of_forms = 200;  // each is much larger

Supply supply_for(const CureRequest& request, Grain grain = Grain::kinds) {
  return supply_of({request.bank, request.blueprint, request.demand, grain});
}

AssemblyRequest assembly_for(const CureRequest& request, const Supply& supply) {
  return {supply, request.blueprint, request.demand, static_cast<std::int64_t>(request.forms)};
}

// The most forms that fractions allow, over all constraints but those on forms by themselves.
std::int64_t most_forms(const CureRequest& request, const Supply& supply, std::int64_t most) {
  const Assembly open = pool_open({supply, request.blueprint, request.demand, most});
  std::vector<std::size_t> all(open.constraints.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  LinearModel model = model_of(open, all);
  for (Column& column : model.columns) column.domain = Domain::fraction;
  const Solution solution = solve(model, {});
  if (solution.answer != Solution::Answer::solved) return 0;
  return static_cast<std::int64_t>(std::floor(solution.values[supply.seats.size()] + 1e-6));
}

// The value nearest to the bounds of a member, while the other members hold.
std::optional<std::int64_t> reachable(const CureRequest& request, const Assembly& assembly,
                                      const Conflict& conflict, std::size_t member,
                                      std::int64_t forms) {
  const Constraint& constraint = assembly.constraints[member].constraint;
  std::int64_t low = 0;
  std::int64_t high = 0;
  if (constraint.kind == Kinds::rule) {
    const Rule& rule = request.demand.rules[constraint.number];
    low = rule.low * forms;
    high = rule.high * forms;
  } else if (constraint.kind == Kinds::section) {
    low = high = request.blueprint.sections[constraint.number].count * forms;
  } else if (constraint.kind == Kinds::points) {
    high = *request.demand.per_point * forms;
  } else if (constraint.kind == Kinds::spread) {
    high = request.demand.spreads[constraint.number].difference;
  } else {
    return std::nullopt;
  }
  const std::int64_t move = least_move(assembly, conflict.members, member, 1);
  if (move == 0) return std::nullopt;
  // What is added up comes in steps: the last one before, or after, what fractions reach.
  const std::int64_t step = step_of(assembly, member);
  const std::int64_t value = move < 0 ? low + move : high + move;
  const std::int64_t rest = (value % step + step) % step;
  if (rest == 0) return value;
  return move < 0 ? value - rest : value - rest + step;
}

// How much of a bound a relaxation gives up, in thousandths; all of it where it is the
// outline's or one on points, which are the last that an author would change.
std::int64_t given_up(const CureRequest& request, const Relaxation& relaxation) {
  constexpr std::int64_t all = 1000;
  const Constraint& constraint = relaxation.constraint;
  const auto rule = rule_of(constraint, request.demand, request.blueprint);
  const bool is_last = constraint.kind == Kinds::points ||
                       rule->origin == RuleOrigin::outline_marks ||
                       (constraint.kind == Kinds::rule && rule->section.has_value());
  if (is_last) return all;
  const bool is_down = relaxation.low < rule->low;
  const std::int64_t bound = std::max<std::int64_t>(1, std::abs(is_down ? rule->low : rule->high));
  const std::int64_t move = is_down ? rule->low - relaxation.low : relaxation.high - rule->high;
  return std::min(all, move * all / bound);
}

// The least change first: small moves of one bound, then items to be written, then what
// changes more.
void sort_cures(const CureRequest& request, std::vector<Cure>& cures) {
  constexpr std::int64_t writing = 500;  // as if half of a bound were given up
  const auto size = [&](const Cure& cure) -> std::int64_t {
    if (cure.relax.empty()) return writing;
    if (cure.relax.size() == 1 && cure.write.empty()) return given_up(request, cure.relax.front());
    return 2 * writing + static_cast<std::int64_t>(cure.relax.size());
  };
  std::stable_sort(cures.begin(), cures.end(),
                   [&](const Cure& a, const Cure& b) { return size(a) < size(b); });
}

Explanation tell_conflict(const CureRequest& request, const Assembly& assembly,
                          const Supply& supply, const Conflict& conflict, std::int64_t forms) {
  Explanation explanation;
  explanation.irreducible = conflict.irreducible;
  explanation.forms = forms;
  explanation.solver = solver_name();
  for (const std::size_t member : conflict.members) {
    const Constraint& constraint = assembly.constraints[member].constraint;
    auto value = constraint.kind == Kinds::apart
                     ? most_forms(request, supply, static_cast<std::int64_t>(request.forms))
                     : reachable(request, assembly, conflict, member, forms);
    explanation.conflict.push_back({constraint, value});
  }
  std::sort(
      explanation.conflict.begin(), explanation.conflict.end(),
      [](const ConflictMember& a, const ConflictMember& b) { return a.constraint < b.constraint; });
  return explanation;
}

// Items to be written; where forms may share some and that leads to nothing, as if they
// might not.
std::optional<Cure> written_cure(const CureRequest& request,
                                 const std::vector<std::size_t>& rules) {
  auto cure = write_items(request, rules);
  if (cure || request.demand.common == 0) return cure;
  Demand apart = request.demand;
  apart.common = 0;
  cure = write_items({request.bank, request.blueprint, apart, request.forms}, rules);
  if (cure) cure->is_least = false;
  return cure;
}

// What would cure a conflict of some constraints of the assembly.
std::vector<Cure> cures_of(const CureRequest& request, const Assembly& assembly,
                           const std::vector<ConflictMember>& conflict) {
  std::vector<std::size_t> rules;
  std::vector<Cure> cures;
  for (const ConflictMember& member : conflict) {
    if (member.constraint.kind == Kinds::rule) rules.push_back(member.constraint.number);
  }
  if (auto cure = written_cure(request, rules)) cures.push_back(*std::move(cure));
  for (std::size_t n = 0; n < assembly.constraints.size(); ++n) {
    const auto is_this = [&](const ConflictMember& member) {
      return member.constraint == assembly.constraints[n].constraint;
    };
    if (!assembly.constraints[n].can_relax ||
        std::none_of(conflict.begin(), conflict.end(), is_this)) {
      continue;
    }
    if (auto cure = relax(request, assembly, n)) cures.push_back(*std::move(cure));
  }
  if (cures.empty()) {
    if (auto cure = relax_together(request, assembly)) cures.push_back(*std::move(cure));
  }
  sort_cures(request, cures);
  return cures;
}

Explanation explain(const CureRequest& request, const Assembly& assembly, const Supply& supply,
                    const Conflict& conflict, std::int64_t forms) {
  Explanation explanation = tell_conflict(request, assembly, supply, conflict, forms);
  explanation.wanted = static_cast<std::int64_t>(request.forms);
  explanation.cures = cures_of(request, assembly, explanation.conflict);
  return explanation;
}

// Where not even one form can be had that is the simpler story; the cures are for all.
std::optional<Explanation> explain_by_one(const CureRequest& request, const Assembly& assembly,
                                          const Supply& supply) {
  if (request.forms == 1) return std::nullopt;
  const CureRequest one{request.bank, request.blueprint, request.demand, 1};
  const Assembly of_one = pool(assembly_for(one, supply));
  const Finding finding = settle(of_one, nodes_of_pool);
  if (finding.verdict != Verdict::impossible) return std::nullopt;
  Explanation explanation = tell_conflict(one, of_one, supply, finding.conflict, 1);
  explanation.wanted = static_cast<std::int64_t>(request.forms);
  explanation.cures = cures_of(request, assembly, explanation.conflict);
  return explanation;
}

bool may_share(const Demand& demand) { return demand.common > 0 || !demand.anchor.counts.empty(); }

// Every form by itself, where all of them together forbid nothing.
Decision decide_forms(const CureRequest& request) {
  const Supply supply =
      supply_for(request, may_share(request.demand) ? Grain::items : Grain::kinds);
  const AssemblyRequest what = assembly_for(request, supply);
  const auto assembly = separate(what);
  if (!assembly) return {};
  const Finding finding = settle(*assembly, nodes_of_forms);
  Decision decision{finding.verdict, {}, {}};
  if (finding.verdict == Verdict::possible) {
    decision.choice =
        choice_of(*assembly, supply, request.blueprint.sections.size(), finding.values);
  } else if (finding.verdict == Verdict::impossible) {
    decision.explanation = explain(request, *assembly, supply, finding.conflict, 1);
  }
  return decision;
}

// Whether the pool forbids so many forms, in whole numbers.
bool is_impossible(const CureRequest& request, const Supply& supply, std::int64_t forms) {
  const Assembly assembly = pool({supply, request.blueprint, request.demand, forms});
  std::vector<std::size_t> all(assembly.constraints.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const SolveLimits limits{nodes_of_pool, SolveLimits::Aim::any};
  return solve(model_of(assembly, all), limits).answer == Solution::Answer::impossible;
}

}  // namespace

bool is_hopeless(const CureRequest& request) {
  const Supply supply = supply_for(request);
  return glance(pool(assembly_for(request, supply))) == Verdict::impossible;
}

Decision decide(const CureRequest& request) {
  const Supply supply = supply_for(request);
  const Assembly assembly = pool(assembly_for(request, supply));
  const Finding finding = settle(assembly, nodes_of_pool);
  Decision decision{finding.verdict, {}, {}};
  if (finding.verdict == Verdict::impossible) {
    const auto forms = static_cast<std::int64_t>(request.forms);
    auto by_one = explain_by_one(request, assembly, supply);
    decision.explanation =
        by_one ? *std::move(by_one) : explain(request, assembly, supply, finding.conflict, forms);
  } else if (request.forms > 1) {
    return decide_forms(request);
  } else if (finding.verdict == Verdict::possible) {
    decision.choice =
        choice_of(assembly, supply, request.blueprint.sections.size(), finding.values);
  }
  return decision;
}

Capacity capacity(const CureRequest& request, std::int64_t most) {
  const Supply supply = supply_for(request);
  Capacity capacity{0, most_forms(request, supply, most)};
  const auto are_found = [&](std::int64_t forms) {
    return find_witness(request.bank, request.blueprint, request.demand,
                        static_cast<std::size_t>(forms))
        .has_value();
  };
  while (capacity.at_most > 0 && is_impossible(request, supply, capacity.at_most)) {
    --capacity.at_most;
  }
  // Halves the gap, but first looks where it mostly closes: at the very top.
  std::int64_t next = capacity.at_most;
  std::int64_t failed = capacity.at_most + 1;
  while (capacity.at_least + 1 < failed) {
    if (are_found(next)) {
      capacity.at_least = next;
    } else {
      failed = next;
    }
    const bool is_near = failed + 1 > capacity.at_most && capacity.at_least + 2 < failed;
    next = is_near ? failed - 1 : (capacity.at_least + failed) / 2;
  }
  return capacity;
}

}  // namespace tiku::exact
