// SPDX-License-Identifier: Apache-2.0
#include "record_file.hpp"

#include <filesystem>
#include <utility>

#include "command.hpp"
#include "tiku/record/product.hpp"

namespace tiku::cli {

std::string record_path(const Disk& disk, const std::string& path) {
  if (disk.kind(path) != PathKind::folder) return path;
  return path + (path.ends_with('/') ? "record.yaml" : "/record.yaml");
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

std::variant<std::string, Diagnostics> record_text(const Disk& disk, const std::string& path,
                                                   Sources& sources) {
  auto file = disk.read(path);
  if (auto* text = std::get_if<std::string>(&file)) return std::move(*text);
  const FileProblem& problem = std::get<FileProblem>(file);
  Diagnostics findings;
  Argument reason =
      problem.code == Code::file_not_regular ? term(problem.reason) : Argument(problem.reason);
  findings.add(problem.code, {sources.add(path, ""), {}}, {path, std::move(reason)});
  return findings;
}

std::string batch_of(const Record& record, const std::string& record_path) {
  namespace fs = std::filesystem;
  const fs::path batch = fs::path(folder_of(record_path)) / record.batch_path;
  return recorded_batch_path(batch.string(), ".");
}

}  // namespace tiku::cli
