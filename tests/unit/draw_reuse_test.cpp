// SPDX-License-Identifier: Apache-2.0
// What earlier papers forbid, reasoned by hand.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "draw/reuse.hpp"

namespace tiku {
namespace {

// Items I0 to I9, so that an id's digit is the item's number.
Bank ten_items() {
  Bank bank;
  for (int i = 0; i < 10; ++i) {
    Item item;
    item.id = "I" + std::to_string(i);
    bank.items.push_back(item);
  }
  return bank;
}

PastForm form(const std::string& label, const std::string& digits) {
  PastForm result{label, {}};
  for (const char digit : digits) result.items.push_back(std::string("I") + digit);
  return result;
}

// Three batches, the oldest first. I0 stands in both forms of the first.
Usage three_batches() {
  return {{{"b-1", "2025-05-01", {form("A", "0123"), form("B", "0456")}},
           {"b-2", "2026-03-01", {form("A", "0127")}},
           {"b-3", "2026-06-01", {form("A", "018")}}}};
}

// A form has 10 items.
Blueprint paper() {
  Blueprint blueprint;
  blueprint.sections.push_back({ItemType::single_choice, 10, Marks{1000}, "", {}, {}});
  return blueprint;
}

Demand demand_of(const Blueprint& blueprint, const Usage& usage, std::string_view date) {
  const Bank bank = ten_items();
  Demand demand;
  add_reuse(blueprint, ItemNumbers(bank), usage, date, demand);
  return demand;
}

using Items = std::vector<ItemIndex>;
using Counts = std::vector<std::int64_t>;

TEST_CASE("without rules earlier papers change nothing") {
  const Demand demand = demand_of(paper(), three_batches(), "2026-11-28");
  CHECK(demand.rules.empty());
  CHECK(demand.avoided.empty());
  CHECK(demand.used_up.empty());
  CHECK(demand.uses.empty());
}

TEST_CASE("without earlier papers the rules allow everything") {
  Blueprint blueprint = paper();
  blueprint.reuse.overlap = Share{1000};
  blueprint.reuse.avoid_last = 3;
  blueprint.reuse.uses_per_year = 1;
  blueprint.reuse.prefers_least_used = true;
  const Demand demand = demand_of(blueprint, {}, "2026-11-28");
  CHECK(demand.rules.empty());
  CHECK(demand.avoided.empty());
  CHECK(demand.used_up.empty());
  CHECK(demand.uses == Counts(10, 0));
}

TEST_CASE("a form shares so much with each earlier form by itself") {
  Blueprint blueprint = paper();
  blueprint.reuse.overlap = Share{3000};  // 3 of 10
  blueprint.reuse.overlap_place = {SourceId{1}, {5, 8}};
  const Demand demand = demand_of(blueprint, three_batches(), "2026-11-28");
  // b-3 has only three items: what cannot be broken is no rule.
  REQUIRE(demand.rules.size() == 3);
  for (const Rule& rule : demand.rules) {
    CHECK(rule.origin == RuleOrigin::reuse_overlap);
    CHECK(rule.property == Property::items);
    CHECK(rule.low == open_low);
    CHECK(rule.high == 3);
    CHECK(rule.place == blueprint.reuse.overlap_place);
  }
  CHECK(demand.rules[0].subject == "b-1 A");
  CHECK(demand.rules[0].among == Items{0, 1, 2, 3});
  CHECK(demand.rules[1].subject == "b-1 B");
  CHECK(demand.rules[1].among == Items{0, 4, 5, 6});
  CHECK(demand.rules[2].subject == "b-2 A");
  CHECK(demand.rules[2].among == Items{0, 1, 2, 7});
}

TEST_CASE("a share of an overlap is rounded down, and may be nothing") {
  Blueprint blueprint = paper();
  blueprint.reuse.overlap = Share{2990};  // 2.99 items
  CHECK(demand_of(blueprint, three_batches(), "").rules.at(0).high == 2);
  blueprint.reuse.overlap = Share{0};
  const Demand demand = demand_of(blueprint, three_batches(), "");
  CHECK(demand.rules.size() == 4);
  CHECK(demand.rules[3].high == 0);
}

TEST_CASE("items that the bank no longer has are passed over") {
  Blueprint blueprint = paper();
  blueprint.reuse.overlap = Share{0};
  blueprint.reuse.avoid_last = 1;
  const Usage usage{{{"b-1", "2026-01-01", {{"A", {"GONE", "I2"}}, {"B", {"GONE"}}}}}};
  const Demand demand = demand_of(blueprint, usage, "2026-11-28");
  REQUIRE(demand.rules.size() == 1);
  CHECK(demand.rules[0].among == Items{2});
  CHECK(demand.avoided == Items{2});
}

TEST_CASE("the last batches' items are avoided, of all their forms") {
  Blueprint blueprint = paper();
  blueprint.reuse.avoid_last = 1;
  CHECK(demand_of(blueprint, three_batches(), "").avoided == Items{0, 1, 8});
  blueprint.reuse.avoid_last = 2;
  CHECK(demand_of(blueprint, three_batches(), "").avoided == Items{0, 1, 2, 7, 8});
  blueprint.reuse.avoid_last = 3;
  CHECK(demand_of(blueprint, three_batches(), "").avoided == Items{0, 1, 2, 3, 4, 5, 6, 7, 8});
  blueprint.reuse.avoid_last = 1000;
  CHECK(demand_of(blueprint, three_batches(), "").avoided.size() == 9);
}

TEST_CASE("uses of the twelve months before, an item once in a batch") {
  Blueprint blueprint = paper();
  const auto used_up = [&](std::int64_t most, std::string_view date) {
    blueprint.reuse.uses_per_year = most;
    return demand_of(blueprint, three_batches(), date).used_up;
  };
  // On 28 November 2026 the first batch is more than a year ago.
  CHECK(used_up(1, "2026-11-28") == Items{0, 1, 2, 7, 8});
  CHECK(used_up(2, "2026-11-28") == Items{0, 1});
  CHECK(used_up(3, "2026-11-28").empty());
  // On 30 April 2026 it is not: I0 was in both of its forms, which is one use.
  CHECK(used_up(3, "2026-04-30") == Items{0, 1});
  CHECK(used_up(4, "2026-04-30").empty());
}

TEST_CASE("a year ends on the same day a year later") {
  Blueprint blueprint = paper();
  blueprint.reuse.uses_per_year = 1;
  const auto is_used_up = [&](const std::string& used, std::string_view now) {
    const Usage usage{{{"b", used, {form("A", "5")}}}};
    return demand_of(blueprint, usage, now).used_up == Items{5};
  };
  CHECK(is_used_up("2025-11-29", "2026-11-28"));
  CHECK_FALSE(is_used_up("2025-11-28", "2026-11-28"));
  CHECK_FALSE(is_used_up("2025-11-27", "2026-11-28"));
  CHECK(is_used_up("2023-03-01", "2024-02-29"));
  CHECK_FALSE(is_used_up("2023-02-28", "2024-02-29"));
  CHECK(is_used_up("2024-03-01", "2025-02-28"));
  CHECK(is_used_up("2024-02-29", "2025-02-28"));
  CHECK(is_used_up("0999-12-31", "1000-06-01"));  // years keep their four digits
  CHECK_FALSE(is_used_up("0999-05-31", "1000-06-01"));
}

TEST_CASE("uses are counted where the draw prefers or wants items used least") {
  const Counts uses{3, 3, 2, 1, 1, 1, 1, 1, 1, 0};  // of all times, once in a batch
  Blueprint blueprint = paper();
  blueprint.reuse.prefers_least_used = true;
  CHECK(demand_of(blueprint, three_batches(), "2026-11-28").uses == uses);
  blueprint.reuse.prefers_least_used = false;
  blueprint.optimize = OptimizeRule{OptimizeRule::Objective::least_used, 0, {}};
  CHECK(demand_of(blueprint, three_batches(), "2026-11-28").uses == uses);
  blueprint.optimize->objective = OptimizeRule::Objective::shortest;
  CHECK(demand_of(blueprint, three_batches(), "2026-11-28").uses.empty());
}

}  // namespace
}  // namespace tiku
