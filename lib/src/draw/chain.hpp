// SPDX-License-Identifier: Apache-2.0
// The swap chain. Its state is the items of all forms with the exact number in each
// cell; a move puts a random item of the cell's into a random slot, and what stood
// there into the place where that item was (another slot, or unused). Each proposal
// is as likely as its reverse. The energy is the sum of all violations.
//
// Where forms may share items, an item has a place in each form: a move looks for it in
// the slot's form only, and every other move exchanges the items of two random slots
// instead. A slot of the anchor is one for all forms.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "draw/problem.hpp"
#include "tiku/random/stream.hpp"

namespace tiku {

/// What a move changes: the energy, and where papers are not all as welcome, their cost.
struct Change {
  std::int64_t energy = 0;
  std::int64_t cost = 0;
};

/// By how many quarter bits per unit of energy a rise is punished: a rise by d is
/// accepted with probability 2^(-weight d / 4). A cost is punished likewise, by `rate`
/// times 2^-16 quarter bits per unit.
class Acceptance {
 public:
  static constexpr std::int64_t full_rate = std::int64_t{1} << 16U;

  explicit Acceptance(int weight, std::int64_t rate = full_rate);

  bool accepts(const Change& change, Stream& stream) const {
    if (change.cost != 0) return accepts_cost(change, stream);
    const std::int64_t rise = change.energy;
    if (rise <= 0) return true;
    if (rise >= static_cast<std::int64_t>(thresholds_.size())) return false;
    return stream.next() < thresholds_[static_cast<std::size_t>(rise)];
  }

 private:
  bool accepts_cost(const Change& change, Stream& stream) const;

  int weight_;
  std::int64_t rate_;
  std::array<std::uint64_t, 256> thresholds_{};  // 2^64 times the probability, by rise
};

class Chain {
 public:
  /// A random state: each slot filled with an item not yet used.
  Chain(const Problem& problem, Stream& stream);

  /// The state of a choice, which is not `is_filled` where the choice does not fit.
  Chain(const Problem& problem, const Choice& choice);

  /// One step: a proposal, accepted or not.
  void step(const Acceptance& acceptance, Stream& stream);

  std::int64_t energy() const { return energy_; }
  std::int64_t cost() const { return cost_; }

  /// The energy and the cost reckoned anew from the state; equal to those kept.
  Change recount() const;

  /// False where the cells' items overlap so that they cannot all be filled.
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
  // What an exchange does to what the forms share: nothing where the form holds both
  // items before and after.
  enum class Sharing { kept, changed };
  static constexpr EntryIndex no_entry = static_cast<EntryIndex>(-1);
  static constexpr std::uint32_t unused = static_cast<std::uint32_t>(-1);

  explicit Chain(const Problem& problem);
  void add_slots();
  void fill(Stream& stream);
  bool fill_slot(std::uint32_t slot, std::vector<EntryIndex>& entries);
  void tally_slots();
  std::int64_t excess(std::int64_t common) const {
    return std::max<std::int64_t>(0, common - problem_->common);
  }
  std::int64_t spread_violation(std::size_t spread) const;
  std::int64_t enemies_in(std::uint32_t item, std::uint32_t form, std::uint32_t except) const;
  std::int64_t add(std::uint32_t form, const Entry& entry);
  std::int64_t remove(std::uint32_t form, const Entry& entry);
  std::int64_t shift_sums(std::uint32_t form, const Entry& entry, std::int64_t sign);
  std::int64_t shift_spreads(std::uint32_t form, const Entry& entry, std::int64_t sign);
  std::int64_t shift_common(std::uint32_t form, std::uint32_t item, std::int64_t sign);
  std::int64_t exchange(std::uint32_t form, EntryIndex out, EntryIndex in, Sharing sharing);
  void take_back(std::uint32_t form, EntryIndex out, EntryIndex in, Sharing sharing);
  std::int64_t exchange_in(const Slot& slot, EntryIndex out, EntryIndex in);
  void take_back_in(const Slot& slot, EntryIndex out, EntryIndex in);
  std::int64_t cost_of(EntryIndex entry) const {
    return problem_->costs.empty() ? 0 : problem_->costs[problem_->entries[entry].item];
  }

  // Where items can be shared each form has a row of places, else all have one.
  bool is_anchor(const Slot& slot) const { return slot.form == problem_->forms; }
  std::size_t row_of(std::uint32_t form) const {
    return shares_ && form != problem_->forms ? form : 0;
  }
  std::uint32_t& place(std::uint32_t form, std::uint32_t item) {
    return slot_of_[row_of(form) * problem_->items.size() + item];
  }
  std::uint32_t place(std::uint32_t form, std::uint32_t item) const {
    return slot_of_[row_of(form) * problem_->items.size() + item];
  }
  std::uint32_t first_form(const Slot& slot) const { return is_anchor(slot) ? 0 : slot.form; }
  std::uint32_t end_form(const Slot& slot) const {
    return is_anchor(slot) ? slot.form : slot.form + 1;
  }
  std::size_t forms_holding(std::uint32_t item) const;

  std::uint32_t home_of(const Slot& slot) const {
    return static_cast<std::uint32_t>(slot.form * problem_->cells.size() + slot.cell);
  }
  void note_departure(const Slot& slot, EntryIndex left);
  bool find_place(std::uint32_t slot, std::vector<bool>& tried);
  void put(std::uint32_t slot, EntryIndex entry);
  void lift(std::uint32_t slot);
  std::optional<EntryIndex> entry_in_cell(std::uint32_t item, std::uint32_t cell) const;
  void replace_unused(std::uint32_t slot, EntryIndex in, const Acceptance& acceptance,
                      Stream& stream);
  void swap_slots(std::uint32_t slot, std::uint32_t other, EntryIndex in,
                  const Acceptance& acceptance, Stream& stream);
  void settle_swap(std::uint32_t slot, std::uint32_t other, EntryIndex in, EntryIndex back,
                   const Change& change);
  void swap_with_anchor(std::uint32_t slot, std::uint32_t anchor, const Acceptance& acceptance,
                        Stream& stream);
  void swap_across(std::uint32_t slot, std::uint32_t other, const Acceptance& acceptance,
                   Stream& stream);
  void step_sharing(std::uint32_t slot, EntryIndex in, const Acceptance& acceptance,
                    Stream& stream);

  const Problem* problem_;
  bool shares_;
  std::vector<Slot> slots_;
  std::vector<std::uint32_t> slot_of_;  // by row and item
  std::vector<CountTally> counts_;      // by form and rule
  std::vector<SumTally> sums_;          // by form and rule
  std::vector<std::int64_t> spreads_;   // by form and spread
  std::vector<std::int64_t> common_;    // by form and form, where items can be shared
  std::int64_t energy_ = 0;
  std::int64_t cost_ = 0;
  bool is_filled_ = true;
  std::vector<std::uint32_t> home_;  // by row and item: where it was watched, or `unused`
  std::size_t departed_ = 0;
};

}  // namespace tiku
