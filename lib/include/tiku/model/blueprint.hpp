// SPDX-License-Identifier: Apache-2.0
// Blueprints (组卷方案) and batches (批次) as plain values, as their authors wrote
// them. What they mean as rules on a paper is worked out by the draw floor.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tiku/model/item.hpp"
#include "tiku/model/outline.hpp"
#include "tiku/model/value.hpp"

namespace tiku {

/// `where`: a set of items. Each list that is not empty must hold the item's value;
/// a range stands for its whole subtree.
struct Selection {
  std::vector<ItemType> types;
  std::vector<Reference> ranges;
  std::vector<Reference> points;
  std::vector<int> difficulties;
  std::vector<Cognition> cognitions;
  std::vector<Importance> importances;
  std::vector<Reference> tags;
  std::vector<Status> statuses;
  std::vector<Reference> sources;  ///< equal to the item's source, to the letter
  Place place;
};

/// One section (大题) of the paper.
struct Section {
  ItemType type = ItemType::single_choice;
  std::int64_t count = 0;  ///< items
  Marks marks;             ///< of each item
  std::string title;       ///< instead of the type's name, where given
  Selection where;         ///< further narrowing, where given
  Place place;
};

/// What a rule adds up over the selected items of a form. `score` is the expected one, by
/// `p` or, at a stated ability, by `a` and `b`; `information` is the test's at an ability.
enum class Property { items, marks, difficulty, seconds, score, information };

/// An entry of `require`. Bounds are in whole items (count), hundredths of a mark
/// (marks), hundredths of a percent of the form's items (share), whole units (sum of
/// difficulty or seconds), or hundredths (mean; sum of score or information).
struct Requirement {
  enum class Kind { count, marks, share, sum, mean };
  Kind kind = Kind::count;
  Property property =
      Property::items;  ///< of sum: all but items and marks; of mean: difficulty, seconds
  Selection where;
  Bounds bounds;
  Place place;
  std::optional<std::int64_t> ability = {};  ///< `at`, in hundredths: of score and information
};

/// `outline: {follow: weights, depth, tolerance}`.
struct OutlineRule {
  int depth = 1;    ///< of the ranges that are held to their weights; 1 is the outermost
  Marks tolerance;  ///< by which a range may miss
  Place place;
};

/// `difficulty: {mean: 2.6..3.2, 1: ..20%}`.
struct DifficultyRule {
  std::optional<Bounds> mean;                   ///< hundredths
  std::array<std::optional<Bounds>, 5> shares;  ///< hundredths of a percent, by difficulty - 1
};

/// `order.key`: how the keys of single-choice items lie.
struct KeyRule {
  std::int64_t balance = 1;      ///< greatest difference between the letters' numbers
  std::int64_t longest_run = 3;  ///< equal letters in a row
  Place place;
};

enum class ItemOrder { outline, shuffled };
enum class OptionOrder { shuffled, fixed };

struct Order {
  ItemOrder items = ItemOrder::outline;
  OptionOrder options = OptionOrder::shuffled;
  std::optional<KeyRule> key;
};

/// `forms.overlap`: most items that two forms may share, beside the anchor.
struct OverlapRule {
  std::optional<std::int64_t> count;
  std::optional<Share> share;  ///< of a form's items; one of the two is there
  Place place;
};

/// `forms.anchor`: items common to all forms; either how many, or which.
struct AnchorRule {
  std::int64_t count = 0;        ///< spread over the sections as their counts are
  std::vector<Reference> items;  ///< ids
  Place place;
};

/// An entry of `forms.spread`: by how much a figure may differ between two forms.
struct SpreadRule {
  enum class Figure {
    difficulty_mean,    ///< hundredths
    difficulty_shares,  ///< hundredths of a percent, each difficulty by itself
    range_marks,        ///< hundredths of a mark, each range by itself
    seconds,            ///< whole seconds
    score,              ///< hundredths of a mark
    information,        ///< hundredths
  };
  Figure figure = Figure::difficulty_mean;
  std::int64_t difference = 0;
  std::optional<std::int64_t> ability;  ///< `at`, in hundredths: of score and information
  Place place;
};

/// `reuse`: what earlier papers of the same occupation and level forbid, by the ledger.
struct ReuseRule {
  std::optional<Share> overlap;               ///< `same-level-overlap`, with any earlier paper
  std::optional<std::int64_t> avoid_last;     ///< batches none of whose items come again
  std::optional<std::int64_t> uses_per_year;  ///< most batches in twelve months with one item
  bool prefers_least_used = false;            ///< `prefer: least-used`
  Place overlap_place;
  Place avoid_place;
  Place uses_place;
  Place prefer_place;
};

/// `optimize`: the one exception to the fair draw.
struct OptimizeRule {
  enum class Objective {
    information,  ///< most, at an ability
    least_used,   ///< fewest earlier uses
    shortest,     ///< least working time
  };
  Objective objective = Objective::information;
  std::int64_t ability = 0;  ///< `at`, in hundredths: of information
  Place place;
};

struct Blueprint {
  std::string path;  ///< of the file, as it was given
  std::string title;
  Reference bank;  ///< path of the bank's folder, relative to the blueprint's
  std::optional<int> minutes;
  std::optional<Marks> pass;
  Marks total{10000};
  std::vector<Section> sections;
  std::optional<OutlineRule> outline;
  std::optional<std::int64_t> per_point;  ///< `points.per-paper`: most items per point in a form
  std::array<std::optional<Bounds>, 3> importance;  ///< hundredths of a percent, by Importance
  DifficultyRule difficulty;
  std::optional<Bounds> true_share;  ///< of true-false items whose key is true
  std::vector<Requirement> require;
  std::vector<Reference> labels;  ///< of the forms; a batch may name its own
  Order order;
  std::optional<OverlapRule> overlap;
  std::optional<AnchorRule> anchor;
  std::vector<SpreadRule> spread;
  ReuseRule reuse;
  std::optional<OptimizeRule> optimize;
  bool faulty = false;  ///< parts could not be read, which has been said
  Place place;          ///< of the file's first key
  Place points_place;
  Place pass_place;
  Place total_place;  ///< of `total`, or of `sections`
};

/// A batch of candidates (批次).
struct Batch {
  std::string path;  ///< of the file, as it was given
  std::string id;
  std::string date;  ///< YYYY-MM-DD
  std::string organisation;
  Reference blueprint;  ///< path, relative to the batch's folder
  Reference ledger;     ///< path of a folder of records, likewise; empty where there is none
  Reference office;     ///< path of the template, likewise; empty where there is none
  std::vector<Reference> labels;
  std::string seed;     ///< empty where none is given
  bool faulty = false;  ///< parts could not be read, which has been said
  Place place;
  Place seed_place;
};

/// Items of one form: of all sections together.
std::int64_t items_of_form(const Blueprint& blueprint);

/// Items of one form in its true-false sections, which `true-share` is a share of.
std::int64_t true_false_items(const Blueprint& blueprint);

/// Marks of one form: of all sections together.
Marks marks_of_form(const Blueprint& blueprint);

/// The hundredths of a mark of which all sections' marks are multiples; 1 where they give none.
std::int64_t step_of_marks(const Blueprint& blueprint);

}  // namespace tiku
