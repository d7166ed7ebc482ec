// SPDX-License-Identifier: Apache-2.0
#include "render/item_table.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "render/layout.hpp"
#include "render/wording.hpp"
#include "tiku/model/words.hpp"

namespace tiku {
namespace {

// An item and what it stands in.
struct Placed {
  const PrintedPaper& paper;
  const PrintedSection& section;
  const PrintedItem& item;
  const PrintedItem* whole;  // the case that it is a part of
  const Template& office;
};

std::string column_title(const ItemColumn& column) {
  switch (column.fact) {
    case ItemFact::form:
      return "卷别";
    case ItemFact::number:
      return "题号";
    case ItemFact::section:
      return "大题";
    case ItemFact::type:
      return "题型";
    case ItemFact::stem:
      return "题干";
    case ItemFact::option:
      return std::string("选项") + static_cast<char>('A' + column.option);
    case ItemFact::marks:
      return "分值";
    case ItemFact::key:
    case ItemFact::marking:
      return "答案";
    case ItemFact::explanation:
      return "解析";
    case ItemFact::id:
      return "试题编号";
    case ItemFact::point:
      return "鉴定点代码";
    case ItemFact::point_name:
      return "鉴定点";
    case ItemFact::difficulty:
      return "难度";
    case ItemFact::source:
      return "出处";
    case ItemFact::order:
      return "选项次序";
  }
  return {};
}

Runs illustrated_stem(const PrintedItem& item) {
  Runs runs = item.stem;
  for (std::size_t i = 0; i < item.figures.size(); ++i) {
    append(runs, plain(i == 0 ? "\n〔见图〕" : "〔见图〕"));
  }
  return runs;
}

SheetCell option_cell(const PrintedItem& item, std::size_t option) {
  return runs_cell(option < item.options.size() ? item.options[option].text : Runs());
}

SheetCell marks_cell(const Placed& placed) {
  const Marks marks = placed.whole != nullptr ? placed.item.marks : placed.section.each;
  if (marks.hundredths == 0) return centred_cell({});
  return {CellStyle::centred, Decimal{marks.hundredths, 2}};
}

SheetCell key_cell(const PrintedItem& item) {
  return {is_open(item) ? CellStyle::text : CellStyle::centred, parse_inline(item.key)};
}

SheetCell marking_cell(const PrintedItem& item) {
  SheetCell cell = key_cell(item);
  Runs& runs = std::get<Runs>(cell.value);
  for (const MarkingPoint& point : item.marking) {
    append(runs, plain("\n采分点："));
    append(runs, parse_inline(point.text));
    append(runs, plain("（" + marks_text(point.marks) + "）"));
  }
  return cell;
}

std::string option_order(const PrintedItem& item) {
  std::string letters;
  for (const PrintedOption& option : item.options) letters += option.own;
  return letters;
}

SheetCell fact_cell(const ItemColumn& column, const Placed& placed) {
  const PrintedItem& item = placed.item;
  switch (column.fact) {
    case ItemFact::form:
      return centred_cell(form_name(placed.paper.label));
    case ItemFact::number:
      return placed.whole != nullptr ? centred_cell(part_name(*placed.whole, item))
                                     : count_cell(item.number);
    case ItemFact::section:
      return text_cell(
          fill(placed.office.section_title, section_values(placed.section, placed.office)));
    case ItemFact::type:
      return centred_cell(std::string(chinese_name(item.type)));
    case ItemFact::stem:
      return runs_cell(illustrated_stem(item));
    case ItemFact::option:
      return option_cell(item, column.option);
    case ItemFact::marks:
      return marks_cell(placed);
    case ItemFact::key:
      return key_cell(item);
    case ItemFact::marking:
      return marking_cell(item);
    case ItemFact::explanation:
      return runs_cell(item.explanation);
    case ItemFact::id:
      return centred_cell(item.id);
    case ItemFact::point:
      return centred_cell(item.point);
    case ItemFact::point_name:
      return text_cell(item.point_name);
    case ItemFact::difficulty:
      return item.difficulty == 0 ? centred_cell({})
                                  : count_cell(static_cast<std::size_t>(item.difficulty));
    case ItemFact::source:
      return text_cell(item.source);
    case ItemFact::order:
      return centred_cell(option_order(item));
  }
  return {};
}

SheetRow item_row(const std::vector<ItemColumn>& columns, const Placed& placed) {
  SheetRow row;
  for (const ItemColumn& column : columns) row.push_back(fact_cell(column, placed));
  return row;
}

}  // namespace

Sheet item_sheet(std::string name, const HeadingBlock& heading,
                 std::span<const PrintedPaper> papers, const Template& office,
                 const std::vector<ItemColumn>& columns) {
  std::vector<SheetColumn> heads;
  for (const ItemColumn& column : columns) heads.push_back({column_title(column), column.width});
  Sheet sheet = table_sheet(std::move(name), heading, heads);
  for (const PrintedPaper& paper : papers) {
    for (const PrintedSection& section : paper.sections) {
      for (const PrintedItem& item : section.items) {
        sheet.rows.push_back(item_row(columns, {paper, section, item, nullptr, office}));
        for (const PrintedItem& part : item.items) {
          sheet.rows.push_back(item_row(columns, {paper, section, part, &item, office}));
        }
      }
    }
  }
  return sheet;
}

}  // namespace tiku
