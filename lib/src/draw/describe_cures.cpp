// SPDX-License-Identifier: Apache-2.0
// Cures in words: other bounds as the author would write them, and items to be written.
#include <algorithm>
#include <tuple>

#include "draw/phrases.hpp"
#include "tiku/model/words.hpp"

namespace tiku {
namespace {

class CureTeller {
 public:
  CureTeller(const Explanation& explanation, const Matter& matter)
      : matter_(matter), missing_(missing_items(explanation)) {}

  /// The lines of a cure, those after the first indented.
  std::string tell(const Cure& cure) const {
    std::string text;
    if (!cure.write.empty()) text += tell_plan(cure);
    if (cure.relax.empty()) return text;
    if (cure.relax.size() == 1) return text + tell(cure.relax.front()) + "\n";
    text += matter_.say("allow all of these together:\n", "同时放宽以下各项：\n");
    for (const Relaxation& relaxation : cure.relax)
      text.append(indent).append(tell(relaxation)).append("\n");
    return text;
  }

 private:
  static constexpr const char* indent = "       ";

  std::string tell(const Relaxation& relaxation) const {
    const Matter& m = matter_;
    Rule rule = *rule_of(relaxation.constraint, m.demand, m.blueprint);
    const Relaxation now{relaxation.constraint, rule.low, rule.high};
    rule.low = relaxation.low;
    rule.high = relaxation.high;
    const std::string before = as_written(now, m.demand, m.blueprint);
    const std::string after = as_written(relaxation, m.demand, m.blueprint);
    return place_prefix(place_of(relaxation.constraint, m.demand, m.blueprint), m.sources) +
           m.say("allow '" + after + "' instead of '" + before + "' (",
                 "把“" + before + "”放宽为“" + after + "”（") +
           describe(relaxation.constraint, m.demand, m.bank, m.blueprint, m.language) +
           m.say(": ", "：") + bounds_in_words(rule, m.language) + m.say(")", "）");
  }

  std::string tell_plan(const Cure& cure) const {
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
    if (missing_ && count > *missing_) {
      text += m.say(", as other demands are short too", "（其他要求也有缺口）");
    }
    if (cure.is_least) text += m.say(" (fewer are not enough)", "（再少则不够）");
    text += m.say(", such as:\n", "，例如：\n");
    for (const Writing& part : parts) text.append(indent).append(tell(part)).append("\n");
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
      add("seconds", "用时（秒）", std::to_string(*part.seconds));
    }
    return text + points_of(part);
  }

  std::string points_of(const Writing& part) const {
    constexpr std::size_t most = 5;
    std::vector<std::string> points = part.points;
    points.erase(std::unique(points.begin(), points.end()), points.end());
    if (points.empty()) return {};
    std::string text;
    for (std::size_t i = 0; i < std::min(most, points.size()); ++i) {
      text += (i == 0 ? "" : matter_.say(", ", "、")) + points[i];
    }
    if (points.size() > most) text += matter_.say(", …", "等");
    return matter_.say(" (on ", "（鉴定点 ") + text + matter_.say(")", "）");
  }

  // How many items the conflict itself says are missing, where it counts items.
  std::optional<std::int64_t> missing_items(const Explanation& explanation) const {
    std::optional<std::int64_t> missing;
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

}  // namespace

std::string describe_cures(const Explanation& explanation, const Matter& matter) {
  if (explanation.cures.empty()) {
    return matter.say("no change was found that would be enough\n", "未找到可行的改法\n");
  }
  const CureTeller teller(explanation, matter);
  if (explanation.cures.size() == 1) {
    return matter.say("this would be enough:\n  ", "改法：\n  ") +
           teller.tell(explanation.cures.front());
  }
  std::string text = matter.say("any one of these would be enough:\n", "以下任一改法即可：\n");
  for (std::size_t i = 0; i < explanation.cures.size(); ++i) {
    text += "  " + std::to_string(i + 1) + ". " + teller.tell(explanation.cures[i]);
  }
  return text;
}

}  // namespace tiku
