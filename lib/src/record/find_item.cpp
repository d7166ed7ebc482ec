// SPDX-License-Identifier: Apache-2.0
#include "record/find_item.hpp"

#include <algorithm>

namespace tiku {

std::optional<ItemIndex> find_item(const Bank& bank, std::string_view id) {
  const auto found =
      std::lower_bound(bank.items.begin(), bank.items.end(), id,
                       [](const Item& each, std::string_view wanted) { return each.id < wanted; });
  if (found == bank.items.end() || found->id != id) return std::nullopt;
  return static_cast<ItemIndex>(found - bank.items.begin());
}

}  // namespace tiku
