// SPDX-License-Identifier: Apache-2.0
// The draw against brute force and the independent checker, on random banks.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "../bench/fairness.hpp"
#include "../bench/generated_bank.hpp"
#include "stride.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/draw/proof.hpp"
#include "tiku/random/stream.hpp"

namespace tiku {
namespace {

// A tiny blueprint with random rules: some can be met, some cannot.
fairness::Case random_case(std::uint64_t number) {
  Stream chance("random case", std::to_string(number));
  fairness::Shape shape{1 + uniform(chance, 3), 1 + uniform(chance, 3), 1, uniform(chance, 2)};
  fairness::Case c;
  c.bank = fairness::make_bank(shape);
  const std::int64_t single = 1 + static_cast<std::int64_t>(uniform(chance, 3));
  c.blueprint = fairness::make_blueprint(single, static_cast<std::int64_t>(shape.true_false));
  if (uniform(chance, 3) == 0) c.labels = {"A", "B"};
  if (uniform(chance, 2) == 0) c.blueprint.outline = OutlineRule{1, {}, {}};
  if (uniform(chance, 2) == 0) c.blueprint.per_point = 1;
  if (uniform(chance, 2) == 0) {
    const auto low = static_cast<std::int64_t>(150 + 25 * uniform(chance, 10));
    c.blueprint.difficulty.mean = Bounds{low, low + 50, {}};
  }
  if (uniform(chance, 2) == 0 && c.bank.items.size() > 2) fairness::make_enemies(c.bank, 0, 2);
  return c;
}

TEST_CASE("a paper is found exactly where brute force finds one") {
  int met = 0;
  int unmet = 0;
  for (std::uint64_t number = 0; number < 300; number += stride) {
    const fairness::Case c = random_case(number);
    CAPTURE(number);
    const auto papers = fairness::list_papers(c);
    const DrawOutcome outcome = draw({c.bank, c.blueprint, c.labels, "brute", {200000}});
    REQUIRE_FALSE(std::holds_alternative<Defect>(outcome));
    if (const Drawn* drawn = std::get_if<Drawn>(&outcome)) {
      ++met;
      CHECK(papers.count(fairness::name_of(drawn->forms)) == 1);
    } else {
      ++unmet;
      CHECK(papers.empty());
      CHECK_FALSE(std::get<Shortage>(outcome).missed.empty());
    }
  }
  CHECK(met > 50 / stride);
  CHECK(unmet > 50 / stride);
}

TEST_CASE("forms of a large bank meet every rule and share no item") {
  const Bank bank = bench::make_bank({}, "outcome");
  Blueprint blueprint = bench::make_blueprint(bank);
  blueprint.order.key = KeyRule{1, 3, {}};
  for (const char* seed : {"one", "two"}) {
    const DrawOutcome outcome = draw({bank, blueprint, {"A", "B", "spare"}, seed, {}});
    const Drawn* drawn = std::get_if<Drawn>(&outcome);
    REQUIRE(drawn != nullptr);
    CHECK(prove(drawn->forms, drawn->demand, blueprint, bank).empty());
    std::set<ItemIndex> items;
    std::size_t count = 0;
    for (const Form& form : drawn->forms) {
      for (const auto& section : form.sections) {
        for (const PlacedItem& placed : section) items.insert(placed.item);
        count += section.size();
      }
    }
    CHECK(count == 300);
    CHECK(items.size() == count);
  }
}

TEST_CASE("the same seed gives the same forms, another seed others") {
  const Bank bank = bench::make_bank({}, "same");
  const Blueprint blueprint = bench::make_blueprint(bank);
  const auto forms = [&](const std::string& seed) {
    return std::get<Drawn>(draw({bank, blueprint, {"A"}, seed, {}})).forms;
  };
  CHECK(forms("seed 1") == forms("seed 1"));
  CHECK(forms("seed 1") != forms("seed 2"));
}

TEST_CASE("a section that asks for more than the bank holds is certain") {
  fairness::Case c{
      "", fairness::make_bank({1, 3, 1, 0}), fairness::make_blueprint(2, 0), {"A", "B"}};
  const DrawOutcome outcome = draw({c.bank, c.blueprint, c.labels, "seed", {}});
  const Shortage* shortage = std::get_if<Shortage>(&outcome);
  REQUIRE(shortage != nullptr);
  CHECK(shortage->certain);
  REQUIRE(shortage->missed.size() == 1);
  CHECK(shortage->missed[0].kind == Miss::Kind::section);
  CHECK(shortage->missed[0].low == 4);
  CHECK(shortage->missed[0].reached == 3);
}

TEST_CASE("a shortage is proved, with the rule that cannot hold and what is within reach") {
  fairness::Case c{"", fairness::make_bank({2, 5, 1, 0}), fairness::make_blueprint(4, 0), {"A"}};
  c.blueprint.difficulty.mean = Bounds{480, 500, {}};  // only two items of difficulty 5
  const DrawOutcome outcome = draw({c.bank, c.blueprint, c.labels, "seed", {100000}});
  const Shortage* shortage = std::get_if<Shortage>(&outcome);
  REQUIRE(shortage != nullptr);
  CHECK(shortage->certain);
  REQUIRE(shortage->missed.size() == 1);
  CHECK(shortage->missed[0].low == 20);                 // 19.2 rounded up
  CHECK(shortage->missed[0].reached == 18);             // 5 + 5 + 4 + 4 is the best there is
  REQUIRE(shortage->explanation.conflict.size() == 2);  // beside it the number of items
  CHECK(shortage->explanation.conflict[0].reachable == 18);
  CHECK(shortage->explanation.irreducible);
  const std::string text = describe(*shortage, c.bank, c.blueprint, Sources{}, Language::english);
  CHECK(text.find("mean difficulty exactly 5, but no more than 4.5 can be had\n") !=
        std::string::npos);
}

TEST_CASE("sections that share items are filled wherever they can be") {
  // Of 4 + 5 items two serve both sections, which together want all but none of them.
  fairness::Case c{"", fairness::make_bank({1, 9, 1, 0}), fairness::make_blueprint(4, 0), {"A"}};
  for (std::size_t i = 0; i < c.bank.items.size(); ++i) {
    if (i < 5) c.bank.items[i].tags.push_back({"a", {}});
    if (i >= 3) c.bank.items[i].tags.push_back({"b", {}});
  }
  Selection a;
  a.tags.push_back({"a", {}});
  Selection b;
  b.tags.push_back({"b", {}});
  c.blueprint.sections[0].where = a;
  c.blueprint.sections.push_back({ItemType::single_choice, 5, Marks{100}, "", b, {}});
  for (int i = 0; i < 100; ++i) {
    CHECK(fairness::fair_draw(c, "seed " + std::to_string(i)).size() == 1);
  }
  c.blueprint.sections[0].count = 5;
  const DrawOutcome outcome = draw({c.bank, c.blueprint, c.labels, "seed", {}});
  REQUIRE(std::holds_alternative<Shortage>(outcome));
  CHECK(std::get<Shortage>(outcome).certain);
}

TEST_CASE("any effort that draws draws the same") {
  const Bank bank = bench::make_bank({}, "effort");
  const Blueprint blueprint = bench::make_blueprint(bank);
  std::set<std::string> drawn;
  int unmixed = 0;
  for (std::uint64_t moves = 10000; moves < 2000000; moves = moves * 3 / 2) {
    const DrawOutcome outcome = draw({bank, blueprint, {"A", "B"}, "seed", {moves}});
    if (const Drawn* forms = std::get_if<Drawn>(&outcome)) {
      drawn.insert(fairness::name_of(forms->forms));
    } else {
      unmixed += std::get<Shortage>(outcome).missed.empty() ? 1 : 0;
    }
  }
  CHECK(drawn.size() == 1);
  CHECK(unmixed >= 1);
}

TEST_CASE("what no choice can meet is known at once") {
  fairness::Case c{
      "", fairness::make_bank({2, 5, 1, 0}), fairness::make_blueprint(4, 0), {"A", "B"}};
  Selection hard;
  hard.difficulties = {5};
  c.blueprint.require.push_back(
      {Requirement::Kind::count, Property::items, hard, {2, std::nullopt, {}}, {}});
  const DrawOutcome outcome = draw({c.bank, c.blueprint, c.labels, "seed", {}});
  const Shortage* shortage = std::get_if<Shortage>(&outcome);
  REQUIRE(shortage != nullptr);
  CHECK(shortage->certain);
  CHECK(shortage->moves == 0);
  REQUIRE(shortage->missed.size() == 1);
  CHECK(shortage->missed[0].low == 4);  // two in each of two forms
  CHECK(shortage->missed[0].reached == 2);
}

TEST_CASE("what forms have too much in common, or differ too much in, is said in both languages") {
  fairness::Case c{
      "", fairness::make_bank({1, 3, 1, 0}), fairness::make_blueprint(2, 0), {"A", "B"}};
  c.blueprint.overlap = OverlapRule{1, {}, {}};
  c.blueprint.spread.push_back({SpreadRule::Figure::difficulty_mean, 0, {}, {}});
  const Miss common{Miss::Kind::common, "", 0, "A B", 0, 1, 2};
  const Miss spread{Miss::Kind::spread, "", 0, "", 0, 0, 1};
  const Shortage shortage{expand(c.blueprint, c.bank), {common, spread}, 1000};
  const auto said = [&](Language language) {
    return describe(shortage, c.bank, c.blueprint, Sources{}, language);
  };
  CHECK(said(Language::english) ==
        "no paper was found within the stated effort (there may be none, or a larger '--effort' "
        "may find one): after 1000 moves the nearest state still violates:\n"
        "  all forms together: items common to forms A B: demanded 0..1, reached 2\n"
        "  all forms together: whole form: mean difficulty, difference between forms: "
        "demanded 0, reached 0.5\n");
  CHECK(said(Language::chinese) ==
        "在规定的搜索量内未找到符合方案的试卷（可能不存在，也可能需要加大“--effort”）：搜索 1000 "
        "步后，最接近的状态仍不满足：\n"
        "  各卷合计：相同试题数，卷 A B：要求 0..1，达到 2\n"
        "  各卷合计：全卷：平均难度，各卷之差：要求 0，达到 0.5\n");
}

TEST_CASE("of many misses the first are told, and where all are") {
  const fairness::Case c{
      "", fairness::make_bank({1, 3, 1, 0}), fairness::make_blueprint(2, 0), {"A"}};
  const std::vector<Miss> missed(12, {Miss::Kind::point, "A", 0, "A-0", 0, 1, 2});
  const Shortage shortage{expand(c.blueprint, c.bank), missed, 1000};
  const auto said = [&](Language language) {
    return describe(shortage, c.bank, c.blueprint, Sources{}, language);
  };
  const std::string english = said(Language::english);
  CHECK(std::count(english.begin(), english.end(), '\n') == 12);  // a head, ten, and how many more
  CHECK(english.ends_with("  and 2 more (all of them: --format json)\n"));
  CHECK(said(Language::chinese).ends_with("  另有 2 项（完整列表：--format json）\n"));
}

TEST_CASE("papers that cannot be drawn fairly are told by whether more effort would help") {
  const fairness::Case c{
      "", fairness::make_bank({1, 3, 1, 0}), fairness::make_blueprint(2, 0), {"A"}};
  const auto said = [&](std::uint64_t moves, Language language) {
    const Shortage shortage{expand(c.blueprint, c.bank), {}, moves};
    return describe(shortage, c.bank, c.blueprint, Sources{}, language);
  };
  const std::uint64_t usual = Effort{}.moves;
  CHECK(
      said(usual, Language::english) ==
      "papers that meet the blueprint exist, but so few or so far apart that they cannot be drawn "
      "fairly (moves spent: 20000000)\n"
      "  widen one rule a little or add items; more '--effort' seldom helps\n");
  CHECK(said(usual, Language::chinese) ==
        "存在符合方案的试卷，但余地太小，无法保证公平抽取（已搜索 20000000 步）\n"
        "  请适当放宽某条要求或补充试题；仅加大“--effort”往往无效\n");
  CHECK(
      said(1000, Language::english) ==
      "papers that meet the blueprint exist, but more effort is needed to draw one fairly: give a "
      "larger '--effort' (moves spent: 1000)\n");
  CHECK(said(1000, Language::chinese) ==
        "存在符合方案的试卷，但搜索量不足以保证公平抽取：请加大“--effort”（已搜索 1000 步）\n");
}

TEST_CASE("keys that cannot be arranged are not told as a paper that was not found") {
  fairness::Case c{"", fairness::make_bank({1, 3, 1, 0}), fairness::make_blueprint(2, 0), {"A"}};
  const Miss balance{Miss::Kind::key_balance, "A", 0, "", 0, 1, 2};
  const Shortage shortage{expand(c.blueprint, c.bank), {balance}, 1000};
  CHECK(describe(shortage, c.bank, c.blueprint, Sources{}, Language::english)
            .starts_with("items were drawn, but their options cannot be arranged"));
}

TEST_CASE("items that are not approved are never drawn") {
  fairness::Case c{"", fairness::make_bank({1, 5, 1, 0}), fairness::make_blueprint(3, 0), {"A"}};
  c.bank.items[1].status = Status::draft;
  c.bank.items[3].status = Status::suspended;
  for (int i = 0; i < 50; ++i) {
    const auto forms = fairness::fair_draw(c, "seed " + std::to_string(i));
    REQUIRE(fairness::name_of(forms) == "0,2,4,/|");
  }
}

TEST_CASE("an item that cannot be drawn changes nothing") {
  fairness::Case c{"", fairness::make_bank({1, 6, 1, 0}), fairness::make_blueprint(6, 0), {"B"}};
  for (Item& item : c.bank.items) {
    item.options = {{'A', "w", {}}, {'B', "x", {}}, {'C', "y", {}}, {'D', "z", {}}};
  }
  c.blueprint.order.options = OptionOrder::shuffled;
  const auto alone = fairness::fair_draw(c, "seed");
  c.bank.items.push_back(fairness::make_item("Z", "A-0", ItemType::essay, 3));
  CHECK(fairness::fair_draw(c, "seed") == alone);
}

}  // namespace
}  // namespace tiku
