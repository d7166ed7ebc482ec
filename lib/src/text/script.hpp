// SPDX-License-Identifier: Apache-2.0
// Subscripts and superscripts where there is nothing but characters.
#pragma once

#include <string>
#include <string_view>

namespace tiku {

enum class Script { low, high };

/// In small characters where there is one for each: `2` is ₂ or ²; as it is where it says the
/// same so, as raised `%`, `①` and `[1]` do; else behind a sign, in brackets if it is more than
/// one character: `_出`, `^(a,b)`.
std::string as_script(std::string_view text, Script script);

}  // namespace tiku
