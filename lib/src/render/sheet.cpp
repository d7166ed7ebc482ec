// SPDX-License-Identifier: Apache-2.0
#include "render/sheet.hpp"

#include <utility>

namespace tiku {

std::vector<SheetRow> heading_rows(const HeadingBlock& heading, std::size_t columns) {
  std::string facts;
  for (const std::string& fact : heading.facts) facts += (facts.empty() ? "" : "　") + fact;
  std::vector<SheetRow> rows;
  const auto add = [&](CellStyle style, std::string text) {
    if (!text.empty()) rows.push_back({{style, std::move(text), columns}});
  };
  add(CellStyle::line, heading.secrecy);
  add(CellStyle::title, heading.issuer);
  add(CellStyle::title, heading.name + (heading.document.empty() ? "" : " ") + heading.document);
  add(CellStyle::note, heading.added);
  add(CellStyle::note, std::move(facts));
  return rows;
}

Sheet table_sheet(std::string name, const HeadingBlock& heading,
                  const std::vector<SheetColumn>& columns) {
  Sheet sheet;
  sheet.name = std::move(name);
  sheet.is_landscape = true;
  sheet.has_filter = true;
  sheet.rows = heading_rows(heading, columns.size());
  sheet.rows.emplace_back();
  for (const SheetColumn& column : columns) {
    sheet.widths.push_back(column.width);
    sheet.rows.back().push_back({CellStyle::header, column.title});
  }
  sheet.header_rows = sheet.rows.size();
  return sheet;
}

void append(Runs& text, const Runs& more) { text.insert(text.end(), more.begin(), more.end()); }

}  // namespace tiku
