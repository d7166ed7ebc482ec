// SPDX-License-Identifier: Apache-2.0
// The two halves of the table of item codes, ascending; catalogue_items.cpp joins them.
#pragma once

#include <span>

#include "tiku/diagnostic/catalogue.hpp"

namespace tiku {

std::span<const CodeEntry> item_answer_entries();  ///< options, keys and gaps: up to 0412
std::span<const CodeEntry> item_field_entries();   ///< what an item refers to and its state

}  // namespace tiku
