// SPDX-License-Identifier: Apache-2.0
#include "load/scalars.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "document/control.hpp"
#include "tiku/text/number.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::loading {
namespace {

constexpr int places = 2;       // of decimals and percentages
constexpr int fine_places = 3;  // of statistics

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_code_ascii(char c) {
  return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' || c == '_' ||
         c == '.';
}

// Length of the character that begins with this byte, in well-formed UTF-8.
std::size_t sequence_length(char first) {
  const auto byte = static_cast<unsigned char>(first);
  if (byte < 0x80) return 1;
  if (byte < 0xE0) return 2;
  return byte < 0xF0 ? 3 : 4;
}

// Told by the first bytes in UTF-8: signs (U+0080 to U+00BF), dashes, mathematics and
// radicals (U+2000 to U+2FFF), CJK punctuation (U+3000 to U+303F), and full-width forms
// and what else only looks like something else (U+F000 to U+FFFF).
bool is_sign(std::string_view character) {
  constexpr std::array<std::string_view, 6> beginnings = {"\xC2", "\xE2", "\xE3\x80",
                                                          "\xEF", "×",    "÷"};
  const auto begins = [&](std::string_view bytes) { return character.starts_with(bytes); };
  return std::any_of(beginnings.begin(), beginnings.end(), begins);
}

// What has no width is invisible or clings to another character.
bool is_code_letter(std::string_view character) {
  return !is_sign(character) && display_width(character) > 0;
}

// A number of so many digits that counting ends, as one of fewer that is beyond all
// bounds of the format too: it is well written all the same.
std::string clipped(std::string_view text) {
  constexpr std::size_t most_digits = 12;
  const std::size_t begin = text.starts_with('-') ? 1 : 0;
  const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
  if (end - begin <= most_digits || text[begin] == '0') return std::string(text);
  return std::string(text.substr(0, begin)) + std::string(most_digits, '9') +
         std::string(text.substr(end));
}

bool is_space(char32_t code) {
  return code <= U' ' || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x202F || code == 0x205F || code == 0x2800 || code == 0x3000 || code == 0x3164;
}

}  // namespace

std::optional<std::int64_t> parse_number(std::string_view written, Unit unit) {
  const std::string digits = clipped(written);
  const std::string_view text = digits;
  switch (unit) {
    case Unit::whole:
      return parse_integer(text);
    case Unit::tenths:
      return parse_decimal(text, 1);
    case Unit::decimal:
      return parse_decimal(text, places);
    case Unit::fine:
      return parse_decimal(text, fine_places);
    case Unit::percent:
      if (text.empty() || text.back() != '%') return std::nullopt;
      return parse_decimal(text.substr(0, text.size() - 1), places);
  }
  return std::nullopt;
}

std::string format_number(std::int64_t value, Unit unit) {
  if (unit == Unit::whole) return std::to_string(value);
  if (unit == Unit::tenths) return format_decimal(value, 1);
  if (unit == Unit::fine) return format_decimal(value, fine_places);
  return format_decimal(value, places) + (unit == Unit::percent ? "%" : "");
}

std::optional<OpenInterval> parse_bounds(std::string_view text, Unit unit) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    const auto only = parse_number(text, unit);
    if (!only) return std::nullopt;
    return OpenInterval{only, only};
  }
  const std::string_view before = text.substr(0, dots);
  const std::string_view after = text.substr(dots + 2);
  const OpenInterval bounds{parse_number(before, unit), parse_number(after, unit)};
  const bool low_wrong = !before.empty() && !bounds.low;
  const bool high_wrong = !after.empty() && !bounds.high;
  if (low_wrong || high_wrong || (before.empty() && after.empty())) return std::nullopt;
  return bounds;
}

bool is_code(std::string_view text) {
  if (text.empty() || text[0] == '-' || text[0] == '_' || text[0] == '.') return false;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = sequence_length(text[i]);
    const std::string_view character = text.substr(i, length);
    if (length == 1 ? !is_code_ascii(text[i]) : !is_code_letter(character)) return false;
    i += length;
  }
  return true;
}

bool is_path(std::string_view text) {
  return !text.empty() && text[0] != '/' && text.find('\\') == std::string_view::npos &&
         text.find_first_of("\t\n") == std::string_view::npos && !find_control(text);
}

std::optional<std::string> find_control(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const auto control = yaml::control_at(text, i)) return yaml::code_point_name(control->code);
  }
  return std::nullopt;
}

bool is_visible(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const Character character = character_at(text, i);
    const bool is_mark_or_nothing = display_width(text.substr(i, character.bytes)) == 0;
    const bool is_seen = !is_space(character.code) && !is_control(character.code);
    if (is_seen && !is_mark_or_nothing) return true;
    i += character.bytes;
  }
  return false;
}

std::string excerpt(std::string_view text) {
  constexpr int limit = 60;
  std::size_t end = 0;
  for (int characters = 0; end < text.size(); ++characters) {
    if (characters == limit || text[end] == '\n' || text[end] == '\r') {
      return std::string(text.substr(0, end)) + "…";
    }
    end = std::min(text.size(), end + sequence_length(text[end]));
  }
  return std::string(text);
}

}  // namespace tiku::loading
