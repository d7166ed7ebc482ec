// SPDX-License-Identifier: Apache-2.0
// The parts of the table of item codes, ascending; catalogue_items.cpp joins them.
#pragma once

#include <span>

#include "tiku/diagnostic/catalogue.hpp"

namespace tiku {

std::span<const CodeEntry> item_answer_entries();  ///< options, keys and gaps: up to 0412
std::span<const CodeEntry> item_field_entries();   ///< what an item refers to and its state
std::span<const CodeEntry> item_figure_entries();  ///< from 0429: formulas, figures, characters

}  // namespace tiku
