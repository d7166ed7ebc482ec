// SPDX-License-Identifier: Apache-2.0
// Holds what the exact solver says of a trial against brute force: the verdict, the choice,
// the conflict and what is reachable in it, the cures and the capacity.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "brute_force.hpp"
#include "draw/exact/cures.hpp"
#include "draw/exact/decide.hpp"
#include "draw/exact/proposals.hpp"
#include "exact_trials.hpp"

namespace tiku::trials {

/// What was seen over many trials.
struct Tally {
  std::map<std::string, int> counts;
  std::vector<std::string> faults;  ///< each with the number of its trial

  void count(const std::string& what) { ++counts[what]; }
};

/// Items that could be written: all that a demand can tell apart, on each point.
class Inventor {
 public:
  Inventor(const Bank& bank, const Blueprint& blueprint, const Demand& demand) {
    for (const Rule& rule : demand.rules) note(rule);
    for (const Spread& spread : demand.spreads) note(spread.figure);
    for (const Section& section : blueprint.sections) {
      note(section.where);
      types_.insert(section.type);
    }
    for (const Range& range : bank.outline.ranges) {
      for (const Point& point : range.points) points_.push_back(point.code);
    }
  }

  std::vector<Item> run() {
    std::vector<Item> items;
    for (const ItemType type : types_) {
      for (const std::string& point : points_) {
        Item& item = items.emplace_back();
        item.type = type;
        item.point.text = point;
        item.status = Status::approved;
        item.difficulty = 3;
      }
    }
    vary(items, difficulties_, [](Item& item, int value) { item.difficulty = value; });
    vary(items, cognitions_, [](Item& item, Cognition value) { item.cognition = value; });
    vary(items, keys_, [](Item& item, bool value) { item.answer = value; });
    vary(items, seconds_, [](Item& item, std::int64_t value) { item.seconds = value; });
    vary(items, statistics_, [](Item& item, const auto& value) { item.statistics = value; });
    for (const std::string& tag : tags_) {
      vary(items, std::vector<bool>{false, true}, [&](Item& item, bool has) {
        if (has) item.tags.push_back({tag, {}});
      });
    }
    return items;
  }

 private:
  template <class Values, class Set>
  static void vary(std::vector<Item>& items, const Values& values, Set set) {
    if (values.empty()) return;
    std::vector<Item> all;
    for (const Item& item : items) {
      for (auto value = values.begin(); value != values.end(); ++value) {
        all.push_back(item);
        set(all.back(), *value);
      }
    }
    items = std::move(all);
  }

  void note(const Selection& where) {
    if (!where.difficulties.empty()) difficulties_ = {1, 2, 3, 4, 5};
    if (!where.cognitions.empty()) {
      cognitions_ = {Cognition::recall, Cognition::understand, Cognition::apply};
    }
    for (const Reference& tag : where.tags) tags_.insert(tag.text);
  }

  void note(const Rule& rule) {
    note(rule.where);
    if (rule.property == Property::difficulty) difficulties_ = {1, 2, 3, 4, 5};
    if (rule.key) keys_ = {false, true};
    if (rule.property == Property::seconds) seconds_ = {0, 15, 30, 40, 45, 50, 60, 75, 90, 200};
    if (rule.property == Property::score || rule.property == Property::information) {
      for (const std::int64_t b : {-2000, 0, 2000}) {
        statistics_.push_back({500 - b / 4, {}, {}, b, {}, ""});
      }
    }
  }

  std::set<ItemType> types_;
  std::vector<std::string> points_;
  std::vector<int> difficulties_;
  std::vector<Cognition> cognitions_;
  std::vector<bool> keys_;
  std::vector<std::int64_t> seconds_;
  std::vector<ItemStatistics> statistics_;
  std::set<std::string> tags_;
};

class Examination {
 public:
  Examination(const Trial& trial, std::uint64_t number, Tally& tally)
      : trial_(trial),
        number_(number),
        tally_(tally),
        demand_(demand_of(trial)),
        judge_(trial.bank, trial.blueprint, demand_),
        forms_(static_cast<std::int64_t>(trial.forms)) {}

  void run() {
    const exact::CureRequest request{trial_.bank, trial_.blueprint, demand_, trial_.forms};
    const exact::Decision decision = exact::decide(request);
    const bool can_be = judge_.is_possible(trial_.forms, judge_.all(trial_.forms));
    tally_.count(can_be ? "possible" : "impossible");
    if (can_be && exact::is_hopeless(request)) fault("is_hopeless, but it is possible");
    switch (decision.verdict) {
      case exact::Verdict::undecided:
        return fault("undecided");
      case exact::Verdict::possible:
        if (!can_be) return fault("possible, but it is not");
        if (!decision.choice || !judge_.meets(*decision.choice)) fault("a choice that will not do");
        break;
      case exact::Verdict::impossible:
        if (can_be) return fault("impossible, but it is not");
        look_at(decision.explanation);
    }
    look_at_capacity();
  }

 private:
  using Kinds = Constraint::Kind;

  void fault(const std::string& what) {
    tally_.faults.push_back(std::to_string(number_) + ": " + what);
  }

  static std::string name(const Constraint& each) {
    constexpr std::array names{"rule",   "section", "points",  "enemies", "apart",
                               "spread", "anchor",  "avoided", "used up"};
    return std::string(names[static_cast<std::size_t>(each.kind)]) + " " +
           std::to_string(each.number);
  }

  static brute::Kept without(const brute::Kept& members, std::size_t left_out) {
    brute::Kept rest = members;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
    return rest;
  }

  void look_at(const Explanation& explanation) {
    brute::Kept members;
    for (const ConflictMember& member : explanation.conflict) members.push_back(member.constraint);
    tally_.count("conflict of " + std::to_string(members.size()));
    if (!explanation.irreducible) fault("a conflict that may be reducible");
    if (members.empty()) return fault("a conflict without members");
    if (judge_.is_possible(trial_.forms, members)) fault("the conflict is none");
    for (std::size_t i = 0; i < members.size(); ++i) {
      const brute::Kept rest = without(members, i);
      if (!judge_.is_possible(trial_.forms, rest)) fault(name(members[i]) + " is not needed");
      if (explanation.conflict[i].reachable) look_at(explanation, i, rest);
    }
    tally_.count(explanation.cures.empty() ? "without a cure" : "with cures");
    for (const Cure& cure : explanation.cures) look_at(cure);
  }

  static std::int64_t off(std::int64_t value, std::int64_t low, std::int64_t high) {
    return std::max<std::int64_t>({0, low - value, value - high});
  }

  // The bounds of a constraint, on one form.
  Bounds bounds_of(const Constraint& each) const {
    if (each.kind == Kinds::rule) {
      return {demand_.rules[each.number].low, demand_.rules[each.number].high, {}};
    }
    if (each.kind == Kinds::section) {
      const std::int64_t count = trial_.blueprint.sections[each.number].count;
      return {count, count, {}};
    }
    if (each.kind == Kinds::points) return {0, *demand_.per_point, {}};
    return {0, demand_.spreads[each.number].difference, {}};
  }

  static std::int64_t value_of(const Constraint& each, const brute::Paper& paper) {
    if (each.kind == Kinds::rule) return paper.sums[each.number];
    if (each.kind == Kinds::section) return brute::size_of(paper.sections[each.number]);
    if (each.kind == Kinds::points) return paper.on_one_point;
    return paper.figures[each.number];
  }

  // By how much a tuple of forms misses a constraint: all forms together, or the worst.
  std::int64_t missed(const Constraint& each, const brute::Tuple& tuple, std::int64_t over) const {
    const Bounds bounds = bounds_of(each);
    std::vector<std::int64_t> values;
    for (const brute::Paper* paper : tuple) values.push_back(value_of(each, *paper));
    if (each.kind == Kinds::spread) {
      const auto [least, most] = std::minmax_element(values.begin(), values.end());
      return off(*most - *least, 0, *bounds.high);
    }
    if (over > 1) {
      std::int64_t sum = 0;
      for (const std::int64_t value : values) sum += value;
      const bool is_open = *bounds.low == open_low;
      return off(sum, is_open ? open_low : *bounds.low * over,
                 *bounds.high == open_high ? open_high : *bounds.high * over);
    }
    std::int64_t worst = 0;
    for (const std::int64_t value : values) {
      worst = std::max(worst, off(value, *bounds.low, *bounds.high));
    }
    return worst;
  }

  // What is said to be reachable is never worse than the truth, since it may be fractions.
  void look_at(const Explanation& explanation, std::size_t member, const brute::Kept& rest) {
    const Constraint& constraint = explanation.conflict[member].constraint;
    const auto reachable = explanation.conflict[member].reachable;
    if (constraint.kind == Kinds::apart) return look_at_apart(*reachable);
    std::int64_t least = open_high;
    judge_.visit(trial_.forms, rest, [&](const brute::Tuple& tuple) {
      least = std::min(least, missed(constraint, tuple, explanation.forms));
      return false;
    });
    const Bounds bounds = bounds_of(constraint);
    const std::int64_t over = constraint.kind == Kinds::spread ? 1 : explanation.forms;
    const std::int64_t low = *bounds.low == open_low ? open_low : *bounds.low * over;
    const std::int64_t high = *bounds.high == open_high ? open_high : *bounds.high * over;
    const std::int64_t said = off(*reachable, low, high);
    if (said > least) fault(name(constraint) + " can be reached better than it is said");
    tally_.count(said == least ? "reachable as said" : "reachable less than said");
  }

  void look_at_apart(std::int64_t said) {
    if (said >= forms_) return fault("apart: as many forms as there are not");
    const auto fewer = static_cast<std::size_t>(said);
    const bool has_more = judge_.is_possible(fewer + 1, judge_.all(fewer + 1));
    if (has_more) fault("apart: more forms than it is said");
    const bool is_true = said == 0 || judge_.is_possible(fewer, judge_.all(fewer));
    tally_.count(is_true ? "forms as said" : "forms fewer than said");
  }

  void look_at(const Cure& cure) {
    const Demand eased = exact::relaxed(trial_.blueprint, demand_, cure.relax);
    const Bank bank = exact::with_written(trial_.bank, trial_.blueprint, cure.write);
    tally_.count(cure.relax.empty()       ? "written"
                 : !cure.write.empty()    ? "relaxed and written"
                 : cure.relax.size() == 1 ? "relaxed"
                                          : "relaxed together");
    if (!holds(bank, eased)) fault("a cure that does not help");
    if (!cure.is_least) return;
    if (cure.write.empty() && cure.relax.size() == 1) {
      look_at_less(cure.relax.front());
    } else if (cure.relax.empty()) {
      look_at_fewer(bank.items.size() - trial_.bank.items.size());
    } else {
      fault("a mixed cure that is said to be the least");
    }
  }

  bool holds(const Bank& bank, const Demand& demand) const {
    const brute::Judge judge(bank, trial_.blueprint, demand);
    return judge.is_possible(trial_.forms, judge.all(trial_.forms));
  }

  // One less than what is said to be the least must not be enough.
  void look_at_less(Relaxation less) {
    tally_.count("relaxed least");
    const Relaxation before = unrelaxed(less.constraint, demand_, trial_.blueprint);
    const bool is_low = less.constraint.kind == Kinds::rule && less.low != before.low;
    const bool is_fewer = less.high < before.high;
    (is_low ? less.low : less.high) += is_low || is_fewer ? 1 : -1;
    if (less.constraint.kind == Kinds::anchor) less.low = less.high;
    if (holds(trial_.bank, exact::relaxed(trial_.blueprint, demand_, {less}))) {
      fault(name(less.constraint) + " would be enough with less");
    }
  }

  // Nor a bank with one item less than what is said to be the fewest, whatever they are.
  void look_at_fewer(std::size_t count) {
    tally_.count("written least");
    if (count < 2) return;
    const std::vector<Item> items = Inventor(trial_.bank, trial_.blueprint, demand_).run();
    if (count > 3 || (count == 3 && items.size() > 100)) return tally_.count("fewer not tried");
    tally_.count("fewer tried");
    for (std::size_t i = 0; i < items.size(); ++i) {
      Bank bank = trial_.bank;
      add(bank, items[i]);
      if (count == 2 && holds(bank, demand_)) return fault("one item would be enough");
      for (std::size_t j = i; count == 3 && j < items.size(); ++j) {
        Bank larger = bank;
        add(larger, items[j]);
        if (holds(larger, demand_)) return fault("two items would be enough");
      }
    }
  }

  static void add(Bank& bank, Item item) {
    item.id = "~" + std::to_string(bank.items.size());
    bank.items.push_back(std::move(item));
  }

  void look_at_capacity() {
    Demand demand = demand_;
    demand.common = 0;
    demand.anchor = {};
    demand.spreads.clear();
    const brute::Judge judge(trial_.bank, trial_.blueprint, demand);
    const std::int64_t truth = judge.capacity();
    const exact::Capacity said = exact::capacity({trial_.bank, trial_.blueprint, demand, 1}, 9);
    if (said.at_least > std::min<std::int64_t>(truth, 9)) fault("less capacity than is said");
    if (said.at_most < std::min<std::int64_t>(truth, 9)) fault("more capacity than is said");
    tally_.count(said.at_least == said.at_most ? "capacity exact" : "capacity in a bracket");
    if (said.at_most > truth) tally_.count("capacity: at most too high");
    if (said.at_least < truth) tally_.count("capacity: at least too low");
  }

  const Trial& trial_;
  std::uint64_t number_;
  Tally& tally_;
  Demand demand_;
  brute::Judge judge_;
  std::int64_t forms_;
};

}  // namespace tiku::trials
