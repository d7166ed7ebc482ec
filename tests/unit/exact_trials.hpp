// SPDX-License-Identifier: Apache-2.0
// Tiny banks and blueprints with random rules, bounds, enemies, reuse and forms: some can be
// met, some cannot. For holding the exact solver against brute force.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "tiku/draw/demand.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/usage.hpp"
#include "tiku/random/stream.hpp"

namespace tiku::trials {

struct Trial {
  Bank bank;
  Blueprint blueprint;
  Usage usage;
  std::size_t forms = 1;
};

class Maker {
 public:
  explicit Maker(std::uint64_t number) : chance_("exact trial", std::to_string(number)) {}

  Trial run() {
    if (one_in(3)) trial_.forms = 2;
    make_outline();
    make_items();
    make_sections();
    make_keys();
    for (std::int64_t i = below(3); i > 0; --i) add_requirement();
    if (trial_.forms > 1) make_forms();
    if (one_in(4)) make_reuse();
    return std::move(trial_);
  }

 private:
  std::int64_t below(std::int64_t count) {
    return static_cast<std::int64_t>(uniform(chance_, static_cast<std::uint64_t>(count)));
  }
  std::int64_t between(std::int64_t low, std::int64_t high) { return low + below(high - low + 1); }
  bool one_in(std::int64_t count) { return below(count) == 0; }

  // Bounds around a likely value; now and then open or crossing.
  Bounds bounds(std::int64_t least, std::int64_t most, std::int64_t width) {
    const std::int64_t low = between(least, most);
    Bounds bounds{low, low + between(one_in(40) ? -width : 0, width), {}};
    if (one_in(3)) bounds.high.reset();
    if (bounds.high && one_in(2)) bounds.low.reset();
    return bounds;
  }

  void make_outline() {
    const std::int64_t ranges = between(1, 3);
    for (std::int64_t r = 0; r < ranges; ++r) {
      Range range;
      range.code = std::string(1, static_cast<char>('A' + r));
      range.weight = Share{whole_share / ranges + (r == 0 ? whole_share % ranges : 0)};
      for (std::int64_t p = between(1, 2); p > 0; --p) {
        const std::string code = range.code + "-" + std::to_string(p);
        range.points.push_back({code, code, static_cast<Importance>(below(3)), {}});
        points_.push_back(code);
      }
      trial_.bank.outline.ranges.push_back(std::move(range));
    }
  }

  std::string any_point() {
    return points_[static_cast<std::size_t>(below(static_cast<std::int64_t>(points_.size())))];
  }

  void make_items() {
    const std::int64_t items = between(trial_.forms > 1 ? 6 : 4, trial_.forms > 1 ? 8 : 9);
    for (std::int64_t i = 0; i < items; ++i) {
      Item item;
      item.id = "I" + std::to_string(i);
      item.point.text = any_point();
      item.type = one_in(3) ? ItemType::true_false : ItemType::single_choice;
      if (item.type == ItemType::true_false) item.answer = one_in(2);
      item.difficulty = static_cast<int>(between(1, 5));
      if (!one_in(3)) item.cognition = static_cast<Cognition>(below(3));
      item.status = one_in(12) ? Status::draft : Status::approved;
      if (one_in(3)) item.tags.push_back({"s", {}});
      if (one_in(4)) item.tags.push_back({"t", {}});
      if (!one_in(5)) item.seconds = 15 * between(2, 6);
      item.statistics = ItemStatistics{100 * between(3, 9), {}, {}, 100 * between(-20, 20), {}, ""};
      trial_.bank.items.push_back(std::move(item));
    }
    for (std::int64_t pairs = one_in(2) ? below(5) : 0; pairs > 0; --pairs) {
      Item& item = any_item();
      const std::string enemy = any_item().id;
      if (enemy != item.id) item.enemies.push_back({enemy, {}});
    }
  }

  Item& any_item() {
    auto& items = trial_.bank.items;
    return items[static_cast<std::size_t>(below(static_cast<std::int64_t>(items.size())))];
  }

  void make_sections() {
    auto& sections = trial_.blueprint.sections;
    const std::int64_t least = trial_.forms > 1 || one_in(2) ? 1 : 2;
    sections.push_back(
        {ItemType::single_choice, between(least, least + 1), Marks{100}, "", {}, {}});
    if (one_in(3)) return;
    const std::int64_t marks = 50 * between(1, 4);
    if (one_in(5) && trial_.bank.items.size() < 8) {  // of the first one's items
      sections.push_back({ItemType::single_choice, between(0, 1), Marks{marks}, "", where(), {}});
    } else {
      sections.push_back({ItemType::true_false, one_in(4) ? 2 : 1, Marks{marks}, "", {}, {}});
    }
  }

  // What the blueprint says beside its list of rules.
  void make_keys() {
    Blueprint& blueprint = trial_.blueprint;
    if (one_in(3)) blueprint.per_point = between(1, 2);
    if (one_in(5)) blueprint.outline = OutlineRule{1, Marks{50 * below(4)}, {}};
    if (one_in(6)) blueprint.importance[0] = bounds(0, 5000, 6000);
    if (one_in(3)) blueprint.difficulty.mean = bounds(200, 330, 80);
    if (one_in(6)) blueprint.difficulty.shares[4] = bounds(0, 3000, 5000);
    if (one_in(6)) blueprint.true_share = bounds(0, 6000, 7000);
  }

  Selection where() {
    Selection where;
    if (one_in(4)) where.types.push_back(any_item().type);
    if (one_in(3)) where.ranges.push_back({any_point().substr(0, 1), {}});
    if (one_in(8)) where.points.push_back({any_point(), {}});
    if (one_in(3)) where.difficulties = {static_cast<int>(between(1, 3)), 4};
    if (one_in(8)) where.cognitions.push_back(static_cast<Cognition>(below(3)));
    if (one_in(6)) where.tags.push_back({one_in(2) ? "s" : "t", {}});
    if (one_in(10)) where.importances.push_back(Importance::core);
    return where;
  }

  void add_requirement() {
    using Kind = Requirement::Kind;
    Requirement rule;
    rule.where = where();
    switch (below(7)) {
      case 0:
      case 1:
        rule.bounds = bounds(0, 2, 2);
        break;
      case 2:
        rule.kind = Kind::marks;
        rule.property = Property::marks;
        rule.bounds = bounds(0, 250, 150);
        break;
      case 3:
        rule.kind = Kind::share;
        rule.bounds = bounds(0, 5000, 5000);
        break;
      case 4:
        rule.kind = Kind::sum;
        rule.property = Property::seconds;
        rule.bounds = bounds(45, 200, 60);
        break;
      case 5:
        rule.kind = Kind::mean;
        rule.property = one_in(2) ? Property::difficulty : Property::seconds;
        rule.bounds =
            rule.property == Property::difficulty ? bounds(200, 350, 80) : bounds(4500, 7000, 1500);
        break;
      default:
        rule.kind = Kind::sum;
        rule.property = one_in(2) ? Property::score : Property::information;
        if (rule.property == Property::information || one_in(2))
          rule.ability = 100 * between(-1, 1);
        rule.bounds = rule.property == Property::score ? bounds(80, 250, 80) : bounds(30, 80, 20);
    }
    trial_.blueprint.require.push_back(std::move(rule));
  }

  void make_forms() {
    Blueprint& blueprint = trial_.blueprint;
    if (one_in(4)) blueprint.overlap = OverlapRule{between(0, 2), {}, {}};
    if (one_in(4)) {
      blueprint.anchor.emplace();
      if (one_in(2)) {
        blueprint.anchor->count = between(1, 2);
      } else {
        add_given();
      }
    }
    if (one_in(3)) {
      using Figure = SpreadRule::Figure;
      constexpr std::array figures{Figure::difficulty_mean, Figure::difficulty_shares,
                                   Figure::range_marks, Figure::seconds};
      const Figure figure = figures[static_cast<std::size_t>(below(4))];
      constexpr std::array<std::int64_t, 4> most{60, 4000, 150, 40};
      blueprint.spread.push_back(
          {figure, below(most[static_cast<std::size_t>(figure)] + 1), {}, {}});
    }
  }

  // An item that the first section takes, as the checks of a blueprint ask for.
  void add_given() {
    for (const Item& item : trial_.bank.items) {
      if (item.status != Status::approved || item.type != ItemType::single_choice) continue;
      trial_.blueprint.anchor->items.push_back({item.id, {}});
      return;
    }
  }

  void make_reuse() {
    for (const char* date : {"2025-10-01", "2026-05-01"}) {
      PastBatch batch{date, date, {{"A", {}}}};
      for (const Item& item : trial_.bank.items) {
        if (one_in(4)) batch.forms[0].items.push_back(item.id);
      }
      trial_.usage.batches.push_back(std::move(batch));
    }
    ReuseRule& reuse = trial_.blueprint.reuse;
    if (one_in(2)) reuse.overlap = Share{1000 * between(0, 5)};
    if (one_in(2)) reuse.avoid_last = 1;
    if (one_in(2)) reuse.uses_per_year = between(1, 2);
  }

  Stream chance_;
  Trial trial_;
  std::vector<std::string> points_;
};

inline Trial make_trial(std::uint64_t number) { return Maker(number).run(); }

inline Demand demand_of(const Trial& trial) {
  return expand(trial.blueprint, trial.bank, trial.usage, "2026-11-28");
}

}  // namespace tiku::trials
