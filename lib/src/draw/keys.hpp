// SPDX-License-Identifier: Apache-2.0
// A fair plan of key letters for the single-choice items of one section.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "tiku/model/blueprint.hpp"
#include "tiku/random/stream.hpp"

namespace tiku {

/// For each item in printed order the places (0 is A) where its key may stand.
using KeyPlaces = std::vector<std::vector<std::uint8_t>>;

/// Violations of a plan: how far the letters' numbers differ, and the longest run.
struct KeyFigures {
  std::int64_t difference = 0;
  std::int64_t longest_run = 0;
};

/// Letters are counted that each item has: the first `letters` places.
KeyFigures key_figures(const std::vector<std::uint8_t>& plan, std::size_t letters);

/// A plan that keeps the rule, each such plan equally likely; or the best one found.
struct KeyPlan {
  std::vector<std::uint8_t> places;
  bool is_met = false;
};
KeyPlan plan_keys(const KeyPlaces& allowed, std::size_t letters, const KeyRule& rule,
                  Stream& stream);

}  // namespace tiku
