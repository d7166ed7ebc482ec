// SPDX-License-Identifier: Apache-2.0
// What entries add to rules, while a demand is compiled.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "draw/problem.hpp"
#include "tiku/draw/demand.hpp"
#include "tiku/model/item.hpp"

namespace tiku {

/// What an entry adds to the rule at hand.
struct Amount {
  EntryIndex entry = 0;
  std::int32_t amount = 0;
};

/// Half the interquartile range of what a rule adds up, at least 1: about as much as one
/// exchange can be expected to mend. The amounts are not empty.
std::int64_t violation_unit(std::vector<Amount> amounts);

/// Bounds on a sum of equal amounts as bounds on their number.
CountBounds as_counts(std::int64_t low, std::int64_t high, std::int64_t amount);

/// Terms as they come, rule by rule, sorted by entry in the end.
template <class Term>
struct TermList {
  std::vector<std::pair<EntryIndex, Term>> terms;

  // The terms in entry order, and for each entry its stretch of them.
  std::vector<Term> by_entry(std::size_t entries, std::vector<std::size_t>& begins) const {
    begins.assign(entries + 1, 0);
    for (const auto& [entry, term] : terms) ++begins[entry + 1];
    for (std::size_t i = 1; i < begins.size(); ++i) begins[i] += begins[i - 1];
    std::vector<std::size_t> at(begins.begin(), begins.end());
    std::vector<Term> sorted(terms.size());
    for (const auto& [entry, term] : terms) sorted[at[entry]++] = term;
    return sorted;
  }
};

}  // namespace tiku
