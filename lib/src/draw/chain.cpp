// SPDX-License-Identifier: Apache-2.0
#include "draw/chain.hpp"

#include <algorithm>

namespace tiku {
namespace {

// By how much a value misses its bounds.
std::int64_t off(std::int64_t value, std::int64_t low, std::int64_t high) {
  return std::max<std::int64_t>({0, low - value, value - high});
}

std::int64_t violation(std::int64_t sum, const SumBounds& bounds) {
  const std::int64_t missed = off(sum, bounds.low, bounds.high);
  return missed == 0 ? 0 : (missed + bounds.unit - 1) / bounds.unit;
}

}  // namespace

Acceptance::Acceptance(int weight) {
  // 2^64 times 2^(-k/4) for k = 0 … 3; the first is one less, as it does not fit.
  constexpr std::array<std::uint64_t, 4> quarters{0xFFFFFFFFFFFFFFFFU, 0xD744FCCAD69D6AF4U,
                                                  0xB504F333F9DE6484U, 0x9837F0518DB8A96FU};
  for (std::size_t rise = 0; rise < thresholds_.size(); ++rise) {
    const std::size_t exponent = rise * static_cast<std::size_t>(weight);
    const std::size_t halvings = exponent / 4;
    thresholds_[rise] = halvings < 64 ? quarters[exponent % 4] >> halvings : 0;
  }
}

Chain::Chain(const Problem& problem)
    : problem_(&problem),
      slot_of_(problem.items.size(), unused),
      home_(problem.items.size(), unused) {
  for (std::size_t form = 0; form < problem.forms; ++form) {
    for (const CountBounds& bounds : problem.counts) counts_.push_back({0, bounds});
    for (const SumBounds& bounds : problem.sums) sums_.push_back({0, bounds});
  }
}

Chain::Chain(const Problem& problem, Stream& stream) : Chain(problem) {
  fill(stream);
  count_up();
}

Chain::Chain(const Problem& problem, const Choice& choice) : Chain(problem) {
  fill_from(choice);
  count_up();
}

void Chain::count_up() {
  for (const Slot& slot : slots_) add(slot.form, problem_->entries[slot.entry]);
  energy_ = full_energy();
}

// Every slot takes a random item of its cell that is unused. Where cells share items, one
// may run out before the other: its slots then take items from slots that find another.
void Chain::fill(Stream& stream) {
  for (std::uint32_t number = 0; number < problem_->cells.size(); ++number) {
    const Cell& cell = problem_->cells[number];
    std::vector<EntryIndex> entries = cell.entries;
    shuffle(stream, entries);
    auto next = entries.begin();
    for (std::size_t i = 0; i < cell.count * problem_->forms && is_filled_; ++i) {
      const auto slot = static_cast<std::uint32_t>(slots_.size());
      slots_.push_back({static_cast<std::uint32_t>(i % problem_->forms), number, no_entry});
      next = std::find_if(next, entries.end(), [&](EntryIndex entry) {
        return slot_of_[problem_->entries[entry].item] == unused;
      });
      std::vector<bool> tried(problem_->items.size(), false);
      if (next != entries.end()) {
        put(slot, *next++);
      } else if (!find_place(slot, tried)) {
        slots_.pop_back();
        is_filled_ = false;
      }
    }
  }
}

// The slots in the order of `fill`, so that a state given and the same state drawn go on alike.
void Chain::fill_from(const Choice& choice) {
  std::vector<std::vector<EntryIndex>> places(problem_->cells.size() * problem_->forms);
  is_filled_ = choice.size() == problem_->forms;
  for (std::size_t form = 0; form < choice.size() && is_filled_; ++form) {
    is_filled_ = choice[form].size() == problem_->sections;
    for (std::size_t section = 0; section < choice[form].size() && is_filled_; ++section) {
      for (const ItemIndex item : choice[form][section]) {
        const auto entry = entry_in_section(item, section);
        if (!entry) is_filled_ = false;
        if (entry)
          places[problem_->entries[*entry].cell * problem_->forms + form].push_back(*entry);
      }
    }
  }
  for (std::uint32_t cell = 0; cell < problem_->cells.size(); ++cell) {
    for (std::size_t i = 0; i < problem_->cells[cell].count * problem_->forms && is_filled_; ++i) {
      const std::size_t form = i % problem_->forms;
      const auto& entries = places[cell * problem_->forms + form];
      is_filled_ = entries.size() == problem_->cells[cell].count &&
                   slot_of_[problem_->entries[entries[i / problem_->forms]].item] == unused;
      if (!is_filled_) return;
      const auto slot = static_cast<std::uint32_t>(slots_.size());
      slots_.push_back({static_cast<std::uint32_t>(form), cell, no_entry});
      put(slot, entries[i / problem_->forms]);
    }
  }
}

std::optional<EntryIndex> Chain::entry_in_section(ItemIndex item, std::size_t section) const {
  const auto at = std::lower_bound(problem_->items.begin(), problem_->items.end(), item);
  if (at == problem_->items.end() || *at != item) return std::nullopt;
  for (const EntryIndex entry :
       problem_->entries_of_item[static_cast<std::size_t>(at - problem_->items.begin())]) {
    if (problem_->cells[problem_->entries[entry].cell].section == section) return entry;
  }
  return std::nullopt;
}

// Finds an item for a slot along an augmenting path (Kuhn, 1955): one that is unused, or
// one whose slot finds another.
bool Chain::find_place(std::uint32_t slot, std::vector<bool>& tried) {
  for (const EntryIndex entry : problem_->cells[slots_[slot].cell].entries) {
    const std::uint32_t item = problem_->entries[entry].item;
    if (tried[item]) continue;
    tried[item] = true;
    if (slot_of_[item] == unused || find_place(slot_of_[item], tried)) {
      put(slot, entry);
      return true;
    }
  }
  return false;
}

std::int64_t Chain::full_energy() const {
  std::int64_t energy = 0;
  for (const CountTally& tally : counts_) {
    energy += off(tally.count, tally.bounds.low, tally.bounds.high);
  }
  for (const SumTally& tally : sums_) energy += violation(tally.sum, tally.bounds);
  std::int64_t enemies = 0;  // each pair is met from both sides
  for (const Slot& slot : slots_) {
    const std::uint32_t item = problem_->entries[slot.entry].item;
    enemies += enemies_in(item, slot.form, item);
  }
  return energy + enemies / 2;
}

std::int64_t Chain::enemies_in(std::uint32_t item, std::uint32_t form, std::uint32_t except) const {
  std::int64_t count = 0;
  for (const std::uint32_t enemy : problem_->enemies[item]) {
    if (enemy != except && slot_of_[enemy] != unused && slots_[slot_of_[enemy]].form == form) {
      ++count;
    }
  }
  return count;
}

// Each of these changes the tallies and returns the change of violation. A count moves
// by one, so its violation does by one or not at all.
std::int64_t Chain::add(std::uint32_t form, const Entry& entry) {
  CountTally* const counts = counts_.data() + form * problem_->counts.size();
  std::int64_t change = 0;
  for (const RuleIndex rule : entry.counts) {
    CountTally& tally = counts[rule];
    change += (tally.count >= tally.bounds.high ? 1 : 0) - (tally.count < tally.bounds.low ? 1 : 0);
    ++tally.count;
  }
  return change + shift_sums(form, entry, 1);
}

std::int64_t Chain::remove(std::uint32_t form, const Entry& entry) {
  CountTally* const counts = counts_.data() + form * problem_->counts.size();
  std::int64_t change = 0;
  for (const RuleIndex rule : entry.counts) {
    CountTally& tally = counts[rule];
    change += (tally.count <= tally.bounds.low ? 1 : 0) - (tally.count > tally.bounds.high ? 1 : 0);
    --tally.count;
  }
  return change + shift_sums(form, entry, -1);
}

std::int64_t Chain::shift_sums(std::uint32_t form, const Entry& entry, std::int64_t sign) {
  SumTally* const sums = sums_.data() + form * problem_->sums.size();
  std::int64_t change = 0;
  for (const SumTerm& term : entry.sums) {
    SumTally& tally = sums[term.rule];
    change -= violation(tally.sum, tally.bounds);
    tally.sum += sign * term.amount;
    change += violation(tally.sum, tally.bounds);
  }
  return change;
}

// One entry takes another's place in a form's tallies; the rise of the energy.
std::int64_t Chain::exchange(std::uint32_t form, EntryIndex out, EntryIndex in) {
  const Entry& lost = problem_->entries[out];
  const Entry& won = problem_->entries[in];
  return remove(form, lost) + add(form, won) + enemies_in(won.item, form, lost.item) -
         enemies_in(lost.item, form, won.item);
}

// Undoes an exchange that was not accepted.
void Chain::take_back(std::uint32_t form, EntryIndex out, EntryIndex in) {
  CountTally* const counts = counts_.data() + form * problem_->counts.size();
  SumTally* const sums = sums_.data() + form * problem_->sums.size();
  const Entry& lost = problem_->entries[out];
  const Entry& won = problem_->entries[in];
  for (const RuleIndex rule : won.counts) --counts[rule].count;
  for (const RuleIndex rule : lost.counts) ++counts[rule].count;
  for (const SumTerm& term : won.sums) sums[term.rule].sum -= term.amount;
  for (const SumTerm& term : lost.sums) sums[term.rule].sum += term.amount;
}

void Chain::note_departure(std::uint32_t item, std::uint32_t home) {
  if (home_[item] != home) return;
  home_[item] = unused;
  ++departed_;
}

void Chain::put(std::uint32_t slot, EntryIndex entry) {
  slots_[slot].entry = entry;
  slot_of_[problem_->entries[entry].item] = slot;
}

std::optional<EntryIndex> Chain::entry_in_cell(std::uint32_t item, std::uint32_t cell) const {
  for (const EntryIndex entry : problem_->entries_of_item[item]) {
    if (problem_->entries[entry].cell == cell) return entry;
  }
  return std::nullopt;
}

void Chain::step(const Acceptance& acceptance, Stream& stream) {
  const auto slot = static_cast<std::uint32_t>(uniform(stream, slots_.size()));
  const Cell& cell = problem_->cells[slots_[slot].cell];
  const EntryIndex in = cell.entries[uniform(stream, cell.entries.size())];
  const std::uint32_t other = slot_of_[problem_->entries[in].item];
  if (other == unused) {
    replace_unused(slot, in, acceptance, stream);
  } else if (slots_[other].form != slots_[slot].form || slots_[other].cell != slots_[slot].cell) {
    swap_slots(slot, other, in, acceptance, stream);
  }
}

void Chain::replace_unused(std::uint32_t slot, EntryIndex in, const Acceptance& acceptance,
                           Stream& stream) {
  const std::uint32_t form = slots_[slot].form;
  const EntryIndex out = slots_[slot].entry;
  const std::int64_t change = exchange(form, out, in);
  if (!acceptance.accepts(change, stream)) return take_back(form, out, in);
  energy_ += change;
  note_departure(problem_->entries[out].item, home_of(slots_[slot]));
  slot_of_[problem_->entries[out].item] = unused;
  put(slot, in);
}

// Two slots exchange their items.
void Chain::swap_slots(std::uint32_t slot, std::uint32_t other, EntryIndex in,
                       const Acceptance& acceptance, Stream& stream) {
  const EntryIndex mine = slots_[slot].entry;
  const EntryIndex theirs = slots_[other].entry;
  const std::optional<EntryIndex> back =
      entry_in_cell(problem_->entries[mine].item, slots_[other].cell);
  if (!back) return;
  const std::uint32_t form = slots_[slot].form;
  const std::uint32_t far = slots_[other].form;
  const std::int64_t change = exchange(form, mine, in) + exchange(far, theirs, *back);
  if (!acceptance.accepts(change, stream)) {
    take_back(far, theirs, *back);
    take_back(form, mine, in);
    return;
  }
  energy_ += change;
  put(slot, in);
  put(other, *back);
  note_departure(problem_->entries[mine].item, home_of(slots_[slot]));
  note_departure(problem_->entries[theirs].item, home_of(slots_[other]));
}

void Chain::watch_departures() {
  departed_ = 0;
  std::fill(home_.begin(), home_.end(), unused);
  for (const Slot& slot : slots_) home_[problem_->entries[slot.entry].item] = home_of(slot);
}

Choice Chain::state() const {
  Choice state(problem_->forms, std::vector<std::vector<ItemIndex>>(problem_->sections));
  for (const Slot& slot : slots_) {
    state[slot.form][problem_->cells[slot.cell].section].push_back(
        problem_->items[problem_->entries[slot.entry].item]);
  }
  for (auto& form : state) {
    for (auto& section : form) std::sort(section.begin(), section.end());
  }
  return state;
}

}  // namespace tiku
