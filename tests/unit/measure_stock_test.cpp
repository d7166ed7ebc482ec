// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "../bench/fairness.hpp"
#include "tiku/measure/stock.hpp"

namespace tiku {
namespace {

// Three items on A-0, one on A-1, all single-choice.
Bank uneven_bank() {
  Bank bank = fairness::make_bank({1, 2, 1, 0});
  bank.items.push_back(fairness::make_item("A-0-1", "A-0", ItemType::single_choice, 1));
  bank.items.push_back(fairness::make_item("A-0-2", "A-0", ItemType::single_choice, 1));
  return bank;
}

Rule at_least(std::int64_t low, Property property) {
  Rule rule;
  rule.property = property;
  rule.low = low;
  rule.high = open_high;
  return rule;
}

TEST_CASE("a stock is enough for as many forms as share no item") {
  const Bank bank = uneven_bank();
  Blueprint blueprint = fairness::make_blueprint(2, 0);
  Demand demand;
  demand.rules.push_back(at_least(2, Property::items));
  demand.rules.push_back(at_least(150, Property::marks));  // an item has one mark
  const Stocks stocks = stocks_of(demand, blueprint, bank);
  CHECK(stocks.sections.at(0).items == 4);
  CHECK(stocks.sections.at(0).forms == 2);
  CHECK(stocks.rules.at(0).forms == 2);
  CHECK(stocks.rules.at(1).items == 4);
  CHECK(stocks.rules.at(1).forms == 2);  // 4 marks are 2 x 1.5 and no more
}

TEST_CASE("a limit of points makes a stock smaller") {
  const Bank bank = uneven_bank();
  const Blueprint blueprint = fairness::make_blueprint(2, 0);
  Demand demand;
  demand.per_point = 1;
  const Stocks stocks = stocks_of(demand, blueprint, bank);
  CHECK(stocks.sections.at(0).items == 4);
  CHECK(stocks.sections.at(0).forms == 1);  // the second form would lack an item beside A-0
}

TEST_CASE("what earlier papers bar is no stock") {
  const Bank bank = uneven_bank();
  const Blueprint blueprint = fairness::make_blueprint(2, 0);
  Demand demand;
  demand.avoided = {0};
  demand.used_up = {1};
  const Stocks stocks = stocks_of(demand, blueprint, bank);
  CHECK(stocks.sections.at(0).items == 2);
  CHECK(stocks.sections.at(0).forms == 1);
}

TEST_CASE("where nothing is demanded at least, no number of forms is told") {
  const Bank bank = uneven_bank();
  const Blueprint blueprint = fairness::make_blueprint(2, 0);
  Demand demand;
  demand.rules.push_back(at_least(0, Property::items));
  demand.rules.push_back(at_least(4, Property::difficulty));
  const Stocks stocks = stocks_of(demand, blueprint, bank);
  CHECK(stocks.rules.at(0).items == 4);
  CHECK_FALSE(stocks.rules.at(0).forms.has_value());
  CHECK_FALSE(stocks.rules.at(1).forms.has_value());
}

TEST_CASE("an empty selection is a stock of nothing") {
  const Bank bank = uneven_bank();
  const Blueprint blueprint = fairness::make_blueprint(2, 0);
  Demand demand;
  demand.rules.push_back(at_least(1, Property::items));
  demand.rules[0].where.difficulties = {5};
  const Bank easy = fairness::make_bank({1, 2, 1, 0});
  const Stocks stocks = stocks_of(demand, blueprint, easy);
  CHECK(stocks.rules.at(0).items == 0);
  CHECK(stocks.rules.at(0).forms == 0);
}

}  // namespace
}  // namespace tiku
