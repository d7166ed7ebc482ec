// SPDX-License-Identifier: Apache-2.0
// The exact solver against brute force, and what it says of demands reasoned by hand.
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "../bench/fairness.hpp"
#include "draw/exact/solver.hpp"
#include "draw/exact/witness.hpp"
#include "exact_examination.hpp"
#include "stride.hpp"
#include "tiku/draw/draw.hpp"

namespace tiku {
namespace {

using Kinds = Constraint::Kind;
using exact::Verdict;

std::vector<std::string> texts(std::uint64_t first, std::uint64_t end) {
  std::vector<std::string> all;
  for (std::uint64_t number = first; number < end; ++number) {
    const trials::Trial trial = trials::make_trial(number);
    const Demand demand = trials::demand_of(trial);
    const auto [verdict, choice, why] =
        exact::decide({trial.bank, trial.blueprint, demand, trial.forms});
    std::string& text = all.emplace_back(std::to_string(static_cast<int>(verdict)));
    text += describe(why, demand, trial.bank, trial.blueprint, Sources{}, Language::english);
    for (const auto& form : choice.value_or(Choice{})) {
      for (const auto& section : form) {
        for (const ItemIndex item : section) text += " " + std::to_string(item);
        text += "/";
      }
    }
  }
  return all;
}

// `bench/exact_report` does the same with ten thousand and more.
TEST_CASE("verdicts, conflicts, cures and capacities agree with brute force") {
  trials::Tally tally;
  for (std::uint64_t number = 0; number < 500; number += stride) {
    const trials::Trial trial = trials::make_trial(number);
    trials::Examination(trial, number, tally).run();
  }
  for (const std::string& fault : tally.faults) FAIL_CHECK(fault);
  CHECK(tally.counts["possible"] > 100 / stride);
  CHECK(tally.counts["impossible"] > 300 / stride);
  CHECK(tally.counts["conflict of 3"] > 20 / stride);
  CHECK(tally.counts["relaxed least"] > 60 / stride);
  CHECK(tally.counts["written least"] > 15 / stride);
  CHECK(tally.counts["reachable as said"] > 300 / stride);
}

TEST_CASE("the same question gets the same answer to the byte, in several threads too") {
  const auto alone = texts(0, 60);
  CHECK(texts(0, 60) == alone);
  std::vector<std::string> first;
  std::vector<std::string> second;
  std::thread other([&] { second = texts(0, 60); });
  first = texts(0, 60);
  other.join();
  CHECK(first == alone);
  CHECK(second == alone);
}

Selection tagged(const std::string& tag) {
  Selection where;
  where.tags.push_back({tag, {}});
  return where;
}

Requirement count_of(Selection where, std::optional<std::int64_t> low,
                     std::optional<std::int64_t> high) {
  return {Requirement::Kind::count, Property::items, std::move(where), {low, high, {}}, {}, {}};
}

// Two items a form, one of which is tagged; 39 items are.
fairness::Case bank_for_39() {
  fairness::Case c{"", fairness::make_bank({4, 30, 1, 0}), fairness::make_blueprint(2, 0), {}};
  for (std::size_t i = 0; i < 39; ++i) c.bank.items[3 * i].tags.push_back({"t", {}});
  c.blueprint.require.push_back(count_of(tagged("t"), 1, std::nullopt));
  return c;
}

TEST_CASE("40 forms from a bank that carries 39") {
  const fairness::Case c = bank_for_39();
  const Demand demand = expand(c.blueprint, c.bank);
  const auto capacity = exact::capacity({c.bank, c.blueprint, demand, 1}, 60);
  CHECK(capacity.at_least == 39);
  CHECK(capacity.at_most == 39);
  CHECK(exact::decide({c.bank, c.blueprint, demand, 39}).verdict == Verdict::possible);
  const auto [verdict, choice, why] = exact::decide({c.bank, c.blueprint, demand, 40});
  CHECK(verdict == Verdict::impossible);
  REQUIRE(why.conflict.size() == 2);
  CHECK(why.conflict[0].constraint == Constraint{Kinds::rule, 0});
  CHECK(why.conflict[0].reachable == 39);
  CHECK(why.conflict[1].constraint == Constraint{Kinds::apart, 0});
  CHECK(why.conflict[1].reachable == 39);
  CHECK(why.irreducible);
  REQUIRE_FALSE(why.cures.empty());
  const auto writes = [](const Cure& cure) { return !cure.write.empty(); };
  const auto cure = std::find_if(why.cures.begin(), why.cures.end(), writes);
  REQUIRE(cure != why.cures.end());
  REQUIRE(cure->write.size() == 1);
  CHECK(cure->write[0].count == 1);
  CHECK(cure->write[0].tags == std::vector<std::string>{"t"});
  CHECK(cure->is_least);
}

TEST_CASE("a bank that has nothing for the blueprint is told to be short") {
  fairness::Case c{"", fairness::make_bank({1, 3, 0, 1}), fairness::make_blueprint(2, 0), {}};
  const Demand demand = expand(c.blueprint, c.bank);
  const auto decision = exact::decide({c.bank, c.blueprint, demand, 1});
  CHECK(decision.verdict == Verdict::impossible);
  REQUIRE(decision.explanation.conflict.size() == 1);
  CHECK(decision.explanation.conflict[0].constraint == Constraint{Kinds::section, 0});
  CHECK(decision.explanation.conflict[0].reachable == 0);
  REQUIRE(decision.explanation.cures.size() == 1);
  CHECK(decision.explanation.cures[0].write.front().count == 2);
}

// Three points of which each form takes at most one item each; those of the first two are
// enemies. Fractions see nothing in limits and enemies by themselves: a third of each is allowed.
TEST_CASE("enemies and limits of points are seen together at once") {
  fairness::Case c{"", fairness::make_bank({1, 3, 3, 0}), fairness::make_blueprint(3, 0), {}};
  for (std::size_t a = 0; a < 3; ++a) {
    for (std::size_t b = 3; b < 6; ++b) fairness::make_enemies(c.bank, a, b);
  }
  c.blueprint.per_point = 1;
  const Demand demand = expand(c.blueprint, c.bank);
  const exact::CureRequest request{c.bank, c.blueprint, demand, 1};
  CHECK(exact::is_hopeless(request));
  const auto decision = exact::decide(request);
  CHECK(decision.verdict == Verdict::impossible);
  CHECK(decision.explanation.irreducible);
  REQUIRE(decision.explanation.conflict.size() == 3);
  CHECK(decision.explanation.conflict[0].constraint == Constraint{Kinds::section, 0});
  CHECK(decision.explanation.conflict[1].constraint == Constraint{Kinds::points, 0});
  CHECK(decision.explanation.conflict[2].constraint == Constraint{Kinds::enemies, 0});
  REQUIRE(decision.explanation.cures.size() == 2);
  CHECK(decision.explanation.cures[0].write.size() == 1);  // one without enemies
  CHECK(decision.explanation.cures[1].relax.size() == 1);  // two items on a point
  for (const Cure& cure : decision.explanation.cures) CHECK(cure.is_least);
}

TEST_CASE("bounds that no sum meets are moved until one does") {
  fairness::Case c{"", fairness::make_bank({1, 6, 1, 0}), fairness::make_blueprint(4, 0), {}};
  for (Item& item : c.bank.items) item.seconds = 60;
  c.blueprint.require.push_back(
      {Requirement::Kind::sum, Property::seconds, {}, {250, 290, {}}, {}, {}});
  const Demand demand = expand(c.blueprint, c.bank);
  const auto [verdict, choice, why] = exact::decide({c.bank, c.blueprint, demand, 1});
  CHECK(verdict == Verdict::impossible);
  const auto relaxes = [](const Cure& cure) { return cure.relax.size() == 1; };
  const auto cure = std::find_if(why.cures.begin(), why.cures.end(), relaxes);
  REQUIRE(cure != why.cures.end());
  CHECK(cure->relax[0].low == 240);  // four minutes are what there is
  CHECK(cure->is_least);
}

TEST_CASE("bounds beyond the bank and selections of nothing are no trouble for many forms") {
  fairness::Case c{"", fairness::make_bank({2, 50, 1, 0}), fairness::make_blueprint(2, 0), {}};
  c.blueprint.require.push_back(count_of(tagged("nowhere"), std::nullopt, 999'999'999'999'999));
  c.blueprint.require.push_back(
      {Requirement::Kind::sum, Property::seconds, {}, {0, {}, {}}, {}, {}});
  Demand demand = expand(c.blueprint, c.bank);
  CHECK(exact::decide({c.bank, c.blueprint, demand, 40}).verdict == Verdict::possible);
  c.blueprint.require.push_back(count_of({}, 999'999'999'999'999, std::nullopt));
  demand = expand(c.blueprint, c.bank);
  const auto decision = exact::decide({c.bank, c.blueprint, demand, 40});
  CHECK(decision.verdict == Verdict::impossible);
  REQUIRE(decision.explanation.conflict.size() == 1);  // nor has the bank so many
  CHECK(decision.explanation.conflict[0].constraint == Constraint{Kinds::rule, 2});
}

// Two forms of two items each, of which all is demanded that can be.
struct Doctored {
  Bank bank = fairness::make_bank({1, 4, 2, 1});
  Blueprint blueprint = fairness::make_blueprint(2, 0);
  Demand demand;
  Doctored() {
    fairness::make_enemies(bank, 0, 4);
    bank.items[4].enemies.clear();  // what one side says is enough
    bank.items[10].status = Status::draft;
    blueprint.per_point = 1;
    blueprint.difficulty.mean = Bounds{100, 400, {}};
    demand = expand(blueprint, bank);
    demand.avoided = {7};
  }
  bool holds_up(const Choice& choice) const {
    return exact::holds_up(choice, bank, blueprint, demand);
  }
};

TEST_CASE("forms that the checker rejects are not let through, whatever the solver says") {
  // Items 0, 1, 3, 4, 6, 7, 9, 10 are single-choice, two on each point; difficulties 1 … 5 in turn.
  const Doctored d;
  CHECK(d.holds_up({{{0, 3}}, {{1, 6}}}));
  const std::vector<Choice> bad{
      {{{0}}, {{1, 6}}},         // an item too few
      {{{0, 3}}, {{3, 6}}},      // shared
      {{{3, 3}}, {{1, 6}}},      // twice
      {{{0, 2}}, {{1, 6}}},      // of another type
      {{{0, 10}}, {{1, 6}}},     // not approved
      {{{0, 99}}, {{1, 6}}},     // not there
      {{{0, 1}}, {{3, 6}}},      // on one point
      {{{0, 4}}, {{1, 6}}},      // enemies
      {{{3, 9}}, {{1, 6}}},      // too hard
      {{{0, 7}}, {{1, 6}}},      // used too lately
      {{{0, 3}, {}}, {{1, 6}}},  // a section too many
  };
  for (std::size_t i = 0; i < bad.size(); ++i) {
    CAPTURE(i);
    CHECK_FALSE(d.holds_up(bad[i]));
  }
}

TEST_CASE("a model without columns is settled by its rows") {
  exact::LinearModel model;
  model.rows.push_back({0, exact::no_bound, {}});
  CHECK(exact::solve(model, {}).answer == exact::Solution::Answer::solved);
  model.rows.push_back({1, exact::no_bound, {}});
  CHECK(exact::solve(model, {}).answer == exact::Solution::Answer::impossible);
}

}  // namespace
}  // namespace tiku
