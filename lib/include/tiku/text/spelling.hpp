// SPDX-License-Identifier: Apache-2.0
// "Did you mean": the known word nearest to a mistyped one.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace tiku {

/// The known word with the smallest edit distance (insert, delete, replace,
/// swap of neighbours; in characters, letter case ignored), if it is at most a
/// third of the longer word's length, at least 1. Among equals the first. Words of
/// more than 64 characters are near to nothing.
std::optional<std::string_view> nearest_word(std::string_view word,
                                             std::span<const std::string_view> known);

}  // namespace tiku
