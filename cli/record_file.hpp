// SPDX-License-Identifier: Apache-2.0
// A record that the user names.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "tiku/load/disk.hpp"
#include "tiku/record/record.hpp"

namespace tiku::cli {

/// The record's path: of a folder the `record.yaml` in it.
std::string record_path(const Disk& disk, const std::string& path);

/// The record as it stands among some sources, with the findings of reading it.
struct Reading {
  SourceId source{};
  std::optional<Record> record;
  Diagnostics findings;
};
Reading read_record(Sources& sources, const std::string& path, const std::string& text);

/// The record's text, or the finding that the file cannot be read at all.
std::variant<std::string, Diagnostics> record_text(const Disk& disk, const std::string& path,
                                                   Sources& sources);

/// Where the record's batch lies, seen from where the user stands.
std::string batch_of(const Record& record, const std::string& record_path);

}  // namespace tiku::cli
