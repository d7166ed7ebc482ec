// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "explanation_json.hpp"
#include "json.hpp"
#include "plan.hpp"
#include "tiku/model/words.hpp"
#include "tiku/text/json.hpp"
#include "tiku/text/number.hpp"

namespace tiku::cli {
namespace {

std::string_view name_of(RuleOrigin origin) {
  switch (origin) {
    case RuleOrigin::outline_marks:
      return "outline-marks";
    case RuleOrigin::outline_section:
      return "outline-section";
    case RuleOrigin::importance:
      return "importance";
    case RuleOrigin::difficulty_mean:
      return "difficulty-mean";
    case RuleOrigin::difficulty_share:
      return "difficulty-share";
    case RuleOrigin::true_share:
      return "true-share";
    case RuleOrigin::require:
      return "require";
    case RuleOrigin::spread:
      return "spread";
    case RuleOrigin::reuse_overlap:
      break;
  }
  return "reuse-overlap";
}

std::string_view name_of(Outlook outlook) {
  if (outlook == Outlook::undecided) return "undecided";
  return outlook == Outlook::possible ? "possible" : "impossible";
}

std::string stock_json(const Stock& stock) {
  return ", \"items\": " + std::to_string(stock.items) +
         ", \"forms\": " + (stock.forms ? std::to_string(*stock.forms) : "null");
}

std::string bracket_json(const Bracket& bracket) {
  return "{\"at_least\": " + std::to_string(bracket.at_least) +
         ", \"at_most\": " + std::to_string(bracket.at_most) + "}";
}

std::string sections_json(const PlanReport& report) {
  std::vector<std::string> sections;
  for (std::size_t s = 0; s < report.blueprint.sections.size(); ++s) {
    const Section& section = report.blueprint.sections[s];
    sections.push_back("{\"number\": " + std::to_string(s + 1) +
                       ", \"type\": " + json_string(word(section.type)) +
                       ", \"count\": " + std::to_string(section.count) +
                       ", \"marks\": " + format_decimal(section.marks.hundredths, 2) +
                       stock_json(report.stocks.sections[s]) + "}");
  }
  return json_lines(sections);
}

std::string text_of(const Constraint& constraint, const PlanReport& report) {
  return describe(constraint, report.plan.demand, report.bank, report.blueprint, report.language);
}

std::string rules_json(const PlanReport& report) {
  std::vector<std::string> rules;
  for (std::size_t r = 0; r < report.plan.demand.rules.size(); ++r) {
    const Rule& rule = report.plan.demand.rules[r];
    const bool is_outline =
        rule.origin == RuleOrigin::outline_marks || rule.origin == RuleOrigin::outline_section;
    rules.push_back(
        "{\"number\": " + std::to_string(r + 1) +
        ", \"origin\": " + json_string(name_of(rule.origin)) +
        ", \"range\": " + (is_outline ? json_string(rule.where.ranges.front().text) : "null") +
        ", \"section\": " + (rule.section ? std::to_string(*rule.section + 1) : "null") +
        ", \"text\": " + json_string(text_of({Constraint::Kind::rule, r}, report)) +
        ", \"property\": " + json_string(word(rule.property)) +
        ", \"low\": " + bound_json(rule, rule.low) + ", \"high\": " + bound_json(rule, rule.high) +
        stock_json(report.stocks.rules[r]) + ", " + place_json(rule.place, report.sources) + "}");
  }
  return json_lines(rules);
}

std::string explained(const Explanation& explanation, const Demand& demand,
                      const PlanReport& report) {
  if (explanation.conflict.empty()) return "null";
  return explanation_json(explanation,
                          {demand, report.bank, report.blueprint, report.sources, report.language});
}

std::string reuse_json(const PlanReport& report) {
  if (!report.plan.unused) return "null";
  const Bracket& unused = *report.plan.unused;
  return "{\"past_batches\": " + std::to_string(report.past_batches) +
         ", \"unused_forms\": " + bracket_json(unused) + ", \"batches\": " +
         bracket_json({unused.at_least / report.forms, unused.at_most / report.forms}) + "}";
}

}  // namespace

std::string plan_json(const PlanReport& report) {
  const Plan& plan = report.plan;
  std::string text = "{\n  \"tiku\": \"plan/1\"";
  const auto add = [&](std::string_view key, const std::string& value) {
    text += ",\n  " + json_string(key) + ": " + value;
  };
  add("title", json_string(report.blueprint.title));
  add("blueprint", json_string(report.blueprint.path));
  add("bank", json_string(report.bank.folder));
  add("approved", std::to_string(count_approved(report.bank)));
  add("sections", sections_json(report));
  add("per_point", plan.demand.per_point ? std::to_string(*plan.demand.per_point) : "null");
  add("rules", rules_json(report));
  add("forms", std::to_string(report.forms));
  add("outlook", json_string(name_of(plan.outlook)));
  add("drawn", plan.outlook == Outlook::possible ? (plan.is_drawn ? "true" : "false") : "null");
  add("shortage", explained(plan.shortage, plan.demand, report));
  add("capacity", bracket_json(plan.forms));
  add("bottleneck", explained(plan.bottleneck, plan.disjoint, report));
  add("reuse", reuse_json(report));
  return text + "\n}\n";
}

}  // namespace tiku::cli
