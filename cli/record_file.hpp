// SPDX-License-Identifier: Apache-2.0
// A record that the user names.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "options.hpp"
#include "tiku/load/disk.hpp"
#include "tiku/record/record.hpp"

namespace tiku::cli {

/// The record as it stands among some sources, with the findings of reading it.
struct Reading {
  SourceId source{};
  std::optional<Record> record;
  Diagnostics findings;
};
Reading read_record(Sources& sources, const std::string& path, const std::string& text);

/// The file that holds a record.
struct RecordFile {
  std::string path;
  std::string text;
};

/// The record at a path, of a folder the `record.yaml` in it; or the finding that it cannot be
/// read, or that this is no record at all.
std::variant<RecordFile, Diagnostics, UsageError> find_record(const Disk& disk,
                                                              const std::string& path,
                                                              Sources& sources, Language language);

/// Where the record's batch lies, seen from where the user stands.
std::string batch_of(const Record& record, const std::string& record_path);

}  // namespace tiku::cli
