// SPDX-License-Identifier: Apache-2.0
#include "problem/variants.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace tiku::bench {
namespace {

void require(Blueprint& blueprint, Selection where, const Bounds& bounds) {
  blueprint.require.push_back(
      {Requirement::Kind::count, Property::items, std::move(where), bounds, {}});
}

// Two hard single-choice items of the first area in each form; all of them are on the first
// point, of which a form may hold one.
void shrink_cell(GeneratedProblem& problem) {
  const Range& area = problem.bank.outline.ranges.front();
  Selection where;
  where.ranges.push_back({area.code, {}});
  where.types.push_back(ItemType::single_choice);
  where.difficulties.push_back(4);
  for (Item& item : problem.bank.items) {
    const bool in_cell = item.id.starts_with(area.code) && item.difficulty == 4 &&
                         item.type == ItemType::single_choice;
    if (in_cell) item.point.text = area.points.front().code;
  }
  require(problem.blueprint, std::move(where), {2, std::nullopt, {}});
}

// One hard item less than the areas demand together.
void clash_margins(GeneratedProblem& problem) {
  std::int64_t demanded = 0;
  for (const Requirement& rule : problem.blueprint.require) {
    const Selection& where = rule.where;
    if (!where.ranges.empty() && where.difficulties == std::vector<int>{4}) {
      demanded += *rule.bounds.low;
    }
  }
  Selection hard;
  hard.difficulties.push_back(4);
  require(problem.blueprint, std::move(hard), {std::nullopt, demanded - 1, {}});
}

// Seconds that the quickest items of each section take, wherever they belong.
std::int64_t least_seconds(const GeneratedProblem& problem) {
  std::int64_t least = 0;
  for (const Section& section : problem.blueprint.sections) {
    std::vector<std::int64_t> seconds;
    for (const Item& item : problem.bank.items) {
      if (item.type == section.type) seconds.push_back(*item.seconds);
    }
    std::sort(seconds.begin(), seconds.end());
    for (std::int64_t i = 0; i < section.count; ++i) least += seconds[static_cast<std::size_t>(i)];
  }
  return least;
}

void limit_time(GeneratedProblem& problem, std::int64_t seconds) {
  for (Requirement& rule : problem.blueprint.require) {
    if (rule.property == Property::seconds) rule.bounds = {std::nullopt, seconds, {}};
  }
}

// All three points must come; the items of the first two are each other's enemies.
void set_points_at_odds(GeneratedProblem& problem) {
  const Range& area = problem.bank.outline.ranges[1];
  Selection where;
  for (std::size_t p = 0; p < 3; ++p) where.points.push_back({area.points[p].code, {}});
  for (Item& a : problem.bank.items) {
    if (a.point.text != area.points[0].code) continue;
    for (Item& b : problem.bank.items) {
      if (b.point.text == area.points[1].code) make_enemies(a, b);
    }
  }
  require(problem.blueprint, std::move(where), {3, std::nullopt, {}});
}

// A fill-in item with the first tag in each form, where the bank keeps one less.
void starve_forms(GeneratedProblem& problem) {
  Selection where;
  where.types.push_back(ItemType::fill_in);
  where.tags.push_back({"t00", {}});
  std::size_t kept = 0;
  for (Item& item : problem.bank.items) {
    if (item.type != ItemType::fill_in || item.tags.front().text != "t00") continue;
    if (++kept >= problem.labels.size()) item.status = Status::suspended;
  }
  require(problem.blueprint, std::move(where), {1, std::nullopt, {}});
}

}  // namespace

void make_enemies(Item& a, Item& b) {
  a.enemies.push_back({b.id, {}});
  b.enemies.push_back({a.id, {}});
}

void make_impossible(GeneratedProblem& problem, Variant variant) {
  switch (variant) {
    case Variant::feasible:
      return;
    case Variant::small_cell:
      return shrink_cell(problem);
    case Variant::clashing_margins:
      return clash_margins(problem);
    case Variant::short_time:
      return limit_time(problem, least_seconds(problem) - 1);
    case Variant::scarce_time:
      return limit_time(problem, least_seconds(problem) * 51 / 50);
    case Variant::enemies_by_point:
      return set_points_at_odds(problem);
    case Variant::too_many_forms:
      return starve_forms(problem);
  }
}

}  // namespace tiku::bench
