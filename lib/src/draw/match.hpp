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

/// A stretch [first, last) of points in outline order.
struct PointStretch {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

/// A selection with its codes resolved. Empty lists select everything.
struct CompiledSelection {
  std::uint32_t traits = 0;  ///< the traits that an item may have
  const Selection* source = nullptr;
  std::vector<PointStretch> ranges;
  std::vector<std::uint32_t> points;
};

class Matcher {
 public:
  explicit Matcher(const Bank& bank);

  /// The result refers to the selection, which must outlive it.
  CompiledSelection compile(const Selection& selection) const;

  bool holds(const CompiledSelection& selection, ItemIndex item) const {
    const Facts& facts = facts_[item];
    return (facts.traits & ~selection.traits) == 0 && holds_references(selection, item);
  }

 private:
  /// An item's point and, as one bit of each group, its type, difficulty, cognition,
  /// importance and status.
  struct Facts {
    std::uint32_t traits = 0;
    std::uint32_t point = 0;  // beyond `points_` where the outline has none such
  };

  void number_points(const std::vector<Range>& ranges);
  bool holds_references(const CompiledSelection& selection, ItemIndex item) const;

  const Bank& bank_;
  std::vector<const Point*> points_;                       // outline order
  std::map<std::string_view, std::uint32_t> point_numbers_;
  std::map<std::string_view, PointStretch> range_points_;
  std::vector<Facts> facts_;                               // by item
};

}  // namespace tiku
