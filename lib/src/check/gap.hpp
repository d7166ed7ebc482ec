// SPDX-License-Identifier: Apache-2.0
// The gaps of a stem: what is one, and what was meant as one.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace tiku::checking {

/// `（　　）`: full-width brackets around two ideographic spaces.
inline constexpr std::string_view gap_sign = "（　　）";

/// A gap, or a stretch that people write for one: brackets of either width around
/// blanks or underscores or nothing, or three underscores and more.
struct Gap {
  std::string_view text;  ///< within the stem
  bool is_well_formed() const { return text == gap_sign; }
};

/// All gaps in order. `main()` is a call, no gap.
std::vector<Gap> find_gaps(std::string_view stem);

}  // namespace tiku::checking
