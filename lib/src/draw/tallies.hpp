// SPDX-License-Identifier: Apache-2.0
// What each form has of each rule, and by how much that violates the rules: the part of
// the chain's energy that is added up from entries.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "draw/problem.hpp"

namespace tiku {

/// What is missed, in units of violation, rounded up.
inline std::int64_t in_units(std::int64_t missed, std::int64_t unit) {
  return missed <= 0 ? 0 : (missed + unit - 1) / unit;
}

inline std::int64_t violation(std::int64_t sum, const SumBounds& bounds) {
  return in_units(std::max(bounds.low - sum, sum - bounds.high), bounds.unit);
}

class Tallies {
 public:
  /// Of forms without items.
  explicit Tallies(const Problem& problem);

  /// All violations, counted anew.
  std::int64_t energy() const;

  // Each of these changes the tallies of a form and returns the change of violation.
  std::int64_t add(std::uint32_t form, EntryIndex entry);
  std::int64_t remove(std::uint32_t form, EntryIndex entry);

  /// The change of violation that `add` would bring; of a problem without spreads.
  std::int64_t change_by(std::uint32_t form, EntryIndex entry) const;

  // The same without asking what it changes.
  void put(std::uint32_t form, EntryIndex entry) { shift<1>(form, entry); }
  void take(std::uint32_t form, EntryIndex entry) { shift<-1>(form, entry); }

 private:
  // By how much a count is below its bounds: what is needed, and what there is room for.
  struct CountTally {
    std::int32_t below_low = 0;
    std::int32_t below_high = 0;
  };
  // Side by side for the processor's sake.
  struct SumTally {
    std::int64_t sum = 0;
    SumBounds bounds;
  };
  // Of a spread's figures.
  struct Extremes {
    std::int64_t least = 0;
    std::int64_t most = 0;
  };

  CountTally* counts_of(std::uint32_t form) { return counts_.data() + form * count_rules_; }
  SumTally* sums_of(std::uint32_t form) { return sums_.data() + form * sum_rules_; }
  std::int64_t shift_sums(std::uint32_t form, const Entry& entry, std::int64_t sign);
  std::int64_t shift_figures(std::uint32_t form, EntryIndex entry, std::int64_t sign);
  void shift_figure(std::uint32_t form, const SumTerm& term, std::int64_t sign);
  std::int64_t violation_of(std::size_t spread) const;
  template <int sign>
  void shift(std::uint32_t form, EntryIndex number);

  const Problem* problem_;
  std::size_t count_rules_;
  std::size_t sum_rules_;
  bool has_spreads_;
  std::vector<CountTally> counts_;     // by form and rule
  std::vector<SumTally> sums_;         // by form and rule
  std::vector<std::int64_t> figures_;  // by spread and form
  std::vector<Extremes> extremes_;     // by spread
};

// In the header, as the chain does little else.

// A count moves by one, so its violation does by one or not at all.
inline std::int64_t Tallies::add(std::uint32_t form, EntryIndex number) {
  const Entry& entry = problem_->entries[number];
  CountTally* const counts = counts_of(form);
  std::int64_t change = 0;
  for (const RuleIndex rule : entry.counts) {
    CountTally& tally = counts[rule];
    change += (tally.below_high <= 0 ? 1 : 0) - (tally.below_low > 0 ? 1 : 0);
    --tally.below_low;
    --tally.below_high;
  }
  change += shift_sums(form, entry, 1);
  return has_spreads_ ? change + shift_figures(form, number, 1) : change;
}

inline std::int64_t Tallies::remove(std::uint32_t form, EntryIndex number) {
  const Entry& entry = problem_->entries[number];
  CountTally* const counts = counts_of(form);
  std::int64_t change = 0;
  for (const RuleIndex rule : entry.counts) {
    CountTally& tally = counts[rule];
    change += (tally.below_low >= 0 ? 1 : 0) - (tally.below_high < 0 ? 1 : 0);
    ++tally.below_low;
    ++tally.below_high;
  }
  change += shift_sums(form, entry, -1);
  return has_spreads_ ? change + shift_figures(form, number, -1) : change;
}

inline std::int64_t Tallies::change_by(std::uint32_t form, EntryIndex number) const {
  const Entry& entry = problem_->entries[number];
  const CountTally* const counts = counts_.data() + form * count_rules_;
  const SumTally* const sums = sums_.data() + form * sum_rules_;
  std::int64_t change = 0;
  for (const RuleIndex rule : entry.counts) {
    const CountTally& tally = counts[rule];
    change += (tally.below_high <= 0 ? 1 : 0) - (tally.below_low > 0 ? 1 : 0);
  }
  for (const SumTerm& term : entry.sums) {
    const SumTally& tally = sums[term.rule];
    change += violation(tally.sum + term.amount, tally.bounds) - violation(tally.sum, tally.bounds);
  }
  return change;
}

inline std::int64_t Tallies::shift_sums(std::uint32_t form, const Entry& entry, std::int64_t sign) {
  SumTally* const sums = sums_of(form);
  std::int64_t change = 0;
  for (const SumTerm& term : entry.sums) {
    SumTally& tally = sums[term.rule];
    change -= violation(tally.sum, tally.bounds);
    tally.sum += sign * term.amount;
    change += violation(tally.sum, tally.bounds);
  }
  return change;
}

template <int sign>
inline void Tallies::shift(std::uint32_t form, EntryIndex number) {
  const Entry& entry = problem_->entries[number];
  CountTally* const counts = counts_of(form);
  SumTally* const sums = sums_of(form);
  for (const RuleIndex rule : entry.counts) {
    counts[rule].below_low -= sign;
    counts[rule].below_high -= sign;
  }
  for (const SumTerm& term : entry.sums) sums[term.rule].sum += sign * term.amount;
  if (!has_spreads_) return;
  for (const SumTerm& term : problem_->figures[number]) {
    shift_figure(form, term, sign);
  }
}

}  // namespace tiku
