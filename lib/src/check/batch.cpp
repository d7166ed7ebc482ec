// SPDX-License-Identifier: Apache-2.0
// Rules of a batch: labels of forms and the seed.
#include <map>
#include <string_view>
#include <utility>

#include "check/rules.hpp"
#include "text/lower_case.hpp"
#include "tiku/check/check.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {

namespace {

std::string in_lower_case(std::string_view text) {
  std::string lowered;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    lowered += to_utf8(lower_case(character.code));
    at += character.bytes;
  }
  return lowered;
}

// Of the rules on reuse only a preference means nothing without earlier papers.
void ledger_is_named(const Batch& batch, const ReuseRule& reuse, Diagnostics& diagnostics) {
  if (!batch.ledger.text.empty() || batch.faulty) return;
  std::string keys;
  std::vector<Related> rules;
  const auto note = [&](bool is_there, std::string_view key, Place place) {
    if (!is_there) return;
    keys.append(keys.empty() ? "" : ", ").append(key);
    rules.push_back({place, "rule-here"});
  };
  note(reuse.overlap.has_value(), "same-level-overlap", reuse.overlap_place);
  note(reuse.avoid_last.has_value(), "avoid-last", reuse.avoid_place);
  note(reuse.uses_per_year.has_value(), "uses-per-year", reuse.uses_place);
  if (!rules.empty()) {
    diagnostics.add(Code::ledger_missing, batch.blueprint.place, {keys}, std::move(rules));
  }
}

}  // namespace

// Files are named after the labels, and on some systems paper-A and paper-a are one file.
void checking::check_labels(const std::vector<Reference>& labels, Diagnostics& diagnostics) {
  std::map<std::string, Place> first;
  for (const Reference& label : labels) {
    const auto [found, is_new] = first.try_emplace(in_lower_case(label.text), label.place);
    if (is_new) continue;
    diagnostics.add(Code::duplicate_label, label.place, {label.text},
                    {{found->second, "first-here"}});
  }
}

void check_batch(const Batch& batch, Diagnostics& diagnostics) {
  constexpr std::size_t least_seed = 8;
  checking::check_labels(batch.labels, diagnostics);
  const std::size_t length = count_characters(batch.seed);
  if (length == 0 || length >= least_seed) return;
  diagnostics.add(Code::seed_weak, batch.seed_place, {std::to_string(length)});
}

void check_batch(const Batch& batch, const Blueprint& blueprint, Diagnostics& diagnostics) {
  check_batch(batch, diagnostics);
  ledger_is_named(batch, blueprint.reuse, diagnostics);
}

std::vector<std::string> form_labels(const Batch& batch, const Blueprint& blueprint) {
  std::vector<std::string> labels;
  for (const Reference& label : batch.labels.empty() ? blueprint.labels : batch.labels) {
    labels.push_back(label.text);
  }
  if (labels.empty()) labels.emplace_back("A");
  return labels;
}

}  // namespace tiku
