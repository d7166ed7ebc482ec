// SPDX-License-Identifier: Apache-2.0
// Forms and figures -> the report that is signed (组卷符合性报告).
#include <algorithm>
#include <utility>

#include "draw/phrases.hpp"
#include "render/conformance_sheets.hpp"
#include "render/layout.hpp"
#include "render/wording.hpp"
#include "tiku/text/number.hpp"

namespace tiku {
namespace {

SheetCell number_cell(std::int64_t value) { return {CellStyle::centred, Decimal{value, 0}}; }

SheetCell quantity_cell(const std::string& text) {
  if (const auto number = parse_decimal(text, 4)) {
    return {CellStyle::centred, Decimal{*number, 4}};
  }
  return centred_cell(text);
}

class Report {
 public:
  explicit Report(const ConformanceMatter& matter) : matter_(matter) {
    sheet_ = table_sheet(
        "符合性报告", conformance_heading(matter, "组卷符合性报告"),
        with_forms({{"序号", 6}, {"要求", 48}, {"下限", 8}, {"上限", 8}, {"是否符合", 10}}, matter,
                   {{"", 9}}));
    // Upright, the usual report has one page.
    constexpr std::size_t most_upright = 5;
    sheet_.is_landscape = matter.forms.size() > most_upright;
    sheet_.has_filter = false;
  }

  Sheet build() {
    add_sections();
    add_points();
    for (const RuleFigures& figures : matter_.conformance.rules) add_rule(figures);
    if (matter_.forms.size() > 1) add_common();
    add_conclusion();
    return std::move(sheet_);
  }

 private:
  // A demand with what each form reaches of it, or with one figure of all forms together;
  // `show` makes the cell of a quantity.
  template <class Show>
  void add(std::string what, std::int64_t low, std::int64_t high,
           const std::vector<std::int64_t>& reached, Show show) {
    const auto bound = [&](std::int64_t value, std::int64_t open) {
      return value == open ? centred_cell("—") : show(value);
    };
    const auto is_met = [&](std::int64_t figure) { return low <= figure && figure <= high; };
    const bool is_all = std::ranges::all_of(reached, is_met);
    ++demands_;
    if (!is_all) ++failures_;
    SheetRow row = {
        count_cell(demands_), text_cell(std::move(what)), bound(low, open_low),
        bound(high, open_high),
        SheetCell{is_all ? CellStyle::centred : CellStyle::alarm, is_all ? "符合" : "不符合"}};
    for (const std::int64_t figure : reached) {
      row.push_back(show(figure));
      if (!is_met(figure)) row.back().style = CellStyle::alarm;
      row.back().columns = matter_.forms.size() / reached.size();
    }
    sheet_.rows.push_back(std::move(row));
  }

  std::string section_title(std::size_t section) const {
    const PrintedSection& printed = matter_.papers.front().sections[section];
    return fill(matter_.office.section_title, section_values(printed, matter_.office));
  }

  void add_sections() {
    for (std::size_t i = 0; i < matter_.blueprint.sections.size(); ++i) {
      const std::int64_t count = matter_.blueprint.sections[i].count;
      std::vector<std::int64_t> reached;
      for (const Form& form : matter_.forms) {
        reached.push_back(static_cast<std::int64_t>(form.sections[i].size()));
      }
      add(section_title(i) + "：题数", count, count, reached, number_cell);
    }
  }

  void add_points() {
    if (!matter_.demand.per_point) return;
    std::vector<std::int64_t> reached;
    for (std::size_t form = 0; form < matter_.forms.size(); ++form) {
      std::size_t most = 0;
      for (const PointCoverage& point : matter_.conformance.points) {
        most = std::max(most, point.items[form].size());
      }
      reached.push_back(static_cast<std::int64_t>(most));
    }
    add("同一鉴定点：最多题数", open_low, *matter_.demand.per_point, reached, number_cell);
  }

  auto shown_as(const Rule& rule) const {
    return [this, &rule](std::int64_t value) {
      return quantity_cell(quantity_in_words(rule, value, 1, matter_.blueprint));
    };
  }

  std::string in_words(const Rule& rule) const {
    return figure_in_words(rule, matter_.bank, Language::chinese,
                           rule.section ? section_title(*rule.section) : std::string());
  }

  void add_rule(const RuleFigures& figures) {
    const Rule& rule = matter_.demand.rules[figures.rule];
    add(in_words(rule), rule.low, rule.high, figures.reached, shown_as(rule));
  }

  // What the forms must have in common, and what not.
  void add_common() {
    for (std::size_t i = 0; i < matter_.demand.spreads.size(); ++i) {
      const Spread& spread = matter_.demand.spreads[i];
      add("各卷之差，" + in_words(spread.figure), open_low, spread.difference,
          {matter_.conformance.spreads[i]}, shown_as(spread.figure));
    }
    const std::int64_t anchor = anchor_size(matter_.demand.anchor);
    add(anchor > 0 ? "任意两卷：相同题数（锚题除外）" : "任意两卷：相同题数", open_low,
        matter_.demand.common, {matter_.conformance.common}, number_cell);
    if (anchor > 0) {
      add("各卷共有的锚题：题数", anchor, open_high, {matter_.conformance.anchored}, number_cell);
    }
  }

  void add_line(CellStyle style, std::string text) {
    sheet_.rows.push_back({{style, std::move(text), sheet_.widths.size()}});
  }

  void add_conclusion() {
    const std::string forms = std::to_string(matter_.forms.size()) + "份试卷";
    const std::string demands = std::to_string(demands_) + "项要求";
    add_line(CellStyle::heading, failures_ == 0
                                     ? "结论：" + forms + "符合组卷方案的全部" + demands + "。"
                                     : "结论：" + demands + "中有" + std::to_string(failures_) +
                                           "项不符合，见“是否符合”一栏。");
    // An empty line above each leaves room to write.
    add_line(CellStyle::line,
             "\n审核意见：□ 同意使用　　□ 退回修改，原因：＿＿＿＿＿＿＿＿＿＿＿＿＿＿");
    add_line(CellStyle::line, "\n组卷人（签名）：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日");
    add_line(CellStyle::line, "\n审核人（签名）：＿＿＿＿＿＿＿＿　　日期：＿＿＿＿年＿＿月＿＿日");
  }

  const ConformanceMatter& matter_;
  Sheet sheet_;
  std::size_t demands_ = 0;
  std::size_t failures_ = 0;
};

}  // namespace

Sheet report_sheet(const ConformanceMatter& matter) { return Report(matter).build(); }

}  // namespace tiku
