// SPDX-License-Identifier: Apache-2.0
#include "render/text_table.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "render/layout.hpp"
#include "render/wrap.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

using Style = TableCell::Style;

constexpr int line_height = 60;            // tenths of a millimetre, as a line of text is printed
constexpr std::size_t narrowest_cell = 2;  // one character

bool is_ruled(const TableBlock& table) {
  return std::ranges::any_of(table.rows, [](const std::vector<TableCell>& row) {
    return std::ranges::any_of(row,
                               [](const TableCell& cell) { return cell.style == Style::header; });
  });
}

// How wide the columns are to each other; what the table does not say is one part.
std::vector<std::size_t> column_parts(const TableBlock& table) {
  std::vector<std::size_t> parts;
  for (const int part : table.widths) parts.push_back(static_cast<std::size_t>(std::max(part, 1)));
  for (const std::vector<TableCell>& row : table.rows) {
    std::size_t columns = 0;
    for (const TableCell& cell : row) columns += std::max<std::size_t>(cell.columns, 1);
    parts.resize(std::max(parts.size(), columns), 1);
  }
  return parts;
}

std::string in_the_middle(const std::string& text, std::size_t width) {
  const std::size_t taken = std::min(display_width(text), width);
  return padded(std::string((width - taken) / 2, ' ') + text, width);
}

class TextTable {
 public:
  TextTable(const TableBlock& table, std::size_t width)
      : table_(table), has_rules_(is_ruled(table)), border_(has_rules_ ? 1 : 0) {
    place_columns(width);
  }

  std::vector<std::string> lines() {
    std::vector<std::size_t> above;
    for (std::size_t row = 0; row < table_.rows.size(); ++row) {
      const std::vector<std::size_t> ends = ends_of(table_.rows[row]);
      if (has_rules_) add_rule(above, ends);
      add_row(table_.rows[row], ends, least_lines(row));
      above = ends;
    }
    if (has_rules_) add_rule(above, {});
    return std::move(lines_);
  }

 private:
  // Where each column ends: there its border stands, behind the cells. What remains when all
  // have their share goes to the first of the widest, so that ruled tables end in like columns.
  void place_columns(std::size_t width) {
    const std::vector<std::size_t> parts = column_parts(table_);
    const std::size_t whole = std::accumulate(parts.begin(), parts.end(), std::size_t{0});
    const std::size_t borders = border_ * (parts.size() + 1);
    const std::size_t room = width - std::min(width, borders);
    std::vector<std::size_t> cells;
    std::size_t taken = 0;
    for (const std::size_t part : parts) {
      cells.push_back(std::max(room * part / whole, narrowest_cell));
      taken += cells.back();
    }
    if (has_rules_ && !cells.empty())
      *std::ranges::max_element(cells) += room - std::min(room, taken);
    std::size_t end = border_;
    for (const std::size_t cell : cells) columns_.push_back(end += cell + border_);
  }

  std::vector<std::size_t> ends_of(const std::vector<TableCell>& row) const {
    std::vector<std::size_t> ends;
    std::size_t column = 0;
    for (const TableCell& cell : row) {
      column += std::max<std::size_t>(cell.columns, 1);
      ends.push_back(columns_[column - 1]);
    }
    return ends;
  }

  // Between two rows, as long as the longer one; a cross where a cell of either ends.
  void add_rule(const std::vector<std::size_t>& above, const std::vector<std::size_t>& below) {
    std::size_t width = 1;
    for (const auto* ends : {&above, &below}) {
      if (!ends->empty()) width = std::max(width, ends->back());
    }
    std::string rule(width, '-');
    rule.front() = '+';
    for (const auto* ends : {&above, &below}) {
      for (const std::size_t end : *ends) rule[end - 1] = '+';
    }
    lines_.push_back(std::move(rule));
  }

  std::size_t least_lines(std::size_t row) const {
    if (!has_rules_) return 1;
    return static_cast<std::size_t>(std::max(least_height(table_, row) / line_height, 1));
  }

  // As many lines as its cells need, and at least `height`.
  void add_row(const std::vector<TableCell>& row, const std::vector<std::size_t>& ends,
               std::size_t height) {
    std::vector<std::vector<std::string>> cells;
    std::size_t begin = border_;
    for (std::size_t i = 0; i < row.size(); ++i) {
      cells.push_back(cell_lines(row[i], ends[i] - border_ - begin));
      height = std::max(height, cells.back().size());
      begin = ends[i];
    }
    for (std::size_t line = 0; line < height; ++line) {
      std::string text(border_, '|');
      for (std::size_t i = 0; i < cells.size(); ++i) {
        if (line < cells[i].size()) text += cells[i][line];
        text = padded(std::move(text), ends[i] - border_).append(border_, '|');
      }
      text.erase(text.find_last_not_of(' ') + 1);
      lines_.push_back(std::move(text));
    }
  }

  std::vector<std::string> cell_lines(const TableCell& cell, std::size_t width) const {
    const bool has_margins = has_rules_ && cell.style == Style::left;
    std::vector<std::string> texts = wrap(harmless(readable(cell.text)),
                                          std::max(width - (has_margins ? 2 : 0), narrowest_cell));
    for (std::string& text : texts) {
      if (has_margins) text.insert(0, " ");
      if (has_rules_ && !has_margins) text = in_the_middle(text, width);
    }
    return texts;
  }

  const TableBlock& table_;
  bool has_rules_;
  std::size_t border_;  // columns of a rule between cells
  std::vector<std::size_t> columns_;
  std::vector<std::string> lines_;
};

}  // namespace

std::vector<std::string> text_table(const TableBlock& table, std::size_t width) {
  return TextTable(table, width).lines();
}

std::string padded(std::string text, std::size_t width) {
  const std::size_t taken = display_width(text);
  return taken < width ? text.append(width - taken, ' ') : text;
}

}  // namespace tiku
