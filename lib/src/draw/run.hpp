// SPDX-License-Identifier: Apache-2.0
// A chain on its way: with its stream, its effort, and the best state it has seen.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#include "draw/chain.hpp"
#include "draw/search.hpp"
#include "tiku/random/stream.hpp"

namespace tiku {

// Weights in quarter bits per unit of energy.
inline constexpr int first_weight = 1;
inline constexpr int last_weight = 48;  // 12 bits: colder, a chain that is stuck stays so

/// Quarter bits up to 1.5 bits, where small problems find theirs, then half bits.
constexpr int colder(int weight) { return weight + (weight < 6 ? 1 : 2); }

inline constexpr std::uint64_t moves_per_visit = 64;  // at most, before the weight is raised
inline constexpr std::uint64_t cooling_moves = 2;     // per slot and weight, on the way to W
inline constexpr std::uint64_t mixing_effort = 8;     // of the main run, by that of the pilot

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

  // A state that happens not to be filled is none to go on from.
  void restart() {
    Chain next = start_ == nullptr ? Chain(problem_, stream_) : Chain(problem_, *start_);
    if (next.is_filled()) chain_ = std::move(next);
  }

  // A preference counts beside the energy. What an objective costs counts in `optimize` only.
  Acceptance acceptance(int weight) const {
    return problem_.pricing == Pricing::preference ? Acceptance(weight, {4, 1})
                                                   : Acceptance(weight);
  }

  void step(const Acceptance& acceptance) {
    chain_.step(acceptance, stream_);
    ++moves_;
    if (chain_.energy() < least_energy_) note_state();
  }

  void sweep(const Acceptance& acceptance) { moves_ += chain_.sweep(acceptance, stream_); }

  void steps(int weight, std::uint64_t moves) {
    const Acceptance acceptance = this->acceptance(weight);
    for (std::uint64_t i = 0; i < moves && !is_spent(); ++i) step(acceptance);
  }

  // Goes on until energy 0; false where that takes more moves.
  bool steps_to_zero(int weight, std::uint64_t moves) {
    const Acceptance acceptance = this->acceptance(weight);
    for (std::uint64_t i = 0; i < moves && !is_at_zero() && !is_spent(); ++i) step(acceptance);
    return is_at_zero();
  }

  // Whether at least a quarter of the steps stand at energy 0, once the chain has settled.
  bool stands_at_zero(int weight, std::uint64_t moves) {
    steps(weight, moves / 3);
    const Acceptance acceptance = this->acceptance(weight);
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
    const Acceptance acceptance = this->acceptance(weight);
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
  const Chain& chain() const { return chain_; }
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
  Inquiry(const Questions& questions, const Problem& problem)
      : questions_(questions),
        next_effort_(std::max(least_first_effort, first_effort * problem.slots())),
        second_effort_(
            std::max(second_by_first * next_effort_, second_effort * problem.items.size())) {}

  // Whether it is time to ask, and the answer is that there is no paper.
  bool rules_out(const Run& run) {
    if (asked_ > 1 || run.has_met()) return false;
    const bool is_due = run.moves() >= next_effort_ || (asked_ == 0 && run.is_spent());
    if (!is_due) return false;
    const auto& ask = asked_ == 0 ? questions_.is_impossible : questions_.is_impossible_after_all;
    next_effort_ = second_effort_;
    ++asked_;
    return ask && ask();
  }

  // Where the chain cannot begin, or the effort is spent without a paper.
  std::optional<Choice> start(const Run& run) const {
    const bool is_lost = !run.is_filled() || (run.is_spent() && !run.has_met());
    return is_lost && questions_.find_start ? questions_.find_start() : std::nullopt;
  }

 private:
  static constexpr std::uint64_t first_effort = 300;  // per slot
  static constexpr std::uint64_t least_first_effort = 100'000;
  static constexpr std::uint64_t second_by_first = 20;
  static constexpr std::uint64_t second_effort = 1'000;  // per item

  const Questions& questions_;
  std::uint64_t next_effort_;
  std::uint64_t second_effort_;
  int asked_ = 0;
};

/// From warm to cold until nothing is violated, again and again and each time twice as
/// slowly. Why there is no such state, or nothing where the chain stands at one.
std::optional<SearchEnd> find_any(Run& run, std::size_t slots, Inquiry& inquiry);

}  // namespace tiku
