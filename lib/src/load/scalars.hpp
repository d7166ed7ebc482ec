// SPDX-License-Identifier: Apache-2.0
// The strict spellings of the field's values: pure functions of a text. Reporting
// what is wrong is left to the readers of fields.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tiku::loading {

/// How a number is written, and what its value counts.
enum class Unit {
  whole,    ///< `12`
  tenths,   ///< `10.5`, in tenths
  decimal,  ///< `2.5`, in hundredths
  fine,     ///< `0.653`, in thousandths
  percent,  ///< `12.5%`, in hundredths of a percent
};

/// What stands between `low` and `high`, both inclusive.
struct Interval {
  std::int64_t low = 0;
  std::int64_t high = 0;
};

/// Bounds as written: `a`, `a..b`, `a..` or `..b`.
struct OpenInterval {
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
};

/// Numbers that are too large to be counted with come as large ones.
std::optional<std::int64_t> parse_number(std::string_view text, Unit unit);
std::string format_number(std::int64_t value, Unit unit);

/// Each bound is written in the unit: `70%..90%`.
std::optional<OpenInterval> parse_bounds(std::string_view text, Unit unit);

/// Letters, digits, `-`, `_` and `.`, beginning with a letter or digit. Letters
/// beyond ASCII are fine unless they only look like an ASCII sign (full width).
bool is_code(std::string_view text);

/// A relative path with `/` and without control characters.
bool is_path(std::string_view text);

/// The first character that no text may hold (document/control.hpp), as `U+0007`.
std::optional<std::string> find_control(std::string_view text);

/// Whether anything of it can be seen: not only white space, signs without width and
/// marks that have nothing to cling to.
bool is_visible(std::string_view text);

/// The first line, at most 60 characters of it, as quoted in messages.
std::string excerpt(std::string_view text);

}  // namespace tiku::loading
