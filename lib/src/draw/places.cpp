// SPDX-License-Identifier: Apache-2.0
#include "draw/places.hpp"

#include <algorithm>

#include "draw/seating.hpp"

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
    for (const ItemIndex item : demand_.anchor.items) take_out(item);
    place_single();
    for (std::size_t s = 0; s < places_.sections.size(); ++s) reserve(s);
    for (SectionPlaces& places : places_.sections) {
      std::sort(places.given.begin(), places.given.end());
    }
    if (places_.missed.empty()) let_roam();
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

  // A given item stands where it is given, and is no choice elsewhere.
  void take_out(ItemIndex item) {
    Given given{item, {}};
    for (std::size_t s = 0; s < places_.sections.size(); ++s) {
      std::vector<ItemIndex>& eligible = places_.sections[s].eligible;
      const auto at = std::lower_bound(eligible.begin(), eligible.end(), item);
      if (at == eligible.end() || *at != item) continue;
      eligible.erase(at);
      given.sections.push_back(s);
    }
    given_.push_back(std::move(given));
  }

  // A given item that fits one section takes its place there; a section that is full by this
  // is none for the others.
  void place_single() {
    while (true) {
      leave_full_sections();
      const auto single = std::find_if(given_.begin(), given_.end(), [](const Given& given) {
        return given.sections.size() <= 1;
      });
      if (single == given_.end()) return;
      if (single->sections.empty()) {
        miss(single->item);
      } else {
        SectionPlaces& places = places_.sections[single->sections.front()];
        places.given.push_back(single->item);
        --places.own;
      }
      given_.erase(single);
    }
  }

  void leave_full_sections() {
    for (Given& given : given_) {
      std::erase_if(given.sections, [&](std::size_t s) { return places_.sections[s].own == 0; });
    }
  }

  void miss(ItemIndex item) {
    const std::string& id = request_.bank.items[item].id;
    places_.missed.push_back({Miss::Kind::anchor, "", 0, id, 1, 1, 0});
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

  // The others may stand wherever they fit, if there is any way to place them all.
  void let_roam() {
    Tables tables;
    std::vector<std::size_t> rooms;
    for (const Given& given : given_) tables.push_back(given.sections);
    for (const SectionPlaces& places : places_.sections) rooms.push_back(places.own);
    const auto seats = seat(tables, rooms);
    for (std::size_t g = 0; g < given_.size(); ++g) {
      if (!seats[g]) miss(given_[g].item);
      for (const std::size_t s : given_[g].sections) {
        if (rooms[s] > 0) places_.sections[s].roaming.push_back(given_[g].item);
      }
    }
  }

  // As many roaming items as there is room for are the most that can spare others.
  void look_for_short_sections() {
    for (std::size_t s = 0; s < places_.sections.size(); ++s) {
      const SectionPlaces& places = places_.sections[s];
      const auto forms = static_cast<std::int64_t>(request_.labels.size());
      const std::size_t roaming = std::min(places.roaming.size(), places.own);
      const auto needed =
          static_cast<std::int64_t>(places.given.size() + places.chosen + roaming) +
          least_distinct(static_cast<std::int64_t>(places.own - roaming), forms, demand_.common);
      const auto available = static_cast<std::int64_t>(
          places.given.size() + places.eligible.size() + places.roaming.size());
      if (available < needed) {
        places_.missed.push_back({Miss::Kind::section, "", s, "", needed, needed, available});
      }
    }
  }

  // An item of the anchor that has no place yet, and where it fits.
  struct Given {
    ItemIndex item = 0;
    std::vector<std::size_t> sections;
  };

  const DrawRequest& request_;
  const Demand& demand_;
  std::vector<CompiledSelection> selections_;
  std::vector<Given> given_;
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
