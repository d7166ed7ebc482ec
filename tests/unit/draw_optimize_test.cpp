// SPDX-License-Identifier: Apache-2.0
// `optimize` against brute force on tiny banks.
#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "../bench/fairness.hpp"
#include "../bench/generated_bank.hpp"
#include "draw/optimize.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/model/response.hpp"

namespace tiku {
namespace {

using Objective = OptimizeRule::Objective;

// A tiny case with rules, whose items have all that can be optimised.
fairness::Case random_case(std::uint64_t number, Objective objective) {
  Stream chance("random objective", std::to_string(number));
  fairness::Case c;
  c.bank = fairness::make_bank({2, 4, 1, 0});
  c.blueprint = fairness::make_blueprint(3, 0);
  c.blueprint.optimize = OptimizeRule{objective, 50, {}};
  std::vector<int> uses;
  for (Item& item : c.bank.items) {
    item.seconds = 20 + static_cast<std::int64_t>(uniform(chance, 100));
    item.statistics.emplace();
    item.statistics->a = 500 + static_cast<std::int64_t>(uniform(chance, 1500));
    item.statistics->b = static_cast<std::int64_t>(uniform(chance, 4000)) - 2000;
    uses.push_back(static_cast<int>(uniform(chance, 5)));
  }
  fairness::note_uses(c, uses);
  if (uniform(chance, 2) == 0) c.labels = {"A", "B"};
  if (uniform(chance, 2) == 0) c.blueprint.difficulty.mean = Bounds{250, 350, {}};
  if (uniform(chance, 2) == 0) c.blueprint.anchor = AnchorRule{1, {}, {}};
  if (uniform(chance, 2) == 0) c.blueprint.overlap = OverlapRule{1, {}, {}};
  if (uniform(chance, 2) == 0) fairness::make_enemies(c.bank, 0, 2);
  if (uniform(chance, 2) == 0) {
    c.blueprint.require.push_back(fairness::count_of(fairness::of_range("A"), 1, 1));
    c.blueprint.require.push_back(fairness::sum_of(Property::seconds, 0, 210));
  }
  return c;
}

std::int64_t value_of(const Item& item, std::int64_t uses, const OptimizeRule& rule) {
  if (rule.objective == Objective::least_used) return uses;
  if (rule.objective == Objective::shortest) return *item.seconds;
  return item_information(*item.statistics, rule.ability).value_or(0);
}

// Of a paper by its name: the numbers of its items, each followed by a comma.
std::int64_t value_of(const std::string& name, const fairness::Case& c, const Demand& demand) {
  std::int64_t value = 0;
  std::string digits;
  for (const char letter : name) {
    if (letter >= '0' && letter <= '9') {
      digits += letter;
    } else if (letter == ',') {
      const auto item = static_cast<std::size_t>(std::stoul(digits));
      const std::int64_t uses = demand.uses.empty() ? 0 : demand.uses[item];
      value += value_of(c.bank.items[item], uses, *c.blueprint.optimize);
      digits.clear();
    }
  }
  return value;
}

TEST_CASE("optimising reaches the best of all papers") {
  int met = 0;
  for (const Objective objective :
       {Objective::information, Objective::least_used, Objective::shortest}) {
    for (std::uint64_t number = 0; number < 40; ++number) {
      CAPTURE(number);
      const fairness::Case c = random_case(number, objective);
      const Demand demand = expand(c.blueprint, c.bank, c.usage);
      const auto papers = fairness::list_papers(c);
      std::vector<std::int64_t> values;
      for (const auto& [name, count] : papers) values.push_back(value_of(name, c, demand));
      const DrawOutcome outcome = draw({c.bank, c.blueprint, c.labels, "seed", {200000}, &c.usage});
      REQUIRE_FALSE(std::holds_alternative<Defect>(outcome));
      if (values.empty()) {
        CHECK(std::holds_alternative<Shortage>(outcome));
        continue;
      }
      ++met;
      REQUIRE(std::holds_alternative<Drawn>(outcome));
      const Drawn& drawn = std::get<Drawn>(outcome);
      const auto [least, most] = std::minmax_element(values.begin(), values.end());
      REQUIRE(drawn.figures.objective);
      CHECK(*drawn.figures.objective == (objective == Objective::information ? *most : *least));
      CHECK(value_of(fairness::name_of(drawn.forms), c, demand) == *drawn.figures.objective);
      CHECK(drawn.figures.visits == 0);
    }
  }
  CHECK(met > 60);
}

TEST_CASE("with sections alone the best items of each section are taken") {
  const Bank bank = bench::make_bank({}, "optimum");
  Blueprint blueprint = bench::make_blueprint(bank);
  blueprint.outline.reset();
  blueprint.per_point.reset();
  blueprint.difficulty = {};
  blueprint.true_share.reset();
  blueprint.require.clear();
  blueprint.optimize = OptimizeRule{Objective::shortest, 0, {}};
  Bank peaceful = bank;
  for (Item& item : peaceful.items) item.enemies.clear();
  std::int64_t least = 0;
  std::uint64_t exchanges = 0;
  for (const Section& section : blueprint.sections) {
    std::vector<std::int64_t> seconds;
    for (const Item& item : peaceful.items) {
      if (item.type == section.type) seconds.push_back(*item.seconds);
    }
    std::sort(seconds.begin(), seconds.end());
    exchanges += seconds.size() * static_cast<std::uint64_t>(section.count);
    for (std::int64_t i = 0; i < section.count; ++i) least += seconds[static_cast<std::size_t>(i)];
  }
  const auto drawn = [&](const Effort& effort) {
    return std::get<Drawn>(draw({peaceful, blueprint, {"A"}, "seed", effort}));
  };
  CHECK(drawn({}).figures.objective == least);
  CHECK(drawn({}).forms == drawn({}).forms);
  // With little effort each exchange is tried once, and then no more.
  CHECK(drawn({1000}).figures.moves <= 8 * 1000 + exchanges);
}

TEST_CASE("optimising goes on from given forms, and is never worse than they are") {
  const fairness::Case c = random_case(1, Objective::shortest);
  const DrawRequest request{c.bank, c.blueprint, c.labels, "seed", {}, &c.usage};
  const Drawn first = std::get<Drawn>(draw(request));
  Choice start;
  for (const Form& form : first.forms) {
    auto& sections = start.emplace_back();
    for (const auto& section : form.sections) {
      auto& items = sections.emplace_back();
      for (const PlacedItem& placed : section) items.push_back(placed.item);
    }
  }
  const auto problem = compile(request, expand(c.blueprint, c.bank, c.usage, ""));
  const Found second =
      std::get<Found>(optimize_from(start, std::get<Problem>(problem), request.seed, {}));
  CHECK(second.figures.objective == first.figures.objective);
  CHECK(second.start == start);
}

}  // namespace
}  // namespace tiku
