// SPDX-License-Identifier: Apache-2.0
// Which items can stand where: by section, beside those that stand in every form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "draw/match.hpp"
#include "tiku/draw/demand.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/model/paper.hpp"

namespace tiku {

/// The places of a section on each form.
struct SectionPlaces {
  std::vector<ItemIndex> given;     ///< that stand there in every form; ascending
  std::size_t chosen = 0;           ///< further ones common to all forms
  std::size_t own = 0;              ///< for items that the form has beside those
  std::vector<ItemIndex> eligible;  ///< for `chosen` and `own`; ascending
  std::vector<ItemIndex> roaming;   ///< given ones for `own`, which fit elsewhere too; ascending
};

/// By section; and what no choice of items can meet.
struct Places {
  std::vector<SectionPlaces> sections;
  std::vector<Miss> missed;
};

/// Items that are approved, fit the section, and were not used too lately or too often. A
/// given item stands in the section that it fits, and roams where it fits several that have
/// room. With one form no items are common to all, since all are.
Places find_places(const DrawRequest& request, const Demand& demand, const Matcher& matcher);

/// A number of items of a section, and those that can be drawn for it.
struct Part {
  std::size_t count = 0;
  std::vector<ItemIndex> items;
};

/// Splits a section by the outline rules that fix a number of its items exactly. Where
/// a part cannot be filled, the section stays whole, and the search will tell.
std::vector<Part> split_section(const DrawRequest& request, const Demand& demand,
                                const Matcher& matcher, std::size_t number,
                                const SectionPlaces& places);

/// The least number of different items in `forms` sets of a size of which two share at most
/// `common`: the first k of them hold at least k size - common k(k-1)/2, after Bonferroni.
std::int64_t least_distinct(std::int64_t size, std::int64_t forms, std::int64_t common);

}  // namespace tiku
