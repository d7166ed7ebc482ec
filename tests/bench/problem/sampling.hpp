// SPDX-License-Identifier: Apache-2.0
// Random sampling: what a program does that draws and checks, until it fits or gives up.
#pragma once

#include <cstdint>
#include <string>

#include "draw/problem.hpp"

namespace tiku::bench {

struct Sampling {
  std::int64_t violation = 0;  ///< the least sum of violations that was seen; 0: a paper
  std::uint64_t samples = 0;
};

/// Sections filled at random, again and again, until nothing is violated. Where a rule fixes
/// how many items of a range a section holds, it is filled so.
Sampling sample(const Problem& problem, const std::string& seed, std::uint64_t most_samples);

}  // namespace tiku::bench
