// SPDX-License-Identifier: Apache-2.0
// What a record says of its forms together, counted by hand.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "record/achieved.hpp"
#include "tiku/record/product.hpp"

namespace tiku {
namespace {

// Items I0 to I9 of difficulty 1 to 5, twice over.
Bank ten_items() {
  Bank bank;
  for (int i = 0; i < 10; ++i) {
    Item item;
    item.id = "I" + std::to_string(i);
    item.difficulty = 1 + i % 5;
    bank.items.push_back(item);
  }
  return bank;
}

Blueprint paper() {
  Blueprint blueprint;
  blueprint.sections.push_back({ItemType::true_false, 3, Marks{1000}, "", {}, {}});
  return blueprint;
}

Form form(const std::string& label, const std::vector<ItemIndex>& items) {
  Form result{label, {{}}};
  for (const ItemIndex item : items) result.sections[0].push_back({item, {}});
  return result;
}

std::vector<std::string> lines_of(const Blueprint& blueprint, std::vector<Form> forms) {
  const Bank bank = ten_items();
  Drawn drawn;
  drawn.demand = expand(blueprint, bank);
  drawn.forms = std::move(forms);
  return achieved_lines(drawn, measure(drawn.forms, drawn.demand, blueprint, bank), blueprint,
                        bank);
}

using Lines = std::vector<std::string>;

TEST_CASE("what forms have in common is said where it was asked for") {
  Blueprint blueprint = paper();
  // Sums of difficulty 1+2+3, 1+2+4 and 1+2+1: at most 3 apart. I0 and I1 stand in all of
  // them, no two share a third.
  const std::vector<Form> forms{form("A", {0, 1, 2}), form("B", {0, 1, 3}), form("C", {0, 1, 5})};
  CHECK(lines_of(blueprint, forms).empty());

  SpreadRule spread;
  spread.difference = 200;  // of the mean: 6 of the sum over three items
  blueprint.spread.push_back(spread);
  CHECK(lines_of(blueprint, forms) ==
        Lines{"whole form: sum of difficulty, difference between forms: ..6; 3"});
  CHECK(lines_of(blueprint, {forms[0]}).empty());  // nothing to differ from

  blueprint.spread.clear();
  blueprint.overlap = OverlapRule{1, std::nullopt, {}};
  blueprint.anchor = AnchorRule{0, {{"I0", {}}}, {}};
  CHECK(lines_of(blueprint, forms) == Lines{"items common to two forms, anchor aside: ..1; 1",
                                            "items common to all forms: 1..; 2"});
}

TEST_CASE("a draw that is not plainly fair says so") {
  Blueprint blueprint = paper();
  Demand demand;
  CHECK(law_line(blueprint, demand).empty());
  demand.uses = {0, 0};
  CHECK(law_line(blueprint, demand).empty());  // none was used: all papers are alike
  demand.uses = {0, 2};
  CHECK(law_line(blueprint, demand).starts_with("least-used, "));
  blueprint.optimize = OptimizeRule{OptimizeRule::Objective::information, -150, {}};
  CHECK(law_line(blueprint, demand) ==
        "optimised for most information at ability -1.5, not a fair draw");
}

TEST_CASE("a record's start is found in the bank, or not at all") {
  const Bank bank = ten_items();
  CHECK(find_choice({{{"I3", "I0"}, {}}, {{"I9"}}}, bank) == Choice{{{3, 0}, {}}, {{9}}});
  CHECK(!find_choice({{{"I3", "gone"}}}, bank));
  CHECK(find_choice({}, bank) == Choice{});
}

}  // namespace
}  // namespace tiku
