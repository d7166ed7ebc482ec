// SPDX-License-Identifier: Apache-2.0
// Trying out: is there really a choice of items that meets a demand?
#pragma once

#include <cstddef>
#include <optional>

#include "tiku/draw/demand.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"

namespace tiku::exact {

/// A choice for so many forms, found by the chain with a small effort (some hundred moves
/// for each place) and looked through item by item. Nothing means only that none was found.
std::optional<Choice> find_witness(const Bank& bank, const Blueprint& blueprint,
                                   const Demand& demand, std::size_t forms);

/// What came of trying out whether forms can be drawn.
struct Trial {
  bool is_drawn = false;         ///< the draw's pilot settles, with a small effort
  std::optional<Choice> choice;  ///< found on the way, and looked through item by item
};

/// A rehearsal of the draw. Of a demand with `optimize`, which is no fair draw, any forms will do.
Trial try_out(const Bank& bank, const Blueprint& blueprint, const Demand& demand,
              std::size_t forms);

/// Whether a draw comes to its end with the effort that it has by itself. A choice is known, from
/// which it may mix where it finds none.
bool can_draw(const Bank& bank, const Blueprint& blueprint, const Demand& demand, Choice known);

/// Whether a choice meets the demand, by the independent checker.
bool holds_up(const Choice& choice, const Bank& bank, const Blueprint& blueprint,
              const Demand& demand);

}  // namespace tiku::exact
