// SPDX-License-Identifier: Apache-2.0
#include "check/attainable.hpp"

#include <algorithm>
#include <numeric>

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

std::int64_t step_of_marks(const std::vector<Section>& sections) {
  std::int64_t step = 0;
  for (const Section& section : sections) step = std::gcd(step, section.marks.hundredths);
  return step;
}

Attainable marks_by_weight(const std::vector<Section>& sections, Share weight, Marks tolerance) {
  std::int64_t total = 0;
  for (const Section& section : sections) total += section.count * section.marks.hundredths;
  const std::int64_t step = std::max<std::int64_t>(1, step_of_marks(sections));
  return apportioned(total, weight, step, tolerance.hundredths);
}

Attainable items_by_weight(const Section& section, Share weight, Marks tolerance) {
  const std::int64_t marks = std::max<std::int64_t>(1, section.marks.hundredths);
  return apportioned(section.count, weight, 1, divide_up(tolerance.hundredths, marks));
}

}  // namespace tiku
