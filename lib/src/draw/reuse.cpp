// SPDX-License-Identifier: Apache-2.0
#include "draw/reuse.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tiku {
namespace {

std::vector<ItemIndex> items_of(const PastForm& form, const ItemNumbers& numbers) {
  std::vector<ItemIndex> items;
  for (const std::string& id : form.items) {
    if (const auto item = numbers.find(id)) items.push_back(*item);
  }
  std::sort(items.begin(), items.end());
  return items;
}

// All forms of a batch together: an item that stands in several of them is used once.
std::set<ItemIndex> items_of(const PastBatch& batch, const ItemNumbers& numbers) {
  std::set<ItemIndex> items;
  for (const PastForm& form : batch.forms) {
    for (const ItemIndex item : items_of(form, numbers)) items.insert(item);
  }
  return items;
}

// The same day a year before: dates of this form are ordered as texts are, and
// 29 February has the whole of its year before it either way.
std::string a_year_before(std::string_view date) {
  std::string before(date);
  int year = 0;
  for (std::size_t i = 0; i < 4; ++i) year = 10 * year + (before[i] - '0');
  std::string digits = std::to_string(year - 1);
  digits.insert(0, 4 - std::min<std::size_t>(4, digits.size()), '0');
  return digits + before.substr(4);
}

void limit_overlap(const Blueprint& blueprint, const ItemNumbers& numbers, const Usage& usage,
                   Demand& demand) {
  const std::int64_t count = items_of_form(blueprint);
  for (const PastBatch& batch : usage.batches) {
    for (const PastForm& form : batch.forms) {
      Rule rule;
      rule.origin = RuleOrigin::reuse_overlap;
      rule.among = items_of(form, numbers);
      rule.subject = batch.id + " " + form.label;
      rule.low = open_low;
      rule.high = blueprint.reuse.overlap->hundredths * count / whole_share;
      rule.place = blueprint.reuse.overlap_place;
      const auto held = static_cast<std::int64_t>(rule.among.size());
      if (held > rule.high) demand.rules.push_back(std::move(rule));
    }
  }
}

void avoid_last(std::int64_t batches, const ItemNumbers& numbers, const Usage& usage,
                Demand& demand) {
  std::map<ItemIndex, std::int64_t> ago;  // of the latest batch that has the item
  const auto count = static_cast<std::int64_t>(usage.batches.size());
  for (std::int64_t i = 1; i <= std::min(count, batches); ++i) {
    const PastBatch& batch = usage.batches[static_cast<std::size_t>(count - i)];
    for (const ItemIndex item : items_of(batch, numbers)) ago.emplace(item, i);
  }
  for (const auto& [item, batch] : ago) {
    demand.avoided.push_back(item);
    demand.avoided_ago.push_back(batch);
  }
}

// By item in how many batches it stood, of those after a date.
std::vector<std::int64_t> uses_after(std::string_view date, const ItemNumbers& numbers,
                                     const Usage& usage) {
  std::vector<std::int64_t> uses(numbers.size(), 0);
  for (const PastBatch& batch : usage.batches) {
    if (batch.date <= date) continue;
    for (const ItemIndex item : items_of(batch, numbers)) ++uses[item];
  }
  return uses;
}

}  // namespace

ItemNumbers::ItemNumbers(const Bank& bank) {
  for (ItemIndex i = 0; i < bank.items.size(); ++i) numbers_.emplace(bank.items[i].id, i);
}

std::optional<ItemIndex> ItemNumbers::find(std::string_view id) const {
  const auto at = numbers_.find(id);
  if (at == numbers_.end()) return std::nullopt;
  return at->second;
}

void add_reuse(const Blueprint& blueprint, const ItemNumbers& numbers, const Usage& usage,
               std::string_view date, Demand& demand) {
  const ReuseRule& reuse = blueprint.reuse;
  if (reuse.overlap) limit_overlap(blueprint, numbers, usage, demand);
  if (reuse.avoid_last) avoid_last(*reuse.avoid_last, numbers, usage, demand);
  if (reuse.uses_per_year && date.size() == 10) {
    const auto uses = uses_after(a_year_before(date), numbers, usage);
    for (ItemIndex i = 0; i < uses.size(); ++i) {
      if (uses[i] < *reuse.uses_per_year) continue;
      demand.used_up.push_back(i);
      demand.used_up_uses.push_back(uses[i]);
    }
  }
  const bool least_used =
      blueprint.optimize && blueprint.optimize->objective == OptimizeRule::Objective::least_used;
  if (reuse.prefers_least_used || least_used) demand.uses = uses_after("", numbers, usage);
}

}  // namespace tiku
