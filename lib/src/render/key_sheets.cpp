// SPDX-License-Identifier: Apache-2.0
// Printed paper -> the sheets of its key: the key as it is printed, explanations, marking.
#include <algorithm>
#include <utility>

#include "render/cell_text.hpp"
#include "render/item_table.hpp"
#include "render/layout.hpp"
#include "render/wording.hpp"
#include "render/wrap.hpp"
#include "tiku/render/printouts.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

// Digits for letters and signs, and for answers in words as many as their longest line takes,
// within bounds.
std::size_t key_width(const PrintedPaper& paper) {
  constexpr std::size_t least = 8;
  constexpr std::size_t most = 28;
  constexpr std::size_t margin = 3;
  std::size_t width = least;
  const auto widen = [&](const PrintedItem& item) {
    if (!is_open(item)) return;
    for (const std::string& line : wrap(plain_text(parse_inline(item.key)), most - margin)) {
      width = std::max(width, display_width(line) + margin);
    }
  };
  for (const PrintedSection& section : paper.sections) {
    for (const PrintedItem& item : section.items) {
      widen(item);
      std::ranges::for_each(item.items, widen);
    }
  }
  return width;
}

Sheet explanation_sheet(const PrintedPaper& paper, const Template& office) {
  return item_sheet("解析", heading_of(paper, office, "试题解析"), {&paper, 1}, office,
                    {{ItemFact::number, 7},
                     {ItemFact::id, 18},
                     {ItemFact::type, 12},
                     {ItemFact::point, 12},
                     {ItemFact::point_name, 18},
                     {ItemFact::difficulty, 6},
                     {ItemFact::key, key_width(paper)},
                     {ItemFact::stem, 36},
                     {ItemFact::explanation, 40},
                     {ItemFact::source, 24}});
}

// One line for each step that earns marks; the item stands beside its first.
void add_marking(Sheet& sheet, const PrintedItem& item, const SheetCell& number) {
  bool is_first = true;
  for (const MarkingPoint& point : item.marking) {
    SheetRow row = {centred_cell({}),
                    text_cell({}),
                    text_cell({}),
                    runs_cell(parse_inline(point.text)),
                    {CellStyle::centred, Decimal{point.marks.hundredths, 2}}};
    if (std::exchange(is_first, false)) {
      row[0] = number;
      row[1] = runs_cell(item.stem);
      row[2] = runs_cell(parse_inline(item.key));
    }
    sheet.rows.push_back(std::move(row));
  }
}

Sheet marking_sheet(const PrintedPaper& paper, const Template& office) {
  Sheet sheet =
      table_sheet("评分标准", heading_of(paper, office, "评分标准"),
                  {{"题号", 8}, {"题干", 44}, {"参考答案", 44}, {"采分点", 50}, {"分值", 8}});
  sheet.has_filter = false;
  for (const PrintedSection& section : paper.sections) {
    for (const PrintedItem& item : section.items) {
      add_marking(sheet, item, count_cell(item.number));
      for (const PrintedItem& part : item.items) {
        add_marking(sheet, part, centred_cell(part_name(item, part)));
      }
    }
  }
  return sheet;
}

}  // namespace

WorkbookContent key_sheets(const PrintedPaper& paper, const Template& office) {
  const Printout key = key_printout(paper, office);
  WorkbookContent content{key.title, {}};
  content.sheets = {printout_sheet("答案", key, {17, 17, 17, 17, 17}),
                    explanation_sheet(paper, office)};
  Sheet marking = marking_sheet(paper, office);
  if (marking.rows.size() > marking.header_rows) content.sheets.push_back(std::move(marking));
  return content;
}

Workbook key_workbook(const PrintedPaper& paper, const Template& office,
                      const std::string& scratch) {
  return write_workbook(key_sheets(paper, office), scratch);
}

}  // namespace tiku
