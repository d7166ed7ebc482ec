// SPDX-License-Identifier: Apache-2.0
// Forms of the least price: `optimize` in a blueprint, the one exception to the fair draw.
#pragma once

#include <string_view>
#include <variant>

#include "draw/problem.hpp"
#include "draw/search.hpp"

namespace tiku {

/// As `choose`, but the total price of all forms is made as small as annealing from a first
/// paper makes it. A problem whose only rules are its sections gets the least there is.
std::variant<Found, Unfound> optimize(const Problem& problem, std::string_view seed,
                                      const Effort& effort, const Questions& questions);

/// The same from a first paper that is given.
std::variant<Found, Unfound> optimize_from(const Choice& start, const Problem& problem,
                                           std::string_view seed, const Effort& effort);

}  // namespace tiku
