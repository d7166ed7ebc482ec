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
// Where given items roam, every eighth step is of one of them and one of the cells it fits,
// both picked uniformly, and a fair coin says who gives way to it there:
// - Another roaming one, picked uniformly, exchanges its cell with it. The reverse picks the same
//   two.
// - In each form a slot that was the cell's becomes one of the cell that the item leaves. It is
//   picked among as many numbers as the larger of both cells will have then, so that it and its
//   reverse are equally likely; a number beyond the slots is no move. By a coin of the form's
//   the slot keeps its item, or takes one that stands nowhere that matters, picked among as
//   many numbers as the larger of both cells has entries. The reverse picks the slots that
//   came, with the same coins, and the items that left.
#include "draw/chain.hpp"

#include <algorithm>
#include <utility>

namespace tiku {

void Chain::step(const Acceptance& acceptance, Stream& stream) {
  if (roaming_ > 0 && (movable_ == 0 || uniform(stream, steps_per_roam) == 0)) {
    return roam(acceptance, stream);
  }
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
    attempt(Few<1>{{{slot, mine.entry, in}}}, acceptance, stream);
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
  const Few<2> refills{{{slot, mine.entry, in}, {other, theirs.entry, *back}}};
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
  attempt(Few<2>{{{slot, mine.entry, *in}, {other, theirs.entry, *back}}}, acceptance, stream);
}

// A roaming item moves to another cell.
void Chain::roam(const Acceptance& acceptance, Stream& stream) {
  const auto slot = static_cast<std::uint32_t>(movable_ + uniform(stream, roaming_));
  const auto& entries = problem_->entries_of_item[item_of(slots_[slot])];
  const EntryIndex to = entries[uniform(stream, entries.size())];
  if (to == slots_[slot].entry) return;
  std::vector<Refill> refills{{slot, slots_[slot].entry, to}};
  const bool has_way =
      uniform(stream, 2) == 0 ? give_place(refills, stream) : give_places(refills, stream);
  if (has_way) attempt(refills, acceptance, stream);
}

// Another roaming item gives way to the first refill's.
bool Chain::give_place(std::vector<Refill>& refills, Stream& stream) const {
  const auto other = static_cast<std::uint32_t>(movable_ + uniform(stream, roaming_));
  const auto& [slot, out, in] = refills.front();
  if (slots_[other].cell != problem_->entries[in].cell) return false;
  const auto back = entry_in_cell(item_of(slots_[other]), slots_[slot].cell);
  if (!back) return false;
  refills.push_back({other, slots_[other].entry, *back});
  return true;
}

// In each form a slot gives way to the first refill's item.
bool Chain::give_places(std::vector<Refill>& refills, Stream& stream) const {
  const std::uint32_t left = problem_->entries[refills.front().out].cell;
  const auto there = slots_in(problem_->entries[refills.front().in].cell);
  const auto here = slots_in(left);
  const std::size_t numbers = std::max(there[0].size(), here[0].size() + 1);
  for (std::uint32_t form = 0; form < problem_->forms; ++form) {
    const std::uint64_t number = uniform(stream, numbers);
    if (number >= there[form].size()) return false;
    const std::uint32_t slot = there[form][number];
    const auto in = successor(slot, left, stream);
    const auto is_taken = [&](const Refill& refill) { return !shares_ && refill.in == *in; };
    if (!in || std::any_of(refills.begin(), refills.end(), is_taken)) return false;
    refills.push_back({slot, slots_[slot].entry, *in});
  }
  return true;
}

// By form its slots in a cell.
std::vector<std::vector<std::uint32_t>> Chain::slots_in(std::uint32_t cell) const {
  std::vector<std::vector<std::uint32_t>> slots(problem_->forms);
  for (std::uint32_t slot = 0; slot < movable_; ++slot) {
    const Slot& each = slots_[slot];
    if (each.cell == cell && each.form != everywhere) slots[each.form].push_back(slot);
  }
  return slots;
}

// What a slot holds once it has come to a cell: the same item, or one that is free.
std::optional<EntryIndex> Chain::successor(std::uint32_t slot, std::uint32_t cell,
                                           Stream& stream) const {
  if (uniform(stream, 2) == 0) return entry_in_cell(item_of(slots_[slot]), cell);
  const auto& entries = problem_->cells[cell].entries;
  const auto& others = problem_->cells[slots_[slot].cell].entries;
  const std::uint64_t number = uniform(stream, std::max(entries.size(), others.size()));
  if (number >= entries.size()) return std::nullopt;
  const std::uint32_t item = problem_->entries[entries[number]].item;
  if (slot_of_[place(slots_[slot].form, item)] != unused) return std::nullopt;
  return entries[number];
}

// What `attempt` does with slots of different forms, without what it does for shared items,
// prices and spreads: most moves, in most draws.
template <std::size_t count>
void Chain::attempt_apart(const Few<count>& refills, const Acceptance& acceptance, Stream& stream) {
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
template <class Refills>
void Chain::attempt(const Refills& refills, const Acceptance& acceptance, Stream& stream) {
  const bool is_priced = !problem_->prices.empty();
  std::int64_t price = 0;
  if (is_priced) {
    for (const Refill& refill : refills) price += price_of(refill);
  }
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
template <class Refills>
std::int64_t Chain::settle(const Refills& refills) {
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
template <class Refills>
void Chain::take_back(Refills refills) {
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
  slots_[slot].cell = problem_->entries[entry].cell;
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

std::uint32_t Chain::home_of(std::uint32_t form, EntryIndex entry) const {
  const std::size_t row = form == everywhere ? problem_->forms : form;
  return static_cast<std::uint32_t>(row * problem_->cells.size() + problem_->entries[entry].cell);
}

void Chain::note_departure(const Slot& slot, EntryIndex entry) {
  std::uint32_t& home = home_[place(slot.form, problem_->entries[entry].item)];
  if (home != home_of(slot.form, entry)) return;
  home = unused;
  ++departed_;
}

void Chain::watch_departures() {
  departed_ = 0;
  std::fill(home_.begin(), home_.end(), unused);
  for (std::size_t i = 0; i < movable_ + roaming_; ++i) {
    const Slot& slot = slots_[i];
    home_[place(slot.form, item_of(slot))] = home_of(slot.form, slot.entry);
  }
}

}  // namespace tiku
