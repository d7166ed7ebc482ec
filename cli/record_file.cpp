// SPDX-License-Identifier: Apache-2.0
#include "record_file.hpp"

#include <filesystem>
#include <utility>

#include "command.hpp"
#include "tiku/check/check.hpp"
#include "tiku/record/product.hpp"

namespace tiku::cli {

namespace {

UsageError no_record(const std::string& path, Language language) {
  return {
      say(language,
          {"'{0}' is no record of a draw: give the folder of one draw, or the record.yaml in it.",
           "“{0}”不是组卷记录：请给出某一次组卷的文件夹，或其中的 record.yaml。"},
          {path})};
}

Reading read_record(Sources& sources, const std::string& path, const std::string& text) {
  Reading reading;
  reading.source = sources.add(path, text);
  reading.record = load_record(sources, reading.source, reading.findings);
  if (reading.record) {
    check_tool(*reading.record, reading.findings);
    check_algorithm(*reading.record, reading.source, reading.findings);
  }
  return reading;
}

/// The file that holds a record.
struct RecordFile {
  std::string path;
  std::string text;
};

/// The record at a path, of a folder the `record.yaml` in it; or the finding that it cannot be
/// read, or that this is no record at all.
std::variant<RecordFile, Diagnostics, UsageError> find_record(const Disk& disk,
                                                              const std::string& path,
                                                              Sources& sources, Language language) {
  RecordFile found{path, {}};
  if (disk.kind(path) == PathKind::folder) {
    found.path += path.ends_with('/') ? "record.yaml" : "/record.yaml";
    if (disk.kind(found.path) == PathKind::nothing) return no_record(path, language);
  }
  auto file = disk.read(found.path);
  if (auto* text = std::get_if<std::string>(&file)) {
    // One that is called so may have been damaged, which is told by its findings.
    const bool is_called_so = std::filesystem::path(found.path).filename() == "record.yaml";
    if (!is_called_so && !text->starts_with("tiku: record/")) return no_record(path, language);
    found.text = std::move(*text);
    return found;
  }
  const FileProblem& problem = std::get<FileProblem>(file);
  Diagnostics findings;
  findings.add(finding_of(problem, found.path, {sources.add(found.path, ""), {}}));
  return findings;
}

}  // namespace

std::variant<OpenRecord, UnreadRecord, UsageError> open_record(const Disk& disk,
                                                               const std::string& path,
                                                               Language language) {
  UnreadRecord unread;
  auto file = find_record(disk, path, unread.sources, language);
  if (auto* error = std::get_if<UsageError>(&file)) return std::move(*error);
  if (auto* problem = std::get_if<Diagnostics>(&file)) {
    unread.findings = std::move(*problem);
    return unread;
  }
  auto& [record_path, text] = std::get<RecordFile>(file);
  Reading first = read_record(unread.sources, record_path, text);
  if (!first.record || first.record->algorithm != draw_algorithm) {
    unread.findings = std::move(first.findings);
    return unread;
  }
  LoadOptions how;
  how.threads = usual_threads();
  Jobs jobs = load_jobs(disk, {batch_of(*first.record, record_path)}, how);
  check(jobs.estate);
  Reading reading = read_record(jobs.estate.sources, record_path, text);
  return OpenRecord{record_path, text, std::move(reading), std::move(jobs)};
}

std::string batch_of(const Record& record, const std::string& record_path) {
  namespace fs = std::filesystem;
  const fs::path batch = fs::path(folder_of(record_path)) / record.batch_path;
  return recorded_batch_path(batch.string(), ".");
}

}  // namespace tiku::cli
