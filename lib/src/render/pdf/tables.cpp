// SPDX-License-Identifier: Apache-2.0
// Ruled tables, a piece for each row.
#include <algorithm>
#include <utility>

#include "render/layout.hpp"
#include "render/pdf/block_parts.hpp"
#include "render/pdf/pages.hpp"

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
    Length height = 0;
    for (std::size_t i = 0; i < table_.rows.size(); ++i) {
      Piece piece;
      piece.slabs = set_row(i);
      const bool is_head = i < table_.header_rows;
      if (is_head) {
        heads.insert(heads.end(), piece.slabs.begin(), piece.slabs.end());
      } else {
        piece.repeated = heads;
      }
      piece.keeps_next = keeps_next_row(table_, i);
      if (i == 0) piece.before = part(of_type(setting_.style().body), 50);
      height += height_of(piece.slabs);
      pieces.push_back(std::move(piece));
    }
    if (!pieces.empty()) {
      pieces.back().slabs.push_back({part(of_type(setting_.style().body), 30), {}});
    }
    if (height * short_table <= page_height()) {
      for (std::size_t i = 0; i + 1 < pieces.size(); ++i) pieces[i].keeps_next = true;
    }
    return pieces;
  }

 private:
  struct Cell {
    Length left = 0;
    Length right = 0;
    std::vector<Slab> lines;
  };

  // One slab, or where it could be taller than a page one for each of its lines.
  std::vector<Slab> set_row(std::size_t row) {
    std::vector<Cell> cells;
    Length height = of_tenths(least_height(table_, row));
    std::size_t column = 0;
    for (const TableCell& cell : table_.rows[row]) {
      const std::size_t end =
          std::min(column + std::max<std::size_t>(cell.columns, 1), xs_.size() - 1);
      if (end == column) break;  // more cells than columns
      cells.push_back({xs_[column], xs_[end], set_cell(cell, xs_[end] - xs_[column])});
      height = std::max(height, height_of(cells.back().lines) + pad() / 2);
      column = end;
    }
    const auto tallest =
        std::ranges::max_element(cells, {}, [](const Cell& cell) { return height_of(cell.lines); });
    std::vector<Slab> slabs = {{height, {}}};
    if (height > page_height() / 2 && tallest != cells.end()) slabs = lines_of(*tallest, height);
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
      const Length air = height - height_of(cell->lines);
      // Beside what goes over pages, others stand where they are read: at its start or end.
      Length y = slabs.size() == 1 || cell == tallest ? air / 2 : cell < tallest ? 0 : air;
      for (Slab& line : cell->lines) {
        add_at(slabs, y, std::move(line.marks), cell->left + pad());
        y += line.height;
      }
      add_frame(slabs, cell->left, cell->right);
    }
    return slabs;
  }

  // Blank slabs as high as the lines of the cell, and together as high as its row.
  static std::vector<Slab> lines_of(const Cell& cell, Length height) {
    std::vector<Slab> slabs;
    for (const Slab& line : cell.lines) slabs.push_back({line.height, {}});
    const Length air = height - height_of(slabs);
    slabs.front().height += air / 2;
    slabs.back().height += air - air / 2;
    return slabs;
  }

  static void add_at(std::vector<Slab>& slabs, Length y, Marks marks, Length x) {
    auto slab = slabs.begin();
    for (; slab + 1 != slabs.end() && y >= slab->height; ++slab) y -= slab->height;
    add_moved(slab->marks, std::move(marks), {x, y});
  }

  static void add_frame(std::vector<Slab>& slabs, Length left, Length right) {
    const auto line = [](Slab& slab, Point from, Point to) {
      slab.marks.emplace_back(PathMark{PathMark::Kind::line, rule_width, {from, to}});
    };
    line(slabs.front(), {left, 0}, {right, 0});
    for (Slab& slab : slabs) {
      for (const Length x : {left, right}) line(slab, {x, 0}, {x, slab.height});
    }
    const Length bottom = slabs.back().height;
    line(slabs.back(), {left, bottom}, {right, bottom});
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
