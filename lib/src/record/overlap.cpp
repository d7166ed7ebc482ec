// SPDX-License-Identifier: Apache-2.0
#include "tiku/record/overlap.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace tiku {

std::vector<RecordedPaper> recorded_papers(const std::vector<LedgerEntry>& records) {
  std::set<std::string> replaced;
  for (const LedgerEntry& record : records) {
    for (const Digest& digest : record.replaced) replaced.insert(digest.hex());
  }
  std::vector<RecordedPaper> papers;
  for (const LedgerEntry& record : records) {
    if (replaced.contains(record.digest.hex())) continue;
    for (const PastForm& form : record.batch.forms) {
      papers.push_back({record.path, record.batch.id, record.batch.date, form.label,
                        record.occupation, record.level, form.items});
      auto& items = papers.back().items;
      items.erase(std::unique(items.begin(), items.end()), items.end());
    }
  }
  return papers;
}

std::vector<Overlap> overlaps(const std::vector<RecordedPaper>& papers) {
  using Key = std::tuple<std::string_view, int, std::string_view>;
  std::map<Key, std::vector<std::size_t>> holders;  // papers by item, ascending
  for (std::size_t i = 0; i < papers.size(); ++i) {
    for (const std::string& item : papers[i].items) {
      holders[{papers[i].occupation, papers[i].level, item}].push_back(i);
    }
  }
  std::vector<std::map<std::size_t, std::size_t>> common(papers.size());
  for (const auto& [item, all] : holders) {
    for (std::size_t a = 0; a < all.size(); ++a) {
      for (std::size_t b = a + 1; b < all.size(); ++b) ++common[all[a]][all[b]];
    }
  }
  std::vector<Overlap> pairs;
  for (std::size_t first = 0; first < papers.size(); ++first) {
    for (const auto& [second, count] : common[first]) {
      const std::size_t smaller = std::min(papers[first].items.size(), papers[second].items.size());
      pairs.push_back({first, second, count, smaller});
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(), [](const Overlap& a, const Overlap& b) {
    return a.common * b.smaller > b.common * a.smaller;
  });
  return pairs;
}

bool is_above(const Overlap& overlap, Share limit) {
  const auto common = static_cast<std::int64_t>(overlap.common);
  const auto smaller = static_cast<std::int64_t>(overlap.smaller);
  return common * whole_share > limit.hundredths * smaller;
}

}  // namespace tiku
