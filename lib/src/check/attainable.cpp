// SPDX-License-Identifier: Apache-2.0
#include "check/attainable.hpp"

#include <algorithm>

#include "tiku/text/number.hpp"

namespace tiku {
namespace {

// The two attainable values nearest to part/whole of an amount that comes in steps.
Attainable apportioned(std::int64_t amount, Share part, std::int64_t step, std::int64_t tolerance) {
  const std::int64_t unit = whole_share * step;
  const std::int64_t low = divide_down(amount * part.hundredths, unit) * step - tolerance;
  return {std::max<std::int64_t>(0, low),
          divide_up(amount * part.hundredths, unit) * step + tolerance};
}

}  // namespace

WholeBounds whole_within(const Bounds& bounds, std::int64_t whole, std::int64_t per) {
  WholeBounds inside;
  if (bounds.low) inside.low = divide_up(*bounds.low * whole, per);
  if (bounds.high) inside.high = divide_down(*bounds.high * whole, per);
  return inside;
}

Attainable marks_by_weight(const Blueprint& blueprint, Share weight, Marks tolerance) {
  return apportioned(marks_of_form(blueprint).hundredths, weight, step_of_marks(blueprint),
                     tolerance.hundredths);
}

Attainable items_by_weight(const Section& section, Share weight, Marks tolerance) {
  const std::int64_t marks = std::max<std::int64_t>(1, section.marks.hundredths);
  return apportioned(section.count, weight, 1, divide_up(tolerance.hundredths, marks));
}

}  // namespace tiku
