// SPDX-License-Identifier: Apache-2.0
// What is offered where a demand cannot be met, reasoned by hand: which settings give way, how
// far, and how many items are enough.
#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <doctest/doctest.h>

#include "../bench/fairness.hpp"
#include "draw/exact/cures.hpp"
#include "draw/exact/decide.hpp"
#include "draw/exact/proposals.hpp"
#include "draw/exact/witness.hpp"
#include "tiku/draw/plan.hpp"

namespace tiku {
namespace {

using Kinds = Constraint::Kind;
using exact::Verdict;

// Single-choice items of one range, one on each of so many points; forms of so many of them.
struct Scene {
  Bank bank;
  Blueprint blueprint;
  Usage usage;
  std::size_t forms = 1;

  Scene(std::size_t items, std::int64_t count)
      : bank(fairness::make_bank({1, items, 1, 0})),
        blueprint(fairness::make_blueprint(count, 0)) {}

  Demand demand() const { return expand(blueprint, bank, usage, "2026-11-28"); }

  // A batch of one form of some items.
  void add_batch(const std::string& date, const std::vector<std::size_t>& items) {
    PastBatch batch{date, date, {{"A", {}}}};
    for (const std::size_t item : items) batch.forms[0].items.push_back(bank.items[item].id);
    usage.batches.push_back(std::move(batch));
  }

  std::vector<Cure> cures() const { return explain().cures; }

  Explanation explain() const {
    const Demand now = demand();
    const exact::Decision decision = exact::decide({bank, blueprint, now, forms});
    REQUIRE(decision.verdict == Verdict::impossible);
    for (const Cure& cure : decision.explanation.cures) CHECK(is_met_by(cure));
    return decision.explanation;
  }

  bool is_met_by(const Cure& cure) const {
    const Demand eased = exact::relaxed(blueprint, demand(), cure.relax);
    const Bank extended = exact::with_written(bank, blueprint, cure.write);
    return exact::find_witness(extended, blueprint, eased, forms).has_value();
  }

  std::string written(const Cure& cure) const {
    return as_written(cure.relax.at(0), demand(), blueprint);
  }
};

// The cures by other bounds of one kind of constraint.
std::vector<Cure> relaxing(const std::vector<Cure>& cures, Kinds kind) {
  std::vector<Cure> found;
  for (const Cure& cure : cures) {
    if (cure.relax.size() != 1 || !cure.write.empty()) continue;
    if (cure.relax[0].constraint.kind == kind) found.push_back(cure);
  }
  return found;
}

std::optional<Cure> writing(const std::vector<Cure>& cures) {
  const auto cure = std::find_if(cures.begin(), cures.end(),
                                 [](const Cure& each) { return !each.write.empty(); });
  return cure == cures.end() ? std::nullopt : std::optional(*cure);
}

std::int64_t items_of(const Cure& cure) {
  std::int64_t count = 0;
  for (const Writing& part : cure.write) count += part.count;
  return count;
}

// Ten items, of which two earlier papers had five each: a form of four has two of one of them.
TEST_CASE("what earlier papers may have in common is one setting, and moves as little as will do") {
  Scene scene(10, 4);
  scene.add_batch("2026-01-01", {0, 1, 2, 3, 4});
  scene.add_batch("2026-02-01", {5, 6, 7, 8, 9});
  scene.blueprint.reuse.overlap = Share{2500};
  const auto cures = relaxing(scene.cures(), Kinds::rule);
  REQUIRE(cures.size() == 1);
  CHECK(cures[0].relax[0].high == 2);
  CHECK(cures[0].is_least);
  CHECK(scene.written(cures[0]) == "same-level-overlap: 50%");
}

TEST_CASE("of the batches whose items are avoided as many are left as will do") {
  Scene scene(6, 4);
  scene.add_batch("2026-01-01", {0, 1});
  scene.add_batch("2026-02-01", {2});
  scene.blueprint.reuse.avoid_last = 2;
  const auto cures = relaxing(scene.cures(), Kinds::avoided);
  REQUIRE(cures.size() == 1);
  CHECK(scene.written(cures[0]) == "avoid-last: 1");
  CHECK(cures[0].is_least);
  CHECK_FALSE(leaves_out(cures[0].relax[0]));
}

TEST_CASE("uses of a year are allowed as few more as will do") {
  Scene scene(6, 4);
  scene.add_batch("2026-01-01", {0, 1, 2});
  scene.add_batch("2026-02-01", {0});
  scene.blueprint.reuse.uses_per_year = 1;
  const auto cures = relaxing(scene.cures(), Kinds::used_up);
  REQUIRE(cures.size() == 1);
  CHECK(scene.written(cures[0]) == "uses-per-year: 2");
  CHECK(cures[0].is_least);
}

// Of range B there is one item only, of which each form must have two.
TEST_CASE("the outline's tolerance is one setting for all ranges") {
  Scene scene(4, 4);
  scene.bank = fairness::make_bank({2, 3, 1, 0});
  scene.bank.items.resize(4);
  scene.blueprint.outline = OutlineRule{1, {}, {}};
  const auto cures = relaxing(scene.cures(), Kinds::rule);
  REQUIRE(cures.size() == 1);
  CHECK(scene.written(cures[0]) == "tolerance: 1");
}

TEST_CASE("spreads of one entry move together") {
  Scene scene(6, 2);  // of difficulties 1 … 5 and 1: no two forms of two are alike
  scene.forms = 3;
  scene.blueprint.spread.push_back({SpreadRule::Figure::difficulty_shares, 0, {}, {}});
  const auto cures = relaxing(scene.cures(), Kinds::spread);
  REQUIRE(cures.size() == 1);
  CHECK(scene.written(cures[0]) == "difficulty-shares: 50%");
}

TEST_CASE("an anchor of enemies is left out") {
  Scene scene(6, 3);
  fairness::make_enemies(scene.bank, 0, 1);
  scene.blueprint.anchor = AnchorRule{};
  scene.blueprint.anchor->items = {{scene.bank.items[0].id, {}}, {scene.bank.items[1].id, {}}};
  const auto cures = relaxing(scene.cures(), Kinds::anchor);
  REQUIRE(cures.size() == 1);
  CHECK(leaves_out(cures[0].relax[0]));
}

// Three forms of four from ten items, of which one is in all: 1 + 3 x 3 are ten. A fourth form
// takes thirteen, or with an anchor of two 2 + 4 x 2.
TEST_CASE("an anchor may be larger") {
  Scene scene(10, 4);
  scene.forms = 4;
  scene.blueprint.anchor = AnchorRule{};
  scene.blueprint.anchor->count = 1;
  const auto cures = relaxing(scene.cures(), Kinds::anchor);
  REQUIRE(cures.size() == 1);
  CHECK(scene.written(cures[0]) == "anchor: 2");
  CHECK(cures[0].is_least);
}

TEST_CASE("what cannot give way by itself is said not to have been tried") {
  Scene scene(3, 4);
  const Explanation why = scene.explain();
  REQUIRE(why.untried.size() == 1);
  CHECK(why.untried[0] == Constraint{Kinds::section, 0});
}

// Of difficulties 2 and 3 only, so that 1 and 4 are not even proposed.
TEST_CASE("the fewest items are proved where some kinds were not proposed") {
  Scene scene(8, 4);
  for (std::size_t i = 0; i < 8; ++i) scene.bank.items[i].difficulty = 2 + static_cast<int>(i % 2);
  Requirement hard;
  hard.where.difficulties = {5};
  hard.bounds = {3, std::nullopt, {}};
  scene.blueprint.require.push_back(hard);
  const auto cure = writing(scene.cures());
  REQUIRE(cure.has_value());
  CHECK(items_of(*cure) == 3);
  CHECK(cure->is_least);
}

// Five forms of four, any two with at most one in common: at least ten items, and with forms that
// share nothing twenty.
TEST_CASE("forms that share items need fewer to be written") {
  Scene scene(8, 4);
  scene.forms = 5;
  scene.blueprint.overlap = OverlapRule{1, {}, {}};
  const auto cure = writing(scene.cures());
  REQUIRE(cure.has_value());
  CHECK(items_of(*cure) >= 2);
  CHECK(items_of(*cure) < 12);
  if (cure->is_least) CHECK(items_of(*cure) == 2);
}

TEST_CASE("one form that its anchor forbids does not make the bank's forms none") {
  Scene scene(6, 2);
  fairness::make_enemies(scene.bank, 0, 1);
  scene.blueprint.anchor = AnchorRule{};
  scene.blueprint.anchor->items = {{scene.bank.items[0].id, {}}, {scene.bank.items[1].id, {}}};
  const Plan one = plan({scene.bank, scene.blueprint, 1});
  CHECK(one.outlook == Outlook::impossible);
  CHECK(one.forms.at_least == 3);
  CHECK(one.forms.at_most == 3);
}

TEST_CASE("more forms than are looked for are told as a bracket") {
  const Scene scene(1200, 1);
  const Plan one = plan({scene.bank, scene.blueprint, 1});
  CHECK(one.forms.at_least == exact::most_searched);
  CHECK(one.forms.at_most == 1200);
  CHECK(one.bottleneck.conflict.empty());
}

TEST_CASE("of more forms that share items than the chain can hold nothing is known") {
  Scene scene(200, 20);
  scene.blueprint.overlap = OverlapRule{10, {}, {}};
  const Plan many = plan({scene.bank, scene.blueprint, 65});
  CHECK(many.outlook == Outlook::undecided);
  CHECK(plan({scene.bank, scene.blueprint, 64}).outlook == Outlook::possible);
}

}  // namespace
}  // namespace tiku
