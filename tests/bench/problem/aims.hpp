// SPDX-License-Identifier: Apache-2.0
// What the draw is meant to reach, beside what was measured.
#pragma once

#include <string>

#include "problem/results.hpp"

namespace tiku::bench {

/// In Markdown, of the aims (a) to (d) and (f). What was not measured is left open.
std::string aims_table(const Results& results);

}  // namespace tiku::bench
