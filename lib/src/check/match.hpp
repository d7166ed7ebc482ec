// SPDX-License-Identifier: Apache-2.0
// Whether an item belongs to a selection (`where`). The draw floor has a matcher of
// its own; that the two are apart is meant.
#pragma once

#include <optional>
#include <set>
#include <string_view>

#include "check/bank_index.hpp"
#include "tiku/model/blueprint.hpp"

namespace tiku::checking {

/// A selection made ready for many items. Must not outlive the selection and the bank.
class Match {
 public:
  Match(const Selection& where, const BankIndex& index);
  bool operator()(const Item& item) const;

 private:
  const Selection& where_;
  std::optional<std::set<std::string_view>> points_;  ///< by range, point and importance
};

}  // namespace tiku::checking
