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

Chain::Chain(const Problem& problem)
    : problem_(&problem),
      shares_(problem.shares()),
      slot_of_(problem.items.size() * (shares_ ? problem.forms : 1), unused),
      spreads_(problem.forms * problem.spreads.size(), 0),
      common_(shares_ ? problem.forms * problem.forms : 0, 0),
      home_(slot_of_.size(), unused) {
  for (std::size_t form = 0; form < problem.forms; ++form) {
    for (const CountBounds& bounds : problem.counts) counts_.push_back({0, bounds});
    for (const SumBounds& bounds : problem.sums) sums_.push_back({0, bounds});
  }
}

Chain::Chain(const Problem& problem, Stream& stream) : Chain(problem) {
  fill(stream);
  tally_slots();
}

// The slots of the anchor, then cell by cell one of each form in turn.
void Chain::add_slots() {
  const auto forms = static_cast<std::uint32_t>(problem_->forms);
  for (std::uint32_t cell = 0; cell < problem_->cells.size(); ++cell) {
    slots_.insert(slots_.end(), problem_->cells[cell].anchors, {forms, cell, no_entry});
  }
  for (std::uint32_t cell = 0; cell < problem_->cells.size(); ++cell) {
    for (std::size_t i = 0; i < problem_->cells[cell].count * forms; ++i) {
      slots_.push_back({static_cast<std::uint32_t>(i % forms), cell, no_entry});
    }
  }
}

// Every slot takes a random item of its cell that is unused. Where cells share items, one
// may run out before the other: its slots then take items from slots that find another.
void Chain::fill(Stream& stream) {
  add_slots();
  for (std::uint32_t slot = 0; slot < slots_.size();) {
    const Slot first = slots_[slot];
    std::vector<EntryIndex> entries = problem_->cells[first.cell].entries;
    shuffle(stream, entries);
    while (slot < slots_.size() && slots_[slot].cell == first.cell &&
           is_anchor(slots_[slot]) == is_anchor(first)) {
      if (fill_slot(slot, entries)) {
        ++slot;
        continue;
      }
      slots_.resize(slot);
      is_filled_ = false;
      return;
    }
  }
}

bool Chain::fill_slot(std::uint32_t slot, std::vector<EntryIndex>& entries) {
  const auto next = std::find_if(entries.begin(), entries.end(), [&](EntryIndex entry) {
    const std::uint32_t item = problem_->entries[entry].item;
    return is_anchor(slots_[slot]) ? forms_holding(item) == 0
                                   : place(slots_[slot].form, item) == unused;
  });
  if (next == entries.end()) {
    std::vector<bool> tried(problem_->items.size(), false);
    return !is_anchor(slots_[slot]) && find_place(slot, tried);
  }
  put(slot, *next);
  std::rotate(next, next + 1, entries.end());  // so that the next form takes another
  return true;
}

// Finds an item for a slot along an augmenting path (Kuhn, 1955): one that is unused, or
// one whose slot finds another.
bool Chain::find_place(std::uint32_t slot, std::vector<bool>& tried) {
  for (const EntryIndex entry : problem_->cells[slots_[slot].cell].entries) {
    const std::uint32_t item = problem_->entries[entry].item;
    if (tried[item]) continue;
    tried[item] = true;
    const std::uint32_t taken = place(slots_[slot].form, item);
    if (taken != unused && is_anchor(slots_[taken])) continue;
    if (taken == unused || find_place(taken, tried)) {
      put(slot, entry);
      return true;
    }
  }
  return false;
}

// The tallies, energy and cost of the state as it stands.
void Chain::tally_slots() {
  for (const Slot& slot : slots_) {
    const Entry& entry = problem_->entries[slot.entry];
    for (std::uint32_t form = first_form(slot); form < end_form(slot); ++form) {
      add(form, entry);
      for (const SumTerm& term : entry.spreads) {
        spreads_[form * problem_->spreads.size() + term.rule] += term.amount;
      }
    }
    if (!shares_ || is_anchor(slot)) continue;
    for (std::uint32_t other = 0; other < problem_->forms; ++other) {
      const std::uint32_t theirs = other == slot.form ? unused : place(other, entry.item);
      const bool holds_too = theirs != unused && !is_anchor(slots_[theirs]);
      if (holds_too) ++common_[slot.form * problem_->forms + other];
    }
  }
  const Change whole = recount();
  energy_ = whole.energy;
  cost_ = whole.cost;
}

Change Chain::recount() const {
  Change whole;
  for (const CountTally& tally : counts_) {
    whole.energy += off(tally.count, tally.bounds.low, tally.bounds.high);
  }
  for (const SumTally& tally : sums_) whole.energy += violation(tally.sum, tally.bounds);
  for (std::size_t s = 0; s < problem_->spreads.size(); ++s) whole.energy += spread_violation(s);
  std::int64_t both_ways = 0;  // each pair of enemies or of forms is met from both sides
  for (const std::int64_t common : common_) both_ways += excess(common);
  for (const Slot& slot : slots_) {
    const std::uint32_t item = problem_->entries[slot.entry].item;
    for (std::uint32_t form = first_form(slot); form < end_form(slot); ++form) {
      whole.cost += cost_of(slot.entry);
      both_ways += enemies_in(item, form, item);
    }
  }
  whole.energy += both_ways / 2;
  return whole;
}

std::int64_t Chain::spread_violation(std::size_t spread) const {
  const std::size_t count = problem_->spreads.size();
  std::int64_t least = spreads_[spread];
  std::int64_t greatest = least;
  for (std::size_t at = spread; at < spreads_.size(); at += count) {
    least = std::min(least, spreads_[at]);
    greatest = std::max(greatest, spreads_[at]);
  }
  const SpreadBounds& bounds = problem_->spreads[spread];
  return violation(greatest - least, {0, bounds.difference, bounds.unit});
}

std::int64_t Chain::enemies_in(std::uint32_t item, std::uint32_t form, std::uint32_t except) const {
  std::int64_t count = 0;
  for (const std::uint32_t enemy : problem_->enemies[item]) {
    const std::uint32_t slot = enemy == except ? unused : place(form, enemy);
    if (slot != unused && (shares_ || slots_[slot].form == form)) ++count;
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

std::int64_t Chain::shift_spreads(std::uint32_t form, const Entry& entry, std::int64_t sign) {
  std::int64_t change = 0;
  for (const SumTerm& term : entry.spreads) {
    change -= spread_violation(term.rule);
    spreads_[form * problem_->spreads.size() + term.rule] += sign * term.amount;
    change += spread_violation(term.rule);
  }
  return change;
}

// One entry takes another's place in a form's tallies; the rise of the energy.
std::int64_t Chain::exchange(std::uint32_t form, EntryIndex out, EntryIndex in, Sharing sharing) {
  const Entry& lost = problem_->entries[out];
  const Entry& won = problem_->entries[in];
  std::int64_t change = remove(form, lost) + add(form, won) +
                        enemies_in(won.item, form, lost.item) -
                        enemies_in(lost.item, form, won.item);
  if (!spreads_.empty()) change += shift_spreads(form, lost, -1) + shift_spreads(form, won, 1);
  if (sharing == Sharing::changed && shares_) {
    change += shift_common(form, lost.item, -1) + shift_common(form, won.item, 1);
  }
  return change;
}

// Undoes an exchange that was not accepted.
void Chain::take_back(std::uint32_t form, EntryIndex out, EntryIndex in, Sharing sharing) {
  CountTally* const counts = counts_.data() + form * problem_->counts.size();
  SumTally* const sums = sums_.data() + form * problem_->sums.size();
  const Entry& lost = problem_->entries[out];
  const Entry& won = problem_->entries[in];
  for (const RuleIndex rule : won.counts) --counts[rule].count;
  for (const RuleIndex rule : lost.counts) ++counts[rule].count;
  for (const SumTerm& term : won.sums) sums[term.rule].sum -= term.amount;
  for (const SumTerm& term : lost.sums) sums[term.rule].sum += term.amount;
  std::int64_t* const spreads = spreads_.data() + form * problem_->spreads.size();
  for (const SumTerm& term : won.spreads) spreads[term.rule] -= term.amount;
  for (const SumTerm& term : lost.spreads) spreads[term.rule] += term.amount;
  if (sharing == Sharing::changed && shares_) {
    shift_common(form, won.item, -1);
    shift_common(form, lost.item, 1);
  }
}

// An exchange in a slot by itself; one of the anchor's is in every form.
std::int64_t Chain::exchange_in(const Slot& slot, EntryIndex out, EntryIndex in) {
  if (!is_anchor(slot)) return exchange(slot.form, out, in, Sharing::changed);
  std::int64_t change = 0;
  for (std::uint32_t form = 0; form < problem_->forms; ++form) {
    change += exchange(form, out, in, Sharing::kept);
  }
  return change;
}

void Chain::take_back_in(const Slot& slot, EntryIndex out, EntryIndex in) {
  if (!is_anchor(slot)) return take_back(slot.form, out, in, Sharing::changed);
  for (std::uint32_t form = 0; form < problem_->forms; ++form) {
    take_back(form, out, in, Sharing::kept);
  }
}

void Chain::note_departure(const Slot& slot, EntryIndex left) {
  const std::size_t at = row_of(slot.form) * problem_->items.size() + problem_->entries[left].item;
  if (home_[at] != home_of(slot)) return;
  home_[at] = unused;
  ++departed_;
}

void Chain::put(std::uint32_t slot, EntryIndex entry) {
  slots_[slot].entry = entry;
  const std::uint32_t item = problem_->entries[entry].item;
  place(slots_[slot].form, item) = slot;
  if (!is_anchor(slots_[slot])) return;
  for (std::uint32_t form = 0; form < problem_->forms; ++form) place(form, item) = slot;
}

// The slot's item leaves it, and is unused until it is put elsewhere.
void Chain::lift(std::uint32_t slot) {
  const std::uint32_t item = problem_->entries[slots_[slot].entry].item;
  place(slots_[slot].form, item) = unused;
  if (!is_anchor(slots_[slot])) return;
  for (std::uint32_t form = 0; form < problem_->forms; ++form) place(form, item) = unused;
}

std::optional<EntryIndex> Chain::entry_in_cell(std::uint32_t item, std::uint32_t cell) const {
  for (const EntryIndex entry : problem_->entries_of_item[item]) {
    if (problem_->entries[entry].cell == cell) return entry;
  }
  return std::nullopt;
}

void Chain::step(const Acceptance& acceptance, Stream& stream) {
  if (slots_.empty()) return;  // the anchor's given items fill every form
  const auto slot = static_cast<std::uint32_t>(uniform(stream, slots_.size()));
  if (shares_ && uniform(stream, 2) == 0) {
    const auto other = static_cast<std::uint32_t>(uniform(stream, slots_.size()));
    return swap_across(slot, other, acceptance, stream);
  }
  const Cell& cell = problem_->cells[slots_[slot].cell];
  const EntryIndex in = cell.entries[uniform(stream, cell.entries.size())];
  if (shares_) return step_sharing(slot, in, acceptance, stream);
  const std::uint32_t other = place(slots_[slot].form, problem_->entries[in].item);
  if (other == unused) {
    replace_unused(slot, in, acceptance, stream);
  } else if (slots_[other].form != slots_[slot].form || slots_[other].cell != slots_[slot].cell) {
    swap_slots(slot, other, in, acceptance, stream);
  }
}

void Chain::replace_unused(std::uint32_t slot, EntryIndex in, const Acceptance& acceptance,
                           Stream& stream) {
  const Slot& at = slots_[slot];
  const EntryIndex out = at.entry;
  const std::int64_t places = is_anchor(at) ? static_cast<std::int64_t>(problem_->forms) : 1;
  const Change change{exchange_in(at, out, in), places * (cost_of(in) - cost_of(out))};
  if (!acceptance.accepts(change, stream)) return take_back_in(at, out, in);
  energy_ += change.energy;
  cost_ += change.cost;
  note_departure(at, out);
  lift(slot);
  put(slot, in);
}

// Two slots exchange their items: of different forms where each item has one place at
// all, else both of one form, or both of the anchor.
void Chain::swap_slots(std::uint32_t slot, std::uint32_t other, EntryIndex in,
                       const Acceptance& acceptance, Stream& stream) {
  const EntryIndex mine = slots_[slot].entry;
  const EntryIndex theirs = slots_[other].entry;
  const std::optional<EntryIndex> back =
      entry_in_cell(problem_->entries[mine].item, slots_[other].cell);
  if (!back) return;
  const bool is_of_anchor = is_anchor(slots_[slot]);
  const std::uint32_t first = first_form(slots_[slot]);
  const std::uint32_t end = end_form(slots_[slot]);
  Change change;
  for (std::uint32_t form = first; form < end; ++form) {
    const std::uint32_t far = is_of_anchor ? form : slots_[other].form;
    change.energy +=
        exchange(form, mine, in, Sharing::kept) + exchange(far, theirs, *back, Sharing::kept);
  }
  if (acceptance.accepts(change, stream)) return settle_swap(slot, other, in, *back, change);
  for (std::uint32_t form = first; form < end; ++form) {
    const std::uint32_t far = is_of_anchor ? form : slots_[other].form;
    take_back(far, theirs, *back, Sharing::kept);
    take_back(form, mine, in, Sharing::kept);
  }
}

void Chain::settle_swap(std::uint32_t slot, std::uint32_t other, EntryIndex in, EntryIndex back,
                        const Change& change) {
  energy_ += change.energy;
  cost_ += change.cost;
  note_departure(slots_[slot], slots_[slot].entry);
  note_departure(slots_[other], slots_[other].entry);
  if (shares_) {
    lift(slot);
    lift(other);
  }
  put(slot, in);
  put(other, back);
}

void Chain::watch_departures() {
  departed_ = 0;
  std::fill(home_.begin(), home_.end(), unused);
  for (const Slot& slot : slots_) {
    const std::uint32_t item = problem_->entries[slot.entry].item;
    home_[row_of(slot.form) * problem_->items.size() + item] = home_of(slot);
  }
}

Choice Chain::state() const {
  Choice state(problem_->forms, problem_->given);
  for (const Slot& slot : slots_) {
    const ItemIndex item = problem_->items[problem_->entries[slot.entry].item];
    const std::size_t section = problem_->cells[slot.cell].section;
    for (std::size_t form = 0; form < problem_->forms; ++form) {
      if (is_anchor(slot) || slot.form == form) state[form][section].push_back(item);
    }
  }
  for (auto& form : state) {
    for (auto& section : form) std::sort(section.begin(), section.end());
  }
  return state;
}

}  // namespace tiku
