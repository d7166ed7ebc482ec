// SPDX-License-Identifier: Apache-2.0
// How far one bound must give way until forms can be drawn, not only found.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

#include "draw/exact/cures.hpp"

namespace tiku::exact {

/// A bound that gives way.
struct Way {
  std::function<Relaxation(std::int64_t)> after;  ///< so many steps, 1 and more
  std::int64_t least = 1;                         ///< fewer are not enough
  std::int64_t most = no_bound;                   ///< more change nothing
  bool is_proved = false;                         ///< that fewer are not enough
  int tries = 4;                                  ///< on the way there
  bool is_stepwise = true;                        ///< nothing changes within a step
};

/// The fewest steps found after which forms can be drawn: tried from the least on, each time
/// farther, then halved back. Else those after which forms were found at all, if any.
std::optional<Cure> widen(const CureRequest& request, const Way& way);

/// A cure whose bounds have moved on by so many of the units in which they move.
Cure moved_on(const CureRequest& request, Cure cure, std::int64_t units);

}  // namespace tiku::exact
