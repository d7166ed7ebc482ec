// SPDX-License-Identifier: Apache-2.0
#include "draw/exact/witness.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "draw/arrange.hpp"
#include "draw/problem.hpp"
#include "draw/search.hpp"
#include "draw/sharing.hpp"
#include "tiku/draw/proof.hpp"

namespace tiku::exact {
namespace {

constexpr std::uint64_t moves_per_place = 4000;
constexpr std::uint64_t least_moves = 100'000;

// Labels for forms that no one will see.
std::vector<std::string> labels_of(std::size_t forms) {
  std::vector<std::string> labels;
  for (std::size_t f = 1; f <= forms; ++f) labels.push_back(std::to_string(f));
  return labels;
}

// Forms whose options stand in the bank's order.
std::vector<Form> as_printed(const Choice& choice, const Bank& bank) {
  std::vector<Form> forms = unarranged(labels_of(choice.size()), choice);
  for (Form& form : forms) {
    for (auto& section : form.sections) {
      for (PlacedItem& placed : section) {
        if (placed.item >= bank.items.size()) continue;  // the checker will say so
        placed.options.resize(bank.items[placed.item].options.size());
        std::iota(placed.options.begin(), placed.options.end(), std::uint8_t{0});
      }
    }
  }
  return forms;
}

constexpr std::string_view seed = "witness";
constexpr std::string_view again = "witness, again";

// Nothing where there can be no forms, and of more forms than the chain can hold.
std::optional<Problem> problem_of(const Bank& bank, const Blueprint& blueprint,
                                  const Demand& demand, std::size_t forms) {
  if (demand.common > 0 && forms > most_sharing_forms) return std::nullopt;
  auto compiled = compile({bank, blueprint, labels_of(forms), std::string(seed), {}}, demand);
  if (auto* problem = std::get_if<Problem>(&compiled)) return std::move(*problem);
  return std::nullopt;
}

Effort effort_for(const Problem& problem) {
  return {std::max(least_moves, moves_per_place * problem.slots())};
}

}  // namespace

std::optional<Choice> find_witness(const Bank& bank, const Blueprint& blueprint,
                                   const Demand& demand, std::size_t forms) {
  const auto problem = problem_of(bank, blueprint, demand, forms);
  if (!problem) return std::nullopt;
  auto choice = find_choice(*problem, seed, effort_for(*problem));
  if (choice && !holds_up(*choice, bank, blueprint, demand)) return std::nullopt;
  return choice;
}

Trial try_out(const Bank& bank, const Blueprint& blueprint, const Demand& demand,
              std::size_t forms) {
  const auto problem = problem_of(bank, blueprint, demand, forms);
  if (!problem) return {};
  if (problem->pricing == Pricing::objective) {
    auto choice = find_witness(bank, blueprint, demand, forms);
    const bool is_found = choice.has_value();
    return {is_found, std::move(choice)};
  }
  // Most that can be drawn soon is; of the rest only what has met forms at all is worth more.
  Rehearsal rehearsal = rehearse(*problem, seed, {effort_for(*problem).moves / 4});
  if (!rehearsal.is_settled && rehearsal.choice) {
    rehearsal = rehearse(*problem, seed, effort_for(*problem));
  }
  auto& [is_settled, choice] = rehearsal;
  if (choice && !holds_up(*choice, bank, blueprint, demand)) return {};
  // Once may be luck.
  const bool is_drawn = is_settled && rehearse(*problem, again, effort_for(*problem)).is_settled;
  return {is_drawn, std::move(choice)};
}

bool can_draw(const Bank& bank, const Blueprint& blueprint, const Demand& demand, Choice known) {
  const auto problem = problem_of(bank, blueprint, demand, known.size());
  if (!problem) return false;
  Questions questions;
  questions.find_start = [&] { return std::optional(std::move(known)); };
  return std::holds_alternative<Found>(choose(*problem, seed, Effort{}, questions));
}

bool holds_up(const Choice& choice, const Bank& bank, const Blueprint& blueprint,
              const Demand& demand) {
  // The demand speaks for the blueprint where a cure has changed it.
  Blueprint bare = blueprint;
  bare.order = {};
  bare.outline.reset();
  bare.per_point = demand.per_point;
  return prove(as_printed(choice, bank), demand, bare, bank).empty();
}

}  // namespace tiku::exact
