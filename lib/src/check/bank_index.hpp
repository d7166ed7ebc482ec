// SPDX-License-Identifier: Apache-2.0
// A bank indexed once, so that each rule looks things up instead of searching. What
// is found wrong with them is left to the rules.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/model/bank.hpp"

namespace tiku::checking {

/// A range with where it hangs.
struct RangeSeat {
  const Range* range = nullptr;
  const Range* parent = nullptr;  ///< none for an outermost range
  int depth = 1;                  ///< 1 is the outermost
};

/// Views and pointers live as long as the bank's outline and items. Where a code or id
/// is there twice, the first one is meant.
struct BankIndex {
  explicit BankIndex(const Bank& source);
  BankIndex(const BankIndex&) = delete;
  BankIndex& operator=(const BankIndex&) = delete;

  const Bank& bank;
  std::vector<RangeSeat> ranges;  ///< outline order, parents first
  std::vector<PointPath> points;  ///< outline order
  std::set<std::string_view> range_codes;
  std::map<std::string_view, const PointPath*> point_of;  ///< by code
  std::map<std::string_view, const Item*> items;          ///< by id; not those inside cases
  std::set<std::string_view> tags;                        ///< of those items
};

/// "Did you mean" for one kind of name. Looking through thousands of names takes its
/// time, so only the first unknown ones of a bank or blueprint are helped.
class Suggestions {
 public:
  explicit Suggestions(std::vector<std::string_view> known) : known_(std::move(known)) {}

  /// The nearest known name, or empty.
  std::string nearest(std::string_view name);

 private:
  std::vector<std::string_view> known_;
  int left_ = 20;
};

/// The names of a set or map, for suggestions.
template <class Names>
Suggestions suggestions_from(const Names& names) {
  std::vector<std::string_view> known;
  for (const auto& name : names) {
    if constexpr (requires { name.first; }) {
      known.push_back(name.first);
    } else {
      known.push_back(name);
    }
  }
  return Suggestions(std::move(known));
}

/// Reports each name that was there before, with its first place.
class FirstPlaces {
 public:
  explicit FirstPlaces(Code code) : code_(code) {}
  void visit(std::string_view name, Place place, Diagnostics& diagnostics);

 private:
  Code code_;
  std::map<std::string_view, Place> first_;
};

}  // namespace tiku::checking
