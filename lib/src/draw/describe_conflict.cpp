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
  // The one demand that the rest leaves too little for: the only rule, or the only section.
  const ConflictMember* find_lead() const {
    for (const Kinds kind : {Kinds::rule, Kinds::section}) {
      const ConflictMember* found = nullptr;
      int count = 0;
      for (const ConflictMember& member : explanation_.conflict) {
        if (member.constraint.kind == Kinds::spread) return nullptr;
        if (member.constraint.kind != kind) continue;
        ++count;
        found = &member;
      }
      if (count > 1 || (count == 1 && !found->reachable)) return nullptr;
      if (count == 1) return found;
    }
    return nullptr;
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
      return matter_.say("with few items shared by two forms", "两卷相同试题不超限");
    }
    const std::int64_t most = matter_.demand.per_point.value_or(1);
    if (most == 1) return matter_.say("on different points", "鉴定点不重复");
    return matter_.say("with no more than ", "同一鉴定点不超过 ") + std::to_string(most) +
           matter_.say(" on one point", " 题");
  }

  // Where it stands, what it is about, and its bounds.
  std::string line(const Constraint& constraint) const {
    const Matter& m = matter_;
    std::string text = place_prefix(place_of(constraint, m.demand, m.blueprint), m.sources) +
                       describe(constraint, m.demand, m.bank, m.blueprint, m.language);
    const auto rule = rule_of(constraint, m.demand, m.blueprint);
    const bool is_said = constraint.kind == Kinds::apart && m.demand.common == 0;
    if (!rule || rule->scale != 1 || is_said) return text;
    text += m.say(": ", "：") + bounds_in_words(*rule, m.language);
    if (is_per_form(constraint)) return text;
    return text + m.say(" in each form, ", "（每卷），各卷合计 ") +
           bounds_in_words(in_all(*rule), m.language) + m.say(" in all", "");
  }

  bool is_per_form(const Constraint& constraint) const {
    return explanation_.forms == 1 || constraint.kind == Kinds::points ||
           constraint.kind == Kinds::spread || constraint.kind == Kinds::apart;
  }

  Rule in_all(Rule rule) const {
    if (rule.low != open_low) rule.low *= explanation_.forms;
    if (rule.high != open_high) rule.high *= explanation_.forms;
    return rule;
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
    const Rule all = in_all(*rule);
    const std::string number = format_quantity(all, value);
    const std::string english = conditions.empty() ? "" : " " + conditions;
    const std::string chinese = conditions.empty() ? "" : "在" + conditions + "的条件下";
    if (all.low != open_low && value < all.low) {
      return m.say(", but no more than " + number + " can be had" + english + ": " +
                       format_quantity(all, all.low - value) + " missing",
                   "，但" + chinese + "最多只有 " + number + "，缺 " +
                       format_quantity(all, all.low - value));
    }
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
