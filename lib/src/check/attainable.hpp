// SPDX-License-Identifier: Apache-2.0
// What shares and weights mean in whole items: bounds as numbers that can be had.
#pragma once

#include <cstdint>
#include <optional>

#include "tiku/model/blueprint.hpp"
#include "tiku/model/value.hpp"

namespace tiku {

/// Whole numbers, each of which may be open; the lowest above the highest where there is none.
struct WholeBounds {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
};

/// The whole numbers within bounds that are written in `per`-ths of a whole.
WholeBounds whole_within(const Bounds& bounds, std::int64_t whole, std::int64_t per);

/// Lowest and highest of what a range may have.
struct Attainable {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

/// What the weight of a range gives it of all marks, in hundredths: exactly that where it is a
/// multiple of the step of marks, else the two nearest; by the tolerance more or less.
Attainable marks_by_weight(const Blueprint& blueprint, Share weight, Marks tolerance);

/// Likewise of the items of one section.
Attainable items_by_weight(const Section& section, Share weight, Marks tolerance);

}  // namespace tiku
