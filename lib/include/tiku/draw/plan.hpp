// SPDX-License-Identifier: Apache-2.0
// Looking ahead: how many papers a bank carries under a blueprint, what stands in the way
// of more, and what to write next. Nothing is drawn.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "tiku/draw/demand.hpp"
#include "tiku/draw/explanation.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/usage.hpp"

namespace tiku {

/// What is planned. Bank and blueprint are checked and without errors.
struct PlanRequest {
  const Bank& bank;
  const Blueprint& blueprint;
  std::int64_t forms = 1;        ///< that are wanted at once
  const Usage* usage = nullptr;  ///< earlier papers, where there is a ledger
  std::string date = {};         ///< YYYY-MM-DD, from which rules on reuse look back
};

/// A number that may be known only from both sides.
struct Bracket {
  std::int64_t at_least = 0;  ///< so many were found
  std::int64_t at_most = 0;   ///< more are impossible: that is proved
};

/// Whether the forms that are wanted can be had.
enum class Outlook { possible, impossible, undecided };

struct Plan {
  Demand demand;
  Demand disjoint;  ///< the same on forms that share nothing, which the figures below are about
  Outlook outlook = Outlook::undecided;
  /// Where it is possible: whether the fair draw comes to its end too, with its usual effort. If
  /// not, forms exist, but so few or so far apart that it will hardly be had.
  bool is_drawn = true;
  Explanation shortage;           ///< where it is impossible: why, and what to write
  Bracket forms;                  ///< that share no item
  Explanation bottleneck;         ///< why not one more than that; empty where it is not known
  std::optional<Bracket> unused;  ///< likewise of items in no earlier paper
};

Plan plan(const PlanRequest& request);

}  // namespace tiku
