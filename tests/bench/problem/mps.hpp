// SPDX-License-Identifier: Apache-2.0
// Linear models as files in free MPS format, which every solver reads.
#pragma once

#include <string>

#include "draw/exact/solver.hpp"

namespace tiku::bench {

/// Column 3 is called `c3`, row 4 `r4`, and the sum that is to be least `cost`.
std::string as_mps(const exact::LinearModel& model);

}  // namespace tiku::bench
