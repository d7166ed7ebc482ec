// SPDX-License-Identifier: Apache-2.0
// Generated problems made impossible, each in one way.
#pragma once

#include "problem/generator.hpp"

namespace tiku::bench {

/// Makes each the other's enemy.
void make_enemies(Item& a, Item& b);

void make_impossible(GeneratedProblem& problem, Variant variant);

}  // namespace tiku::bench
