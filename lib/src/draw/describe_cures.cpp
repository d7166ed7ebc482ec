// SPDX-License-Identifier: Apache-2.0
// Cures in words: other bounds as the author would write them, and items to be written.
#include <algorithm>
#include <tuple>

#include "draw/phrases.hpp"
#include "tiku/model/words.hpp"

namespace tiku {
namespace {

constexpr std::size_t most_points = 5;  // that are named of one line

std::vector<std::string> different_points(const Writing& part) {
  std::vector<std::string> points = part.points;
  points.erase(std::unique(points.begin(), points.end()), points.end());
  return points;
}

// Where some points were left out.
std::string where_all_points_are(const Explanation& explanation, const Matter& matter) {
  for (const Cure& cure : explanation.cures) {
    for (const Writing& part : cure.write) {
      if (different_points(part).size() <= most_points) continue;
      return matter.say("(all points: --format json)\n", "（完整的鉴定点列表：--format json）\n");
    }
  }
  return {};
}

class CureTeller {
 public:
  CureTeller(const Explanation& explanation, const Matter& matter)
      : matter_(matter), missing_(missing_items(explanation)) {}

  /// The lines of a cure, those after the first indented.
  std::string tell(const Cure& cure) const { return changes(cure) + doubt(cure); }

 private:
  std::string doubt(const Cure& cure) const {
    if (cure.is_drawn) return {};
    return std::string(7, ' ') +
           matter_.say("(forms exist then, but so few that a fair draw may not be had)\n",
                       "（此时试卷虽存在，但余地太小，可能无法公平抽取）\n");
  }

  std::string changes(const Cure& cure) const {
    const std::string indent(7, ' ');
    if (cure.relax.empty()) return tell_plan(cure, indent);
    if (cure.relax.size() == 1 && cure.write.empty()) return tell(cure.relax.front()) + "\n";
    std::string text = matter_.say("do all of this together:\n", "以下各项须同时进行：\n");
    for (const Relaxation& relaxation : cure.relax) text += indent + tell(relaxation) + "\n";
    return cure.write.empty() ? text : text + indent + tell_plan(cure, indent + "  ");
  }

  std::string tell(const Relaxation& relaxation) const {
    const Matter& m = matter_;
    const Constraint& constraint = relaxation.constraint;
    const Relaxation now = unrelaxed(constraint, m.demand, m.blueprint);
    const std::string before = as_written(now, m.demand, m.blueprint, m.sources);
    const std::string after = as_written(relaxation, m.demand, m.blueprint, m.sources);
    const std::string place = place_prefix(place_of(constraint, m.demand, m.blueprint), m.sources);
    if (leaves_out(relaxation)) {
      const std::string dropped = subject(now);
      return place +
             m.say("leave out this rule (" + dropped + ")", "删去本条规则（" + dropped + "）");
    }
    const std::string kept = subject(relaxation);
    if (constraint.kind == Constraint::Kind::apart && !m.blueprint.overlap) {
      return m.say("write '" + after + "' under 'forms' (" + kept + ")",
                   "在“forms”下写“" + after + "”（" + kept + "）");
    }
    return place + m.say("allow '" + after + "' instead of '" + before + "' (" + kept + ")",
                         "把“" + before + "”放宽为“" + after + "”（" + kept + "）");
  }

  // What a constraint asks for with these bounds.
  std::string subject(const Relaxation& bounds) const {
    const Matter& m = matter_;
    const Constraint& constraint = bounds.constraint;
    auto rule = rule_of(constraint, m.demand, m.blueprint);
    if (!rule) return describe(constraint, m.demand, m.bank, m.blueprint, m.language);
    const bool is_outline =
        constraint.kind == Constraint::Kind::rule && rule->origin == RuleOrigin::outline_marks;
    if (is_outline) {
      return m.say("for all ranges", "对各鉴定范围均适用");
    }
    rule->low = bounds.low;
    rule->high = bounds.high;
    return demand_in_words(constraint, *rule, 1, m);
  }

  std::string tell_plan(const Cure& cure, const std::string& indent) const {
    const Matter& m = matter_;
    std::vector<Writing> parts = cure.write;
    const auto key = [](const Writing& part) {
      return std::tie(part.section, part.range, part.difficulty, part.tags);
    };
    std::stable_sort(parts.begin(), parts.end(),
                     [&](const Writing& a, const Writing& b) { return key(a) < key(b); });
    std::int64_t count = 0;
    for (const Writing& part : parts) count += part.count;
    std::string text = m.say("write " + std::to_string(count) + (count == 1 ? " item" : " items"),
                             "补写 " + std::to_string(count) + " 道题");
    if (cure.is_least) {
      text += m.say(" (fewer are not enough)", "（再少则不够）");
    } else if (count > 1) {
      text += m.say(" (perhaps not the fewest)", "（未必最少）");
    }
    if (missing_ && count > *missing_) {
      text += m.say(", as other demands are short too", "，因为其他要求也缺题");
    }
    text += parts.size() == 1 ? m.say(", such as:\n", "，例如：\n")
                              : m.say("; one possible mix:\n", "；一种可行的搭配：\n");
    for (const Writing& part : parts) text += indent + tell(part) + "\n";
    return text;
  }

  std::string tell(const Writing& part) const {
    const Matter& m = matter_;
    const auto spelt = [&](auto value) {
      return std::string(m.language == Language::chinese ? chinese_name(value) : word(value));
    };
    std::string text = std::to_string(part.count) + m.say(" ", " 道") + spelt(part.type);
    const auto add = [&](std::string_view english, std::string_view chinese,
                         const std::string& value) {
      text += m.say(", ", "，") + m.say(english, chinese) + " " + value;
    };
    if (!part.range.empty()) add("range", "范围", range_name(part.range, m.bank));
    if (part.difficulty) add("difficulty", "难度", std::to_string(*part.difficulty));
    if (part.cognition) add("cognition", "认知层次", spelt(*part.cognition));
    if (part.importance) add("importance", "重要程度", spelt(*part.importance));
    if (part.key) add("key", "答案", *part.key ? m.say("true", "正确") : m.say("false", "错误"));
    for (const std::string& tag : part.tags) add("tag", "标签", tag);
    if (part.seconds) {
      const std::string seconds = std::to_string(*part.seconds);
      text += m.say(", " + seconds + " seconds", "，用时 " + seconds + " 秒");
    }
    return text + points_of(part);
  }

  std::string points_of(const Writing& part) const {
    const std::vector<std::string> points = different_points(part);
    if (points.empty()) return {};
    std::string text;
    for (std::size_t i = 0; i < std::min(most_points, points.size()); ++i) {
      text += (i == 0 ? "" : matter_.say(", ", "、")) + points[i];
    }
    if (points.size() > most_points) text += matter_.say(", …", "等");
    return matter_.say(" (on ", "（鉴定点 ") + text + matter_.say(")", "）");
  }

  // How many items the conflict itself says are missing, where it counts items.
  std::optional<std::int64_t> missing_items(const Explanation& explanation) const {
    std::optional<std::int64_t> missing;
    if (explanation.forms != explanation.wanted) return missing;
    for (const ConflictMember& member : explanation.conflict) {
      const auto rule = rule_of(member.constraint, matter_.demand, matter_.blueprint);
      const bool counts = rule && rule->property == Property::items && rule->scale == 1;
      if (!counts || !member.reachable || rule->low == open_low) continue;
      const std::int64_t lack = rule->low * explanation.forms - *member.reachable;
      if (lack > 0) missing = missing.value_or(0) + lack;
    }
    return missing;
  }

  const Matter& matter_;
  std::optional<std::int64_t> missing_;
};

std::string untried_in_words(const Explanation& explanation, const Matter& matter) {
  std::string text;
  for (const Constraint& each : explanation.untried) {
    if (!text.empty()) text += matter.say("; ", "；");
    text += describe(each, matter.demand, matter.bank, matter.blueprint, matter.language);
  }
  return text;
}

}  // namespace

std::string describe_cures(const Explanation& explanation, const Matter& matter) {
  if (explanation.cures.empty()) {
    if (explanation.untried.empty()) {
      return matter.say("no change was found that would be enough\n", "未找到可行的改法\n");
    }
    const std::string list = untried_in_words(explanation, matter);
    return matter.say(
        "no change was found that would be enough; not tried, though it may help, "
        "was a change of: " +
            list + "\n",
        "未找到可行的改法；以下各项未尝试更改，改动它们或许可行：" + list + "\n");
  }
  const CureTeller teller(explanation, matter);
  const std::string forms = std::to_string(explanation.wanted);
  const bool is_one = explanation.wanted == 1;
  const std::string english = is_one ? "" : " for " + forms + " forms";
  const std::string chinese = is_one ? "" : "组成 " + forms + " 份的";
  if (explanation.cures.size() == 1) {
    return matter.say("this would be enough" + english + ":\n  ", chinese + "改法：\n  ") +
           teller.tell(explanation.cures.front()) + where_all_points_are(explanation, matter);
  }
  std::string text = matter.say("any one of these would be enough" + english + ":\n",
                                chinese + "改法（任选其一）：\n");
  for (std::size_t i = 0; i < explanation.cures.size(); ++i) {
    text += "  " + std::to_string(i + 1) + ". " + teller.tell(explanation.cures[i]);
  }
  return text + where_all_points_are(explanation, matter);
}

}  // namespace tiku
