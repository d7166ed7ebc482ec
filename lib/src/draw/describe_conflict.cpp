// SPDX-License-Identifier: Apache-2.0
// Conflicts in words: the counting argument first where there is one.
#include <algorithm>

#include "draw/phrases.hpp"
#include "draw/shortfalls.hpp"

namespace tiku {
namespace {

using Kinds = Constraint::Kind;

class ConflictTeller {
 public:
  ConflictTeller(const Explanation& explanation, const Matter& matter)
      : explanation_(explanation), matter_(matter) {}

  std::string run() const {
    const ConflictMember* lead = find_lead();
    return (lead ? counting_argument(*lead) : list_of_equals()) + other_shortfalls();
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

  std::string list_of_equals() const {
    const auto& conflict = explanation_.conflict;
    std::string text = matter_.say("these cannot all be met", "以下要求不能同时满足") + doubt();
    if (std::any_of(conflict.begin(), conflict.end(),
                    [&](const ConflictMember& each) { return !rest(each).empty(); })) {
      text += matter_.say("; in brackets what is left for each if the others are kept",
                          "（〔〕内为其余各条都满足时该条所能达到的值）");
    }
    text += matter_.say(":\n", "：\n");
    for (const ConflictMember& member : conflict) {
      text += "  " + line(member.constraint) + rest(member) + "\n";
    }
    return text;
  }

  std::string counting_argument(const ConflictMember& lead) const {
    std::string text = line(lead.constraint) + shortfall(lead) + "\n";
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
    const bool is_anchored = has_anchor(matter_.demand);
    if (constraint.kind == Kinds::apart && matter_.demand.common == 0) {
      return is_anchored
                 ? matter_.say("in forms that share only the anchor", "各卷除锚题外互不相同")
                 : matter_.say("in forms that share no items", "各卷试题互不相同");
    }
    if (constraint.kind == Kinds::apart) {
      return matter_.say("in forms that share no more than ", "任意两卷相同试题不超过 ") +
             std::to_string(matter_.demand.common) + matter_.say(" items", " 题") +
             (is_anchored ? matter_.say(" beside the anchor", "（锚题除外）") : "");
    }
    const std::int64_t most = matter_.demand.per_point.value_or(1);
    const std::string key = " (points.per-paper: " + std::to_string(most) + ")";
    const std::string chinese_key = "（points.per-paper: " + std::to_string(most) + "）";
    if (most == 1) {
      return matter_.say("on different points" + key, "鉴定点不重复" + chinese_key);
    }
    return matter_.say("with no more than ", "同一鉴定点不超过 ") + std::to_string(most) +
           matter_.say(" on one point" + key, " 题" + chinese_key);
  }

  // Where it stands, what it is about, and its bounds.
  std::string line(const Constraint& constraint) const {
    const Matter& m = matter_;
    const auto rule = rule_of(constraint, m.demand, m.blueprint);
    const bool is_limit = constraint.kind == Kinds::points;  // what words do not say: its key
    return place_prefix(place_of(constraint, m.demand, m.blueprint), m.sources) +
           demand_in_words(constraint, rule.value_or(Rule{}), explanation_.forms, m) +
           (is_limit ? m.say(" (points.per-paper)", "（points.per-paper）") : "");
  }

  std::string number(const Rule& rule, std::int64_t value) const {
    return quantity_in_words(rule, value, explanation_.forms, matter_.blueprint);
  }

  // What can be had of the lead instead, and how much is missing.
  std::string shortfall(const ConflictMember& lead) const {
    const Matter& m = matter_;
    const auto rule = rule_of(lead.constraint, m.demand, m.blueprint);
    if (!lead.reachable || !rule || rule->scale != 1) return {};
    const Rule all = in_all(*rule, explanation_.forms);
    const std::string under = conditions();
    const std::string english = under.empty() ? "" : " " + under;
    const std::string chinese = under.empty() ? "" : "在" + under + "的条件下";
    const std::string value = number(all, *lead.reachable);
    if (all.low == open_low || *lead.reachable >= all.low) {
      if (lead.constraint.kind == Kinds::section) return {};  // more places are no demand
      return m.say(", but at least " + value + " are needed" + english,
                   "，但" + chinese + "至少需要 " + value);
    }
    const std::string text = m.say(", but no more than " + value + " can be had" + english,
                                   "，但" + chinese + "最多只有 " + value);
    if (is_mean_of_form(all)) return text;
    const std::string lack = number(all, all.low - *lead.reachable);
    return text + m.say(": " + lack + " missing", "，缺 " + lack);
  }

  // What is left of one of several equals if the others are kept: " [at most 3]".
  std::string rest(const ConflictMember& member) const {
    const Matter& m = matter_;
    if (!member.reachable) return {};
    const std::int64_t value = *member.reachable;
    if (member.constraint.kind == Kinds::apart) {
      const std::string forms = std::to_string(value);
      return m.say(" [at most " + forms + (value == 1 ? " form]" : " forms]"),
                   "〔最多 " + forms + " 份〕");
    }
    const auto rule = rule_of(member.constraint, m.demand, m.blueprint);
    if (!rule || rule->scale != 1) return {};
    const Rule all = in_all(*rule, explanation_.forms);
    if (all.low != open_low && value < all.low) {
      return m.say(" [at most ", "〔最多 ") + number(all, value) + m.say("]", "〕");
    }
    if (member.constraint.kind == Kinds::section) return {};  // more places are no demand
    return m.say(" [at least ", "〔至少 ") + number(all, value) + m.say("]", "〕");
  }

  // All else that is short, each demand by itself.
  std::string other_shortfalls() const {
    constexpr std::size_t most = 5;
    const Matter& m = matter_;
    if (explanation_.forms > 1 && (m.demand.common > 0 || has_anchor(m.demand))) return {};
    std::vector<Shortfall> others = shortfalls(m.demand, m.blueprint, m.bank, explanation_.forms);
    std::erase_if(others, [&](const Shortfall& each) {
      return std::any_of(
          explanation_.conflict.begin(), explanation_.conflict.end(),
          [&](const ConflictMember& member) { return member.constraint == each.constraint; });
    });
    if (others.empty()) return {};
    std::string text = m.say("  too few items also for, each counted by itself:\n",
                             "  此外，单独计算也缺题的还有：\n");
    for (std::size_t i = 0; i < std::min(most, others.size()); ++i) {
      const std::string there = std::to_string(others[i].items);
      const std::string lack = std::to_string(others[i].missing);
      text += "    " + line(others[i].constraint) +
              m.say(", but no more than " + there + " can be had: " + lack + " missing\n",
                    "，但最多只有 " + there + "，缺 " + lack + "\n");
    }
    if (others.size() <= most) return text;
    const std::string more = std::to_string(others.size() - most);
    return text + m.say("    and " + more + " more: see the table of 'tiku plan'\n",
                        "    另有 " + more + " 项，见“tiku plan”的表\n");
  }

  const Explanation& explanation_;
  const Matter& matter_;
};

}  // namespace

std::string describe_conflict(const Explanation& explanation, const Matter& matter) {
  return ConflictTeller(explanation, matter).run();
}

}  // namespace tiku
