// SPDX-License-Identifier: Apache-2.0
#include "tiku/text/date.hpp"

#include <array>
#include <cstddef>

namespace tiku {
namespace {

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

}  // namespace

bool is_date(std::string_view text) {
  if (text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_dash = i == 4 || i == 7;
    if (is_dash ? text[i] != '-' : text[i] < '0' || text[i] > '9') return false;
  }
  const int year = digits_value(text.substr(0, 4));
  const int month = digits_value(text.substr(5, 2));
  const int day = digits_value(text.substr(8, 2));
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days_in(year, month);
}

std::string printed_date(std::string_view date) {
  if (!is_date(date)) return std::string(date);
  const auto number = [&](std::size_t at, std::size_t digits) {
    return std::to_string(digits_value(date.substr(at, digits)));
  };
  return number(0, 4) + "年" + number(5, 2) + "月" + number(8, 2) + "日";
}

}  // namespace tiku
