// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "draw/arrange.hpp"
#include "draw/keys.hpp"

namespace tiku {
namespace {

Bank bank_of(std::size_t items) {
  Bank bank;
  Range range;
  range.code = "A";
  for (std::size_t i = 0; i < items; ++i) {
    const std::string number = std::to_string(1000 + i);
    range.points.push_back({"A-" + number, "", Importance::core, {}});
    Item item;
    item.id = "B-" + std::to_string(5000 - i);  // ids run against the outline
    item.point.text = "A-" + number;
    item.options = {{'A', "w", {}}, {'B', "x", {}}, {'C', "y", {}}, {'D', "z", {}}};
    item.answer = std::vector<char>{'B'};
    item.status = Status::approved;
    bank.items.push_back(std::move(item));
  }
  bank.outline.ranges.push_back(std::move(range));
  return bank;
}

std::vector<ItemIndex> all_items(const Bank& bank) {
  std::vector<ItemIndex> items;
  for (ItemIndex i = 0; i < bank.items.size(); ++i) items.push_back(i);
  return items;
}

Blueprint blueprint_of(const Bank& bank) {
  Blueprint blueprint;
  blueprint.sections.push_back({ItemType::single_choice,
                                static_cast<std::int64_t>(bank.items.size()),
                                Marks{100},
                                "",
                                {},
                                {}});
  return blueprint;
}

std::vector<PlacedItem> place(const Bank& bank, const Blueprint& blueprint,
                              const std::string& seed) {
  return arrange("A", {all_items(bank)}, blueprint, bank, seed).form.sections.front();
}

TEST_CASE("items stand in the outline's order, or in any") {
  const Bank bank = bank_of(6);
  Blueprint blueprint = blueprint_of(bank);
  const auto ordered = place(bank, blueprint, "seed");
  for (std::size_t i = 0; i < 6; ++i) CHECK(ordered[i].item == i);
  blueprint.order.items = ItemOrder::shuffled;
  std::map<ItemIndex, int> first;
  for (int i = 0; i < 600; ++i) ++first[place(bank, blueprint, std::to_string(i)).front().item];
  REQUIRE(first.size() == 6);
  for (const auto& [item, count] : first) CHECK(count > 60);  // 100 expected, sd 9
}

TEST_CASE("a pinned option keeps its place and the others take every order") {
  Bank bank = bank_of(1);
  bank.items[0].pin = {'D'};
  std::map<std::string, int> orders;
  for (int i = 0; i < 600; ++i) {
    const auto options = place(bank, blueprint_of(bank), std::to_string(i)).front().options;
    CHECK(options[3] == 3);
    ++orders[std::string(options.begin(), options.end())];
  }
  CHECK(orders.size() == 6);
}

TEST_CASE("numbers keep their order, and fixed options theirs") {
  Bank bank = bank_of(1);
  Blueprint blueprint = blueprint_of(bank);
  const std::vector<std::uint8_t> as_written{0, 1, 2, 3};
  blueprint.order.options = OptionOrder::fixed;
  CHECK(place(bank, blueprint, "x").front().options == as_written);
  blueprint.order.options = OptionOrder::shuffled;
  const std::array<const char*, 4> texts{"70℃", "80℃", "90℃", "100℃"};
  for (std::size_t i = 0; i < 4; ++i) bank.items[0].options[i].text = texts[i];
  for (int i = 0; i < 20; ++i) {
    CHECK(place(bank, blueprint, std::to_string(i)).front().options == as_written);
  }
}

TEST_CASE("keys are balanced to one and never four in a row") {
  const Bank bank = bank_of(80);
  Blueprint blueprint = blueprint_of(bank);
  blueprint.order.key = KeyRule{1, 3, {}};
  for (int i = 0; i < 20; ++i) {
    const Arranged arranged = arrange("A", {all_items(bank)}, blueprint, bank, std::to_string(i));
    CHECK(arranged.missed.empty());
    std::array<int, 4> counts{};
    std::vector<std::size_t> row;
    for (const PlacedItem& placed : arranged.form.sections.front()) {
      const auto at = std::find(placed.options.begin(), placed.options.end(), 1);
      row.push_back(static_cast<std::size_t>(at - placed.options.begin()));
      ++counts[row.back()];
    }
    CHECK(counts == std::array<int, 4>{20, 20, 20, 20});
    for (std::size_t j = 3; j < row.size(); ++j) {
      const bool is_run = row[j] == row[j - 1] && row[j] == row[j - 2] && row[j] == row[j - 3];
      CHECK_FALSE(is_run);
    }
  }
}

TEST_CASE("keys that pins hold in place are told where they spoil the balance") {
  Bank bank = bank_of(8);
  for (Item& item : bank.items) item.pin = {'B'};
  Blueprint blueprint = blueprint_of(bank);
  blueprint.order.key = KeyRule{1, 3, {}};
  const Arranged arranged = arrange("A", {all_items(bank)}, blueprint, bank, "seed");
  REQUIRE(arranged.missed.size() == 2);
  CHECK(arranged.missed[0].kind == Miss::Kind::key_balance);
  CHECK(arranged.missed[0].reached == 8);
  CHECK(arranged.missed[1].kind == Miss::Kind::key_run);
  CHECK(arranged.missed[1].reached == 8);
}

TEST_CASE("each plan of keys that keeps the rule is equally likely") {
  const KeyPlaces allowed(4, {0, 1});  // of 16 plans 6 are balanced
  std::map<std::string, int> tally;
  for (int i = 0; i < 4000; ++i) {
    Stream stream("plan", std::to_string(i));
    const KeyPlan plan = plan_keys(allowed, 2, KeyRule{0, 2, {}}, stream);
    REQUIRE(plan.is_met);
    ++tally[std::string(plan.places.begin(), plan.places.end())];
  }
  REQUIRE(tally.size() == 6);
  for (const auto& [plan, count] : tally) {
    CHECK(count > 580);  // 667 expected, sd 24
    CHECK(count < 755);
  }
}

TEST_CASE("figures of a plan") {
  const KeyFigures figures = key_figures({0, 0, 1, 1, 1, 3}, 4);
  CHECK(figures.longest_run == 3);
  CHECK(figures.difference == 3);  // B three times, C never
  CHECK(key_figures({}, 4).longest_run == 0);
}

}  // namespace
}  // namespace tiku
