// SPDX-License-Identifier: Apache-2.0
// JSON written by hand, a line for each entry of a long list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tiku::cli {

/// The texts with a separator between them.
std::string joined(const std::vector<std::string>& texts, std::string_view separator);

/// A list in an object of the outermost level: its entries, finished JSON, one per line.
std::string json_lines(const std::vector<std::string>& entries);

/// The same of texts.
std::string json_text_lines(const std::vector<std::string>& texts);

/// A list of texts on one line.
std::string json_strings(const std::vector<std::string>& texts);

}  // namespace tiku::cli
