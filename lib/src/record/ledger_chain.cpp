// SPDX-License-Identifier: Apache-2.0
#include <set>
#include <tuple>
#include <utility>

#include "record/ledger_parts.hpp"

namespace tiku {
namespace {

using Entries = std::vector<LedgerEntry>;

/// Whether an entry comes, by however many steps, after a record that is not there.
bool comes_after(std::size_t i, const Digest& lost, const Entries& entries, const Links& links) {
  while (i < entries.size() && entries[i].previous) {
    if (entries[i].previous->digest == lost) return true;
    i = links.find(entries[i].previous->digest);
  }
  return false;
}

void report_forks(const Entries& entries, const Links& links, const LedgerReport& report) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& followers = links.followers(i);
    for (std::size_t k = 1; k < followers.size(); ++k) {
      const LedgerEntry& entry = entries[followers[k]];
      report.diagnostics.add(Code::ledger_forks,
                             place_in(entry, entry.previous->place.span, report),
                             {entries[followers.front()].path, entries[i].batch.id});
    }
  }
}

void report_first(const Entries& entries, const Links& links, const LedgerReport& report) {
  const LedgerEntry* beginning = nullptr;
  for (const std::size_t i : links.first()) {
    const LedgerEntry& entry = entries[i];
    if (entry.previous) {
      const Place place = place_in(entry, entry.previous->place.span, report);
      report_lost(*entry.previous, place, entries, links, report.diagnostics);
    } else if (beginning != nullptr) {
      report.diagnostics.add(Code::second_beginning, place_in(entry, {}, report),
                             {beginning->path});
    } else {
      beginning = &entry;
    }
  }
}

void report_replaced(const Entries& entries, const Links& links, const LedgerReport& report) {
  for (const LedgerEntry& entry : entries) {
    for (const Digest& replaced : entry.replaced) {
      if (links.find(replaced) < entries.size()) continue;
      report.diagnostics.add(Code::replaced_missing, place_in(entry, {}, report));
    }
  }
}

/// A batch that is drawn twice uses up items twice; a replacement is no second draw.
void report_repetitions(const Entries& entries, const LedgerReport& report) {
  std::map<std::string, const LedgerEntry*> batches;
  for (const LedgerEntry& entry : entries) {
    const auto [first, is_new] = batches.emplace(entry.batch.id, &entry);
    if (is_new || !entry.replaced.empty()) continue;
    report.diagnostics.add(Code::batch_drawn_again, place_in(entry, {}, report),
                           {entry.batch.id, first->second->path});
  }
}

}  // namespace

Links::Links(const Entries& entries) : followers_(entries.size()) {
  for (std::size_t i = 0; i < entries.size(); ++i) numbers_.emplace(entries[i].digest.bytes, i);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& previous = entries[i].previous;
    const std::size_t at = previous ? find(previous->digest) : entries.size();
    (at < entries.size() ? followers_[at] : first_).push_back(i);
  }
}

std::size_t Links::find(const Digest& digest) const {
  const auto found = numbers_.find(digest.bytes);
  return found == numbers_.end() ? followers_.size() : found->second;
}

Entries in_order(Entries entries) {
  const Links links(entries);
  const auto key = [&entries](std::size_t i) {
    const LedgerEntry& entry = entries[i];
    return std::tie(entry.batch.date, entry.batch.id, entry.path);
  };
  const auto is_before = [&key](std::size_t a, std::size_t b) { return key(a) < key(b); };
  std::set<std::size_t, decltype(is_before)> ready(links.first().begin(), links.first().end(),
                                                   is_before);
  std::vector<std::size_t> order;
  while (!ready.empty()) {
    order.push_back(ready.extract(ready.begin()).value());
    const auto& followers = links.followers(order.back());
    ready.insert(followers.begin(), followers.end());
  }
  Entries ordered;
  ordered.reserve(order.size());
  for (const std::size_t i : order) ordered.push_back(std::move(entries[i]));
  return ordered;
}

void report_lost(const PreviousRecord& previous, Place place, const Entries& entries,
                 const Links& links, Diagnostics& diagnostics) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    // Changed, it would still be that batch's, and no record would follow it any more.
    if (entries[i].batch.id != previous.batch || !links.followers(i).empty()) continue;
    if (comes_after(i, previous.digest, entries, links)) continue;
    return diagnostics.add(Code::previous_changed, place, {previous.batch, entries[i].path});
  }
  diagnostics.add(Code::previous_missing, place, {previous.batch});
}

void check_chain(const Entries& entries, const LedgerReport& report) {
  const Links links(entries);
  report_first(entries, links, report);
  report_forks(entries, links, report);
  report_replaced(entries, links, report);
  report_repetitions(entries, report);
}

}  // namespace tiku
