// SPDX-License-Identifier: Apache-2.0
// Why no forms meet a demand, and the least that would cure it: in terms of what the
// author wrote, so that it can be said with places in the blueprint.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tiku/model/item.hpp"
#include "tiku/model/outline.hpp"

namespace tiku {

/// Something that the author asked for, as a conflict can name it.
struct Constraint {
  enum class Kind {
    rule,     ///< of the demand
    section,  ///< number of items of a section
    points,   ///< most items per point
    enemies,  ///< all pairs of enemies
    apart,    ///< forms share no items, or only so many
    spread,   ///< of the demand
    anchor,   ///< items common to all forms
    avoided,  ///< items of the last batches
    used_up,  ///< items that had all their uses of the year
  };
  Kind kind = Kind::rule;
  std::size_t number = 0;  ///< of the rule, section or spread
  friend auto operator<=>(const Constraint&, const Constraint&) = default;
};

/// Other bounds for one constraint, in its own units; only one of the two has moved.
struct Relaxation {
  Constraint constraint;
  std::int64_t low = 0;
  std::int64_t high = 0;
};

/// Items to be written, all alike in what the blueprint's rules tell apart. What is not
/// there may be anything.
struct Writing {
  std::int64_t count = 0;
  std::size_t section = 0;  ///< of the blueprint, in which they can stand
  ItemType type = ItemType::single_choice;
  std::string range;  ///< code of the lowest range around their points
  std::optional<int> difficulty;
  std::optional<Cognition> cognition;
  std::optional<Importance> importance;  ///< of their points
  std::optional<bool> key;               ///< of true-false items
  std::vector<std::string> tags;
  std::optional<std::int64_t> seconds;
  std::vector<std::string> points;  ///< codes of the points that they are on, one each
};

/// Changes that make forms possible together; each was tried.
struct Cure {
  std::vector<Relaxation> relax;
  std::vector<Writing> write;
  bool is_least = false;  ///< no smaller change of this kind is enough: that is proved
};

/// A constraint of a conflict, with what can be reached of it while the others hold.
struct ConflictMember {
  Constraint constraint;
  /// What would be nearest to its bounds, or nearer than possible; of `apart` how many forms
  /// there can be. Empty where it has no such number.
  std::optional<std::int64_t> reachable;
};

/// Why there are no forms.
struct Explanation {
  std::vector<ConflictMember> conflict;  ///< cannot hold together; ascending
  std::int64_t forms = 1;                ///< over which what is reachable is added up
  bool irreducible = false;              ///< without any one of them the others can hold
  std::vector<Cure> cures;               ///< each by itself is enough; the smallest first
  std::string solver;                    ///< that proved it; empty where counting did
};

}  // namespace tiku
