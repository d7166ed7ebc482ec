// SPDX-License-Identifier: Apache-2.0
// What a bank holds of each thing that a blueprint demands, every other demand aside: where
// it is tight. Whether all demands can be met together is left to the draw floor.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "tiku/draw/demand.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"

namespace tiku {

/// Items for one demand.
struct Stock {
  std::int64_t items = 0;  ///< approved ones that it counts and that earlier papers do not bar
  /// How many forms without a common item they are enough for, with no more items of one point
  /// in a form than are allowed. Nothing where no least number of items or marks is demanded.
  std::optional<std::int64_t> forms;
};

struct Stocks {
  std::vector<Stock> sections;  ///< by section of the blueprint
  std::vector<Stock> rules;     ///< by rule of the demand
};

Stocks stocks_of(const Demand& demand, const Blueprint& blueprint, const Bank& bank);

}  // namespace tiku
