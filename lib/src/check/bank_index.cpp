// SPDX-License-Identifier: Apache-2.0
#include "check/bank_index.hpp"

#include "tiku/text/spelling.hpp"

namespace tiku::checking {
namespace {

std::vector<RangeSeat> seats(const std::vector<Range>& ranges, const Range* parent, int depth) {
  std::vector<RangeSeat> found;
  for (const Range& range : ranges) {
    found.push_back({&range, parent, depth});
    const std::vector<RangeSeat> below = seats(range.ranges, &range, depth + 1);
    found.insert(found.end(), below.begin(), below.end());
  }
  return found;
}

}  // namespace

BankIndex::BankIndex(const Bank& source)
    : bank(source),
      ranges(seats(source.outline.ranges, nullptr, 1)),
      points(point_paths(source.outline)) {
  for (const RangeSeat& seat : ranges) range_codes.insert(seat.range->code);
  for (const PointPath& path : points) point_of.try_emplace(path.point->code, &path);
  for (const Item& item : bank.items) {
    items.try_emplace(item.id, &item);
    for (const Reference& tag : item.tags) tags.insert(tag.text);
  }
}

std::string Suggestions::nearest(std::string_view name) {
  if (left_ == 0) return {};
  --left_;
  return std::string(nearest_word(name, known_).value_or(std::string_view{}));
}

void FirstPlaces::visit(std::string_view name, Place place, Diagnostics& diagnostics) {
  if (name.empty()) return;  // a missing name is a finding of reading
  const auto [first, is_new] = first_.try_emplace(name, place);
  if (!is_new) diagnostics.add(code_, place, {name}, {{first->second, "first-here"}});
}

}  // namespace tiku::checking
