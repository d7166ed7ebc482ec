// SPDX-License-Identifier: Apache-2.0
// Tables of WordprocessingML: their elements in the order that the standard wants.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "render/docx/xml.hpp"

namespace tiku::docx {

struct TableLook {
  enum class Rules { all, none };
  enum class Place { left, centre };
  struct Corner {
    int x = 0;
    int y = 0;
  };
  Rules rules = Rules::all;
  Place place = Place::left;
  /// Beside the text, from the page's upper left corner, in twips.
  std::optional<Corner> on_page = {};
};

struct RowLook {
  int height = 0;          ///< at least, in twips
  bool is_header = false;  ///< again on each page
  bool is_exact = false;   ///< the height is the height, whatever stands in it
  int columns_after = 0;   ///< of the table, behind the row's last cell
};

struct CellLook {
  enum class Merge { none, begins, continues };
  int width = 0;  ///< twips
  int columns = 1;
  Merge merge = Merge::none;  ///< with the cell below
  bool has_border = false;    ///< in a table without rules
  int left_margin = -1;       ///< the table's own if negative
  bool is_turned = false;     ///< read from the foot of the page upwards
};

/// Opens a table of columns of these widths; the writer closes it, and each row and cell.
void open_table(Xml& xml, const std::vector<int>& widths, TableLook look);

/// A row that is never split.
void open_row(Xml& xml, RowLook look);

/// A cell; it must hold a paragraph.
void open_cell(Xml& xml, const CellLook& look);

}  // namespace tiku::docx
