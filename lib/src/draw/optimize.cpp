// SPDX-License-Identifier: Apache-2.0
// Simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983) of energy and price together:
// a unit of violation is worth all the range of prices, so that papers a little off the rules
// are ways from one that meets them to another. Integers only.
#include "draw/optimize.hpp"

#include <algorithm>
#include <limits>

#include "draw/run.hpp"

namespace tiku {
namespace {

constexpr std::string_view label = "forms/optimize";
constexpr std::uint64_t moves_per_entry = 10;            // at each step of cooling
constexpr std::uint64_t moves_per_entry_and_rules = 40;  // where there are others than sections
constexpr std::uint64_t least_moves = 2'000;
constexpr int coolings = 28;  // by half a bit each: 14 bits in all

// The price of the whole range, in quarter bits: 1 bit at first.
std::int64_t quarter_bits_at(int cooling) {
  const std::int64_t whole = std::int64_t{4} << (cooling / 2);
  return cooling % 2 == 0 ? whole : whole * 181 / 128;  // the root of 2
}

std::int64_t range_of(const std::vector<std::int64_t>& prices) {
  const auto [least, most] = std::minmax_element(prices.begin(), prices.end());
  return *most - *least;
}

std::uint64_t moves_of(const Problem& problem) {
  const bool has_rules = !problem.counts.empty() || !problem.sums.empty();
  const std::uint64_t each = has_rules ? moves_per_entry_and_rules : moves_per_entry;
  return std::max(least_moves, each * problem.entries.size());
}

// A run from a state that meets the rules, and the state of least price among all such that
// it comes to.
class Annealing {
 public:
  Annealing(Run& run, const Problem& problem) : run_(run), problem_(problem) { look(); }

  void cool() {
    const std::int64_t range = range_of(problem_.prices);
    if (range == 0 || problem_.slots() == 0) return;
    for (int cooling = 0; cooling <= coolings; ++cooling) {
      const std::int64_t bits = quarter_bits_at(cooling);
      const Acceptance acceptance(static_cast<int>(bits), {bits, range});
      for (std::uint64_t moves = moves_of(problem_); moves > 0; --moves) {
        run_.step(acceptance);
        look();
      }
      if (cooling == coolings) finish(acceptance);
    }
  }

  std::int64_t price() const { return price_; }
  const Choice& choice() const { return choice_; }

 private:
  // In the end every exchange is tried, until none is for the better.
  void finish(const Acceptance& acceptance) {
    for (std::int64_t before = price_ + 1; price_ < before;) {
      before = price_;
      run_.sweep(acceptance);
      look();
    }
  }

  void look() {
    if (!run_.is_at_zero() || run_.chain().price() >= price_) return;
    price_ = run_.chain().price();
    choice_ = run_.chain().state();
  }

  Run& run_;
  const Problem& problem_;
  std::int64_t price_ = std::numeric_limits<std::int64_t>::max();
  Choice choice_;
};

Found anneal(Run& run, const Problem& problem) {
  DrawFigures figures;
  figures.search_moves = run.moves();
  Annealing annealing(run, problem);
  annealing.cool();
  figures.moves = run.moves() - figures.search_moves;
  figures.objective = annealing.price();
  return {annealing.choice(), figures};
}

}  // namespace

std::variant<Found, Unfound> optimize(const Problem& problem, std::string_view seed,
                                      const Effort& effort, const Questions& questions) {
  Run run(problem, seed, label, effort.moves);
  if (!run.is_filled()) return Unfound{SearchEnd::impossible, run.nearest(), 0};
  Inquiry inquiry(questions, problem);
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
