// SPDX-License-Identifier: Apache-2.0
#include "check/attainable.hpp"

#include <algorithm>
#include <numeric>

namespace tiku {
namespace {

std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && (a < 0) != (b < 0) ? 1 : 0);
}
std::int64_t ceil_div(std::int64_t a, std::int64_t b) { return -floor_div(-a, b); }

// The two attainable values nearest to part/whole of an amount that comes in steps.
Attainable apportioned(std::int64_t amount, Share part, std::int64_t step, std::int64_t tolerance) {
  const std::int64_t unit = whole_share * step;
  const std::int64_t low = floor_div(amount * part.hundredths, unit) * step - tolerance;
  return {std::max<std::int64_t>(0, low),
          ceil_div(amount * part.hundredths, unit) * step + tolerance};
}

}  // namespace

WholeBounds whole_within(const Bounds& bounds, std::int64_t whole, std::int64_t per) {
  WholeBounds inside;
  if (bounds.low) inside.low = ceil_div(*bounds.low * whole, per);
  if (bounds.high) inside.high = floor_div(*bounds.high * whole, per);
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
  return apportioned(section.count, weight, 1, ceil_div(tolerance.hundredths, marks));
}

}  // namespace tiku
