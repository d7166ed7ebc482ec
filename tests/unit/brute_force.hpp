// SPDX-License-Identifier: Apache-2.0
// Tiny demands decided by trying every paper, and every tuple of papers: what the exact
// solver is held against. Items are judged by the words of bank and blueprint, as the
// independent checker does it; nothing is shared with chain or solver.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tiku/draw/demand.hpp"
#include "tiku/draw/explanation.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"
#include "tiku/model/response.hpp"

namespace tiku::brute {

using Kinds = Constraint::Kind;
using Kept = std::vector<Constraint>;
using ItemSet = std::uint32_t;  // a bit for each item of the bank

inline std::int64_t size_of(ItemSet items) { return std::popcount(items); }

/// One form, whether it is any good or not.
struct Paper {
  std::vector<ItemSet> sections;
  ItemSet items = 0;
  std::vector<std::int64_t> sums;     ///< by rule of the demand
  std::vector<std::int64_t> figures;  ///< by spread of the demand
  std::int64_t on_one_point = 0;      ///< most items about the same point
  Kept broken;                        ///< of those that bind a form by itself; ascending
};
using Tuple = std::vector<const Paper*>;

class Judge {
 public:
  Judge(const Bank& bank, const Blueprint& blueprint, const Demand& demand)
      : bank_(bank), blueprint_(blueprint), demand_(demand) {
    for (const Range& range : bank.outline.ranges) note_points(range, {});
    for (const Rule& rule : demand.rules) rules_.push_back(amounts(rule));
    for (const Spread& spread : demand.spreads) spreads_.push_back(amounts(spread.figure));
    note_enemies();
    for (const ItemIndex item : demand.anchor.items) given_ |= ItemSet{1} << item;
    Paper empty;
    empty.sections.resize(blueprint.sections.size());
    extend(empty, 0);
  }

  /// All that so many forms have to keep.
  Kept all(std::size_t forms) const {
    Kept kept;
    for (std::size_t r = 0; r < demand_.rules.size(); ++r) kept.push_back({Kinds::rule, r});
    for (std::size_t s = 0; s < blueprint_.sections.size(); ++s) {
      kept.push_back({Kinds::section, s});
    }
    for (const auto kind :
         {Kinds::points, Kinds::enemies, Kinds::anchor, Kinds::avoided, Kinds::used_up}) {
      kept.push_back({kind, 0});
    }
    if (forms == 1) return kept;
    for (std::size_t s = 0; s < demand_.spreads.size(); ++s) kept.push_back({Kinds::spread, s});
    kept.push_back({Kinds::apart, 0});
    return kept;
  }

  /// Whether so many forms can keep these constraints, whatever becomes of the others.
  bool is_possible(std::size_t forms, const Kept& kept) const {
    return visit(forms, kept, [](const Tuple&) { return true; });
  }

  /// Shows all tuples of forms that keep these constraints, until one is taken.
  bool visit(std::size_t forms, const Kept& kept,
             const std::function<bool(const Tuple&)>& take) const {
    std::vector<const Paper*> good;
    for (const Paper& paper : papers_) {
      if (std::none_of(kept.begin(), kept.end(), [&](const Constraint& each) {
            return std::binary_search(paper.broken.begin(), paper.broken.end(), plain(each));
          })) {
        good.push_back(&paper);
      }
    }
    Tuple tuple;
    return visit(forms, kept, good, tuple, take);
  }

  /// The most forms that share no item.
  std::int64_t capacity() const {
    std::vector<std::int64_t> most(std::size_t{1} << bank_.items.size(), 0);
    std::vector<ItemSet> good;
    visit(1, all(1), [&](const Tuple& one) {
      good.push_back(one.front()->items);
      return false;
    });
    for (ItemSet free = 0; free < most.size(); ++free) {
      for (const ItemSet items : good) {
        if ((items & ~free) != 0) continue;
        if (items == 0) return std::numeric_limits<std::int64_t>::max();
        most[free] = std::max(most[free], most[free & ~items] + 1);
      }
    }
    return most.back();
  }

  /// Whether a choice is what is demanded.
  bool meets(const Choice& choice) const {
    Tuple tuple;
    for (const auto& sections : choice) {
      const Paper* paper = find(sections);
      if (paper == nullptr) return false;
      tuple.push_back(paper);
    }
    const Kept kept = all(choice.size());
    for (std::size_t f = 0; f < tuple.size(); ++f) {
      if (std::any_of(kept.begin(), kept.end(), [&](const Constraint& each) {
            const auto& broken = tuple[f]->broken;
            return std::binary_search(broken.begin(), broken.end(), each);
          })) {
        return false;
      }
      const Tuple before(tuple.begin(), tuple.begin() + static_cast<std::ptrdiff_t>(f));
      if (!go_together(before, *tuple[f], kept)) return false;
    }
    return true;
  }

 private:
  using Amounts = std::vector<std::vector<std::int64_t>>;  // by section and item

  // Given anchors and chosen ones are told apart by the demand, not by the number.
  Constraint plain(Constraint each) const {
    if (each.kind == Kinds::anchor) each.number = 0;
    return each;
  }

  void note_points(const Range& range, std::vector<std::string> around) {
    around.push_back(range.code);
    for (const Point& point : range.points) points_[point.code] = {point.importance, around};
    for (const Range& inner : range.ranges) note_points(inner, around);
  }

  static bool names(const std::vector<Reference>& list, const std::string& text) {
    return std::any_of(list.begin(), list.end(),
                       [&](const Reference& each) { return each.text == text; });
  }

  template <class Value>
  static bool has(const std::vector<Value>& list, const Value& value) {
    return std::find(list.begin(), list.end(), value) != list.end();
  }

  bool fits(const Selection& where, const Item& item) const {
    const auto point = points_.find(item.point.text);
    const bool is_known = point != points_.end();
    if (!where.types.empty() && !has(where.types, item.type)) return false;
    if (!where.difficulties.empty() && !has(where.difficulties, item.difficulty)) return false;
    if (!where.statuses.empty() && !has(where.statuses, item.status)) return false;
    if (!where.points.empty() && !names(where.points, item.point.text)) return false;
    if (!where.sources.empty() && !names(where.sources, item.source)) return false;
    if (!where.cognitions.empty() && (!item.cognition || !has(where.cognitions, *item.cognition))) {
      return false;
    }
    if (!where.importances.empty() &&
        (!is_known || !has(where.importances, point->second.importance))) {
      return false;
    }
    if (!where.tags.empty() &&
        std::none_of(item.tags.begin(), item.tags.end(),
                     [&](const Reference& tag) { return names(where.tags, tag.text); })) {
      return false;
    }
    return where.ranges.empty() ||
           (is_known && std::any_of(point->second.around.begin(), point->second.around.end(),
                                    [&](const auto& code) { return names(where.ranges, code); }));
  }

  std::int64_t property(const Rule& rule, const Item& item, std::size_t section) const {
    const std::int64_t marks = blueprint_.sections[section].marks.hundredths;
    const ItemStatistics figures = item.statistics.value_or(ItemStatistics{});
    switch (rule.property) {
      case Property::items:
        return 1;
      case Property::marks:
        return marks;
      case Property::difficulty:
        return item.difficulty;
      case Property::seconds:
        return item.seconds.value_or(0);
      case Property::score:
        return marks * chance_of_success(figures, rule.ability).value_or(0) / 100;
      case Property::information:
        return item_information(figures, rule.ability.value_or(0)).value_or(0);
    }
    return 0;
  }

  Amounts amounts(const Rule& rule) const {
    Amounts all(blueprint_.sections.size(), std::vector<std::int64_t>(bank_.items.size(), 0));
    for (std::size_t s = 0; s < all.size(); ++s) {
      for (ItemIndex i = 0; i < bank_.items.size(); ++i) {
        const Item& item = bank_.items[i];
        const bool counts = (!rule.section || *rule.section == s) &&
                            (!rule.key || item.answer == Answer(*rule.key)) &&
                            (rule.among.empty() || has(rule.among, i)) && fits(rule.where, item);
        if (counts) all[s][i] = rule.scale * property(rule, item, s) - rule.offset;
      }
    }
    return all;
  }

  void note_enemies() {
    enemies_.resize(bank_.items.size());
    for (std::size_t i = 0; i < bank_.items.size(); ++i) {
      for (std::size_t j = 0; j < bank_.items.size(); ++j) {
        const bool hates = names(bank_.items[i].enemies, bank_.items[j].id);
        if (i == j || !hates) continue;
        enemies_[i] |= ItemSet{1} << j;
        enemies_[j] |= ItemSet{1} << i;
      }
    }
  }

  bool can_stand(const Item& item, std::size_t s) const {
    const Section& section = blueprint_.sections[s];
    return section.count > 0 && item.status == Status::approved && item.type == section.type &&
           fits(section.where, item);
  }

  // Each item in none of the sections, or in one.
  void extend(Paper& paper, std::size_t item) {
    if (item == bank_.items.size()) {
      papers_.push_back(judged(paper));
      return;
    }
    extend(paper, item + 1);
    const ItemSet bit = ItemSet{1} << item;
    for (std::size_t s = 0; s < paper.sections.size(); ++s) {
      if (!can_stand(bank_.items[item], s)) continue;
      paper.sections[s] |= bit;
      extend(paper, item + 1);
      paper.sections[s] &= ~bit;
    }
  }

  static std::int64_t total(const Paper& paper, const Amounts& amounts) {
    std::int64_t sum = 0;
    for (std::size_t s = 0; s < amounts.size(); ++s) {
      for (std::size_t i = 0; i < amounts[s].size(); ++i) {
        if ((paper.sections[s] >> i & 1U) != 0) sum += amounts[s][i];
      }
    }
    return sum;
  }

  Paper judged(Paper paper) const {
    for (const ItemSet items : paper.sections) paper.items |= items;
    for (std::size_t r = 0; r < rules_.size(); ++r) {
      const std::int64_t sum = total(paper, rules_[r]);
      paper.sums.push_back(sum);
      if (sum < demand_.rules[r].low || sum > demand_.rules[r].high) {
        paper.broken.push_back({Kinds::rule, r});
      }
    }
    for (const Amounts& amounts : spreads_) paper.figures.push_back(total(paper, amounts));
    for (std::size_t s = 0; s < paper.sections.size(); ++s) {
      if (size_of(paper.sections[s]) != blueprint_.sections[s].count) {
        paper.broken.push_back({Kinds::section, s});
      }
    }
    judge_items(paper);
    return paper;
  }

  void judge_items(Paper& paper) const {
    std::map<std::string, std::int64_t> on_point;
    bool has_enemies = false;
    for (std::size_t i = 0; i < bank_.items.size(); ++i) {
      if ((paper.items >> i & 1U) == 0) continue;
      has_enemies = has_enemies || (enemies_[i] & paper.items) != 0;
      if (!points_.contains(bank_.items[i].point.text)) continue;
      paper.on_one_point = std::max(paper.on_one_point, ++on_point[bank_.items[i].point.text]);
    }
    const auto holds = [&](ItemIndex item) { return (paper.items >> item & 1U) != 0; };
    const auto& avoided = demand_.avoided;
    const auto& used_up = demand_.used_up;
    if (demand_.per_point && paper.on_one_point > *demand_.per_point) {
      paper.broken.push_back({Kinds::points, 0});
    }
    if (has_enemies) paper.broken.push_back({Kinds::enemies, 0});
    if ((given_ & ~paper.items) != 0) paper.broken.push_back({Kinds::anchor, 0});
    if (std::any_of(avoided.begin(), avoided.end(), holds)) {
      paper.broken.push_back({Kinds::avoided, 0});
    }
    if (std::any_of(used_up.begin(), used_up.end(), holds)) {
      paper.broken.push_back({Kinds::used_up, 0});
    }
    std::sort(paper.broken.begin(), paper.broken.end());
  }

  // What stands in both papers beside given anchor items: at most so many beside the chosen
  // anchor, which holds no more than is asked for; and no less, where the anchor is kept. Given
  // items then stand in the same sections.
  bool share_rightly(const Paper& a, const Paper& b, bool is_apart, bool has_anchor) const {
    std::int64_t shared = size_of(a.items & b.items & ~given_);
    for (std::size_t s = 0; s < demand_.anchor.counts.size(); ++s) {
      const std::int64_t count = demand_.anchor.counts[s];
      const std::int64_t common = size_of(a.sections[s] & b.sections[s]);
      if (has_anchor && common < count) return false;
      shared -= std::min(common, count);
    }
    for (std::size_t s = 0; has_anchor && s < a.sections.size(); ++s) {
      if ((a.sections[s] & given_) != (b.sections[s] & given_)) return false;
    }
    return !is_apart || shared <= demand_.common;
  }

  bool go_together(const Tuple& before, const Paper& paper, const Kept& kept) const {
    bool is_apart = false;
    bool has_anchor = false;
    for (const Constraint& each : kept) {
      is_apart = is_apart || each.kind == Kinds::apart;
      has_anchor = has_anchor || each.kind == Kinds::anchor;
      if (each.kind != Kinds::spread) continue;
      for (const Paper* other : before) {
        const std::int64_t off = paper.figures[each.number] - other->figures[each.number];
        if (std::max(off, -off) > demand_.spreads[each.number].difference) return false;
      }
    }
    return std::all_of(before.begin(), before.end(), [&](const Paper* other) {
      return share_rightly(*other, paper, is_apart, has_anchor);
    });
  }

  bool visit(std::size_t forms, const Kept& kept, const std::vector<const Paper*>& good,
             Tuple& tuple, const std::function<bool(const Tuple&)>& take) const {
    if (tuple.size() == forms) return take(tuple);
    for (const Paper* paper : good) {
      // Forms that change places are no new tuple.
      if (!tuple.empty() && std::less<>()(paper, tuple.back())) continue;
      if (!go_together(tuple, *paper, kept)) continue;
      tuple.push_back(paper);
      const bool is_taken = visit(forms, kept, good, tuple, take);
      tuple.pop_back();
      if (is_taken) return true;
    }
    return false;
  }

  const Paper* find(const std::vector<std::vector<ItemIndex>>& sections) const {
    std::vector<ItemSet> sets;
    for (const auto& items : sections) {
      ItemSet& set = sets.emplace_back(0);
      for (const ItemIndex item : items) {
        if (item >= bank_.items.size() || (set >> item & 1U) != 0) return nullptr;
        set |= ItemSet{1} << item;
      }
    }
    const auto at = std::find_if(papers_.begin(), papers_.end(),
                                 [&](const Paper& paper) { return paper.sections == sets; });
    return at == papers_.end() ? nullptr : &*at;
  }

  struct PointFacts {
    Importance importance{};
    std::vector<std::string> around;  // codes of ranges
  };

  const Bank& bank_;
  const Blueprint& blueprint_;
  const Demand& demand_;
  std::map<std::string, PointFacts> points_;
  std::vector<Amounts> rules_;
  std::vector<Amounts> spreads_;
  std::vector<ItemSet> enemies_;  // by item
  ItemSet given_ = 0;
  std::vector<Paper> papers_;
};

}  // namespace tiku::brute
