// SPDX-License-Identifier: Apache-2.0
// Rules of a batch: labels of forms and the seed.
#include "check/rules.hpp"
#include "tiku/check/check.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {

void checking::check_labels(const std::vector<Reference>& labels, Diagnostics& diagnostics) {
  FirstPlaces seen(Code::duplicate_label);
  for (const Reference& label : labels) seen.visit(label.text, label.place, diagnostics);
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
