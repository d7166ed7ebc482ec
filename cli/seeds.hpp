// SPDX-License-Identifier: Apache-2.0
// The seed of each batch: from its file or from the command line, never invented silently.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "options.hpp"
#include "tiku/load/load.hpp"

namespace tiku::cli {

/// A text of one line for a record that people read: 1 to 200 characters, not all blank,
/// none of which steers a terminal or cannot be seen.
bool is_line(const std::string& text);

/// A seed for each job, all of whose batches were read; `typed` is that of the command
/// line, where `random` takes a new one from the system for each batch. Of several
/// batches each draws by what was typed and its own id, so that no two draw the same paper.
std::variant<std::vector<std::string>, UsageError> choose_seeds(
    const std::optional<std::string>& typed, const std::vector<Job>& jobs, Language language);

/// A seed typed on the command line is judged as one in a batch would be.
void warn_of_weak_seed(const std::optional<std::string>& typed, Jobs& jobs);

}  // namespace tiku::cli
