// SPDX-License-Identifier: Apache-2.0
#include "check/match.hpp"

#include <algorithm>

namespace tiku::checking {
namespace {

bool names(const std::vector<Reference>& list, const std::string& text) {
  return std::any_of(list.begin(), list.end(),
                     [&text](const Reference& entry) { return entry.text == text; });
}

// An empty list makes no condition.
template <class Value>
bool allows(const std::vector<Value>& list, const Value& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

bool allows(const std::vector<Reference>& list, const std::string& text) {
  return list.empty() || names(list, text);
}

bool allows_point(const Selection& where, const PointPath& path) {
  const auto is_named = [&where](const Range* range) { return names(where.ranges, range->code); };
  return allows(where.points, path.point->code) &&
         allows(where.importances, path.point->importance) &&
         (where.ranges.empty() || std::any_of(path.ranges.begin(), path.ranges.end(), is_named));
}

bool allows_cognition(const Selection& where, const Item& item) {
  if (where.cognitions.empty()) return true;
  return item.cognition && allows(where.cognitions, *item.cognition);
}

bool allows_tags(const Selection& where, const Item& item) {
  return where.tags.empty() ||
         std::any_of(item.tags.begin(), item.tags.end(),
                     [&where](const Reference& tag) { return names(where.tags, tag.text); });
}

}  // namespace

Match::Match(const Selection& where, const BankIndex& index) : where_(where) {
  if (where.ranges.empty() && where.points.empty() && where.importances.empty()) return;
  points_.emplace();
  for (const PointPath& path : index.points) {
    if (allows_point(where, path)) points_->insert(path.point->code);
  }
}

bool Match::operator()(const Item& item) const {
  return (!points_ || points_->contains(item.point.text)) && allows(where_.types, item.type) &&
         allows(where_.difficulties, item.difficulty) && allows(where_.statuses, item.status) &&
         allows_cognition(where_, item) && allows_tags(where_, item) &&
         allows(where_.sources, item.source);
}

}  // namespace tiku::checking
