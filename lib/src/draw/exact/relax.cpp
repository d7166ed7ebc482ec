// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

#include "draw/exact/ask.hpp"
#include "draw/exact/cures.hpp"

namespace tiku::exact {
namespace {

using Kinds = Constraint::Kind;

// Fractions come from floating point: what is nearly whole is taken as whole.
std::int64_t round_up(double value) { return static_cast<std::int64_t>(std::ceil(value - 1e-6)); }

// A row whose bounds give way by two columns; two rows where no sum meets both bounds.
std::vector<Row> yielding(const Row& row, std::int64_t step, std::uint32_t down, std::uint32_t up) {
  const bool is_crossed = row.low > row.high;
  std::vector<Row> rows(is_crossed ? 2 : 1, row);
  if (row.low != -no_bound) rows.front().terms.push_back({down, step});
  if (row.high != no_bound) rows.back().terms.push_back({up, -step});
  if (is_crossed) {
    rows.front().high = no_bound;
    rows.back().low = -no_bound;
  }
  return rows;
}

// The model with two more columns by which the bounds of one constraint give way.
LinearModel giving_way(const Assembly& assembly, const std::vector<std::size_t>& active,
                       std::size_t constraint, std::int64_t step) {
  LinearModel model = model_of(assembly, without(active, constraint));
  for (Column& column : model.columns) column.cost = 0;
  const std::uint32_t down = model.add({0, no_bound, 1, Domain::whole});
  const std::uint32_t up = model.add({0, no_bound, 1, Domain::whole});
  for (const Row& row : rows_of(assembly, constraint, active)) {
    for (Row& each : yielding(row, step, down, up)) model.rows.push_back(std::move(each));
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

// A move of bounds: below zero of the lower one, above of the upper one.
struct Move {
  std::int64_t size = 0;
  bool is_least = false;  ///< none that is smaller is enough: that is proved
};

// The two last columns of a solution as a move.
std::int64_t move_of(const std::vector<double>& values) {
  const std::int64_t down = round_up(values[values.size() - 2]);
  return down > 0 ? -down : round_up(values.back());
}

// By how much the bounds of one constraint must move at least so that all active ones can
// hold, as fractions tell, where its rows move by `step` for one. 0 where fractions see
// nothing to move for; nothing where no move of this one is enough.
std::optional<std::int64_t> least_move(const Assembly& assembly,
                                       const std::vector<std::size_t>& active,
                                       std::size_t constraint, std::int64_t step) {
  LinearModel model = giving_way(assembly, active, constraint, step);
  for (Column& column : model.columns) column.domain = Domain::fraction;
  const Solution solution = solve(model, {});
  if (solution.answer != Solution::Answer::solved) return std::nullopt;
  return move_of(solution.values);
}

// The same for all constraints in whole numbers, as small a move as few nodes find.
std::optional<Move> whole_move(const Assembly& assembly, std::size_t constraint) {
  const std::int64_t step = assembly.constraints[constraint].step;
  const LinearModel model = giving_way(assembly, all_of(assembly), constraint, step);
  const Solution solution = solve(model, {50, SolveLimits::Aim::best});
  if (solution.answer != Solution::Answer::solved) return std::nullopt;
  const std::int64_t move = move_of(solution.values);
  return Move{move, std::abs(move) <= round_up(solution.bound)};
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
  const std::int64_t move = least_move(assembly, active, constraint, 1).value_or(0);
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
  const Constraint& which = assembly.constraints[constraint].constraint;
  const std::int64_t step = step_of(assembly, constraint);
  const auto attempt = [&](const Move& move) -> std::optional<Cure> {
    const Relaxation relaxation = moved(request.demand, which, move.size, step);
    const Demand demand = relaxed(request.demand, {relaxation});
    const CureRequest cured{request.bank, request.blueprint, demand, request.forms};
    if (!are_there_forms(cured)) return std::nullopt;
    // No sum lies within one step, so that no smaller move changes anything.
    return Cure{{relaxation}, {}, move.is_least || std::abs(move.size) <= step};
  };
  const auto least =
      least_move(assembly, all_of(assembly), constraint, assembly.constraints[constraint].step);
  if (!least) return std::nullopt;
  if (*least != 0) {
    if (auto cure = attempt({*least, true})) return cure;
  }
  const auto whole = whole_move(assembly, constraint);
  if (!whole) return std::nullopt;
  if (whole->size != 0 && whole->size != *least) {
    if (auto cure = attempt(*whole)) return cure;
  }
  // Forms by themselves may need a little more than their pool: ever larger steps find how
  // much. Where the pool sees no conflict at all, either bound may be the one to give way.
  constexpr int tries = 4;
  const Row& row = assembly.constraints[constraint].rows.front();
  const bool is_down = whole->size < 0 || (whole->size == 0 && row.low != -no_bound);
  const bool is_up = whole->size > 0 || (whole->size == 0 && row.high != no_bound);
  for (int i = 0; i < tries; ++i) {
    const std::int64_t part = std::abs(whole->size) >> (6 - 2 * i);
    const std::int64_t more = multiple_above(std::max(part, step << i), step);
    if (auto cure = is_down ? attempt({whole->size - more, false}) : std::nullopt) return cure;
    if (auto cure = is_up ? attempt({whole->size + more, false}) : std::nullopt) return cure;
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
    for (const Row& row : rows_of(assembly, n, all_of(assembly))) {
      for (Row& part : yielding(row, each.step, first[n], up))
        model.rows.push_back(std::move(part));
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
  if (!are_there_forms({request.bank, request.blueprint, demand, request.forms})) {
    return std::nullopt;
  }
  return cure;
}

}  // namespace tiku::exact
