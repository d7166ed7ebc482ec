// SPDX-License-Identifier: Apache-2.0
// Strict numbers. What is not exactly of the stated form is no number: no
// leading zeros, signs "+", exponents, hexadecimals, underscores or white space. And division
// with a say on how it rounds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tiku {

/// `-?(0|[1-9][0-9]*)` with at most 15 digits.
std::optional<std::int64_t> parse_integer(std::string_view text);

/// A decimal as a whole number of 10^-places: "2.5" with two places is 250.
/// At most `places` (0 to 6) digits after the point and 12 before it; a point needs
/// digits on both sides.
std::optional<std::int64_t> parse_decimal(std::string_view text, int places);

/// a / b rounded down and up; b is above 0.
constexpr std::int64_t divide_down(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}
constexpr std::int64_t divide_up(std::int64_t a, std::int64_t b) { return -divide_down(-a, b); }

/// The shortest decimal for a whole number of 10^-places (0 to 18): 250 with two is "2.5".
std::string format_decimal(std::int64_t value, int places);

}  // namespace tiku
