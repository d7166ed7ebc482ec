// SPDX-License-Identifier: Apache-2.0
// Options that are numbers keep their order: 70℃, 80℃, 90℃.
#pragma once

#include <vector>

#include "tiku/model/item.hpp"

namespace tiku {

/// All options are the same text but for the numbers in it, and these ascend or
/// descend from option to option.
bool is_number_row(const std::vector<Option>& options);

}  // namespace tiku
