// SPDX-License-Identifier: Apache-2.0
// The checker's part for forms together, each of which is sound by itself.
#pragma once

#include <string>
#include <vector>

#include "tiku/draw/demand.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"

namespace tiku {

/// In what the forms fail the demand as far as it is about several of them: the anchor, items
/// in common, spreads.
std::vector<std::string> prove_together(const std::vector<Form>& forms, const Demand& demand,
                                        const Blueprint& blueprint, const Bank& bank);

}  // namespace tiku
