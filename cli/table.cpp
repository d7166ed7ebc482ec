// SPDX-License-Identifier: Apache-2.0
#include "table.hpp"

#include <algorithm>

#include "tiku/text/utf8.hpp"

namespace tiku::cli {

Row heading(std::initializer_list<Wording> words, Language language) {
  Row row;
  for (const Wording& word : words) row.emplace_back(word.in(language));
  return row;
}

std::string table(const std::vector<Row>& rows, const std::vector<Side>& sides) {
  std::vector<std::size_t> widths(sides.size(), 0);
  for (const Row& row : rows) {
    for (std::size_t c = 0; c < row.size(); ++c) {
      widths[c] = std::max(widths[c], display_width(row[c]));
    }
  }
  std::string text;
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t c = 0; c < row.size(); ++c) {
      const std::string blanks(widths[c] - display_width(row[c]), ' ');
      line += "  ";
      line += sides[c] == Side::right ? blanks + row[c] : row[c] + blanks;
    }
    text += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
  }
  return text;
}

}  // namespace tiku::cli
