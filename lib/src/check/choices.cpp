// SPDX-License-Identifier: Apache-2.0
// Rules of options, keys, pins, answers and marking points.
#include <algorithm>
#include <array>

#include "check/item_shape.hpp"
#include "check/rules.hpp"
#include "check/sameness.hpp"

namespace tiku::checking {
namespace {

constexpr std::size_t least_options = 2;

bool has_option(const Item& item, char letter) {
  return std::any_of(item.options.begin(), item.options.end(),
                     [letter](const Option& option) { return option.letter == letter; });
}

// `A, B, C, D`.
Argument option_letters(const Item& item) {
  if (item.options.empty()) return term("nothing");
  std::string letters;
  for (const Option& option : item.options) {
    if (!letters.empty()) letters += ", ";
    letters += option.letter;
  }
  return letters;
}

void options_needed(const ItemContext& context, Diagnostics& diagnostics) {
  const Item& item = context.item;
  const Need need = shape_of(item.type).options;
  if (need == Need::required && item.options.size() < least_options) {
    diagnostics.add(Code::options_missing, item.options.empty() ? item.place : item.options_place,
                    {type_term(item), std::to_string(least_options)});
  }
  if (need == Need::forbidden && !item.options.empty()) {
    diagnostics.add(Code::options_unexpected, item.options_place, {type_term(item)});
  }
}

// Only the first letter out of order: all others follow from it.
void letters_in_order(const ItemContext& context, Diagnostics& diagnostics) {
  char expected = 'A';
  for (const Option& option : context.item.options) {
    if (option.letter != expected) {
      diagnostics.add(Code::option_letter, option.place,
                      {std::string(1, option.letter), std::string(1, expected)});
      return;
    }
    ++expected;
  }
}

void options_differ(const ItemContext& context, Diagnostics& diagnostics) {
  std::map<std::string, const Option*> first;
  for (const Option& option : context.item.options) {
    if (option.text.empty()) continue;  // a finding of reading
    const auto [found, is_new] = first.try_emplace(comparison_form(option.text), &option);
    if (is_new) continue;
    diagnostics.add(Code::options_equal, option.place,
                    {std::string(1, option.letter), std::string(1, found->second->letter)},
                    {{found->second->place, "first-here"}});
  }
}

void option_count(const ItemContext& context, Diagnostics& diagnostics) {
  const Item& item = context.item;
  const std::size_t advised = shape_of(item.type).option_count;
  const std::size_t count = item.options.size();
  if (advised == 0 || count < least_options || count == advised) return;
  diagnostics.add(Code::option_count, item.options_place,
                  {std::to_string(count), type_term(item), std::to_string(advised)});
}

// A draft may still lack its answer.
void answer_of_kind(const ItemContext& context, Diagnostics& diagnostics) {
  const Item& item = context.item;
  const ItemShape& shape = shape_of(item.type);
  if (item.answer.index() == shape.answer_index) return;
  const bool is_absent = std::holds_alternative<std::monostate>(item.answer);
  const bool is_needed = shape.answer == Need::required && context.status() == Status::approved;
  if (is_absent && !is_needed) return;
  diagnostics.add(Code::answer_kind, item.answer_place, {type_term(item), term(shape.answer_term)});
}

void keys_are_options(const ItemContext& context, Diagnostics& diagnostics) {
  const Item& item = context.item;
  const auto* keys = std::get_if<std::vector<char>>(&item.answer);
  if (!keys || item.options.empty()) return;
  for (const char key : *keys) {
    if (has_option(item, key)) continue;
    diagnostics.add(Code::key_not_option, item.answer_place,
                    {std::string(1, key), option_letters(item)});
  }
}

void pins_are_options(const ItemContext& context, Diagnostics& diagnostics) {
  const Item& item = context.item;
  for (const char pin : item.pin) {
    if (has_option(item, pin)) continue;
    diagnostics.add(Code::unknown_pin, item.pin_place, {std::string(1, pin), option_letters(item)});
  }
}

void number_of_keys(const ItemContext& context, Diagnostics& diagnostics) {
  const Item& item = context.item;
  const auto* keys = std::get_if<std::vector<char>>(&item.answer);
  if (!keys || shape_of(item.type).options != Need::required) return;
  const std::size_t count = std::set<char>(keys->begin(), keys->end()).size();
  const bool is_single = item.type == ItemType::single_choice;
  if (is_single ? count == 1 : count >= 2) return;
  diagnostics.add(Code::wrong_key_count, item.answer_place,
                  {std::to_string(count), type_term(item), is_single ? "1" : ">= 2"});
}

void marking_points(const ItemContext& context, Diagnostics& diagnostics) {
  const Item& item = context.item;
  const Need need = shape_of(item.type).marking;
  if (need == Need::required && item.marking.empty()) {
    diagnostics.add(Code::marking_missing, item.place, {type_term(item)});
  }
  if (need == Need::forbidden && !item.marking.empty()) {
    diagnostics.add(Code::marking_unexpected, item.place, {type_term(item)});
  }
}

constexpr std::array rules{options_needed, letters_in_order, options_differ,
                           option_count,   answer_of_kind,   keys_are_options,
                           number_of_keys, pins_are_options, marking_points};

}  // namespace

std::span<const ItemRule> choice_rules() { return rules; }

}  // namespace tiku::checking
