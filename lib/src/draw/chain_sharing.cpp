// SPDX-License-Identifier: Apache-2.0
// Moves of the chain where forms may share items.
#include "draw/chain.hpp"

namespace tiku {

// An item comes to a form or leaves it: what the form has in common with others.
std::int64_t Chain::shift_common(std::uint32_t form, std::uint32_t item, std::int64_t sign) {
  std::int64_t change = 0;
  for (std::uint32_t other = 0; other < problem_->forms; ++other) {
    if (other == form || place(other, item) == unused) continue;
    std::int64_t& common = common_[form * problem_->forms + other];
    change += excess(common + sign) - excess(common);
    common += sign;
    common_[other * problem_->forms + form] = common;
  }
  return change;
}

std::size_t Chain::forms_holding(std::uint32_t item) const {
  std::size_t count = 0;
  for (std::size_t at = item; at < slot_of_.size(); at += problem_->items.size()) {
    if (slot_of_[at] != unused) ++count;
  }
  return count;
}

// Within a form an item has one place. The anchor changes with an item that no form holds,
// with another of its own, or with one that a single form holds: then that form keeps both
// and the others exchange them. Seen from the other end each of these is a move of
// the same kind with as many ways, so proposals stay symmetric.
void Chain::step_sharing(std::uint32_t slot, EntryIndex in, const Acceptance& acceptance,
                         Stream& stream) {
  const std::uint32_t item = problem_->entries[in].item;
  const Slot& at = slots_[slot];
  if (is_anchor(at)) {
    const std::size_t holding = forms_holding(item);
    if (holding == 0) return replace_unused(slot, in, acceptance, stream);
    std::uint32_t form = 0;
    while (place(form, item) == unused) ++form;
    const std::uint32_t other = place(form, item);
    if (is_anchor(slots_[other])) {
      if (slots_[other].cell != at.cell) swap_slots(slot, other, in, acceptance, stream);
    } else if (holding == 1) {
      swap_with_anchor(other, slot, acceptance, stream);
    }
    return;
  }
  const std::uint32_t other = place(at.form, item);
  if (other == unused) return replace_unused(slot, in, acceptance, stream);
  if (is_anchor(slots_[other])) return swap_with_anchor(slot, other, acceptance, stream);
  if (slots_[other].cell != at.cell) swap_slots(slot, other, in, acceptance, stream);
}

// A form's item, which no other form holds, becomes one of all, and the anchor's one of
// this form alone.
void Chain::swap_with_anchor(std::uint32_t slot, std::uint32_t anchor, const Acceptance& acceptance,
                             Stream& stream) {
  const EntryIndex mine = slots_[slot].entry;
  const EntryIndex theirs = slots_[anchor].entry;
  if (forms_holding(problem_->entries[mine].item) != 1) return;
  const auto in = entry_in_cell(problem_->entries[theirs].item, slots_[slot].cell);
  const auto back = entry_in_cell(problem_->entries[mine].item, slots_[anchor].cell);
  if (!in || !back) return;
  const std::uint32_t home = slots_[slot].form;
  const auto others = static_cast<std::int64_t>(problem_->forms) - 1;
  Change change;
  change.cost = others * (cost_of(mine) - cost_of(theirs));
  change.energy = exchange(home, mine, *in, Sharing::kept);
  for (std::uint32_t form = 0; form < problem_->forms; ++form) {
    change.energy += exchange(form, theirs, *back, Sharing::kept);
  }
  if (acceptance.accepts(change, stream)) return settle_swap(slot, anchor, *in, *back, change);
  for (std::uint32_t form = 0; form < problem_->forms; ++form) {
    take_back(form, theirs, *back, Sharing::kept);
  }
  take_back(home, mine, *in, Sharing::kept);
}

// Two slots of different forms exchange their items, where neither form holds both. Slots
// are drawn alike before and after, so the proposal is as likely as its reverse.
void Chain::swap_across(std::uint32_t slot, std::uint32_t other, const Acceptance& acceptance,
                        Stream& stream) {
  const std::uint32_t form = slots_[slot].form;
  const std::uint32_t far = slots_[other].form;
  if (form == far || is_anchor(slots_[slot]) || is_anchor(slots_[other])) return;
  const EntryIndex mine = slots_[slot].entry;
  const EntryIndex theirs = slots_[other].entry;
  const std::uint32_t my_item = problem_->entries[mine].item;
  const std::uint32_t their_item = problem_->entries[theirs].item;
  if (place(form, their_item) != unused || place(far, my_item) != unused) return;
  const auto in = entry_in_cell(their_item, slots_[slot].cell);
  const auto back = entry_in_cell(my_item, slots_[other].cell);
  if (!in || !back) return;
  Change change;
  change.energy = exchange(form, mine, *in, Sharing::changed);
  lift(slot);
  put(slot, *in);
  change.energy += exchange(far, theirs, *back, Sharing::changed);
  lift(other);
  put(other, *back);
  if (acceptance.accepts(change, stream)) {
    energy_ += change.energy;
    note_departure(slots_[slot], mine);
    note_departure(slots_[other], theirs);
    return;
  }
  lift(other);
  put(other, theirs);
  take_back(far, theirs, *back, Sharing::changed);
  lift(slot);
  put(slot, mine);
  take_back(form, mine, *in, Sharing::changed);
}

}  // namespace tiku
