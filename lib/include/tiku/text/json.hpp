// SPDX-License-Identifier: Apache-2.0
// Texts as JSON writes them (RFC 8259), for all that is written by hand.
#pragma once

#include <string>
#include <string_view>

namespace tiku {

/// The text in quotes. Control characters (`is_control`) are escaped all the same where
/// JSON would let them be: its lines are also looked at on terminals. Bytes that are no
/// UTF-8 become U+FFFD.
std::string json_string(std::string_view text);

/// A character as `\uNNNN`, or as two of these.
std::string json_escape(char32_t code);

}  // namespace tiku
