// SPDX-License-Identifier: Apache-2.0
// Findings of one text up to a limit, and a word about it where the limit cuts.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "document/limits.hpp"
#include "tiku/diagnostic/diagnostic.hpp"

namespace tiku::yaml {

class CappedFindings {
 public:
  explicit CappedFindings(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void add(Code code, Place place, std::vector<Argument> arguments,
           std::vector<Related> related = {}) {
    if (is_full()) return;
    if (++count_ <= most_findings) {
      diagnostics_.add(code, place, std::move(arguments), std::move(related));
    } else {
      diagnostics_.add(Code::more_findings, place, {std::to_string(most_findings)});
    }
  }

  /// Whatever comes now is left out, which has been said.
  bool is_full() const { return count_ > most_findings; }

 private:
  Diagnostics& diagnostics_;
  std::size_t count_ = 0;
};

}  // namespace tiku::yaml
