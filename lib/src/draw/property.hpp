// SPDX-License-Identifier: Apache-2.0
// What an item brings to a rule's sum.
#pragma once

#include <cstdint>

#include "tiku/draw/demand.hpp"
#include "tiku/model/item.hpp"

namespace tiku {

/// The rule's property of an item that is worth `marks`, in the rule's units.
std::int64_t property_of(const Item& item, const Rule& rule, Marks marks);

}  // namespace tiku
