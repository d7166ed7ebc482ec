// SPDX-License-Identifier: Apache-2.0
// Given items that fit several sections: they stand in one section on all forms, in any that
// leads to a paper, and every set of forms is equally likely.
#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "../bench/fairness.hpp"
#include "draw/chain.hpp"
#include "draw/exact/solver.hpp"
#include "draw/seating.hpp"
#include "stride.hpp"

namespace tiku {
namespace {

using Numbers = std::vector<std::size_t>;
using Seats = std::vector<std::optional<std::size_t>>;

// Single-choice items 0, 1, … of difficulties 1 … 5 in turn, on points of their own.
fairness::Case make_case(std::size_t items, const std::vector<std::string>& labels,
                         const Numbers& given) {
  fairness::Case c{"", fairness::make_bank({1, items, 1, 0}), Blueprint{}, labels};
  c.blueprint.anchor = AnchorRule{};
  for (const std::size_t item : given) {
    c.blueprint.anchor->items.push_back({c.bank.items[item].id, {}});
  }
  return c;
}

void add_section(fairness::Case& c, std::int64_t count, std::int64_t marks,
                 std::vector<int> difficulties = {}) {
  Selection where;
  where.difficulties = std::move(difficulties);
  c.blueprint.sections.push_back(
      {ItemType::single_choice, count, Marks{100 * marks}, "", where, {}});
}

void check_law(const fairness::Case& c) {
  const fairness::Fit result = fairness::judge(c, fairness::fair_draw, 400);
  CHECK(result.papers >= 2);
  CHECK(result.strangers == 0);
  CHECK(result.deviation < 4.5);  // one in 300,000 by chance, each
}

TEST_CASE("guests sit where there is room, and move where another has only their table") {
  CHECK(seat({{0, 1}, {0}}, {1, 1}) == Seats{1, 0});
  CHECK(seat({{0}, {0}}, {2, 0}) == Seats{0, 0});
  CHECK(seat({{0}, {0}, {1}}, {1, 1}) == Seats{0, std::nullopt, 1});
  CHECK(seat({{0, 1}, {1, 2}, {0}, {1}}, {1, 1, 1}) == Seats{1, 2, 0, std::nullopt});
  CHECK(seat({{}}, {3}) == Seats{std::nullopt});
}

TEST_CASE("a given item stands in the section that the rules leave for it") {
  fairness::Case c = make_case(20, {"A", "B"}, {0});
  add_section(c, 3, 1);
  add_section(c, 3, 2);
  c.blueprint.require.push_back(fairness::sum_of(Property::marks, 200, 200));
  c.blueprint.require.back().where.points.push_back({c.bank.items[0].point.text, {}});
  for (int i = 0; i < 20 / stride; ++i) {
    const auto forms = fairness::fair_draw(c, "seed " + std::to_string(i));
    REQUIRE(forms.size() == 2);
    for (const Form& form : forms) {
      CHECK(std::count_if(form.sections[1].begin(), form.sections[1].end(),
                          [](const PlacedItem& placed) { return placed.item == 0; }) == 1);
    }
  }
}

TEST_CASE("given items take the sections between them so that each finds one") {
  // Item 0 alone fits the second section, and both the first.
  fairness::Case c = make_case(10, {"A", "B"}, {0, 1});
  add_section(c, 1, 1);
  add_section(c, 1, 1, {1});
  CHECK(fairness::name_of(fairness::fair_draw(c, "seed")) == "1,/0,/|1,/0,/|");
}

TEST_CASE("a given item is equally likely in each place that leads to a paper") {
  SUBCASE("one form") {
    fairness::Case c = make_case(6, {"A"}, {0});
    add_section(c, 2, 1);
    add_section(c, 1, 2);
    check_law(c);
  }
  SUBCASE("two forms and sections of unlike sizes") {
    fairness::Case c = make_case(6, {"A", "B"}, {0});
    add_section(c, 2, 1);
    add_section(c, 1, 2);
    check_law(c);
  }
  SUBCASE("nothing but given items") {
    fairness::Case c = make_case(5, {"A", "B"}, {0, 1, 2});
    add_section(c, 2, 1);
    add_section(c, 1, 2);
    check_law(c);
  }
  SUBCASE("no other item fits both sections") {
    fairness::Case c = make_case(8, {"A", "B"}, {0});
    c.bank.items[5].difficulty = 4;
    add_section(c, 1, 1, {1, 2});
    add_section(c, 1, 2, {1, 3, 4});
    check_law(c);
  }
  SUBCASE("some others fit both and one given item fits one only") {
    fairness::Case c = make_case(7, {"A", "B"}, {0, 3});
    add_section(c, 2, 1, {1, 2, 3});
    add_section(c, 2, 2, {1, 2, 4, 5});
    fairness::make_enemies(c.bank, 1, 2);
    check_law(c);
  }
  SUBCASE("forms with an item in common") {
    fairness::Case c = make_case(5, {"A", "B"}, {0});
    add_section(c, 2, 1);
    add_section(c, 1, 2);
    c.blueprint.overlap = OverlapRule{1, {}, {}};
    check_law(c);
  }
  SUBCASE("three forms that are alike") {
    fairness::Case c = make_case(6, {"A", "B", "C"}, {0, 3});
    add_section(c, 1, 1);
    add_section(c, 2, 1);
    c.blueprint.spread.push_back({SpreadRule::Figure::difficulty_mean, 70, {}, {}});
    check_law(c);
  }
  SUBCASE("least used preferred") {
    fairness::Case c = make_case(6, {"A", "B"}, {1});
    add_section(c, 1, 1);
    add_section(c, 1, 2);
    c.blueprint.reuse.prefers_least_used = true;
    fairness::note_uses(c, {0, 1, 2, 0, 1, 3});
    check_law(c);
  }
}

// Item 0 fits both sections, 1 only the first and 2 only the second. Were it in another section
// on each form, these would be A: 0 | 2, B: 1 | 0.
TEST_CASE("a given item stands in one section on all forms, or there are none") {
  fairness::Case c = make_case(3, {"A", "B"}, {0});
  add_section(c, 1, 1, {1, 2});
  add_section(c, 1, 1, {1, 3});
  const DrawOutcome outcome = draw({c.bank, c.blueprint, c.labels, "seed", {}});
  REQUIRE(std::holds_alternative<Shortage>(outcome));
  CHECK(std::get<Shortage>(outcome).certain);
}

TEST_CASE("forms that a solver gives are a start only where given items stand alike") {
  fairness::Case c = make_case(8, {"A", "B"}, {0});
  add_section(c, 1, 1);
  add_section(c, 1, 1);
  const auto compiled =
      compile({c.bank, c.blueprint, c.labels, "seed", {}}, expand(c.blueprint, c.bank));
  const Problem& problem = std::get<Problem>(compiled);
  CHECK(Chain(problem, Choice{{{0}, {1}}, {{0}, {2}}}).is_filled());
  CHECK(Chain(problem, Choice{{{3}, {0}}, {{4}, {0}}}).is_filled());
  CHECK_FALSE(Chain(problem, Choice{{{0}, {1}}, {{2}, {0}}}).is_filled());
  CHECK_FALSE(Chain(problem, Choice{{{0}, {0}}, {{0}, {0}}}).is_filled());
  CHECK_FALSE(Chain(problem, Choice{{{3}, {1}}, {{4}, {2}}}).is_filled());
}

// The second section has no items but the given ones, which a random place each hardly brings
// there together.
TEST_CASE("given items for which only one way does are placed by the solver") {
  Numbers given;
  for (std::size_t i = 0; i < 12; ++i) given.push_back(5 * i);
  fairness::Case c = make_case(60, {"A", "B"}, given);
  add_section(c, 12, 1);
  add_section(c, 12, 1, {1});
  const DrawOutcome outcome = draw({c.bank, c.blueprint, c.labels, "seed", {}});
  REQUIRE(std::holds_alternative<Drawn>(outcome));
  CHECK(std::get<Drawn>(outcome).figures.solver == exact::solver_name());
}

// Each slot of the last cell would find its item only at the end of a path through all others.
TEST_CASE("cells that share very many items are filled, or not, without a deep call") {
  constexpr std::uint32_t items = 200'000;
  Problem problem;
  problem.items.resize(items);
  problem.enemies.resize(items);
  problem.entries_of_item.resize(items);
  problem.sections = 2;
  for (std::uint32_t cell = 0; cell < 2; ++cell) {
    problem.cells.push_back({cell, items / 2 + cell, 0, {}, 0, false});
    for (std::uint32_t item = 0; item < items; ++item) {
      const auto entry = static_cast<EntryIndex>(problem.entries.size());
      problem.entries.push_back({item, cell, {}, {}});
      problem.cells.back().entries.push_back(entry);
      problem.entries_of_item[item].push_back(entry);
      problem.items[item] = item;
    }
  }
  Stream stream("deep", "path");
  CHECK_FALSE(Chain(problem, stream).is_filled());
  problem.cells[1].count = items / 2;
  Chain chain(problem, stream);
  CHECK(chain.is_filled());
}

}  // namespace
}  // namespace tiku
