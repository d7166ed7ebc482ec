// SPDX-License-Identifier: Apache-2.0
// What the rules of a problem are worth in its prices: Lagrange multipliers (Fisher, "The
// Lagrangian relaxation method for solving integer programming problems", 1981). With them
// in the prices, the cheapest items of each cell nearly meet the rules by themselves. They
// guide a search; nothing is decided by them.
#pragma once

#include <cstdint>
#include <vector>

#include "draw/problem.hpp"

namespace tiku {

struct ShadowPrices {
  std::vector<std::int64_t> prices;  ///< by entry, rules included; finer than the problem's
  std::int64_t width = 1;  ///< from the dearest item that is taken to the dearest candidate
};

/// The problem has prices that are not all alike.
ShadowPrices shadow_prices(const Problem& problem);

/// The problem at those prices, with the cheapest entries of each cell only: more than the cell
/// takes on all forms. It views the terms of the problem it is made of.
Problem narrowed(const Problem& problem, const ShadowPrices& shadow);

}  // namespace tiku
