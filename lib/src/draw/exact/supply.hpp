// SPDX-License-Identifier: Apache-2.0
// What a bank can supply to a demand, for the exact model: items that no rule tells apart
// are one kind with a count, so that the model grows with kinds and not with items.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "tiku/draw/demand.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"

namespace tiku::exact {

/// Items that all rules see alike. An item with enemies, or one that the anchor names, is a
/// kind of its own.
struct Kind {
  std::vector<ItemIndex> items;  ///< ascending
  bool is_avoided = false;
  bool is_used_up = false;
  bool is_anchor = false;    ///< given: stands in all forms
  bool is_proposed = false;  ///< not written yet: as many as are wanted
};

/// A kind in one of the sections in which it can stand.
struct Seat {
  std::uint32_t kind = 0;
  std::size_t section = 0;
};

/// What a seat adds to a rule.
struct SeatAmount {
  std::uint32_t seat = 0;
  std::int64_t amount = 0;
};

struct Supply {
  std::vector<Kind> kinds;
  std::vector<Seat> seats;                         ///< by kind, then section
  std::vector<std::vector<SeatAmount>> rules;      ///< by rule of the demand
  std::vector<std::vector<SeatAmount>> spreads;    ///< by spread of the demand
  std::vector<std::vector<std::uint32_t>> points;  ///< kinds, by point that can have too many
  std::vector<std::pair<std::uint32_t, std::uint32_t>> enemies;  ///< kinds of one item each
};

/// Whether items that are alike may become one kind.
enum class Grain { kinds, items };

/// What is to be filled from what.
struct SupplyRequest {
  const Bank& bank;
  const Blueprint& blueprint;
  const Demand& demand;
  Grain grain = Grain::kinds;
  std::size_t proposed_from = static_cast<std::size_t>(-1);  ///< items from here on are proposals
};

Supply supply_of(const SupplyRequest& request);

}  // namespace tiku::exact
