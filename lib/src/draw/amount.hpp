// SPDX-License-Identifier: Apache-2.0
// What an item adds to a rule, for the chain and for the exact model.
#pragma once

#include <cstdint>

#include "draw/match.hpp"
#include "tiku/draw/demand.hpp"
#include "tiku/model/bank.hpp"

namespace tiku {

/// An item's value of a rule's property, in a section with these marks for each.
std::int64_t property_of(const Item& item, const Rule& rule, Marks marks);

/// Whether a rule looks at an item at all, wherever it stands; `where` is the rule's
/// selection compiled.
bool is_selected(const Rule& rule, const CompiledSelection& where, const Matcher& matcher,
                 const Bank& bank, ItemIndex item);

/// What an item adds to a rule that selects it, in a section with these marks for each.
std::int64_t amount_of(const Rule& rule, const Item& item, Marks marks);

}  // namespace tiku
