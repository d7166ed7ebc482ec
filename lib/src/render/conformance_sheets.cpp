// SPDX-License-Identifier: Apache-2.0
// Forms and figures -> the conformance workbook: the report, and the lists behind it.
#include "render/conformance_sheets.hpp"

#include <utility>

#include "render/item_table.hpp"
#include "render/layout.hpp"
#include "render/wording.hpp"
#include "tiku/model/words.hpp"

namespace tiku {
namespace {

Sheet all_items(const ConformanceMatter& matter) {
  return item_sheet("各卷试题", conformance_heading(matter, "各卷试题"), matter.papers,
                    matter.office,
                    {{ItemFact::form, 9},
                     {ItemFact::number, 9},
                     {ItemFact::id, 20},
                     {ItemFact::type, 12},
                     {ItemFact::point, 14},
                     {ItemFact::point_name, 32},
                     {ItemFact::difficulty, 7},
                     {ItemFact::key, 12},
                     {ItemFact::order, 12}});
}

Sheet range_sheet(const ConformanceMatter& matter) {
  Sheet sheet = table_sheet(
      "鉴定范围", conformance_heading(matter, "鉴定范围覆盖情况"),
      with_forms(
          {{"代码", 12}, {"鉴定范围", 30}, {"比重（%）", 9}, {"鉴定点数", 9}, {"审定题数", 9}},
          matter, {{"题数", 9}, {"分数", 9}, {"鉴定点数", 9}}));
  for (const RangeCoverage& range : matter.conformance.ranges) {
    std::string indent;
    for (std::size_t depth = 1; depth < range.depth; ++depth) indent += "\u3000";
    SheetRow row = {text_cell(range.range->code), text_cell(indent + range.range->name),
                    centred_cell({}), count_cell(range.points), count_cell(range.approved)};
    if (range.range->weight) row[2].value = Decimal{range.range->weight->hundredths, 2};
    for (std::size_t form = 0; form < matter.forms.size(); ++form) {
      row.push_back({CellStyle::centred, Decimal{range.items[form], 0}});
      row.push_back({CellStyle::centred, Decimal{range.marks[form].hundredths, 2}});
      row.push_back(count_cell(range.covered[form]));
    }
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

Sheet point_sheet(const ConformanceMatter& matter) {
  Sheet sheet =
      table_sheet("鉴定点", conformance_heading(matter, "鉴定点覆盖情况（各卷试题编号）"),
                  with_forms({{"代码", 14}, {"鉴定点", 34}, {"重要程度", 15}}, matter, {{"", 22}}));
  for (const PointCoverage& point : matter.conformance.points) {
    SheetRow row = {text_cell(point.point->code), text_cell(point.point->name),
                    centred_cell(std::string(chinese_name(point.point->importance)))};
    for (const std::vector<ItemIndex>& placed : point.items) {
      std::string ids;
      for (const ItemIndex item : placed) {
        ids += (ids.empty() ? "" : "\n") + matter.bank.items[item].id;
      }
      row.push_back(centred_cell(ids));
    }
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

Sheet common_sheet(const ConformanceMatter& matter) {
  Sheet sheet =
      table_sheet("相同试题", conformance_heading(matter, "各卷相同试题数（对角线为该卷题数）"),
                  with_forms({{"卷别", 20}}, matter, {{"", 20}}));
  sheet.has_filter = false;
  for (std::size_t i = 0; i < matter.forms.size(); ++i) {
    SheetRow row = {{CellStyle::header, form_name(matter.forms[i].label)}};
    for (const std::size_t common : matter.conformance.overlap[i])
      row.push_back(count_cell(common));
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

}  // namespace

HeadingBlock conformance_heading(const ConformanceMatter& matter, std::string_view what) {
  const PrintedPaper& any = matter.papers.front();
  HeadingBlock heading = heading_of(any, matter.office, what);
  heading.facts = fill_all({"[批次：{batch}]", "[日期：{date}]"}, paper_values(any));
  std::string forms;
  for (const Form& form : matter.forms)
    forms += (forms.empty() ? "" : "、") + form_name(form.label);
  heading.facts.push_back("试卷：" + forms);
  return heading;
}

std::vector<SheetColumn> with_forms(std::vector<SheetColumn> columns,
                                    const ConformanceMatter& matter,
                                    const std::vector<SheetColumn>& each) {
  for (const Form& form : matter.forms) {
    for (const SheetColumn& column : each) {
      columns.push_back({form_name(form.label) + (column.title.empty() ? "" : "\n" + column.title),
                         column.width});
    }
  }
  return columns;
}

WorkbookContent conformance_sheets(const ConformanceMatter& matter) {
  const HeadingBlock heading = conformance_heading(matter, "组卷符合性报告");
  return {heading.name + " " + heading.document,
          {report_sheet(matter), all_items(matter), range_sheet(matter), point_sheet(matter),
           common_sheet(matter)}};
}

Workbook conformance_workbook(const ConformanceMatter& matter, const std::string& scratch) {
  return write_workbook(conformance_sheets(matter), scratch);
}

}  // namespace tiku
