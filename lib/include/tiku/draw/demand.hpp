// SPDX-License-Identifier: Apache-2.0
// A blueprint's demand: all its sugar as one list of linear rules on a form.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"
#include "tiku/model/usage.hpp"
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
  spread,         ///< a figure that must not differ much between forms
  reuse_overlap,  ///< items common with one earlier paper
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
  std::vector<ItemIndex> among;        ///< where not empty only these items; ascending
  std::string subject;                 ///< of reuse: batch and form of the earlier paper
  Property property = Property::items;
  std::optional<std::int64_t> ability;  ///< of score and information, in hundredths
  std::int64_t scale = 1;
  std::int64_t offset = 0;
  /// In items, hundredths of a mark, sums of difficulty, seconds, or ten-thousandths (of a
  /// mark for score; of information).
  std::int64_t low = 0;
  std::int64_t high = 0;
  Place place;  ///< in the blueprint
};

/// What two forms may differ by: a rule's figure, whose bounds count for nothing here.
struct Spread {
  Rule figure;
  std::int64_t difference = 0;  ///< in the figure's units
};

/// Items that stand in all forms, each in the same section.
struct AnchorDemand {
  std::vector<ItemIndex> items;      ///< given ones, ascending
  std::vector<std::int64_t> counts;  ///< by section: further ones to be chosen; empty for none
  Place place;
};

/// All that forms must meet, beside section counts and enemies.
struct Demand {
  std::vector<Rule> rules;
  std::optional<std::int64_t> per_point;  ///< most items per point in a form
  std::vector<Spread> spreads;
  std::int64_t common = 0;  ///< most items that two forms share, beside the anchor
  AnchorDemand anchor;
  std::vector<ItemIndex> avoided;          ///< items of the last batches, ascending
  std::vector<std::int64_t> avoided_ago;   ///< of each: 1 where it stood in the last batch, …
  std::vector<ItemIndex> used_up;          ///< items that had all their uses of the year, ascending
  std::vector<std::int64_t> used_up_uses;  ///< of each: its uses of the year
  /// By item how often it was used, where a draw prefers those used least: each use halves
  /// the chance of a paper. Empty where all are alike.
  std::vector<std::int64_t> uses;
};

/// Works out the demand. An outline range whose weight the marks can hit gets
/// exactly that, else the two nearest attainable values are its bounds; likewise for
/// its share of each section. Rules on reuse look at the earlier papers of `usage`, seen
/// from `date` (YYYY-MM-DD).
Demand expand(const Blueprint& blueprint, const Bank& bank, const Usage& usage = {},
              std::string_view date = {});

/// What a rule demands, in words: "range A-B 基础知识: marks".
std::string describe(const Rule& rule, const Bank& bank, Language language);

/// A quantity of a rule for people: hundredths of marks as marks.
std::string format_quantity(const Rule& rule, std::int64_t value);

/// What a rule allows, for people: `6..10`, `7`, `5..`, `..10`.
std::string format_bounds(const Rule& rule);

}  // namespace tiku
