// SPDX-License-Identifier: Apache-2.0
// When two texts say the same.
#pragma once

#include <string>
#include <string_view>

namespace tiku::checking {

/// Equal for texts that differ only in width, white space and punctuation. Beyond
/// `normal_form` it keeps apart what an answer of a technical trade can turn on: letter
/// case (mW, MW), raised and lowered digits (10², 102) and punctuation that is part of an
/// expression (!= and =, f() and f).
std::string comparison_form(std::string_view text);

}  // namespace tiku::checking
