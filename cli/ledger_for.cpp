// SPDX-License-Identifier: Apache-2.0
// The ledger that a draw follows.
#include <algorithm>
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

LedgerLocks lock_ledgers(std::vector<std::string> folders, Language language) {
  // In the same order wherever a process stands, so that no two can wait for each other.
  std::sort(folders.begin(), folders.end(), [](const std::string& a, const std::string& b) {
    return relative_path(a, "/") < relative_path(b, "/");
  });
  LedgerLocks locks;
  for (const std::string& folder : folders) {
    FolderLock& lock = locks.emplace_back(folder);
    if (lock.state() == FolderLock::State::busy) {
      talk(say(language,
               {"waiting for another draw into the ledger '{0}' to end\n",
                "正在等待写入台账“{0}”的另一次组卷结束\n"},
               {folder}));
      lock.wait();
    }
    const bool is_there = real_disk().kind(folder) == PathKind::folder;  // if not, that is told
    if (lock.state() == FolderLock::State::held || !is_there) continue;
    talk(say(language,
             {"the ledger '{0}' cannot be locked ({1}): let nobody else draw into it meanwhile\n",
              "无法锁定台账“{0}”（{1}）：在此期间请勿让他人向其中组卷\n"},
             {folder, lock.reason()}));
  }
  return locks;
}

}  // namespace tiku::cli
