// SPDX-License-Identifier: Apache-2.0
// Problems of optimal test assembly in the shape that the literature measures (van der Linden,
// "Linear Models for Optimal Test Design", 2005): the most information at one ability, from
// sections of exact size, with exact counts of content, bounds on cognition and time, and
// enemies. Items are the generator's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "problem/generator.hpp"

namespace tiku::bench {

struct OptimumShape {
  std::size_t items = 0;  ///< of the bank
  std::size_t areas = 0;  ///< each form takes an exact number of each
  std::size_t enemies = 0;
  std::int64_t length = 0;  ///< items of a form, a multiple of 10
  std::size_t forms = 1;    ///< that share nothing
};

/// `40 of 300 items, 2 forms`
std::string name_of(const OptimumShape& shape);

/// The same shape and seed give the same problem everywhere. It is possible.
GeneratedProblem make_optimum_problem(const OptimumShape& shape, const std::string& seed);

}  // namespace tiku::bench
