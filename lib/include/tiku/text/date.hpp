// SPDX-License-Identifier: Apache-2.0
// Days as they are written in files and on the command line.
#pragma once

#include <string_view>

namespace tiku {

/// YYYY-MM-DD, a day of the Gregorian calendar.
bool is_date(std::string_view text);

}  // namespace tiku
