// SPDX-License-Identifier: Apache-2.0
// Small values of the field: marks, shares, bounds, and a text with its place.
// No floating point: what decides is counted in whole units.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

#include "tiku/text/source.hpp"

namespace tiku {

/// Marks (分) in hundredths: half a mark is 50.
struct Marks {
  std::int64_t hundredths = 0;
  friend auto operator<=>(const Marks&, const Marks&) = default;
};

/// A share of a whole in hundredths of a percent: 12.5 % is 1250, all is 10000.
struct Share {
  std::int64_t hundredths = 0;
  friend auto operator<=>(const Share&, const Share&) = default;
};
inline constexpr std::int64_t whole_share = 10000;

/// Inclusive bounds, each of which may be open: `5..`, `..10`, `6..10`, `7`.
struct Bounds {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
  Place place;
};

/// A text with the place where it stands, for texts that refer to something.
struct Reference {
  std::string text;
  Place place;
};

}  // namespace tiku
