// SPDX-License-Identifier: Apache-2.0
// Conflicts and cures in words, as a colleague would tell them.
#include <algorithm>

#include "draw/phrases.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/model/words.hpp"
#include "tiku/text/number.hpp"

namespace tiku {
namespace {

using Kinds = Constraint::Kind;

class Teller {
 public:
  Teller(const Demand& demand, const Bank& bank, const Blueprint& blueprint, const Sources& sources,
         Language language)
      : demand_(demand),
        bank_(bank),
        blueprint_(blueprint),
        sources_(sources),
        language_(language) {}

  std::string tell(const ConflictMember& member, std::int64_t forms) const {
    std::string text = place_prefix(place_of(member.constraint), sources_);
    text += subject(member.constraint);
    text += demanded(member.constraint, forms);
    if (member.reachable) text += reached(member, forms);
    return text;
  }

  std::string tell(const Cure& cure) const {
    std::string text;
    for (const Writing& writing : cure.write) {
      if (!text.empty()) text += say("; ", "；");
      text += tell(writing);
    }
    for (const Relaxation& relaxation : cure.relax) {
      if (!text.empty()) text += say("; ", "；");
      text += tell(relaxation);
    }
    return text;
  }

 private:
  std::string say(std::string_view english, std::string_view chinese) const {
    return std::string(tiku::say(language_, english, chinese));
  }

  Place place_of(const Constraint& constraint) const {
    switch (constraint.kind) {
      case Kinds::rule:
        return demand_.rules[constraint.number].place;
      case Kinds::section:
        return blueprint_.sections[constraint.number].place;
      case Kinds::spread:
        return demand_.spreads[constraint.number].figure.place;
      case Kinds::anchor:
        return demand_.anchor.place;
      case Kinds::avoided:
        return blueprint_.reuse.avoid_place;
      case Kinds::used_up:
        return blueprint_.reuse.uses_place;
      case Kinds::apart:
        return blueprint_.overlap ? blueprint_.overlap->place : Place{};
      case Kinds::points:
      case Kinds::enemies:
        break;
    }
    return {};
  }

  std::string subject(const Constraint& constraint) const {
    switch (constraint.kind) {
      case Kinds::rule:
        return describe(demand_.rules[constraint.number], bank_, language_);
      case Kinds::section:
        return say("section ", "大题 ") + section_name(blueprint_, constraint.number, language_) +
               say(": items", "：题数");
      case Kinds::points:
        return say("items of one point in a form", "一份试卷中同一鉴定点的题数");
      case Kinds::enemies:
        return say("enemies never stand in one form", "互斥试题不同卷");
      case Kinds::apart:
        if (demand_.common == 0) return say("forms share no items", "各卷之间没有相同试题");
        return say("items that two forms share", "任意两卷的相同试题数");
      case Kinds::spread:
        return say("difference between forms, ", "各卷之间的差异，") +
               describe(demand_.spreads[constraint.number].figure, bank_, language_);
      case Kinds::anchor:
        return say("anchor items stand in all forms", "锚题出现在每份试卷中");
      case Kinds::avoided:
        return say("items of the last batches do not come again", "近几个批次的试题不再使用") +
               count_of(demand_.avoided);
      case Kinds::used_up:
        return say("items with all their uses of the year do not come again",
                   "一年内使用次数已满的试题不再使用") +
               count_of(demand_.used_up);
    }
    return {};
  }

  std::string count_of(const std::vector<ItemIndex>& items) const {
    return say(" (", "（") + std::to_string(items.size()) + say(" items)", " 题）");
  }

  // The bounds of a form, and where several count together those of all.
  std::string demanded(const Constraint& constraint, std::int64_t forms) const {
    Rule rule;
    switch (constraint.kind) {
      case Kinds::rule:
        rule = demand_.rules[constraint.number];
        break;
      case Kinds::section:
        rule.low = rule.high = blueprint_.sections[constraint.number].count;
        break;
      case Kinds::points:
        rule.low = open_low;
        rule.high = *demand_.per_point;
        break;
      case Kinds::spread:
        rule = demand_.spreads[constraint.number].figure;
        rule.high = demand_.spreads[constraint.number].difference;
        return say(": demanded ", "：要求 ") + format_bounds(rule);
      case Kinds::apart:
        if (demand_.common == 0) return {};
        rule.low = open_low;
        rule.high = demand_.common;
        return say(": demanded ", "：要求 ") + format_bounds(rule);
      default:
        return {};
    }
    std::string text = say(": demanded ", "：要求 ") + format_bounds(rule);
    if (forms == 1) return text;
    if (rule.low != open_low) rule.low *= forms;
    if (rule.high != open_high) rule.high *= forms;
    return text + say(" a form, in all ", "，各卷合计 ") + format_bounds(rule);
  }

  std::string reached(const ConflictMember& member, std::int64_t forms) const {
    const Constraint& constraint = member.constraint;
    const std::int64_t value = *member.reachable;
    if (constraint.kind == Kinds::apart) {
      return say(": so there are at most ", "：因此最多组成 ") + std::to_string(value) +
             say(" forms", " 份试卷");
    }
    Rule rule;
    if (constraint.kind == Kinds::rule) rule = demand_.rules[constraint.number];
    if (constraint.kind == Kinds::spread) rule = demand_.spreads[constraint.number].figure;
    std::int64_t low = rule.low * forms;
    if (constraint.kind == Kinds::section)
      low = blueprint_.sections[constraint.number].count * forms;
    const bool is_too_few = constraint.kind != Kinds::points && constraint.kind != Kinds::spread &&
                            low != open_low * forms && value < low;
    const std::string number = format_quantity(rule, value);
    if (is_too_few) {
      return say(", but no more than ", "，但最多只能达到 ") + number +
             say(" can be had: ", "，缺 ") + format_quantity(rule, low - value) +
             say(" missing", "");
    }
    return say(", but it takes at least ", "，但至少需要 ") + number;
  }

  std::string tell(const Writing& writing) const {
    std::string text = say("write ", "补写 ") + std::to_string(writing.count) + " ";
    const bool is_one = writing.count == 1;
    if (language_ == Language::chinese) {
      text += "道" + std::string(chinese_name(writing.type));
    } else {
      text += std::string(word(writing.type)) + (is_one ? " item" : " items");
    }
    const auto add = [&](std::string_view english, std::string_view chinese,
                         const std::string& value) {
      text += say(", ", "，") + say(english, chinese) + " " + value;
    };
    if (!writing.range.empty()) add("range", "范围", writing.range);
    if (writing.difficulty) add("difficulty", "难度", std::to_string(*writing.difficulty));
    if (writing.cognition) {
      add("cognition", "认知层次",
          std::string(language_ == Language::chinese ? chinese_name(*writing.cognition)
                                                     : word(*writing.cognition)));
    }
    if (writing.key) add("key", "答案", *writing.key ? say("true", "正确") : say("false", "错误"));
    for (const std::string& tag : writing.tags) add("tag", "标签", tag);
    if (writing.seconds) add("seconds", "用时（秒）", std::to_string(*writing.seconds));
    return text + points_of(writing);
  }

  std::string points_of(const Writing& writing) const {
    constexpr std::size_t most = 5;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, writing.points.size()); ++i) {
      text += (i == 0 ? "" : say(", ", "、")) + writing.points[i];
    }
    if (writing.points.size() > most) text += say(", …", "……");
    return say(" (for instance on ", "（例如：") + text + say(")", "）");
  }

  std::string tell(const Relaxation& relaxation) const {
    const Constraint& constraint = relaxation.constraint;
    Rule rule;
    if (constraint.kind == Kinds::rule) rule = demand_.rules[constraint.number];
    if (constraint.kind == Kinds::spread) rule = demand_.spreads[constraint.number].figure;
    const std::string before = demanded(constraint, 1);
    rule.low = relaxation.low;
    rule.high = relaxation.high;
    return say("allow ", "放宽：") + place_prefix(place_of(constraint), sources_) +
           subject(constraint) + say(" ", " ") + format_bounds(rule) +
           say(" (instead of ", "（原为 ") + before.substr(before.find_last_of(' ') + 1) +
           say(")", "）");
  }

  const Demand& demand_;
  const Bank& bank_;
  const Blueprint& blueprint_;
  const Sources& sources_;
  Language language_;
};

}  // namespace

std::string describe(const Explanation& explanation, const Demand& demand, const Bank& bank,
                     const Blueprint& blueprint, const Sources& sources, Language language) {
  const Teller teller(demand, bank, blueprint, sources, language);
  std::string text(say(language, "these cannot hold together", "以下要求不能同时满足"));
  if (!explanation.irreducible) {
    text += say(language, " (perhaps not all of them are needed)", "（其中或有多余）");
  }
  text += say(language, ":\n", "：\n");
  for (const ConflictMember& member : explanation.conflict) {
    text += "  " + teller.tell(member, explanation.forms) + "\n";
  }
  if (explanation.cures.empty()) {
    return text + std::string(say(language, "no single change was found that would be enough\n",
                                  "未找到仅凭一处改动即可解决的办法\n"));
  }
  text += say(language, "any one of these would be enough:\n", "以下任一办法即可解决：\n");
  for (const Cure& cure : explanation.cures) text += "  - " + teller.tell(cure) + "\n";
  return text;
}

}  // namespace tiku
