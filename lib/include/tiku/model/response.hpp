// SPDX-License-Identifier: Apache-2.0
// What an item's statistics say of answers at an ability: the logistic model with one or
// two parameters (Birnbaum, in Lord and Novick, "Statistical theories of mental test scores",
// 1968), in integers, so that every machine decides alike.
#pragma once

#include <cstdint>
#include <optional>

#include "tiku/model/item.hpp"

namespace tiku {

/// One, in the units of what follows.
inline constexpr std::int64_t response_unit = 10'000;

/// Chance of a right answer in ten-thousandths: 1 / (1 + e^(-a (ability - b))) at an
/// ability in hundredths, or `p` where no ability is given. Nothing where the item
/// lacks what it takes; `a` is 1 where only `b` is there.
std::optional<std::int64_t> chance_of_success(const ItemStatistics& statistics,
                                              std::optional<std::int64_t> ability);

/// Fisher's information about the ability, a² P (1 - P), in ten-thousandths.
std::optional<std::int64_t> item_information(const ItemStatistics& statistics,
                                             std::int64_t ability);

}  // namespace tiku
