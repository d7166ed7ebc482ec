// SPDX-License-Identifier: Apache-2.0
// From chosen items to a form: the order of items and options, and where keys lie.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tiku/draw/draw.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"

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

}  // namespace tiku
