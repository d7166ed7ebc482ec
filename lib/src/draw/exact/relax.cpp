// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <numeric>

#include "draw/exact/cures.hpp"
#include "draw/exact/witness.hpp"

namespace tiku::exact {
namespace {

using Kinds = Constraint::Kind;

// Fractions come from floating point: what is nearly whole is taken as whole.
std::int64_t round_up(double value) { return static_cast<std::int64_t>(std::ceil(value - 1e-6)); }

std::vector<std::size_t> all_of(const Assembly& assembly) {
  std::vector<std::size_t> all(assembly.constraints.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

// The model with two more columns by which the bounds of one constraint give way.
LinearModel giving_way(const Assembly& assembly, const std::vector<std::size_t>& active,
                       std::size_t constraint, std::int64_t step) {
  LinearModel model = model_of(assembly, active);
  for (Column& column : model.columns) column.cost = 0;
  const std::uint32_t down = model.add({0, no_bound, 1, Domain::whole});
  const std::uint32_t up = model.add({0, no_bound, 1, Domain::whole});
  for (Row& row : rows_of(assembly, constraint, active)) {
    if (row.low != -no_bound) row.terms.push_back({down, step});
    if (row.high != no_bound) row.terms.push_back({up, -step});
    model.rows.push_back(std::move(row));
  }
  return model;
}

// What the amounts of a constraint come in, so that no sum lies between two multiples of it.
std::int64_t step_of(const Assembly& assembly, std::size_t constraint) {
  std::int64_t step = 0;
  for (const Row& row : assembly.constraints[constraint].rows) {
    for (const ModelTerm& term : row.terms) {
      const bool is_amount = assembly.columns[term.column].domain == Domain::whole;
      if (is_amount) step = std::gcd(step, term.factor);
    }
  }
  return std::max<std::int64_t>(1, step);
}

// By how much the bounds of one constraint must move at least so that all active ones can
// hold, as fractions tell, where its rows move by `step` for one: below zero for its lower
// bound, above for its upper one; 0 where no move of this one is enough.
std::int64_t least_move(const Assembly& assembly, const std::vector<std::size_t>& active,
                        std::size_t constraint, std::int64_t step) {
  std::vector<std::size_t> others = active;
  std::erase(others, constraint);
  LinearModel model = giving_way(assembly, others, constraint, step);
  for (Column& column : model.columns) column.domain = Domain::fraction;
  const Solution solution = solve(model, {});
  if (solution.answer != Solution::Answer::solved) return 0;
  const std::size_t down = assembly.columns.size();
  const std::int64_t low = round_up(solution.values[down]);
  return low > 0 ? -low : round_up(solution.values[down + 1]);
}

// A constraint with one of its bounds moved, and on to where the next sum can lie.
Relaxation moved(const Demand& demand, Constraint constraint, std::int64_t move,
                 std::int64_t step) {
  Relaxation relaxation{constraint, open_low, open_high};
  if (constraint.kind == Kinds::rule) {
    relaxation.low = demand.rules[constraint.number].low;
    relaxation.high = demand.rules[constraint.number].high;
  } else if (constraint.kind == Kinds::points) {
    relaxation.high = *demand.per_point;
  } else {
    relaxation.high = demand.spreads[constraint.number].difference;
  }
  if (move < 0) {
    relaxation.low = multiple_below(multiple_above(relaxation.low, step) + move, step);
  } else {
    relaxation.high = multiple_above(multiple_below(relaxation.high, step) + move, step);
  }
  return relaxation;
}

// What the outline weighs and how points are spread is less the author's to change.
bool is_authors_own(const Demand& demand, const Constraint& constraint) {
  if (constraint.kind != Kinds::rule) return constraint.kind == Kinds::spread;
  const RuleOrigin origin = demand.rules[constraint.number].origin;
  return origin != RuleOrigin::outline_marks && origin != RuleOrigin::outline_section;
}

}  // namespace

std::optional<std::int64_t> nearest(const Assembly& assembly,
                                    const std::vector<std::size_t>& active,
                                    std::size_t constraint) {
  const Row& row = assembly.constraints[constraint].rows.front();
  if (row.low != -no_bound && row.low > row.high) return std::nullopt;  // it cannot hold anyway
  const std::int64_t move = least_move(assembly, active, constraint, 1);
  if (move == 0) return std::nullopt;
  const std::int64_t step = step_of(assembly, constraint);
  return move < 0 ? multiple_below(row.low + move, step) : multiple_above(row.high + move, step);
}

Demand relaxed(Demand demand, const std::vector<Relaxation>& relaxations) {
  for (const Relaxation& relaxation : relaxations) {
    const Constraint& constraint = relaxation.constraint;
    if (constraint.kind == Kinds::rule) {
      demand.rules[constraint.number].low = relaxation.low;
      demand.rules[constraint.number].high = relaxation.high;
    } else if (constraint.kind == Kinds::points) {
      demand.per_point = relaxation.high;
    } else {
      demand.spreads[constraint.number].difference = relaxation.high;
    }
  }
  return demand;
}

std::optional<Cure> relax(const CureRequest& request, const Assembly& assembly,
                          std::size_t constraint) {
  const ConstraintRows& rows = assembly.constraints[constraint];
  const std::int64_t step = step_of(assembly, constraint);
  const std::int64_t least = least_move(assembly, all_of(assembly), constraint, rows.step);
  const auto attempt = [&](std::int64_t move) -> std::optional<Cure> {
    const Relaxation relaxation = moved(request.demand, rows.constraint, move, step);
    const Demand demand = relaxed(request.demand, {relaxation});
    if (!find_witness(request.bank, request.blueprint, demand, request.forms)) return std::nullopt;
    return Cure{{relaxation}, {}, move == least};
  };
  // Whole items may need a little more than fractions do: ever larger steps find how much.
  constexpr int tries = 8;
  std::int64_t move = least;
  for (int i = 0; i < tries && least != 0; ++i) {
    if (auto cure = attempt(move)) return cure;
    move += (move < 0 ? -step : step) * (std::int64_t{1} << i);
  }
  // Where fractions see no conflict at all, either bound may be the one to give way.
  constexpr int few_tries = 3;
  const Row& row = rows.rows.front();
  for (int i = 0; i < few_tries && least == 0; ++i) {
    const std::int64_t size = step * (std::int64_t{1} << i);
    if (auto cure = row.low == -no_bound ? std::nullopt : attempt(-size)) return cure;
    if (auto cure = row.high == no_bound ? std::nullopt : attempt(size)) return cure;
  }
  return std::nullopt;
}

std::vector<Relaxation> least_relaxations(const CureRequest& request, const Assembly& assembly) {
  LinearModel model{assembly.columns, assembly.always};
  for (Column& column : model.columns) column.domain = Domain::fraction;
  std::vector<std::uint32_t> first(assembly.constraints.size());
  for (std::size_t n = 0; n < assembly.constraints.size(); ++n) {
    const ConstraintRows& each = assembly.constraints[n];
    const auto add = [&](std::int64_t cost) {
      const std::int64_t most = each.can_relax ? no_bound : 0;
      return model.add({0, most, cost, Domain::fraction});
    };
    // A move is as dear as the steps in which the constraint's amounts come.
    const std::int64_t dear =
        is_authors_own(request.demand, each.constraint) ? 1'000'000 : 4'000'000;
    const std::int64_t cost = std::max<std::int64_t>(1, dear / step_of(assembly, n));
    first[n] = add(cost);
    const std::uint32_t up = add(cost);
    for (Row& row : rows_of(assembly, n, all_of(assembly))) {
      if (row.low != -no_bound) row.terms.push_back({first[n], each.step});
      if (row.high != no_bound) row.terms.push_back({up, -each.step});
      model.rows.push_back(std::move(row));
    }
  }
  const Solution solution = solve(model, {});
  if (solution.answer != Solution::Answer::solved) return {};
  std::vector<Relaxation> relaxations;
  for (std::size_t n = 0; n < assembly.constraints.size(); ++n) {
    const std::int64_t down = round_up(solution.values[first[n]]);
    const std::int64_t move = down > 0 ? -down : round_up(solution.values[first[n] + 1]);
    if (move == 0) continue;
    const Constraint& constraint = assembly.constraints[n].constraint;
    relaxations.push_back(moved(request.demand, constraint, move, step_of(assembly, n)));
  }
  return relaxations;
}

std::optional<Cure> relax_together(const CureRequest& request, const Assembly& assembly) {
  Cure cure{least_relaxations(request, assembly), {}, false};
  if (cure.relax.empty()) return std::nullopt;
  const Demand demand = relaxed(request.demand, cure.relax);
  if (!find_witness(request.bank, request.blueprint, demand, request.forms)) return std::nullopt;
  return cure;
}

}  // namespace tiku::exact
