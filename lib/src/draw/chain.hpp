// SPDX-License-Identifier: Apache-2.0
// The swap chain. Its state is the items of all forms with the exact number in each
// cell; a move puts a random item of the cell's into a random slot, and what stood
// there into the place where that item was (another slot, or unused). Each proposal
// is as likely as its reverse. The energy is the sum of all violations.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "draw/problem.hpp"
#include "tiku/random/stream.hpp"

namespace tiku {

/// By how many quarter bits per unit of energy a rise is punished: a rise by d is
/// accepted with probability 2^(-weight d / 4).
class Acceptance {
 public:
  explicit Acceptance(int weight);

  bool accepts(std::int64_t rise, Stream& stream) const {
    if (rise <= 0) return true;
    if (rise >= static_cast<std::int64_t>(thresholds_.size())) return false;
    return stream.next() < thresholds_[static_cast<std::size_t>(rise)];
  }

 private:
  std::array<std::uint64_t, 256> thresholds_{};  // 2^64 times the probability, by rise
};

class Chain {
 public:
  /// A random state: each slot filled with an item not yet used.
  Chain(const Problem& problem, Stream& stream);

  /// A given state; not filled where it is none of the problem's.
  Chain(const Problem& problem, const Choice& choice);

  /// One step: a proposal, accepted or not.
  void step(const Acceptance& acceptance, Stream& stream);

  std::int64_t energy() const { return energy_; }

  /// False where the cells' items overlap so that they cannot all be filled, or where the
  /// given state does not fill each slot with an item of its own.
  bool is_filled() const { return is_filled_; }

  /// From here on `departed()` counts the items that have left the cell and form in which
  /// they stand now, each once: the items of which the chain has forgotten its start.
  void watch_departures();
  std::size_t departed() const { return departed_; }

  /// By form and section the items that stand there, in bank numbers, ascending.
  Choice state() const;

 private:
  struct Slot {
    std::uint32_t form = 0;
    std::uint32_t cell = 0;
    EntryIndex entry = 0;
  };
  // Rules with what a form has of them, side by side for the processor's sake.
  struct CountTally {
    std::int32_t count = 0;
    CountBounds bounds;
  };
  struct SumTally {
    std::int64_t sum = 0;
    SumBounds bounds;
  };
  static constexpr EntryIndex no_entry = static_cast<EntryIndex>(-1);
  static constexpr std::uint32_t unused = static_cast<std::uint32_t>(-1);

  explicit Chain(const Problem& problem);

  void fill(Stream& stream);
  void fill_from(const Choice& choice);
  void count_up();
  std::int64_t full_energy() const;
  std::int64_t enemies_in(std::uint32_t item, std::uint32_t form, std::uint32_t except) const;
  std::int64_t add(std::uint32_t form, const Entry& entry);
  std::int64_t remove(std::uint32_t form, const Entry& entry);
  std::int64_t shift_sums(std::uint32_t form, const Entry& entry, std::int64_t sign);
  std::int64_t exchange(std::uint32_t form, EntryIndex out, EntryIndex in);
  void take_back(std::uint32_t form, EntryIndex out, EntryIndex in);
  std::uint32_t home_of(const Slot& slot) const {
    return static_cast<std::uint32_t>(slot.form * problem_->cells.size() + slot.cell);
  }
  void note_departure(std::uint32_t item, std::uint32_t home);
  bool find_place(std::uint32_t slot, std::vector<bool>& tried);
  void put(std::uint32_t slot, EntryIndex entry);
  std::optional<EntryIndex> entry_in_cell(std::uint32_t item, std::uint32_t cell) const;
  std::optional<EntryIndex> entry_in_section(ItemIndex item, std::size_t section) const;
  void replace_unused(std::uint32_t slot, EntryIndex in, const Acceptance& acceptance,
                      Stream& stream);
  void swap_slots(std::uint32_t slot, std::uint32_t other, EntryIndex in,
                  const Acceptance& acceptance, Stream& stream);

  const Problem* problem_;
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> slot_of_;  // by item
  std::vector<CountTally> counts_;      // by form and rule
  std::vector<SumTally> sums_;          // by form and rule
  std::int64_t energy_ = 0;
  bool is_filled_ = true;
  std::vector<std::uint32_t> home_;  // by item: where it was watched, or `unused`
  std::size_t departed_ = 0;
};

}  // namespace tiku
