// SPDX-License-Identifier: Apache-2.0
// Small blueprints of which every paper can be listed, and how far a way of drawing is
// from giving each of them equally often. The list is made by trying all combinations
// and asking the independent checker, so it shares no code with the chain.
#pragma once

#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <numeric>
#include <string>
#include <vector>

#include "tiku/draw/draw.hpp"
#include "tiku/draw/proof.hpp"
#include "tiku/model/bank.hpp"

namespace tiku::fairness {

struct Case {
  std::string name;
  Bank bank;
  Blueprint blueprint;
  std::vector<std::string> labels{"A"};
  Usage usage = {};
};

inline Item make_item(const std::string& id, const std::string& point, ItemType type,
                      int difficulty) {
  Item item;
  item.id = id;
  item.point.text = point;
  item.type = type;
  item.difficulty = difficulty;
  item.status = Status::approved;
  // Mostly 45, as people leave it, whatever the difficulty.
  item.seconds = std::accumulate(id.begin(), id.end(), 0) % 4 == 0 ? 75 : 45;
  if (type == ItemType::true_false) {
    item.answer = difficulty % 2 == 0;
  } else {
    item.options = {{'A', "a", {}}, {'B', "b", {}}};
    item.answer = std::vector<char>{'A'};
  }
  return item;
}

/// What a small bank is made of: ranges of equal weight, points in each, and for each
/// point so many single-choice and true-false items, of difficulties 1 … 5 in turn.
struct Shape {
  std::size_t ranges = 2;
  std::size_t points = 3;
  std::size_t single = 1;
  std::size_t true_false = 0;
};

inline Bank make_bank(const Shape& shape) {
  Bank bank;
  int turn = 0;
  for (std::size_t r = 0; r < shape.ranges; ++r) {
    Range range;
    range.code = std::string(1, static_cast<char>('A' + r));
    range.weight = Share{whole_share / static_cast<std::int64_t>(shape.ranges)};
    for (std::size_t p = 0; p < shape.points; ++p) {
      const std::string code = range.code + "-" + std::to_string(p);
      range.points.push_back({code, code, static_cast<Importance>(p % 3), {}});
      for (std::size_t i = 0; i < shape.single + shape.true_false; ++i) {
        const bool is_single = i < shape.single;
        bank.items.push_back(make_item(code + "-" + std::to_string(i), code,
                                       is_single ? ItemType::single_choice : ItemType::true_false,
                                       1 + turn++ % 5));
      }
    }
    bank.outline.ranges.push_back(std::move(range));
  }
  return bank;
}

inline Blueprint make_blueprint(std::int64_t single, std::int64_t true_false) {
  Blueprint blueprint;
  if (single > 0) {
    blueprint.sections.push_back({ItemType::single_choice, single, Marks{100}, "", {}, {}});
  }
  if (true_false > 0) {
    blueprint.sections.push_back({ItemType::true_false, true_false, Marks{100}, "", {}, {}});
  }
  blueprint.order.options = OptionOrder::fixed;
  return blueprint;
}

inline void make_enemies(Bank& bank, std::size_t a, std::size_t b) {
  bank.items[a].enemies.push_back({bank.items[b].id, {}});
  bank.items[b].enemies.push_back({bank.items[a].id, {}});
}

/// The case's items were used in earlier batches, each as often as its number says.
inline void note_uses(Case& c, const std::vector<std::size_t>& uses) {
  for (std::size_t i = 0; i < uses.size(); ++i) {
    for (std::size_t use = 0; use < uses[i]; ++use) {
      c.usage.batches.push_back({"batch", "2026-01-01", {{"A", {c.bank.items[i].id}}}});
    }
  }
}

/// Forms that share items, anchors, spreads and a preference.
inline void add_cases_of_forms(std::vector<Case>& all) {
  const auto add = [&](const std::string& name, std::size_t points, std::int64_t single,
                       std::vector<std::string> labels) -> Case& {
    all.push_back(
        {name, make_bank({1, points, 1, 0}), make_blueprint(single, 0), std::move(labels)});
    return all.back();
  };
  const std::vector<std::string> two{"A", "B"};
  const std::vector<std::string> three{"A", "B", "C"};
  const auto hard = [](std::vector<int> difficulties) {
    Selection where;
    where.difficulties = std::move(difficulties);
    return where;
  };
  add("two forms, one item in common", 6, 2, two).blueprint.overlap = OverlapRule{1, {}, {}};
  add("three forms, one item in common", 4, 2, three).blueprint.overlap = OverlapRule{1, {}, {}};
  add("anchor of one item", 5, 2, two).blueprint.anchor = AnchorRule{1, {}, {}};
  add("anchor of three forms", 5, 2, three).blueprint.anchor = AnchorRule{1, {}, {}};
  {
    Case& c = add("anchor given", 7, 3, two);
    c.blueprint.anchor = AnchorRule{0, {{c.bank.items[2].id, {}}}, {}};
    make_enemies(c.bank, 1, 2);
    make_enemies(c.bank, 3, 4);
  }
  {
    // The same forms could have one or another of two common items as their anchor.
    Case& c = add("anchor and one item in common", 5, 3, two);
    c.blueprint.anchor = AnchorRule{1, {}, {}};
    c.blueprint.overlap = OverlapRule{1, {}, {}};
  }
  {
    Case& c = add("anchor and items in common, enemies", 6, 3, two);
    c.blueprint.anchor = AnchorRule{1, {}, {}};
    c.blueprint.overlap = OverlapRule{1, {}, {}};
    make_enemies(c.bank, 0, 1);
    make_enemies(c.bank, 2, 5);
  }
  {
    Case& c = add("overlapping sections in common", 5, 1, two);
    c.blueprint.sections.push_back(
        {ItemType::single_choice, 1, Marks{100}, "", hard({2, 3, 4}), {}});
    c.blueprint.overlap = OverlapRule{1, {}, {}};
  }
  {
    Case& c = add("overlapping sections with an anchor", 5, 1, two);
    c.blueprint.sections.push_back(
        {ItemType::single_choice, 2, Marks{100}, "", hard({2, 3, 4}), {}});
    c.blueprint.sections.back().where.difficulties.push_back(1);
    c.blueprint.anchor = AnchorRule{1, {}, {}};
  }
  {
    Case& c = add("spread of difficulty", 6, 2, two);
    c.blueprint.spread.push_back({SpreadRule::Figure::difficulty_mean, 50, {}, {}});
  }
  {
    Case& c = add("spread among three forms in common", 5, 2, three);
    c.blueprint.spread.push_back({SpreadRule::Figure::difficulty_mean, 50, {}, {}});
    c.blueprint.overlap = OverlapRule{1, {}, {}};
    c.blueprint.difficulty.mean = Bounds{250, 350, {}};
  }
  {
    Case& c = add("least used preferred", 7, 3, {"A"});
    c.blueprint.reuse.prefers_least_used = true;
    c.blueprint.difficulty.mean = Bounds{230, 370, {}};
    note_uses(c, {0, 1, 2, 0, 1, 3, 1});
  }
  {
    Case& c = add("least used preferred, anchor", 5, 2, two);
    c.blueprint.reuse.prefers_least_used = true;
    c.blueprint.anchor = AnchorRule{1, {}, {}};
    note_uses(c, {0, 1, 2, 0, 1});
  }
}

/// The blueprints of the fairness test: 5 to 300 papers each.
inline std::vector<Case> cases() {
  std::vector<Case> all;
  const auto add = [&](const std::string& name, const Shape& shape, std::int64_t single,
                       std::int64_t true_false) -> Case& {
    all.push_back({name, make_bank(shape), make_blueprint(single, true_false), {"A"}});
    return all.back();
  };
  const auto count_rule = [](Selection where, std::int64_t low, std::int64_t high) {
    return Requirement{
        Requirement::Kind::count, Property::items, std::move(where), {low, high, {}}, {}};
  };
  add("free choice", {1, 6, 1, 0}, 2, 0);
  add("exact weights", {2, 4, 1, 0}, 4, 0).blueprint.outline = OutlineRule{1, {}, {}};
  add("rounded weights", {3, 3, 1, 0}, 4, 0).blueprint.outline = OutlineRule{1, {}, {}};
  {
    Case& c = add("two sections, rounded", {2, 2, 1, 1}, 3, 1);
    c.blueprint.outline = OutlineRule{1, {}, {}};
  }
  {
    Case& c = add("one item a point", {1, 5, 2, 0}, 3, 0);
    c.blueprint.per_point = 1;
  }
  {
    Case& c = add("mean difficulty", {2, 5, 1, 0}, 4, 0);
    c.blueprint.difficulty.mean = Bounds{300, 325, {}};
  }
  {
    Case& c = add("enemies", {2, 4, 1, 0}, 3, 0);
    make_enemies(c.bank, 0, 1);
    make_enemies(c.bank, 1, 2);
    make_enemies(c.bank, 4, 6);
  }
  {
    Case& c = add("narrow difficulty", {1, 10, 1, 0}, 4, 0);
    Selection hard;
    hard.difficulties = {4, 5};
    c.blueprint.require.push_back(count_rule(hard, 2, 2));
    Selection easy;
    easy.difficulties = {1};
    c.blueprint.require.push_back(count_rule(easy, 1, 2));
  }
  {
    Case& c = add("tight and crossing", {3, 3, 1, 0}, 3, 0);
    c.blueprint.difficulty.mean = Bounds{300, 300, {}};
    c.blueprint.importance[0] = Bounds{3300, 6700, {}};
  }
  {
    Case& c = add("two forms", {1, 6, 1, 0}, 2, 0);
    c.labels = {"A", "B"};
  }
  {
    Case& c = add("two forms, equal difficulty", {2, 4, 1, 0}, 2, 0);
    c.labels = {"A", "B"};
    c.blueprint.outline = OutlineRule{1, {}, {}};
    c.blueprint.difficulty.mean = Bounds{250, 350, {}};
  }
  {
    Case& c = add("true share", {2, 3, 1, 1}, 1, 3);
    c.blueprint.true_share = Bounds{3000, 4000, {}};
    c.blueprint.per_point = 1;
  }
  {
    Case& c = add("sum of seconds", {1, 9, 1, 0}, 4, 0);
    c.blueprint.require.push_back(
        {Requirement::Kind::sum, Property::seconds, {}, {180, 210, {}}, {}});
  }
  {
    // The second section takes from the first one's items: an item moves between them.
    Case& c = add("overlapping sections", {1, 7, 1, 0}, 2, 0);
    Selection hard;
    hard.difficulties = {2, 4, 5};
    c.blueprint.sections.push_back(
        {ItemType::single_choice, 2, Marks{200}, "", std::move(hard), {}});
    c.blueprint.require.push_back(
        {Requirement::Kind::marks, Property::marks, {}, {600, 600, {}}, {}});
    Selection first;
    first.points.push_back({"A-1", {}});
    c.blueprint.require.push_back(
        {Requirement::Kind::marks, Property::marks, std::move(first), {0, 100, {}}, {}});
  }
  add_cases_of_forms(all);
  return all;
}

/// A form set as text: its items, section by section.
inline std::string name_of(const std::vector<Form>& forms) {
  std::string name;
  for (const Form& form : forms) {
    for (const auto& section : form.sections) {
      std::vector<ItemIndex> items;
      for (const PlacedItem& placed : section) items.push_back(placed.item);
      std::sort(items.begin(), items.end());
      for (const ItemIndex item : items) name += std::to_string(item) + ",";
      name += "/";
    }
    name += "|";
  }
  return name;
}

class Lister {
 public:
  explicit Lister(const Case& c) : case_(c), demand_(expand(c.blueprint, c.bank, c.usage)) {
    for (const std::string& label : c.labels) forms_.push_back({label, {}});
    extend(0, 0, 0);
  }
  std::map<std::string, std::uint64_t> papers;
  /// Of each paper, how likely it is to be drawn: all alike, or halved by each use.
  std::map<std::string, double> shares() const {
    double whole = 0;
    for (const auto& [name, weight] : weights_) whole += weight;
    std::map<std::string, double> shares = weights_;
    for (auto& [name, share] : shares) share /= whole;
    return shares;
  }

 private:
  void note_paper() {
    if (!prove(forms_, demand_, case_.blueprint, case_.bank).empty()) return;
    std::int64_t uses = 0;
    for (const Form& form : forms_) {
      for (const auto& section : form.sections) {
        for (const PlacedItem& placed : section) {
          uses += demand_.uses.empty() ? 0 : demand_.uses[placed.item];
        }
      }
    }
    papers[name_of(forms_)] = 0;
    weights_[name_of(forms_)] = std::exp2(-static_cast<double>(uses));
  }

  void extend(std::size_t form, std::size_t section, ItemIndex from) {
    if (form == forms_.size()) return note_paper();
    auto& sections = forms_[form].sections;
    if (section == case_.blueprint.sections.size()) return extend(form + 1, 0, 0);
    if (sections.size() <= section) sections.emplace_back();
    const Section& wanted = case_.blueprint.sections[section];
    if (static_cast<std::int64_t>(sections[section].size()) == wanted.count) {
      extend(form, section + 1, 0);
      sections.resize(section + 1);
      return;
    }
    for (ItemIndex i = from; i < case_.bank.items.size(); ++i) {
      if (case_.bank.items[i].type != wanted.type) continue;
      std::vector<std::uint8_t> order;
      for (std::size_t o = 0; o < case_.bank.items[i].options.size(); ++o) {
        order.push_back(static_cast<std::uint8_t>(o));
      }
      sections[section].push_back({i, order});
      extend(form, section, i + 1);
      sections[section].pop_back();
    }
  }

  const Case& case_;
  Demand demand_;
  std::vector<Form> forms_;
  std::map<std::string, double> weights_;
};

/// How a tally of draws compares with the numbers that the law gives to all.
struct Fit {
  std::size_t papers = 0;
  std::uint64_t strangers = 0;  ///< draws that are on no list
  double total_variation = 0;   ///< half the sum of differences of the shares
  double deviation = 0;         ///< chi-square in standard deviations of a normal variable
};

/// Chi-square against the law, by the approximation of Wilson and Hilferty (1931).
inline Fit fit(const std::map<std::string, std::uint64_t>& tally,
               const std::map<std::string, double>& shares, std::uint64_t strangers) {
  Fit result{tally.size(), strangers, 0, 0};
  double draws = 0;
  for (const auto& [name, count] : tally) draws += static_cast<double>(count);
  double chi = 0;
  for (const auto& [name, count] : tally) {
    const double expected = draws * shares.at(name);
    const double off = static_cast<double>(count) - expected;
    chi += off * off / expected;
    result.total_variation += std::abs(off) / draws / 2;
  }
  const double freedom = static_cast<double>(tally.size()) - 1;
  const double part = 2 / (9 * freedom);
  result.deviation = (std::cbrt(chi / freedom) - (1 - part)) / std::sqrt(part);
  return result;
}

/// A way of drawing: the forms for a seed.
using Draw = std::function<std::vector<Form>(const Case&, const std::string& seed)>;

inline std::vector<Form> fair_draw(const Case& c, const std::string& seed) {
  const DrawOutcome outcome = draw({c.bank, c.blueprint, c.labels, seed, {}, &c.usage});
  const Drawn* drawn = std::get_if<Drawn>(&outcome);
  return drawn == nullptr ? std::vector<Form>{} : drawn->forms;
}

inline Fit judge(const Case& c, const Draw& way, std::uint64_t draws) {
  const Lister lister(c);
  auto papers = lister.papers;
  std::uint64_t strangers = 0;
  for (std::uint64_t i = 0; i < draws; ++i) {
    const auto at = papers.find(name_of(way(c, "fairness " + std::to_string(i))));
    if (at == papers.end()) {
      ++strangers;
    } else {
      ++at->second;
    }
  }
  return fit(papers, lister.shares(), strangers);
}

}  // namespace tiku::fairness
