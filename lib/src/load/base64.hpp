// SPDX-License-Identifier: Apache-2.0
// Base64 (RFC 4648), as pictures within an SVG are written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace tiku::loading {

/// The bytes; blanks and line breaks count for nothing. Nothing where other signs stand.
std::optional<std::string> decode_base64(std::string_view text);

}  // namespace tiku::loading
