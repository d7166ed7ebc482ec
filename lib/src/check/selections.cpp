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

bool lacks(const Item& item, Property property) {
  return property == Property::seconds ? !item.seconds : item.difficulty == 0;
}

// A sum or mean over items of which some do not say the property would count them as 0.
void property_is_there(const PaperContext& context, const Selection& where, Property property,
                       Place place, Diagnostics& diagnostics) {
  const Match match(where, context.index);
  std::vector<const Item*> without;
  for (const Item* item : context.eligible) {
    if (lacks(*item, property) && match(*item)) without.push_back(item);
  }
  if (without.empty()) return;
  diagnostics.add(Code::property_missing, place,
                  {property == Property::seconds ? "seconds" : "difficulty",
                   std::to_string(without.size()), without.front()->id});
}

void properties_are_there(const PaperContext& context, Diagnostics& diagnostics) {
  const Blueprint& blueprint = context.blueprint;
  for (const Requirement& requirement : blueprint.require) {
    const Property property = requirement.property;
    if (property != Property::seconds && property != Property::difficulty) continue;
    property_is_there(context, requirement.where, property, requirement.place, diagnostics);
  }
  if (blueprint.difficulty.mean) {
    property_is_there(context, {}, Property::difficulty, blueprint.difficulty.mean->place,
                      diagnostics);
  }
}

constexpr std::array names{ranges_are_known, points_are_known, tags_are_known, depth_is_weighted};
constexpr std::array supply{sections_are_supplied, requirements_find_items, properties_are_there};

}  // namespace

std::span<const PaperRule> selection_rules() { return names; }
std::span<const PaperRule> supply_rules() { return supply; }

}  // namespace tiku::checking
