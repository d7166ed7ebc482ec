// SPDX-License-Identifier: Apache-2.0
#include "draw/exact/witness.hpp"

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "draw/arrange.hpp"
#include "draw/misses.hpp"
#include "draw/problem.hpp"
#include "draw/search.hpp"

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
  return find_misses(unarranged(labels_of(choice.size()), choice), demand, blueprint, bank).empty();
}

}  // namespace tiku::exact
