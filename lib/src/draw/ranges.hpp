// SPDX-License-Identifier: Apache-2.0
// The ranges that an outline rule holds to their weights.
#pragma once

#include <vector>

#include "tiku/model/outline.hpp"

namespace tiku {

/// The ranges at a depth (1 is the outermost), and the lowest ranges above it: a
/// partition of all points. Outline order.
std::vector<const Range*> ranges_at(const Outline& outline, int depth);

}  // namespace tiku
