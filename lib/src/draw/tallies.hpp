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
  std::int64_t add(std::uint32_t form, const Entry& entry);
  std::int64_t remove(std::uint32_t form, const Entry& entry);

  /// Undoes the removal of one entry and the addition of another.
  void take_back(std::uint32_t form, const Entry& out, const Entry& in);

 private:
  // Rules with what a form has of them, side by side for the processor's sake.
  struct CountTally {
    std::int32_t count = 0;
    CountBounds bounds;
  };
  struct SumTally {
    std::int64_t sum = 0;
    SumBounds bounds;
  };

  std::int64_t shift_sums(std::uint32_t form, const Entry& entry, std::int64_t sign);
  std::int64_t shift_figures(std::uint32_t form, const Entry& entry, std::int64_t sign);
  std::int64_t difference(std::size_t spread) const;

  const Problem* problem_;
  std::vector<CountTally> counts_;     // by form and rule
  std::vector<SumTally> sums_;         // by form and rule
  std::vector<std::int64_t> figures_;  // by spread and form
};

// In the header, as the chain does little else.

// A count moves by one, so its violation does by one or not at all.
inline std::int64_t Tallies::add(std::uint32_t form, const Entry& entry) {
  CountTally* const counts = counts_.data() + form * problem_->counts.size();
  std::int64_t change = 0;
  for (const RuleIndex rule : entry.counts) {
    CountTally& tally = counts[rule];
    change += (tally.count >= tally.bounds.high ? 1 : 0) - (tally.count < tally.bounds.low ? 1 : 0);
    ++tally.count;
  }
  if (!entry.sums.empty()) change += shift_sums(form, entry, 1);
  if (!entry.figures.empty()) change += shift_figures(form, entry, 1);
  return change;
}

inline std::int64_t Tallies::remove(std::uint32_t form, const Entry& entry) {
  CountTally* const counts = counts_.data() + form * problem_->counts.size();
  std::int64_t change = 0;
  for (const RuleIndex rule : entry.counts) {
    CountTally& tally = counts[rule];
    change += (tally.count <= tally.bounds.low ? 1 : 0) - (tally.count > tally.bounds.high ? 1 : 0);
    --tally.count;
  }
  if (!entry.sums.empty()) change += shift_sums(form, entry, -1);
  if (!entry.figures.empty()) change += shift_figures(form, entry, -1);
  return change;
}

inline std::int64_t Tallies::shift_sums(std::uint32_t form, const Entry& entry, std::int64_t sign) {
  SumTally* const sums = sums_.data() + form * problem_->sums.size();
  std::int64_t change = 0;
  for (const SumTerm& term : entry.sums) {
    SumTally& tally = sums[term.rule];
    change -= violation(tally.sum, tally.bounds);
    tally.sum += sign * term.amount;
    change += violation(tally.sum, tally.bounds);
  }
  return change;
}

inline void Tallies::take_back(std::uint32_t form, const Entry& out, const Entry& in) {
  CountTally* const counts = counts_.data() + form * problem_->counts.size();
  SumTally* const sums = sums_.data() + form * problem_->sums.size();
  for (const RuleIndex rule : in.counts) --counts[rule].count;
  for (const RuleIndex rule : out.counts) ++counts[rule].count;
  for (const SumTerm& term : in.sums) sums[term.rule].sum -= term.amount;
  for (const SumTerm& term : out.sums) sums[term.rule].sum += term.amount;
  const std::size_t forms = problem_->forms;
  for (const SumTerm& term : in.figures) figures_[term.rule * forms + form] -= term.amount;
  for (const SumTerm& term : out.figures) figures_[term.rule * forms + form] += term.amount;
}

}  // namespace tiku
