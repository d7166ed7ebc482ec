// SPDX-License-Identifier: Apache-2.0
// Letter case, for comparing words as they are spelt; independent of any locale.
#pragma once

namespace tiku {

/// The character in lower case by Unicode's simple mapping.
char32_t lower_case(char32_t code);

}  // namespace tiku
