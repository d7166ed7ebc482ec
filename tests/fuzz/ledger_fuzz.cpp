// SPDX-License-Identifier: Apache-2.0
// Any text in the place of a record of a ledger: it is read or refused with a finding that
// says what to do, and what was read can be counted.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "tiku/diagnostic/print.hpp"
#include "tiku/load/load.hpp"
#include "tiku/record/ledger.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data),  // NOLINT(*-reinterpret-cast)
                         size);
  const tiku::Disk disk =
      tiku::memory_disk({{"ledger/1/record.yaml", text}, {"ledger/2/record.yaml", text + "\n"}});
  tiku::Sources sources;
  tiku::Diagnostics findings;
  const tiku::Ledger ledger = tiku::load_ledger(disk, "ledger", {}, sources, findings);
  const std::string said = tiku::print_text(findings, sources, tiku::Language::english);
  if (findings.has_errors() && said.find("help:") == std::string::npos) std::abort();
  for (const tiku::LedgerEntry& entry : ledger.entries) {
    const tiku::Usage usage = tiku::usage_of(ledger, entry.occupation, entry.level);
    if (usage.batches.empty()) std::abort();
    tiku::item_uses(usage);
  }
  return 0;
}
