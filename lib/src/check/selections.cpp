// SPDX-License-Identifier: Apache-2.0
// Rules of what a blueprint's selections name, and of what they find in the bank.
#include <algorithm>
#include <array>

#include "check/match.hpp"
#include "check/rules.hpp"
#include "tiku/model/words.hpp"

namespace tiku::checking {
namespace {

std::vector<const Selection*> selections_of(const Blueprint& blueprint) {
  std::vector<const Selection*> all;
  for (const Section& section : blueprint.sections) all.push_back(&section.where);
  for (const Requirement& requirement : blueprint.require) all.push_back(&requirement.where);
  return all;
}

template <class Names>
bool knows(const Names& names, const std::vector<Reference>& references) {
  return std::all_of(references.begin(), references.end(), [&names](const Reference& reference) {
    return names.contains(reference.text);
  });
}

// Where a name is unknown, it is no wonder that the selection finds nothing.
bool names_known_things(const Selection& where, const BankIndex& index) {
  return knows(index.range_codes, where.ranges) && knows(index.point_of, where.points) &&
         knows(index.tags, where.tags);
}

// Reports the references of one kind that the bank does not know.
template <class Names>
void names_are_known(const PaperContext& context, std::vector<Reference> Selection::*references,
                     const Names& names, Code code, Diagnostics& diagnostics) {
  Suggestions suggestions = suggestions_from(names);
  for (const Selection* selection : selections_of(context.blueprint)) {
    for (const Reference& reference : selection->*references) {
      if (names.contains(reference.text)) continue;
      diagnostics.add(code, reference.place, {reference.text, suggestions.nearest(reference.text)});
    }
  }
}

void ranges_are_known(const PaperContext& context, Diagnostics& diagnostics) {
  if (context.index.bank.faulty) return;  // it may be among what could not be read
  names_are_known(context, &Selection::ranges, context.index.range_codes, Code::unknown_range,
                  diagnostics);
}

void points_are_known(const PaperContext& context, Diagnostics& diagnostics) {
  if (context.index.bank.faulty) return;
  names_are_known(context, &Selection::points, context.index.point_of, Code::unknown_point,
                  diagnostics);
}

void tags_are_known(const PaperContext& context, Diagnostics& diagnostics) {
  if (context.index.bank.items_unread) return;
  names_are_known(context, &Selection::tags, context.index.tags, Code::unknown_tag, diagnostics);
}

// Down to which depth each range has a weight.
int weighted_depth(const BankIndex& index) {
  int deepest = 0;
  for (const RangeSeat& seat : index.ranges) deepest = std::max(deepest, seat.depth);
  for (const RangeSeat& seat : index.ranges) {
    if (!seat.range->weight) deepest = std::min(deepest, seat.depth - 1);
  }
  return deepest;
}

void depth_is_weighted(const PaperContext& context, Diagnostics& diagnostics) {
  const auto& rule = context.blueprint.outline;
  if (!rule || context.index.bank.faulty) return;
  const int deepest = weighted_depth(context.index);
  if (rule->depth <= deepest) return;
  diagnostics.add(Code::depth_beyond, rule->place,
                  {std::to_string(rule->depth), std::to_string(deepest)});
}

void sections_are_supplied(const PaperContext& context, Diagnostics& diagnostics) {
  for (const Section& section : context.blueprint.sections) {
    if (!names_known_things(section.where, context.index)) continue;
    const Match match(section.where, context.index);
    const auto& items = context.index.bank.items;
    const auto fits = [&](const Item& item) {
      return item.status == Status::approved && item.type == section.type && match(item);
    };
    const auto found = std::count_if(items.begin(), items.end(), fits);
    if (found >= section.count) continue;
    diagnostics.add(
        Code::section_short, section.place,
        {term(word(section.type)), std::to_string(section.count), std::to_string(found)});
  }
}

void requirements_find_items(const PaperContext& context, Diagnostics& diagnostics) {
  for (const Requirement& requirement : context.blueprint.require) {
    const bool wants_items = requirement.bounds.low.value_or(0) > 0;
    if (!wants_items || !names_known_things(requirement.where, context.index)) continue;
    const Match match(requirement.where, context.index);
    const auto matches = [&match](const Item* item) { return match(*item); };
    if (std::any_of(context.eligible.begin(), context.eligible.end(), matches)) continue;
    diagnostics.add(Code::selects_nothing, requirement.place);
  }
}

/// What a rule adds up over the items, and the key of an item that it takes.
struct Need {
  Property property;
  bool is_at_ability = false;  ///< of a score
  Place place;
};

std::string_view needed_key(const Need& need) {
  if (need.property == Property::score && !need.is_at_ability) return "statistics.p";
  const bool takes_model =
      need.property == Property::score || need.property == Property::information;
  return takes_model ? "statistics.b" : word(need.property);
}

bool lacks(const Item& item, const Need& need) {
  const ItemStatistics statistics = item.statistics.value_or(ItemStatistics{});
  switch (need.property) {
    case Property::items:
    case Property::marks:
      return false;
    case Property::difficulty:
      return item.difficulty == 0;
    case Property::seconds:
      return !item.seconds;
    case Property::score:
      return need.is_at_ability ? !statistics.b : !statistics.p;
    case Property::information:
      return !statistics.b;
  }
  return false;
}

// A sum or mean over items of which some do not say the property would count them as 0.
void property_is_there(const PaperContext& context, const Selection& where, const Need& need,
                       Diagnostics& diagnostics) {
  const Match match(where, context.index);
  std::vector<const Item*> without;
  for (const Item* item : context.eligible) {
    if (lacks(*item, need) && match(*item)) without.push_back(item);
  }
  if (without.empty()) return;
  diagnostics.add(Code::property_missing, need.place,
                  {needed_key(need), std::to_string(without.size()), without.front()->id});
}

// Shares by difficulty and marks by range count each item for what it is.
std::optional<Property> added_up(SpreadRule::Figure figure) {
  switch (figure) {
    case SpreadRule::Figure::difficulty_mean:
      return Property::difficulty;
    case SpreadRule::Figure::seconds:
      return Property::seconds;
    case SpreadRule::Figure::score:
      return Property::score;
    case SpreadRule::Figure::information:
      return Property::information;
    case SpreadRule::Figure::difficulty_shares:
    case SpreadRule::Figure::range_marks:
      break;
  }
  return std::nullopt;
}

std::optional<Property> added_up(OptimizeRule::Objective objective) {
  switch (objective) {
    case OptimizeRule::Objective::information:
      return Property::information;
    case OptimizeRule::Objective::shortest:
      return Property::seconds;
    case OptimizeRule::Objective::least_used:
      break;
  }
  return std::nullopt;
}

// Needs of rules on the whole paper.
std::vector<Need> needs_of_paper(const Blueprint& blueprint) {
  std::vector<Need> needs;
  if (const auto& mean = blueprint.difficulty.mean) {
    needs.push_back({Property::difficulty, false, mean->place});
  }
  for (const SpreadRule& spread : blueprint.spread) {
    const auto property = added_up(spread.figure);
    if (property) needs.push_back({*property, spread.ability.has_value(), spread.place});
  }
  if (const auto& optimize = blueprint.optimize) {
    const auto property = added_up(optimize->objective);
    if (property) needs.push_back({*property, true, optimize->place});
  }
  return needs;
}

void properties_are_there(const PaperContext& context, Diagnostics& diagnostics) {
  for (const Requirement& requirement : context.blueprint.require) {
    const Need need{requirement.property, requirement.ability.has_value(), requirement.place};
    property_is_there(context, requirement.where, need, diagnostics);
  }
  for (const Need& need : needs_of_paper(context.blueprint)) {
    property_is_there(context, {}, need, diagnostics);
  }
}

constexpr std::array names{ranges_are_known, points_are_known, tags_are_known, depth_is_weighted};
constexpr std::array supply{sections_are_supplied, requirements_find_items, properties_are_there};

}  // namespace

std::span<const PaperRule> selection_rules() { return names; }
std::span<const PaperRule> supply_rules() { return supply; }

}  // namespace tiku::checking
