// SPDX-License-Identifier: Apache-2.0
#include "render/docx/table.hpp"

#include <numeric>

namespace tiku::docx {

void open_table(Xml& xml, const std::vector<int>& widths, TableLook look) {
  xml.open("w:tbl");
  xml.open("w:tblPr");
  xml.value("w:tblStyle", look.rules == TableLook::Rules::all ? "TableGrid" : "TableNormal");
  if (look.on_page) {
    xml.empty("w:tblpPr", {{"w:vertAnchor", "page"},
                           {"w:horzAnchor", "page"},
                           {"w:tblpX", look.on_page->x},
                           {"w:tblpY", look.on_page->y}});
  }
  xml.empty("w:tblW",
            {{"w:w", std::accumulate(widths.begin(), widths.end(), 0)}, {"w:type", "dxa"}});
  if (look.place == TableLook::Place::centre) xml.value("w:jc", "center");
  xml.empty("w:tblLayout", {{"w:type", "fixed"}});
  xml.close();
  xml.open("w:tblGrid");
  for (const int width : widths) xml.empty("w:gridCol", {{"w:w", width}});
  xml.close();
}

void open_row(Xml& xml, RowLook look) {
  xml.open("w:tr");
  xml.open("w:trPr");
  if (look.columns_after > 0) xml.value("w:gridAfter", look.columns_after);
  xml.empty("w:cantSplit");
  if (look.height > 0) {
    xml.empty("w:trHeight",
              {{"w:val", look.height}, {"w:hRule", look.is_exact ? "exact" : "atLeast"}});
  }
  if (look.is_header) xml.empty("w:tblHeader");
  xml.close();
}

void open_cell(Xml& xml, const CellLook& look) {
  xml.open("w:tc");
  xml.open("w:tcPr");
  xml.empty("w:tcW", {{"w:w", look.width}, {"w:type", "dxa"}});
  if (look.columns > 1) xml.value("w:gridSpan", look.columns);
  if (look.merge != CellLook::Merge::none) {
    xml.value("w:vMerge", look.merge == CellLook::Merge::begins ? "restart" : "continue");
  }
  if (look.has_border) {
    xml.open("w:tcBorders");
    for (const std::string_view side : {"w:top", "w:left", "w:bottom", "w:right"}) {
      xml.empty(side, {{"w:val", "single"}, {"w:sz", 4}, {"w:space", 0}, {"w:color", "000000"}});
    }
    xml.close();
  }
  if (look.left_margin >= 0) {
    xml.open("w:tcMar");
    xml.empty("w:left", {{"w:w", look.left_margin}, {"w:type", "dxa"}});
    xml.close();
  }
  if (look.is_turned) xml.value("w:textDirection", "btLr");
  xml.value("w:vAlign", "center");
  xml.close();
}

}  // namespace tiku::docx
