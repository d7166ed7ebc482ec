// SPDX-License-Identifier: Apache-2.0
#include "diff.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace cases {
namespace {

constexpr std::size_t most_lines = 40;

/// The lines of a text; an open end shows as a line of its own.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      lines.emplace_back("\\ no line break at the end");
      break;
    }
    text.remove_prefix(end + 1);
  }
  return lines;
}

void append_lines(std::string& text, char sign, const std::vector<std::string>& lines,
                  std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < std::min(end, begin + most_lines); ++i) {
    text += "    ";
    text += sign + lines[i] + '\n';
  }
  if (end > begin + most_lines) text += "    … and more\n";
}

}  // namespace

std::string differences(std::string_view name, std::string_view expected, std::string_view found) {
  if (expected == found) return {};
  const auto was = lines_of(expected);
  const auto is = lines_of(found);
  const std::size_t shorter = std::min(was.size(), is.size());
  std::size_t head = 0;
  while (head < shorter && was[head] == is[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && was[was.size() - 1 - tail] == is[is.size() - 1 - tail]) ++tail;
  std::string text = "  " + std::string(name) + " from line " + std::to_string(head + 1) + ":\n";
  append_lines(text, '-', was, head, was.size() - tail);
  append_lines(text, '+', is, head, is.size() - tail);
  return text;
}

}  // namespace cases
