// SPDX-License-Identifier: Apache-2.0
#include "draw/exact/decide.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <stdexcept>
#include <utility>

#include "draw/exact/ask.hpp"
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
  LinearModel model = model_of(open, all_of(open));
  for (Column& column : model.columns) column.domain = Domain::fraction;
  const Solution solution = solve(model, {});
  if (solution.answer == Solution::Answer::undecided) return most;
  if (solution.answer == Solution::Answer::impossible) return 0;
  return static_cast<std::int64_t>(std::floor(solution.values[supply.seats.size()] + 1e-6));
}

bool has_number(Kinds kind) {
  return kind == Kinds::rule || kind == Kinds::section || kind == Kinds::points ||
         kind == Kinds::spread;
}

// What can be had of a member while the other members hold; of `apart` how many forms, of
// which those that are wanted are known to be too many.
std::optional<std::int64_t> reachable(const CureRequest& request, const Assembly& assembly,
                                      const Supply& supply, const Conflict& conflict,
                                      std::size_t member) {
  const Kinds kind = assembly.constraints[member].constraint.kind;
  if (kind == Kinds::apart) {
    const std::int64_t fewer = static_cast<std::int64_t>(request.forms) - 1;
    return std::min(fewer, most_forms(request, supply, fewer));
  }
  if (!has_number(kind)) return std::nullopt;
  return nearest(assembly, conflict.members, member);
}

Explanation tell_conflict(const CureRequest& request, const Assembly& assembly,
                          const Supply& supply, const Conflict& conflict, std::int64_t forms) {
  Explanation explanation;
  explanation.irreducible = conflict.irreducible;
  explanation.forms = forms;
  explanation.solver = solver_name();
  for (const std::size_t member : conflict.members) {
    explanation.conflict.push_back({assembly.constraints[member].constraint,
                                    reachable(request, assembly, supply, conflict, member)});
  }
  std::sort(
      explanation.conflict.begin(), explanation.conflict.end(),
      [](const ConflictMember& a, const ConflictMember& b) { return a.constraint < b.constraint; });
  return explanation;
}

Explanation explain(const CureRequest& request, const Assembly& assembly, const Supply& supply,
                    const Conflict& conflict, std::int64_t forms) {
  Explanation explanation = tell_conflict(request, assembly, supply, conflict, forms);
  explanation.wanted = static_cast<std::int64_t>(request.forms);
  explanation.cures = cures_of(request, assembly, explanation.conflict);
  explanation.untried = untried(request, assembly, explanation.conflict);
  return explanation;
}

// Where not even one form can be had that is the simpler story; the cures are for all.
std::optional<Explanation> explain_by_one(const CureRequest& request, const Assembly& assembly,
                                          const Supply& supply) {
  if (request.forms == 1) return std::nullopt;
  const CureRequest one{request.bank, request.blueprint, request.demand, 1};
  const Assembly of_one = pool(assembly_for(one, supply));
  if (glance(of_one) != Verdict::impossible &&
      find_witness(one.bank, one.blueprint, one.demand, 1)) {
    return std::nullopt;
  }
  const Finding finding = settle(of_one, nodes_of_pool);
  if (finding.verdict != Verdict::impossible) return std::nullopt;
  Explanation explanation = tell_conflict(one, of_one, supply, finding.conflict, 1);
  explanation.wanted = static_cast<std::int64_t>(request.forms);
  explanation.cures = cures_of(request, assembly, explanation.conflict);
  explanation.untried = untried(request, assembly, explanation.conflict);
  return explanation;
}

// What came of a model that binds so many forms together.
Decision decided(const CureRequest& request, const Assembly& assembly, const Supply& supply,
                 const Finding& finding, std::int64_t forms) {
  Decision decision{finding.verdict, {}, {}};
  if (finding.verdict == Verdict::possible) {
    decision.choice =
        choice_of(assembly, supply, request.blueprint.sections.size(), finding.values);
  } else if (finding.verdict == Verdict::impossible) {
    decision.explanation = explain(request, assembly, supply, finding.conflict, forms);
  }
  return decision;
}

Grain grain_of_forms(const Demand& demand) {
  return may_share(demand) ? Grain::items : Grain::kinds;
}

// Every form by itself, where all of them together forbid nothing: what fractions say of the
// pool they say here, each form having the same share of every item.
Decision decide_forms(const CureRequest& request) {
  const Supply supply = supply_for(request, grain_of_forms(request.demand));
  const auto assembly = separate(assembly_for(request, supply));
  if (!assembly) return {};
  return decided(request, *assembly, supply, settle_whole(*assembly, nodes_of_forms), 1);
}

// Whether every member of a conflict of the pool is needed where forms stand by themselves. Only
// the members' rules are in that model, so that items which others tell apart are one kind.
bool is_needed_by_forms(const CureRequest& request, const Assembly& pooled,
                        const Conflict& conflict) {
  Demand demand = request.demand;
  demand.rules.clear();
  demand.spreads.clear();
  demand.per_point.reset();
  std::vector<Constraint> members;
  for (const std::size_t number : conflict.members) {
    Constraint& member = members.emplace_back(pooled.constraints[number].constraint);
    if (member.kind == Kinds::points) demand.per_point = request.demand.per_point;
    if (member.kind != Kinds::rule) continue;
    demand.rules.push_back(request.demand.rules[member.number]);
    member.number = demand.rules.size() - 1;
  }
  const CureRequest few{request.bank, request.blueprint, demand, request.forms};
  const Supply supply = supply_for(few, grain_of_forms(demand));
  const auto assembly = separate(assembly_for(few, supply));
  if (!assembly) return false;
  std::vector<std::size_t> numbers;
  for (std::size_t n = 0; n < assembly->constraints.size(); ++n) {
    const Constraint& each = assembly->constraints[n].constraint;
    if (std::find(members.begin(), members.end(), each) != members.end()) numbers.push_back(n);
  }
  const Conflict confirmed = confirm(*assembly, numbers, nodes_of_forms);
  return confirmed.irreducible && confirmed.members.size() == members.size();
}

// Why the pool of several forms forbids them; in the simplest terms, though cures are for all.
Decision explain_forms(const CureRequest& request, const Assembly& assembly, const Supply& supply,
                       Finding finding) {
  if (auto by_one = explain_by_one(request, assembly, supply)) {
    return {Verdict::impossible, {}, *std::move(by_one)};
  }
  finding.conflict.irreducible =
      finding.conflict.irreducible && is_needed_by_forms(request, assembly, finding.conflict);
  if (!finding.conflict.irreducible) {
    Decision by_forms = decide_forms(request);
    if (by_forms.verdict != Verdict::undecided) return by_forms;
  }
  return decided(request, assembly, supply, finding, static_cast<std::int64_t>(request.forms));
}

Solution ask_all(const Assembly& assembly, int nodes) {
  return solve(model_of(assembly, all_of(assembly)), {nodes, SolveLimits::Aim::any});
}

// Whether the pool forbids so many forms, in whole numbers.
bool is_impossible(const CureRequest& request, const Supply& supply, std::int64_t forms) {
  const Assembly assembly = pool({supply, request.blueprint, request.demand, forms});
  return ask_all(assembly, nodes_of_pool).answer == Solution::Answer::impossible;
}

// The model or its solver is wrong where its choice, looked through item by item, does not meet
// the demand: that is our bug.
Decision checked(Decision decision, const CureRequest& request) {
  const auto& choice = decision.choice;
  if (choice && (choice->size() != request.forms ||
                 !holds_up(*choice, request.bank, request.blueprint, request.demand))) {
    throw std::logic_error(solver_name() + " gave forms that do not meet the demand");
  }
  return decision;
}

}  // namespace

bool is_hopeless(const CureRequest& request) {
  const Supply supply = supply_for(request);
  return glance(pool(assembly_for(request, supply))) == Verdict::impossible;
}

bool has_not_one(const CureRequest& request) {
  constexpr int nodes = 50;
  return ask({request.bank, request.blueprint, request.demand, 1}, nodes).verdict ==
         Verdict::impossible;
}

Decision decide(const CureRequest& request) {
  const Supply supply = supply_for(request);
  const Assembly assembly = pool(assembly_for(request, supply));
  const Finding finding = settle(assembly, nodes_of_pool);
  if (request.forms == 1) {
    return checked(decided(request, assembly, supply, finding, 1), request);
  }
  if (finding.verdict == Verdict::impossible) {
    return checked(explain_forms(request, assembly, supply, finding), request);
  }
  if (auto by_one = explain_by_one(request, assembly, supply)) {
    return {Verdict::impossible, {}, *std::move(by_one)};
  }
  return checked(decide_forms(request), request);
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
  std::int64_t next = std::min(capacity.at_most, most_searched);
  std::int64_t failed = next + 1;
  while (capacity.at_least + 1 < failed) {
    if (are_found(next)) {
      capacity.at_least = next;
    } else {
      failed = next;
    }
    const bool is_near = failed + 1 > capacity.at_most && capacity.at_least + 2 < failed;
    next = is_near ? failed - 1 : (capacity.at_least + failed) / 2;
  }
  while (capacity.at_least < capacity.at_most && capacity.at_most <= most_searched) {
    const Verdict answer = ask({request.bank, request.blueprint, request.demand,
                                static_cast<std::size_t>(capacity.at_most)},
                               nodes_of_forms)
                               .verdict;
    if (answer == Verdict::undecided) break;
    if (answer == Verdict::impossible) --capacity.at_most;
    if (answer == Verdict::possible) capacity.at_least = capacity.at_most;
  }
  return capacity;
}

}  // namespace tiku::exact
