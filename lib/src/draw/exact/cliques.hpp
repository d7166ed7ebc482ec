// SPDX-License-Identifier: Apache-2.0
// Pairs that exclude each other, gathered into few large sets: one row for each of these says
// more than a row for each pair.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace tiku::exact {

/// Sets, each ascending, of which any two are a pair or in one group, so that every pair is in
/// a set. Each number is in one group at most.
std::vector<std::vector<std::uint32_t>> cliques_of(
    const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs,
    const std::vector<std::vector<std::uint32_t>>& groups);

}  // namespace tiku::exact
