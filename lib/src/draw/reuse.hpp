// SPDX-License-Identifier: Apache-2.0
// What earlier papers forbid or make less welcome.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>

#include "tiku/draw/demand.hpp"

namespace tiku {

/// The numbers of a bank's items by their ids.
class ItemNumbers {
 public:
  explicit ItemNumbers(const Bank& bank);
  std::optional<ItemIndex> find(std::string_view id) const;
  std::size_t size() const { return numbers_.size(); }

 private:
  std::map<std::string_view, ItemIndex> numbers_;
};

/// Adds the rules of `reuse` to the demand.
void add_reuse(const Blueprint& blueprint, const ItemNumbers& numbers, const Usage& usage,
               std::string_view date, Demand& demand);

}  // namespace tiku
