// SPDX-License-Identifier: Apache-2.0
#include "draw/search.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

#include "tiku/random/stream.hpp"

namespace tiku {
namespace {

// Weights in quarter bits per unit of energy.
constexpr int first_weight = 1;
constexpr int last_weight = 48;  // 12 bits: colder, a chain that is stuck stays so

// Quarter bits up to 1.5 bits, where small problems find theirs, then half bits.
int colder(int weight) { return weight + (weight < 6 ? 1 : 2); }
int warmer(int weight) { return weight - (weight > 6 ? 2 : 1); }

constexpr std::uint64_t cooling_moves = 2;  // per slot and weight, on the way to W
constexpr std::uint64_t pilot_moves = 15;   // per slot and weight, doubled on each restart
constexpr std::uint64_t least_pilot_moves = 300;
constexpr std::uint64_t confirming_blocks = 4;
constexpr std::uint64_t moves_to_doubt = 300;  // per slot, after which a proof is asked for
constexpr std::uint64_t least_doubt = 100'000;
constexpr std::uint64_t least_moves = 2048;
constexpr std::uint64_t visits_per_move = 4;   // n, by moves in which the pilot forgets
constexpr std::uint64_t mixing_effort = 8;     // of the main run, by that of the pilot
constexpr std::uint64_t moves_per_visit = 64;  // at most, before the weight is raised

// A chain with its stream, its effort, and the best state it has seen.
class Run {
 public:
  Run(const Problem& problem, std::string_view seed, std::string_view label, std::uint64_t effort)
      : problem_(problem), stream_(seed, label), chain_(problem, stream_), effort_(effort) {
    note_state();
  }

  Run(const Problem& problem, std::string_view seed, std::string_view label, std::uint64_t effort,
      const Choice& start)
      : problem_(problem),
        stream_(seed, label),
        chain_(problem, start),
        start_(start),
        effort_(effort) {
    note_state();
  }

  void restart() { chain_ = start_ ? Chain(problem_, *start_) : Chain(problem_, stream_); }

  void step(const Acceptance& acceptance) {
    chain_.step(acceptance, stream_);
    ++moves_;
    if (chain_.energy() < least_energy_) note_state();
  }

  void steps(int weight, std::uint64_t moves) {
    const Acceptance acceptance(weight);
    for (std::uint64_t i = 0; i < moves && !is_spent(); ++i) step(acceptance);
  }

  // Whether at least a quarter of the steps stand at energy 0, once the chain has settled.
  bool stands_at_zero(int weight, std::uint64_t moves) {
    steps(weight, moves / 3);
    const Acceptance acceptance(weight);
    std::uint64_t visits = 0;
    const std::uint64_t watched = moves - moves / 3;
    for (std::uint64_t i = 0; i < watched && !is_spent(); ++i) {
      step(acceptance);
      if (is_at_zero()) ++visits;
    }
    return 4 * visits >= watched;
  }

  // Goes on until the n-th step spent at energy 0; false where that takes too many moves.
  bool visit(int weight, std::uint64_t visits) {
    const Acceptance acceptance(weight);
    const std::uint64_t most = moves_ + visits * moves_per_visit;
    while (moves_ < most && !is_spent()) {
      step(acceptance);
      if (is_at_zero() && --visits == 0) return true;
    }
    return false;
  }

  bool is_at_zero() const { return chain_.energy() == 0; }
  bool is_spent() const { return moves_ >= effort_; }
  bool is_filled() const { return chain_.is_filled(); }
  Chain& chain() { return chain_; }
  std::uint64_t moves() const { return moves_; }
  const Choice& nearest() const { return nearest_; }
  bool has_seen_zero() const { return least_energy_ == 0; }

 private:
  void note_state() {
    least_energy_ = chain_.energy();
    nearest_ = chain_.state();
  }

  const Problem& problem_;
  Stream stream_;
  Chain chain_;
  std::optional<Choice> start_;
  std::uint64_t effort_;
  std::uint64_t moves_ = 0;
  std::int64_t least_energy_ = std::numeric_limits<std::int64_t>::max();
  Choice nearest_;
};

// What ends the pilot's search for a weight.
struct Weighed {
  std::optional<int> weight;
  bool is_impossible = false;
};

// The smallest weight at which at least a quarter of the steps stand at energy 0. Rises
// from warm to cold; where that ends in a state that is stuck, again from a new one and
// twice as slowly. None when the effort is spent, or no paper was seen and there is none.
Weighed mixing_weight(Run& pilot, std::size_t slots, const Questions& questions) {
  const std::uint64_t first_moves = std::max(least_pilot_moves, pilot_moves * slots);
  const std::uint64_t doubtful = std::max(least_doubt, moves_to_doubt * slots);
  bool has_asked = !questions.is_impossible;
  for (std::uint64_t moves = first_moves;; moves *= 2, pilot.restart()) {
    for (int weight = first_weight; weight <= last_weight; weight = colder(weight)) {
      if (!has_asked && pilot.moves() >= doubtful && !pilot.has_seen_zero()) {
        has_asked = true;
        if (questions.is_impossible()) return {std::nullopt, true};
      }
      if (pilot.is_spent()) return {};
      if (pilot.stands_at_zero(weight, moves) &&
          pilot.stands_at_zero(weight, confirming_blocks * moves)) {
        return {weight, false};
      }
    }
  }
}

// The same from a given paper, which warmth would lose: from cold to warm as long as a
// quarter of the steps stand at energy 0.
std::optional<int> weight_around_start(Run& pilot, std::size_t slots) {
  const std::uint64_t moves = std::max(least_pilot_moves, pilot_moves * slots);
  int lowest = last_weight;
  for (int weight = last_weight; weight >= first_weight; weight = warmer(weight)) {
    if (pilot.is_spent()) return std::nullopt;
    if (!pilot.stands_at_zero(weight, moves)) break;
    lowest = weight;
  }
  pilot.restart();
  return lowest;
}

// How many moves it takes until all items that ever leave their form have left it: the
// last departure, known when none has followed for half as many moves again.
std::optional<std::uint64_t> moves_to_forget(Run& pilot, int weight) {
  const Acceptance acceptance(weight);
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

// From a random state to a first paper: cooled to the pilot's weight and held there; where
// that is stuck, from another state and twice as slowly.
bool find_first(Run& run, std::size_t slots, const DrawFigures& figures) {
  const Acceptance acceptance(figures.weight);
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
  if (!run.is_at_zero() && !find_first(run, slots, figures)) return false;
  figures.search_moves = run.moves();
  while (!run.visit(figures.weight, figures.visits)) {
    figures.weight = colder(figures.weight);
    if (figures.weight > last_weight || run.is_spent()) return false;
  }
  figures.moves = run.moves() - figures.search_moves;
  return true;
}

// n from what the pilot needs to forget, then the draw itself.
std::variant<Found, Unfound> take_visit(Run& pilot, Run& main, std::size_t slots, int weight,
                                        std::optional<Choice> start) {
  const auto forgotten = moves_to_forget(pilot, weight);
  if (!forgotten) return Unfound{SearchEnd::unmixed, pilot.nearest(), pilot.moves()};
  DrawFigures figures;
  figures.weight = weight;
  figures.visits = visits_per_move * *forgotten;
  figures.pilot_moves = pilot.moves();
  if (!mix(main, slots, figures)) {
    return Unfound{SearchEnd::unmixed, main.nearest(), pilot.moves() + main.moves()};
  }
  return Found{main.chain().state(), figures, std::move(start)};
}

}  // namespace

std::optional<Choice> find_choice(const Problem& problem, std::string_view seed,
                                  const Effort& effort) {
  Run run(problem, seed, "forms/witness", effort.moves);
  if (!run.is_filled()) return std::nullopt;
  std::uint64_t moves = std::max<std::uint64_t>(1, cooling_moves * problem.slots());
  for (; !run.is_spent(); moves *= 2, run.restart()) {
    for (int weight = first_weight; weight <= last_weight; weight = colder(weight)) {
      const Acceptance acceptance(weight);
      for (std::uint64_t i = 0; i < moves && !run.is_spent(); ++i) {
        if (run.is_at_zero()) return run.chain().state();
        run.step(acceptance);
      }
    }
  }
  return std::nullopt;
}

std::variant<Found, Unfound> choose_from(const Choice& start, const Problem& problem,
                                         std::string_view seed, const Effort& effort) {
  Run pilot(problem, seed, "forms/pilot", effort.moves, start);
  if (!pilot.is_filled() || !pilot.is_at_zero()) {
    return Unfound{SearchEnd::misfit, pilot.nearest(), 0};
  }
  const auto weight = weight_around_start(pilot, problem.slots());
  if (!weight) return Unfound{SearchEnd::unmixed, pilot.nearest(), pilot.moves()};
  Run main(problem, seed, "forms/select", mixing_effort * effort.moves, start);
  return take_visit(pilot, main, problem.slots(), *weight, start);
}

std::variant<Found, Unfound> choose(const Problem& problem, std::string_view seed,
                                    const Effort& effort, const Questions& questions) {
  Run pilot(problem, seed, "forms/pilot", effort.moves);
  if (!pilot.is_filled()) {
    const auto end = problem.shares() ? SearchEnd::spent : SearchEnd::impossible;
    return Unfound{end, pilot.nearest(), 0};
  }
  const Weighed weighed = mixing_weight(pilot, problem.slots(), questions);
  if (weighed.weight) {
    Run main(problem, seed, "forms/select", mixing_effort * effort.moves);
    return take_visit(pilot, main, problem.slots(), *weighed.weight, std::nullopt);
  }
  if (!weighed.is_impossible && !pilot.has_seen_zero() && questions.find_start) {
    if (const auto found = questions.find_start())
      return choose_from(*found, problem, seed, effort);
  }
  const auto end = weighed.is_impossible ? SearchEnd::impossible : SearchEnd::spent;
  return Unfound{end, pilot.nearest(), pilot.moves()};
}

}  // namespace tiku
