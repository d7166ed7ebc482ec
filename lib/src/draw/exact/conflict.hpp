// SPDX-License-Identifier: Apache-2.0
// Few constraints that cannot hold together.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "draw/exact/assembly.hpp"

namespace tiku::exact {

/// What is known of a model.
enum class Verdict { possible, impossible, undecided };

struct Conflict {
  std::vector<std::size_t> members;  ///< numbers in `Assembly::constraints`, ascending
  bool irreducible = false;          ///< without any one of them the others can hold
};

/// The constraints together, and a solution or few of them that cannot hold.
struct Finding {
  Verdict verdict = Verdict::undecided;
  std::vector<double> values;  ///< where it is possible
  Conflict conflict;           ///< where it is not
};

/// Settles whether all constraints can hold. Looks at fractions first, which is quick and
/// decides most; then at whole numbers with the nodes allowed.
Finding settle(const Assembly& assembly, int nodes);

/// The same in whole numbers at once, for a model that fractions are known not to forbid.
Finding settle_whole(const Assembly& assembly, int nodes);

/// Leaves out members without which the others cannot hold either, in whole numbers; says
/// whether each that is left is known to be needed.
Conflict confirm(const Assembly& assembly, std::vector<std::size_t> members, int nodes);

/// Only whether fractions forbid it: much quicker, and never wrong where it does.
Verdict glance(const Assembly& assembly);

}  // namespace tiku::exact
