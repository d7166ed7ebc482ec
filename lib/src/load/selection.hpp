// SPDX-License-Identifier: Apache-2.0
// The parts of a blueprint that say which items are meant and how many.
#pragma once

#include "load/fields.hpp"
#include "tiku/model/blueprint.hpp"

namespace tiku::loading {

/// `where`: fields that an item must have.
Selection read_selection(const Value& value);

/// `require`: a list of rules. Those that cannot be read are left out.
std::vector<Requirement> read_requirements(const Value& value);

}  // namespace tiku::loading
