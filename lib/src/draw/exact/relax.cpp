// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

#include "draw/exact/ask.hpp"
#include "draw/exact/conflict.hpp"
#include "draw/exact/cures.hpp"
#include "draw/exact/settings.hpp"
#include "draw/exact/widen.hpp"

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

// The two last columns of a solution as a move: below zero of the lower bound, above of the upper.
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

// The same for all constraints in whole numbers, as much as few nodes prove.
std::optional<std::int64_t> least_whole_move(const Assembly& assembly, std::size_t constraint) {
  const std::int64_t step = assembly.constraints[constraint].step;
  const LinearModel model = giving_way(assembly, all_of(assembly), constraint, step);
  const Solution solution = solve(model, {50, SolveLimits::Aim::best});
  if (solution.answer != Solution::Answer::solved) return std::nullopt;
  const std::int64_t found = move_of(solution.values);
  const std::int64_t least = std::min(std::abs(found), round_up(solution.bound));
  return found < 0 ? -least : least;
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
    const std::int64_t low = multiple_below(multiple_above(relaxation.low, step) + move, step);
    relaxation.low = std::max(std::min<std::int64_t>(0, relaxation.low), low);
  } else {
    relaxation.high = multiple_above(multiple_below(relaxation.high, step) + move, step);
  }
  return relaxation;
}

// Where the pool sees no conflict at all, either bound may be the one to give way.
std::optional<Cure> relax_either(const CureRequest& request, const Row& row, const Way& down,
                                 const Way& up) {
  auto lower = row.low == -no_bound ? std::nullopt : widen(request, down);
  if (lower && lower->is_drawn) return lower;
  auto upper = row.high == no_bound ? std::nullopt : widen(request, up);
  return upper && (upper->is_drawn || !lower) ? upper : lower;
}

// The fewest steps that the pool does not forbid; one more than the most where it forbids all.
std::int64_t first_allowed(const CureRequest& request, const Way& way) {
  const Kinds kind = way.after(1).constraint.kind;
  const bool is_of_bounds = kind == Kinds::rule;
  const Supply now = supply_of({request.bank, request.blueprint, request.demand});
  const auto is_forbidden = [&](std::int64_t steps) {
    const Demand demand = relaxed(request.blueprint, request.demand, {way.after(steps)});
    const Supply supply = is_of_bounds ? now : supply_of({request.bank, request.blueprint, demand});
    const auto forms = static_cast<std::int64_t>(request.forms);
    return glance(pool({supply, request.blueprint, demand, forms})) == Verdict::impossible;
  };
  if (is_forbidden(way.most)) return way.most + 1;
  std::int64_t forbidden = 0;
  std::int64_t allowed = way.most;
  for (std::int64_t steps = 1; steps < allowed; steps *= 2) {
    (is_forbidden(steps) ? forbidden : allowed) = steps;
  }
  while (allowed > forbidden + 1) {
    const std::int64_t middle = forbidden + (allowed - forbidden) / 2;
    (is_forbidden(middle) ? forbidden : allowed) = middle;
  }
  return allowed;
}

// How many places all forms together must fill at least with items that stand elsewhere already,
// as fractions tell; nothing where none would do.
std::optional<std::int64_t> least_shared_places(const CureRequest& request) {
  Demand demand = request.demand;
  demand.common = std::max<std::int64_t>(1, demand.common);  // so that there is a row of them
  const Supply supply = supply_of({request.bank, request.blueprint, demand});
  const auto forms = static_cast<std::int64_t>(request.forms);
  Assembly assembly = pool({supply, request.blueprint, demand, forms});
  for (Column& column : assembly.columns) column.domain = Domain::fraction;
  const auto places = static_cast<std::uint32_t>(assembly.columns.size());
  assembly.columns.push_back({0, no_bound, 1, Domain::fraction});
  for (ConstraintRows& each : assembly.constraints) {
    if (each.constraint.kind != Kinds::apart) continue;
    each.rows.back().terms.push_back({places, -1});
    each.rows.back().high = 0;
  }
  const Solution solution = solve(model_of(assembly, all_of(assembly)), {});
  if (solution.answer != Solution::Answer::solved) return std::nullopt;
  return round_up(solution.values[places]);
}

// The fewest steps after which forms share so many places.
std::int64_t steps_to_share(const CureRequest& request, const Setting& setting,
                            std::int64_t places) {
  const auto forms = static_cast<std::int64_t>(request.forms);
  const std::int64_t pairs = forms * (forms - 1) / 2;
  const auto& counts = request.demand.anchor.counts;
  const std::int64_t anchors = std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
  const std::int64_t more = places - pairs * request.demand.common - (forms - 1) * anchors;
  const std::int64_t by_step = setting.constraint.kind == Kinds::apart ? pairs : forms - 1;
  return std::max<std::int64_t>(1, multiple_above(more, by_step) / by_step);
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

std::optional<Cure> relax(const CureRequest& request, const Assembly& assembly,
                          std::size_t constraint) {
  const Constraint& which = assembly.constraints[constraint].constraint;
  const std::int64_t step = step_of(assembly, constraint);
  const auto way = [&](std::int64_t least, std::int64_t sign) {
    const auto after = [&request, which, step, sign](std::int64_t steps) {
      return moved(request.demand, which, sign * steps * step, step);
    };
    const std::int64_t steps = multiple_above(std::abs(least), step) / step;
    return Way{after, std::max<std::int64_t>(1, steps), no_bound, true};
  };
  const auto sign = [](std::int64_t move) { return move < 0 ? -1 : 1; };
  const auto fractions =
      least_move(assembly, all_of(assembly), constraint, assembly.constraints[constraint].step);
  if (!fractions) return std::nullopt;
  // What fractions call the least mostly is; where it is not, whole numbers know more.
  Way first = way(*fractions, sign(*fractions));
  std::optional<Cure> cure;
  if (*fractions != 0) {
    first.most = first.least;
    cure = widen(request, first);
    if (cure && cure->is_drawn) return cure;
  }
  const auto whole = cure ? fractions : least_whole_move(assembly, constraint);
  if (!whole) return cure;
  if (*whole == 0) {
    const Row& row = assembly.constraints[constraint].rows.front();
    return relax_either(request, row, way(0, -1), way(0, 1));
  }
  Way further = way(*whole, sign(*whole));
  if (*fractions != 0 && further.least == first.least) {
    ++further.least;
    further.is_proved = false;
  }
  auto more = widen(request, further);
  return more && (more->is_drawn || !cure) ? more : cure;
}

std::vector<Cure> relax_settings(const CureRequest& request,
                                 const std::vector<ConflictMember>& conflict) {
  std::vector<Cure> cures;
  std::optional<std::int64_t> shared;
  for (const Setting& setting : settings_of(request, conflict)) {
    const auto after_steps = [&](std::int64_t steps) { return after(request, setting, steps); };
    Way way{after_steps, 1, setting.most, setting.is_in_pool, 3, setting.is_stepwise};
    const bool is_shared = setting.constraint.kind == Kinds::apart ||
                           (setting.constraint.kind == Kinds::anchor && setting.step > 0);
    if (is_shared) {
      if (!shared) shared = least_shared_places(request);
      if (!shared) continue;
      way.least = steps_to_share(request, setting, *shared);
    } else if (setting.is_in_pool) {
      way.least = first_allowed(request, way);
    }
    if (way.least > way.most) continue;
    if (auto cure = widen(request, way)) cures.push_back(*std::move(cure));
  }
  return cures;
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
  return folded(request, relaxations);
}

std::optional<Cure> relax_together(const CureRequest& request, const Assembly& assembly) {
  const std::vector<Relaxation> least = least_relaxations(request, assembly);
  if (least.empty()) return std::nullopt;
  return with_room(request, {least, {}, false});
}

}  // namespace tiku::exact
