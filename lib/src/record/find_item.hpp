// SPDX-License-Identifier: Apache-2.0
// Items of records in the bank of today.
#pragma once

#include <optional>
#include <string_view>

#include "tiku/model/bank.hpp"
#include "tiku/model/paper.hpp"

namespace tiku {

/// Number of the item with this id; nothing where the bank has none.
std::optional<ItemIndex> find_item(const Bank& bank, std::string_view id);

}  // namespace tiku
