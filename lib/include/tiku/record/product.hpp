// SPDX-License-Identifier: Apache-2.0
// From a job to all the files that a draw gives, in memory: the one pipeline that
// `draw` writes out and `verify` compares with.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>

#include "tiku/draw/draw.hpp"
#include "tiku/load/load.hpp"
#include "tiku/record/documents.hpp"
#include "tiku/record/ledger.hpp"
#include "tiku/record/record.hpp"

namespace tiku {

/// What beside the job decides the product.
struct ProductOptions {
  std::string seed;
  Effort effort;
  std::string batch_path;  ///< of the batch, relative to the folder the product goes to
  /// Absolute path of the folder from which the job's paths are seen, so that the
  /// record does not depend on it.
  std::string working_folder;
  std::optional<Past> past;  ///< where the batch has a ledger
  Answers answers = Answers::solver;
  std::optional<Choice> start;  ///< what a record answers, see `DrawRequest`
  DocumentOptions documents;    ///< that are made of what is drawn
  /// Items that were replaced after the draw, in order; which items took their place is
  /// worked out again.
  std::vector<Replacement> replacements = {};
};

/// All files of a draw by name, the record among them as `record.yaml`.
struct Product {
  Record record;
  Files files;
};

/// Draws and renders. The job must be checked and without errors.
std::variant<Product, Shortage, ProductFailure> make_product(const Job& job,
                                                             const ProductOptions& options);

/// A record's start with the bank's items; nothing where one is not there.
std::optional<Choice> find_choice(const RecordedChoice& recorded, const Bank& bank);

/// A finding where the record was drawn by an algorithm that this version lacks.
/// Nothing else can be said about such a record.
void check_algorithm(const Record& record, SourceId source, Diagnostics& diagnostics);

/// A note where another version of tiku drew: its papers are the same as long as the
/// algorithm is.
void check_tool(const Record& record, Diagnostics& diagnostics);

/// Reports the inputs that are not on the disk any more, seen from the batch at the path
/// `batch`; whether there are any.
bool find_missing_inputs(const Record& record, const std::string& batch, const Disk& disk,
                         Diagnostics& diagnostics);

/// Compares the inputs only, for a job that cannot be drawn. One that lacks its bank
/// says nothing about files that are missing.
void compare_inputs(const Record& record, SourceId source, const Job& job,
                    const std::string& working_folder, Diagnostics& diagnostics);

/// Compares a record, and the files that lie beside it, with what its inputs give
/// today; each difference is a finding in the record. `files` are the bytes found for
/// each recorded output; one that is missing is not in the map. What follows from a
/// changed input or another draw (other forms, outputs, figures) is not said again.
void compare(const Record& record, SourceId source, const std::map<std::string, std::string>& files,
             const Job& job, const Product& product, Diagnostics& diagnostics);

}  // namespace tiku
