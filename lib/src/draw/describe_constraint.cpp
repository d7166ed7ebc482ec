// SPDX-License-Identifier: Apache-2.0
// Constraints in words: what each is about, and what it demands.
#include <algorithm>

#include "draw/phrases.hpp"
#include "tiku/text/number.hpp"

namespace tiku {
namespace {

using Kinds = Constraint::Kind;

std::string bounds_in_words(const Rule& rule, std::int64_t forms, const Matter& m) {
  const auto number = [&](std::int64_t value) {
    return quantity_in_words(rule, value, forms, m.blueprint);
  };
  if (rule.low == rule.high) return m.say("exactly ", "恰好 ") + number(rule.low);
  if (rule.low == open_low && rule.high == open_high) return m.say("any", "不限");
  if (rule.high == open_high) return m.say("at least ", "至少 ") + number(rule.low);
  if (rule.low == open_low) return m.say("at most ", "至多 ") + number(rule.high);
  return number(rule.low) + m.say(" to ", " 至 ") + number(rule.high);
}

// "items", "marks", "seconds": what stands behind a number in English; empty for figures
// whose name stands before it.
std::string_view unit_of(const Rule& rule) {
  const bool is_one = rule.high == 1 || (rule.high == open_high && rule.low == 1);
  switch (rule.property) {
    case Property::items:
      return is_one ? " item" : " items";
    case Property::marks:
      return " marks";
    case Property::seconds:
      return " seconds";
    default:
      return {};
  }
}

std::string amount_in_words(const Rule& rule, std::int64_t forms, const Matter& m) {
  const bool is_mean = is_mean_of_form(rule);
  const std::string name = is_mean ? mean_of_form(m.language) : figure_name(rule, m.language);
  if (rule.scale != 1) return name;
  const std::string each = bounds_in_words(rule, 1, m);
  const std::string all = bounds_in_words(in_all(rule, forms), forms, m);
  if (m.language == Language::chinese) {
    const auto after = [](const std::string& text, const std::string& bounds) {
      return text + (bounds.front() >= '0' && bounds.front() <= '9' ? " " : "") + bounds;
    };
    if (forms == 1) return after(name, each);
    return after("每卷" + name, each) + (is_mean ? "" : after("，各卷合计", all));
  }
  const std::string_view unit = unit_of(rule);
  const std::string text = unit.empty() ? name + " " + each : each + std::string(unit);
  if (forms == 1) return text;
  return text + " in each form" + (is_mean ? "" : ", " + all + " in all");
}

}  // namespace

bool has_anchor(const Demand& demand) {
  return !demand.anchor.items.empty() || !demand.anchor.counts.empty();
}

Rule in_all(Rule rule, std::int64_t forms) {
  if (rule.low != open_low) rule.low *= forms;
  if (rule.high != open_high) rule.high *= forms;
  return rule;
}

bool is_mean_of_form(const Rule& rule) {
  const bool is_whole = rule.origin == RuleOrigin::difficulty_mean ||
                        (rule.origin == RuleOrigin::spread && rule.where.difficulties.empty());
  return is_whole && rule.property == Property::difficulty;
}

std::string quantity_in_words(const Rule& rule, std::int64_t value, std::int64_t forms,
                              const Blueprint& blueprint) {
  if (!is_mean_of_form(rule)) return format_quantity(rule, value);
  const std::int64_t items = std::max<std::int64_t>(1, items_of_form(blueprint) * forms);
  // So fine that two sums never look alike where they are one apart.
  const int places = items <= 100 ? 2 : 4;
  const std::int64_t parts = items <= 100 ? 100 : 10'000;
  return format_decimal((value * parts + items / 2) / items, places);
}

std::string demand_in_words(const Constraint& constraint, const Rule& bounds, std::int64_t forms,
                            const Matter& m) {
  switch (constraint.kind) {
    case Kinds::rule:
      return selected_in_words(bounds, m.bank, m.language, {}) + amount_in_words(bounds, forms, m);
    case Kinds::section:
      return m.say("section ", "大题 ") + section_name(m.blueprint, constraint.number, m.language) +
             m.say(": ", "：") + amount_in_words(bounds, forms, m);
    case Kinds::points:
      return m.language == Language::chinese
                 ? "一份试卷中同一鉴定点的" + amount_in_words(bounds, 1, m)
                 : amount_in_words(bounds, 1, m) + " of one point in a form";
    case Kinds::spread:
      return m.say("difference between forms, ", "各卷之间的差异，") +
             selected_in_words(bounds, m.bank, m.language, {}) + amount_in_words(bounds, 1, m);
    case Kinds::apart:
      if (bounds.high > 0) {
        return m.say("two forms share ", "任意两卷的相同") + amount_in_words(bounds, 1, m) +
               (has_anchor(m.demand) ? m.say(" beside the anchor", "（锚题除外）") : "");
      }
      break;
    default:
      break;
  }
  return describe(constraint, m.demand, m.bank, m.blueprint, m.language);
}

std::string describe(const Constraint& constraint, const Demand& demand, const Bank& bank,
                     const Blueprint& blueprint, Language language) {
  const auto say = [&](std::string_view english, std::string_view chinese) {
    return std::string(tiku::say(language, english, chinese));
  };
  const auto count_of = [&](const std::vector<ItemIndex>& items) {
    return say(" (items: ", "（") + std::to_string(items.size()) + say(")", " 题）");
  };
  switch (constraint.kind) {
    case Kinds::rule:
      return selected_in_words(demand.rules[constraint.number], bank, language, {}) +
             figure_name(demand.rules[constraint.number], language);
    case Kinds::section:
      return say("section ", "大题 ") + section_name(blueprint, constraint.number, language) +
             say(": items", "：题数");
    case Kinds::points:
      return say("items of one point in a form", "一份试卷中同一鉴定点的题数");
    case Kinds::enemies:
      return say("enemies never stand in one form", "互斥试题不得同卷");
    case Kinds::apart:
      if (demand.common > 0) return say("items that two forms share", "任意两卷的相同题数");
      return has_anchor(demand) ? say("forms share only the anchor", "除锚题外各卷没有相同试题")
                                : say("forms share no items", "各卷没有相同试题");
    case Kinds::spread:
      return say("difference between forms, ", "各卷之间的差异，") +
             selected_in_words(demand.spreads[constraint.number].figure, bank, language, {}) +
             figure_name(demand.spreads[constraint.number].figure, language);
    case Kinds::anchor:
      return say("anchor items stand in all forms", "各卷都含锚题");
    case Kinds::avoided:
      return say("items of the last batches do not come again", "近几个批次用过的试题不再使用") +
             count_of(demand.avoided);
    case Kinds::used_up:
      return say("items that had all their uses of the year do not come again",
                 "一年内使用次数已满的试题不再使用") +
             count_of(demand.used_up);
  }
  return {};
}

}  // namespace tiku
