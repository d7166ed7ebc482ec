// SPDX-License-Identifier: Apache-2.0
// Banks and blueprints made by a seeded generator, for measuring the draw.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tiku/draw/draw.hpp"
#include "tiku/random/stream.hpp"

namespace tiku::bench {

struct Size {
  std::size_t items = 2000;
  std::size_t areas = 12;
  std::size_t points = 300;
  std::size_t enemies = 150;
};

inline std::string padded(std::size_t number) {
  std::string text = std::to_string(number);
  return std::string(6 - text.size(), '0') + text;
}

inline Outline make_outline(const Size& size) {
  Outline outline;
  for (std::size_t a = 0; a < size.areas; ++a) {
    Range range;
    range.code = std::string(1, static_cast<char>('A' + a));
    range.name = range.code;
    const std::int64_t from =
        static_cast<std::int64_t>(a) * 100 / static_cast<std::int64_t>(size.areas);
    const std::int64_t to =
        static_cast<std::int64_t>(a + 1) * 100 / static_cast<std::int64_t>(size.areas);
    range.weight = Share{(to - from) * 100};
    for (std::size_t p = 0; p < size.points / size.areas; ++p) {
      const auto importance = static_cast<Importance>(p % 10 == 0 ? 2 : p % 5 == 0 ? 1 : 0);
      range.points.push_back({range.code + "-" + padded(p), range.code, importance, {}});
    }
    outline.ranges.push_back(std::move(range));
  }
  return outline;
}

inline Item make_item(std::size_t number, const Size& size, const Outline& outline,
                      Stream& chance) {
  Item item;
  item.id = padded(number);
  const Range& area = outline.ranges[number % size.areas];
  item.point.text = area.points[uniform(chance, area.points.size())].code;
  const std::uint64_t type = uniform(chance, 10);
  item.type = type < 7   ? ItemType::single_choice
              : type < 9 ? ItemType::true_false
                         : ItemType::multiple_choice;
  item.difficulty = static_cast<int>(2 + uniform(chance, 3));
  item.cognition = static_cast<Cognition>(uniform(chance, 3));
  item.status = Status::approved;
  item.seconds = static_cast<std::int64_t>(30 + uniform(chance, 60));
  item.tags.push_back({"t" + std::to_string(uniform(chance, 20)), {}});
  if (item.type == ItemType::true_false) {
    item.answer = uniform(chance, 2) == 0;
  } else {
    for (char letter = 'A'; letter < 'E'; ++letter) item.options.push_back({letter, {letter}, {}});
    item.answer = std::vector<char>{static_cast<char>('A' + uniform(chance, 4))};
  }
  return item;
}

inline Bank make_bank(const Size& size, const std::string& seed) {
  Stream chance(seed, "bank");
  Bank bank;
  bank.level = 4;
  bank.outline = make_outline(size);
  for (std::size_t i = 0; i < size.items; ++i) {
    bank.items.push_back(make_item(i, size, bank.outline, chance));
  }
  for (std::size_t i = 0; i < size.enemies; ++i) {
    const std::size_t a = uniform(chance, size.items);
    const std::size_t b = uniform(chance, size.items);
    if (a == b) continue;
    bank.items[a].enemies.push_back({bank.items[b].id, {}});
    bank.items[b].enemies.push_back({bank.items[a].id, {}});
  }
  return bank;
}

/// 70 single-choice, 20 true-false and 10 multiple-choice items of one mark; about 150
/// rules beside the sections.
inline Blueprint make_blueprint(const Bank& bank) {
  Blueprint blueprint;
  blueprint.sections = {{ItemType::single_choice, 70, Marks{100}, "", {}, {}},
                        {ItemType::true_false, 20, Marks{100}, "", {}, {}},
                        {ItemType::multiple_choice, 10, Marks{100}, "", {}, {}}};
  blueprint.outline = OutlineRule{1, Marks{100}, {}};
  blueprint.per_point = 1;
  blueprint.difficulty.mean = Bounds{295, 305, {}};
  blueprint.true_share = Bounds{4000, 6000, {}};
  const auto require = [&](Selection where, Requirement::Kind kind, Property property,
                           std::int64_t low, std::int64_t high) {
    blueprint.require.push_back({kind, property, std::move(where), {low, high, {}}, {}});
  };
  for (const Range& range : bank.outline.ranges) {
    const std::int64_t third = range.weight->hundredths / 300;
    for (int difficulty = 2; difficulty <= 4; ++difficulty) {
      Selection where;
      where.ranges.push_back({range.code, {}});
      where.difficulties.push_back(difficulty);
      require(where, Requirement::Kind::count, Property::items, third - 1, third + 2);
      where.difficulties.clear();
      where.cognitions.push_back(static_cast<Cognition>(difficulty - 2));
      require(where, Requirement::Kind::count, Property::items, third - 2, third + 3);
    }
  }
  for (const Section& section : blueprint.sections) {
    for (int difficulty = 2; difficulty <= 4; ++difficulty) {
      Selection where;
      where.types.push_back(section.type);
      where.difficulties.push_back(difficulty);
      require(where, Requirement::Kind::count, Property::items, section.count / 3 - 1,
              section.count / 3 + 2);
    }
  }
  for (int tag = 0; tag < 20; ++tag) {
    Selection where;
    where.tags.push_back({"t" + std::to_string(tag), {}});
    require(where, Requirement::Kind::count, Property::items, 2, 9);
  }
  for (int cognition = 0; cognition < 3; ++cognition) {
    Selection where;
    where.cognitions.push_back(static_cast<Cognition>(cognition));
    require(where, Requirement::Kind::share, Property::items, 2500, 4200);
  }
  require({}, Requirement::Kind::sum, Property::seconds, 5800, 6000);
  return blueprint;
}

}  // namespace tiku::bench
