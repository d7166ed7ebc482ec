// SPDX-License-Identifier: Apache-2.0
#include "draw/match.hpp"

#include <algorithm>

namespace tiku {
namespace {

// Bits of the groups of traits; the last bit of a group is "none" where that can be.
constexpr unsigned type_bit = 0;         // 8 types
constexpr unsigned difficulty_bit = 8;   // none, 1 … 5
constexpr unsigned cognition_bit = 14;   // 3, none
constexpr unsigned importance_bit = 18;  // 3, none
constexpr unsigned status_bit = 22;      // 5
constexpr unsigned end_bit = 27;

constexpr std::uint32_t bits(unsigned first, unsigned last) { return (1U << last) - (1U << first); }

template <class Value>
std::uint32_t trait(unsigned first, Value value) {
  return 1U << (first + static_cast<unsigned>(value));
}

template <class Values>
std::uint32_t allowed(unsigned first, unsigned last, const Values& values) {
  if (values.empty()) return bits(first, last);
  std::uint32_t mask = 0;
  for (const auto value : values) mask |= trait(first, value);
  return mask;
}

}  // namespace

Matcher::Matcher(const Bank& bank) : bank_(bank) {
  number_points(bank.outline.ranges);
  number_tags();
  facts_.reserve(bank.items.size());
  for (const Item& item : bank.items) {
    Facts& facts = facts_.emplace_back();
    const auto at = point_numbers_.find(item.point.text);
    const bool is_known = at != point_numbers_.end();
    facts.point = is_known ? at->second : static_cast<std::uint32_t>(points_.size());
    facts.traits =
        trait(type_bit, item.type) | trait(difficulty_bit, item.difficulty) |
        trait(status_bit, item.status) |
        (item.cognition ? trait(cognition_bit, *item.cognition) : trait(cognition_bit, 3)) |
        (is_known ? trait(importance_bit, points_[facts.point]->importance)
                  : trait(importance_bit, 3));
  }
}

void Matcher::number_points(const std::vector<Range>& ranges) {
  for (const Range& range : ranges) {
    const auto first = static_cast<std::uint32_t>(points_.size());
    for (const Point& point : range.points) {
      point_numbers_.emplace(point.code, static_cast<std::uint32_t>(points_.size()));
      points_.push_back(&point);
    }
    number_points(range.ranges);
    range_points_.emplace(range.code, Stretch{first, static_cast<std::uint32_t>(points_.size())});
  }
}

CompiledSelection Matcher::compile(const Selection& selection) const {
  CompiledSelection compiled;
  compiled.traits = allowed(type_bit, difficulty_bit, selection.types) |
                    allowed(difficulty_bit, cognition_bit, selection.difficulties) |
                    allowed(cognition_bit, importance_bit, selection.cognitions) |
                    allowed(importance_bit, status_bit, selection.importances) |
                    allowed(status_bit, end_bit, selection.statuses);
  compiled.points = allowed_points(selection);
  if (!selection.tags.empty()) compiled.tags.assign(tag_numbers_.size() + 1, 0);
  for (const Reference& tag : selection.tags) {
    const auto at = tag_numbers_.find(tag.text);
    if (at != tag_numbers_.end()) compiled.tags[at->second] = 1;
  }
  if (!selection.sources.empty()) compiled.sources = &selection;
  return compiled;
}

// A point must be in one of the ranges and among the points, where these are given.
std::vector<std::uint8_t> Matcher::allowed_points(const Selection& selection) const {
  if (selection.ranges.empty() && selection.points.empty()) return {};
  std::vector<std::uint8_t> in_range(points_.size() + 1, selection.ranges.empty() ? 1 : 0);
  for (const Reference& range : selection.ranges) {
    const auto at = range_points_.find(range.text);
    if (at == range_points_.end()) continue;
    std::fill(in_range.begin() + at->second.first, in_range.begin() + at->second.last,
              std::uint8_t{1});
  }
  if (selection.points.empty()) return in_range;
  std::vector<std::uint8_t> allowed(points_.size() + 1, 0);
  for (const Reference& point : selection.points) {
    const auto at = point_numbers_.find(point.text);
    if (at != point_numbers_.end()) allowed[at->second] = in_range[at->second];
  }
  return allowed;
}

void Matcher::number_tags() {
  tags_.resize(bank_.items.size());
  for (std::size_t i = 0; i < bank_.items.size(); ++i) {
    for (const Reference& tag : bank_.items[i].tags) {
      const auto next = static_cast<std::uint32_t>(tag_numbers_.size());
      tags_[i].push_back(tag_numbers_.emplace(tag.text, next).first->second);
    }
  }
}

bool Matcher::holds_tag(const std::vector<std::uint8_t>& wanted, ItemIndex item) const {
  return std::any_of(tags_[item].begin(), tags_[item].end(),
                     [&](std::uint32_t tag) { return wanted[tag] != 0; });
}

bool Matcher::holds_source(const Selection& selection, ItemIndex item) const {
  return std::any_of(
      selection.sources.begin(), selection.sources.end(),
      [&](const Reference& source) { return source.text == bank_.items[item].source; });
}

}  // namespace tiku
