// SPDX-License-Identifier: Apache-2.0
#include "draw/amounts.hpp"

#include <algorithm>
#include <limits>

namespace tiku {

std::int64_t violation_unit(std::vector<Amount> amounts) {
  std::sort(amounts.begin(), amounts.end(),
            [](const Amount& a, const Amount& b) { return a.amount < b.amount; });
  // Each amount once: where nearly all items have the same, the others are what moves.
  amounts.erase(std::unique(amounts.begin(), amounts.end(),
                            [](const Amount& a, const Amount& b) { return a.amount == b.amount; }),
                amounts.end());
  const std::int64_t range =
      std::int64_t{amounts[amounts.size() * 3 / 4].amount} - amounts[amounts.size() / 4].amount;
  return std::max<std::int64_t>(1, range / 2);
}

CountBounds as_counts(std::int64_t low, std::int64_t high, std::int64_t amount) {
  constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max() / 2;
  const std::int64_t least = low / amount + (low % amount > 0 ? 1 : 0);
  const std::int64_t greatest = high / amount - (high % amount < 0 ? 1 : 0);
  return {static_cast<std::int32_t>(std::clamp(least, -most, most)),
          static_cast<std::int32_t>(std::clamp(greatest, -most, most))};
}

}  // namespace tiku
