// SPDX-License-Identifier: Apache-2.0
// A blueprint's demand: all its sugar as one list of linear rules on a form.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/text/language.hpp"

namespace tiku {

/// Which key of the blueprint a rule comes from.
enum class RuleOrigin {
  outline_marks,    ///< marks of a range follow its weight
  outline_section,  ///< a range's share of a section
  importance,
  difficulty_mean,
  difficulty_share,
  true_share,
  require,
};

/// Bounds of a rule that is open on that side.
inline constexpr std::int64_t open_low = -(std::int64_t{1} << 60U);
inline constexpr std::int64_t open_high = std::int64_t{1} << 60U;

/// For the selected items of each form: low <= sum of (scale x property - offset) <= high.
/// Scale and offset are 1 and 0 but for a mean over a varying number of items, which
/// becomes a sum of differences from the bound.
struct Rule {
  RuleOrigin origin{};
  Selection where;
  std::optional<std::size_t> section;  ///< only this section of the blueprint
  std::optional<bool> key;             ///< only true-false items with this key
  Property property = Property::items;
  std::int64_t scale = 1;
  std::int64_t offset = 0;
  std::int64_t low = 0;  ///< in items, hundredths of a mark, sums of difficulty, or seconds
  std::int64_t high = 0;
  Place place;  ///< in the blueprint
};

/// All that a form must meet, beside section counts, enemies and disjoint forms.
struct Demand {
  std::vector<Rule> rules;
  std::optional<std::int64_t> per_point;  ///< most items per point in a form
};

/// Works out the demand. An outline range whose weight the marks can hit gets
/// exactly that, else the two nearest attainable values are its bounds; likewise for
/// its share of each section.
Demand expand(const Blueprint& blueprint, const Bank& bank);

/// What a rule demands, in words: "range A-B 基础知识: marks".
std::string describe(const Rule& rule, const Bank& bank, Language language);

/// A quantity of a rule for people: hundredths of marks as marks.
std::string format_quantity(const Rule& rule, std::int64_t value);

/// What a rule allows, for people: `6..10`, `7`, `5..`, `..10`.
std::string format_bounds(const Rule& rule);

}  // namespace tiku
