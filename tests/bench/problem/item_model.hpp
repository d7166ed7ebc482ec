// SPDX-License-Identifier: Apache-2.0
// The plain item model of a draw, as test assembly is usually written down: a 0-1 column
// for each item in each section of each form. For comparison with solvers; it shares
// neither cells nor any other thrift with the library's own models.
#pragma once

#include <cstddef>
#include <vector>

#include "draw/exact/solver.hpp"
#include "tiku/draw/demand.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/model/paper.hpp"

namespace tiku::bench {

/// What a column says when it is 1: the item stands there.
struct Seat {
  std::size_t form = 0;
  std::size_t section = 0;
  ItemIndex item = 0;
};

struct ItemModel {
  std::vector<Seat> seats;   ///< by column; further columns only help
  exact::LinearModel model;  ///< without costs
};

ItemModel item_model(const DrawRequest& request, const Demand& demand);

/// The forms that a solution seats, with options in the bank's order.
std::vector<Form> forms_of(const ItemModel& model, const DrawRequest& request,
                           const std::vector<double>& values);

/// Rules beside the sections: linear ones, and one for each point where points are limited.
std::size_t rule_count(const DrawRequest& request, const Demand& demand);

}  // namespace tiku::bench
