// SPDX-License-Identifier: Apache-2.0
// Banks so small that every paper from them can be listed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"

namespace tiku::fairness {

/// What a small bank is made of: ranges of equal weight, points in each, and for each
/// point so many items of three types, of difficulties 1 … 5 in turn.
struct Shape {
  std::size_t ranges = 2;
  std::size_t points = 3;
  std::size_t single = 1;
  std::size_t true_false = 0;
  std::size_t cases = 0;  ///< shared stimuli, drawn whole
};

/// Points are `A-0`, `A-1`, … `B-0`, …; importances core, general, auxiliary in turn. By its
/// number in the bank an item has a cognition, a tag `even` or `odd` and statistics.
Bank make_bank(const Shape& shape);

/// An approved item with an answer and a working time.
Item make_item(const std::string& id, const std::string& point, ItemType type, int difficulty);

/// Sections of so many items of each type, one mark each; a section of none is left out.
Blueprint make_blueprint(std::int64_t single, std::int64_t true_false, std::int64_t cases = 0);

/// By their numbers in the bank.
void make_enemies(Bank& bank, std::size_t a, std::size_t b);

}  // namespace tiku::fairness
