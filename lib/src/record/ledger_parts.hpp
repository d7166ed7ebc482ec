// SPDX-License-Identifier: Apache-2.0
// Reading a ledger's files, and what is wrong between them: parts of the ledger that
// more than one of its files needs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tiku/record/ledger.hpp"

namespace tiku {

/// Where findings about a ledger go.
struct LedgerReport {
  const Disk& disk;
  Sources& sources;
  Diagnostics& diagnostics;
};

/// The records at a path, a file or all below a folder, as `load_records` gives them.
std::vector<LedgerEntry> read_entries(const std::string& path, const LedgerOptions& options,
                                      const LedgerReport& report);

/// Which entry follows which.
class Links {
 public:
  explicit Links(const std::vector<LedgerEntry>& entries);

  /// Number of the entry with this digest; that of all entries where there is none.
  std::size_t find(const Digest& digest) const;
  /// Those that follow an entry; in the order of the entries.
  const std::vector<std::size_t>& followers(std::size_t i) const { return followers_[i]; }
  /// Those that follow none of the entries.
  const std::vector<std::size_t>& first() const { return first_; }

 private:
  std::map<std::array<std::uint8_t, 32>, std::size_t> numbers_;
  std::vector<std::vector<std::size_t>> followers_;
  std::vector<std::size_t> first_;
};

/// The entries so that each comes after the one that it follows, else by date, batch and
/// path.
std::vector<LedgerEntry> in_order(std::vector<LedgerEntry> entries);

/// Reports where ordered entries are not one chain.
void check_chain(const std::vector<LedgerEntry>& entries, const LedgerReport& report);

/// Reports that what is followed at a place is not among the entries.
void report_lost(const PreviousRecord& previous, Place place,
                 const std::vector<LedgerEntry>& entries, const Links& links,
                 Diagnostics& diagnostics);

/// A place in the entry's file; only its name where it has other bytes by now.
Place place_in(const LedgerEntry& entry, Span span, const LedgerReport& report);

}  // namespace tiku
