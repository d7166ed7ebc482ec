// SPDX-License-Identifier: Apache-2.0
#include "draw/tallies.hpp"

#include <algorithm>

namespace tiku {
Tallies::Tallies(const Problem& problem)
    : problem_(&problem),
      count_rules_(problem.counts.size()),
      sum_rules_(problem.sums.size()),
      has_spreads_(!problem.spreads.empty()),
      figures_(problem.spreads.size() * problem.forms, 0) {
  for (std::size_t form = 0; form < problem.forms; ++form) {
    for (const CountBounds& bounds : problem.counts) counts_.push_back({bounds.low, bounds.high});
    for (const SumBounds& bounds : problem.sums) sums_.push_back({0, bounds});
  }
}

std::int64_t Tallies::energy() const {
  std::int64_t energy = 0;
  for (const CountTally& tally : counts_) {
    energy += std::max<std::int64_t>({0, tally.below_low, -std::int64_t{tally.below_high}});
  }
  for (const SumTally& tally : sums_) energy += violation(tally.sum, tally.bounds);
  for (std::size_t spread = 0; spread < problem_->spreads.size(); ++spread) {
    energy += difference(spread);
  }
  return energy;
}

std::int64_t Tallies::shift_figures(std::uint32_t form, EntryIndex entry, std::int64_t sign) {
  std::int64_t change = 0;
  for (const SumTerm& term : problem_->figures[entry]) {
    change -= difference(term.rule);
    figures_[term.rule * problem_->forms + form] += sign * term.amount;
    change += difference(term.rule);
  }
  return change;
}

// By how much more than they may the forms differ, in units.
std::int64_t Tallies::difference(std::size_t spread) const {
  const auto first = figures_.begin() + static_cast<std::ptrdiff_t>(spread * problem_->forms);
  const auto [least, most] =
      std::minmax_element(first, first + static_cast<std::ptrdiff_t>(problem_->forms));
  const SpreadBounds& bounds = problem_->spreads[spread];
  return in_units(*most - *least - bounds.difference, bounds.unit);
}

}  // namespace tiku
