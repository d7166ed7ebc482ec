// SPDX-License-Identifier: Apache-2.0
#include "draw/number_rows.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "tiku/text/number.hpp"

namespace tiku {
namespace {

constexpr std::string_view digits = "0123456789";

// A text cut into its numbers (in millionths) and what stands around them. No text of a
// file has the mark that stands for a number.
struct Cut {
  std::string frame;
  std::vector<std::int64_t> numbers;
};

// The bytes of the number at the beginning of the text: digits, and a point between digits.
std::size_t number_length(std::string_view text) {
  std::size_t end = std::min(text.find_first_not_of(digits), text.size());
  if (end == 0 || end + 1 >= text.size() || text[end] != '.') return end;
  const std::size_t fraction = std::min(text.find_first_not_of(digits, end + 1), text.size());
  return fraction > end + 1 ? fraction : end;
}

// A number with what may stand before its digits: zeros, as in 01.
std::optional<std::int64_t> number_of(std::string_view text) {
  const std::size_t zeros = std::min(text.find_first_not_of('0'), text.size());
  const bool is_bare = zeros == text.size() || text[zeros] == '.';
  text.remove_prefix(zeros - (is_bare && zeros > 0 ? 1 : 0));
  return parse_decimal(text, 6);
}

Cut cut(std::string_view text) {
  Cut result;
  bool is_negative = false;  // a minus before all else, not one between two numbers
  if (text.size() > 1 && text[0] == '-' && digits.find(text[1]) != std::string_view::npos) {
    is_negative = true;
    text.remove_prefix(1);
  }
  while (!text.empty()) {
    const std::size_t length = number_length(text);
    const auto number = number_of(text.substr(0, length));
    if (length > 0 && number) {
      result.frame += '\0';
      result.numbers.push_back(is_negative ? -*number : *number);
    } else {
      result.frame += text.substr(0, std::max<std::size_t>(1, length));
    }
    is_negative = false;
    text.remove_prefix(std::max<std::size_t>(1, length));
  }
  return result;
}

}  // namespace

bool is_number_row(const std::vector<Option>& options) {
  std::vector<Cut> cuts;
  for (const Option& option : options) cuts.push_back(cut(option.text));
  if (cuts.size() < 2 || cuts.front().numbers.empty()) return false;
  const auto in_order = [&](auto precedes) {
    return std::adjacent_find(cuts.begin(), cuts.end(), [&](const Cut& a, const Cut& b) {
             return a.frame != b.frame || !precedes(a.numbers, b.numbers);
           }) == cuts.end();
  };
  return in_order(std::less<>()) || in_order(std::greater<>());
}

}  // namespace tiku
