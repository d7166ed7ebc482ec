// SPDX-License-Identifier: Apache-2.0
// Printed paper -> the sheets of its key: answers at a glance, explanations, marking.
#include <algorithm>
#include <iterator>
#include <utility>

#include "render/layout.hpp"
#include "render/sheet.hpp"

namespace tiku {
namespace {

constexpr std::size_t answers_per_line = 5;

std::string note(const PrintedPaper& paper) {
  std::string text;
  for (const std::string& fact : paper_facts(paper)) text += (text.empty() ? "" : "　") + fact;
  return text;
}

std::string title(const PrintedPaper& paper, std::string_view what) {
  return paper_name(paper) + " " + std::string(what);
}

// Calls with each item, and with the items of cases after their case; the name is the
// number, or 12（1） inside a case.
template <class Visit>
void each_item(const PrintedPaper& paper, Visit visit) {
  for (const PrintedSection& section : paper.sections) {
    for (const PrintedItem& item : section.items) {
      visit(item, count_cell(item.number));
      for (const PrintedItem& part : item.items) {
        visit(part, centred_cell(part_name(item, part)));
      }
    }
  }
}

// Five answers to a line, or one where answers may be long.
std::vector<SheetRow> answer_rows(const PrintedSection& section) {
  const bool is_short = std::ranges::none_of(section.items, is_open);
  std::vector<SheetRow> rows;
  const auto add = [&](const std::string& label, const PrintedItem& item) {
    if (!is_short) {
      rows.push_back(
          {{CellStyle::text, label + " " + readable(parse_inline(item.key)), answers_per_line}});
      return;
    }
    if (rows.empty() || rows.back().size() == answers_per_line) rows.emplace_back();
    rows.back().push_back(centred_cell(label + " " + readable(parse_inline(item.key))));
  };
  for (const PrintedItem& item : section.items) {
    if (item.items.empty()) add(item_label(item), item);
    for (const PrintedItem& part : item.items) add(part_name(item, part), part);
  }
  if (is_short && !rows.empty()) rows.back().resize(answers_per_line, centred_cell({}));
  return rows;
}

Sheet answer_sheet(const PrintedPaper& paper) {
  Sheet sheet;
  sheet.name = "答案";
  sheet.widths.assign(answers_per_line, 17);
  sheet.header_rows = 3;
  const auto line = [&](CellStyle style, const std::string& text) {
    sheet.rows.push_back({{style, text, answers_per_line}});
  };
  line(CellStyle::title, issuer(paper));
  line(CellStyle::title, title(paper, "标准答案"));
  line(CellStyle::note, note(paper));
  for (const PrintedSection& section : paper.sections) {
    line(CellStyle::heading, section_title(section) + "（" + section_numbers(section) + "，" +
                                 section_marks(section) + "）");
    std::ranges::move(answer_rows(section), std::back_inserter(sheet.rows));
  }
  return sheet;
}

Sheet explanation_sheet(const PrintedPaper& paper) {
  Sheet sheet = table_sheet(
      "解析", title(paper, "试题解析"), note(paper),
      {"题号", "试题编号", "题型", "鉴定点代码", "鉴定点", "难度", "答案", "题干", "解析", "出处"},
      {7, 18, 12, 12, 18, 6, 8, 36, 40, 24});
  each_item(paper, [&](const PrintedItem& item, const SheetCell& number) {
    SheetRow row = item_cells(item);
    row.insert(row.begin(), number);
    row.push_back(
        {is_open(item) ? CellStyle::text : CellStyle::centred, readable(parse_inline(item.key))});
    row.push_back(text_cell(readable(item.stem)));
    row.push_back(text_cell(readable(item.explanation)));
    row.push_back(text_cell(item.source));
    sheet.rows.push_back(std::move(row));
  });
  return sheet;
}

// One line for each step that earns marks; the item stands beside its first.
Sheet marking_sheet(const PrintedPaper& paper) {
  Sheet sheet = table_sheet("评分标准", title(paper, "评分标准"), note(paper),
                            {"题号", "题干", "参考答案", "采分点", "分值"}, {8, 44, 44, 50, 8});
  sheet.has_filter = false;
  each_item(paper, [&](const PrintedItem& item, const SheetCell& number) {
    bool is_first = true;
    for (const MarkingPoint& point : item.marking) {
      SheetRow row = {centred_cell({}),
                      text_cell({}),
                      text_cell({}),
                      text_cell(readable(parse_inline(point.text))),
                      {CellStyle::centred, Decimal{point.marks.hundredths, 2}}};
      if (std::exchange(is_first, false)) {
        row[0] = number;
        row[1] = text_cell(readable(item.stem));
        row[2] = text_cell(readable(parse_inline(item.key)));
      }
      sheet.rows.push_back(std::move(row));
    }
  });
  return sheet;
}

}  // namespace

WorkbookContent key_sheets(const PrintedPaper& paper) {
  WorkbookContent content{title(paper, "标准答案与评分标准") + " " + form_name(paper.label), {}};
  content.sheets = {answer_sheet(paper), explanation_sheet(paper)};
  Sheet marking = marking_sheet(paper);
  if (marking.rows.size() > marking.header_rows) content.sheets.push_back(std::move(marking));
  return content;
}

Workbook key_workbook(const PrintedPaper& paper, const std::string& scratch) {
  return write_workbook(key_sheets(paper), scratch);
}

}  // namespace tiku
