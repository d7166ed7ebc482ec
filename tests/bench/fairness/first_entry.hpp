// SPDX-License-Identifier: Apache-2.0
// A way of drawing that looks fair and is not.
#pragma once

#include <string>
#include <vector>

#include "fairness/cases.hpp"
#include "tiku/model/paper.hpp"

namespace tiku::fairness {

/// The forms of the first state at energy 0 after many moves of the chain: it favours papers at
/// the border, through which the chain comes in.
std::vector<Form> first_entry_draw(const Case& c, const std::string& seed);

}  // namespace tiku::fairness
