// SPDX-License-Identifier: Apache-2.0
// Fairness as a report: `fairness_report [DRAWS [SOLVER_DRAWS]]`. Each of 50 enumerable blueprints
// is drawn many times, beside two other ways: the first paper that the chain meets, and
// a solver's best paper for random costs (fewer draws, or none). Exit code 1 where our
// draw is rejected.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include "fairness/cases.hpp"
#include "fairness/first_entry.hpp"
#include "fairness/judge.hpp"
#include "problem/item_model.hpp"
#include "tiku/random/stream.hpp"

namespace {

using namespace tiku;
using namespace tiku::fairness;

DrawRequest request_of(const Case& c, const std::string& seed) {
  return {c.bank, c.blueprint, c.labels, seed, {}, &c.usage};
}

// The cheapest paper, where each place of an item has a random cost: it favours papers that
// few others resemble.
std::vector<Form> solver_draw(const Case& c, const std::string& seed) {
  const DrawRequest request = request_of(c, seed);
  bench::ItemModel made = bench::item_model(request, expand(c.blueprint, c.bank, c.usage));
  Stream stream(seed, "costs");
  for (std::size_t column = 0; column < made.seats.size(); ++column) {
    made.model.columns[column].cost = static_cast<std::int64_t>(uniform(stream, 1'000'000));
  }
  const exact::Solution solution = exact::solve(made.model, {});
  if (solution.answer != exact::Solution::Answer::solved) return {};
  return bench::forms_of(made, request, solution.values);
}

struct Way {
  const char* name;
  Draw draw;
  std::uint64_t draws;
  bool knows_preferences = false;  ///< of items used least; where not, such cases are left out
};

// By case; nothing for those that are left out.
using Fits = std::vector<std::optional<Fit>>;

// The cases one after another, as many at once as there are cores.
Fits judge_cases(const std::vector<Case>& all, const Way& way) {
  Fits fits(all.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < all.size(); i = next++) {
      if (all[i].blueprint.reuse.prefers_least_used && !way.knows_preferences) continue;
      fits[i] = judge(all[i], way.draw, way.draws);
    }
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < std::thread::hardware_concurrency(); ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  return fits;
}

Verdict verdict_of(const Fits& fits) {
  std::vector<Fit> made;
  for (const std::optional<Fit>& fit : fits) {
    if (fit) made.push_back(*fit);
  }
  return judge_all(made);
}

void print(const Verdict& verdict, const char* way) {
  std::printf(
      "\n%s: %zu rejected at 5 %% (as many or more by chance: %.2g); worst of all: %.2g; evenly "
      "spread: %.2g; %s\n",
      way, verdict.rejected, verdict.rejected_chance, verdict.smallest, verdict.kolmogorov,
      verdict.is_fair ? "not rejected" : "REJECTED");
}

void print_row(const Case& c, std::size_t papers, const std::vector<std::optional<Fit>>& fits) {
  std::printf("\n| %s | %zu |", c.name.c_str(), papers);
  for (const std::optional<Fit>& fit : fits) {
    if (!fit) {
      std::printf(" | |");
      continue;
    }
    std::printf(" %.4f | %.2f%s |", fit->total_variation, fit->deviation,
                fit->strangers > 0 ? " and strangers" : "");
  }
}

int report(const std::vector<Way>& ways) {
  const std::vector<Case> all = cases();
  std::vector<Fits> fits;
  std::printf("| blueprint | papers |");
  for (const Way& way : ways) {
    fits.push_back(judge_cases(all, way));
    std::printf(" %s: total variation | z |", way.name);
  }
  std::printf("\n|---|---|");
  for (std::size_t w = 0; w < ways.size(); ++w) std::printf("---|---|");
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::vector<std::optional<Fit>> row;
    for (const Fits& of_way : fits) row.push_back(of_way[i]);
    print_row(all[i], fits.front()[i]->papers, row);
  }
  std::printf("\n");
  for (std::size_t w = 0; w < ways.size(); ++w) print(verdict_of(fits[w]), ways[w].name);
  return verdict_of(fits.front()).is_fair ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace

int main(int count, char** arguments) {
  const auto number = [&](int at, std::uint64_t otherwise) {
    return count > at ? std::strtoull(arguments[at], nullptr, 10) : otherwise;
  };
  const std::uint64_t draws = number(1, 20'000);
  const std::uint64_t solver_draws = number(2, 2'000);
  std::vector<Way> ways{{"draw", fair_draw, draws, true}, {"first entry", first_entry_draw, draws}};
  if (solver_draws > 0) ways.push_back({"random costs", solver_draw, solver_draws});
  return report(ways);
}
