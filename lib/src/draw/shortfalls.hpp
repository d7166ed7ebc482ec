// SPDX-License-Identifier: Apache-2.0
// Where a bank holds too few items, every demand counted by itself.
#pragma once

#include <cstdint>
#include <vector>

#include "tiku/draw/explanation.hpp"

namespace tiku {

/// A section, or a rule that counts items, with too few of them.
struct Shortfall {
  Constraint constraint;
  std::int64_t items = 0;    ///< that can be had, with no more of one point than forms may hold
  std::int64_t missing = 0;  ///< for all forms together
};

/// What so many forms that share nothing are short of, the most missing first. Demands that
/// cannot be met together though each can by itself are not among them.
std::vector<Shortfall> shortfalls(const Demand& demand, const Blueprint& blueprint,
                                  const Bank& bank, std::int64_t forms);

}  // namespace tiku
