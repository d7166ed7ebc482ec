// SPDX-License-Identifier: Apache-2.0
// The look of the paper in HTML, for the screen and for A4 print.
#pragma once

#include <string_view>

namespace tiku {

/// A style sheet that refers to nothing outside itself.
extern const std::string_view paper_style;

}  // namespace tiku
