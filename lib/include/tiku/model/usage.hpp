// SPDX-License-Identifier: Apache-2.0
// Earlier papers of one occupation and level, as a ledger of records tells them: what
// rules on reuse look at.
#pragma once

#include <string>
#include <vector>

namespace tiku {

/// A form that was drawn before.
struct PastForm {
  std::string label;
  std::vector<std::string> items;  ///< ids, ascending
};

/// A batch that was drawn before.
struct PastBatch {
  std::string id;
  std::string date;  ///< YYYY-MM-DD
  std::vector<PastForm> forms;
};

/// What was drawn before, the oldest first.
struct Usage {
  std::vector<PastBatch> batches;
};

}  // namespace tiku
