// SPDX-License-Identifier: Apache-2.0
// What `tiku plan` tells: the parts that its text and its JSON are made from.
#pragma once

#include <cstdint>
#include <string>

#include "tiku/draw/plan.hpp"
#include "tiku/load/load.hpp"
#include "tiku/measure/stock.hpp"

namespace tiku::cli {

/// A plan with all that it refers to.
struct PlanReport {
  const Bank& bank;
  const Blueprint& blueprint;
  const Sources& sources;
  const Plan& plan;
  const Stocks& stocks;
  std::int64_t forms = 1;          ///< that are wanted
  std::int64_t past_batches = -1;  ///< in the ledger; below zero where none was given
  Language language;
};

std::string plan_text(const PlanReport& report);
std::string plan_json(const PlanReport& report);

/// The approved items of a bank.
std::int64_t count_approved(const Bank& bank);

/// Whether why there are no more forms was said already: by why those wanted cannot be had.
bool is_bottleneck_told(const PlanReport& report);

}  // namespace tiku::cli
