// SPDX-License-Identifier: Apache-2.0
// The characters that no text of a file may hold, wherever they stand.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "tiku/text/utf8.hpp"

namespace tiku::yaml {

/// The character that begins at `at` if it must not be there: control characters other
/// than tab and line feed (U+0000 to U+001F, U+007F to U+009F), and those that turn the
/// direction of writing (U+202A to U+202E, U+2066 to U+2069), by which a text reads
/// otherwise than its bytes say. A carriage return counts, also before a line feed.
std::optional<Character> control_at(std::string_view text, std::size_t at);

/// `U+202E`.
std::string code_point_name(char32_t code);

}  // namespace tiku::yaml
