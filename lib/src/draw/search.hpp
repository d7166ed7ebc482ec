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

/// No choice, and the state of lowest energy that was seen.
struct Unfound {
  SearchEnd end = SearchEnd::spent;
  Choice nearest;
  std::uint64_t moves = 0;
};

/// A choice that meets the demand, each equally likely, and how it came about.
struct Found {
  Choice choice;
  DrawFigures figures;
  std::optional<Choice> start;  ///< from which the chain went on, where it was not its own
};

/// What can be asked where the chain finds nothing; each question at most once, and an
/// empty one never. Answers change no random number.
struct Questions {
  /// Whether it is proved that there is no choice. Asked after a first small effort.
  std::function<bool()> is_impossible = {};
  /// A choice, if there is one. Asked when the effort is spent.
  std::function<std::optional<Choice>()> find_start = {};
};

std::variant<Found, Unfound> choose(const Problem& problem, std::string_view seed,
                                    const Effort& effort, const Questions& questions = {});

/// As `choose`, from a start that meets the problem, as from a first paper of the chain's own.
std::variant<Found, Unfound> choose_from(const Choice& start, const Problem& problem,
                                         std::string_view seed, const Effort& effort);

/// A choice that meets the demand, whichever comes first: a proof that there is one, not a
/// draw. Nothing where the effort is spent before.
std::optional<Choice> find_choice(const Problem& problem, std::string_view seed,
                                  const Effort& effort);

}  // namespace tiku
