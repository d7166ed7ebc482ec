// SPDX-License-Identifier: Apache-2.0
// Counts beside the field's advice (DOMAIN, sections 2 and 3): notes, at most one of a
// kind for a bank or range, so that a bank in the making is not buried under them.
#include <algorithm>
#include <array>

#include "check/rules.hpp"

namespace tiku::checking {
namespace {

constexpr std::int64_t points_per_percent = 2;
constexpr std::int64_t points_per_level = 200;
constexpr std::size_t items_per_point = 4;

void count_points(const Argument& range, std::int64_t points, std::int64_t advised, Place place,
                  Diagnostics& diagnostics) {
  if (points >= advised) return;
  diagnostics.add(Code::few_points, place,
                  {range, std::to_string(points), std::to_string(advised)});
}

bool is_lowest_weighted(const Range& range) {
  return range.weight && std::none_of(range.ranges.begin(), range.ranges.end(),
                                      [](const Range& child) { return child.weight; });
}

void few_points(const BankIndex& index, Diagnostics& diagnostics) {
  std::map<const Range*, std::int64_t> points;
  for (const PointPath& path : index.points) {
    for (const Range* range : path.ranges) ++points[range];
  }
  for (const RangeSeat& seat : index.ranges) {
    const Range& range = *seat.range;
    if (!is_lowest_weighted(range) || points[&range] == 0) continue;  // none is another finding
    const std::int64_t advised = (points_per_percent * range.weight->hundredths + 99) / 100;
    count_points(range.code, points[&range], advised, range.place, diagnostics);
  }
  count_points(term("outline"), static_cast<std::int64_t>(index.points.size()), points_per_level,
               index.bank.outline.place, diagnostics);
}

// Advised: X at least 80 %, Y at most 15 %, Z at most 5 % of the points.
void importance_shares(const BankIndex& index, Diagnostics& diagnostics) {
  std::array<std::size_t, 3> counts{};
  for (const PointPath& path : index.points) {
    ++counts[static_cast<std::size_t>(path.point->importance)];
  }
  const std::size_t all = index.points.size();
  const bool as_advised =
      counts[0] * 100 >= all * 80 && counts[1] * 100 <= all * 15 && counts[2] * 100 <= all * 5;
  if (as_advised) return;
  diagnostics.add(Code::importance_shares, index.bank.outline.place,
                  {std::to_string(counts[0]) + ":" + std::to_string(counts[1]) + ":" +
                   std::to_string(counts[2])});
}

void few_items(const BankIndex& index, Diagnostics& diagnostics) {
  if (index.bank.items.empty()) return;
  std::map<std::string_view, std::size_t> items;
  for (const PointPath& path : index.points) items[path.point->code] = 0;
  const auto count_one = [&items](const Item& item) {
    const auto found = items.find(item.point.text);
    if (found != items.end()) ++found->second;
  };
  for (const Item& item : index.bank.items) {
    if (item.status == Status::retired) continue;
    count_one(item);
    std::for_each(item.items.begin(), item.items.end(), count_one);
  }
  const auto is_short = [](const auto& entry) { return entry.second < items_per_point; };
  const auto count = std::count_if(items.begin(), items.end(), is_short);
  if (count == 0) return;
  diagnostics.add(
      Code::few_items, index.bank.place,
      {std::to_string(count), std::to_string(items.size()), std::to_string(items_per_point)});
}

void one_difficulty(const BankIndex& index, Diagnostics& diagnostics) {
  std::set<int> difficulties;
  for (const Item& item : index.bank.items) {
    if (item.difficulty != 0) difficulties.insert(item.difficulty);
  }
  if (difficulties.size() != 1 || index.bank.items.size() < 2) return;
  diagnostics.add(Code::one_difficulty, index.bank.place, {std::to_string(*difficulties.begin())});
}

void bank_without_items(const BankIndex& index, Diagnostics& diagnostics) {
  if (index.bank.items.empty()) diagnostics.add(Code::bank_without_items, index.bank.place);
}

constexpr std::array on_outline{few_points, importance_shares};
constexpr std::array on_items{few_items, one_difficulty, bank_without_items};

}  // namespace

std::span<const BankRule> outline_advice() { return on_outline; }
std::span<const BankRule> item_advice() { return on_items; }

}  // namespace tiku::checking
