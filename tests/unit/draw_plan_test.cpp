// SPDX-License-Identifier: Apache-2.0
// Planning on banks that are small enough to be counted by hand.
#include <doctest/doctest.h>

#include "../bench/fairness.hpp"
#include "draw/exact/decide.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/draw/plan.hpp"

namespace tiku {
namespace {

// A bank with what a plan tells to write.
Bank with(Bank bank, const std::vector<Writing>& plan) {
  for (const Writing& part : plan) {
    for (const std::string& point : part.points) {
      Item item = fairness::make_item("new-" + std::to_string(bank.items.size()), point, part.type,
                                      part.difficulty.value_or(3));
      item.cognition = part.cognition;
      for (const std::string& tag : part.tags) item.tags.push_back({tag, {}});
      bank.items.push_back(std::move(item));
    }
  }
  return bank;
}

std::int64_t items_of(const Cure& cure) {
  std::int64_t count = 0;
  for (const Writing& part : cure.write) {
    CHECK(part.count == static_cast<std::int64_t>(part.points.size()));
    count += part.count;
  }
  return count;
}

TEST_CASE("a bank of six carries three forms of two") {
  const Bank bank = fairness::make_bank({1, 6, 1, 0});
  const Blueprint blueprint = fairness::make_blueprint(2, 0);
  const Plan three = plan({bank, blueprint, 3});
  CHECK(three.outlook == Outlook::possible);
  CHECK(three.shortage.conflict.empty());
  CHECK(three.forms.at_least == 3);
  CHECK(three.forms.at_most == 3);
  CHECK_FALSE(three.bottleneck.conflict.empty());
  CHECK_FALSE(three.unused.has_value());

  const Plan five = plan({bank, blueprint, 5});
  CHECK(five.outlook == Outlook::impossible);
  REQUIRE(five.shortage.cures.size() == 2);
  const Cure& cure = five.shortage.cures[0];
  CHECK(items_of(cure) == 4);  // ten are needed
  CHECK(cure.is_least);
  CHECK(plan({with(bank, cure.write), blueprint, 5}).outlook == Outlook::possible);
  const Cure& other = five.shortage.cures[1];  // or two forms share one item
  REQUIRE(other.relax.size() == 1);
  CHECK(other.relax[0].constraint.kind == Constraint::Kind::apart);
  CHECK(other.relax[0].high == 1);
  CHECK(other.is_least);
  Blueprint shared = blueprint;
  shared.overlap = OverlapRule{1, {}, {}};
  CHECK(plan({bank, shared, 5}).outlook == Outlook::possible);
}

TEST_CASE("forms that must be alike can be fewer than the items allow") {
  const Bank bank = fairness::make_bank({1, 3, 1, 0});  // of difficulties 1, 2 and 3
  Blueprint blueprint = fairness::make_blueprint(1, 0);
  blueprint.spread.push_back({SpreadRule::Figure::difficulty_mean, 0, {}, {}});
  const Plan two = plan({bank, blueprint, 2});
  CHECK(two.outlook == Outlook::impossible);
  CHECK(two.forms.at_least == 1);
  CHECK(two.forms.at_most == 1);
  CHECK(two.bottleneck.conflict.size() == two.shortage.conflict.size());
}

TEST_CASE("forms that may share items can be more than those that share none") {
  const Bank bank = fairness::make_bank({1, 4, 1, 0});
  Blueprint blueprint = fairness::make_blueprint(2, 0);
  blueprint.overlap = OverlapRule{1, {}, {}};
  const Plan shared = plan({bank, blueprint, 3});
  CHECK(shared.outlook == Outlook::possible);
  CHECK(shared.forms.at_least == 2);
  CHECK(shared.forms.at_most == 2);
  CHECK(shared.demand.common == 1);
  CHECK(shared.disjoint.common == 0);
}

TEST_CASE("a tag that no item has is written into the items to be written") {
  const Bank bank = fairness::make_bank({1, 4, 1, 0});
  Blueprint blueprint = fairness::make_blueprint(2, 0);
  Requirement requirement;
  requirement.where.tags.push_back({"safety", {}});
  requirement.bounds = {1, std::nullopt, {}};
  blueprint.require.push_back(requirement);
  const Plan one = plan({bank, blueprint, 1});
  REQUIRE(one.outlook == Outlook::impossible);
  CHECK(one.forms.at_most == 0);
  REQUIRE(one.shortage.conflict.size() == 1);
  CHECK(one.shortage.conflict[0].reachable == 0);
  bool is_written = false;
  for (const Cure& cure : one.shortage.cures) {
    if (cure.write.empty()) continue;
    is_written = true;
    REQUIRE(items_of(cure) == 1);
    CHECK(cure.write[0].tags == std::vector<std::string>{"safety"});
    CHECK(plan({with(bank, cure.write), blueprint, 1}).outlook == Outlook::possible);
  }
  CHECK(is_written);
}

TEST_CASE("where no items would do, bounds are relaxed too") {
  const Bank bank = fairness::make_bank({1, 4, 1, 0});  // difficulties 1 to 4
  Blueprint blueprint = fairness::make_blueprint(4, 0);
  blueprint.difficulty.shares[4] = Bounds{std::nullopt, 2500, {}};
  Requirement requirement;
  requirement.where.difficulties = {5};
  requirement.bounds = {2, std::nullopt, {}};
  blueprint.require.push_back(requirement);  // two of four, where one of four is the most
  const Plan one = plan({bank, blueprint, 1});
  REQUIRE(one.outlook == Outlook::impossible);
  bool is_mixed = false;
  for (const Cure& cure : one.shortage.cures) {
    if (cure.write.empty()) continue;
    is_mixed = !cure.relax.empty();
    CHECK_FALSE(cure.is_least);
  }
  CHECK(is_mixed);
}

TEST_CASE("not even one form: that is told, and cured for all") {
  const Bank bank = fairness::make_bank({1, 3, 1, 0});
  const Blueprint blueprint = fairness::make_blueprint(4, 0);
  const Plan two = plan({bank, blueprint, 2});
  REQUIRE(two.outlook == Outlook::impossible);
  CHECK(two.shortage.forms == 1);
  CHECK(two.shortage.wanted == 2);
  REQUIRE_FALSE(two.shortage.cures.empty());
  CHECK(items_of(two.shortage.cures[0]) == 5);  // eight are needed
}

TEST_CASE("sections without items are no trouble") {
  const Bank bank = fairness::make_bank({1, 4, 1, 1});
  Blueprint blueprint = fairness::make_blueprint(0, 0);
  blueprint.anchor = AnchorRule{};
  blueprint.anchor->count = 2;
  blueprint.outline = OutlineRule{1, {}, {}};
  blueprint.difficulty.mean = Bounds{100, 500, {}};
  for (const std::int64_t count : expand(blueprint, bank).anchor.counts) CHECK(count == 0);
  CHECK(plan({bank, blueprint, 2}).outlook != Outlook::impossible);
  CHECK(std::holds_alternative<Defect>(draw({bank, blueprint, {"A"}, "seed", {}})));
}

// 60 forms of ten out of 100 items, any two with at most one in common: of the 91 lines of the
// projective plane of order 9 any two are so, but no search finds them. Counting does not forbid
// it, and the model of all pairs is too large to be tried.
struct Lines {
  Bank bank = fairness::make_bank({1, 100, 1, 0});
  Blueprint blueprint = fairness::make_blueprint(10, 0);
  Lines() { blueprint.overlap = OverlapRule{1, {}, {}}; }
};

TEST_CASE("where nothing is found and nothing proved, plan and draw say so") {
  const Lines lines;
  const Demand demand = expand(lines.blueprint, lines.bank);
  CHECK(exact::decide({lines.bank, lines.blueprint, demand, 60}).verdict ==
        exact::Verdict::undecided);
  const Plan sixty = plan({lines.bank, lines.blueprint, 60});
  CHECK(sixty.outlook == Outlook::undecided);
  CHECK(sixty.shortage.conflict.empty());
  CHECK(sixty.forms.at_least == 10);  // the bounds that are known: of forms that share nothing
  CHECK(sixty.forms.at_most == 10);

  std::vector<std::string> labels;
  for (int f = 0; f < 60; ++f) labels.push_back(std::to_string(f));
  const DrawOutcome outcome = draw({lines.bank, lines.blueprint, labels, "seed", {20'000}});
  const auto* shortage = std::get_if<Shortage>(&outcome);
  REQUIRE(shortage != nullptr);
  CHECK_FALSE(shortage->certain);
  CHECK(shortage->explanation.conflict.empty());
  REQUIRE_FALSE(shortage->missed.empty());
  CHECK(shortage->missed.front().kind == Miss::Kind::common);
  const std::string told =
      describe(*shortage, lines.bank, lines.blueprint, Sources{}, Language::english);
  CAPTURE(told);
  CHECK(told.find("no paper was found within the stated effort") != std::string::npos);
}

TEST_CASE("items of earlier papers are not unused") {
  const Bank bank = fairness::make_bank({1, 6, 1, 0});
  Blueprint blueprint = fairness::make_blueprint(2, 0);
  Usage usage;
  usage.batches.push_back({"1", "2026-01-01", {{"A", {"A-0-0", "A-1-0"}}}});
  const Plan after = plan({bank, blueprint, 1, &usage, "2026-06-01"});
  CHECK(after.forms.at_most == 3);
  REQUIRE(after.unused.has_value());
  CHECK(after.unused->at_least == 2);
  CHECK(after.unused->at_most == 2);
  blueprint.reuse.avoid_last = 1;
  const Plan barred = plan({bank, blueprint, 3, &usage, "2026-06-01"});
  CHECK(barred.outlook == Outlook::impossible);
  CHECK(barred.forms.at_most == 2);
}

TEST_CASE("the same request gives the same plan") {
  const Bank bank = fairness::make_bank({3, 4, 2, 1});
  Blueprint blueprint = fairness::make_blueprint(9, 3);
  blueprint.outline = OutlineRule{1, {}, {}};
  const auto told = [&] {
    const Plan four = plan({bank, blueprint, 4});
    return describe(four.shortage, four.demand, bank, blueprint, Sources{}, Language::english);
  };
  const std::string first = told();
  CHECK_FALSE(first.empty());
  CHECK(first == told());
}

}  // namespace
}  // namespace tiku
