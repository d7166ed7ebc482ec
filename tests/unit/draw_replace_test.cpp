// SPDX-License-Identifier: Apache-2.0
// Replacing one item, against the independent checker: whatever it accepts in the place,
// and nothing else, comes, each as often as the others.
#include <map>
#include <set>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "../bench/fairness.hpp"
#include "tiku/draw/proof.hpp"
#include "tiku/draw/replace.hpp"

namespace tiku {
namespace {

std::vector<std::uint8_t> as_written(const Item& item) {
  std::vector<std::uint8_t> order;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    order.push_back(static_cast<std::uint8_t>(i));
  }
  return order;
}

/// A drawn case, and the item at one of its places found faulty.
struct Scene {
  const fairness::Case& c;
  Demand demand;
  std::vector<Form> forms;
  Spot spot;

  Scene(const fairness::Case& drawn, Spot at)
      : c(drawn),
        demand(expand(drawn.blueprint, drawn.bank)),
        forms(fairness::fair_draw(drawn, "replace test")),
        spot(at) {}

  ItemIndex faulty() const { return forms[spot.form].sections[spot.section][spot.place].item; }

  ReplaceRequest request(const std::string& seed) const {
    return {c.bank, c.blueprint, demand, forms, {spot}, c.bank.items[faulty()].id, {}, seed};
  }

  /// By trying each item of the bank; options stand as they are written.
  std::set<ItemIndex> fitting() const {
    std::set<ItemIndex> all;
    for (ItemIndex i = 0; i < c.bank.items.size(); ++i) {
      std::vector<Form> tried = forms;
      tried[spot.form].sections[spot.section][spot.place] = {i, as_written(c.bank.items[i])};
      if (i != faulty() && prove(tried, demand, c.blueprint, c.bank).empty()) all.insert(i);
    }
    return all;
  }
};

std::vector<Spot> spots_of(const std::vector<Form>& forms) {
  std::vector<Spot> spots;
  for (std::size_t f = 0; f < forms.size(); ++f) {
    for (std::size_t s = 0; s < forms[f].sections.size(); ++s) {
      for (std::size_t p = 0; p < forms[f].sections[s].size(); ++p) spots.push_back({f, s, p});
    }
  }
  return spots;
}

/// Forms as a text, but for what stands at one place.
std::string text_of(const std::vector<Form>& forms, const Spot& but) {
  std::string text;
  for (const Spot& spot : spots_of(forms)) {
    if (spot.form == but.form && spot.section == but.section && spot.place == but.place) continue;
    const PlacedItem& placed = forms[spot.form].sections[spot.section][spot.place];
    text += std::to_string(spot.form) + "/" + std::to_string(placed.item);
    for (const std::uint8_t option : placed.options) text += "," + std::to_string(option);
    text += ";";
  }
  return text;
}

TEST_CASE("exactly the items that the checker accepts take the place") {
  std::size_t none = 0;
  std::size_t some = 0;
  for (const fairness::Case& c : fairness::cases()) {
    // An item that several forms share has no single spot.
    if (c.blueprint.overlap || c.blueprint.anchor) continue;
    CAPTURE(c.name);
    for (const Spot& spot : spots_of(fairness::fair_draw(c, "replace test"))) {
      const Scene scene(c, spot);
      const std::set<ItemIndex> expected = scene.fitting();
      std::set<ItemIndex> seen;
      for (int i = 0; i < 200; ++i) {
        const auto outcome = replace_item(scene.request("seed " + std::to_string(i)));
        REQUIRE(!std::holds_alternative<Defect>(outcome));
        const auto* replaced = std::get_if<Replaced>(&outcome);
        if (replaced == nullptr) break;
        seen.insert(replaced->item);
        CHECK(text_of(replaced->forms, spot) == text_of(scene.forms, spot));  // all else stands
      }
      CHECK(seen == expected);
      ++(expected.empty() ? none : some);
    }
  }
  CHECK(none > 0);
  CHECK(some > 0);
}

TEST_CASE("each item that fits is equally likely") {
  const fairness::Case c{
      "", fairness::make_bank({2, 10, 1, 0}), fairness::make_blueprint(4, 0), {"A"}};
  const Scene scene(c, {0, 0, 1});
  std::map<std::string, std::uint64_t> tally;
  for (const ItemIndex item : scene.fitting()) tally[c.bank.items[item].id] = 0;
  REQUIRE(tally.size() == 16);
  for (int i = 0; i < 20'000; ++i) {
    const auto outcome = replace_item(scene.request("seed " + std::to_string(i)));
    ++tally.at(c.bank.items[std::get<Replaced>(outcome).item].id);
  }
  CHECK(fairness::fit(tally, fairness::equal_shares(tally), 0).deviation < 4);
}

TEST_CASE("an item used once more is half as likely where the least used are preferred") {
  const fairness::Case c{
      "", fairness::make_bank({1, 4, 1, 0}), fairness::make_blueprint(2, 0), {"A"}};
  Scene scene(c, {0, 0, 0});
  const std::set<ItemIndex> fitting = scene.fitting();
  REQUIRE(fitting.size() == 2);
  scene.demand.uses.assign(c.bank.items.size(), 3);
  scene.demand.uses[*fitting.begin()] = 4;
  int first = 0;
  for (int i = 0; i < 9'000; ++i) {
    const auto outcome = replace_item(scene.request("seed " + std::to_string(i)));
    if (std::get<Replaced>(outcome).item == *fitting.begin()) ++first;
  }
  // A third of 9,000, with a standard deviation of 45.
  CHECK(first > 3'000 - 5 * 45);
  CHECK(first < 3'000 + 5 * 45);
}

TEST_CASE("the same seed gives the same item, whatever has become of the faulty one") {
  const fairness::Case c{
      "", fairness::make_bank({2, 10, 1, 0}), fairness::make_blueprint(4, 0), {"A"}};
  const Scene scene(c, {0, 0, 2});
  const auto first = std::get<Replaced>(replace_item(scene.request("autumn")));
  fairness::Case suspended = c;
  suspended.bank.items[scene.faulty()].status = Status::suspended;
  const ReplaceRequest request = scene.request("autumn");
  const ReplaceRequest later{suspended.bank, suspended.blueprint, scene.demand, scene.forms,
                             request.spots,  request.id,          {},           "autumn"};
  CHECK(std::get<Replaced>(replace_item(later)).item == first.item);
}

TEST_CASE("an item that was replaced before never comes back") {
  const fairness::Case c{
      "", fairness::make_bank({1, 4, 1, 0}), fairness::make_blueprint(2, 0), {"A"}};
  const Scene scene(c, {0, 0, 0});
  ReplaceRequest request = scene.request("autumn");
  for (const ItemIndex item : scene.fitting()) request.retired.push_back(c.bank.items[item].id);
  const auto outcome = replace_item(request);
  REQUIRE(std::holds_alternative<NoneFits>(outcome));
  const auto& none = std::get<NoneFits>(outcome);
  CHECK(none.checked == 1);  // the other item of the form
  REQUIRE(none.misfits.size() == 1);
  CHECK(none.misfits[0].kind == Misfit::Kind::drawn);
  CHECK(none.misfits[0].items == 1);
}

/// Four single-choice items with four options on a form that balances keys A to D, and
/// one more item in the bank.
fairness::Case balanced_keys() {
  fairness::Case c{"", fairness::make_bank({1, 5, 1, 0}), fairness::make_blueprint(4, 0), {"A"}};
  for (Item& item : c.bank.items) {
    item.options = {{'A', "a", {}}, {'B', "b", {}}, {'C', "c", {}}, {'D', "d", {}}};
  }
  c.blueprint.order.options = OptionOrder::shuffled;
  c.blueprint.order.key = KeyRule{0, 1, {}};
  return c;
}

TEST_CASE("options of the new item keep the balance of keys") {
  const fairness::Case c = balanced_keys();
  const Scene scene(c, {0, 0, 2});
  const PlacedItem& old = scene.forms[0].sections[0][2];
  const auto key_place = [](const PlacedItem& placed) {
    return std::find(placed.options.begin(), placed.options.end(), 0) - placed.options.begin();
  };
  std::set<std::string> orders;
  for (int i = 0; i < 200; ++i) {
    const auto outcome = replace_item(scene.request("seed " + std::to_string(i)));
    const PlacedItem& placed = std::get<Replaced>(outcome).forms[0].sections[0][2];
    CHECK(key_place(placed) == key_place(old));  // with difference 0 the only letter left
    orders.emplace(placed.options.begin(), placed.options.end());
  }
  CHECK(orders.size() == 6);  // the three other options in all their orders
}

TEST_CASE("an item whose key cannot stand where balance asks for it does not fit") {
  fairness::Case c = balanced_keys();
  const Scene drawn(c, {0, 0, 2});
  const auto& old = drawn.forms[0].sections[0][2].options;
  const auto place = std::find(old.begin(), old.end(), 0) - old.begin();
  std::set<ItemIndex> on_form;
  for (const PlacedItem& placed : drawn.forms[0].sections[0]) on_form.insert(placed.item);
  for (ItemIndex i = 0; i < c.bank.items.size(); ++i) {
    if (on_form.contains(i)) continue;
    const char elsewhere = static_cast<char>('A' + (place + 1) % 4);
    c.bank.items[i].answer = std::vector<char>{elsewhere};
    c.bank.items[i].pin = {elsewhere};
  }
  const auto outcome = replace_item(drawn.request("autumn"));
  REQUIRE(std::holds_alternative<NoneFits>(outcome));
  const auto& misfits = std::get<NoneFits>(outcome).misfits;
  REQUIRE(misfits.size() == 2);
  CHECK(misfits[0].kind == Misfit::Kind::drawn);
  CHECK(misfits[1].kind == Misfit::Kind::keys);
}

}  // namespace
}  // namespace tiku
