// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <vector>

#include "language.hpp"
#include "plan.hpp"
#include "table.hpp"
#include "tiku/model/words.hpp"
#include "tiku/text/number.hpp"

namespace tiku::cli {
namespace {

class PlanText {
 public:
  explicit PlanText(const PlanReport& report)
      : report_(report),
        plan_(report.plan),
        blueprint_(report.blueprint),
        language_(report.language) {}

  std::string run() const {
    return subject() + range_table() + rule_table() + "\n" + outlook() + capacity() + bottleneck() +
           unused();
  }

 private:
  std::string words(const Wording& sentence,
                    std::initializer_list<std::string_view> values = {}) const {
    return say(language_, sentence, values);
  }

  std::string subject() const {
    const Bank& bank = report_.bank;
    return words({"{0}\n  bank: {1}, {2} {3}; approved items: {4} of {5}; points: {6}\n"
                  "  per form: items {7}, marks {8}\n",
                  "{0}\n  题库：{1}，{2} {3}：试题 {5} 道，其中审定 {4} 道；鉴定点 {6} 个\n"
                  "  每卷：{7} 题，{8} 分\n"},
                 {blueprint_.title, bank.folder, bank.occupation.name, level_name(bank.level),
                  std::to_string(count_approved(bank)), std::to_string(bank.items.size()),
                  std::to_string(point_paths(bank.outline).size()),
                  std::to_string(items_of_form(blueprint_)),
                  format_decimal(marks_of_form(blueprint_).hundredths, 2)});
  }

  static std::string forms_of(const Stock& stock) {
    return stock.forms ? std::to_string(*stock.forms) : "-";
  }

  // What a range must have of each section and in marks: numbers of rules.
  struct RangeRules {
    std::string range;
    std::optional<std::size_t> marks;
    std::map<std::size_t, std::size_t> sections;
  };

  std::vector<RangeRules> ranges() const {
    std::vector<RangeRules> all;
    for (std::size_t r = 0; r < plan_.demand.rules.size(); ++r) {
      const Rule& rule = plan_.demand.rules[r];
      if (rule.origin == RuleOrigin::outline_marks) {
        all.push_back({rule.where.ranges.front().text, r, {}});
      } else if (rule.origin == RuleOrigin::outline_section) {
        all.back().sections.emplace(*rule.section, r);
      }
    }
    return all;
  }

  // Cells: what is demanded, how many items there are, for how many forms they are enough.
  void add_cells(const std::string& demanded, const Stock& stock, Row& row) const {
    row.push_back(demanded);
    row.push_back(std::to_string(stock.items));
    row.push_back(forms_of(stock));
  }

  std::string range_name(const std::string& code) const {
    for (const PointPath& path : point_paths(report_.bank.outline)) {
      for (const Range* range : path.ranges) {
        if (range->code == code) return code + " " + range->name;
      }
    }
    return code;
  }

  Row section_heading() const {
    Row row = heading({{"Range", "鉴定范围"}, {"Marks", "分数"}}, language_);
    for (std::size_t s = 0; s < blueprint_.sections.size(); ++s) {
      const ItemType type = blueprint_.sections[s].type;
      row.push_back(std::to_string(s + 1) + " " +
                    std::string(language_ == Language::chinese ? chinese_name(type) : word(type)));
      row.push_back(words({"Items", "现有"}));
      row.push_back(words({"Forms", "够几卷"}));
    }
    return row;
  }

  std::string range_table() const {
    std::vector<Row> rows{section_heading()};
    for (const RangeRules& range : ranges()) {
      Row& row = rows.emplace_back();
      row.push_back(range_name(range.range));
      row.push_back(format_bounds(plan_.demand.rules[*range.marks]));
      for (std::size_t s = 0; s < blueprint_.sections.size(); ++s) {
        const std::size_t rule = range.sections.at(s);
        add_cells(format_bounds(plan_.demand.rules[rule]), report_.stocks.rules[rule], row);
      }
    }
    Row& whole = rows.emplace_back();
    whole.push_back(words({"all", "全卷"}));
    whole.push_back(format_decimal(marks_of_form(blueprint_).hundredths, 2));
    for (std::size_t s = 0; s < blueprint_.sections.size(); ++s) {
      add_cells(std::to_string(blueprint_.sections[s].count), report_.stocks.sections[s], whole);
    }
    std::vector<Side> sides(rows.front().size(), Side::right);
    sides.front() = Side::left;
    return words({"\nper range and section: what a form takes, how many approved items there are, "
                  "and how many forms they are enough for\n",
                  "\n按鉴定范围和大题：每卷题数、现有审定试题数、够组几卷\n"}) +
           table(rows, sides);
  }

  std::string line_of(Place place) const {
    const Source* source = place == Place{} ? nullptr : report_.sources.find(place.source);
    return source == nullptr ? "" : std::to_string(source->locate(place.span.begin).line);
  }

  std::string rule_table() const {
    std::vector<Row> rows{heading({{"Line", "行"},
                                   {"Rule", "规则"},
                                   {"In a form", "每卷"},
                                   {"Items", "现有"},
                                   {"Forms", "够几卷"}},
                                  language_)};
    const auto& rules = plan_.demand.rules;
    for (std::size_t r = 0; r < rules.size(); ++r) {
      const RuleOrigin origin = rules[r].origin;
      if (origin == RuleOrigin::outline_marks || origin == RuleOrigin::outline_section) continue;
      const Stock& stock = report_.stocks.rules[r];
      const Constraint constraint{Constraint::Kind::rule, r};
      rows.push_back({line_of(rules[r].place), text_of(constraint),
                      rules[r].scale == 1 ? format_bounds(rules[r]) : "",
                      std::to_string(stock.items), forms_of(stock)});
    }
    add_constraints(rows);
    if (rows.size() == 1) return {};
    return words({"\nother rules\n", "\n其他规则\n"}) +
           table(rows, {Side::right, Side::left, Side::right, Side::right, Side::right});
  }

  std::string text_of(const Constraint& constraint) const {
    return describe(constraint, plan_.demand, report_.bank, blueprint_, language_);
  }

  // What is no rule on a sum: limits of points, differences between forms, reuse.
  void add_constraints(std::vector<Row>& rows) const {
    using Kinds = Constraint::Kind;
    const Demand& demand = plan_.demand;
    std::vector<Constraint> others;
    if (demand.per_point) others.push_back({Kinds::points, 0});
    for (std::size_t s = 0; s < demand.spreads.size(); ++s) others.push_back({Kinds::spread, s});
    if (demand.common > 0) others.push_back({Kinds::apart, 0});
    if (!demand.avoided.empty()) others.push_back({Kinds::avoided, 0});
    if (!demand.used_up.empty()) others.push_back({Kinds::used_up, 0});
    for (const Constraint& each : others) {
      const auto rule = rule_of(each, demand, blueprint_);
      rows.push_back({line_of(place_of(each, demand, blueprint_)), text_of(each),
                      rule ? format_bounds(*rule) : "", "", ""});
    }
  }

  std::string explain(const Explanation& explanation, const Demand& demand) const {
    return describe(explanation, demand, report_.bank, blueprint_, report_.sources, language_);
  }

  std::string outlook() const {
    const std::string forms = std::to_string(report_.forms);
    const bool is_one = report_.forms == 1;
    switch (plan_.outlook) {
      case Outlook::possible:
        if (!plan_.is_drawn) return words(scarce(), {forms});
        return words(is_one ? Wording{"1 form can be drawn.\n", "可以组成 1 份试卷。\n"}
                            : Wording{"{0} forms can be drawn.\n", "可以组成 {0} 份试卷。\n"},
                     {forms});
      case Outlook::impossible:
        return words(impossible(), {forms}) + explain(plan_.shortage, plan_.demand);
      case Outlook::undecided:
        break;
    }
    return words({"not decided: {0} forms were neither found nor proved to be impossible.\n",
                  "尚无定论：既没有找到 {0} 份试卷，也未能证明其不可能。\n"},
                 {forms});
  }

  Wording scarce() const {
    if (report_.forms == 1) {
      return {
          "papers exist, but so few or so far apart that none can be drawn fairly: widen one rule "
          "a little or add items.\n",
          "存在符合方案的试卷，但余地太小，无法公平抽取：请适当放宽某条要求或补充试题。\n"};
    }
    return {
        "papers exist, but so few or so far apart that {0} forms cannot be drawn fairly: widen "
        "one rule a little or add items.\n",
        "存在符合方案的试卷，但余地太小，无法公平抽取 {0} 份：请适当放宽某条要求或补充试题。\n"};
  }

  Wording impossible() const {
    if (report_.forms == 1) {
      return {"no form can be drawn (proved):\n", "一份试卷也无法组成（已证明）：\n"};
    }
    if (plan_.shortage.forms == 1 && plan_.forms.at_most == 0) {
      return {"not even one of the {0} forms can be drawn (proved):\n",
              "所需 {0} 份试卷连一份也无法组成（已证明）：\n"};
    }
    return {"{0} forms cannot be drawn (proved):\n", "无法组成 {0} 份试卷（已证明）：\n"};
  }

  std::string number(const Bracket& bracket) const {
    const std::string least = std::to_string(bracket.at_least);
    if (bracket.at_least == bracket.at_most) return least;
    return words({"between {0} and {1}", "{0} 至 {1} 之间"},
                 {least, std::to_string(bracket.at_most)});
  }

  std::string capacity() const {
    return words({"forms without a common item that the bank carries: {0}\n",
                  "题库能承载的试卷份数（各卷试题互不相同）：{0}\n"},
                 {number(plan_.forms)});
  }

  std::string bottleneck() const {
    if (is_bottleneck_told(report_)) return {};
    Wording title{"in the way of {0}:\n", "组成 {0} 份的障碍：\n"};
    if (plan_.forms.at_most == 0) title = {"for a single form:\n", "仅组 1 份时：\n"};
    return words(title, {std::to_string(plan_.forms.at_most + 1)}) +
           explain(plan_.bottleneck, plan_.disjoint);
  }

  std::string unused() const {
    if (!plan_.unused) {
      const ReuseRule& reuse = blueprint_.reuse;
      if (!reuse.overlap && !reuse.avoid_last && !reuse.uses_per_year) return {};
      return words({"rules of 'reuse' were left out: give the ledger with '--ledger DIR'.\n",
                    "未计入“reuse”的规则：请用“--ledger 目录”给出台账。\n"});
    }
    const Bracket batches{plan_.unused->at_least / report_.forms,
                          plan_.unused->at_most / report_.forms};
    return words({"earlier batches: {0}; forms from items that were never used: {1}\n"
                  "batches of {2} until items must come back: {3}\n",
                  "已有批次：{0}；仅用从未用过的试题可组卷份数：{1}\n"
                  "每批 {2} 份，试题必须重复使用之前还可组卷的批次数：{3}\n"},
                 {std::to_string(report_.past_batches), number(*plan_.unused),
                  std::to_string(report_.forms), number(batches)});
  }

  const PlanReport& report_;
  const Plan& plan_;
  const Blueprint& blueprint_;
  Language language_;
};

}  // namespace

std::string plan_text(const PlanReport& report) { return PlanText(report).run(); }

}  // namespace tiku::cli
