// SPDX-License-Identifier: Apache-2.0
// Loaded banks -> findings on what PDF documents could not print, long before anything is
// drawn. Apart from `check`, as it looks into the fonts of this machine.
#pragma once

#include "tiku/load/load.hpp"

namespace tiku {

/// Warns of the characters in texts of items that are in none of the fonts of PDF documents,
/// each at its place, and sorts the findings. Says nothing where the fonts are not installed.
void check_printable(Estate& estate);

}  // namespace tiku
