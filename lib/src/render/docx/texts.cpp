// SPDX-License-Identifier: Apache-2.0
// Paragraphs of text, ruled tables, ends of pages.
#include <algorithm>
#include <cstdint>
#include <numeric>

#include "render/docx/blocks.hpp"
#include "render/docx/table.hpp"
#include "render/layout.hpp"

namespace tiku::docx {
namespace {

std::string_view style_of(TableCell::Style style) {
  switch (style) {
    case TableCell::Style::header:
      return "CellHeader";
    case TableCell::Style::centred:
      return "CellCentred";
    case TableCell::Style::left:
      break;
  }
  return "Cell";
}

void write_cell(Paragraphs& paragraphs, const TableCell& cell, int width, Keeping keeping) {
  paragraphs.enter(first_words(readable(cell.text)));
  open_cell(paragraphs.xml(), {.width = width, .columns = static_cast<int>(cell.columns)});
  paragraphs.open(style_of(cell.style), keeping);
  paragraphs.runs(cell.text, width);
  paragraphs.xml().close();
  paragraphs.xml().close();
}

}  // namespace

std::string_view style_of(const TextBlock& text) {
  switch (text.style) {
    case TextBlock::Style::centred:
      return "Centred";
    case TextBlock::Style::small:
      return "Small";
    case TextBlock::Style::title:
      return "BlockTitle";
    case TextBlock::Style::body:
      break;
  }
  return "Normal";
}

void write_block(Paragraphs& paragraphs, const TextBlock& text) {
  paragraphs.enter(first_words(readable(text.text)));
  paragraphs.open(style_of(text));
  paragraphs.runs(text.text, paragraphs.geometry().column);
  paragraphs.xml().close();
}

std::vector<int> widths_of(const TableBlock& table, const Geometry& geometry) {
  std::size_t count = table.widths.size();
  for (const auto& row : table.rows) {
    std::size_t columns = 0;
    for (const TableCell& cell : row) columns += cell.columns;
    count = std::max(count, columns);
  }
  std::vector<int> parts(count, 1);
  std::int64_t whole = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (i < table.widths.size()) parts[i] = std::max(table.widths[i], 1);
    whole += parts[i];
  }
  std::vector<int> widths;
  std::int64_t sum = 0;
  int end = 0;
  for (const int part : parts) {
    sum += part;
    const int next = static_cast<int>(geometry.column * sum / std::max<std::int64_t>(whole, 1));
    widths.push_back(next - end);
    end = next;
  }
  return widths;
}

void write_block(Paragraphs& paragraphs, const TableBlock& table) {
  if (table.rows.empty()) return;
  paragraphs.write("TableGap", {}, {.next = true});  // Word makes one of two tables that touch
  Xml& xml = paragraphs.xml();
  const std::vector<int> widths = widths_of(table, paragraphs.geometry());
  open_table(xml, widths, {});
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const bool is_last = row + 1 == table.rows.size();
    const Keeping keeping = {.next = keeps_next_row(table, row) || (is_short(table) && !is_last)};
    std::size_t columns = 0;
    for (const TableCell& cell : table.rows[row]) columns += cell.columns;
    open_row(xml, {.height = twips(least_height(table, row)),
                   .is_header = row < table.header_rows,
                   .columns_after = static_cast<int>(widths.size()) - static_cast<int>(columns)});
    std::size_t column = 0;
    for (const TableCell& cell : table.rows[row]) {
      const auto first = widths.begin() + static_cast<std::ptrdiff_t>(column);
      column += cell.columns;
      const auto end = widths.begin() + static_cast<std::ptrdiff_t>(column);
      write_cell(paragraphs, cell, std::accumulate(first, end, 0), keeping);
    }
    xml.close();
  }
  paragraphs.close_table();
}

void write_block(Paragraphs& paragraphs, const PageBreak&) { paragraphs.break_page(); }

}  // namespace tiku::docx
