// SPDX-License-Identifier: Apache-2.0
#include "draw/exact/ask.hpp"

#include <cstdint>
#include <numeric>
#include <vector>

#include "draw/exact/assembly.hpp"
#include "draw/exact/witness.hpp"

namespace tiku::exact {
namespace {

constexpr std::size_t most_columns = 2000;
constexpr std::size_t most_terms = 50'000;  // where thousands of rules overlap it takes too long

std::size_t terms_of(const LinearModel& model) {
  return std::accumulate(model.rows.begin(), model.rows.end(), std::size_t{0},
                         [](std::size_t sum, const Row& row) { return sum + row.terms.size(); });
}

std::optional<Assembly> assemble(const AssemblyRequest& request) {
  if (request.forms == 1) return pool(request);
  const std::size_t columns = request.supply.seats.size() * static_cast<std::size_t>(request.forms);
  return columns > most_columns ? std::nullopt : separate(request);
}

}  // namespace

Answered ask(const CureRequest& request, int nodes) {
  const Supply supply = supply_of({request.bank, request.blueprint, request.demand});
  const auto assembly = assemble(
      {supply, request.blueprint, request.demand, static_cast<std::int64_t>(request.forms)});
  if (!assembly) return {};
  const LinearModel model = model_of(*assembly, all_of(*assembly));
  if (terms_of(model) > most_terms) return {};
  const Solution solution = solve(model, {nodes, SolveLimits::Aim::any});
  if (solution.answer == Solution::Answer::impossible) return {Verdict::impossible, {}};
  if (solution.answer == Solution::Answer::undecided) return {};
  Choice choice = choice_of(*assembly, supply, request.blueprint.sections.size(), solution.values);
  if (!holds_up(choice, request.bank, request.blueprint, request.demand)) return {};
  return {Verdict::possible, std::move(choice)};
}

Ease rehearsed(const CureRequest& request) {
  const Trial trial = try_out(request.bank, request.blueprint, request.demand, request.forms);
  if (trial.is_drawn) return Ease::drawn;
  return trial.choice ? Ease::found : Ease::none;
}

Ease ease_of(const CureRequest& request) {
  constexpr int nodes = 20;
  const Ease ease = rehearsed(request);
  const bool is_found = ease == Ease::none && ask(request, nodes).verdict == Verdict::possible;
  return is_found ? Ease::found : ease;
}

}  // namespace tiku::exact
