// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include "load/contents.hpp"
#include "load/parallel.hpp"
#include "load/territory.hpp"
#include "record/ledger_parts.hpp"
#include "record/quick_record.hpp"

namespace tiku {
namespace {

/// A file on its way into the ledger.
struct Pending {
  std::string path;
  bool is_named = false;  ///< by the user, so that it must be a record
  std::optional<FileProblem> problem;
  std::optional<LedgerEntry> entry;
  Diagnostics findings;  ///< places are in the first source, whatever it is
  std::string text;      ///< kept only where there are findings
};

bool is_record_file(const std::string& path, std::string_view text) {
  if (loading::name_of(path) == "record.yaml") return true;
  const auto kind = loading::announced_kind(text);
  return kind && kind->starts_with("record/");
}

void read_entry(const Disk& disk, Pending& pending) {
  auto bytes = disk.read(pending.path);
  if (auto* problem = std::get_if<FileProblem>(&bytes)) {
    pending.problem = std::move(*problem);
    return;
  }
  auto& text = std::get<std::string>(bytes);
  if (!pending.is_named && !is_record_file(pending.path, text)) return;
  const Digest digest = sha256(text);
  if (const auto record = read_quickly(text)) {
    pending.entry = ledger_entry(*record, pending.path, digest);
    return;
  }
  Sources sources;
  const SourceId source = sources.add(pending.path, std::move(text));
  const auto record = load_record(sources, source, pending.findings);
  if (record) pending.entry = ledger_entry(*record, pending.path, digest);
  if (!pending.findings.empty()) pending.text = sources[source].text();
}

void report_problem(const std::string& path, const FileProblem& problem,
                    const LedgerReport& report) {
  report.diagnostics.add(finding_of(problem, path, {report.sources.add(path, {}), {}}));
}

/// Reports findings as ones of the file that is now among the sources.
void report_findings(Pending& pending, const LedgerReport& report) {
  if (pending.findings.empty()) return;
  const SourceId source = report.sources.add(pending.path, std::move(pending.text));
  for (Diagnostic finding : pending.findings.all()) {
    finding.place.source = source;
    for (Related& related : finding.related) related.place.source = source;
    report.diagnostics.add(std::move(finding));
  }
}

/// The files that may be records. A path that leads to no folder is named.
std::vector<Pending> files_at(const std::string& path, const LedgerOptions& options,
                              const LedgerReport& report) {
  std::vector<Pending> all;
  if (report.disk.kind(path) != PathKind::folder) {
    all.emplace_back().path = path;
    all.back().is_named = true;
    return all;
  }
  std::set<std::string> without;
  for (const std::string& each : options.without) without.insert(resolve_path({}, each));
  loading::Territory territory(report.disk);
  const loading::FolderContents& contents = territory.contents(path);
  for (const auto& [at, problem] : contents.problems) report_problem(at, problem, report);
  for (const std::string& file : contents.yaml) {
    if (!without.contains(file)) all.emplace_back().path = file;
  }
  return all;
}

}  // namespace

LedgerEntry ledger_entry(const Record& record, const std::string& path, const Digest& digest) {
  LedgerEntry entry;
  entry.path = path;
  entry.digest = digest;
  entry.occupation = record.occupation;
  entry.level = record.level;
  entry.batch.id = record.batch_id;
  entry.batch.date = record.date;
  for (const RecordedForm& form : record.forms) {
    PastForm past{form.label, {}};
    for (const RecordedSection& section : form.sections) {
      for (const RecordedItem& item : section.items) past.items.push_back(item.id);
    }
    std::sort(past.items.begin(), past.items.end());
    entry.batch.forms.push_back(std::move(past));
  }
  entry.previous = record.previous;
  std::set<std::string> seen;
  for (const Replacement& replacement : record.replacements) {
    const bool is_new = seen.insert(replacement.record.hex()).second;
    if (is_new) entry.replaced.push_back(replacement.record);
  }
  return entry;
}

Place place_in(const LedgerEntry& entry, Span span, const LedgerReport& report) {
  auto bytes = report.disk.read(entry.path);
  auto* text = std::get_if<std::string>(&bytes);
  const bool is_same = text != nullptr && sha256(*text) == entry.digest;
  return {report.sources.add(entry.path, is_same ? std::move(*text) : std::string()),
          is_same ? span : Span{}};
}

std::vector<LedgerEntry> read_entries(const std::string& path, const LedgerOptions& options,
                                      const LedgerReport& report) {
  std::vector<Pending> all = files_at(resolve_path({}, path), options, report);
  loading::for_each_number(all.size(), options.load.threads,
                           [&](std::size_t i) { read_entry(report.disk, all[i]); });

  std::vector<LedgerEntry> entries;
  std::map<std::string, std::string> paths;  // by digest
  for (Pending& pending : all) {
    if (pending.problem) report_problem(pending.path, *pending.problem, report);
    report_findings(pending, report);
    if (!pending.entry) continue;
    const auto [first, is_new] = paths.emplace(pending.entry->digest.hex(), pending.path);
    if (is_new) {
      entries.push_back(std::move(*pending.entry));
    } else {
      report.diagnostics.add(Code::record_copied, place_in(*pending.entry, {}, report),
                             {first->second});
    }
  }
  return entries;
}

std::vector<LedgerEntry> load_records(const Disk& disk, const std::string& path,
                                      const LoadOptions& options, Sources& sources,
                                      Diagnostics& diagnostics) {
  return read_entries(path, {options, {}}, {disk, sources, diagnostics});
}

}  // namespace tiku
