// SPDX-License-Identifier: Apache-2.0
// Rules of a batch: labels of forms and the seed.
#include <map>

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

std::vector<std::string> form_labels(const Batch& batch, const Blueprint& blueprint) {
  std::vector<std::string> labels;
  for (const Reference& label : batch.labels.empty() ? blueprint.labels : batch.labels) {
    labels.push_back(label.text);
  }
  if (labels.empty()) labels.emplace_back("A");
  return labels;
}

}  // namespace tiku
