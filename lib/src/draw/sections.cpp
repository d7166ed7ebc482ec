// SPDX-License-Identifier: Apache-2.0
#include "draw/sections.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace tiku {
namespace {

bool is_among(const std::vector<ItemIndex>& items, ItemIndex item) {
  return std::binary_search(items.begin(), items.end(), item);
}

// The items that can stand in each section.
std::vector<std::vector<ItemIndex>> eligible_items(const DrawRequest& request, const Demand& demand,
                                                   const Matcher& matcher) {
  std::vector<std::vector<ItemIndex>> eligible;
  for (const Section& section : request.blueprint.sections) {
    std::vector<ItemIndex>& items = eligible.emplace_back();
    const CompiledSelection where = matcher.compile(section.where);
    for (ItemIndex i = 0; i < request.bank.items.size(); ++i) {
      const Item& item = request.bank.items[i];
      if (item.status == Status::approved && item.type == section.type && matcher.holds(where, i) &&
          !is_among(demand.avoided, i) && !is_among(demand.used_up, i)) {
        items.push_back(i);
      }
    }
  }
  return eligible;
}

// Takes the given items of the anchor out of what can be chosen: each stands in the first
// section that has room for it. Their enemies go too, as no form can hold them.
std::vector<std::vector<ItemIndex>> take_given(const DrawRequest& request, const Demand& demand,
                                               std::vector<std::vector<ItemIndex>>& eligible,
                                               std::vector<Miss>& missed) {
  std::vector<std::vector<ItemIndex>> given(eligible.size());
  std::set<std::string_view> enemies;
  for (const ItemIndex item : demand.anchor.items) {
    std::size_t s = 0;
    const auto has_room = [&] {
      return is_among(eligible[s], item) &&
             static_cast<std::int64_t>(given[s].size()) < request.blueprint.sections[s].count;
    };
    while (s < eligible.size() && !has_room()) ++s;
    const std::string& id = request.bank.items[item].id;
    if (s == eligible.size()) {
      missed.push_back({Miss::Kind::anchor, "", 0, id, 1, 1, 0});
      continue;
    }
    given[s].push_back(item);
    for (const Reference& enemy : request.bank.items[item].enemies) enemies.insert(enemy.text);
  }
  for (auto& items : eligible) {
    std::erase_if(items, [&](ItemIndex item) {
      return is_among(demand.anchor.items, item) || enemies.contains(request.bank.items[item].id);
    });
  }
  return given;
}

// Places of each section that are filled by choice.
struct Places {
  std::int64_t own = 0;     ///< of each form
  std::int64_t shared = 0;  ///< of all forms at once
};

std::vector<Places> places_of(const DrawRequest& request, const Demand& demand,
                              const std::vector<std::vector<ItemIndex>>& given) {
  std::vector<Places> places;
  for (std::size_t s = 0; s < given.size(); ++s) {
    const std::int64_t free =
        request.blueprint.sections[s].count - static_cast<std::int64_t>(given[s].size());
    const std::int64_t wanted = demand.anchor.counts.empty() ? 0 : demand.anchor.counts[s];
    const std::int64_t shared = std::min(free, wanted);
    places.push_back({free - shared, shared});
  }
  return places;
}

std::vector<Miss> short_sections(const DrawRequest& request, const Demand& demand,
                                 const std::vector<Places>& places,
                                 const std::vector<std::vector<ItemIndex>>& eligible) {
  std::vector<Miss> missed;
  const auto forms = demand.common > 0 ? 1 : static_cast<std::int64_t>(request.labels.size());
  for (std::size_t s = 0; s < eligible.size(); ++s) {
    const std::int64_t needed = places[s].own * forms + places[s].shared;
    const auto available = static_cast<std::int64_t>(eligible[s].size());
    if (available < needed) {
      missed.push_back({Miss::Kind::section, "", s, "", needed, needed, available});
    }
  }
  return missed;
}

// Splits a section by the outline rules that fix a number of its items exactly. Where
// a part cannot be filled, the section stays whole, and the search will tell.
std::vector<Part> split_section(const DrawRequest& request, const Demand& demand,
                                const Matcher& matcher, std::size_t number, const Places& places,
                                const std::vector<ItemIndex>& items) {
  const auto count = static_cast<std::size_t>(places.own);
  const std::vector<Part> whole{{count, static_cast<std::size_t>(places.shared), items}};
  const bool has_anchor = !demand.anchor.items.empty() || !demand.anchor.counts.empty();
  if (has_anchor) return whole;  // whose items lie in no fixed part
  std::vector<Part> parts;
  std::vector<ItemIndex> rest = items;
  std::size_t fixed = 0;
  for (const Rule& rule : demand.rules) {
    if (rule.origin != RuleOrigin::outline_section || rule.section != number) continue;
    if (rule.low != rule.high) continue;
    const CompiledSelection where = matcher.compile(rule.where);
    const auto inside = std::stable_partition(
        rest.begin(), rest.end(), [&](ItemIndex item) { return !matcher.holds(where, item); });
    parts.push_back({static_cast<std::size_t>(rule.low), 0, {inside, rest.end()}});
    rest.erase(inside, rest.end());
    fixed += parts.back().count;
  }
  if (fixed > count) return whole;
  if (fixed < count) parts.push_back({count - fixed, 0, rest});
  const std::size_t forms = demand.common > 0 ? 1 : request.labels.size();
  for (const Part& part : parts) {
    if (part.items.size() < part.count * forms) return whole;
  }
  return parts;
}

}  // namespace

SectionSupply supply_sections(const DrawRequest& request, const Demand& demand,
                              const Matcher& matcher) {
  SectionSupply supply;
  auto eligible = eligible_items(request, demand, matcher);
  supply.given = take_given(request, demand, eligible, supply.missed);
  const auto places = places_of(request, demand, supply.given);
  if (supply.missed.empty()) supply.missed = short_sections(request, demand, places, eligible);
  for (std::size_t s = 0; s < eligible.size() && supply.missed.empty(); ++s) {
    supply.parts.push_back(split_section(request, demand, matcher, s, places[s], eligible[s]));
  }
  return supply;
}

}  // namespace tiku
