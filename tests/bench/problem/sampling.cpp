// SPDX-License-Identifier: Apache-2.0
#include "problem/sampling.hpp"

#include <algorithm>
#include <limits>

#include "draw/chain.hpp"
#include "tiku/random/stream.hpp"

namespace tiku::bench {

Sampling sample(const Problem& problem, const std::string& seed, std::uint64_t most_samples) {
  Stream stream(seed, "sample");
  Sampling sampling{std::numeric_limits<std::int64_t>::max(), 0};
  while (sampling.violation != 0 && sampling.samples < most_samples) {
    ++sampling.samples;
    sampling.violation = std::min(sampling.violation, Chain(problem, stream).energy());
  }
  return sampling;
}

}  // namespace tiku::bench
