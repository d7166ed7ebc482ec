// SPDX-License-Identifier: Apache-2.0
#include "load/scalars.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "tiku/text/number.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::loading {
namespace {

constexpr int places = 2;  // of decimals and percentages

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

int digits_value(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

int days_in(int year, int month) {
  constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : days[static_cast<std::size_t>(month - 1)];
}

// U+0080 to U+009F, which UTF-8 writes as C2 80 to C2 9F.
bool is_c1(std::string_view text, std::size_t i) {
  return text[i] == '\xC2' && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
}

std::string code_point_name(unsigned value) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  return {'U', '+', '0', '0', hex[value / 16], hex[value % 16]};
}

}  // namespace

std::optional<std::int64_t> parse_number(std::string_view text, Unit unit) {
  switch (unit) {
    case Unit::whole:
      return parse_integer(text);
    case Unit::decimal:
      return parse_decimal(text, places);
    case Unit::percent:
      if (text.empty() || text.back() != '%') return std::nullopt;
      return parse_decimal(text.substr(0, text.size() - 1), places);
  }
  return std::nullopt;
}

std::string format_number(std::int64_t value, Unit unit) {
  if (unit == Unit::whole) return std::to_string(value);
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

bool is_date(std::string_view text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 4 || i == 7;
    if (dash ? text[i] != '-' : !is_digit(text[i])) return false;
  }
  const int year = digits_value(text.substr(0, 4));
  const int month = digits_value(text.substr(5, 2));
  const int day = digits_value(text.substr(8, 2));
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
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
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte < 0x20 && text[i] != '\t' && text[i] != '\n') || byte == 0x7F) {
      return code_point_name(byte);
    }
    if (is_c1(text, i)) return code_point_name(static_cast<unsigned char>(text[i + 1]));
  }
  return std::nullopt;
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
