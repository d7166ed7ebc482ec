// SPDX-License-Identifier: Apache-2.0
#include "tiku/text/number.hpp"

#include <algorithm>

namespace tiku {
namespace {

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A whole number as people write it: no needless zeros in front.
bool is_whole(std::string_view text, std::size_t most_digits) {
  if (text.empty() || text.size() > most_digits || !all_digits(text)) return false;
  return text.size() == 1 || text.front() != '0';
}

// Digits only, at most 18 of them.
std::int64_t value_of(std::string_view digits) {
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

std::int64_t power_of_ten(std::size_t exponent) {
  std::int64_t value = 1;
  for (; exponent > 0; --exponent) value *= 10;
  return value;
}

struct Signed {
  bool is_negative;
  std::string_view rest;
};

Signed split_sign(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  return {is_negative, text.substr(is_negative ? 1 : 0)};
}

}  // namespace

std::optional<std::int64_t> parse_integer(std::string_view text) {
  const auto [is_negative, rest] = split_sign(text);
  if (!is_whole(rest, 15)) return std::nullopt;
  return is_negative ? -value_of(rest) : value_of(rest);
}

std::optional<std::int64_t> parse_decimal(std::string_view text, int places) {
  if (places < 0 || places > 6) return std::nullopt;
  const auto most = static_cast<std::size_t>(places);
  const auto [is_negative, rest] = split_sign(text);
  const std::size_t point = std::min(rest.find('.'), rest.size());
  const std::string_view whole = rest.substr(0, point);
  const std::string_view part = rest.substr(std::min(point + 1, rest.size()));
  if (!is_whole(whole, 12) || !all_digits(part) || part.size() > most) return std::nullopt;
  if (part.empty() && point != rest.size()) return std::nullopt;
  const std::int64_t value =
      value_of(whole) * power_of_ten(most) + value_of(part) * power_of_ten(most - part.size());
  return is_negative ? -value : value;
}

std::optional<int> parse_millimetres(std::string_view text) {
  if (!text.ends_with("mm")) return std::nullopt;
  text.remove_suffix(2);
  if (!is_whole(text, 3) || text == "0") return std::nullopt;
  return static_cast<int>(value_of(text));
}

std::string format_decimal(std::int64_t value, int places) {
  const bool is_negative = value < 0;
  auto size = static_cast<std::uint64_t>(value);
  if (is_negative) size = 0 - size;  // well defined for the lowest value too
  std::string digits = std::to_string(size);
  const auto count = static_cast<std::size_t>(std::clamp(places, 0, 18));
  if (digits.size() <= count) digits.insert(0, count + 1 - digits.size(), '0');
  digits.insert(digits.size() - count, ".");
  while (count > 0 && digits.back() == '0') digits.pop_back();
  if (digits.back() == '.') digits.pop_back();
  return is_negative ? "-" + digits : digits;
}

}  // namespace tiku
