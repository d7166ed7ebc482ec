// SPDX-License-Identifier: Apache-2.0
// Files -> model. Reads everything that a path leads to and reports all findings
// of reading; whether the model makes sense is left to the check floor.
#pragma once

#include <map>
#include <string>
#include <variant>
#include <vector>

#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/document/tree.hpp"
#include "tiku/load/disk.hpp"
#include "tiku/load/figure.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/template.hpp"
#include "tiku/text/digest.hpp"
#include "tiku/text/source.hpp"

namespace tiku {

/// A file that was read, for the record.
struct InputFile {
  std::string path;  ///< as it was reached
  Digest digest;
};

/// How to read.
struct LoadOptions {
  ReadLimits limits;
  unsigned threads = 1;  ///< that read and parse files; results do not depend on it
};

/// What was found in a file that may be a figure, without its bytes; nothing where no item
/// shows it.
using FigureLook = std::variant<std::monostate, FigureFile, FigureProblem>;

/// Everything that some paths lead to: for `validate`.
struct Estate {
  Sources sources;
  Diagnostics diagnostics;
  std::vector<Bank> banks;                    ///< ascending by folder
  std::vector<Blueprint> blueprints;          ///< ascending by path
  std::vector<Batch> batches;                 ///< ascending by path
  std::vector<Template> templates;            ///< ascending by path
  std::map<std::string, FigureLook> figures;  ///< files in banks that are no YAML, by path
};

/// Folder of the bank that a blueprint draws from, as in `Bank::folder`, and paths of
/// the blueprint that a batch draws by and of the template by which it is printed, as in
/// `Blueprint::path` and `Template::path`.
std::string bank_folder(const Blueprint& blueprint);
std::string blueprint_path(const Batch& batch);
std::string template_path(const Batch& batch);

/// Reads files, folders, and trees of banks. A blueprint's bank, a batch's blueprint
/// and template and the bank to which an item file belongs are read too, where they are not among
/// the paths already; of such a bank only `bank.yaml` and the items. A bank is a folder
/// with a file `bank.yaml`, and what lies below it is its own, but for further banks.
///
/// In folders only files `*.yaml` and `*.yml` count: within a bank each must be of a
/// known kind, outside only those that begin with `tiku:` are read; records and what is
/// hidden are passed over. Paths come out shortened, see `resolve_path`.
Estate load_estate(const Disk& disk, const std::vector<std::string>& paths,
                   const LoadOptions& options = {});

/// A batch with what it draws from, all of it in an estate; null where it could not be
/// read.
struct Job {
  const Batch* batch = nullptr;
  const Blueprint* blueprint = nullptr;
  const Bank* bank = nullptr;
  const Template* office = nullptr;    ///< also null where the batch names none
  std::vector<InputFile> inputs = {};  ///< ascending by path: all files that a draw depends on
  /// What is known of the figures that the bank's items show, by the paths of their files.
  std::map<std::string, FigureFile> figures = {};
  Disk disk = {};  ///< from which the bytes of drawn items' figures are read
};

/// Batches with all that they draw from: for `draw` and `verify`. Each file is read once
/// and each bank is there once, however many batches draw from it.
struct Jobs {
  Jobs() = default;
  Jobs(Jobs&&) = default;  // jobs point into the estate: moved, never copied
  Jobs& operator=(Jobs&&) = default;

  Estate estate;
  std::vector<Job> all;  ///< in the order of the paths given
};

/// Reads batch files, their blueprints and templates and the banks.
Jobs load_jobs(const Disk& disk, const std::vector<std::string>& batch_paths,
               const LoadOptions& options = {});

}  // namespace tiku
