// SPDX-License-Identifier: Apache-2.0
// Papers as drawn: which items stand where, and how their options are ordered.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tiku {

/// Number of an item within `Bank::items`.
using ItemIndex = std::uint32_t;

/// An item in its place on a form.
struct PlacedItem {
  ItemIndex item = 0;
  /// For each printed letter from A the number of the item's option that stands
  /// there; empty for items without options.
  std::vector<std::uint8_t> options;
  friend bool operator==(const PlacedItem&, const PlacedItem&) = default;
};

/// Items by form and section of the blueprint, before they are arranged; ascending.
using Choice = std::vector<std::vector<std::vector<ItemIndex>>>;

/// A form (卷): the items of each of the blueprint's sections, in printed order.
struct Form {
  std::string label;
  std::vector<std::vector<PlacedItem>> sections;
  friend bool operator==(const Form&, const Form&) = default;
};

}  // namespace tiku
