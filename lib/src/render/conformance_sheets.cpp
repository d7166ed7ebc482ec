// SPDX-License-Identifier: Apache-2.0
// Forms and figures -> the sheets that show each demand beside what was reached.
#include <algorithm>
#include <iterator>
#include <utility>

#include "render/item_table.hpp"
#include "render/layout.hpp"
#include "render/wording.hpp"
#include "tiku/model/words.hpp"
#include "tiku/text/number.hpp"

namespace tiku {
namespace {

SheetCell quantity_cell(const std::string& text) {
  if (const auto number = parse_decimal(text, 2)) {
    return {CellStyle::centred, Decimal{*number, 2}};
  }
  return centred_cell(text);
}

// A demand with what each form reaches of it, ready to be shown.
struct Line {
  std::string what;
  std::int64_t low = open_low;
  std::int64_t high = open_high;
  std::vector<std::int64_t> reached;  // by form
};

class ConformanceSheets {
 public:
  ConformanceSheets(const std::vector<Form>& forms, const Demand& demand,
                    const Conformance& conformance, const std::vector<PrintedPaper>& papers,
                    const Template& office, const Blueprint& blueprint, const Bank& bank)
      : forms_(forms),
        demand_(demand),
        conformance_(conformance),
        bank_(bank),
        blueprint_(blueprint),
        papers_(papers),
        office_(office) {}

  WorkbookContent content() const {
    return {heading("组卷符合性报告").name, {rules(), items(), coverage(), points(), overlap()}};
  }

 private:
  // Of all forms, so no form is named.
  HeadingBlock heading(std::string_view what) const {
    const PrintedPaper& any = papers_.front();
    HeadingBlock heading = heading_of(any, office_, what);
    heading.facts = fill_all({"[批次：{batch}]", "[日期：{date}]"}, paper_values(any));
    return heading;
  }

  // `each` names the columns that come once per form.
  Sheet sheet(const std::string& name, std::string_view what, std::vector<SheetColumn> columns,
              const std::vector<std::string>& each, std::size_t each_width) const {
    for (const Form& form : forms_) {
      for (const std::string& column : each) {
        columns.push_back(
            {form_name(form.label) + (column.empty() ? "" : "\n" + column), each_width});
      }
    }
    return table_sheet(name, heading(what), columns);
  }

  // Section counts and items per point are demands too, though no rules.
  std::vector<Line> lines_beside_rules() const {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < blueprint_.sections.size(); ++i) {
      const Section& section = blueprint_.sections[i];
      Line line{"大题 " + std::to_string(i + 1) + " " + std::string(chinese_name(section.type)) +
                    "：题数",
                section.count,
                section.count,
                {}};
      for (const Form& form : forms_) {
        line.reached.push_back(static_cast<std::int64_t>(form.sections[i].size()));
      }
      lines.push_back(std::move(line));
    }
    if (!demand_.per_point) return lines;
    Line line{"同一鉴定点：最多题数", open_low, *demand_.per_point, {}};
    for (std::size_t form = 0; form < forms_.size(); ++form) {
      std::size_t most = 0;
      for (const PointCoverage& point : conformance_.points) {
        most = std::max(most, point.items[form].size());
      }
      line.reached.push_back(static_cast<std::int64_t>(most));
    }
    lines.push_back(std::move(line));
    return lines;
  }

  // `show` makes the cell of a quantity.
  template <class Show>
  static SheetRow row_of(std::size_t number, const Line& line, Show show) {
    const auto bound = [&](std::int64_t value, std::int64_t open) {
      return value == open ? centred_cell("—") : show(value);
    };
    const auto is_met = [&](std::int64_t reached) {
      return line.low <= reached && reached <= line.high;
    };
    const bool is_all = std::ranges::all_of(line.reached, is_met);
    SheetRow row = {
        count_cell(number), text_cell(line.what), bound(line.low, open_low),
        bound(line.high, open_high),
        SheetCell{is_all ? CellStyle::centred : CellStyle::alarm, is_all ? "符合" : "不符合"}};
    for (const std::int64_t reached : line.reached) {
      row.push_back(show(reached));
      if (!is_met(reached)) row.back().style = CellStyle::alarm;
    }
    return row;
  }

  Sheet rules() const {
    Sheet out =
        sheet("规则", "组卷符合性报告",
              {{"序号", 6}, {"要求", 64}, {"下限", 9}, {"上限", 9}, {"是否符合", 10}}, {""}, 10);
    std::size_t number = 0;
    for (const Line& line : lines_beside_rules()) {
      out.rows.push_back(row_of(++number, line, [](std::int64_t value) {
        return SheetCell{CellStyle::centred, Decimal{value, 0}};
      }));
    }
    for (const RuleFigures& figures : conformance_.rules) {
      const Rule& rule = demand_.rules[figures.rule];
      const Line line{describe(rule, bank_, Language::chinese), rule.low, rule.high,
                      figures.reached};
      out.rows.push_back(row_of(++number, line, [&](std::int64_t value) {
        return quantity_cell(format_quantity(rule, value));
      }));
    }
    return out;
  }

  Sheet items() const {
    return item_sheet("试题", heading("各卷试题"), papers_, office_,
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

  Sheet coverage() const {
    Sheet out =
        sheet("覆盖", "鉴定范围覆盖",
              {{"代码", 12}, {"鉴定范围", 30}, {"比重（%）", 9}, {"鉴定点数", 9}, {"审定题数", 9}},
              {"题数", "分数", "鉴定点数"}, 9);
    for (const RangeCoverage& range : conformance_.ranges) {
      std::string indent;
      for (std::size_t depth = 1; depth < range.depth; ++depth) indent += "\u3000";
      SheetRow row = {text_cell(range.range->code), text_cell(indent + range.range->name),
                      centred_cell({}), count_cell(range.points), count_cell(range.approved)};
      if (range.range->weight) row[2].value = Decimal{range.range->weight->hundredths, 2};
      for (std::size_t form = 0; form < forms_.size(); ++form) {
        row.push_back({CellStyle::centred, Decimal{range.items[form], 0}});
        row.push_back({CellStyle::centred, Decimal{range.marks[form].hundredths, 2}});
        row.push_back(count_cell(range.covered[form]));
      }
      out.rows.push_back(std::move(row));
    }
    return out;
  }

  Sheet points() const {
    Sheet out =
        sheet("鉴定点", "鉴定点覆盖", {{"代码", 14}, {"鉴定点", 34}, {"重要程度", 9}}, {""}, 22);
    for (const PointCoverage& point : conformance_.points) {
      SheetRow row = {text_cell(point.point->code), text_cell(point.point->name),
                      centred_cell(std::string(word(point.point->importance)))};
      for (const std::vector<ItemIndex>& placed : point.items) {
        std::string ids;
        for (const ItemIndex item : placed) ids += (ids.empty() ? "" : "\n") + bank_.items[item].id;
        row.push_back(centred_cell(ids));
      }
      out.rows.push_back(std::move(row));
    }
    return out;
  }

  Sheet overlap() const {
    Sheet out = sheet("重叠", "各卷相同试题数（对角线为该卷题数）", {{"卷别", 20}}, {""}, 20);
    out.has_filter = false;
    for (std::size_t i = 0; i < forms_.size(); ++i) {
      SheetRow row = {{CellStyle::header, form_name(forms_[i].label)}};
      for (const std::size_t common : conformance_.overlap[i]) row.push_back(count_cell(common));
      out.rows.push_back(std::move(row));
    }
    return out;
  }

  const std::vector<Form>& forms_;
  const Demand& demand_;
  const Conformance& conformance_;
  const Bank& bank_;
  const Blueprint& blueprint_;
  const std::vector<PrintedPaper>& papers_;  // by form
  const Template& office_;
};

}  // namespace

WorkbookContent conformance_sheets(const std::vector<Form>& forms, const Demand& demand,
                                   const Conformance& conformance,
                                   const std::vector<PrintedPaper>& papers, const Template& office,
                                   const Blueprint& blueprint, const Bank& bank) {
  return ConformanceSheets(forms, demand, conformance, papers, office, blueprint, bank).content();
}

Workbook conformance_workbook(const std::vector<Form>& forms, const Demand& demand,
                              const Conformance& conformance,
                              const std::vector<PrintedPaper>& papers, const Template& office,
                              const Blueprint& blueprint, const Bank& bank,
                              const std::string& scratch) {
  return write_workbook(
      conformance_sheets(forms, demand, conformance, papers, office, blueprint, bank), scratch);
}

}  // namespace tiku
