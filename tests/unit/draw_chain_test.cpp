// SPDX-License-Identifier: Apache-2.0
// The chain keeps its books: on random tiny problems of every kind its energy and price
// are what counting anew gives, and its states have the shape that the problem asks for.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <variant>

#include <doctest/doctest.h>

#include "../bench/fairness.hpp"
#include "draw/chain.hpp"
#include "draw/places.hpp"
#include "draw/search.hpp"
#include "stride.hpp"

namespace tiku {
namespace {

// Forms with any of what the chain treats in ways of its own.
fairness::Case random_case(std::uint64_t number) {
  Stream chance("random chain", std::to_string(number));
  const auto coin = [&] { return uniform(chance, 2) == 0; };
  fairness::Case c;
  c.bank = fairness::make_bank({2, 5, 2, 1});
  c.blueprint = fairness::make_blueprint(2, 1);
  Selection hard;
  hard.difficulties = {2, 3, 4};
  if (coin()) {
    c.blueprint.sections.push_back({ItemType::single_choice, 2, Marks{200}, "", hard, {}});
  }
  c.labels = {"A", "B", "C"};
  if (coin()) c.labels.pop_back();
  if (coin()) c.blueprint.outline = OutlineRule{1, {}, {}};
  if (coin()) c.blueprint.per_point = 1;
  if (coin()) c.blueprint.difficulty.mean = Bounds{250, 350, {}};
  if (coin()) c.blueprint.overlap = OverlapRule{std::int64_t(uniform(chance, 3)), {}, {}};
  if (coin()) c.blueprint.anchor = AnchorRule{2, {}, {}};
  if (coin()) c.blueprint.anchor = AnchorRule{0, {{c.bank.items[3].id, {}}}, {}};
  if (coin()) c.blueprint.spread.push_back({SpreadRule::Figure::difficulty_mean, 20, {}, {}});
  if (coin()) c.blueprint.spread.push_back({SpreadRule::Figure::range_marks, 100, {}, {}});
  if (coin()) {
    c.blueprint.reuse.prefers_least_used = true;
    fairness::note_uses(c, {0, 1, 2, 0, 1, 3, 1, 0, 2});
  }
  for (std::size_t i = 0; i < 6; ++i) {
    const std::size_t a = uniform(chance, c.bank.items.size());
    const std::size_t b = uniform(chance, c.bank.items.size());
    if (a != b) fairness::make_enemies(c.bank, a, b);
  }
  return c;
}

void check_shape(const Choice& state, const fairness::Case& c, const Demand& demand) {
  REQUIRE(state.size() == c.labels.size());
  for (const auto& form : state) {
    std::set<ItemIndex> items;
    std::size_t count = 0;
    for (std::size_t s = 0; s < form.size(); ++s) {
      CHECK(static_cast<std::int64_t>(form[s].size()) == c.blueprint.sections[s].count);
      items.insert(form[s].begin(), form[s].end());
      count += form[s].size();
    }
    CHECK(items.size() == count);
    for (const ItemIndex item : demand.anchor.items) CHECK(items.contains(item));
  }
}

TEST_CASE("energy and price are what counting anew gives, in every mode") {
  int shared = 0;
  int anchored = 0;
  int met = 0;
  for (std::uint64_t number = 0; number < 300; ++number) {
    CAPTURE(number);
    const fairness::Case c = random_case(number);
    const Demand demand = expand(c.blueprint, c.bank, c.usage);
    const auto compiled = compile({c.bank, c.blueprint, c.labels, "seed", {}}, demand);
    if (!std::holds_alternative<Problem>(compiled)) continue;
    const Problem& problem = std::get<Problem>(compiled);
    Stream stream("chain", std::to_string(number));
    Chain chain(problem, stream);
    if (!chain.is_filled()) continue;
    shared += problem.common ? 1 : 0;
    anchored += demand.anchor.counts.empty() && demand.anchor.items.empty() ? 0 : 1;
    for (int round = 0; round < 60; ++round) {
      const Acceptance acceptance(1 + round % 12, {round % 3, 2});
      for (int i = 0; i < 50; ++i) chain.step(acceptance, stream);
      Chain anew = chain;
      anew.recount();
      REQUIRE(anew.energy() == chain.energy());
      REQUIRE(anew.price() == chain.price());
      check_shape(chain.state(), c, demand);
      if (chain.energy() != 0) continue;
      ++met;
      const Chain again(problem, chain.state());
      CHECK(again.is_filled());
      CHECK(again.energy() == 0);
      CHECK(again.state() == chain.state());
    }
  }
  CHECK(shared > 50);
  CHECK(anchored > 50);
  CHECK(met > 500);
}

// By how much the shares of one long walk's visits miss the law, as a root of the mean square.
double miss_of_law(const fairness::Case& c) {
  const Demand demand = expand(c.blueprint, c.bank, c.usage);
  const auto compiled = compile({c.bank, c.blueprint, c.labels, "seed", {}}, demand);
  const Problem& problem = std::get<Problem>(compiled);
  Stream stream("long walk", c.name);
  Chain chain(problem, stream);
  const bool is_preference = problem.pricing == Pricing::preference;
  const Acceptance acceptance(6, is_preference ? PriceWeight{4, 1} : PriceWeight{});
  std::map<Choice, double> visits;
  double whole = 0;
  for (int i = 0; i < 400'000; ++i) {
    chain.step(acceptance, stream);
    if (i % 4 != 0 || chain.energy() != 0) continue;
    ++visits[chain.state()];
    ++whole;
  }
  const auto shares = fairness::list_papers(c);
  CHECK(visits.size() == shares.size());
  double squares = 0;
  for (const auto& [choice, count] : visits) {
    std::vector<Form> forms;
    for (const auto& sections : choice) {
      Form& form = forms.emplace_back();
      for (const auto& items : sections) {
        auto& placed = form.sections.emplace_back();
        for (const ItemIndex item : items) placed.push_back({item, {}});
      }
    }
    const double off = count / (whole * shares.at(fairness::name_of(forms))) - 1;
    squares += off * off;
  }
  return std::sqrt(squares / static_cast<double>(visits.size()));
}

TEST_CASE("one long walk visits each paper as often as the law says") {
  const std::vector<fairness::Case> cases = fairness::cases();
  for (std::size_t i = 0; i < cases.size(); i += stride) {
    const fairness::Case& c = cases[i];
    CAPTURE(c.name);
    CHECK(miss_of_law(c) < 0.15);  // by chance up to 0.08
  }
}

TEST_CASE("the least number of different items in sets that share some") {
  CHECK(least_distinct(5, 1, 0) == 5);
  CHECK(least_distinct(5, 3, 0) == 15);
  CHECK(least_distinct(5, 2, 2) == 8);
  CHECK(least_distinct(3, 3, 1) == 6);   // 012 034 135
  CHECK(least_distinct(3, 7, 1) == 6);   // Fano's plane has 7: a bound, no more
  CHECK(least_distinct(4, 40, 9) == 4);  // all may be the same
  CHECK(least_distinct(0, 4, 0) == 0);
}

TEST_CASE("an item of an earlier batch is not drawn, and may leave too few") {
  fairness::Case c{"", fairness::make_bank({1, 4, 1, 0}), fairness::make_blueprint(3, 0), {"A"}};
  c.usage.batches.push_back({"batch", "2026-01-01", {{"A", {c.bank.items[1].id}}}});
  c.blueprint.reuse.avoid_last = 1;
  CHECK(fairness::name_of(fairness::fair_draw(c, "seed")) == "0,2,3,/|");
  c.usage.batches[0].forms[0].items.push_back(c.bank.items[2].id);
  const DrawOutcome outcome = draw({c.bank, c.blueprint, c.labels, "seed", {}, &c.usage});
  REQUIRE(std::holds_alternative<Shortage>(outcome));
  const Shortage& shortage = std::get<Shortage>(outcome);
  CHECK(shortage.certain);
  REQUIRE(shortage.missed.size() == 1);
  CHECK(shortage.missed[0].kind == Miss::Kind::section);
  CHECK(shortage.missed[0].reached == 2);
}

TEST_CASE("an anchor item that was used up cannot be had, which is certain") {
  fairness::Case c{
      "", fairness::make_bank({1, 6, 1, 0}), fairness::make_blueprint(3, 0), {"A", "B"}};
  c.blueprint.anchor = AnchorRule{0, {{c.bank.items[1].id, {}}}, {}};
  c.blueprint.reuse.uses_per_year = 1;
  c.usage.batches.push_back({"batch", "2026-01-01", {{"A", {c.bank.items[1].id}}}});
  const DrawRequest request{c.bank, c.blueprint, c.labels, "seed", {}, &c.usage, "2026-06-01"};
  const DrawOutcome outcome = draw(request);
  REQUIRE(std::holds_alternative<Shortage>(outcome));
  const Shortage& shortage = std::get<Shortage>(outcome);
  CHECK(shortage.certain);
  REQUIRE(shortage.missed.size() == 1);
  CHECK(shortage.missed[0].kind == Miss::Kind::anchor);
  CHECK(shortage.missed[0].subject == c.bank.items[1].id);
}

TEST_CASE("forms of nothing but their anchor are the only ones, or none") {
  fairness::Case c{
      "", fairness::make_bank({1, 5, 1, 0}), fairness::make_blueprint(2, 0), {"A", "B"}};
  c.blueprint.anchor = AnchorRule{0, {{c.bank.items[1].id, {}}, {c.bank.items[3].id, {}}}, {}};
  CHECK(fairness::name_of(fairness::fair_draw(c, "seed")) == "1,3,/|1,3,/|");
  fairness::make_enemies(c.bank, 1, 3);
  CHECK(fairness::fair_draw(c, "seed").empty());
}

}  // namespace
}  // namespace tiku
