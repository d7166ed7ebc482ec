// SPDX-License-Identifier: Apache-2.0
// Expectations worked out by hand from the blueprint's words.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tiku/draw/demand.hpp"

namespace tiku {
namespace {

Range range(const std::string& code, std::int64_t weight, std::vector<Range> ranges = {}) {
  Range result;
  result.code = code;
  result.name = "name of " + code;
  result.weight = Share{weight * 100};
  result.ranges = std::move(ranges);
  if (result.ranges.empty()) result.points.push_back({code + "-001", "p", Importance::core, {}});
  return result;
}

Bank bank_of(std::vector<Range> ranges) {
  Bank bank;
  bank.outline.ranges = std::move(ranges);
  return bank;
}

Blueprint paper(std::vector<Section> sections) {
  Blueprint blueprint;
  blueprint.sections = std::move(sections);
  return blueprint;
}

Section section(ItemType type, std::int64_t count, std::int64_t hundredths) {
  return {type, count, Marks{hundredths}, "", {}, {}};
}

// Rules of one origin as `low..high` in order.
std::vector<std::string> bounds(const Demand& demand, RuleOrigin origin) {
  std::vector<std::string> all;
  for (const Rule& rule : demand.rules) {
    if (rule.origin == origin) all.push_back(format_bounds(rule));
  }
  return all;
}

using Texts = std::vector<std::string>;

TEST_CASE("a weight that the marks can hit is demanded exactly") {
  const Bank bank = bank_of({range("A", 40), range("B", 60)});
  Blueprint blueprint =
      paper({section(ItemType::single_choice, 80, 100), section(ItemType::true_false, 20, 100)});
  blueprint.outline = OutlineRule{1, {}, {}};
  const Demand demand = expand(blueprint, bank);
  CHECK(bounds(demand, RuleOrigin::outline_marks) == Texts{"40", "60"});
  CHECK(bounds(demand, RuleOrigin::outline_section) == Texts{"32", "8", "48", "12"});
}

TEST_CASE("a weight between two attainable values may be either") {
  const Bank bank = bank_of({range("A", 33), range("B", 67)});
  Blueprint blueprint = paper({section(ItemType::single_choice, 10, 1000)});
  blueprint.outline = OutlineRule{1, {}, {}};
  const Demand demand = expand(blueprint, bank);
  CHECK(bounds(demand, RuleOrigin::outline_marks) == Texts{"30..40", "60..70"});
  CHECK(bounds(demand, RuleOrigin::outline_section) == Texts{"3..4", "6..7"});
}

TEST_CASE("marks come in steps of the sections' greatest common measure") {
  const Bank bank = bank_of({range("A", 7), range("B", 93)});
  Blueprint blueprint =
      paper({section(ItemType::single_choice, 140, 50), section(ItemType::true_false, 40, 50),
             section(ItemType::multiple_choice, 10, 100)});
  blueprint.outline = OutlineRule{1, {}, {}};
  const Demand demand = expand(blueprint, bank);
  CHECK(bounds(demand, RuleOrigin::outline_marks) == Texts{"7", "93"});
  CHECK(bounds(demand, RuleOrigin::outline_section) ==
        Texts{"9..10", "2..3", "0..1", "130..131", "37..38", "9..10"});
}

TEST_CASE("tolerance widens both bounds, and never below nothing") {
  const Bank bank = bank_of({range("A", 1), range("B", 99)});
  Blueprint blueprint = paper({section(ItemType::single_choice, 50, 200)});
  blueprint.outline = OutlineRule{1, Marks{300}, {}};
  const Demand demand = expand(blueprint, bank);
  CHECK(bounds(demand, RuleOrigin::outline_marks) == Texts{"0..5", "95..103"});
  CHECK(bounds(demand, RuleOrigin::outline_section) == Texts{"0..3", "47..52"});
}

TEST_CASE("at depth 2 a range without children stands for itself") {
  const Bank bank = bank_of({range("A", 40, {range("A-A", 10), range("A-B", 30)}), range("B", 60)});
  Blueprint blueprint = paper({section(ItemType::single_choice, 100, 100)});
  blueprint.outline = OutlineRule{2, {}, {}};
  CHECK(bounds(expand(blueprint, bank), RuleOrigin::outline_marks) == Texts{"10", "30", "60"});
}

TEST_CASE("shares become whole items inside their bounds") {
  Blueprint blueprint =
      paper({section(ItemType::single_choice, 25, 300), section(ItemType::true_false, 5, 500)});
  blueprint.importance[0] = Bounds{7000, 9000, {}};
  blueprint.importance[2] = Bounds{std::nullopt, 1000, {}};
  blueprint.difficulty.mean = Bounds{255, 315, {}};
  blueprint.difficulty.shares[4] = Bounds{std::nullopt, 1100, {}};
  blueprint.true_share = Bounds{4000, 6000, {}};
  const Demand demand = expand(blueprint, Bank{});
  CHECK(bounds(demand, RuleOrigin::importance) == Texts{"21..27", "..3"});
  CHECK(bounds(demand, RuleOrigin::difficulty_mean) == Texts{"77..94"});  // 76.5 … 94.5
  CHECK(bounds(demand, RuleOrigin::difficulty_share) == Texts{"..3"});
  CHECK(bounds(demand, RuleOrigin::true_share) == Texts{"2..3"});
}

TEST_CASE("requirements: counts, marks, shares, sums and means") {
  Blueprint blueprint = paper({section(ItemType::single_choice, 30, 150)});
  const auto require = [&](Requirement::Kind kind, Property property, Bounds bounds) {
    Selection where;
    where.tags.push_back({"安全", {}});
    blueprint.require.push_back({kind, property, where, bounds, {}});
  };
  require(Requirement::Kind::count, Property::items, {5, std::nullopt, {}});
  require(Requirement::Kind::marks, Property::marks, {600, 1050, {}});
  require(Requirement::Kind::share, Property::items, {1000, 2500, {}});
  require(Requirement::Kind::sum, Property::seconds, {std::nullopt, 900, {}});
  require(Requirement::Kind::mean, Property::difficulty, {250, 300, {}});
  const Demand demand = expand(blueprint, Bank{});
  CHECK(bounds(demand, RuleOrigin::require) ==
        Texts{"5..", "6..10.5", "3..7", "..900", "0..", "..0"});
  CHECK(demand.rules[4].offset == 250);  // the sum of 100 x difficulty - 250 is not negative
  CHECK(demand.rules[5].offset == 300);
}

TEST_CASE("rules are described in words") {
  const Bank bank = bank_of({range("A", 100)});
  Rule rule;
  rule.where.ranges.push_back({"A", {}});
  rule.where.difficulties = {4, 5};
  rule.property = Property::marks;
  CHECK(describe(rule, bank, Language::english) == "range A name of A, difficulty 4/5: marks");
  CHECK(describe(rule, bank, Language::chinese) == "范围 A name of A，难度 4/5：分数");
  CHECK(describe(Rule{}, bank, Language::chinese) == "全卷：题数");
}

}  // namespace
}  // namespace tiku
