// SPDX-License-Identifier: Apache-2.0
// Which items can stand in which section, and how many places are filled by choice.
#pragma once

#include <cstddef>
#include <vector>

#include "draw/match.hpp"
#include "tiku/draw/demand.hpp"
#include "tiku/draw/draw.hpp"

namespace tiku {

/// A section's items, or those of them of which one outline rule fixes the number.
struct Part {
  std::size_t count = 0;         ///< places of each form
  std::size_t anchors = 0;       ///< places of all forms at once
  std::vector<ItemIndex> items;  ///< ascending
};

struct SectionSupply {
  std::vector<std::vector<Part>> parts;       ///< by section
  std::vector<std::vector<ItemIndex>> given;  ///< by section: the anchor's, in every form
  std::vector<Miss> missed;                   ///< what no choice of items can fill
};

SectionSupply supply_sections(const DrawRequest& request, const Demand& demand,
                              const Matcher& matcher);

}  // namespace tiku
