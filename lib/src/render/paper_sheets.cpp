// SPDX-License-Identifier: Apache-2.0
// Printed paper -> the sheets of its items, as candidates or as staff may see them.
#include <algorithm>
#include <utility>

#include "render/item_table.hpp"
#include "render/layout.hpp"
#include "render/wording.hpp"
#include "tiku/render/printouts.hpp"

namespace tiku {
namespace {

std::size_t most_options(const PrintedPaper& paper) {
  std::size_t most = 0;
  for (const PrintedSection& section : paper.sections) {
    for (const PrintedItem& item : section.items) {
      most = std::max(most, item.options.size());
      for (const PrintedItem& part : item.items) most = std::max(most, part.options.size());
    }
  }
  return most;
}

bool has_open_items(const PrintedPaper& paper) {
  return std::ranges::any_of(paper.sections, [](const PrintedSection& section) {
    return std::ranges::any_of(section.items, is_open);
  });
}

void add_options(std::vector<ItemColumn>& columns, const PrintedPaper& paper, std::size_t width) {
  const std::size_t count = most_options(paper);
  for (std::size_t i = 0; i < count; ++i) columns.push_back({ItemFact::option, width, i});
}

Sheet section_sheet(const PrintedPaper& paper, const Template& office,
                    const HeadingBlock& heading) {
  Sheet sheet =
      table_sheet("大题", heading,
                  {{"大题", 24}, {"题数", 8}, {"每题分值", 10}, {"满分", 8}, {"作答要求", 80}});
  sheet.has_filter = false;
  for (const PrintedSection& section : paper.sections) {
    const PlaceholderValues values = section_values(section, office);
    sheet.rows.push_back({text_cell(fill(office.section_title, values)),
                          count_cell(section.items.size()),
                          {CellStyle::centred, Decimal{section.each.hundredths, 2}},
                          {CellStyle::centred, Decimal{section.total.hundredths, 2}},
                          text_cell(fill(office.section_directions, values))});
  }
  return sheet;
}

WorkbookContent item_book(const PrintedPaper& paper, const Template& office,
                          const Printout& printout, const std::vector<ItemColumn>& columns) {
  const auto& heading = std::get<HeadingBlock>(printout.blocks.front());
  return {printout.title,
          {item_sheet("试题", heading, {&paper, 1}, office, columns),
           section_sheet(paper, office, heading)}};
}

}  // namespace

WorkbookContent paper_sheets(const PrintedPaper& paper, const Template& office) {
  std::vector<ItemColumn> columns = {
      {ItemFact::number, 7}, {ItemFact::section, 17}, {ItemFact::type, 12}, {ItemFact::stem, 46}};
  add_options(columns, paper, 17);
  columns.push_back({ItemFact::marks, 7});
  return item_book(paper, office, paper_printout(paper, office), columns);
}

// As wide as lets a page across have them all in a type that can be read.
WorkbookContent staff_sheets(const PrintedPaper& paper, const Template& office) {
  std::vector<ItemColumn> columns = {
      {ItemFact::number, 6}, {ItemFact::section, 9}, {ItemFact::type, 7}, {ItemFact::stem, 28}};
  add_options(columns, paper, 11);
  const std::size_t key_width = has_open_items(paper) ? 20 : 5;
  for (const ItemColumn& column : {ItemColumn{ItemFact::marks, 5},
                                   {ItemFact::marking, key_width},
                                   {ItemFact::explanation, 27},
                                   {ItemFact::id, 10},
                                   {ItemFact::point, 9},
                                   {ItemFact::point_name, 10},
                                   {ItemFact::difficulty, 5},
                                   {ItemFact::source, 21}}) {
    columns.push_back(column);
  }
  return item_book(paper, office, staff_printout(paper, office), columns);
}

Workbook paper_workbook(const PrintedPaper& paper, const Template& office,
                        const std::string& scratch) {
  return write_workbook(paper_sheets(paper, office), scratch);
}

Workbook staff_workbook(const PrintedPaper& paper, const Template& office,
                        const std::string& scratch) {
  return write_workbook(staff_sheets(paper, office), scratch);
}

}  // namespace tiku
