// SPDX-License-Identifier: Apache-2.0
// What was demanded and what the forms reach of it, one line each; in English whoever
// draws: a record does not depend on the reader's language.
#pragma once

#include <string>
#include <vector>

#include "tiku/draw/draw.hpp"
#include "tiku/measure/conformance.hpp"

namespace tiku {

/// A line for each rule on a form, then for what forms must have in common, where that
/// was asked for.
std::vector<std::string> achieved_lines(const Drawn& drawn, const Conformance& conformance,
                                        const Blueprint& blueprint, const Bank& bank);

/// How the forms were drawn where not all were equally likely; empty where they were.
std::string law_line(const Blueprint& blueprint, const Demand& demand);

}  // namespace tiku
