// SPDX-License-Identifier: Apache-2.0
// The chain's state from a choice that is given.
#include <algorithm>

#include "draw/chain.hpp"

namespace tiku {

Chain::Chain(const Problem& problem, const Choice& choice) : Chain(problem) {
  add_slots();
  const auto item_number = [&](ItemIndex item) {
    const auto at = std::lower_bound(problem.items.begin(), problem.items.end(), item);
    const bool is_there = at != problem.items.end() && *at == item;
    return is_there ? static_cast<std::uint32_t>(at - problem.items.begin()) : unused;
  };
  const auto is_in_all = [&](ItemIndex item) {
    return std::all_of(choice.begin(), choice.end(), [&](const auto& sections) {
      return std::any_of(sections.begin(), sections.end(), [&](const auto& items) {
        return std::find(items.begin(), items.end(), item) != items.end();
      });
    });
  };
  // The first item of the slot's section that has a place in its cell and none yet.
  const auto entry_for = [&](const Slot& slot) -> std::optional<EntryIndex> {
    const std::size_t form = is_anchor(slot) ? 0 : slot.form;
    const std::size_t section = problem.cells[slot.cell].section;
    if (form >= choice.size() || section >= choice[form].size()) return std::nullopt;
    for (const ItemIndex item : choice[form][section]) {
      const std::uint32_t number = item_number(item);
      const bool is_free = number != unused && place(slot.form, number) == unused;
      if (!is_free || (is_anchor(slot) && !is_in_all(item))) continue;
      if (const auto entry = entry_in_cell(number, slot.cell)) return entry;
    }
    return std::nullopt;
  };
  for (std::uint32_t s = 0; s < slots_.size(); ++s) {
    const auto entry = entry_for(slots_[s]);
    if (!entry) {
      slots_.resize(s);
      is_filled_ = false;
      return;
    }
    put(s, *entry);
  }
  tally_slots();
}

}  // namespace tiku
