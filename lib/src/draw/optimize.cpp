// SPDX-License-Identifier: Apache-2.0
// Simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983) of energy and price together:
// a unit of violation is worth all the range of prices, so that papers a little off the rules
// are ways from one that meets them to another. Integers only.
#include "draw/optimize.hpp"

#include <algorithm>
#include <optional>

#include "draw/run.hpp"

namespace tiku {
namespace {

constexpr std::string_view label = "forms/optimize";
constexpr std::uint64_t moves_per_entry = 10;  // at each step of cooling
constexpr int coolings = 28;                   // by half a bit each: 14 bits in all

// The price of the whole range, in quarter bits: 1 bit at first.
std::int64_t quarter_bits_at(int cooling) {
  const std::int64_t whole = std::int64_t{4} << (cooling / 2);
  return cooling % 2 == 0 ? whole : whole * 181 / 128;  // the root of 2
}

std::int64_t range_of(const std::vector<std::int64_t>& prices) {
  const auto [least, most] = std::minmax_element(prices.begin(), prices.end());
  return *most - *least;
}

// The state of least price among those that meet the rules.
class Best {
 public:
  void look_at(const Chain& chain) {
    if (chain.energy() != 0 || (price_ && *price_ <= chain.price())) return;
    price_ = chain.price();
    choice_ = chain.state();
  }
  std::int64_t price() const { return *price_; }
  Choice take() { return std::move(choice_); }

 private:
  std::optional<std::int64_t> price_;
  Choice choice_;
};

// From a state that meets the rules.
Found anneal(Run& run, const Problem& problem) {
  DrawFigures figures;
  figures.search_moves = run.moves();
  const std::int64_t range = range_of(problem.prices);
  Best best;
  best.look_at(run.chain());
  for (int cooling = 0; cooling <= coolings && range > 0 && problem.slots() > 0; ++cooling) {
    const std::int64_t bits = quarter_bits_at(cooling);
    const Acceptance acceptance(static_cast<int>(bits), {bits, range});
    const std::uint64_t moves = moves_per_entry * problem.entries.size();
    for (std::uint64_t i = 0; i < moves; ++i) run.step(acceptance);
    best.look_at(run.chain());
    if (cooling < coolings) continue;
    // In the end every exchange is tried, until none is for the better.
    for (std::int64_t before = best.price() + 1; best.price() < before;) {
      before = best.price();
      run.sweep(acceptance);
      best.look_at(run.chain());
    }
  }
  figures.moves = run.moves() - figures.search_moves;
  figures.objective = best.price();
  return {best.take(), figures};
}

}  // namespace

std::variant<Found, Unfound> optimize(const Problem& problem, std::string_view seed,
                                      const Effort& effort, const Questions& questions) {
  Run run(problem, seed, label, effort.moves);
  if (!run.is_filled()) return Unfound{SearchEnd::impossible, run.nearest(), 0};
  Inquiry inquiry(questions, problem.slots());
  if (const auto end = find_any(run, problem.slots(), inquiry)) {
    if (const auto start = inquiry.start(run)) return optimize_from(*start, problem, seed, effort);
    return Unfound{*end, run.nearest(), run.moves()};
  }
  return anneal(run, problem);
}

std::variant<Found, Unfound> optimize_from(const Choice& start, const Problem& problem,
                                           std::string_view seed, const Effort& effort) {
  Run run(problem, seed, label, effort.moves, &start);
  if (!run.is_filled() || !run.is_at_zero()) return Unfound{SearchEnd::misfit, {}, 0};
  Found found = anneal(run, problem);
  found.start = start;
  return found;
}

}  // namespace tiku
