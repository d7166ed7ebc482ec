// SPDX-License-Identifier: Apache-2.0
// How a chain comes to its first state: random items, or given ones.
#include <algorithm>
#include <utility>

#include "draw/chain.hpp"
#include "draw/seating.hpp"

namespace tiku {

Chain::Chain(const Problem& problem)
    : problem_(&problem),
      shares_(problem.common.has_value()),
      is_plain_(!shares_ && problem.prices.empty() && problem.spreads.empty()),
      slot_of_(problem.items.size() * (shares_ ? problem.forms : 1), unused),
      tallies_(problem),
      sharing_(problem),
      home_(slot_of_.size(), unused) {}

// Where given items roam, some of their places may leave too few items for another cell.
Chain::Chain(const Problem& problem, Stream& stream) : Chain(problem) {
  constexpr int most_tries = 64;
  fill(stream);
  for (int i = 1; i < most_tries && !is_filled_ && !problem.roaming.empty(); ++i) {
    *this = Chain(problem);
    fill(stream);
  }
  recount();
}

// The anchor first, so that an item of a form's own that stands in it as well is seen.
Chain::Chain(const Problem& problem, const Choice& choice) : Chain(problem) {
  auto places = places_of(choice);
  const std::vector<EntryIndex> roaming = take_roaming(places);
  for (std::uint32_t cell = 0; cell < problem.cells.size() && is_filled_; ++cell) {
    if (!problem.cells[cell].is_given) take_anchor(cell, places);
  }
  if (shares_) spread_anchor();
  for (std::uint32_t cell = 0; cell < problem.cells.size() && is_filled_; ++cell) {
    if (!problem.cells[cell].is_given) take_own(cell, places);
  }
  add_given(roaming);
  recount();
}

void Chain::fill(Stream& stream) {
  const std::vector<EntryIndex> roaming = seat_roaming(stream);
  const std::vector<std::size_t> counts = counts_beside(roaming);
  if (shares_) {
    fill_shared(counts, stream);
  } else {
    fill_apart(counts, stream);
  }
  add_given(roaming);
}

// A random entry for each roaming item, with room for all of them.
std::vector<EntryIndex> Chain::seat_roaming(Stream& stream) const {
  std::vector<std::uint32_t> items = problem_->roaming;
  shuffle(stream, items);
  Tables cells;
  for (const std::uint32_t item : items) {
    std::vector<EntryIndex> entries = problem_->entries_of_item[item];
    shuffle(stream, entries);
    auto& tables = cells.emplace_back();
    for (const EntryIndex entry : entries) tables.push_back(problem_->entries[entry].cell);
  }
  std::vector<std::size_t> rooms;
  for (const Cell& cell : problem_->cells) rooms.push_back(cell.is_given ? 0 : cell.count);
  const auto seats = seat(cells, rooms);
  std::vector<EntryIndex> roaming;
  for (std::size_t i = 0; i < items.size(); ++i) {
    // `compile` has seen that each finds one.
    if (seats[i]) {
      roaming.push_back(*entry_in_cell(items[i], static_cast<std::uint32_t>(*seats[i])));
    }
  }
  return roaming;
}

// By cell how many items each form has for itself.
std::vector<std::size_t> Chain::counts_beside(const std::vector<EntryIndex>& roaming) const {
  std::vector<std::size_t> counts;
  for (const Cell& cell : problem_->cells) counts.push_back(cell.count);
  for (const EntryIndex entry : roaming) --counts[problem_->entries[entry].cell];
  return counts;
}

// Every slot takes a random item of its cell that is unused. Where cells share items, one
// may run out before the other: its slots then take items from slots that find another.
void Chain::fill_apart(const std::vector<std::size_t>& counts, Stream& stream) {
  for (std::uint32_t number = 0; number < problem_->cells.size(); ++number) {
    const Cell& cell = problem_->cells[number];
    if (cell.is_given) continue;
    std::vector<EntryIndex> entries = cell.entries;
    shuffle(stream, entries);
    auto next = entries.cbegin();
    for (std::size_t i = 0; i < cell.anchors && is_filled_; ++i) {
      next = fill_slot(everywhere, number, next, entries.cend());
    }
    for (std::size_t i = 0; i < counts[number] * problem_->forms && is_filled_; ++i) {
      const auto form = static_cast<std::uint32_t>(i % problem_->forms);
      next = fill_slot(form, number, next, entries.cend());
    }
  }
}

// The anchor and the first form, then each other form by itself beside the anchor: that
// has a filling wherever the first form has one.
void Chain::fill_shared(const std::vector<std::size_t>& counts, Stream& stream) {
  for (std::uint32_t form = 0; form < problem_->forms && is_filled_; ++form) {
    for (std::uint32_t number = 0; number < problem_->cells.size(); ++number) {
      const Cell& cell = problem_->cells[number];
      if (cell.is_given) continue;
      std::vector<EntryIndex> entries = cell.entries;
      shuffle(stream, entries);
      auto next = entries.cbegin();
      for (std::size_t i = 0; form == 0 && i < cell.anchors && is_filled_; ++i) {
        next = fill_slot(everywhere, number, next, entries.cend());
      }
      for (std::size_t i = 0; i < counts[number] && is_filled_; ++i) {
        next = fill_slot(form, number, next, entries.cend());
      }
    }
    if (form == 0) spread_anchor();
  }
}

// From the first form's row of places to all rows.
void Chain::spread_anchor() {
  for (std::uint32_t slot = 0; slot < slots_.size(); ++slot) {
    if (slots_[slot].form != everywhere) continue;
    for (std::uint32_t form = 0; form < problem_->forms; ++form) {
      slot_of_[place(form, item_of(slots_[slot]))] = slot;
    }
  }
}

// A new slot takes the first entry whose item is free, or one that others make free; gives
// where to look on.
Chain::Cursor Chain::fill_slot(std::uint32_t form, std::uint32_t cell, Cursor next, Cursor end) {
  next = std::find_if(next, end, [&](EntryIndex entry) {
    return slot_of_[place(form, problem_->entries[entry].item)] == unused;
  });
  const auto slot = static_cast<std::uint32_t>(slots_.size());
  slots_.push_back({form, cell, no_entry});
  if (next != end) {
    occupy(slot, *next);
    return next + 1;
  }
  if (!find_place(slot)) {
    slots_.pop_back();
    is_filled_ = false;
  }
  return next;
}

// Finds an item for a slot along an augmenting path (Kuhn, 1955): one that is unused, or
// one whose slot finds another. Looks deep first, with the path on a stack of its own, as it
// may be as long as there are items; of each cell every entry is looked at once.
bool Chain::find_place(std::uint32_t slot) {
  std::vector<bool> tried(problem_->items.size(), false);
  std::vector<std::size_t> next(problem_->cells.size(), 0);
  std::vector<std::pair<std::uint32_t, EntryIndex>> path{{slot, no_entry}};
  while (!path.empty()) {
    auto& [seeker, wanted] = path.back();
    const Slot& at = slots_[seeker];
    const std::vector<EntryIndex>& entries = problem_->cells[at.cell].entries;
    if (next[at.cell] == entries.size()) {
      path.pop_back();
      continue;
    }
    wanted = entries[next[at.cell]++];
    const std::uint32_t item = problem_->entries[wanted].item;
    if (tried[item]) continue;
    tried[item] = true;
    const std::uint32_t holder = slot_of_[place(at.form, item)];
    if (holder == unused) {
      for (auto step = path.rbegin(); step != path.rend(); ++step) {
        occupy(step->first, step->second);
      }
      return true;
    }
    if (!is_fixed(holder, at.form)) path.emplace_back(holder, no_entry);
  }
  return false;
}

// Where forms share items the anchor moves for the first form only, beside which no other
// stands as yet.
bool Chain::is_fixed(std::uint32_t holder, std::uint32_t form) const {
  return shares_ && form != 0 && form != everywhere && slots_[holder].form == everywhere;
}

void Chain::occupy(std::uint32_t slot, EntryIndex entry) {
  slots_[slot].entry = entry;
  slot_of_[place(slots_[slot].form, item_of(slots_[slot]))] = slot;
}

// All other slots are there.
void Chain::add_given(const std::vector<EntryIndex>& roaming) {
  movable_ = slots_.size();
  for (const EntryIndex entry : roaming) {
    add_slot(everywhere, problem_->entries[entry].cell, entry);
  }
  roaming_ = slots_.size() - movable_;
  for (std::uint32_t number = 0; number < problem_->cells.size(); ++number) {
    const Cell& cell = problem_->cells[number];
    if (!cell.is_given) continue;
    for (const EntryIndex entry : cell.entries) {
      add_slot(everywhere, number, entry);
    }
  }
  if (shares_) spread_anchor();
}

// A slot with an item that is given to it. Where the item has a place already, the state is
// not filled.
void Chain::add_slot(std::uint32_t form, std::uint32_t cell, EntryIndex entry) {
  if (slot_of_[place(form, problem_->entries[entry].item)] != unused) {
    is_filled_ = false;
    return;
  }
  slots_.push_back({form, cell, no_entry});
  occupy(static_cast<std::uint32_t>(slots_.size() - 1), entry);
}

// By cell and form the entries of a choice, ascending. Where it has others than the
// problem, the state is not filled.
Chain::PlaceLists Chain::places_of(const Choice& choice) {
  PlaceLists places(problem_->cells.size() * problem_->forms);
  is_filled_ = choice.size() == problem_->forms;
  for (std::size_t form = 0; form < choice.size() && is_filled_; ++form) {
    is_filled_ = choice[form].size() == problem_->sections;
    for (std::size_t section = 0; section < choice[form].size() && is_filled_; ++section) {
      for (const ItemIndex item : choice[form][section]) {
        const auto entry = entry_in_section(item, section);
        if (!entry) {
          is_filled_ = false;
          break;
        }
        places[problem_->entries[*entry].cell * problem_->forms + form].push_back(*entry);
      }
    }
  }
  for (std::vector<EntryIndex>& entries : places) std::sort(entries.begin(), entries.end());
  for (std::size_t cell = 0; cell < problem_->cells.size() && is_filled_; ++cell) {
    for (std::size_t form = 0; form < problem_->forms; ++form) {
      const Cell& wanted = problem_->cells[cell];
      const auto& entries = places[cell * problem_->forms + form];
      is_filled_ = is_filled_ && entries.size() == wanted.count + wanted.anchors &&
                   std::adjacent_find(entries.begin(), entries.end()) == entries.end();
    }
  }
  return places;
}

// The entries of roaming items, which are taken from the forms.
std::vector<EntryIndex> Chain::take_roaming(PlaceLists& places) {
  std::vector<EntryIndex> roaming;
  for (const std::uint32_t item : problem_->roaming) {
    const auto entry = is_filled_ ? take_from_all(item, places) : std::nullopt;
    if (!entry) {
      is_filled_ = false;
      return {};
    }
    roaming.push_back(*entry);
  }
  return roaming;
}

// The one entry by which each form has an item, once; nothing where that is not so.
std::optional<EntryIndex> Chain::take_from_all(std::uint32_t item, PlaceLists& places) const {
  std::optional<EntryIndex> found;
  std::size_t times = 0;
  bool is_same = true;
  for (const EntryIndex entry : problem_->entries_of_item[item]) {
    const std::size_t first = problem_->entries[entry].cell * problem_->forms;
    for (std::size_t form = 0; form < problem_->forms; ++form) {
      if (std::erase(places[first + form], entry) == 0) continue;
      is_same = is_same && found.value_or(entry) == entry;
      found = entry;
      ++times;
    }
  }
  return is_same && times == problem_->forms ? found : std::nullopt;
}

// Of the entries that all forms have in a cell the first ones are its anchor, and are taken
// from the forms.
void Chain::take_anchor(std::uint32_t cell, PlaceLists& places) {
  const std::size_t forms = problem_->forms;
  auto* const of_form = places.data() + cell * forms;
  const auto is_in_all = [&](EntryIndex entry) {
    return std::all_of(of_form, of_form + forms, [&](const std::vector<EntryIndex>& entries) {
      return std::binary_search(entries.begin(), entries.end(), entry);
    });
  };
  std::vector<EntryIndex> anchor;
  for (const EntryIndex entry : of_form[0]) {
    if (anchor.size() < problem_->cells[cell].anchors && is_in_all(entry)) anchor.push_back(entry);
  }
  if (anchor.size() < problem_->cells[cell].anchors) is_filled_ = false;
  for (const EntryIndex entry : anchor) {
    add_slot(everywhere, cell, entry);
    for (std::size_t form = 0; form < forms; ++form) std::erase(of_form[form], entry);
  }
}

void Chain::take_own(std::uint32_t cell, const PlaceLists& places) {
  for (std::uint32_t form = 0; form < problem_->forms; ++form) {
    for (const EntryIndex entry : places[cell * problem_->forms + form]) {
      add_slot(form, cell, entry);
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

void Chain::recount() {
  tallies_ = Tallies(*problem_);
  sharing_ = Sharing(*problem_);
  price_ = 0;
  for (const Slot& slot : slots_) count_in(slot);
  std::int64_t enemies = 0;  // each pair is met from both sides
  for (const Slot& slot : slots_) {
    const std::uint32_t item = item_of(slot);
    for (std::uint32_t form = 0; form < problem_->forms; ++form) {
      if (slot.form == form || slot.form == everywhere) enemies += enemies_in(item, form, item);
    }
  }
  doubles_ = shares_ && is_filled_ ? count_doubles() : 0;
  energy_ = tallies_.energy() + enemies / 2 + sharing_.excess() + doubles_;
}

void Chain::count_in(const Slot& slot) {
  const std::uint32_t item = item_of(slot);
  for (std::uint32_t form = 0; form < problem_->forms; ++form) {
    if (slot.form != form && slot.form != everywhere) continue;
    tallies_.put(form, slot.entry);
    if (!problem_->prices.empty()) price_ += problem_->prices[slot.entry];
  }
  if (!shares_) return;
  if (slot.form == everywhere) {
    sharing_.enter_all(item);
  } else {
    sharing_.enter(item, slot.form);
  }
}

std::int64_t Chain::total(const std::vector<std::int64_t>& by_entry) const {
  std::int64_t total = 0;
  for (const Slot& slot : slots_) {
    const auto forms = slot.form == everywhere ? static_cast<std::int64_t>(problem_->forms) : 1;
    total += forms * by_entry[slot.entry];
  }
  return total;
}

Choice Chain::state() const {
  Choice state(problem_->forms, std::vector<std::vector<ItemIndex>>(problem_->sections));
  for (const Slot& slot : slots_) {
    const ItemIndex item = problem_->items[item_of(slot)];
    for (std::uint32_t form = 0; form < problem_->forms; ++form) {
      if (slot.form != form && slot.form != everywhere) continue;
      state[form][problem_->cells[slot.cell].section].push_back(item);
    }
  }
  for (auto& form : state) {
    for (auto& section : form) std::sort(section.begin(), section.end());
  }
  return state;
}

}  // namespace tiku
