// SPDX-License-Identifier: Apache-2.0
// Parts -> the ZIP that an office document is.
#pragma once

#include <string>
#include <vector>

namespace tiku::docx {

struct Part {
  std::string name;  ///< word/document.xml
  std::string bytes;
};

/// The parts in their order. The same bytes on each run: all are dated noon of 1 January
/// 1980, the first day that a ZIP can tell.
std::string packed(const std::vector<Part>& parts);

}  // namespace tiku::docx
