// SPDX-License-Identifier: Apache-2.0
#include "draw/exact/decide.hpp"

#include <algorithm>
#include <cmath>
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
  return move < 0 ? low + move : high + move;
}

Explanation explain(const CureRequest& request, const Assembly& assembly, const Supply& supply,
                    const Conflict& conflict, std::int64_t forms) {
  Explanation explanation;
  explanation.irreducible = conflict.irreducible;
  explanation.forms = forms;
  explanation.solver = solver_name();
  std::vector<std::size_t> rules;
  for (const std::size_t member : conflict.members) {
    const Constraint& constraint = assembly.constraints[member].constraint;
    if (constraint.kind == Kinds::rule) rules.push_back(constraint.number);
    auto value = constraint.kind == Kinds::apart
                     ? most_forms(request, supply, static_cast<std::int64_t>(request.forms))
                     : reachable(request, assembly, conflict, member, forms);
    explanation.conflict.push_back({constraint, value});
  }
  std::sort(
      explanation.conflict.begin(), explanation.conflict.end(),
      [](const ConflictMember& a, const ConflictMember& b) { return a.constraint < b.constraint; });
  if (auto cure = write_items(request, rules)) explanation.cures.push_back(*std::move(cure));
  for (const std::size_t member : conflict.members) {
    if (!assembly.constraints[member].can_relax) continue;
    if (auto cure = relax(request, assembly, member)) {
      explanation.cures.push_back(*std::move(cure));
    }
  }
  if (explanation.cures.empty()) {
    if (auto cure = relax_together(request, assembly)) {
      explanation.cures.push_back(*std::move(cure));
    }
  }
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
    decision.explanation = explain(request, assembly, supply, finding.conflict,
                                   static_cast<std::int64_t>(request.forms));
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
