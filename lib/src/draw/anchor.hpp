// SPDX-License-Identifier: Apache-2.0
// How many items of an anchor each section holds.
#pragma once

#include <cstdint>
#include <vector>

#include "tiku/model/blueprint.hpp"

namespace tiku {

/// Shares a number of items over the sections as their counts are, by largest remainders; of
/// equal ones the first takes it.
std::vector<std::int64_t> anchor_counts(std::int64_t number, const Blueprint& blueprint);

}  // namespace tiku
