// SPDX-License-Identifier: Apache-2.0
// Days as they are written in files and on the command line.
#pragma once

#include <string>
#include <string_view>

namespace tiku {

/// YYYY-MM-DD, a day of the Gregorian calendar.
bool is_date(std::string_view text);

/// A date as documents say it: 2026年11月8日. What is no date stays as it is.
std::string printed_date(std::string_view date);

}  // namespace tiku
