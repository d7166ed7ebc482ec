// SPDX-License-Identifier: Apache-2.0
// The record of a draw (`tiku: record/1`): what was drawn from what, in enough
// detail to draw it again and compare.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/load/load.hpp"
#include "tiku/text/digest.hpp"

namespace tiku {

/// A file by its path and digest.
struct RecordedFile {
  std::string path;
  Digest digest;
  Place place;  ///< in a record that was read
};

struct RecordedItem {
  std::string id;
  Digest digest;
  std::string options;  ///< printed order as the item's own letters, e.g. CADB; may be empty
  std::string key;      ///< as printed: letters, true, false, or empty for open items
  Place place;
};

struct RecordedSection {
  std::string type;
  std::vector<RecordedItem> items;
};

struct RecordedForm {
  std::string label;
  std::vector<RecordedSection> sections;
  Place place;
};

/// The record that was made before another, by its batch and the digest of its bytes.
struct PreviousRecord {
  std::string batch;
  Digest digest;
  Place place;  ///< in a record that was read
};

/// An item found faulty after the draw, and the one that took its place.
struct Replacement {
  Digest record;     ///< of the record in which the item stands
  std::string form;  ///< label
  std::string item;  ///< id
  std::string with;  ///< id
  std::string why;
  Place place;  ///< in a record that was read
};

/// Ids by form and section: a `Choice` as files have it.
using RecordedChoice = std::vector<std::vector<std::vector<std::string>>>;

struct Record {
  std::string tool;   ///< version of tiku
  int algorithm = 0;  ///< `draw_algorithm`
  std::string seed;
  std::string batch_id;
  std::string date;
  std::string batch_path;  ///< relative to the record's folder
  std::string occupation;  ///< code of the bank's
  int level = 0;           ///< of the bank
  std::string law;         ///< where not all papers were equally likely: how it was drawn
  DrawFigures figures;
  std::uint64_t effort = 0;          ///< moves allowed
  std::vector<RecordedFile> inputs;  ///< relative to the batch's folder
  std::vector<RecordedForm> forms;
  std::vector<std::string>
      rules;  ///< each: what is demanded and what each form reaches, as one line
  std::optional<RecordedChoice> start;  ///< from which the chain mixed, where a solver found it
  std::vector<RecordedFile> outputs;    ///< relative to the record's folder
  std::vector<Replacement> replacements;
  std::optional<PreviousRecord> previous;  ///< where the batch has a ledger, and it a record
  Place tool_place;                        ///< these four in a record that was read
  Place algorithm_place;
  Place seed_place;
  Place start_place;
};

/// Digest over all that an item says by itself: places aside, and its enemies, which
/// other items can name as well.
Digest item_digest(const Item& item);

/// The record as canonical YAML.
std::string write_record(const Record& record);

/// Reads a record that `write_record` wrote. One that says the same in other bytes is
/// read as well, with a finding.
std::optional<Record> load_record(const Sources& sources, SourceId source,
                                  Diagnostics& diagnostics);

}  // namespace tiku
