// SPDX-License-Identifier: Apache-2.0
// Rows of words in columns, for people at a terminal.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "language.hpp"

namespace tiku::cli {

/// Which side of a column its words stand on: left for names, right for numbers.
enum class Side { left, right };

using Row = std::vector<std::string>;

/// The row above all others.
Row heading(std::initializer_list<Wording> words, Language language);

/// The rows in columns as wide as their widest word, Chinese signs counted as two, with
/// two blanks between them and before each row; one side for each column.
std::string table(const std::vector<Row>& rows, const std::vector<Side>& sides);

}  // namespace tiku::cli
