// SPDX-License-Identifier: Apache-2.0
// How the chain is run: the annealed search, the pilot that sets W and n, and the
// mixing run whose n-th visit to energy 0 is the draw.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <variant>

#include "draw/chain.hpp"
#include "draw/problem.hpp"
#include "tiku/draw/draw.hpp"

namespace tiku {

/// Why there is no choice: the effort was spent without a paper; a paper was found, but
/// the effort does not reach for mixing; there is none; the given start does not meet the
/// problem.
enum class SearchEnd { spent, unmixed, impossible, misfit };

/// No choice, and the state of lowest energy that was seen (of `misfit`: nothing).
struct Unfound {
  SearchEnd end = SearchEnd::spent;
  Choice nearest;
  std::uint64_t moves = 0;
};

/// A choice that meets the demand, each equally likely, and how it came about.
struct Found {
  Choice choice;
  DrawFigures figures;
  std::optional<Choice> start = std::nullopt;  ///< of the mixing, where it was given
};

/// What the chain asks of somebody who can decide where it finds no paper. Each question is
/// asked at most once; one that is empty is not asked. Answers change no random number.
struct Questions {
  /// After a first small effort without a paper (300 moves a slot, at least 100,000; or all
  /// the effort, where that is less): is it certain that there is none?
  std::function<bool()> is_impossible = {};
  /// After all the effort without a paper: one from which mixing can begin.
  std::function<std::optional<Choice>()> find_start = {};
  /// After a larger effort without a paper (1,000 moves for each item of the bank that can be
  /// drawn, and 20 times the first): is it certain that there is none? May take longer.
  std::function<bool()> is_impossible_after_all = {};
};

std::variant<Found, Unfound> choose(const Problem& problem, std::string_view seed,
                                    const Effort& effort, const Questions& questions = {});

/// As `choose`, from a start that meets the problem: no search, and the pilot looks for W
/// from the coldest weight downwards, since a warm one would lose the start.
std::variant<Found, Unfound> choose_from(const Choice& start, const Problem& problem,
                                         std::string_view seed, const Effort& effort);

/// Only a first paper, with no fairness: shows that there is one. Nothing when the effort is
/// spent.
std::optional<Choice> find_choice(const Problem& problem, std::string_view seed,
                                  const Effort& effort);

/// A pilot by itself: whether a draw would come to its W and n, and forms that it met on the way.
struct Rehearsal {
  bool is_settled = false;
  std::optional<Choice> choice = std::nullopt;
};
Rehearsal rehearse(const Problem& problem, std::string_view seed, const Effort& effort);

}  // namespace tiku
