// SPDX-License-Identifier: Apache-2.0
// One question to the solver: are there such forms? No reasons are asked for.
#pragma once

#include <optional>

#include "draw/exact/conflict.hpp"
#include "draw/exact/cures.hpp"
#include "tiku/model/paper.hpp"

namespace tiku::exact {

struct Answered {
  Verdict verdict = Verdict::undecided;
  std::optional<Choice> choice;  ///< where it is possible; looked through item by item
};

/// Every form by itself, in whole numbers and within so many nodes. Undecided at once where the
/// model is large: several forms in more than 2,000 columns, or more than 50,000 terms.
Answered ask(const CureRequest& request, int nodes);

/// Whether forms are found with a small effort: by the chain, or else by the solver.
bool are_there_forms(const CureRequest& request);

}  // namespace tiku::exact
