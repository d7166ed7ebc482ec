// SPDX-License-Identifier: Apache-2.0
// Explanations in words, by hand-made ones.
#include <algorithm>
#include <array>
#include <string>

#include <doctest/doctest.h>

#include "../bench/fairness.hpp"
#include "tiku/draw/explanation.hpp"
#include "tiku/text/number.hpp"

namespace tiku {
namespace {

using Kinds = Constraint::Kind;

// Two sections, two ranges; rules as a test wants them.
struct Scene {
  Bank bank = fairness::make_bank({2, 3, 1, 1});
  Blueprint blueprint = fairness::make_blueprint(4, 2);
  Demand demand;
  Explanation explanation;

  Rule& add_rule(RuleOrigin origin, std::int64_t low, std::int64_t high) {
    Rule& rule = demand.rules.emplace_back();
    rule.origin = origin;
    rule.low = low;
    rule.high = high;
    return rule;
  }

  std::string tell(Language language = Language::english) const {
    return describe(explanation, demand, bank, blueprint, Sources{}, language);
  }
};

TEST_CASE("the counting argument comes first, with what it is counted under") {
  Scene scene;
  scene.demand.per_point = 1;
  scene.add_rule(RuleOrigin::require, 8, open_high).where.difficulties = {5};
  scene.explanation.conflict = {{{Kinds::rule, 0}, 5}, {{Kinds::points, 0}, {}}};
  scene.explanation.irreducible = true;
  scene.explanation.cures = {{{{{Kinds::rule, 0}, 5, open_high}}, {}, true}};
  CHECK(scene.tell() ==
        "  difficulty 5: at least 8 items, but no more than 5 can be had on different points "
        "(points.per-paper: 1): 3 missing\n"
        "  this would be enough:\n"
        "    allow 'count: 5..' instead of 'count: 8..' (difficulty 5: at least 5 items)\n");
  CHECK(scene.tell(Language::chinese) ==
        "  难度 5：题数至少 8，但在鉴定点不重复（points.per-paper: 1）的条件下最多只有 5，缺 3\n"
        "  改法：\n"
        "    把“count: 8..”放宽为“count: 5..”（难度 5：题数至少 5）\n");
}

TEST_CASE("of several forms the bounds of each and of all are told, and how many there can be") {
  Scene scene;
  scene.add_rule(RuleOrigin::require, 2, 3).where.tags.push_back({"safety", {}});
  scene.explanation.forms = scene.explanation.wanted = 3;
  scene.explanation.irreducible = true;
  scene.explanation.conflict = {{{Kinds::rule, 0}, 5}, {{Kinds::apart, 0}, 2}};
  CHECK(scene.tell() ==
        "  tag safety: 2 to 3 items in each form, 6 to 9 in all, but no more than 5 can be had in "
        "forms that share no items: 1 missing\n"
        "    so there can be no more than 2 forms\n"
        "    too few items also for, each counted by itself:\n"
        "      section 1 single-choice: exactly 4 items in each form, exactly 12 in all, but no "
        "more than 6 can be had: 6 missing\n"
        "  no change was found that would be enough\n");
  CHECK(scene.tell(Language::chinese) ==
        "  标签 safety：每卷题数 2 至 3，各卷合计 6 至 9，但在各卷试题互不相同的条件下最多只有 5，"
        "缺 1\n"
        "    因此最多只能组成 2 份试卷\n"
        "    此外，单独计算也缺题的还有：\n"
        "      大题 1 单项选择题：每卷题数恰好 4，各卷合计恰好 12，但最多只有 6，缺 6\n"
        "  未找到可行的改法\n");
}

TEST_CASE("an author's own rule leads, the outline's weights and sections stand below it") {
  Scene scene;
  Rule& outline = scene.add_rule(RuleOrigin::outline_section, 2, 2);
  outline.where.ranges.push_back({"A", {}});
  outline.section = 0;
  scene.add_rule(RuleOrigin::require, open_low, 200).property = Property::seconds;
  scene.explanation.irreducible = true;
  scene.explanation.conflict = {
      {{Kinds::rule, 0}, 1}, {{Kinds::rule, 1}, 210}, {{Kinds::section, 1}, 3}};
  CHECK(
      scene.tell().starts_with("  whole form: at most 200 seconds, but at least 210 are needed\n"
                               "    together with:\n"
                               "      range A , section 1: exactly 2 items\n"
                               "      section 2 true-false: exactly 2 items\n"));
}

TEST_CASE("rules that exclude each other are listed as equals") {
  Scene scene;
  scene.add_rule(RuleOrigin::require, open_low, 1).where.difficulties = {3};
  scene.add_rule(RuleOrigin::require, 2, open_high).where.difficulties = {3};
  scene.explanation.conflict = {{{Kinds::rule, 0}, 2}, {{Kinds::rule, 1}, 1}};
  CHECK(scene.tell().starts_with(
      "  these cannot all be met (perhaps not all of them are needed); in brackets what is left "
      "for each if the others are kept:\n"
      "    difficulty 3: at most 1 item [at least 2]\n"
      "    difficulty 3: at least 2 items [at most 1]\n"));
  scene.explanation.irreducible = true;
  CHECK(scene.tell(Language::chinese)
            .starts_with("  以下要求不能同时满足（〔〕内为其余各条都满足时该条所能达到的值）：\n"
                         "    难度 3：题数至多 1〔至少 2〕\n"
                         "    难度 3：题数至少 2〔最多 1〕\n"));
}

TEST_CASE("what to write is told line by line, in the order of sections") {
  Scene scene;
  scene.add_rule(RuleOrigin::require, 8, open_high).where.difficulties = {5};
  scene.explanation.conflict = {{{Kinds::rule, 0}, 5}};
  scene.explanation.irreducible = true;
  Cure cure;
  Writing second;
  second.count = 1;
  second.section = 1;
  second.type = ItemType::true_false;
  second.key = true;
  second.tags = {"safety"};
  second.seconds = 45;
  second.points = {"B-1"};
  Writing first;
  first.count = 6;
  first.range = "A";
  first.difficulty = 5;
  first.points = {"A-0", "A-0", "A-1", "A-2", "B-0", "B-1", "B-2"};
  cure.write = {second, first};
  cure.is_least = true;
  scene.explanation.cures = {cure};
  scene.bank.outline.ranges[0].name = "Tea";
  CHECK(scene.tell().ends_with(
      "  this would be enough:\n"
      "    write 7 items (fewer are not enough), as other demands are short too; one possible "
      "mix:\n"
      "         6 single-choice, range A Tea, difficulty 5 (on A-0, A-1, A-2, B-0, B-1, …)\n"
      "         1 true-false, key true, tag safety, 45 seconds (on B-1)\n"
      "  (all points: --format json)\n"));
  CHECK(scene.tell(Language::chinese)
            .ends_with("  改法：\n"
                       "    补写 7 道题（再少则不够），因为其他要求也缺题；一种可行的搭配：\n"
                       "         6 道单项选择题，范围 A Tea，难度 5（鉴定点 A-0、A-1、A-2、B-0、"
                       "B-1等）\n"
                       "         1 道判断题，答案 正确，标签 safety，用时 45 秒（鉴定点 B-1）\n"
                       "  （完整的鉴定点列表：--format json）\n"));
  scene.explanation.cures[0].is_least = false;
  CHECK(scene.tell().find("    write 7 items (perhaps not the fewest), as other") !=
        std::string::npos);
  CHECK(scene.tell(Language::chinese).find("补写 7 道题（未必最少），因为") != std::string::npos);
}

TEST_CASE("changes that belong together are one cure, and cures are numbered") {
  Scene scene;
  scene.add_rule(RuleOrigin::require, 2, open_high).where.difficulties = {5};
  scene.add_rule(RuleOrigin::require, open_low, 100).property = Property::marks;
  scene.explanation.conflict = {{{Kinds::rule, 0}, 1}};
  scene.explanation.wanted = 2;
  Writing part;
  part.count = 1;
  part.points = {"A-0"};
  scene.explanation.cures = {
      {{{{Kinds::rule, 0}, 0, open_high}}, {}, true},
      {{{{Kinds::rule, 0}, 1, open_high}, {{Kinds::rule, 1}, open_low, 150}}, {part}, false}};
  CHECK(scene.tell().ends_with(
      "  any one of these would be enough for 2 forms:\n"
      "    1. leave out this rule (difficulty 5: at least 2 items)\n"
      "    2. do all of this together:\n"
      "         allow 'count: 1..' instead of 'count: 2..' (difficulty 5: at least 1 item)\n"
      "         allow 'marks: ..1.5' instead of 'marks: ..1' (whole form: at most 1.5 marks)\n"
      "         write 1 item, such as:\n"
      "           1 single-choice (on A-0)\n"));
}

TEST_CASE("where no change was found, what was not tried is named") {
  Scene scene;
  scene.add_rule(RuleOrigin::require, 2, open_high).where.difficulties = {5};
  scene.explanation.conflict = {{{Kinds::rule, 0}, 1}};
  scene.explanation.untried = {{Kinds::section, 1}, {Kinds::enemies, 0}};
  CHECK(scene.tell().ends_with(
      "  no change was found that would be enough; not tried, though it may help, was a change of: "
      "section 2 true-false: items; enemies never stand in one form\n"));
  CHECK(scene.tell(Language::chinese)
            .ends_with(
                "  未找到可行的改法；以下各项未尝试更改，改动它们或许可行：大题 2 判断题：题数；"
                "互斥试题不得同卷\n"));
}

TEST_CASE("a mean that is held as a sum is told as a mean") {
  Scene scene;  // of 6 items
  scene.add_rule(RuleOrigin::difficulty_mean, 24, 27).property = Property::difficulty;
  scene.add_rule(RuleOrigin::require, open_low, 0).where.difficulties = {5};
  scene.explanation.conflict = {{{Kinds::rule, 0}, 21}, {{Kinds::rule, 1}, 1}};
  scene.explanation.irreducible = true;
  CHECK(scene.tell().find("    whole form: mean difficulty 4 to 4.5 [at most 3.5]\n") !=
        std::string::npos);
  scene.explanation.forms = 2;
  scene.explanation.conflict[0].reachable = 43;
  CHECK(scene.tell(Language::chinese).find("    全卷：每卷平均难度 4 至 4.5〔最多 3.58〕\n") !=
        std::string::npos);
}

TEST_CASE("forms with an anchor share that, and are not told to share nothing") {
  Scene scene;
  scene.demand.anchor.counts = {1, 0};
  scene.add_rule(RuleOrigin::require, 2, open_high).where.difficulties = {5};
  scene.explanation.forms = scene.explanation.wanted = 2;
  scene.explanation.conflict = {{{Kinds::rule, 0}, 3}, {{Kinds::apart, 0}, 1}};
  CHECK(scene.tell().find("no more than 3 can be had in forms that share only the anchor: 1") !=
        std::string::npos);
  CHECK(scene.tell(Language::chinese).find("但在各卷除锚题外互不相同的条件下最多只有 3") !=
        std::string::npos);
}

TEST_CASE("of all that is short the most is told first, and no more than a few") {
  Scene scene;  // three items on two points of each range, one key a section
  scene.demand.per_point = 1;
  const auto add = [&](int difficulty, std::int64_t low) {
    scene.add_rule(RuleOrigin::require, low, open_high).where.difficulties = {difficulty};
  };
  for (int i = 0; i < 8; ++i) add(5, 60 + i);
  scene.explanation.conflict = {{{Kinds::rule, 0}, 1}};
  scene.explanation.irreducible = true;
  const std::string text = scene.tell();
  const std::size_t most = text.find("    difficulty 5: at least 67 items, but no more than ");
  const std::size_t fifth = text.find("    difficulty 5: at least 63 items, but no more than ");
  REQUIRE(most != std::string::npos);
  REQUIRE(fifth != std::string::npos);
  CHECK(most < fifth);
  CHECK(text.find("at least 62 items") == std::string::npos);
  CHECK(text.find("see the table of 'tiku plan'\n") != std::string::npos);
}

TEST_CASE("a bound that stays is quoted as the author spelt it") {
  Scene scene;
  Sources sources;
  const std::string text = "difficulty: {5: 10.0%..20.00%}\n";
  const SourceId id = sources.add("b.yaml", text);
  const auto at = static_cast<std::uint32_t>(text.find("10"));
  const Place place{id, {at, static_cast<std::uint32_t>(text.find('}'))}};
  scene.blueprint = fairness::make_blueprint(100, 0);
  scene.blueprint.difficulty.shares[4] = Bounds{1000, 2000, place};
  scene.demand = expand(scene.blueprint, scene.bank);
  const auto spelt = [&](std::int64_t low, std::int64_t high) {
    return as_written({{Kinds::rule, 0}, low, high}, scene.demand, scene.blueprint, sources);
  };
  CHECK(spelt(10, 20) == "5: 10.0%..20.00%");
  CHECK(spelt(8, 20) == "5: 8%..20.00%");
  CHECK(spelt(10, 25) == "5: 10.0%..25%");
}

std::string written(const Scene& scene, std::size_t rule, std::int64_t low, std::int64_t high) {
  return as_written({{Kinds::rule, rule}, low, high}, scene.demand, scene.blueprint);
}

TEST_CASE("bounds are spelt as an author would write them") {
  Scene scene;
  scene.blueprint = fairness::make_blueprint(80, 20);
  scene.blueprint.outline = OutlineRule{1, Marks{50}, {}};
  scene.add_rule(RuleOrigin::importance, 75, 90).where.importances = {Importance::core};
  scene.add_rule(RuleOrigin::difficulty_share, open_low, 6).where.difficulties = {5};
  scene.add_rule(RuleOrigin::difficulty_mean, 250, 290).property = Property::difficulty;
  scene.add_rule(RuleOrigin::true_share, 8, 12).key = true;
  scene.add_rule(RuleOrigin::outline_marks, 500, 500).property = Property::marks;
  scene.add_rule(RuleOrigin::outline_section, 4, 4).section = 1;
  scene.add_rule(RuleOrigin::require, 600, 1600).property = Property::marks;
  scene.add_rule(RuleOrigin::require, 4500, 5100).property = Property::seconds;
  scene.add_rule(RuleOrigin::reuse_overlap, open_low, 10);
  CHECK(written(scene, 0, 68, 90) == "X: 68%..90%");
  CHECK(written(scene, 1, open_low, 8) == "5: ..8%");
  CHECK(written(scene, 2, 243, 290) == "mean: 2.43..2.9");
  CHECK(written(scene, 3, 7, 12) == "true-share: 35%..60%");
  CHECK(written(scene, 4, 300, 500) == "tolerance: 2.5");  // half a mark is there already
  CHECK(written(scene, 5, 4, 6) == "tolerance: 2.5");      // two items of one mark each
  CHECK(written(scene, 6, 600, 1650) == "marks: 6..16.5");
  CHECK(written(scene, 7, 4500, 5101) == "is: 4500..5101");
  CHECK(written(scene, 8, open_low, 12) == "same-level-overlap: 12%");
  scene.demand.per_point = 1;
  CHECK(as_written({{Kinds::points, 0}, open_low, 2}, scene.demand, scene.blueprint) ==
        "per-paper: 2");
  Spread spread;
  spread.figure.property = Property::difficulty;
  scene.demand.spreads.push_back(spread);
  CHECK(as_written({{Kinds::spread, 0}, open_low, 7}, scene.demand, scene.blueprint) ==
        "difficulty-mean: 0.07");
}

TEST_CASE("a bound that stays is spelt as its author wrote it, though items are whole") {
  Scene scene;
  scene.blueprint = fairness::make_blueprint(60, 0);
  scene.blueprint.difficulty.shares[4] = Bounds{{}, 800, {}};  // 4.8 items
  scene.blueprint.difficulty.mean = Bounds{255, 301, {}};
  scene.blueprint.reuse.overlap = Share{1099};  // 6.594 items
  SpreadRule spread{SpreadRule::Figure::difficulty_mean, 11, {}, {}};
  scene.blueprint.spread.push_back(spread);  // 6.6 in all
  scene.demand = expand(scene.blueprint, scene.bank);
  const auto rule_from = [&](RuleOrigin origin) {
    const auto& rules = scene.demand.rules;
    return static_cast<std::size_t>(
        std::find_if(rules.begin(), rules.end(),
                     [&](const Rule& each) { return each.origin == origin; }) -
        rules.begin());
  };
  const std::size_t share = rule_from(RuleOrigin::difficulty_share);
  const std::size_t mean = rule_from(RuleOrigin::difficulty_mean);
  CHECK(written(scene, share, open_low, 4) == "5: ..8%");
  CHECK(written(scene, share, open_low, 5) == "5: ..8.34%");
  CHECK(written(scene, mean, 153, 180) == "mean: 2.55..3.01");
  CHECK(written(scene, mean, 150, 180) == "mean: 2.5..3.01");
  const std::size_t reuse = scene.demand.rules.size();
  scene.add_rule(RuleOrigin::reuse_overlap, open_low, 6);
  CHECK(written(scene, reuse, open_low, 6) == "same-level-overlap: 10.99%");
  const auto written_spread = [&](std::int64_t difference) {
    return as_written({{Kinds::spread, 0}, open_low, difference}, scene.demand, scene.blueprint);
  };
  CHECK(written_spread(6) == "difficulty-mean: 0.11");
  CHECK(written_spread(7) == "difficulty-mean: 0.12");
}

// The hundredths before a `%` sign.
std::int64_t hundredths(const std::string& text) {
  return parse_decimal(text.substr(0, text.find('%')), 2).value_or(-1);
}

TEST_CASE("a share that is written gives back the number of items that it was made from") {
  for (const std::int64_t items : {1, 3, 7, 30, 99, 365, 997}) {
    Scene scene;
    scene.blueprint = fairness::make_blueprint(items, 0);
    scene.add_rule(RuleOrigin::importance, 0, items).where.importances = {Importance::core};
    for (std::int64_t count = 0; count <= items; ++count) {
      const std::string low = written(scene, 0, count, open_high);  // `X: 12.5%..`
      const std::string high = written(scene, 0, open_low, count);  // `X: ..12.5%`
      Blueprint relaxed = scene.blueprint;
      relaxed.importance[0] = Bounds{hundredths(low.substr(3)), std::nullopt, {}};
      CHECK(expand(relaxed, scene.bank).rules.at(0).low == count);
      relaxed.importance[0] = Bounds{std::nullopt, hundredths(high.substr(5)), {}};
      CHECK(expand(relaxed, scene.bank).rules.at(0).high == count);
    }
  }
}

}  // namespace
}  // namespace tiku
