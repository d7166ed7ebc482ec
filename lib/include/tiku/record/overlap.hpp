// SPDX-License-Identifier: Apache-2.0
// What papers have in common, pair by pair (试卷重复率).
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tiku/record/ledger.hpp"

namespace tiku {

/// A form of a record.
struct RecordedPaper {
  std::string path;  ///< of the record
  std::string batch;
  std::string date;
  std::string form;        ///< label
  std::string occupation;  ///< code
  int level = 0;
  std::vector<std::string> items;  ///< ids, ascending, each once
};

/// Each form of the records, in their order. A record whose items another one of them
/// replaces gives way to it.
std::vector<RecordedPaper> recorded_papers(const std::vector<LedgerEntry>& records);

/// Two papers with items in common.
struct Overlap {
  std::size_t first = 0;  ///< number of the paper, from 0; below the second
  std::size_t second = 0;
  std::size_t common = 0;   ///< items
  std::size_t smaller = 0;  ///< items of the smaller paper
};

/// All pairs of papers that share an item, the greatest share of the smaller paper first,
/// else in the papers' order. Papers of different occupations or levels share none, even
/// if their banks happen to use the same ids.
std::vector<Overlap> overlaps(const std::vector<RecordedPaper>& papers);

/// Whether more than a share of the smaller paper's items are common.
bool is_above(const Overlap& overlap, Share limit);

}  // namespace tiku
