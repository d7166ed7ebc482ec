// SPDX-License-Identifier: Apache-2.0
// From batches to folders: draws on all threads, writes what comes of it, and says so.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "output.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/load/load.hpp"
#include "tiku/record/ledger.hpp"
#include "tiku/record/product.hpp"

namespace tiku::cli {

/// A batch on its way to a folder.
struct Task {
  const Job* job = nullptr;
  std::string target;
  ProductOptions how;  ///< but for the scratch folder and what its ledger tells
  std::string ledger;  ///< real folder of the batch's ledger; empty where it has none
};

struct DrawingOptions {
  Replace replace = Replace::never;
  unsigned threads = 1;  ///< nothing that is written or said depends on it
  Format format = Format::text;
};

/// Ledgers by their folders.
using Ledgers = std::map<std::string, Ledger>;

/// Draws each task and writes it all or not at all; one that fails does not stop the
/// others. Those of one ledger follow one another: each sees the one before, and after
/// one that fails the rest are not drawn. What is said comes in the order of the tasks.
/// Gives the gravest of their exit codes: our bug, then files, then a blueprint that is
/// not met.
Exit draw_all(std::vector<Task> tasks, Ledgers ledgers, const DrawingOptions& options,
              Sources& sources, Language language);

/// Whether the task's draw comes to lie in the folder, whatever links lead there.
bool is_within(const Task& task, const std::string& folder);

/// Writes what was made of the job into a folder; what hinders it is a finding about that.
Diagnostics write_files(const Files& files, const Job& job, const std::string& target,
                        Replace replace, Sources& sources);

/// The files with their folder.
std::vector<std::string> paths_of(const Files& files, const std::string& target);

/// The shortage as one JSON object: a `miss` per rule still violated. Bounds are in natural
/// units, numbers of rules and sections from 1.
std::string shortage_json(const Shortage& shortage, const Job& job, const Sources& sources,
                          Language language);

}  // namespace tiku::cli
