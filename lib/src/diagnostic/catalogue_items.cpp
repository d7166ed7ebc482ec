// SPDX-License-Identifier: Apache-2.0
// 04xx: items.
#include <vector>

#include "diagnostic/catalogue_item_parts.hpp"
#include "diagnostic/catalogue_parts.hpp"

namespace tiku {
namespace {

std::vector<CodeEntry> joined() {
  std::vector<CodeEntry> all;
  for (const std::span<const CodeEntry> part :
       {item_answer_entries(), item_field_entries(), item_figure_entries()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

}  // namespace

std::span<const CodeEntry> item_entries() {
  static const std::vector<CodeEntry> all = joined();
  return all;
}

}  // namespace tiku
