// SPDX-License-Identifier: Apache-2.0
// The independent checker. It shares no code with the chain: it walks the forms'
// items one by one and compares words with words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tiku/draw/demand.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"

namespace tiku {

/// What a form reaches of a rule, in the rule's units.
std::int64_t reached(const Rule& rule, const Form& form, const Blueprint& blueprint,
                     const Bank& bank);

/// Everything in which the forms fail the blueprint, in words; empty if they meet
/// it: section counts and types, approved items only, no item twice, enemies and
/// points, items of earlier papers, every rule, the marks of each range against its weight,
/// options as permutations that respect pins, keys as `order.key` asks; and, where each form
/// by itself is sound, the anchor, what two forms have in common, and spreads.
std::vector<std::string> prove(const std::vector<Form>& forms, const Demand& demand,
                               const Blueprint& blueprint, const Bank& bank);

}  // namespace tiku
