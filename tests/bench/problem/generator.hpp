// SPDX-License-Identifier: Apache-2.0
// Problems made by a seeded generator, for measuring the draw beside other ways. Bounds
// lie around the paper that takes the same fraction of every item, so that a problem is
// tight and, in fractions, possible for up to 20 forms.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"

namespace tiku::bench {

/// How near the bounds are. `usual`: an area may miss its weight by one mark, a cell of a table
/// what an even paper has of it by 1.5 items. `tight`: weights are exact, a cell may miss
/// by one item, mean and time by a fifth or a third of the usual, and there are twice as many
/// tables.
enum class Tightness { usual, tight };

/// Size of a problem. Types are 5 single-choice : 2 multiple-choice : 2 true-false : 1 fill-in.
struct Scale {
  std::size_t items = 2000;
  std::size_t areas = 12;  ///< ranges of the outline, of nearly equal weight
  std::size_t points = 300;
  std::size_t enemies = 150;  ///< pairs
  std::size_t tags = 20;      ///< each item has one
  Tightness tightness = Tightness::usual;
};

/// 2,000 items, about 480 rules with those on points (800 where it is tight), and 150 enemies.
inline constexpr Scale small_scale{};
inline constexpr Scale tight_scale{2000, 12, 300, 150, 20, Tightness::tight};
/// 10,000 items, about 1,880 rules, and 750 enemies.
inline constexpr Scale large_scale{10000, 30, 1500, 750, 25};

/// What makes a problem impossible, if anything does.
enum class Variant {
  feasible,
  small_cell,        ///< a kind of items is demanded on two points and stands on one
  clashing_margins,  ///< parts demand more of a difficulty than the whole allows
  short_time,        ///< less than the quickest items of each section take
  scarce_time,       ///< hardly more than that: whether there are papers is not known before
  enemies_by_point,  ///< three points must come, two of which are enemies in all their items
  too_many_forms,    ///< each form needs an item of a kind that is one short
};
inline constexpr Variant variants[] = {
    Variant::feasible,    Variant::small_cell,       Variant::clashing_margins, Variant::short_time,
    Variant::scarce_time, Variant::enemies_by_point, Variant::too_many_forms};

std::string_view name_of(Variant variant);

struct GeneratedProblem {
  Bank bank;
  Blueprint blueprint;
  std::vector<std::string> labels;
};

/// The same scale, number of forms, variant and seed give the same problem everywhere.
GeneratedProblem make_problem(const Scale& scale, std::size_t forms, Variant variant,
                              const std::string& seed);

}  // namespace tiku::bench
