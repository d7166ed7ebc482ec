// SPDX-License-Identifier: Apache-2.0
// What the best state that was found still violates.
#pragma once

#include <vector>

#include "tiku/draw/draw.hpp"

namespace tiku {

/// Rules, points and enemies that the forms violate, form by form; then what they have too
/// much in common, and figures in which they differ too much.
std::vector<Miss> find_misses(const std::vector<Form>& forms, const Demand& demand,
                              const Blueprint& blueprint, const Bank& bank);

}  // namespace tiku
