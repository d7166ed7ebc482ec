// SPDX-License-Identifier: Apache-2.0
#include "draw/places.hpp"

#include <algorithm>

namespace tiku {
namespace {

class PlaceFinder {
 public:
  PlaceFinder(const DrawRequest& request, const Demand& demand, const Matcher& matcher)
      : request_(request), demand_(demand) {
    for (const Section& section : request.blueprint.sections) {
      selections_.push_back(matcher.compile(section.where));
    }
    for (std::size_t s = 0; s < selections_.size(); ++s) add_section(s, matcher);
  }

  Places run() {
    for (const ItemIndex item : demand_.anchor.items) place(item);
    for (std::size_t s = 0; s < places_.sections.size(); ++s) reserve(s);
    if (places_.missed.empty()) look_for_short_sections();
    return std::move(places_);
  }

 private:
  void add_section(std::size_t number, const Matcher& matcher) {
    const Section& section = request_.blueprint.sections[number];
    SectionPlaces& places = places_.sections.emplace_back();
    places.own = static_cast<std::size_t>(section.count);
    for (ItemIndex i = 0; i < request_.bank.items.size(); ++i) {
      const Item& item = request_.bank.items[i];
      if (item.status == Status::approved && item.type == section.type &&
          matcher.holds(selections_[number], i) && !is_barred(i)) {
        places.eligible.push_back(i);
      }
    }
  }

  bool is_barred(ItemIndex item) const {
    const auto holds = [&](const std::vector<ItemIndex>& items) {
      return std::binary_search(items.begin(), items.end(), item);
    };
    return holds(demand_.avoided) || holds(demand_.used_up);
  }

  // A given item takes its place, and can stand nowhere else.
  void place(ItemIndex item) {
    SectionPlaces* found = nullptr;
    for (SectionPlaces& places : places_.sections) {
      const auto at = std::lower_bound(places.eligible.begin(), places.eligible.end(), item);
      if (at == places.eligible.end() || *at != item) continue;
      places.eligible.erase(at);
      if (found == nullptr && places.own > 0) found = &places;
    }
    if (found == nullptr) {
      const std::string& id = request_.bank.items[item].id;
      places_.missed.push_back({Miss::Kind::anchor, "", 0, id, 1, 1, 0});
      return;
    }
    found->given.push_back(item);
    --found->own;
  }

  void reserve(std::size_t number) {
    if (request_.labels.size() < 2 || demand_.anchor.counts.empty()) return;
    SectionPlaces& places = places_.sections[number];
    const std::int64_t wanted = demand_.anchor.counts[number];
    const auto room = static_cast<std::int64_t>(places.own);
    if (wanted > room) {
      places_.missed.push_back({Miss::Kind::anchor, "", number, "", wanted, wanted, room});
      return;
    }
    places.chosen = static_cast<std::size_t>(wanted);
    places.own -= places.chosen;
  }

  void look_for_short_sections() {
    for (std::size_t s = 0; s < places_.sections.size(); ++s) {
      const SectionPlaces& places = places_.sections[s];
      const auto forms = static_cast<std::int64_t>(request_.labels.size());
      const auto needed =
          static_cast<std::int64_t>(places.given.size() + places.chosen) +
          least_distinct(static_cast<std::int64_t>(places.own), forms, demand_.common);
      const auto available =
          static_cast<std::int64_t>(places.given.size() + places.eligible.size());
      if (available < needed) {
        places_.missed.push_back({Miss::Kind::section, "", s, "", needed, needed, available});
      }
    }
  }

  const DrawRequest& request_;
  const Demand& demand_;
  std::vector<CompiledSelection> selections_;
  Places places_;
};

}  // namespace

Places find_places(const DrawRequest& request, const Demand& demand, const Matcher& matcher) {
  return PlaceFinder(request, demand, matcher).run();
}

std::vector<Part> split_section(const DrawRequest& request, const Demand& demand,
                                const Matcher& matcher, std::size_t number,
                                const SectionPlaces& places) {
  const std::vector<Part> whole{{places.own, places.eligible}};
  if (!demand.anchor.items.empty() || !demand.anchor.counts.empty()) return whole;
  std::vector<Part> parts;
  std::vector<ItemIndex> rest = places.eligible;
  std::size_t fixed = 0;
  for (const Rule& rule : demand.rules) {
    if (rule.origin != RuleOrigin::outline_section || rule.section != number) continue;
    if (rule.low != rule.high) continue;
    const CompiledSelection where = matcher.compile(rule.where);
    const auto inside = std::stable_partition(
        rest.begin(), rest.end(), [&](ItemIndex item) { return !matcher.holds(where, item); });
    parts.push_back({static_cast<std::size_t>(rule.low), {inside, rest.end()}});
    rest.erase(inside, rest.end());
    fixed += parts.back().count;
  }
  if (fixed > places.own) return whole;
  if (fixed < places.own) parts.push_back({places.own - fixed, rest});
  for (const Part& part : parts) {
    if (static_cast<std::int64_t>(part.items.size()) <
        least_distinct(static_cast<std::int64_t>(part.count),
                       static_cast<std::int64_t>(request.labels.size()), demand.common)) {
      return whole;
    }
  }
  return parts;
}

std::int64_t least_distinct(std::int64_t size, std::int64_t forms, std::int64_t common) {
  std::int64_t least = 0;
  std::int64_t held = 0;
  for (std::int64_t form = 0; form < forms && size > common * form; ++form) {
    held += size - common * form;
    least = std::max(least, held);
  }
  return least;
}

}  // namespace tiku
