// SPDX-License-Identifier: Apache-2.0
// The commands, one file each. Each takes what was typed after its name.
#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "options.hpp"
#include "output.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/record/product.hpp"

namespace tiku::cli {

Exit run_validate(const Typed& typed, Language language);
Exit run_explain(const Typed& typed, Language language);
Exit run_plan(const Typed& typed, Language language);
Exit run_draw(const Typed& typed, Language language);
Exit run_render(const Typed& typed, Language language);
Exit run_replace(const Typed& typed, Language language);
Exit run_verify(const Typed& typed, Language language);
Exit run_ledger(const Typed& typed, Language language);
Exit run_overlap(const Typed& typed, Language language);

/// A command with the options it knows, beside `--help` and `--lang`.
struct Command {
  std::string_view name;
  std::span<const OptionSpec> options;
  Exit (*run)(const Typed& typed, Language language);
  Wording help;  ///< shown by `tiku NAME --help`
};

/// The help of the tool as a whole, and of its commands.
extern const Wording general_help;
extern const Wording validate_help;
extern const Wording explain_help;
extern const Wording plan_help;
extern const Wording draw_help;
extern const Wording render_help;
extern const Wording replace_help;
extern const Wording verify_help;
extern const Wording ledger_help;
extern const Wording overlap_help;

/// That we failed.
std::string say_defect(std::string_view what, Language language);

/// Says that we failed, or why documents could not be made, and gives the exit code.
Exit tell_failure(const ProductFailure& failure, Format format, Language language);
Exit tell_defect(std::string_view what, Language language);

/// Where temporary files go: TMPDIR, else /tmp. What is written does not depend on it.
std::string temporary_place();

/// Why there is no folder for temporary files.
Diagnostic no_scratch(const ScratchFolder& scratch);

/// Says that there is no folder for temporary files, and why.
Exit tell_no_scratch(const ScratchFolder& scratch, Format format, Language language);

/// The batch as the record names it: seen from the folder that holds the record.
std::string recorded_batch_path(const std::string& batch, const std::string& folder);

/// The ledger that the batch names, as a draw into these folders sees it: without the
/// records that it writes over. Nothing where the batch names none.
std::optional<Ledger> ledger_for(const Batch& batch, const std::vector<std::string>& targets,
                                 const LoadOptions& load, Sources& sources,
                                 Diagnostics& diagnostics);

/// Locks ledgers by their folders, so that whoever draws into one of them meanwhile waits for
/// the other's record and follows it. Says so where it has to wait itself.
using LedgerLocks = std::deque<FolderLock>;
LedgerLocks lock_ledgers(std::vector<std::string> folders, Language language);

/// How many threads read files and draw where nothing else is asked for.
unsigned usual_threads();

}  // namespace tiku::cli
