// SPDX-License-Identifier: Apache-2.0
// A demand on a number of forms as a linear model whose rows are sorted by the constraint
// they come from, so that constraints can be left out or relaxed one by one.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "draw/exact/solver.hpp"
#include "draw/exact/supply.hpp"
#include "tiku/draw/demand.hpp"
#include "tiku/draw/explanation.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/text/number.hpp"

namespace tiku::exact {

/// The rows of one constraint. Where its bounds move by one, those of a row move by `step`.
struct ConstraintRows {
  Constraint constraint;
  std::vector<Row> rows;
  std::int64_t step = 1;
  bool can_relax = false;    ///< its bounds are numbers that an author could change
  std::vector<Row> joint{};  ///< further rows, which hold only where the partner does too
  std::optional<std::size_t> partner{};  ///< its number among the constraints
};

struct Assembly {
  std::vector<Column> columns;
  std::vector<Row> always;  ///< what no author could wish away
  std::vector<ConstraintRows> constraints;
  std::vector<std::vector<std::uint32_t>> columns_of_seat;  ///< one for each form, or one for all
  std::size_t forms = 1;                                    ///< that have columns of their own
};

/// The multiples of a step, which is above 0, next to a value or equal to it.
inline std::int64_t multiple_below(std::int64_t value, std::int64_t step) {
  return divide_down(value, step) * step;
}
inline std::int64_t multiple_above(std::int64_t value, std::int64_t step) {
  return divide_up(value, step) * step;
}

/// What is assembled, for how many forms.
struct AssemblyRequest {
  const Supply& supply;
  const Blueprint& blueprint;
  const Demand& demand;
  std::int64_t forms = 1;
};

/// Whether two forms may have items in common that the blueprint does not name for the anchor.
bool may_share(const Demand& demand);

/// All forms together: a column says in how many forms a seat is taken. Without forms for
/// this there are none at all; the reverse is certain for one form only.
Assembly pool(const AssemblyRequest& request);

/// The same with the number of forms as a column, the one after the seats, whose greatest
/// value bounds how many there can be. `request.forms` is the most that is looked for.
Assembly pool_open(const AssemblyRequest& request);

/// Every form by itself; nothing where that would be too large to be worth a try.
std::optional<Assembly> separate(const AssemblyRequest& request);

/// The rows of a constraint while some are active, by their numbers, ascending.
std::vector<Row> rows_of(const Assembly& assembly, std::size_t constraint,
                         const std::vector<std::size_t>& active);

/// The numbers of all constraints.
std::vector<std::size_t> all_of(const Assembly& assembly);

/// Numbers without one of them.
std::vector<std::size_t> without(std::vector<std::size_t> numbers, std::size_t number);

/// The model of some of the constraints, by their numbers in `constraints`.
LinearModel model_of(const Assembly& assembly, const std::vector<std::size_t>& active);

/// Which of the other constraints a solution of some columns violates, by their numbers; one
/// and its partner where they only forbid it together.
std::vector<std::size_t> violated(const Assembly& assembly, const std::vector<double>& values,
                                  const std::vector<std::size_t>& active);

/// The items that a solution seats, form by form.
Choice choice_of(const Assembly& assembly, const Supply& supply, std::size_t sections,
                 const std::vector<double>& values);

}  // namespace tiku::exact
