// SPDX-License-Identifier: Apache-2.0
#include "draw/number_rows.hpp"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "tiku/text/number.hpp"

namespace tiku {
namespace {

constexpr std::string_view digits = "0123456789";

// A text cut into its numbers (in millionths) and what stands around them.
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

Cut cut(std::string_view text) {
  Cut result;
  while (!text.empty()) {
    const std::size_t length = number_length(text);
    const auto number = parse_decimal(text.substr(0, length), 6);
    if (length > 0 && number) {
      result.frame += '#';
      result.numbers.push_back(*number);
    } else {
      result.frame += text.substr(0, std::max<std::size_t>(1, length));
    }
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
