// SPDX-License-Identifier: Apache-2.0
// Parts of the record floor that more than one of its files needs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tiku/record/record.hpp"

namespace tiku {

/// The job's inputs as the record names them: paths from the batch's folder, in the
/// order of those paths.
std::vector<RecordedFile> recorded_inputs(const Job& job, const std::string& working_folder);

/// Reports the lines of a record (its text is `recorded`) that are not as they should
/// be, at most ten of them; if lines are missing or too many, only where that begins.
void compare_lines(std::string_view recorded, std::string_view expected, SourceId source,
                   Diagnostics& diagnostics);

}  // namespace tiku
