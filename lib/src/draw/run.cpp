// SPDX-License-Identifier: Apache-2.0
#include "draw/run.hpp"

namespace tiku {

std::optional<SearchEnd> find_any(Run& run, std::size_t slots, Inquiry& inquiry) {
  if (!run.is_filled()) return SearchEnd::impossible;
  if (run.is_at_zero()) return std::nullopt;
  if (slots == 0) return SearchEnd::impossible;
  for (std::uint64_t moves = cooling_moves * slots;; moves *= 2) {
    for (int weight = first_weight; weight <= last_weight; weight = colder(weight)) {
      if (run.steps_to_zero(weight, moves)) return std::nullopt;
      if (inquiry.rules_out(run)) return SearchEnd::impossible;
      if (run.is_spent()) return SearchEnd::spent;
    }
    run.restart();
  }
}

}  // namespace tiku
