// SPDX-License-Identifier: Apache-2.0
#include "draw/search.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "draw/optimize.hpp"
#include "draw/run.hpp"

namespace tiku {
namespace {

constexpr std::uint64_t pilot_moves = 15;  // per slot and weight, doubled on each restart
constexpr std::uint64_t least_pilot_moves = 300;
constexpr std::uint64_t confirming_blocks = 4;
constexpr std::uint64_t least_moves = 2048;
constexpr std::uint64_t visits_per_move = 4;  // n, by moves in which the pilot forgets

constexpr std::string_view pilot_label = "forms/pilot";
constexpr std::string_view main_label = "forms/select";

bool holds(Run& pilot, int weight, std::uint64_t moves) {
  return pilot.stands_at_zero(weight, moves) &&
         pilot.stands_at_zero(weight, confirming_blocks * moves);
}

// The smallest weight at which at least a quarter of the steps stand at energy 0. Rises
// from warm to cold; where that ends in a state that is stuck, again from a new one and
// twice as slowly. Why there is none: the effort is spent, or there is no paper.
std::variant<int, SearchEnd> mixing_weight(Run& pilot, std::size_t slots, Inquiry& inquiry) {
  const std::uint64_t first_moves = std::max(least_pilot_moves, pilot_moves * slots);
  for (std::uint64_t moves = first_moves;; moves *= 2, pilot.restart()) {
    for (int weight = first_weight; weight <= last_weight; weight = colder(weight)) {
      if (inquiry.rules_out(pilot)) return SearchEnd::impossible;
      if (pilot.is_spent()) return SearchEnd::spent;
      if (holds(pilot, weight, moves)) return weight;
    }
  }
}

// Whether a weight holds from the start; asked again and twice as slowly before the answer is no,
// as the chain may happen to stray and the moves be too few for its way back.
bool holds_from_start(Run& pilot, int weight, std::uint64_t moves) {
  if (holds(pilot, weight, moves)) return true;
  pilot.restart();
  return holds(pilot, weight, 2 * moves);
}

// The same from a start that meets the problem: from cold to warm, as long as it holds.
std::optional<int> last_to_hold(Run& pilot, std::uint64_t moves) {
  std::vector<int> weights;
  for (int weight = first_weight; weight <= last_weight; weight = colder(weight)) {
    weights.push_back(weight);
  }
  std::optional<int> held;
  while (!weights.empty() && holds_from_start(pilot, weights.back(), moves) && !pilot.is_spent()) {
    held = weights.back();
    weights.pop_back();
  }
  pilot.restart();
  return held;
}

// Even the coldest may seem not to hold, where the chain happens to stray and the moves are
// too few for its way back: again, then, and twice as slowly.
std::optional<int> holding_weight(Run& pilot, std::size_t slots) {
  const std::uint64_t first_moves = std::max(least_pilot_moves, pilot_moves * slots);
  for (std::uint64_t moves = first_moves;; moves *= 2) {
    const std::optional<int> held = last_to_hold(pilot, moves);
    if (held || pilot.is_spent()) return held;
  }
}

// How many moves it takes until all items that ever leave their form have left it: the
// last departure, known when none has followed for half as many moves again.
std::optional<std::uint64_t> moves_to_forget(Run& pilot, int weight) {
  const Acceptance acceptance = pilot.acceptance(weight);
  pilot.chain().watch_departures();
  std::uint64_t last = least_moves;
  std::size_t departed = 0;
  for (std::uint64_t moves = 1; 2 * moves < 3 * last; ++moves) {
    if (pilot.is_spent()) return std::nullopt;
    pilot.step(acceptance);
    if (pilot.chain().departed() == departed) continue;
    departed = pilot.chain().departed();
    last = std::max(last, moves);
  }
  return last;
}

// From a random state, or a start, to a first paper: cooled to the pilot's weight and held there;
// where that is stuck, from another state and twice as slowly.
bool find_first(Run& run, std::size_t slots, const DrawFigures& figures) {
  const Acceptance acceptance = run.acceptance(figures.weight);
  std::uint64_t patience = figures.pilot_moves;
  for (std::uint64_t moves = cooling_moves * slots; !run.is_spent(); moves *= 2, patience *= 2) {
    for (int weight = first_weight; weight < figures.weight; weight = colder(weight)) {
      if (run.is_at_zero()) return true;
      run.steps(weight, moves);
    }
    for (std::uint64_t i = 0; i < patience && !run.is_spent(); ++i) {
      if (run.is_at_zero()) return true;
      run.step(acceptance);
    }
    run.restart();
  }
  return false;
}

// On to the n-th visit at the pilot's weight, or at the least colder one at which the
// chain comes to it.
bool mix(Run& run, std::size_t slots, DrawFigures& figures) {
  if (!run.is_filled() || !find_first(run, slots, figures)) return false;
  figures.search_moves = run.moves();
  while (!run.visit(figures.weight, figures.visits)) {
    figures.weight = colder(figures.weight);
    if (figures.weight > last_weight || run.is_spent()) return false;
  }
  figures.moves = run.moves() - figures.search_moves;
  return true;
}

// Mixing at the pilot's weight, for as long as the pilot takes to forget its start.
std::variant<Found, Unfound> mix_after(Run& pilot, int weight, Run& main, std::size_t slots) {
  const auto forgotten = moves_to_forget(pilot, weight);
  if (!forgotten) return Unfound{SearchEnd::unmixed, pilot.nearest(), pilot.moves()};
  DrawFigures figures;
  figures.weight = weight;
  figures.visits = visits_per_move * *forgotten;
  figures.pilot_moves = pilot.moves();
  if (!mix(main, slots, figures)) {
    return Unfound{SearchEnd::unmixed, main.nearest(), pilot.moves() + main.moves()};
  }
  return Found{main.chain().state(), figures};
}

// Where no item can change there is but one state.
std::variant<Found, Unfound> judge_only_state(Run& run) {
  if (!run.is_at_zero()) return Unfound{SearchEnd::impossible, run.nearest(), 0};
  return Found{run.chain().state(), {}};
}

}  // namespace

std::variant<Found, Unfound> choose(const Problem& problem, std::string_view seed,
                                    const Effort& effort, const Questions& questions) {
  if (problem.pricing == Pricing::objective) return optimize(problem, seed, effort, questions);
  Run pilot(problem, seed, pilot_label, effort.moves);
  Inquiry inquiry(questions, problem);
  if (pilot.is_filled() && problem.slots() == 0) return judge_only_state(pilot);
  const auto weight = pilot.is_filled() ? mixing_weight(pilot, problem.slots(), inquiry)
                                        : std::variant<int, SearchEnd>(SearchEnd::impossible);
  if (const auto* end = std::get_if<SearchEnd>(&weight)) {
    const auto start = inquiry.start(pilot);
    if (start) return choose_from(*start, problem, seed, effort);
    return Unfound{*end, pilot.nearest(), pilot.moves()};
  }
  Run main(problem, seed, main_label, mixing_effort * effort.moves);
  return mix_after(pilot, std::get<int>(weight), main, problem.slots());
}

std::variant<Found, Unfound> choose_from(const Choice& start, const Problem& problem,
                                         std::string_view seed, const Effort& effort) {
  if (problem.pricing == Pricing::objective) return optimize_from(start, problem, seed, effort);
  Run pilot(problem, seed, pilot_label, effort.moves, &start);
  if (!pilot.is_filled() || !pilot.is_at_zero()) return Unfound{SearchEnd::misfit, {}, 0};
  if (problem.slots() == 0) return judge_only_state(pilot);
  const auto weight = holding_weight(pilot, problem.slots());
  if (!weight) return Unfound{SearchEnd::unmixed, pilot.nearest(), pilot.moves()};
  Run main(problem, seed, main_label, mixing_effort * effort.moves, &start);
  auto outcome = mix_after(pilot, *weight, main, problem.slots());
  if (auto* found = std::get_if<Found>(&outcome)) found->start = start;
  return outcome;
}

std::optional<Choice> find_choice(const Problem& problem, std::string_view seed,
                                  const Effort& effort) {
  Run run(problem, seed, "forms/find", effort.moves);
  const Questions none;
  Inquiry inquiry(none, problem);
  if (find_any(run, problem.slots(), inquiry)) return std::nullopt;
  return run.chain().state();
}

Rehearsal rehearse(const Problem& problem, std::string_view seed, const Effort& effort) {
  Run pilot(problem, seed, pilot_label, effort.moves);
  if (!pilot.is_filled()) return {};
  Rehearsal rehearsal;
  if (problem.slots() == 0) {
    rehearsal.is_settled = pilot.is_at_zero();
  } else {
    const Questions none;
    Inquiry inquiry(none, problem);
    const auto weight = mixing_weight(pilot, problem.slots(), inquiry);
    const int* held = std::get_if<int>(&weight);
    rehearsal.is_settled = held != nullptr && moves_to_forget(pilot, *held).has_value();
  }
  if (pilot.has_met()) rehearsal.choice = pilot.nearest();
  return rehearsal;
}

}  // namespace tiku
