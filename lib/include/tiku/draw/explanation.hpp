// SPDX-License-Identifier: Apache-2.0
// Why no forms meet a demand, and the least that would cure it: in terms of what the
// author wrote, so that it can be said with places in the blueprint.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "tiku/draw/demand.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/text/language.hpp"
#include "tiku/text/source.hpp"

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

/// Other bounds for one constraint, in its own units: items of `apart`, `anchor`; batches of
/// `avoided`, uses of `used_up`. Only one of the two has moved, but for the tolerance of the
/// outline and for an anchor, which is as many items as both say. Where several constraints come
/// from one setting of the blueprint (its tolerance, what may be common with earlier papers, a
/// spread of several figures), one of them stands for all.
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
  /// The draw was tried out and came to its W and n. If not, forms exist, but so few or so far
  /// apart that a fair draw may not be had.
  bool is_drawn = true;
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
  std::int64_t wanted = 1;               ///< forms that each cure makes possible
  std::vector<Cure> cures;               ///< each by itself is enough; the smallest first
  /// Members of the conflict for which no other bounds were tried, as nothing in the blueprint
  /// stands for them alone: numbers of sections, enemies, means over a varying number of items.
  std::vector<Constraint> untried{};
  std::string solver;  ///< that proved it; empty where counting did
};

/// Where the blueprint says so; nowhere for what goes without saying.
Place place_of(const Constraint& constraint, const Demand& demand, const Blueprint& blueprint);

/// The bounds of a constraint on one form (of spreads and `apart`: on two) as those of a
/// rule; nothing for one without numbers.
std::optional<Rule> rule_of(const Constraint& constraint, const Demand& demand,
                            const Blueprint& blueprint);

/// What is written now of a constraint that can be relaxed.
Relaxation unrelaxed(const Constraint& constraint, const Demand& demand,
                     const Blueprint& blueprint);

/// Whether nothing is asked for any more, so that the author leaves out what is written.
bool leaves_out(const Relaxation& relaxation);

/// What a constraint is about, in words: "section 1 single-choice: items".
std::string describe(const Constraint& constraint, const Demand& demand, const Bank& bank,
                     const Blueprint& blueprint, Language language);

/// What the author could write in the blueprint so that a relaxation holds: `5: ..8%`,
/// `count: 9..`, `tolerance: 2`, which may allow a little more than the relaxation does.
/// Without a change it says what is written now.
std::string as_written(const Relaxation& relaxation, const Demand& demand,
                       const Blueprint& blueprint);

/// The same with each bound that stays spelt as its source has it: `1.0..1.8`.
std::string as_written(const Relaxation& relaxation, const Demand& demand,
                       const Blueprint& blueprint, const Sources& sources);

/// Why there are no forms, and what would make some possible, in words: each constraint with
/// its place in the blueprint (where `sources` has it). The lines are indented, to stand under
/// a headline.
std::string describe(const Explanation& explanation, const Demand& demand, const Bank& bank,
                     const Blueprint& blueprint, const Sources& sources, Language language);

}  // namespace tiku
