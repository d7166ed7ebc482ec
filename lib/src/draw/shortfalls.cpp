// SPDX-License-Identifier: Apache-2.0
#include "draw/shortfalls.hpp"

#include <algorithm>
#include <set>

#include "draw/exact/supply.hpp"

namespace tiku {
namespace {

class ShortfallFinder {
 public:
  ShortfallFinder(const Demand& demand, exact::Supply supply, std::int64_t forms)
      : supply_(std::move(supply)),
        of_point_(demand.per_point.value_or(1) * forms),
        forms_(forms),
        point_of_(supply_.kinds.size(), supply_.points.size()) {
    for (std::size_t p = 0; p < supply_.points.size(); ++p) {
      for (const std::uint32_t kind : supply_.points[p]) point_of_[kind] = p;
    }
  }

  void look(const Constraint& constraint, std::int64_t low,
            const std::vector<exact::SeatAmount>& seats) {
    if (low <= 0) return;
    const std::int64_t items = count(seats);
    const std::int64_t missing = low * forms_ - items;
    if (missing > 0) found_.push_back({constraint, items, missing});
  }

  std::vector<Shortfall> take() {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Shortfall& a, const Shortfall& b) { return a.missing > b.missing; });
    return std::move(found_);
  }

  const exact::Supply& supply() const { return supply_; }

 private:
  std::int64_t count(const std::vector<exact::SeatAmount>& seats) const {
    std::set<std::uint32_t> kinds;
    for (const auto& [seat, amount] : seats) kinds.insert(supply_.seats[seat].kind);
    std::int64_t items = 0;
    std::vector<std::int64_t> on_point(supply_.points.size());
    for (const std::uint32_t number : kinds) {
      const exact::Kind& kind = supply_.kinds[number];
      if (kind.is_avoided || kind.is_used_up) continue;
      const std::size_t point = point_of_[number];
      (point < on_point.size() ? on_point[point] : items) +=
          static_cast<std::int64_t>(kind.items.size());
    }
    for (const std::int64_t each : on_point) items += std::min(each, of_point_);
    return items;
  }

  exact::Supply supply_;
  std::int64_t of_point_;  // most items of one point in all forms
  std::int64_t forms_;
  std::vector<std::size_t> point_of_;  // by kind; the number of points for none
  std::vector<Shortfall> found_;
};

}  // namespace

std::vector<Shortfall> shortfalls(const Demand& demand, const Blueprint& blueprint,
                                  const Bank& bank, std::int64_t forms) {
  ShortfallFinder finder(demand, exact::supply_of({bank, blueprint, demand}), forms);
  for (std::size_t r = 0; r < demand.rules.size(); ++r) {
    const Rule& rule = demand.rules[r];
    if (rule.property != Property::items || rule.scale != 1) continue;
    finder.look({Constraint::Kind::rule, r}, rule.low, finder.supply().rules[r]);
  }
  std::vector<std::vector<exact::SeatAmount>> of_section(blueprint.sections.size());
  for (std::uint32_t s = 0; s < finder.supply().seats.size(); ++s) {
    of_section[finder.supply().seats[s].section].push_back({s, 1});
  }
  for (std::size_t s = 0; s < of_section.size(); ++s) {
    finder.look({Constraint::Kind::section, s}, blueprint.sections[s].count, of_section[s]);
  }
  return finder.take();
}

}  // namespace tiku
