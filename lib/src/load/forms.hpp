// SPDX-License-Identifier: Apache-2.0
// Reads what a blueprint says beyond one form by itself: parallel forms, earlier papers,
// and what is to be best.
#pragma once

#include <optional>

#include "load/fields.hpp"
#include "tiku/model/blueprint.hpp"

namespace tiku::loading {

void read_forms(const Value& value, Blueprint& blueprint);
ReuseRule read_reuse(const Value& value);

/// Nothing where what is to be best, or the ability at which, could not be read.
std::optional<OptimizeRule> read_optimize(const Value& value);

}  // namespace tiku::loading
