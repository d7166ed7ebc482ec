// SPDX-License-Identifier: Apache-2.0
#include "fairness/small_bank.hpp"

#include <numeric>
#include <utility>
#include <vector>

namespace tiku::fairness {
namespace {

void give_options(Item& item) {
  item.options = {{'A', "a", {}}, {'B', "b", {}}};
  item.answer = std::vector<char>{'A'};
}

void give_figures(Item& item, std::size_t number) {
  item.cognition = static_cast<Cognition>(number % 3);
  item.tags.push_back({number % 2 == 0 ? "even" : "odd", {}});
  item.statistics = ItemStatistics{};
  item.statistics->p = 900 - 150 * static_cast<std::int64_t>(number % 5);
  item.statistics->a = 700 + 200 * static_cast<std::int64_t>(number % 4);
  item.statistics->b = -1000 + 500 * static_cast<std::int64_t>(number % 5);
}

}  // namespace

Item make_item(const std::string& id, const std::string& point, ItemType type, int difficulty) {
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
  } else if (type == ItemType::case_study) {
    item.items.push_back(make_item(id + "-1", point, ItemType::single_choice, difficulty));
    item.items.push_back(make_item(id + "-2", point, ItemType::true_false, difficulty));
  } else {
    give_options(item);
  }
  return item;
}

Bank make_bank(const Shape& shape) {
  Bank bank;
  const std::size_t items = shape.single + shape.true_false + shape.cases;
  for (std::size_t r = 0; r < shape.ranges; ++r) {
    Range range;
    range.code = std::string(1, static_cast<char>('A' + r));
    range.weight = Share{whole_share / static_cast<std::int64_t>(shape.ranges)};
    for (std::size_t p = 0; p < shape.points; ++p) {
      const std::string code = range.code + "-" + std::to_string(p);
      range.points.push_back({code, code, static_cast<Importance>(p % 3), {}});
      for (std::size_t i = 0; i < items; ++i) {
        const ItemType type = i < shape.single                      ? ItemType::single_choice
                              : i < shape.single + shape.true_false ? ItemType::true_false
                                                                    : ItemType::case_study;
        const std::size_t number = bank.items.size();
        bank.items.push_back(make_item(code + "-" + std::to_string(i), code, type,
                                       1 + static_cast<int>(number % 5)));
        give_figures(bank.items.back(), number);
      }
    }
    bank.outline.ranges.push_back(std::move(range));
  }
  return bank;
}

Blueprint make_blueprint(std::int64_t single, std::int64_t true_false, std::int64_t cases) {
  Blueprint blueprint;
  const auto add = [&](ItemType type, std::int64_t count) {
    if (count > 0) blueprint.sections.push_back({type, count, Marks{100}, "", {}, {}});
  };
  add(ItemType::single_choice, single);
  add(ItemType::true_false, true_false);
  add(ItemType::case_study, cases);
  blueprint.order.options = OptionOrder::fixed;
  return blueprint;
}

void make_enemies(Bank& bank, std::size_t a, std::size_t b) {
  bank.items[a].enemies.push_back({bank.items[b].id, {}});
  bank.items[b].enemies.push_back({bank.items[a].id, {}});
}

}  // namespace tiku::fairness
