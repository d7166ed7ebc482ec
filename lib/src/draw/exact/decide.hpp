// SPDX-License-Identifier: Apache-2.0
// The last word on a demand: forms that meet it, or why there are none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "draw/exact/conflict.hpp"
#include "draw/exact/cures.hpp"
#include "tiku/draw/explanation.hpp"
#include "tiku/model/paper.hpp"

namespace tiku::exact {

/// What came of it.
struct Decision {
  Verdict verdict = Verdict::undecided;
  std::optional<Choice> choice;  ///< where it is possible; looked through item by item
  Explanation explanation;       ///< where it is impossible
};

/// Whether a quick look proves that there are no forms.
bool is_hopeless(const CureRequest& request);

/// Whether it is proved that not even one form can be had: whole numbers, few nodes.
bool has_not_one(const CureRequest& request);

/// Decides, within so many nodes of a solver's tree for each question. Throws `std::logic_error`
/// where the solver's choice does not meet the demand, which is our bug.
Decision decide(const CureRequest& request);

/// More forms than this are not looked for.
inline constexpr std::int64_t most_searched = 1000;

/// How many forms there can be: at least those that were found, at most those that the
/// pool of all allows, and no more than `most`, which is known to be enough.
struct Capacity {
  std::int64_t at_least = 0;
  std::int64_t at_most = 0;
};
Capacity capacity(const CureRequest& request, std::int64_t most);

}  // namespace tiku::exact
