// SPDX-License-Identifier: Apache-2.0
#include "draw/arrange.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <string>

#include "draw/keys.hpp"
#include "draw/number_rows.hpp"
#include "tiku/random/stream.hpp"

namespace tiku {
namespace {

std::uint8_t option_number(const Item& item, char letter) {
  const auto at = std::find_if(item.options.begin(), item.options.end(),
                               [&](const Option& option) { return option.letter == letter; });
  return static_cast<std::uint8_t>(at - item.options.begin());
}

// By option: may it leave its place?
std::vector<bool> movable(const Item& item, const Order& order) {
  const bool is_shuffled = order.options == OptionOrder::shuffled && !is_number_row(item.options);
  std::vector<bool> movable(item.options.size(), is_shuffled);
  for (const char letter : item.pin) {
    const std::uint8_t number = option_number(item, letter);
    if (number < movable.size()) movable[number] = false;
  }
  return movable;
}

std::optional<std::uint8_t> single_key(const Item& item) {
  const auto* letters = std::get_if<std::vector<char>>(&item.answer);
  if (letters == nullptr || letters->size() != 1) return std::nullopt;
  const std::uint8_t number = option_number(item, letters->front());
  return number < item.options.size() ? std::optional(number) : std::nullopt;
}

// The places where the key may stand: where it is, or any place of a movable option.
std::vector<std::uint8_t> key_places(std::uint8_t key, const std::vector<bool>& movable) {
  if (!movable[key]) return {key};
  std::vector<std::uint8_t> places;
  for (std::size_t i = 0; i < movable.size(); ++i) {
    if (movable[i]) places.push_back(static_cast<std::uint8_t>(i));
  }
  return places;
}

// An option that goes to a certain place; beyond the options where there is none such.
struct KeyMove {
  std::size_t key = 0;
  std::size_t place = 0;
};

// A random order of the options under the pins, with the key moved as planned.
std::vector<std::uint8_t> order_options(const std::vector<bool>& movable, KeyMove move,
                                        Stream& stream) {
  std::vector<std::uint8_t> order(movable.size());
  std::iota(order.begin(), order.end(), std::uint8_t{0});
  std::vector<std::size_t> places;
  std::vector<std::uint8_t> options;
  for (std::uint8_t i = 0; i < order.size(); ++i) {
    if (!movable[i]) continue;
    if (i != move.place) places.push_back(i);
    if (i != move.key) options.push_back(i);
  }
  shuffle(stream, options);
  for (std::size_t i = 0; i < places.size(); ++i) order[places[i]] = options[i];
  if (move.place < order.size()) order[move.place] = static_cast<std::uint8_t>(move.key);
  return order;
}

class Arranger {
 public:
  Arranger(std::string_view label, const Blueprint& blueprint, const Bank& bank,
           std::string_view seed)
      : blueprint_(blueprint),
        bank_(bank),
        seed_(seed),
        prefix_("form/" + std::string(label) + "/") {
    arranged_.form.label = label;
    std::uint32_t number = 0;
    for (const PointPath& path : point_paths(bank.outline)) {
      outline_order_.emplace(path.point->code, number++);
    }
  }

  Arranged run(const std::vector<std::vector<ItemIndex>>& sections) {
    Stream items_stream(seed_, prefix_ + "items");
    Stream keys_stream(seed_, prefix_ + "keys");
    Stream options_stream(seed_, prefix_ + "options");
    for (std::size_t s = 0; s < sections.size(); ++s) {
      const std::vector<ItemIndex> items = order_items(sections[s], items_stream);
      arranged_.form.sections.push_back(place(s, items, keys_stream, options_stream));
    }
    return std::move(arranged_);
  }

 private:
  std::vector<ItemIndex> order_items(std::vector<ItemIndex> items, Stream& stream) const {
    if (blueprint_.order.items == ItemOrder::shuffled) {
      shuffle(stream, items);
      return items;
    }
    const auto position = [&](ItemIndex item) {
      const auto at = outline_order_.find(bank_.items[item].point.text);
      return at == outline_order_.end() ? outline_order_.size() : at->second;
    };
    std::stable_sort(items.begin(), items.end(),
                     [&](ItemIndex a, ItemIndex b) { return position(a) < position(b); });
    return items;
  }

  std::vector<PlacedItem> place(std::size_t section, const std::vector<ItemIndex>& items,
                                Stream& keys, Stream& options) {
    const auto plan = plan_section(section, items, keys);
    std::vector<PlacedItem> placed;
    for (std::size_t i = 0; i < items.size(); ++i) {
      const auto key_place = plan.empty() ? std::nullopt : std::optional(plan[i]);
      placed.push_back(
          {items[i], arrange_options(bank_.items[items[i]], blueprint_.order, key_place, options)});
    }
    return placed;
  }

  // Places of the keys in a single-choice section under `order.key`; else nothing.
  std::vector<std::uint8_t> plan_section(std::size_t section, const std::vector<ItemIndex>& items,
                                         Stream& stream) {
    if (!blueprint_.order.key || blueprint_.sections[section].type != ItemType::single_choice) {
      return {};
    }
    KeyPlaces allowed;
    std::size_t letters = items.empty() ? 0 : bank_.items[items.front()].options.size();
    for (const ItemIndex item : items) {
      allowed.push_back(places_of_key(bank_.items[item], blueprint_.order));
      letters = std::min(letters, bank_.items[item].options.size());
    }
    KeyPlan plan = plan_keys(allowed, letters, *blueprint_.order.key, stream);
    if (!plan.is_met) note_misses(section, key_figures(plan.places, letters));
    return std::move(plan.places);
  }

  void note_misses(std::size_t section, const KeyFigures& figures) {
    const KeyRule& rule = *blueprint_.order.key;
    if (figures.difference > rule.balance) {
      arranged_.missed.push_back({Miss::Kind::key_balance, arranged_.form.label, section, "", 0,
                                  rule.balance, figures.difference});
    }
    if (figures.longest_run > rule.longest_run) {
      arranged_.missed.push_back({Miss::Kind::key_run, arranged_.form.label, section, "", 0,
                                  rule.longest_run, figures.longest_run});
    }
  }

  const Blueprint& blueprint_;
  const Bank& bank_;
  std::string seed_;
  std::string prefix_;
  std::map<std::string_view, std::size_t> outline_order_;
  Arranged arranged_;
};

}  // namespace

std::vector<Form> unarranged(const std::vector<std::string>& labels, const Choice& choice) {
  std::vector<Form> forms;
  for (std::size_t f = 0; f < choice.size(); ++f) {
    Form& form = forms.emplace_back();
    form.label = labels[f];
    for (const auto& items : choice[f]) {
      auto& placed = form.sections.emplace_back();
      for (const ItemIndex item : items) placed.push_back({item, {}});
    }
  }
  return forms;
}

std::vector<std::uint8_t> places_of_key(const Item& item, const Order& order) {
  const auto key = single_key(item);
  if (!key) return {0};
  return key_places(*key, movable(item, order));
}

std::vector<std::uint8_t> arrange_options(const Item& item, const Order& order,
                                          std::optional<std::uint8_t> key_place, Stream& stream) {
  const auto key = single_key(item);
  KeyMove move{item.options.size(), item.options.size()};
  if (key && key_place) move = {*key, *key_place};
  return order_options(movable(item, order), move, stream);
}

Arranged arrange(std::string_view label, const std::vector<std::vector<ItemIndex>>& sections,
                 const Blueprint& blueprint, const Bank& bank, std::string_view seed) {
  return Arranger(label, blueprint, bank, seed).run(sections);
}

}  // namespace tiku
