// SPDX-License-Identifier: Apache-2.0
#include "tiku/record/ledger.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "load/scalars.hpp"
#include "record/ledger_parts.hpp"

namespace tiku {
namespace {

/// Whether the batch's ledger is there; if not, that is reported.
bool find_ledger(const Disk& disk, const Batch& batch, Diagnostics& diagnostics) {
  const PathKind kind = disk.kind(ledger_folder(batch));
  if (kind == PathKind::folder) return true;
  const std::string_view reason = kind == PathKind::nothing ? "not-there" : "not-a-folder";
  diagnostics.add(Code::ledger_not_found, batch.ledger.place,
                  {loading::excerpt(batch.ledger.text), term(reason)});
  return false;
}

/// Whether a record that would be written over is followed by one that stays, which could
/// then not be told from one that was made up; that is reported.
bool is_followed(const std::string& path, const std::vector<LedgerEntry>& entries,
                 const LedgerReport& report) {
  const auto bytes = report.disk.read(path);
  const auto* text = std::get_if<std::string>(&bytes);
  if (text == nullptr) return false;
  const Digest digest = sha256(*text);
  const auto follower = std::find_if(entries.begin(), entries.end(), [&](const LedgerEntry& each) {
    return each.previous && each.previous->digest == digest;
  });
  if (follower == entries.end()) return false;
  report.diagnostics.add(Code::record_followed, {report.sources.add(path, {}), {}},
                         {path, follower->path});
  return true;
}

/// The entries that lead to a record, the oldest first; nothing where one is missing.
std::optional<Ledger> ancestors(std::vector<LedgerEntry> entries, const Record& record,
                                const LedgerReport& report) {
  const Links links(entries);
  std::vector<std::size_t> steps;
  auto previous = record.previous;
  while (previous) {
    const std::size_t at = links.find(previous->digest);
    if (at == entries.size()) {
      const Place place = steps.empty()
                              ? previous->place
                              : place_in(entries[steps.back()], previous->place.span, report);
      report_lost(*previous, place, entries, links, report.diagnostics);
      return std::nullopt;
    }
    steps.push_back(at);
    previous = entries[at].previous;
  }
  Ledger ledger;
  for (auto at = steps.rbegin(); at != steps.rend(); ++at) {
    ledger.entries.push_back(std::move(entries[*at]));
  }
  return ledger;
}

}  // namespace

std::string ledger_folder(const Batch& batch) {
  return resolve_path(batch.path, batch.ledger.text);
}

Ledger load_ledger(const Disk& disk, const std::string& folder, const LedgerOptions& options,
                   Sources& sources, Diagnostics& diagnostics) {
  const LedgerReport report{disk, sources, diagnostics};
  Ledger ledger{in_order(read_entries(folder, options, report))};
  bool is_any_followed = false;
  for (const std::string& path : options.without) {
    is_any_followed = is_followed(path, ledger.entries, report) || is_any_followed;
  }
  if (!is_any_followed) check_chain(ledger.entries, report);
  return ledger;
}

std::optional<Ledger> load_ledger(const Disk& disk, const Batch& batch,
                                  const LedgerOptions& options, Sources& sources,
                                  Diagnostics& diagnostics) {
  if (batch.ledger.text.empty() || !find_ledger(disk, batch, diagnostics)) return std::nullopt;
  return load_ledger(disk, ledger_folder(batch), options, sources, diagnostics);
}

std::optional<Ledger> load_ledger_before(const Record& record, const Disk& disk, const Batch& batch,
                                         const LoadOptions& options, Sources& sources,
                                         Diagnostics& diagnostics) {
  if (batch.ledger.text.empty()) return std::nullopt;
  if (!record.previous) return Ledger{};
  if (!find_ledger(disk, batch, diagnostics)) return std::nullopt;
  Diagnostics findings;  // of no interest where all that lead to the record are there
  const LedgerReport report{disk, sources, findings};
  auto ledger =
      ancestors(read_entries(ledger_folder(batch), {options, {}}, report), record, report);
  if (!ledger) diagnostics.append(std::move(findings));
  return ledger;
}

Usage usage_of(const Ledger& ledger, std::string_view occupation, int level) {
  Usage usage;
  std::map<std::string, std::size_t> places;  // by the digest of a record
  for (const LedgerEntry& entry : ledger.entries) {
    if (entry.occupation != occupation || entry.level != level) continue;
    std::size_t at = usage.batches.size();
    for (const Digest& replaced : entry.replaced) {
      const auto found = places.find(replaced.hex());
      if (found != places.end()) at = found->second;
    }
    if (at == usage.batches.size()) usage.batches.emplace_back();
    usage.batches[at] = entry.batch;
    places.emplace(entry.digest.hex(), at);
  }
  return usage;
}

std::vector<ItemUse> item_uses(const Usage& usage) {
  std::map<std::string_view, ItemUse> uses;
  for (const PastBatch& batch : usage.batches) {
    std::set<std::string_view> items;
    for (const PastForm& form : batch.forms) items.insert(form.items.begin(), form.items.end());
    for (const std::string_view item : items) {
      ItemUse& use = uses[item];
      ++use.batches;
      use.last = batch.id;
    }
  }
  std::vector<ItemUse> all;
  for (auto& [item, use] : uses) {
    use.item = item;
    all.push_back(std::move(use));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const ItemUse& a, const ItemUse& b) { return a.batches > b.batches; });
  return all;
}

Past past_of(const Ledger& ledger, std::string_view occupation, int level) {
  Past past{usage_of(ledger, occupation, level), std::nullopt};
  if (ledger.entries.empty()) return past;
  const LedgerEntry& last = ledger.entries.back();
  past.previous = PreviousRecord{last.batch.id, last.digest, {}};
  return past;
}

}  // namespace tiku
