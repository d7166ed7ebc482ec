// SPDX-License-Identifier: Apache-2.0
// Codes beside the shape that a bank gives by example.
#pragma once

#include <string>

#include "tiku/diagnostic/diagnostic.hpp"

namespace tiku::checking {

/// Reports a code that is not of the shape; an empty shape takes any code.
void check_shape(const std::string& code, const std::string& shape, Place place,
                 Diagnostics& diagnostics);

}  // namespace tiku::checking
