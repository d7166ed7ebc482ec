// SPDX-License-Identifier: Apache-2.0
// From chosen items to a form: the order of items and options, and where keys lie.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tiku/draw/draw.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"
#include "tiku/random/stream.hpp"

namespace tiku {

/// Forms with their items as chosen, in no order that is meant.
std::vector<Form> unarranged(const std::vector<std::string>& labels, const Choice& choice);

/// A form, and what of `order.key` could not be had.
struct Arranged {
  Form form;
  std::vector<Miss> missed;
};

/// Arranges the items chosen for each section, by streams of the form's own.
Arranged arrange(std::string_view label, const std::vector<std::vector<ItemIndex>>& sections,
                 const Blueprint& blueprint, const Bank& bank, std::string_view seed);

/// Where the key of a single-choice item may stand (0 is A): where it is, or any place of
/// an option that may move. Just 0 for an item without one key.
std::vector<std::uint8_t> places_of_key(const Item& item, const Order& order);

/// A random order of an item's options under the pins, with its key at a place where one
/// is given.
std::vector<std::uint8_t> arrange_options(const Item& item, const Order& order,
                                          std::optional<std::uint8_t> key_place, Stream& stream);

}  // namespace tiku
