// SPDX-License-Identifier: Apache-2.0
// Why each proposal is as likely as its reverse.
//
// A slot and an entry of its cell are picked uniformly, and say what happens:
// - The entry's item stands nowhere that matters (in no form; for a form's slot where forms
//   share items, not in this form): it replaces what the slot holds. The reverse picks the
//   same slot and the entry that left, which stands nowhere that matters either.
// - It stands in one other slot: the two slots exchange their items, where the other's cell
//   can take this one's. The reverse picks the same slot and the item that left, or the other
//   slot and the item that came, just as this move is picked from either side.
// - Exchanges between a slot of the anchor and a form's slot need the form's item to be in
//   no other form: it comes into all. What leaves the anchor then is in this form only, so
//   the reverse is allowed as well.
// Where forms share items a fair coin picks between this and a trade: two slots, picked
// uniformly, of different forms exchange their items, where neither form has the other's
// already. The reverse picks the same slots; neither form has the other's item then either.
#include "draw/chain.hpp"

#include <algorithm>

namespace tiku {

void Chain::step(const Acceptance& acceptance, Stream& stream) {
  if (shares_ && uniform(stream, 2) == 1) return trade(acceptance, stream);
  const auto slot = static_cast<std::uint32_t>(uniform(stream, movable_));
  const std::vector<EntryIndex>& entries = problem_->cells[slots_[slot].cell].entries;
  propose(slot, entries[uniform(stream, entries.size())], acceptance, stream);
}

std::uint64_t Chain::sweep(const Acceptance& acceptance, Stream& stream) {
  std::uint64_t proposals = 0;
  for (std::uint32_t slot = 0; slot < movable_; ++slot) {
    for (const EntryIndex in : problem_->cells[slots_[slot].cell].entries) {
      propose(slot, in, acceptance, stream);
      ++proposals;
    }
  }
  return proposals;
}

void Chain::propose(std::uint32_t slot, EntryIndex in, const Acceptance& acceptance,
                    Stream& stream) {
  const Slot& mine = slots_[slot];
  const std::uint32_t other = slot_with(problem_->entries[in].item, mine.form);
  if (other == unused) {
    attempt({{slot, mine.entry, in}}, acceptance, stream);
  } else if (other != several &&
             (slots_[other].form != mine.form || slots_[other].cell != mine.cell)) {
    swap(slot, other, in, acceptance, stream);
  }
}

// Two slots exchange their items: `in` is the other's, as an entry of this slot's cell.
void Chain::swap(std::uint32_t slot, std::uint32_t other, EntryIndex in,
                 const Acceptance& acceptance, Stream& stream) {
  const Slot& mine = slots_[slot];
  const Slot& theirs = slots_[other];
  const auto back = entry_in_cell(item_of(mine), theirs.cell);
  if (!back) return;
  if (shares_ && theirs.form == everywhere && mine.form != everywhere &&
      sharing_.only_form(item_of(mine)) != mine.form) {
    return;
  }
  attempt({{slot, mine.entry, in}, {other, theirs.entry, *back}}, acceptance, stream);
}

void Chain::trade(const Acceptance& acceptance, Stream& stream) {
  const auto slot = static_cast<std::uint32_t>(uniform(stream, movable_));
  const auto other = static_cast<std::uint32_t>(uniform(stream, movable_));
  const Slot& mine = slots_[slot];
  const Slot& theirs = slots_[other];
  if (mine.form == theirs.form || mine.form == everywhere || theirs.form == everywhere) return;
  if (stands_in(item_of(mine), theirs.form) || stands_in(item_of(theirs), mine.form)) return;
  const auto in = entry_in_cell(item_of(theirs), mine.cell);
  const auto back = entry_in_cell(item_of(mine), theirs.cell);
  if (!in || !back) return;
  attempt({{slot, mine.entry, *in}, {other, theirs.entry, *back}}, acceptance, stream);
}

// Where forms share items the slots are refilled first, since what two forms have in
// common depends on both refills.
void Chain::attempt(Refills refills, const Acceptance& acceptance, Stream& stream) {
  const bool is_priced = !problem_->prices.empty();
  const std::int64_t price = is_priced ? price_of(refills) : 0;
  if (is_priced && energy_ == 0 && acceptance.forbids(price)) return;  // no energy to win
  std::int64_t change = 0;
  for (const Refill& refill : refills) {
    change += exchange(slots_[refill.slot].form, refill.out, refill.in);
  }
  if (shares_) change += settle(refills);
  if (!(is_priced ? acceptance.accepts(change, price, stream)
                  : acceptance.accepts(change, stream))) {
    return take_back(refills);
  }
  energy_ += change;
  price_ += price;
  for (const Refill& refill : refills) note_departure(slots_[refill.slot], refill.out);
  if (!shares_) settle(refills);
}

// One entry takes another's place in the tallies; the rise of the energy by rules and
// enemies. Items still stand where they stood before the move.
std::int64_t Chain::exchange(std::uint32_t form, EntryIndex out, EntryIndex in) {
  if (form != everywhere) return exchange_in_one(form, out, in);
  std::int64_t change = 0;
  for (std::uint32_t each = 0; each < problem_->forms; ++each) {
    change += exchange_in_one(each, out, in);
  }
  return change;
}

std::int64_t Chain::exchange_in_one(std::uint32_t form, EntryIndex out, EntryIndex in) {
  const Entry& lost = problem_->entries[out];
  const Entry& won = problem_->entries[in];
  return tallies_.remove(form, lost) + tallies_.add(form, won) +
         enemies_in(won.item, form, lost.item) - enemies_in(lost.item, form, won.item);
}

// Puts the items into their slots; the rise of the energy by what forms have in common.
std::int64_t Chain::settle(Refills refills) {
  const std::int64_t before = sharing_.excess() + doubles_;
  bool may_double = false;
  for (const Refill& refill : refills) {
    may_double = may_double || can_be_doubled(slots_[refill.slot]);
    lift(refill.slot);
  }
  for (const Refill& refill : refills) put(refill.slot, refill.in);
  for (const Refill& refill : refills) {
    may_double = may_double || can_be_doubled(slots_[refill.slot]);
  }
  if (may_double) doubles_ = count_doubles();
  return sharing_.excess() + doubles_ - before;
}

// Undoes a move that was not accepted.
void Chain::take_back(Refills refills) {
  for (const auto& [slot, out, in] : refills) {
    const std::uint32_t form = slots_[slot].form;
    const Entry& lost = problem_->entries[out];
    const Entry& won = problem_->entries[in];
    if (form != everywhere) {
      tallies_.take_back(form, lost, won);
      continue;
    }
    for (std::uint32_t each = 0; each < problem_->forms; ++each) {
      tallies_.take_back(each, lost, won);
    }
  }
  if (!shares_) return;
  if (refills.size() == 1) {
    const auto& [slot, out, in] = *refills.begin();
    settle({{slot, in, out}});
  } else {
    const auto& [slot, out, in] = *refills.begin();
    const auto& [other, theirs, back] = *(refills.begin() + 1);
    settle({{slot, in, out}, {other, back, theirs}});
  }
}

std::int64_t Chain::price_of(Refills refills) const {
  std::int64_t price = 0;
  for (const auto& [slot, out, in] : refills) {
    const auto forms =
        slots_[slot].form == everywhere ? static_cast<std::int64_t>(problem_->forms) : 1;
    price += forms * (problem_->prices[problem_->entries[in].item] -
                      problem_->prices[problem_->entries[out].item]);
  }
  return price;
}

// The slot that holds the item, as it matters to a slot of a form.
std::uint32_t Chain::slot_with(std::uint32_t item, std::uint32_t form) const {
  if (!shares_ || form != everywhere) return slot_of_[place(form, item)];
  if (sharing_.is_unused(item)) return unused;
  const std::uint32_t only = sharing_.only_form(item);
  if (only < problem_->forms) return slot_of_[place(only, item)];
  const std::uint32_t first = slot_of_[item];  // in the first form's row
  return first != unused && slots_[first].form == everywhere ? first : several;
}

bool Chain::stands_in(std::uint32_t item, std::uint32_t form) const {
  if (shares_) return sharing_.holds(item, form);
  const std::uint32_t slot = slot_of_[item];
  return slot != unused && (slots_[slot].form == form || slots_[slot].form == everywhere);
}

std::int64_t Chain::enemies_in(std::uint32_t item, std::uint32_t form, std::uint32_t except) const {
  std::int64_t count = 0;
  for (const std::uint32_t enemy : problem_->enemies[item]) {
    if (enemy != except && stands_in(enemy, form)) ++count;
  }
  return count;
}

std::optional<EntryIndex> Chain::entry_in_cell(std::uint32_t item, std::uint32_t cell) const {
  for (const EntryIndex entry : problem_->entries_of_item[item]) {
    if (problem_->entries[entry].cell == cell) return entry;
  }
  return std::nullopt;
}

void Chain::put(std::uint32_t slot, EntryIndex entry) {
  slots_[slot].entry = entry;
  const std::uint32_t item = problem_->entries[entry].item;
  const std::uint32_t form = slots_[slot].form;
  slot_of_[place(form, item)] = slot;
  if (!shares_) return;
  if (form != everywhere) return sharing_.enter(item, form);
  sharing_.enter_all(item);
  for (std::uint32_t each = 0; each < problem_->forms; ++each) slot_of_[place(each, item)] = slot;
}

void Chain::lift(std::uint32_t slot) {
  const std::uint32_t item = item_of(slots_[slot]);
  const std::uint32_t form = slots_[slot].form;
  slot_of_[place(form, item)] = unused;
  if (!shares_) return;
  if (form != everywhere) return sharing_.leave(item, form);
  sharing_.leave_all(item);
  for (std::uint32_t each = 0; each < problem_->forms; ++each) slot_of_[place(each, item)] = unused;
}

// Where forms share items beside an anchor that is chosen, the same forms could be had with
// one or another of their common items as the anchor, and would come more often. So of the
// items that stand in all forms in a section the first ones are the anchor; each pair of
// one that precedes an item of the anchor and that item is a violation.
bool Chain::can_be_doubled(const Slot& slot) const {
  return shares_ && problem_->cells[slot.cell].anchors > 0 &&
         (slot.form == everywhere || sharing_.is_in_all(item_of(slot)));
}

std::int64_t Chain::count_doubles() const {
  std::int64_t count = 0;
  const auto is_in_cell = [&](std::uint32_t item, std::uint32_t form, std::uint32_t cell) {
    return slots_[slot_of_[place(form, item)]].cell == cell;
  };
  for (std::size_t i = 0; i < movable_; ++i) {
    const Slot& slot = slots_[i];
    if (slot.form != 0 || !can_be_doubled(slot)) continue;
    const std::uint32_t item = item_of(slot);
    bool is_common = true;
    for (std::uint32_t form = 1; form < problem_->forms && is_common; ++form) {
      is_common = is_in_cell(item, form, slot.cell);
    }
    if (!is_common) continue;
    count += std::count_if(slots_.begin(), slots_.begin() + static_cast<std::ptrdiff_t>(movable_),
                           [&](const Slot& anchor) {
                             return anchor.form == everywhere && anchor.cell == slot.cell &&
                                    item_of(anchor) > item;
                           });
  }
  return count;
}

std::uint32_t Chain::home_of(const Slot& slot) const {
  const std::size_t form = slot.form == everywhere ? problem_->forms : slot.form;
  return static_cast<std::uint32_t>(form * problem_->cells.size() + slot.cell);
}

void Chain::note_departure(const Slot& slot, EntryIndex entry) {
  std::uint32_t& home = home_[place(slot.form, problem_->entries[entry].item)];
  if (home != home_of(slot)) return;
  home = unused;
  ++departed_;
}

void Chain::watch_departures() {
  departed_ = 0;
  std::fill(home_.begin(), home_.end(), unused);
  for (std::size_t i = 0; i < movable_; ++i) {
    home_[place(slots_[i].form, item_of(slots_[i]))] = home_of(slots_[i]);
  }
}

}  // namespace tiku
