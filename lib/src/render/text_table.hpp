// SPDX-License-Identifier: Apache-2.0
// Tables in plain text, aligned by the width of what they hold.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tiku/render/printout.hpp"

namespace tiku {

/// The table in lines of `width` columns; texts that are longer than their cell go on below.
/// With rules around all cells where one of them is a head, else without any.
std::vector<std::string> text_table(const TableBlock& table, std::size_t width);

/// The text with blanks behind it, so that it takes `width` columns.
std::string padded(std::string text, std::size_t width);

}  // namespace tiku
