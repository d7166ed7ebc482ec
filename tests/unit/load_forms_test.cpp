// SPDX-License-Identifier: Apache-2.0
// `forms`, `reuse`, `optimize` and abilities in `require`: every key, and what is said of
// values that do not fit.
#include <doctest/doctest.h>

#include "load_findings.hpp"

namespace tiku {
namespace {

using namespace test::load;

Blueprint blueprint_with(const std::string& lines) {
  const Estate estate =
      load({{"bank/bank.yaml", small_bank}, {"theory.yaml", small_blueprint + lines}}, {"."});
  REQUIRE(lines_of(estate) == Lines{});
  REQUIRE(estate.blueprints.size() == 1);
  return estate.blueprints[0];
}

Lines spread_findings(const std::string& entry) {
  return blueprint_findings("forms: {spread: {" + entry + "}}\n");
}

// Figure, difference and ability of each rule.
Lines spreads(const std::string& entries) {
  Lines lines;
  for (const SpreadRule& rule : blueprint_with("forms: {spread: {" + entries + "}}\n").spread) {
    lines.push_back(std::to_string(static_cast<int>(rule.figure)) + " " +
                    std::to_string(rule.difference) +
                    (rule.ability ? " at " + std::to_string(*rule.ability) : ""));
  }
  return lines;
}

TEST_CASE("an overlap of forms is a number of items or a share of them") {
  CHECK_FALSE(blueprint_with("").overlap);
  CHECK(blueprint_with("forms: {overlap: 0}\n").overlap->count == 0);
  CHECK(blueprint_with("forms: {overlap: 5}\n").overlap->count == 5);
  CHECK_FALSE(blueprint_with("forms: {overlap: 5}\n").overlap->share);
  CHECK(blueprint_with("forms: {overlap: 12.5%}\n").overlap->share == Share{1250});
  CHECK(blueprint_with("forms: {overlap: 0%}\n").overlap->share == Share{0});
  CHECK_FALSE(blueprint_with("forms: {overlap: 10%}\n").overlap->count);
}

TEST_CASE("an overlap that is neither") {
  CHECK(blueprint_findings("forms: {overlap: few}\n") == Lines{"T0207 few: few, <count-or-share>"});
  CHECK(blueprint_findings("forms: {overlap: 2.5}\n") == Lines{"T0207 2.5: 2.5, <count-or-share>"});
  CHECK(blueprint_findings("forms: {overlap: 0..5}\n").size() == 1);
  CHECK(blueprint_findings("forms: {overlap: -1}\n") == Lines{"T0208 -1: -1, 0, 20000"});
  CHECK(blueprint_findings("forms: {overlap: 20001}\n") == Lines{"T0208 20001: 20001, 0, 20000"});
  CHECK(blueprint_findings("forms: {overlap: 101%}\n") == Lines{"T0208 101%: 101%, 0%, 100%"});
  CHECK(blueprint_findings("forms: {overlap: \"5\"}\n") == Lines{"T0207 \"5\": 5, <unquoted>"});
  CHECK(blueprint_findings("forms: {overlap: [5]}\n") ==
        Lines{"T0206 [5]: overlap, <count-or-share>, <list>"});
  CHECK(blueprint_findings("forms: {overlap: }\n").size() == 1);
}

TEST_CASE("an anchor is a number of items or their ids") {
  CHECK_FALSE(blueprint_with("").anchor);
  const auto number = blueprint_with("forms: {anchor: 10}\n").anchor;
  REQUIRE(number);
  CHECK(number->count == 10);
  CHECK(number->items.empty());
  const auto named = blueprint_with("forms:\n  anchor: [B-1, 4]\n").anchor;
  REQUIRE(named);
  CHECK(named->count == 0);
  REQUIRE(named->items.size() == 2);
  CHECK(named->items[1].text == "4");  // within a list an id, though it looks like a number
}

TEST_CASE("an anchor that is neither") {
  CHECK(blueprint_findings("forms: {anchor: B-1}\n") == Lines{"T0207 B-1: B-1, <count-or-codes>"});
  CHECK(blueprint_findings("forms: {anchor: 10%}\n") == Lines{"T0207 10%: 10%, <count-or-codes>"});
  CHECK(blueprint_findings("forms: {anchor: {}}\n") ==
        Lines{"T0206 {}: anchor, <count-or-codes>, <mapping>"});
  CHECK(blueprint_findings("forms: {anchor: []}\n") == Lines{"T0211 []: anchor"});
  CHECK(blueprint_findings("forms: {anchor: -1}\n") == Lines{"T0208 -1: -1, 0, 1000"});
  CHECK(blueprint_findings("forms: {anchor: 1001}\n") == Lines{"T0208 1001: 1001, 0, 1000"});
  CHECK(blueprint_findings("forms: {anchor: [A, B, A]}\n") == Lines{"T0214 A: A"});
  CHECK(blueprint_findings("forms: {anchor: [A B]}\n") ==
        Lines{"T0210 A B: A B, <code-characters>"});
  CHECK(blueprint_findings("forms: {anchor: [[A]]}\n").size() == 1);
}

TEST_CASE("a spread bounds the differences of figures") {
  CHECK(spreads("difficulty-mean: 0.1, difficulty-shares: 5%, range-marks: 1.5, seconds: 120") ==
        Lines{"0 10", "1 500", "2 150", "3 120"});
  CHECK(spreads("score: 2") == Lines{"4 200"});
  CHECK(spreads("score: {within: 0.5}") == Lines{"4 50"});
  CHECK(spreads("score: {at: 0.5, within: 2}") == Lines{"4 200 at 50"});
  CHECK(spreads("score: [2, {at: -0.5, within: 3}]") == Lines{"4 200", "4 300 at -50"});
  CHECK(spreads("information: {at: 0, within: 0.5}") == Lines{"5 50 at 0"});
  CHECK(spreads("information: [{at: -10, within: 0}, {at: 10, within: 1}]") ==
        Lines{"5 0 at -1000", "5 100 at 1000"});
  CHECK(spreads("") == Lines{});
}

TEST_CASE("a spread that cannot be read") {
  CHECK(spread_findings("difficulty-mean: 4.5") == Lines{"T0208 4.5: 4.5, 0, 4"});
  CHECK(spread_findings("difficulty-mean: 5%") == Lines{"T0207 5%: 5%, <decimal>"});
  CHECK(spread_findings("difficulty-shares: 5") == Lines{"T0207 5: 5, <share>"});
  CHECK(spread_findings("range-marks: -1") == Lines{"T0208 -1: -1, 0, 10000"});
  CHECK(spread_findings("seconds: 1.5") == Lines{"T0207 1.5: 1.5, <integer>"});
  CHECK(spread_findings("score: {at: 0}") == Lines{"T0205 {at: 0}: within, <spread>"});
  CHECK(spread_findings("score: {at: 10.01, within: 1}") == Lines{"T0208 10.01: 10.01, -10, 10"});
  CHECK(spread_findings("score: []") == Lines{"T0211 []: score"});
  CHECK(spread_findings("score: [[1]]").size() == 1);
  CHECK(spread_findings("information: {within: 1}") == Lines{"T0205 {within: 1}: at, <spread>"});
  CHECK(spread_findings("information: 1") == Lines{"T0206 1: information, <mapping>, <text>"});
  CHECK(spread_findings("information: {at: x, within: 1}") == Lines{"T0207 x: x, <decimal>"});
  CHECK(spread_findings("minutes: 1").size() == 1);
  CHECK(blueprint_findings("forms: {spread: 1}\n") == Lines{"T0206 1: spread, <mapping>, <text>"});
  std::string entries;
  for (int i = 0; i < 21; ++i) entries += "1, ";
  CHECK(spread_findings("score: [" + entries + "]") == Lines{"T0215 1: score, 20"});
}

TEST_CASE("what earlier papers forbid") {
  const std::string lines =
      "reuse: {same-level-overlap: 10%, avoid-last: 3, uses-per-year: 2, prefer: least-used}\n";
  const Estate estate =
      load({{"bank/bank.yaml", small_bank}, {"theory.yaml", small_blueprint + lines}}, {"."});
  REQUIRE(lines_of(estate) == Lines{});
  const ReuseRule& reuse = estate.blueprints.at(0).reuse;
  CHECK(reuse.overlap == Share{1000});
  CHECK(reuse.avoid_last == 3);
  CHECK(reuse.uses_per_year == 2);
  CHECK(reuse.prefers_least_used);
  CHECK(text_at(reuse.overlap_place, estate.sources) == "10%");
  CHECK(text_at(reuse.avoid_place, estate.sources) == "3");
  CHECK(text_at(reuse.uses_place, estate.sources) == "2");
  CHECK(text_at(reuse.prefer_place, estate.sources) == "least-used");

  const ReuseRule none = blueprint_with("reuse: {}\n").reuse;
  CHECK_FALSE(none.overlap);
  CHECK_FALSE(none.avoid_last);
  CHECK_FALSE(none.uses_per_year);
  CHECK_FALSE(none.prefers_least_used);
}

TEST_CASE("rules on reuse that cannot be read") {
  CHECK(blueprint_findings("reuse: {same-level-overlap: 10}\n") == Lines{"T0207 10: 10, <share>"});
  CHECK(blueprint_findings("reuse: {avoid-last: 0}\n") == Lines{"T0208 0: 0, 1, 1000"});
  CHECK(blueprint_findings("reuse: {uses-per-year: 1001}\n") == Lines{"T0208 1001: 1001, 1, 1000"});
  CHECK(blueprint_findings("reuse: {prefer: newest}\n") ==
        Lines{"T0209 newest: newest, least-used"});
  CHECK(blueprint_findings("reuse: {avoid-lst: 1}\n") ==
        Lines{"T0204 avoid-lst: avoid-lst, avoid-last"});
  CHECK(blueprint_findings("reuse: 10%\n") == Lines{"T0206 10%: reuse, <mapping>, <text>"});
}

TEST_CASE("what is to be best") {
  using Objective = OptimizeRule::Objective;
  CHECK_FALSE(blueprint_with("").optimize);
  const auto information = blueprint_with("optimize: {for: information, at: -0.25}\n").optimize;
  REQUIRE(information);
  CHECK(information->objective == Objective::information);
  CHECK(information->ability == -25);
  CHECK(blueprint_with("optimize: {for: least-used}\n").optimize->objective ==
        Objective::least_used);
  CHECK(blueprint_with("optimize: {for: shortest}\n").optimize->objective == Objective::shortest);

  CHECK(blueprint_findings("optimize: {for: information}\n") ==
        Lines{"T0205 {for: information}: at, <optimize>"});
  CHECK(blueprint_findings("optimize: {for: shortest, at: 0}\n") ==
        Lines{"T0217 at: at, for: shortest"});
  CHECK(blueprint_findings("optimize: {for: information, at: -10.5}\n") ==
        Lines{"T0208 -10.5: -10.5, -10, 10"});
  CHECK(blueprint_findings("optimize: {for: information, at: 0.125}\n") ==
        Lines{"T0207 0.125: 0.125, <decimal>"});
  CHECK(blueprint_findings("optimize: {at: 0}\n") == Lines{"T0205 {at: 0}: for, <optimize>"});
  CHECK(blueprint_findings("optimize: {for: fun, at: 0}\n") ==
        Lines{"T0209 fun: fun, information, least-used, shortest"});
  CHECK(blueprint_findings("optimize: shortest\n") ==
        Lines{"T0206 shortest: optimize, <mapping>, <text>"});
}

TEST_CASE("sums of scores and of information") {
  const auto rule = [](const std::string& fields) {
    return blueprint_with("require: [{" + fields + "}]\n").require.at(0);
  };
  const Requirement by_p = rule("sum: score, is: 60..70.5");
  CHECK(by_p.kind == Requirement::Kind::sum);
  CHECK(by_p.property == Property::score);
  CHECK(by_p.bounds.low == 6000);
  CHECK(by_p.bounds.high == 7050);
  CHECK_FALSE(by_p.ability);
  CHECK(rule("sum: score, at: -1.5, is: ..70").ability == -150);
  const Requirement information = rule("at: 0, sum: information, is: 8.25.., where: {range: A}");
  CHECK(information.property == Property::information);
  CHECK(information.ability == 0);
  CHECK(information.bounds.low == 825);
  CHECK(information.where.ranges.size() == 1);
}

TEST_CASE("an ability stands where it says something") {
  const auto rule = [](const std::string& fields) {
    return blueprint_findings("require: [{" + fields + "}]\n");
  };
  CHECK(rule("sum: information, is: 8") ==
        Lines{"T0205 {sum: information, is: 8}: at, <requirement>"});
  CHECK(rule("sum: seconds, is: 8, at: 0") == Lines{"T0217 at: at, sum: seconds"});
  CHECK(rule("mean: difficulty, is: 3, at: 0") == Lines{"T0217 at: at, mean"});
  CHECK(rule("where: {}, count: 3, at: 0") == Lines{"T0217 at: at, count"});
  CHECK(rule("mean: score, is: 3") == Lines{"T0209 score: score, difficulty, seconds"});
  CHECK(rule("sum: score, is: 60.125") == Lines{"T0207 60.125: 60.125, <decimal-bounds>"});
  CHECK(rule("sum: information, at: 0, is: -1..") == Lines{"T0208 -1..: -1.., 0, 1000000"});
  CHECK(rule("sum: score, at: eleven, is: 1") == Lines{"T0207 eleven: eleven, <decimal>"});
  CHECK(rule("sum: scores, at: 1, is: 1").size() == 1);
}

}  // namespace
}  // namespace tiku
