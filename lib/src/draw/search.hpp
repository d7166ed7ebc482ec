// SPDX-License-Identifier: Apache-2.0
// How the chain is run: the annealed search, the pilot that sets W and n, and the
// mixing run whose n-th visit to energy 0 is the draw.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "draw/chain.hpp"
#include "draw/problem.hpp"
#include "tiku/draw/draw.hpp"

namespace tiku {

/// Why there is no choice: the effort was spent without a paper; a paper was found, but
/// the effort does not reach for mixing; the sections cannot all be filled.
enum class SearchEnd { spent, unmixed, impossible };

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
};

/// A choice that meets the demand, whichever comes first: a proof that there is one, not a
/// draw. Nothing where the effort is spent before.
std::optional<Choice> find_choice(const Problem& problem, std::string_view seed,
                                  const Effort& effort);

std::variant<Found, Unfound> choose(const Problem& problem, std::string_view seed,
                                    const Effort& effort);

}  // namespace tiku
