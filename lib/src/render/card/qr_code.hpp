// SPDX-License-Identifier: Apache-2.0
// Text -> QR code (ISO/IEC 18004).
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tiku {

/// Squares, line by line; true is dark.
using QrCode = std::vector<std::vector<bool>>;

/// The smallest code that still reads with a seventh of it spoilt; none for a text that is
/// empty, has a NUL or is too long.
std::optional<QrCode> qr_code(const std::string& text);

}  // namespace tiku
