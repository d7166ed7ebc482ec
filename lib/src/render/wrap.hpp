// SPDX-License-Identifier: Apache-2.0
// Breaking text into lines as Chinese print does, for writers of plain text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tiku {

/// Breaks a text into lines of at most `width` display columns (at least 2). A line
/// begins with no closing punctuation and ends with no opening one; words, numbers,
/// gaps and indices stay whole where they fit on a line. Line breaks in the text
/// are kept, blanks at the ends of lines are not. At least one line comes back.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace tiku
