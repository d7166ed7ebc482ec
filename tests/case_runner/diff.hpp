// SPDX-License-Identifier: Apache-2.0
// Where two texts differ, for people.
#pragma once

#include <string>
#include <string_view>

namespace cases {

/// The lines from the first that differs to the last, `-` expected, `+` found, under
/// the heading `name`; empty where the texts are equal.
std::string differences(std::string_view name, std::string_view expected, std::string_view found);

}  // namespace cases
