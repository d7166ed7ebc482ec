// SPDX-License-Identifier: Apache-2.0
// Which forms hold an item, and by how many items two forms share more than they may:
// where forms can share items at all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "draw/problem.hpp"

namespace tiku {

/// More forms that share items cannot be: each is a bit of an item's word.
inline constexpr std::size_t most_sharing_forms = 64;

class Sharing {
 public:
  /// Of forms without items; of a problem whose forms share none it does nothing.
  explicit Sharing(const Problem& problem);

  bool holds(std::uint32_t item, std::uint32_t form) const {
    return ((forms_of_[item] >> form) & 1U) != 0;
  }
  bool is_in_all(std::uint32_t item) const { return forms_of_[item] == all_; }
  bool is_unused(std::uint32_t item) const { return forms_of_[item] == 0; }

  /// The one form that holds the item; `forms` where there is no such.
  std::uint32_t only_form(std::uint32_t item) const;

  /// An item of a form's own comes or goes.
  void enter(std::uint32_t item, std::uint32_t form);
  void leave(std::uint32_t item, std::uint32_t form);

  /// An item of the anchor comes or goes; it does not count as common.
  void enter_all(std::uint32_t item) { forms_of_[item] = all_; }
  void leave_all(std::uint32_t item) { forms_of_[item] = 0; }

  std::int64_t excess() const { return excess_; }

 private:
  void count(std::uint32_t item, std::uint32_t form, std::int64_t sign);

  std::uint32_t forms_ = 0;
  std::uint64_t all_ = 0;
  std::int64_t allowed_ = 0;
  std::vector<std::uint64_t> forms_of_;  // by item: a bit for each form
  std::vector<std::int64_t> common_;     // by the greater and the smaller form
  std::int64_t excess_ = 0;
};

}  // namespace tiku
