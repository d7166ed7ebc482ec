// SPDX-License-Identifier: Apache-2.0
#include "fairness/cases.hpp"

#include <iterator>
#include <utility>

namespace tiku::fairness {

Case make_case(const std::string& name, const Shape& shape, const Counts& counts,
               std::vector<std::string> labels) {
  return {name,
          make_bank(shape),
          make_blueprint(counts.single, counts.true_false, counts.cases),
          std::move(labels),
          {}};
}

std::vector<Case> cases() {
  std::vector<Case> all = one_form_cases();
  for (std::vector<Case> further : {several_form_cases(), sharing_cases()}) {
    all.insert(all.end(), std::make_move_iterator(further.begin()),
               std::make_move_iterator(further.end()));
  }
  return all;
}

void note_uses(Case& c, const std::vector<int>& uses) {
  for (std::size_t i = 0; i < uses.size(); ++i) {
    for (int use = 0; use < uses[i]; ++use) {
      c.usage.batches.push_back({"batch", "2026-01-01", {{"A", {c.bank.items[i].id}}}});
    }
  }
}

Requirement count_of(Selection where, std::int64_t low, std::int64_t high) {
  return {Requirement::Kind::count, Property::items, std::move(where), {low, high, {}}, {}, {}};
}

Requirement sum_of(Property property, std::int64_t low, std::int64_t high) {
  return {Requirement::Kind::sum, property, {}, {low, high, {}}, {}, {}};
}

Selection of_difficulties(std::vector<int> difficulties) {
  Selection where;
  where.difficulties = std::move(difficulties);
  return where;
}

Selection of_point(const std::string& code) {
  Selection where;
  where.points.push_back({code, {}});
  return where;
}

Selection of_range(const std::string& code) {
  Selection where;
  where.ranges.push_back({code, {}});
  return where;
}

}  // namespace tiku::fairness
