// SPDX-License-Identifier: Apache-2.0
// The ledger that a draw follows.
#include <set>

#include "command.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/record/ledger.hpp"

namespace tiku::cli {
namespace {

/// The paths by which a ledger has the records in these folders, whatever links lead there.
std::vector<std::string> records_within(const std::string& ledger,
                                        const std::vector<std::string>& folders, const Disk& disk) {
  std::set<std::string> places;
  for (const std::string& folder : folders) {
    const std::string record = folder + "/record.yaml";
    if (disk.kind(record) == PathKind::file) places.insert(relative_path(record, "."));
  }
  std::vector<std::string> paths;
  if (places.empty()) return paths;
  for (const std::string& path : disk.list(ledger).files) {
    if (places.contains(relative_path(path, "."))) paths.push_back(path);
  }
  return paths;
}

}  // namespace

std::optional<Ledger> ledger_for(const Batch& batch, const std::vector<std::string>& targets,
                                 const LoadOptions& load, Sources& sources,
                                 Diagnostics& diagnostics) {
  if (batch.ledger.text.empty()) return std::nullopt;
  const Disk disk = real_disk(load.limits.bytes);
  const LedgerOptions options{load, records_within(ledger_folder(batch), targets, disk)};
  auto ledger = load_ledger(disk, batch, options, sources, diagnostics);
  diagnostics.sort(sources);
  return ledger;
}

}  // namespace tiku::cli
