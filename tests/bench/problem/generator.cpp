// SPDX-License-Identifier: Apache-2.0
#include "problem/generator.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "draw/match.hpp"
#include "problem/variants.hpp"
#include "tiku/random/stream.hpp"

namespace tiku::bench {
namespace {

constexpr std::array<ItemType, 10> types_in_turn = {
    ItemType::single_choice, ItemType::multiple_choice, ItemType::single_choice,
    ItemType::true_false,    ItemType::single_choice,   ItemType::multiple_choice,
    ItemType::single_choice, ItemType::true_false,      ItemType::single_choice,
    ItemType::fill_in};
constexpr std::array<std::pair<ItemType, std::int64_t>, 4> sections = {
    {{ItemType::single_choice, 50},
     {ItemType::multiple_choice, 20},
     {ItemType::true_false, 20},
     {ItemType::fill_in, 10}}};
constexpr std::int64_t paper_items = 100;
constexpr int easiest = 2;  // of three difficulties
constexpr int hardest = 4;

std::string number(std::size_t value, std::size_t places) {
  const std::string digits = std::to_string(value);
  return std::string(places - std::min(places, digits.size()), '0') + digits;
}

// Part `i` of `count` nearly equal parts of a hundred.
std::int64_t percent(std::size_t i, std::size_t count) {
  return static_cast<std::int64_t>((i + 1) * 100 / count - i * 100 / count);
}

Outline make_outline(const Scale& scale) {
  Outline outline;
  for (std::size_t a = 0; a < scale.areas; ++a) {
    Range range;
    range.code = "R" + number(a, 2);
    range.name = range.code;
    range.weight = Share{percent(a, scale.areas) * 100};
    for (std::size_t p = 0; p < scale.points / scale.areas; ++p) {
      const auto importance = p % 10 == 0  ? Importance::auxiliary
                              : p % 5 == 0 ? Importance::general
                                           : Importance::core;
      range.points.push_back({range.code + "-" + number(p, 3), range.code, importance, {}});
    }
    outline.ranges.push_back(std::move(range));
  }
  return outline;
}

// Sums of three even numbers: near enough to a bell.
std::int64_t bell(Stream& chance, std::int64_t low, std::int64_t high) {
  const auto part = static_cast<std::uint64_t>((high - low) / 3);
  return low + static_cast<std::int64_t>(uniform(chance, part + 1) + uniform(chance, part + 1) +
                                         uniform(chance, part + 1));
}

Item make_item(std::size_t number_in_area, const Range& area, const Scale& scale, Stream& chance) {
  Item item;
  item.id = area.code + "-" + number(number_in_area, 5);
  item.point.text = area.points[uniform(chance, area.points.size())].code;
  item.type = types_in_turn[number_in_area % types_in_turn.size()];
  item.difficulty = easiest + static_cast<int>(uniform(chance, hardest - easiest + 1));
  item.cognition = static_cast<Cognition>(uniform(chance, 3));
  item.status = Status::approved;
  item.seconds = 30 + static_cast<std::int64_t>(uniform(chance, 60));
  item.tags.push_back({"t" + number(uniform(chance, scale.tags), 2), {}});
  item.statistics = ItemStatistics{};
  item.statistics->a = bell(chance, 400, 1900);
  item.statistics->b = bell(chance, -2700, 2700);
  if (item.type == ItemType::true_false) {
    item.answer = uniform(chance, 2) == 0;
  } else if (item.type == ItemType::fill_in) {
    item.answer = std::string("x");
  } else {
    for (char letter = 'A'; letter < 'E'; ++letter) item.options.push_back({letter, {letter}, {}});
    item.answer = std::vector<char>{static_cast<char>('A' + uniform(chance, 4))};
  }
  return item;
}

Bank make_bank(const Scale& scale, Stream& chance) {
  Bank bank;
  bank.level = 4;
  bank.outline = make_outline(scale);
  for (const Range& area : bank.outline.ranges) {
    const std::size_t count =
        scale.items * static_cast<std::size_t>(area.weight->hundredths) / whole_share;
    for (std::size_t i = 0; i < count; ++i) {
      bank.items.push_back(make_item(i, area, scale, chance));
    }
  }
  for (std::size_t made = 0; made < scale.enemies;) {
    const std::size_t a = uniform(chance, bank.items.size());
    const std::size_t b = uniform(chance, bank.items.size());
    if (bank.items[a].point.text == bank.items[b].point.text) continue;
    make_enemies(bank.items[a], bank.items[b]);
    ++made;
  }
  return bank;
}

// Values of a property, as selections of the items that have them.
using Axis = std::vector<Selection>;

template <class Values, class Value>
Axis axis(Values Selection::*field, const std::vector<Value>& values) {
  Axis axis;
  for (const Value& value : values) (axis.emplace_back().*field).push_back(value);
  return axis;
}

Selection both(Selection a, const Selection& b) {
  const auto take = [](auto& mine, const auto& other) {
    mine.insert(mine.end(), other.begin(), other.end());
  };
  take(a.types, b.types);
  take(a.ranges, b.ranges);
  take(a.difficulties, b.difficulties);
  take(a.cognitions, b.cognitions);
  take(a.tags, b.tags);
  return a;
}

// Adds rules on cells of tables, around what an even fraction of all items gives.
class RuleMaker {
 public:
  // The slack is in tenths of an item, before bounds are rounded outwards.
  RuleMaker(const Bank& bank, std::int64_t slack) : bank_(bank), matcher_(bank), slack_(slack) {}

  void add_cells(const Axis& axis) {
    for (const Selection& where : axis) add_cell(where);
  }
  void add_table(const Axis& rows, const Axis& columns) {
    for (const Selection& row : rows) {
      for (const Selection& column : columns) add_cell(both(row, column));
    }
  }

  std::vector<Requirement> rules;

 private:
  void add_cell(const Selection& where) {
    const CompiledSelection compiled = matcher_.compile(where);
    std::int64_t held = 0;
    for (ItemIndex i = 0; i < bank_.items.size(); ++i) held += matcher_.holds(compiled, i) ? 1 : 0;
    const auto unit = 10 * static_cast<std::int64_t>(bank_.items.size());
    const std::int64_t middle = held * paper_items * 10;
    const std::int64_t off = slack_ * unit / 10;
    const std::int64_t low = std::max<std::int64_t>(0, middle - off) / unit;
    const std::int64_t high = (middle + off + unit - 1) / unit;
    rules.push_back({Requirement::Kind::count, Property::items, where, {low, high, {}}, {}});
  }

  const Bank& bank_;
  Matcher matcher_;
  std::int64_t slack_;
};

std::vector<Requirement> make_tables(const Bank& bank, const Scale& scale) {
  std::vector<Reference> codes;
  for (const Range& range : bank.outline.ranges) codes.push_back({range.code, {}});
  std::vector<Reference> names;
  for (std::size_t t = 0; t < scale.tags; ++t) names.push_back({"t" + number(t, 2), {}});
  std::vector<ItemType> kinds;
  for (const auto& [type, count] : sections) kinds.push_back(type);
  const Axis areas = axis(&Selection::ranges, codes);
  const Axis tags = axis(&Selection::tags, names);
  const Axis types = axis(&Selection::types, kinds);
  const Axis difficulties = axis(&Selection::difficulties, std::vector<int>{2, 3, 4});
  const Axis cognitions =
      axis(&Selection::cognitions,
           std::vector<Cognition>{Cognition::recall, Cognition::understand, Cognition::apply});

  const std::int64_t slack = scale.tightness == Tightness::usual ? 15 : 10;
  RuleMaker maker(bank, slack);
  maker.add_table(types, difficulties);
  maker.add_table(types, cognitions);
  maker.add_table(areas, difficulties);
  maker.add_table(areas, cognitions);
  maker.add_cells(tags);
  if (scale.tightness == Tightness::tight) {
    maker.add_table(difficulties, cognitions);
    maker.add_table(tags, types);
    maker.add_table(tags, areas);
  }
  return std::move(maker.rules);
}

// The sum of a property of all items, as an even fraction of it falls on a paper.
template <class Value>
std::int64_t even_part(const Bank& bank, Value value_of) {
  std::int64_t sum = 0;
  for (const Item& item : bank.items) sum += value_of(item);
  return sum * paper_items / static_cast<std::int64_t>(bank.items.size());
}

Blueprint make_blueprint(const Bank& bank, const Scale& scale) {
  Blueprint blueprint;
  for (const auto& [type, count] : sections) {
    blueprint.sections.push_back({type, count, Marks{100}, "", {}, {}});
  }
  const bool is_tight = scale.tightness == Tightness::tight;
  blueprint.outline = OutlineRule{1, Marks{is_tight ? 0 : 100}, {}};
  blueprint.per_point = 1;
  const std::int64_t mean = even_part(bank, [](const Item& item) { return item.difficulty; });
  const std::int64_t off = is_tight ? 1 : 5;
  blueprint.difficulty.mean = Bounds{mean - off, mean + off, {}};
  blueprint.true_share = Bounds{4000, 6000, {}};
  blueprint.require = make_tables(bank, scale);
  const std::int64_t seconds = even_part(bank, [](const Item& item) { return *item.seconds; });
  const std::int64_t late = is_tight ? 30 : 100;
  blueprint.require.push_back(
      {Requirement::Kind::sum, Property::seconds, {}, {seconds - late, seconds + late, {}}, {}});
  return blueprint;
}

}  // namespace

std::string_view name_of(Variant variant) {
  constexpr std::array<std::string_view, std::size(variants)> names = {
      "feasible",       "a cell too small",   "margins that clash",
      "time too short", "time hardly enough", "per-point limits with enemies",
      "too many forms"};
  return names[static_cast<std::size_t>(variant)];
}

GeneratedProblem make_problem(const Scale& scale, std::size_t forms, Variant variant,
                              const std::string& seed) {
  Stream chance(seed, "problem");
  GeneratedProblem problem;
  problem.bank = make_bank(scale, chance);
  problem.blueprint = make_blueprint(problem.bank, scale);
  for (std::size_t f = 0; f < forms; ++f) problem.labels.push_back("F" + std::to_string(f + 1));
  make_impossible(problem, variant);
  return problem;
}

}  // namespace tiku::bench
