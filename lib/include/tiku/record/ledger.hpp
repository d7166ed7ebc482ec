// SPDX-License-Identifier: Apache-2.0
// The ledger (组卷台账): the records of all draws below a folder. Each names the one
// before it by the digest of its bytes, so that nobody can quietly change or drop one.
// What earlier papers forbid is left to the draw floor.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tiku/load/load.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/usage.hpp"
#include "tiku/record/record.hpp"

namespace tiku {

/// What the ledger keeps of a record.
struct LedgerEntry {
  std::string path;
  Digest digest;           ///< of the file's bytes
  std::string occupation;  ///< code
  int level = 0;
  PastBatch batch;
  std::optional<PreviousRecord> previous;
  std::vector<Digest> replaced;  ///< records of which it replaces items
};

struct Ledger {
  std::vector<LedgerEntry> entries;  ///< each after the one that it follows, the oldest first
};

/// How to read a ledger.
struct LedgerOptions {
  LoadOptions load;
  /// Paths of records that are about to be replaced: they count for nothing.
  std::vector<std::string> without;
};

LedgerEntry ledger_entry(const Record& record, const std::string& path, const Digest& digest);

/// Reads the records below a folder: YAML files that say so in their first key, and all
/// that are called `record.yaml`; what is hidden is passed over. Findings are errors
/// where the chain is not whole: a record cannot be read or was changed, one that another
/// follows is missing, two follow the same one, there are two beginnings. Without errors
/// it is one chain, and its last entry is the one that the next draw follows. No record
/// that stays may follow one of `options.without`.
Ledger load_ledger(const Disk& disk, const std::string& folder, const LedgerOptions& options,
                   Sources& sources, Diagnostics& diagnostics);

/// The records at a path, a file or all below a folder, ascending by path, whatever they
/// follow; those of the same bytes once. What cannot be read is reported.
std::vector<LedgerEntry> load_records(const Disk& disk, const std::string& path,
                                      const LoadOptions& options, Sources& sources,
                                      Diagnostics& diagnostics);

/// Folder of the batch's ledger.
std::string ledger_folder(const Batch& batch);

/// The batches of one occupation and level. A record that replaces items of another one
/// stands for it, in its place.
Usage usage_of(const Ledger& ledger, std::string_view occupation, int level);

/// How often an item was used.
struct ItemUse {
  std::string item;         ///< id
  std::size_t batches = 0;  ///< in which it stood, in however many forms
  std::string last;         ///< id of the last of them
};

/// Every item that was used, the most used first, else by id.
std::vector<ItemUse> item_uses(const Usage& usage);

/// What a draw knows of those before it.
struct Past {
  Usage usage;
  std::optional<PreviousRecord> previous;  ///< the record that the new one follows
};

/// What comes before a draw at the end of a whole chain. Where several draws are made at
/// once, each is added to the ledger by `ledger_entry` before the next.
Past past_of(const Ledger& ledger, std::string_view occupation, int level);

/// Reads the ledger that the batch names, for a draw that comes after it; nothing where the
/// batch names none.
std::optional<Ledger> load_ledger(const Disk& disk, const Batch& batch,
                                  const LedgerOptions& options, Sources& sources,
                                  Diagnostics& diagnostics);

/// The same ledger as it was when a record was drawn: only those that lead to the record,
/// whatever was drawn later. Nothing where one of them is missing, which is reported, and
/// where the batch names no ledger.
std::optional<Ledger> load_ledger_before(const Record& record, const Disk& disk, const Batch& batch,
                                         const LoadOptions& options, Sources& sources,
                                         Diagnostics& diagnostics);

}  // namespace tiku
