// SPDX-License-Identifier: Apache-2.0
// Settings of a blueprint that can give way step by step: numbers of which several constraints
// may come, and those that are no bounds of a sum.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "draw/exact/cures.hpp"

namespace tiku::exact {

/// One number of the blueprint, and the way on which it gives way.
struct Setting {
  Constraint constraint;    ///< that stands for all which come from it
  std::int64_t step = 1;    ///< nothing changes in between; below zero for fewer
  std::int64_t most = 0;    ///< steps
  bool is_in_pool = false;  ///< whether the pool of all forms can see it
  bool is_stepwise = true;  ///< nothing changes within a step
};

/// The settings behind the members of a conflict, each once; not those that are bounds of one
/// constraint alone.
std::vector<Setting> settings_of(const CureRequest& request,
                                 const std::vector<ConflictMember>& conflict);

/// Whether other bounds of a constraint are those of one of these settings.
bool is_of_setting(const CureRequest& request, const Constraint& constraint);

/// A setting after so many steps.
Relaxation after(const CureRequest& request, const Setting& setting, std::int64_t steps);

/// Other bounds of several constraints, those that come from one setting as one.
std::vector<Relaxation> folded(const CureRequest& request,
                               const std::vector<Relaxation>& relaxations);

}  // namespace tiku::exact
