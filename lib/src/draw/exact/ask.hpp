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

/// How forms can be had, as far as a small effort tells: not at all; found, by the chain; or
/// drawn, as the draw's pilot settles.
enum class Ease { none, found, drawn };
Ease rehearsed(const CureRequest& request);

/// The same, where the solver is asked too if the chain finds nothing.
Ease ease_of(const CureRequest& request);

}  // namespace tiku::exact
