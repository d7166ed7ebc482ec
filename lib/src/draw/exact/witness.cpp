// SPDX-License-Identifier: Apache-2.0
#include "draw/exact/witness.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <variant>
#include <vector>

#include "draw/arrange.hpp"
#include "draw/problem.hpp"
#include "draw/search.hpp"
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

}  // namespace

std::optional<Choice> find_witness(const Bank& bank, const Blueprint& blueprint,
                                   const Demand& demand, std::size_t forms) {
  const DrawRequest request{bank, blueprint, labels_of(forms), "witness", {}};
  const auto compiled = compile(request, demand);
  const auto* problem = std::get_if<Problem>(&compiled);
  if (problem == nullptr) return std::nullopt;
  const Effort effort{std::max(least_moves, moves_per_place * problem->slots())};
  auto choice = find_choice(*problem, request.seed, effort);
  if (choice && !holds_up(*choice, bank, blueprint, demand)) return std::nullopt;
  return choice;
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
