// SPDX-License-Identifier: Apache-2.0
// Rules of the items that a blueprint wants in every form.
#include <algorithm>
#include <array>

#include "check/rules.hpp"
#include "tiku/model/words.hpp"

namespace tiku::checking {
namespace {

std::span<const Reference> named_items(const PaperContext& context) {
  const auto& anchor = context.blueprint.anchor;
  return anchor ? std::span<const Reference>(anchor->items) : std::span<const Reference>();
}

void items_are_known(const PaperContext& context, Diagnostics& diagnostics) {
  const auto& known = context.index.items;
  if (context.index.bank.items_unread) return;
  Suggestions suggestions = suggestions_from(known);
  for (const Reference& id : named_items(context)) {
    if (known.contains(id.text)) continue;
    diagnostics.add(Code::unknown_item, id.place, {id.text, suggestions.nearest(id.text)});
  }
}

/// An item of the bank and where the anchor names it.
struct Named {
  const Item* item = nullptr;
  Place place;
};

// Those that the bank has; the others have been told.
std::vector<Named> known_items(const PaperContext& context) {
  std::vector<Named> known;
  for (const Reference& id : named_items(context)) {
    const auto found = context.index.items.find(id.text);
    if (found != context.index.items.end()) known.push_back({found->second, id.place});
  }
  return known;
}

void items_can_be_drawn(const PaperContext& context, Diagnostics& diagnostics) {
  const auto& eligible = context.eligible;
  for (const auto& [item, place] : known_items(context)) {
    if (std::find(eligible.begin(), eligible.end(), item) != eligible.end()) continue;
    const bool is_approved = item->status == Status::approved;
    diagnostics.add(Code::anchor_unfit, place,
                    {item->id, term(is_approved ? "fits-no-section" : "not-approved")});
  }
}

// Each item beside those before it; one clash of an item is enough to tell.
void items_can_stand_together(const PaperContext& context, Diagnostics& diagnostics) {
  const auto most = context.blueprint.per_point;
  std::set<std::string_view> before;
  std::map<std::string_view, std::vector<const Item*>> on_point;
  for (const auto& [item, place] : known_items(context)) {
    const auto enemy =
        std::find_if(item->enemies.begin(), item->enemies.end(),
                     [&before](const Reference& other) { return before.contains(other.text); });
    std::vector<const Item*>& beside = on_point[item->point.text];
    if (enemy != item->enemies.end()) {
      diagnostics.add(Code::anchor_clash, place, {enemy->text, item->id, term("clash-enemies")});
    } else if (most && static_cast<std::int64_t>(beside.size()) >= *most) {
      diagnostics.add(Code::anchor_clash, place,
                      {beside.back()->id, item->id, term("clash-point")});
    }
    before.insert(item->id);
    beside.push_back(item);
  }
}

// More items than the whole form holds is told by the blueprint alone.
void sections_hold_items(const PaperContext& context, Diagnostics& diagnostics) {
  const auto all = static_cast<std::int64_t>(named_items(context).size());
  if (all > items_of_form(context.blueprint)) return;
  std::map<ItemType, std::int64_t> room;
  for (const Section& section : context.blueprint.sections) room[section.type] += section.count;
  std::map<ItemType, std::int64_t> named;
  for (const auto& [item, place] : known_items(context)) ++named[item->type];
  for (const auto& [type, number] : named) {
    const auto most = room.find(type);
    if (most == room.end() || number <= most->second) continue;  // of no section: told above
    diagnostics.add(
        Code::more_than_items, context.blueprint.anchor->place,
        {"anchor", std::to_string(number), std::to_string(most->second), term(word(type))});
  }
}

constexpr std::array<PaperRule, 1> names{items_are_known};
constexpr std::array rules{items_can_be_drawn, items_can_stand_together, sections_hold_items};

}  // namespace

std::span<const PaperRule> anchor_names() { return names; }
std::span<const PaperRule> anchor_rules() { return rules; }

}  // namespace tiku::checking
