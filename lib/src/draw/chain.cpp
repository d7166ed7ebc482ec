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
#include <utility>

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
  if (other == unused && is_plain_ && mine.form != everywhere) {
    attempt_apart<1>({{{slot, mine.entry, in}}}, acceptance, stream);
  } else if (other == unused) {
    attempt<1>({{{slot, mine.entry, in}}}, acceptance, stream);
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
  const Refills<2> refills{{{slot, mine.entry, in}, {other, theirs.entry, *back}}};
  if (is_plain_ && mine.form != theirs.form && mine.form != everywhere &&
      theirs.form != everywhere) {
    attempt_apart(refills, acceptance, stream);
  } else {
    attempt(refills, acceptance, stream);
  }
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
  attempt<2>({{{slot, mine.entry, *in}, {other, theirs.entry, *back}}}, acceptance, stream);
}

// What `attempt` does with slots of different forms, without what it does for shared items,
// prices and spreads: most moves, in most draws.
template <std::size_t count>
void Chain::attempt_apart(const Refills<count>& refills, const Acceptance& acceptance,
                          Stream& stream) {
  std::int64_t change = 0;
  for (const auto& [slot, out, in] : refills) {
    const std::uint32_t form = slots_[slot].form;
    change += tallies_.remove(form, out) + tallies_.change_by(form, in) +
              change_of_enemies(form, out, in);
  }
  const bool is_taken = acceptance.accepts(change, stream);
  for (const auto& [slot, out, in] : refills) tallies_.put(slots_[slot].form, is_taken ? in : out);
  if (!is_taken) return;
  energy_ += change;
  for (const Refill& refill : refills) note_departure(slots_[refill.slot], refill.out);
  settle(refills);
}

// Where forms share items the slots are refilled first, since what two forms have in
// common depends on all refills.
template <std::size_t count>
void Chain::attempt(const Refills<count>& refills, const Acceptance& acceptance, Stream& stream) {
  const bool is_priced = !problem_->prices.empty();
  std::int64_t price = 0;
  for (std::size_t i = 0; is_priced && i < count; ++i) price += price_of(refills[i]);
  if (is_priced && acceptance.forbids(-energy_, price)) return;  // whatever energy it wins
  std::int64_t change = 0;
  for (const Refill& refill : refills) change += exchange(refill);
  if (shares_) change += settle(refills);
  const bool is_taken =
      is_priced ? acceptance.accepts(change, price, stream) : acceptance.accepts(change, stream);
  if (!is_taken) return take_back(refills);
  energy_ += change;
  price_ += price;
  for (const Refill& refill : refills) note_departure(slots_[refill.slot], refill.out);
  if (!shares_) settle(refills);
}

// One entry takes another's place in the tallies; the rise of the energy by rules and
// enemies. Items still stand where they stood before the move.
std::int64_t Chain::exchange(const Refill& refill) {
  const auto in_form = [&](std::uint32_t form) {
    return tallies_.remove(form, refill.out) + tallies_.add(form, refill.in) +
           change_of_enemies(form, refill.out, refill.in);
  };
  const std::uint32_t own = slots_[refill.slot].form;
  if (own != everywhere) return in_form(own);
  std::int64_t change = 0;
  for (std::uint32_t form = 0; form < problem_->forms; ++form) change += in_form(form);
  return change;
}

std::int64_t Chain::change_of_enemies(std::uint32_t form, EntryIndex out, EntryIndex in) const {
  const std::uint32_t lost = problem_->entries[out].item;
  const std::uint32_t won = problem_->entries[in].item;
  return enemies_in(won, form, lost) - enemies_in(lost, form, won);
}

// Puts the items into their slots; the rise of the energy by what forms have in common.
template <std::size_t count>
std::int64_t Chain::settle(const Refills<count>& refills) {
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
template <std::size_t count>
void Chain::take_back(Refills<count> refills) {
  for (auto& [slot, out, in] : refills) {
    const std::uint32_t form = slots_[slot].form;
    const bool is_all = form == everywhere;
    const auto end = is_all ? static_cast<std::uint32_t>(problem_->forms) : form + 1;
    for (std::uint32_t each = is_all ? 0 : form; each < end; ++each) {
      tallies_.take(each, in);
      tallies_.put(each, out);
    }
    std::swap(out, in);
  }
  if (shares_) settle(refills);
}

std::int64_t Chain::price_of(const Refill& refill) const {
  const auto forms =
      slots_[refill.slot].form == everywhere ? static_cast<std::int64_t>(problem_->forms) : 1;
  return forms * (problem_->prices[refill.in] - problem_->prices[refill.out]);
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
