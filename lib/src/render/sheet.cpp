// SPDX-License-Identifier: Apache-2.0
#include "render/sheet.hpp"

#include <utility>

#include "render/layout.hpp"
#include "tiku/model/words.hpp"

namespace tiku {

Sheet table_sheet(std::string name, const std::string& title, const std::string& note,
                  const std::vector<std::string>& columns, std::vector<std::size_t> widths) {
  Sheet sheet;
  sheet.name = std::move(name);
  sheet.widths = std::move(widths);
  sheet.is_landscape = true;
  sheet.has_filter = true;
  sheet.rows = {
      {{CellStyle::title, title, columns.size()}}, {{CellStyle::note, note, columns.size()}}, {}};
  for (const std::string& column : columns) {
    sheet.rows.back().push_back({CellStyle::header, column});
  }
  sheet.header_rows = sheet.rows.size();
  return sheet;
}

SheetRow item_cells(const PrintedItem& item) {
  const auto difficulty = static_cast<std::size_t>(item.difficulty);
  return {centred_cell(item.id), centred_cell(std::string(chinese_name(item.type))),
          centred_cell(item.point), text_cell(item.point_name),
          difficulty == 0 ? centred_cell({}) : count_cell(difficulty)};
}

}  // namespace tiku
