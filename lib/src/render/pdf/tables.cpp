// SPDX-License-Identifier: Apache-2.0
// Ruled tables, a piece for each row.
#include <algorithm>
#include <utility>

#include "render/pdf/block_parts.hpp"

namespace tiku::pdf {
namespace {

class TableSetter {
 public:
  TableSetter(Setting& setting, const TableBlock& table, Length width)
      : setting_(setting), table_(table) {
    std::int64_t whole = 0;
    for (const int part_width : table.widths) whole += std::max(part_width, 0);
    std::int64_t before = 0;
    xs_.push_back(0);
    for (const int part_width : table.widths) {
      before += std::max(part_width, 0);
      xs_.push_back(width * before / std::max<std::int64_t>(whole, 1));
    }
  }

  std::vector<Piece> set() {
    std::vector<Piece> pieces;
    std::vector<Slab> heads;
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      Slab row = set_row(table_.rows[i]);
      Piece piece;
      const bool is_head = i < table_.header_rows;
      if (is_head) {
        heads.push_back(row);
        piece.keeps_next = i + 1 < table_.rows.size();
      } else {
        piece.repeated = heads;
      }
      piece.slabs.push_back(std::move(row));
      if (i == 0) piece.before = part(of_type(setting_.style().body), 50);
      pieces.push_back(std::move(piece));
    }
    return pieces;
  }

 private:
  struct Cell {
    Length left = 0;
    Length right = 0;
    std::vector<Slab> lines;
  };

  Slab set_row(const std::vector<TableCell>& row) {
    std::vector<Cell> cells;
    Length height = of_tenths(std::max(table_.row_height, 0));
    std::size_t column = 0;
    for (const TableCell& cell : row) {
      const std::size_t end =
          std::min(column + std::max<std::size_t>(cell.columns, 1), xs_.size() - 1);
      if (end == column) break;  // more cells than columns
      cells.push_back({xs_[column], xs_[end], set_cell(cell, xs_[end] - xs_[column])});
      height = std::max(height, height_of(cells.back().lines) + pad() / 2);
      column = end;
    }
    Slab slab{height, {}};
    for (Cell& cell : cells) {
      Length y = (height - height_of(cell.lines)) / 2;
      for (Slab& line : cell.lines) {
        add_moved(slab.marks, std::move(line.marks), {cell.left + pad(), y});
        y += line.height;
      }
      add_rules(slab.marks, {cell.left, cell.right}, {0, height});
    }
    return slab;
  }

  Length pad() const { return part(of_type(setting_.style().body), 40); }

  std::vector<Slab> set_cell(const TableCell& cell, Length width) {
    const bool is_head = cell.style == TableCell::Style::header;
    const Type type{is_head ? Face::hei : Face::song, of_type(setting_.style().body)};
    ParagraphStyle style =
        style_of(setting_, type, std::max(width - 2 * pad(), type.size),
                 cell.style == TableCell::Style::left ? Alignment::justified : Alignment::centred);
    style.leading = part(type.size, 145);
    std::vector<Slab> slabs;
    add_lines(slabs, set_paragraph(setting_, cell.text, style), 0);
    return slabs;
  }

  Setting& setting_;
  const TableBlock& table_;
  std::vector<Length> xs_;
};

}  // namespace

std::vector<Piece> set_table(Setting& setting, const TableBlock& table, Length width) {
  return TableSetter(setting, table, width).set();
}

}  // namespace tiku::pdf
