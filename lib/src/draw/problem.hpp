// SPDX-License-Identifier: Apache-2.0
// A demand compiled to integers, as the chain walks it. An *entry* is an item in one
// section (what it adds to a rule may depend on the section's marks); a *cell* is a
// section, or the part of it whose number of items a rule fixes; a *slot* is one
// place of a cell, on one form or, in the anchor, on all forms at once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <variant>
#include <vector>

#include "tiku/draw/demand.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"

namespace tiku {

using EntryIndex = std::uint32_t;
using RuleIndex = std::uint32_t;

/// Bounds of a rule that counts entries: each adds one, or nothing.
struct CountBounds {
  std::int32_t low = 0;
  std::int32_t high = 0;
};

/// Bounds of a rule that adds up amounts, and the amount that is one unit of violation.
struct SumBounds {
  std::int64_t low = 0;
  std::int64_t high = 0;
  std::int64_t unit = 1;
};

/// By how much the sums of the forms may differ, and what is one unit of violation.
struct SpreadBounds {
  std::int64_t difference = 0;
  std::int64_t unit = 1;
};

/// What an entry adds to a sum.
struct SumTerm {
  RuleIndex rule = 0;
  std::int32_t amount = 0;
};

struct Entry {
  std::uint32_t item = 0;  ///< number among the problem's items
  std::uint32_t cell = 0;
  std::span<const RuleIndex> counts;  ///< that it adds one to; views of the problem's terms
  std::span<const SumTerm> sums;
};

struct Cell {
  std::size_t section = 0;
  std::size_t count = 0;            ///< items that each form has for itself, or that roam
  std::size_t anchors = 0;          ///< items common to all forms
  std::vector<EntryIndex> entries;  ///< that can stand there; not those of roaming items
  std::size_t roaming = 0;          ///< number of entries that roaming items have there
  bool is_given = false;            ///< its entries are its anchors, and never move
};

/// What the choice of an item costs, beside the rules.
enum class Pricing {
  none,
  preference,  ///< each unit halves the chance of a choice that meets the rules
  objective,   ///< the total is made as small as it can be: no fair draw
};

struct Problem {
  Problem() = default;
  Problem(Problem&&) = default;  // entries view the terms: moved, never copied
  Problem& operator=(Problem&&) = default;

  std::size_t forms = 1;
  /// Most items that two forms share beside the anchor; nothing where they share none, and
  /// an item has one place in all. At most 64 forms can share.
  std::optional<std::int64_t> common;
  std::size_t sections = 0;      ///< of the blueprint
  std::vector<ItemIndex> items;  ///< of the bank, ascending: those that can be drawn at all
  std::vector<Entry> entries;
  std::vector<CountBounds> counts;
  std::vector<SumBounds> sums;
  std::vector<SpreadBounds> spreads;
  std::vector<RuleIndex> count_terms;             ///< by entry
  std::vector<SumTerm> sum_terms;                 ///< by entry
  std::vector<SumTerm> figure_terms;              ///< by entry
  std::vector<std::span<const SumTerm>> figures;  ///< of spreads, by entry; none without spreads
  std::vector<Cell> cells;
  std::vector<std::vector<std::uint32_t>> enemies;       ///< by item
  std::vector<std::vector<EntryIndex>> entries_of_item;  ///< by item
  /// Items that stand in all forms, in the same cell, which is any in which they have an entry;
  /// ascending.
  std::vector<std::uint32_t> roaming;
  Pricing pricing = Pricing::none;
  std::vector<std::int64_t> prices;  ///< by entry, for each form in which it stands

  /// Places whose items can change, on all forms together.
  std::size_t slots() const {
    std::size_t count = 0;
    for (const Cell& cell : cells) count += cell.is_given ? 0 : cell.count * forms + cell.anchors;
    return count - roaming.size() * (forms - 1);
  }
};

/// Compiles the demand, or says what of it no choice of items can meet.
std::variant<Problem, std::vector<Miss>> compile(const DrawRequest& request, const Demand& demand);

}  // namespace tiku
