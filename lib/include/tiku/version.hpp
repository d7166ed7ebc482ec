// SPDX-License-Identifier: Apache-2.0
// The version of tiku. It stands here only: CMake reads it from this line.
#pragma once

#include <string_view>

namespace tiku {

/// Major, minor, patch, after the rules of semver.org.
inline constexpr std::string_view version = "0.1.0";

}  // namespace tiku
