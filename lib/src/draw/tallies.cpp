// SPDX-License-Identifier: Apache-2.0
#include "draw/tallies.hpp"

#include <algorithm>

namespace tiku {
Tallies::Tallies(const Problem& problem)
    : problem_(&problem),
      count_rules_(problem.counts.size()),
      sum_rules_(problem.sums.size()),
      has_spreads_(!problem.spreads.empty()),
      figures_(problem.spreads.size() * problem.forms, 0),
      extremes_(problem.spreads.size()) {
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
    energy += violation_of(spread);
  }
  return energy;
}

std::int64_t Tallies::shift_figures(std::uint32_t form, EntryIndex entry, std::int64_t sign) {
  std::int64_t change = 0;
  for (const SumTerm& term : problem_->figures[entry]) {
    change -= violation_of(term.rule);
    shift_figure(form, term, sign);
    change += violation_of(term.rule);
  }
  return change;
}

// Only where an extreme one moves are all figures looked at.
void Tallies::shift_figure(std::uint32_t form, const SumTerm& term, std::int64_t sign) {
  const auto first = figures_.begin() + static_cast<std::ptrdiff_t>(term.rule * problem_->forms);
  std::int64_t& figure = first[form];
  auto& [least, most] = extremes_[term.rule];
  const bool is_extreme = figure == least || figure == most;
  figure += sign * term.amount;
  if (is_extreme) {
    const auto ends =
        std::minmax_element(first, first + static_cast<std::ptrdiff_t>(problem_->forms));
    least = *ends.first;
    most = *ends.second;
  } else {
    least = std::min(least, figure);
    most = std::max(most, figure);
  }
}

// By how much more than they may the forms differ, in units.
std::int64_t Tallies::violation_of(std::size_t spread) const {
  const SpreadBounds& bounds = problem_->spreads[spread];
  const auto& [least, most] = extremes_[spread];
  return in_units(most - least - bounds.difference, bounds.unit);
}

}  // namespace tiku
