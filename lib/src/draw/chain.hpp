// SPDX-License-Identifier: Apache-2.0
// The swap chain. Its state is the items of all forms with the exact number in each
// cell; a move puts a random item of the cell's into a random slot, and what stood
// there into the place where that item was (another slot, or unused). Each proposal
// is as likely as its reverse: chain.cpp says why. The energy is the sum of all violations.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "draw/acceptance.hpp"
#include "draw/problem.hpp"
#include "draw/sharing.hpp"
#include "draw/tallies.hpp"
#include "tiku/random/stream.hpp"

namespace tiku {

class Chain {
 public:
  /// A random state: each slot filled with an item not yet used (in its form, where forms
  /// share items). Where given items roam it may take some tries, and not be filled though it
  /// could be.
  Chain(const Problem& problem, Stream& stream);

  /// A given state; not filled where it is none of the problem's.
  Chain(const Problem& problem, const Choice& choice);

  /// One step: a proposal, accepted or not. The problem has slots.
  void step(const Acceptance& acceptance, Stream& stream);

  /// Every proposal once, in order, accepted or not; how many there were. Not for a fair draw.
  std::uint64_t sweep(const Acceptance& acceptance, Stream& stream);

  std::int64_t energy() const { return energy_; }

  /// Of all places, where the problem has prices.
  std::int64_t price() const { return price_; }

  /// Of what the entries in the slots have, for each form in which they stand.
  std::int64_t total(const std::vector<std::int64_t>& by_entry) const;

  /// False where the cells' items overlap so that they cannot all be filled, or where the
  /// given state does not fill each slot with an item of its own.
  bool is_filled() const { return is_filled_; }

  /// Counts energy and price anew from the items in the slots; nothing must change by it.
  void recount();

  /// From here on `departed()` counts the items that have left the cell and form in which
  /// they stand now, each once: the items of which the chain has forgotten its start.
  void watch_departures();
  std::size_t departed() const { return departed_; }

  /// By form and section the items that stand there, in bank numbers, ascending.
  Choice state() const;

 private:
  struct Slot {
    std::uint32_t form = 0;  // or `everywhere`
    std::uint32_t cell = 0;
    EntryIndex entry = 0;
  };
  // A slot that gives up an entry for another.
  struct Refill {
    std::uint32_t slot = 0;
    EntryIndex out = 0;
    EntryIndex in = 0;
  };
  template <std::size_t count>
  using Few = std::array<Refill, count>;
  static constexpr EntryIndex no_entry = static_cast<EntryIndex>(-1);
  static constexpr std::uint32_t everywhere = static_cast<std::uint32_t>(-1);
  static constexpr std::uint32_t unused = static_cast<std::uint32_t>(-1);
  static constexpr std::uint32_t several = static_cast<std::uint32_t>(-2);
  static constexpr std::uint64_t steps_per_roam = 8;

  explicit Chain(const Problem& problem);

  // Filling: chain_fill.cpp.
  using Cursor = std::vector<EntryIndex>::const_iterator;
  void fill(Stream& stream);
  std::vector<EntryIndex> seat_roaming(Stream& stream) const;
  std::vector<std::size_t> counts_beside(const std::vector<EntryIndex>& roaming) const;
  void fill_apart(const std::vector<std::size_t>& counts, Stream& stream);
  void fill_shared(const std::vector<std::size_t>& counts, Stream& stream);
  void spread_anchor();
  Cursor fill_slot(std::uint32_t form, std::uint32_t cell, Cursor next, Cursor end);
  bool find_place(std::uint32_t slot);
  bool is_fixed(std::uint32_t holder, std::uint32_t form) const;
  void occupy(std::uint32_t slot, EntryIndex entry);
  void add_given(const std::vector<EntryIndex>& roaming);
  void add_slot(std::uint32_t form, std::uint32_t cell, EntryIndex entry);
  using PlaceLists = std::vector<std::vector<EntryIndex>>;  // by cell and form
  PlaceLists places_of(const Choice& choice);
  std::vector<EntryIndex> take_roaming(PlaceLists& places);
  std::optional<EntryIndex> take_from_all(std::uint32_t item, PlaceLists& places) const;
  void take_anchor(std::uint32_t cell, PlaceLists& places);
  void take_own(std::uint32_t cell, const PlaceLists& places);
  std::optional<EntryIndex> entry_in_section(ItemIndex item, std::size_t section) const;
  void count_in(const Slot& slot);

  // Where items are.
  std::uint32_t item_of(const Slot& slot) const { return problem_->entries[slot.entry].item; }
  std::size_t place(std::uint32_t form, std::uint32_t item) const {
    return (shares_ && form != everywhere ? form * problem_->items.size() : 0) + item;
  }
  std::uint32_t slot_with(std::uint32_t item, std::uint32_t form) const;
  bool stands_in(std::uint32_t item, std::uint32_t form) const;
  std::int64_t enemies_in(std::uint32_t item, std::uint32_t form, std::uint32_t except) const;
  std::optional<EntryIndex> entry_in_cell(std::uint32_t item, std::uint32_t cell) const;
  void put(std::uint32_t slot, EntryIndex entry);
  void lift(std::uint32_t slot);
  bool can_be_doubled(const Slot& slot) const;
  std::int64_t count_doubles() const;

  // Moves.
  void propose(std::uint32_t slot, EntryIndex in, const Acceptance& acceptance, Stream& stream);
  void swap(std::uint32_t slot, std::uint32_t other, EntryIndex in, const Acceptance& acceptance,
            Stream& stream);
  void trade(const Acceptance& acceptance, Stream& stream);
  void roam(const Acceptance& acceptance, Stream& stream);
  bool give_place(std::vector<Refill>& refills, Stream& stream) const;
  bool give_places(std::vector<Refill>& refills, Stream& stream) const;
  std::vector<std::vector<std::uint32_t>> slots_in(std::uint32_t cell) const;
  std::optional<EntryIndex> successor(std::uint32_t slot, std::uint32_t cell, Stream& stream) const;
  template <std::size_t count>
  void attempt_apart(const Few<count>& refills, const Acceptance& acceptance, Stream& stream);
  template <class Refills>
  void attempt(const Refills& refills, const Acceptance& acceptance, Stream& stream);
  std::int64_t exchange(const Refill& refill);
  std::int64_t change_of_enemies(std::uint32_t form, EntryIndex out, EntryIndex in) const;
  template <class Refills>
  std::int64_t settle(const Refills& refills);
  template <class Refills>
  void take_back(Refills refills);
  std::int64_t price_of(const Refill& refill) const;
  std::uint32_t home_of(std::uint32_t form, EntryIndex entry) const;
  void note_departure(const Slot& slot, EntryIndex entry);

  const Problem* problem_;
  bool shares_ = false;  // tables of places have a row for each form, else one
  bool is_plain_ = false;
  std::size_t movable_ = 0;  // slots; those of given items come after them,
  std::size_t roaming_ = 0;  // first those that roam
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> slot_of_;  // by row and item; an anchor's item in every row
  Tallies tallies_;
  Sharing sharing_;
  std::int64_t doubles_ = 0;
  std::int64_t energy_ = 0;
  std::int64_t price_ = 0;
  bool is_filled_ = true;
  std::vector<std::uint32_t> home_;  // by row and item: where it was watched, or `unused`
  std::size_t departed_ = 0;
};

}  // namespace tiku
