// SPDX-License-Identifier: Apache-2.0
// Letter case, for comparing words as they are spelt; independent of any locale.
#pragma once

#include <string>
#include <string_view>

namespace tiku {

/// The character in lower case by Unicode's simple mapping.
char32_t lower_case(char32_t code);

/// The text with the letters A to Z in lower case, byte for byte.
std::string lower_case(std::string_view text);

}  // namespace tiku
