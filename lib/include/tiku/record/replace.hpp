// SPDX-License-Identifier: Apache-2.0
// An item of a record that was found faulty is replaced: a new record with all else as it
// was, which points to the old one. Drawing the item is left to the draw floor.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "tiku/draw/replace.hpp"
#include "tiku/record/product.hpp"

namespace tiku {

/// A record's forms among the items of today's bank.
struct Standing {
  std::vector<Form> forms;
  std::vector<Spot> spots;  ///< of the faulty item, which may have changed or be gone
};

/// Finds the record's items in the job's bank. Batch, blueprint, `bank.yaml` and all items
/// but the faulty one, with their figures, must be as they were at the draw; the bank may
/// have changed otherwise. What is not so, and where the record does not hold together,
/// is a finding in the record. `sources` are those of the job.
std::optional<Standing> find_standing(const Record& record, SourceId source, const Job& job,
                                      const Sources& sources, const std::string& item,
                                      const std::string& working_folder, Diagnostics& diagnostics);

/// What a record's draw knew, out of the ledger that leads to the record. Where items were
/// replaced since, the record that its draw followed lies further back than the one that
/// it follows itself.
Past past_at_draw(const Ledger& before, const Record& record, std::string_view occupation,
                  int level);

/// Which item, why, and the digest of the record in which it stands.
struct FaultyItem {
  std::string id;
  std::string why;
  Digest record;
};

/// No item fits, and what was demanded.
struct NoReplacement {
  NoneFits none;
  Demand demand;
};

/// The record's forms fail the blueprint wherever the faulty item does not stand: nobody
/// drew them.
struct RecordFault {
  std::string what;
};

/// The product of the record with another item in the place of the faulty one. The bank
/// is taken as it is; the inputs that the new record names stay those of the draw. Of
/// `options.past` the usage is that of the draw, and the new record follows its `previous`.
std::variant<Product, NoReplacement, RecordFault, ProductFailure> replace_in_record(
    const Record& record, const Job& job, const Standing& standing, const FaultyItem& faulty,
    const ProductOptions& options);

}  // namespace tiku
