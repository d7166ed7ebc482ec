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

TEST_CASE("scores and information are bounded in ten-thousandths") {
  Blueprint blueprint = paper({section(ItemType::single_choice, 30, 150)});
  blueprint.require.push_back(
      {Requirement::Kind::sum, Property::score, {}, {6000, 7050, {}}, {}, std::nullopt});
  blueprint.require.push_back(
      {Requirement::Kind::sum, Property::information, {}, {825, std::nullopt, {}}, {}, -150});
  const Demand demand = expand(blueprint, Bank{});
  REQUIRE(demand.rules.size() == 2);
  CHECK(demand.rules[0].property == Property::score);
  CHECK(demand.rules[0].low == 600'000);
  CHECK(demand.rules[0].high == 705'000);
  CHECK_FALSE(demand.rules[0].ability);
  CHECK(demand.rules[1].property == Property::information);
  CHECK(demand.rules[1].low == 82'500);
  CHECK(demand.rules[1].high == open_high);
  CHECK(demand.rules[1].ability == -150);
  CHECK(bounds(demand, RuleOrigin::require) == Texts{"60..70.5", "8.25.."});
}

using Figure = SpreadRule::Figure;

// The spreads of one rule on a form of 30 items.
std::vector<Spread> spreads_of(Figure figure, std::int64_t difference,
                               std::optional<std::int64_t> ability = std::nullopt) {
  Blueprint blueprint =
      paper({section(ItemType::single_choice, 20, 300), section(ItemType::essay, 10, 400)});
  blueprint.spread.push_back({figure, difference, ability, {}});
  return expand(blueprint,
                bank_of({range("A", 40, {range("A-A", 10), range("A-B", 30)}), range("B", 60)}))
      .spreads;
}

TEST_CASE("a figure that may differ is added up over the form") {
  const auto mean = spreads_of(Figure::difficulty_mean, 10);
  REQUIRE(mean.size() == 1);
  CHECK(mean[0].figure.property == Property::difficulty);
  CHECK(mean[0].difference == 3);  // 0.1 of 30 items
  CHECK(mean[0].figure.origin == RuleOrigin::spread);
  CHECK(spreads_of(Figure::difficulty_mean, 9)[0].difference == 2);  // 2.7: what is within it
  const auto seconds = spreads_of(Figure::seconds, 120);
  CHECK(seconds[0].figure.property == Property::seconds);
  CHECK(seconds[0].difference == 120);
  const auto score = spreads_of(Figure::score, 200, 50);
  CHECK(score[0].figure.property == Property::score);
  CHECK(score[0].figure.ability == 50);
  CHECK(score[0].difference == 20'000);  // two marks in ten-thousandths
  const auto information = spreads_of(Figure::information, 50, 0);
  CHECK(information[0].figure.property == Property::information);
  CHECK(information[0].difference == 5000);
}

TEST_CASE("a spread over classes holds for each class by itself") {
  const auto shares = spreads_of(Figure::difficulty_shares, 500);
  REQUIRE(shares.size() == 5);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    CHECK(shares[i].figure.where.difficulties == std::vector{static_cast<int>(i) + 1});
    CHECK(shares[i].figure.property == Property::items);
    CHECK(shares[i].difference == 1);  // 5 % of 30 is 1.5
  }
  const auto ranges = spreads_of(Figure::range_marks, 150);
  REQUIRE(ranges.size() == 2);  // the outermost, since the blueprint follows no weights
  CHECK(ranges[0].figure.where.ranges.at(0).text == "A");
  CHECK(ranges[1].figure.where.ranges.at(0).text == "B");
  CHECK(ranges[1].figure.property == Property::marks);
  CHECK(ranges[1].difference == 150);
}

TEST_CASE("a spread of marks looks at the ranges that the outline holds") {
  Blueprint blueprint = paper({section(ItemType::single_choice, 100, 100)});
  blueprint.outline = OutlineRule{2, {}, {}};
  blueprint.spread.push_back({Figure::range_marks, 100, std::nullopt, {}});
  const Demand demand = expand(
      blueprint, bank_of({range("A", 40, {range("A-A", 10), range("A-B", 30)}), range("B", 60)}));
  REQUIRE(demand.spreads.size() == 3);
  CHECK(demand.spreads[0].figure.where.ranges.at(0).text == "A-A");
  CHECK(demand.spreads[2].figure.where.ranges.at(0).text == "B");
}

TEST_CASE("forms share nothing, a number of items or a share of them") {
  Blueprint blueprint =
      paper({section(ItemType::single_choice, 20, 300), section(ItemType::essay, 10, 400)});
  const auto common = [&](std::optional<std::int64_t> count, std::optional<Share> share) {
    blueprint.overlap = OverlapRule{count, share, {}};
    return expand(blueprint, Bank{}).common;
  };
  CHECK(expand(blueprint, Bank{}).common == 0);
  CHECK(common(0, std::nullopt) == 0);
  CHECK(common(7, std::nullopt) == 7);
  CHECK(common(std::nullopt, Share{1000}) == 3);
  CHECK(common(std::nullopt, Share{1250}) == 3);  // 3.75
  CHECK(common(std::nullopt, Share{0}) == 0);
  CHECK(common(std::nullopt, Share{10000}) == 30);
}

TEST_CASE("a number of anchor items is shared over the sections by largest remainders") {
  const auto counts = [](std::vector<std::int64_t> sections, std::int64_t anchor) {
    Blueprint blueprint;
    for (const std::int64_t count : sections) {
      blueprint.sections.push_back(section(ItemType::single_choice, count, 100));
    }
    blueprint.anchor = AnchorRule{anchor, {}, {}};
    return expand(blueprint, Bank{}).anchor.counts;
  };
  using Counts = std::vector<std::int64_t>;
  CHECK(counts({80, 20}, 10) == Counts{8, 2});
  CHECK(counts({80, 20}, 4) == Counts{3, 1});         // 3.2 and 0.8
  CHECK(counts({70, 20, 10}, 6) == Counts{4, 1, 1});  // 4.2, 1.2, 0.6
  CHECK(counts({10, 10, 10}, 5) == Counts{2, 2, 1});  // of equal remainders the first
  CHECK(counts({3, 2}, 5) == Counts{3, 2});
  CHECK(counts({3, 2}, 9) == Counts{3, 2});  // never more than a form holds
  CHECK(counts({3, 2}, 0).empty());
}

TEST_CASE("named anchor items are found in the bank") {
  Bank bank;
  for (const char* id : {"I-0", "I-1", "I-2"}) bank.items.emplace_back().id = id;
  Blueprint blueprint = paper({section(ItemType::single_choice, 2, 5000)});
  blueprint.anchor = AnchorRule{0, {{"I-2", {}}, {"I-0", {}}, {"gone", {}}}, {}};
  const AnchorDemand anchor = expand(blueprint, bank).anchor;
  CHECK(anchor.items == std::vector<ItemIndex>{0, 2});
  CHECK(anchor.counts.empty());
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
