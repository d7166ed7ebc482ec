// SPDX-License-Identifier: Apache-2.0
// A record that the user names.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "options.hpp"
#include "tiku/load/disk.hpp"
#include "tiku/load/load.hpp"
#include "tiku/record/record.hpp"

namespace tiku::cli {

/// The record as it stands among some sources, with the findings of reading it.
struct Reading {
  SourceId source{};
  std::optional<Record> record;
  Diagnostics findings;
};

/// A record with its batch and all that this draws from, checked, among the same sources.
struct OpenRecord {
  std::string path;
  std::string text;
  Reading reading;  ///< holds a record, of the algorithm that this version has
  Jobs jobs;        ///< one
};

/// Why a record cannot be worked with.
struct UnreadRecord {
  Sources sources;
  Diagnostics findings;
};

/// Opens the record at a path, or in the folder there.
std::variant<OpenRecord, UnreadRecord, UsageError> open_record(const Disk& disk,
                                                               const std::string& path,
                                                               Language language);

/// Where the record's batch lies, seen from where the user stands.
std::string batch_of(const Record& record, const std::string& record_path);

}  // namespace tiku::cli
