// SPDX-License-Identifier: Apache-2.0
// Conflicts in words: the counting argument first where there is one.
#include <algorithm>

#include "draw/phrases.hpp"

namespace tiku {
namespace {

using Kinds = Constraint::Kind;

class ConflictTeller {
 public:
  ConflictTeller(const Explanation& explanation, const Matter& matter)
      : explanation_(explanation), matter_(matter) {}

  std::string run() const {
    if (const ConflictMember* lead = find_lead()) return counting_argument(*lead);
    std::string text = matter_.say("these cannot all be met", "以下要求不能同时满足");
    text += doubt() + matter_.say(":\n", "：\n");
    for (const ConflictMember& member : explanation_.conflict) {
      text += "  " + line(member.constraint) + shortfall(member, "") + "\n";
    }
    return text;
  }

 private:
  // The one demand that the rest leaves too little for: the only rule that the author made,
  // else the only rule, else the only section.
  const ConflictMember* find_lead() const {
    const auto is_own = [&](const Constraint& constraint) {
      if (constraint.kind != Kinds::rule) return false;
      const RuleOrigin origin = matter_.demand.rules[constraint.number].origin;
      return origin != RuleOrigin::outline_marks && origin != RuleOrigin::outline_section;
    };
    const auto is_rule = [](const Constraint& each) { return each.kind == Kinds::rule; };
    const auto is_section = [](const Constraint& each) { return each.kind == Kinds::section; };
    const auto is_spread = [](const Constraint& each) { return each.kind == Kinds::spread; };
    if (count(is_spread) > 0) return nullptr;
    if (count(is_own) > 0) return only(is_own);
    return count(is_rule) > 0 ? only(is_rule) : only(is_section);
  }

  template <class Which>
  std::ptrdiff_t count(Which which) const {
    return std::count_if(explanation_.conflict.begin(), explanation_.conflict.end(),
                         [&](const ConflictMember& each) { return which(each.constraint); });
  }

  template <class Which>
  const ConflictMember* only(Which which) const {
    if (count(which) != 1) return nullptr;
    const auto found =
        std::find_if(explanation_.conflict.begin(), explanation_.conflict.end(),
                     [&](const ConflictMember& each) { return which(each.constraint); });
    return found->reachable ? &*found : nullptr;
  }

  std::string counting_argument(const ConflictMember& lead) const {
    std::string text = line(lead.constraint) + shortfall(lead, conditions()) + "\n";
    std::string others;
    for (const ConflictMember& member : explanation_.conflict) {
      if (&member == &lead || is_condition(member)) continue;
      others += "    " + line(member.constraint) + "\n";
    }
    text += most_forms();
    if (others.empty()) return text;
    return text + "  " + matter_.say("together with", "同时还要求") + doubt() +
           matter_.say(":\n", "：\n") + others;
  }

  // How many forms there can be, where it is known.
  std::string most_forms() const {
    for (const ConflictMember& member : explanation_.conflict) {
      if (member.constraint.kind != Kinds::apart || !member.reachable) continue;
      return "  " + matter_.say("so", "") + so_many_forms(*member.reachable) + "\n";
    }
    return {};
  }

  std::string so_many_forms(std::int64_t forms) const {
    return matter_.say(" there can be no more than ", "因此最多只能组成 ") + std::to_string(forms) +
           matter_.say(forms == 1 ? " form" : " forms", " 份试卷");
  }

  std::string doubt() const {
    if (explanation_.irreducible) return {};
    return matter_.say(" (perhaps not all of them are needed)", "（其中可能有无关的）");
  }

  static bool is_condition(const ConflictMember& member) {
    const Kinds kind = member.constraint.kind;
    return kind == Kinds::points || kind == Kinds::enemies || kind == Kinds::apart;
  }

  // "on different points, in forms that share no items": under what the bank is counted.
  std::string conditions() const {
    std::string text;
    for (const ConflictMember& member : explanation_.conflict) {
      if (!is_condition(member)) continue;
      if (!text.empty()) text += matter_.say(" and ", "、");
      text += condition(member.constraint);
    }
    return text;
  }

  std::string condition(const Constraint& constraint) const {
    if (constraint.kind == Kinds::enemies) {
      return matter_.say("without enemies in one form", "互斥试题不同卷");
    }
    if (constraint.kind == Kinds::apart && matter_.demand.common == 0) {
      return matter_.say("in forms that share no items", "各卷试题互不相同");
    }
    if (constraint.kind == Kinds::apart) {
      return matter_.say("in forms that share no more than ", "任意两卷相同试题不超过 ") +
             std::to_string(matter_.demand.common) + matter_.say(" items", " 题");
    }
    const std::int64_t most = matter_.demand.per_point.value_or(1);
    if (most == 1) return matter_.say("on different points", "鉴定点不重复");
    return matter_.say("with no more than ", "同一鉴定点不超过 ") + std::to_string(most) +
           matter_.say(" on one point", " 题");
  }

  // Where it stands, what it is about, and its bounds.
  std::string line(const Constraint& constraint) const {
    const Matter& m = matter_;
    const auto rule = rule_of(constraint, m.demand, m.blueprint);
    return place_prefix(place_of(constraint, m.demand, m.blueprint), m.sources) +
           demand_in_words(constraint, rule.value_or(Rule{}), explanation_.forms, m);
  }

  // What can be had instead, and how much is missing.
  std::string shortfall(const ConflictMember& member, const std::string& conditions) const {
    const Matter& m = matter_;
    if (!member.reachable) return {};
    const std::int64_t value = *member.reachable;
    if (member.constraint.kind == Kinds::apart) {
      return m.say("; so", "；") + so_many_forms(value);
    }
    const auto rule = rule_of(member.constraint, m.demand, m.blueprint);
    if (!rule || rule->scale != 1) return {};
    const Rule all = in_all(*rule, explanation_.forms);
    const std::string number = format_quantity(all, value);
    const std::string english = conditions.empty() ? "" : " " + conditions;
    const std::string chinese = conditions.empty() ? "" : "在" + conditions + "的条件下";
    if (all.low != open_low && value < all.low) {
      return m.say(", but no more than " + number + " can be had" + english + ": " +
                       format_quantity(all, all.low - value) + " missing",
                   "，但" + chinese + "最多只有 " + number + "，缺 " +
                       format_quantity(all, all.low - value));
    }
    if (member.constraint.kind == Kinds::section) return {};  // more places are no demand
    return m.say(", but at least " + number + " are needed" + english,
                 "，但" + chinese + "至少需要 " + number);
  }

  const Explanation& explanation_;
  const Matter& matter_;
};

}  // namespace

std::string describe_conflict(const Explanation& explanation, const Matter& matter) {
  return ConflictTeller(explanation, matter).run();
}

}  // namespace tiku
