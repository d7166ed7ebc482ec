// SPDX-License-Identifier: Apache-2.0
#include "draw/search.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <vector>

#include "tiku/random/stream.hpp"

namespace tiku {
namespace {

// Weights in quarter bits per unit of energy.
constexpr int first_weight = 1;
constexpr int last_weight = 48;  // 12 bits: colder, a chain that is stuck stays so

// Quarter bits up to 1.5 bits, where small problems find theirs, then half bits.
int colder(int weight) { return weight + (weight < 6 ? 1 : 2); }

constexpr std::uint64_t cooling_moves = 2;  // per slot and weight, on the way to W
constexpr std::uint64_t pilot_moves = 15;   // per slot and weight, doubled on each restart
constexpr std::uint64_t least_pilot_moves = 300;
constexpr std::uint64_t confirming_blocks = 4;
constexpr std::uint64_t least_moves = 2048;
constexpr std::uint64_t visits_per_move = 4;  // n, by moves in which the pilot forgets
constexpr std::uint64_t mixing_effort = 8;    // of the main run, by that of the pilot
constexpr std::uint64_t first_effort = 300;   // per slot, before it is asked for proof
constexpr std::uint64_t least_first_effort = 100'000;
constexpr std::uint64_t moves_per_visit = 64;  // at most, before the weight is raised

constexpr std::string_view pilot_label = "forms/pilot";
constexpr std::string_view main_label = "forms/select";

// A chain with its stream, its effort, and the best state it has seen.
class Run {
 public:
  // Begins, and begins anew, from the start, or from random states where there is none.
  Run(const Problem& problem, std::string_view seed, std::string_view label, std::uint64_t effort,
      const Choice* start = nullptr)
      : problem_(problem),
        start_(start),
        stream_(seed, label),
        chain_(start == nullptr ? Chain(problem, stream_) : Chain(problem, *start)),
        effort_(effort) {
    note_state();
  }

  void restart() {
    chain_ = start_ == nullptr ? Chain(problem_, stream_) : Chain(problem_, *start_);
  }

  void step(const Acceptance& acceptance) {
    chain_.step(acceptance, stream_);
    ++moves_;
    if (chain_.energy() < least_energy_) note_state();
  }

  void steps(int weight, std::uint64_t moves) {
    const Acceptance acceptance(weight);
    for (std::uint64_t i = 0; i < moves && !is_spent(); ++i) step(acceptance);
  }

  // Goes on until energy 0; false where that takes more moves.
  bool steps_to_zero(int weight, std::uint64_t moves) {
    const Acceptance acceptance(weight);
    for (std::uint64_t i = 0; i < moves && !is_at_zero() && !is_spent(); ++i) step(acceptance);
    return is_at_zero();
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
  bool has_met() const { return least_energy_ == 0; }
  bool is_spent() const { return moves_ >= effort_; }
  bool is_filled() const { return chain_.is_filled(); }
  Chain& chain() { return chain_; }
  std::uint64_t moves() const { return moves_; }
  const Choice& nearest() const { return nearest_; }

 private:
  void note_state() {
    least_energy_ = chain_.energy();
    nearest_ = chain_.state();
  }

  const Problem& problem_;
  const Choice* start_;
  Stream stream_;
  Chain chain_;
  std::uint64_t effort_;
  std::uint64_t moves_ = 0;
  std::int64_t least_energy_ = std::numeric_limits<std::int64_t>::max();
  Choice nearest_;
};

// The questions, each asked once and at its time.
class Inquiry {
 public:
  Inquiry(const Questions& questions, std::size_t slots)
      : questions_(questions), first_effort_(std::max(least_first_effort, first_effort * slots)) {}

  // Whether it is time to ask, and the answer is that there is no paper.
  bool rules_out(const Run& run) {
    if (is_asked_ || run.has_met() || !(run.moves() >= first_effort_ || run.is_spent())) {
      return false;
    }
    is_asked_ = true;
    return questions_.is_impossible && questions_.is_impossible();
  }

  std::optional<Choice> start() const {
    return questions_.find_start ? questions_.find_start() : std::nullopt;
  }

 private:
  const Questions& questions_;
  std::uint64_t first_effort_;
  bool is_asked_ = false;
};

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

// The same from a start that meets the problem: from cold to warm, as long as it holds.
std::optional<int> holding_weight(Run& pilot, std::size_t slots) {
  const std::uint64_t moves = std::max(least_pilot_moves, pilot_moves * slots);
  std::vector<int> weights;
  for (int weight = first_weight; weight <= last_weight; weight = colder(weight)) {
    weights.push_back(weight);
  }
  std::optional<int> held;
  while (!weights.empty() && holds(pilot, weights.back(), moves) && !pilot.is_spent()) {
    held = weights.back();
    weights.pop_back();
  }
  pilot.restart();
  return held;
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

// From a random state, or a start, to a first paper: cooled to the pilot's weight and held there;
// where that is stuck, from another state and twice as slowly.
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
  if (!find_first(run, slots, figures)) return false;
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

}  // namespace

std::variant<Found, Unfound> choose(const Problem& problem, std::string_view seed,
                                    const Effort& effort, const Questions& questions) {
  Run pilot(problem, seed, pilot_label, effort.moves);
  if (!pilot.is_filled()) return Unfound{SearchEnd::impossible, pilot.nearest(), 0};
  Inquiry inquiry(questions, problem.slots());
  const auto weight = mixing_weight(pilot, problem.slots(), inquiry);
  if (const auto* end = std::get_if<SearchEnd>(&weight)) {
    const bool is_lost = *end == SearchEnd::spent && !pilot.has_met();
    const auto start = is_lost ? inquiry.start() : std::nullopt;
    if (start) return choose_from(*start, problem, seed, effort);
    return Unfound{*end, pilot.nearest(), pilot.moves()};
  }
  Run main(problem, seed, main_label, mixing_effort * effort.moves);
  return mix_after(pilot, std::get<int>(weight), main, problem.slots());
}

std::variant<Found, Unfound> choose_from(const Choice& start, const Problem& problem,
                                         std::string_view seed, const Effort& effort) {
  Run pilot(problem, seed, pilot_label, effort.moves, &start);
  if (!pilot.is_filled() || !pilot.is_at_zero()) return Unfound{SearchEnd::misfit, {}, 0};
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
  if (!run.is_filled()) return std::nullopt;
  for (std::uint64_t moves = cooling_moves * problem.slots(); !run.is_spent(); moves *= 2) {
    for (int weight = first_weight; weight <= last_weight; weight = colder(weight)) {
      if (run.steps_to_zero(weight, moves)) return run.chain().state();
    }
    run.restart();
  }
  return std::nullopt;
}

}  // namespace tiku
