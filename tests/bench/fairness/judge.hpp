// SPDX-License-Identifier: Apache-2.0
// How far a way of drawing is from its law: each paper of a case equally often, or each use of
// an item halving it where items used least are preferred. The list of papers is made by
// trying all combinations and asking the independent checker, so it shares no code with
// the chain.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "fairness/cases.hpp"
#include "tiku/draw/draw.hpp"

namespace tiku::fairness {

/// How often each paper was drawn, by its text.
using Tally = std::map<std::string, std::uint64_t>;

/// Forms as text: their items, section by section.
std::string name_of(const std::vector<Form>& forms);

/// What share of the draws each paper must get.
using Law = std::map<std::string, double>;

/// All papers of a case.
Law list_papers(const Case& c);

/// Equal shares for all that is in the tally.
Law equal_shares(const Tally& tally);

/// A way of drawing: the forms for a seed.
using Draw = std::function<std::vector<Form>(const Case&, const std::string& seed)>;

/// The library's.
std::vector<Form> fair_draw(const Case& c, const std::string& seed);

/// How a tally of draws compares with the law.
struct Fit {
  std::size_t papers = 0;
  std::uint64_t strangers = 0;  ///< draws that are on no list
  double total_variation = 0;   ///< half the sum of differences of the shares
  double deviation = 0;         ///< chi-square in standard deviations of a normal variable
};

/// Chi-square against the law, by the approximation of Wilson and Hilferty (1931).
Fit fit(const Tally& tally, const Law& law, std::uint64_t strangers);

/// Draws so often and compares.
Fit judge(const Case& c, const Draw& way, std::uint64_t draws);

/// Many fits together. What is rejected is rejected at one in a hundred.
struct Verdict {
  std::size_t rejected = 0;    ///< of the fits, at 5 %
  double rejected_chance = 1;  ///< of so many or more by chance
  double smallest = 1;         ///< chance of the worst fit, times the number of fits (Bonferroni)
  double kolmogorov = 1;       ///< of chances so far from evenly spread (Kolmogorov–Smirnov)
  bool is_fair = false;
};
Verdict judge_all(const std::vector<Fit>& fits);

}  // namespace tiku::fairness
