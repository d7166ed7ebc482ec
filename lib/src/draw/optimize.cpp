// SPDX-License-Identifier: Apache-2.0
// Simulated annealing (Kirkpatrick, Gelatt and Vecchi, 1983) at shadow prices: with the
// rules priced in, it costs little to leave them for a while and to come back, so that papers
// a little off the rules are ways from one that meets them to another. Integers only.
#include "draw/optimize.hpp"

#include <algorithm>
#include <functional>
#include <limits>

#include "draw/run.hpp"
#include "draw/shadow.hpp"

namespace tiku {
namespace {

constexpr std::string_view label = "forms/optimize";
constexpr std::uint64_t moves_per_entry = 65;  // at each step of cooling, for each form
constexpr std::size_t most_forms = 4;          // further ones add entries, and so moves, anyway
constexpr std::uint64_t least_moves = 2'000;
constexpr int coolings = 16;            // by half a bit each
constexpr std::int64_t first_bits = 4;  // quarter bits that the shadow prices' width costs

// Quarter bits that a unit of violation costs beside that.
constexpr int first_sternness = 14;
constexpr int least_sternness = 2;
constexpr int most_sternness = 60;
constexpr std::uint64_t looks_per_cooling = 4;  // at how it is kept

std::int64_t quarter_bits_at(int cooling) {
  const std::int64_t whole = first_bits << (cooling / 2);
  return cooling % 2 == 0 ? whole : whole * 181 / 128;  // the root of 2
}

bool are_alike(const std::vector<std::int64_t>& prices) {
  return std::adjacent_find(prices.begin(), prices.end(), std::not_equal_to<>()) == prices.end();
}

// How often the state is cooled, and how many moves each step of that has.
struct Schedule {
  int times = 1;
  std::uint64_t moves = least_moves;
};

// Small problems can lie so that there are few ways between their papers; they are tried again.
// All together takes no more than mixing would.
Schedule schedule_of(const Problem& problem, const Effort& effort) {
  std::uint64_t entries = 0;
  for (const Cell& cell : problem.cells) entries += cell.entries.size();
  Schedule schedule;
  schedule.moves = moves_per_entry * entries * std::min(problem.forms, most_forms);
  if (schedule.moves <= least_moves) schedule = {4, least_moves};
  const auto steps = static_cast<std::uint64_t>(schedule.times * (coolings + 1));
  schedule.moves = std::min(schedule.moves, mixing_effort * effort.moves / steps);
  return schedule;
}

// The state of least price among all that meet the rules and that runs come to.
class Best {
 public:
  Best(const Problem& problem, Run& first)
      : problem_(problem), choice_(first.chain().state()), price_(first.chain().price()) {}

  void look(const Run& run) {
    if (!run.is_at_zero()) return;
    const std::int64_t price = run.chain().total(problem_.prices);
    if (price >= price_) return;
    price_ = price;
    choice_ = run.chain().state();
  }

  std::int64_t price() const { return price_; }
  const Choice& choice() const { return choice_; }

 private:
  const Problem& problem_;
  Choice choice_;
  std::int64_t price_;
};

// How many of so many steps stand at energy 0.
std::uint64_t walk(Run& run, const Acceptance& acceptance, std::uint64_t moves, Best& best) {
  std::uint64_t visits = 0;
  std::int64_t seen = std::numeric_limits<std::int64_t>::max();
  for (std::uint64_t i = 0; i < moves; ++i) {
    run.step(acceptance);
    if (!run.is_at_zero()) continue;
    ++visits;
    if (run.chain().price() != seen) best.look(run);
    seen = run.chain().price();
  }
  return visits;
}

// Violations are punished so that a sixteenth to a quarter of the steps stand at energy 0:
// the best papers lie at the border, and the ways between them beyond it.
void cool(Run& run, std::uint64_t moves_per_step, std::int64_t width, Best& best) {
  const std::uint64_t moves = moves_per_step / looks_per_cooling;
  int sternness = first_sternness;
  for (int cooling = 0; cooling <= coolings; ++cooling) {
    const PriceWeight price{quarter_bits_at(cooling), width};
    for (std::uint64_t look = 0; look < looks_per_cooling; ++look) {
      const std::uint64_t visits = walk(run, Acceptance(sternness, price), moves, best);
      if (16 * visits < moves) {
        sternness = std::min(sternness + std::max(1, sternness / 4), most_sternness);
      } else if (4 * visits > moves) {
        sternness = std::max(sternness - std::max(1, sternness / 8), least_sternness);
      }
    }
  }
}

// In the end every exchange is tried, at the true prices, until none is for the better or the
// effort is spent.
void finish(Run& run, Best& best) {
  const Acceptance greedy(1 << 30, {256, 1});  // no rise of the price, and none of the energy
  for (std::int64_t before = best.price() + 1; best.price() < before && !run.is_spent();) {
    before = best.price();
    run.sweep(greedy);
    best.look(run);
  }
}

Found make_least(Run& first, const Problem& problem, std::string_view seed,
                 const Effort& effort) {
  DrawFigures figures;
  figures.search_moves = first.moves();
  Best best(problem, first);
  if (problem.slots() > 0 && !are_alike(problem.prices)) {
    const ShadowPrices shadow = shadow_prices(problem);
    const Problem narrow = narrowed(problem, shadow);
    const Choice start = best.choice();
    Run run(narrow, seed, label, 0, &start);
    const Schedule schedule = schedule_of(narrow, effort);
    for (int again = schedule.times; again > 0; --again) {
      cool(run, schedule.moves, shadow.width, best);
      run.restart();
    }
    const Choice nearly = best.choice();
    Run last(problem, seed, label, mixing_effort * effort.moves, &nearly);
    finish(last, best);
    figures.moves = run.moves() + last.moves();
  }
  figures.objective = best.price();
  return {best.choice(), figures};
}

}  // namespace

std::variant<Found, Unfound> optimize(const Problem& problem, std::string_view seed,
                                      const Effort& effort, const Questions& questions) {
  Run run(problem, seed, label, effort.moves);
  Inquiry inquiry(questions, problem);
  if (const auto end = find_any(run, problem.slots(), inquiry)) {
    if (const auto start = inquiry.start(run)) return optimize_from(*start, problem, seed, effort);
    return Unfound{*end, run.nearest(), run.moves()};
  }
  return make_least(run, problem, seed, effort);
}

std::variant<Found, Unfound> optimize_from(const Choice& start, const Problem& problem,
                                           std::string_view seed, const Effort& effort) {
  Run run(problem, seed, label, effort.moves, &start);
  if (!run.is_filled() || !run.is_at_zero()) return Unfound{SearchEnd::misfit, {}, 0};
  Found found = make_least(run, problem, seed, effort);
  found.start = start;
  return found;
}

}  // namespace tiku
