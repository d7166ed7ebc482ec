// SPDX-License-Identifier: Apache-2.0
// The checker is asked about forms that are wrong in exactly one way each.
#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "../bench/fairness.hpp"
#include "tiku/draw/proof.hpp"

namespace tiku {
namespace {

struct Scene {
  fairness::Case c{
      "", fairness::make_bank({2, 4, 1, 1}), fairness::make_blueprint(4, 2), {"A", "B"}};
  Demand demand;
  std::vector<Form> forms;
};

Scene good_scene() {
  Scene scene;
  Blueprint& blueprint = scene.c.blueprint;
  blueprint.outline = OutlineRule{1, {}, {}};
  blueprint.per_point = 2;
  blueprint.order.options = OptionOrder::shuffled;
  blueprint.order.key = KeyRule{1, 3, {}};
  scene.c.labels = {"A"};
  for (Item& item : scene.c.bank.items) {
    if (!item.options.empty()) item.options.push_back({'C', "c", {}});
  }
  scene.demand = expand(blueprint, scene.c.bank);
  scene.forms = fairness::fair_draw(scene.c, "proof");
  return scene;
}

// What the checker says of a scene.
std::string verdict_on(const Scene& scene) {
  std::string all;
  for (const std::string& fault :
       prove(scene.forms, scene.demand, scene.c.blueprint, scene.c.bank)) {
    all += fault + "\n";
  }
  return all;
}

// What it says after one change to a sound one.
std::string verdict(const std::function<void(Scene&)>& spoil) {
  Scene scene = good_scene();
  REQUIRE(scene.forms.size() == 1);
  spoil(scene);
  return verdict_on(scene);
}

bool says(const std::string& verdict, const std::string& words) {
  return verdict.find(words) != std::string::npos;
}

std::vector<PlacedItem>& first_section(Scene& scene) { return scene.forms[0].sections[0]; }
Item& first_item(Scene& scene) { return scene.c.bank.items[first_section(scene)[0].item]; }

TEST_CASE("a sound form has no faults") {
  CHECK(verdict([](Scene&) {}).empty());
}

TEST_CASE("each kind of fault is seen") {
  CHECK(says(verdict([](Scene& s) { first_section(s).pop_back(); }),
             "another number of items in a section"));
  CHECK(says(verdict([](Scene& s) { s.forms[0].sections.pop_back(); }),
             "another number of sections"));
  CHECK(says(verdict([](Scene& s) { first_section(s)[0].item = 9999; }), "not in the bank"));
  CHECK(says(verdict([](Scene& s) { first_item(s).status = Status::reviewed; }), "not approved"));
  CHECK(says(verdict([](Scene& s) { first_section(s)[0] = first_section(s)[1]; }), "once more"));
  CHECK(says(verdict([](Scene& s) {
               s.c.bank.items[s.forms[0].sections[1][0].item].type = ItemType::essay;
             }),
             "does not belong to"));
  CHECK(says(verdict([](Scene& s) {
               first_item(s).enemies.push_back({s.c.bank.items[first_section(s)[1].item].id, {}});
             }),
             "enemies"));
  CHECK(says(verdict([](Scene& s) { s.c.blueprint.per_point = 0; }), "asks too often"));
  CHECK(says(verdict([](Scene& s) { s.demand.rules[0].high = s.demand.rules[0].low = 99; }),
             "misses a rule"));
  CHECK(says(verdict([](Scene& s) {
               s.demand.rules.clear();  // the weights are worked out anew, not taken from there
               s.c.bank.outline.ranges[0].weight = Share{9000};
             }),
             "misses the weight of A"));
}

TEST_CASE("each fault of options and keys is seen") {
  CHECK(says(verdict([](Scene& s) { first_section(s)[0].options = {0, 0, 1}; }), "lost an option"));
  CHECK(says(verdict([](Scene& s) { first_section(s)[0].options.pop_back(); }), "lost an option"));
  CHECK(says(verdict([](Scene& s) {
               first_section(s)[0].options = {1, 0, 2};
               first_item(s).pin = {'A'};
             }),
             "moves a pinned option"));
  CHECK(says(verdict([](Scene& s) {
               first_section(s)[0].options = {1, 0, 2};
               s.c.blueprint.order.options = OptionOrder::fixed;
             }),
             "moves an option"));
  CHECK(says(verdict([](Scene& s) {
               for (PlacedItem& placed : first_section(s)) placed.options = {0, 1, 2};
             }),
             "does not balance its key letters"));
  CHECK(says(verdict([](Scene& s) {
               s.c.blueprint.order.key = KeyRule{9, 3, {}};
               for (PlacedItem& placed : first_section(s)) placed.options = {0, 1, 2};
             }),
             "repeats a key letter too often"));
}

TEST_CASE("two forms may not share an item") {
  CHECK(says(verdict([](Scene& s) {
               s.forms.push_back(s.forms[0]);
               s.forms[1].label = "B";
             }),
             "form B holds"));
}

TEST_CASE("items of earlier batches are seen") {
  const auto first = [](Scene& s) { return first_section(s)[0].item; };
  CHECK(says(verdict([&](Scene& s) { s.demand.avoided = {first(s)}; }), "used too lately"));
  CHECK(says(verdict([&](Scene& s) { s.demand.used_up = {first(s)}; }), "used too often"));
}

// Two forms of three items from one section; items 0 and 1 are common to both, and the
// demand asks for just that: item 0 given, one more in common.
Scene two_forms() {
  Scene scene;
  scene.c = {"", fairness::make_bank({1, 6, 1, 0}), fairness::make_blueprint(3, 0), {"A", "B"}};
  scene.demand = expand(scene.c.blueprint, scene.c.bank);
  for (const auto& [label, own] : {std::pair<std::string, ItemIndex>{"A", 2}, {"B", 3}}) {
    const std::vector<std::uint8_t> order{0, 1};
    scene.forms.push_back({label, {{{0, order}, {1, order}, {own, order}}}});
  }
  scene.demand.anchor.items = {0};
  scene.demand.common = 1;
  return scene;
}

std::string verdict_on_two(const std::function<void(Scene&)>& spoil) {
  Scene scene = two_forms();
  spoil(scene);
  return verdict_on(scene);
}

TEST_CASE("what forms have in common is judged") {
  CHECK(verdict_on_two([](Scene&) {}).empty());
  CHECK(says(verdict_on_two([](Scene& s) { s.demand.common = 0; }), "holds too many items"));
  CHECK(says(verdict_on_two([](Scene& s) { s.forms[1].sections[0][2].item = 2; }),
             "form B holds too many items of form A"));
  CHECK(says(verdict_on_two([](Scene& s) { s.forms[1].sections[0][0].item = 4; }),
             "form B lacks A-0-0 of the anchor"));
  CHECK(says(verdict_on_two([](Scene& s) {
               s.c.blueprint.sections.push_back(s.c.blueprint.sections.front());
               for (Section& section : s.c.blueprint.sections) section.count = 2;
               s.forms[0].sections.push_back({{4, {0, 1}}, {5, {0, 1}}});
               s.forms[1].sections.push_back({s.forms[1].sections[0][0], {3, {0, 1}}});
               s.forms[0].sections[0].pop_back();
               s.forms[1].sections[0] = {{1, {0, 1}}, {2, {0, 1}}};
             }),
             "form B has A-0-0 of the anchor in another section"));
  // The same with the second common item as part of the anchor, and as too little of it.
  CHECK(verdict_on_two([](Scene& s) {
          s.demand.anchor.counts = {1};
          s.demand.common = 0;
        }).empty());
  CHECK(says(verdict_on_two([](Scene& s) { s.demand.anchor.counts = {2}; }),
             "too few items in common in section 1"));
}

TEST_CASE("figures that differ too much are seen") {
  const auto differ = [](std::int64_t allowed) {
    return verdict_on_two([&](Scene& s) {
      Spread spread;  // difficulties 1 + 2 + 3 and 1 + 2 + 4
      spread.figure.property = Property::difficulty;
      spread.difference = allowed;
      s.demand.spreads.push_back(spread);
    });
  };
  CHECK(differ(1).empty());
  CHECK(says(differ(0), "the forms differ too much: whole form: sum of difficulty"));
}

}  // namespace
}  // namespace tiku
