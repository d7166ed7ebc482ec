// SPDX-License-Identifier: Apache-2.0
// Which items a selection holds, for the chain: codes become numbers once, so that a
// question about an item is a few comparisons of integers.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"

namespace tiku {

/// A selection with its codes and tags resolved. Where it has sources to compare it
/// refers to the selection, which must outlive it.
struct CompiledSelection {
  std::uint32_t traits = 0;          ///< the traits that an item may have
  std::vector<std::uint8_t> points;  ///< by point: may an item be about it? Empty: any
  std::vector<std::uint8_t> tags;    ///< by tag: is it one of those wanted? Empty: any
  const Selection* sources = nullptr;
};

class Matcher {
 public:
  explicit Matcher(const Bank& bank);

  CompiledSelection compile(const Selection& selection) const;

  bool holds(const CompiledSelection& selection, ItemIndex item) const {
    const Facts& facts = facts_[item];
    return (facts.traits & ~selection.traits) == 0 &&
           (selection.points.empty() || selection.points[facts.point] != 0) &&
           (selection.tags.empty() || holds_tag(selection.tags, item)) &&
           (selection.sources == nullptr || holds_source(*selection.sources, item));
  }

  /// An item's point in outline order; the number of points for one that is not there.
  std::uint32_t point_of(ItemIndex item) const { return facts_[item].point; }
  std::size_t point_count() const { return points_.size(); }

 private:
  /// An item's point and, as one bit of each group, its type, difficulty, cognition,
  /// importance and status.
  struct Facts {
    std::uint32_t traits = 0;
    std::uint32_t point = 0;  // in outline order; the number of points for an unknown one
  };
  struct Stretch {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  void number_points(const std::vector<Range>& ranges);
  std::vector<std::uint8_t> allowed_points(const Selection& selection) const;
  void number_tags();
  bool holds_tag(const std::vector<std::uint8_t>& wanted, ItemIndex item) const;
  bool holds_source(const Selection& selection, ItemIndex item) const;

  const Bank& bank_;
  std::vector<const Point*> points_;  // outline order
  std::map<std::string_view, std::uint32_t> point_numbers_;
  std::map<std::string_view, Stretch> range_points_;  // points of a range, in outline order
  std::vector<Facts> facts_;                          // by item
  std::map<std::string_view, std::uint32_t> tag_numbers_;
  std::vector<std::vector<std::uint32_t>> tags_;  // by item
};

}  // namespace tiku
