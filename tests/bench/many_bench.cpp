// SPDX-License-Identifier: Apache-2.0
// 1,000 single forms of the generator's usual problem, drawn by one thread and by two from one bank
// that they share: both take turns in one run, and the ratio of their least wall times is
// what counts (on a busy machine that of their CPU times). It is the draw alone, no files.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <ctime>
#include <limits>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include <benchmark/benchmark.h>

#include "problem/generator.hpp"
#include "tiku/draw/draw.hpp"

namespace tiku::bench {
namespace {

constexpr std::size_t draws = 1000;

struct Taken {
  double wall = std::numeric_limits<double>::max();
  double cpu = wall;  // of all threads: more with two than with one is time lost to each other
};

Taken time_to_draw(const Bank& bank, const Blueprint& blueprint, unsigned threads,
                   std::atomic<std::size_t>& failures) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < draws; i = next++) {
      const std::string seed = "many dice " + std::to_string(i);
      if (!std::holds_alternative<Drawn>(draw({bank, blueprint, {"A"}, seed, {}}))) ++failures;
    }
  };
  const auto begin = std::chrono::steady_clock::now();
  const std::clock_t cpu_begin = std::clock();
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
  const double cpu = static_cast<double>(std::clock() - cpu_begin) / CLOCKS_PER_SEC;
  return {std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count(), cpu};
}

void many_forms(benchmark::State& state) {
  const GeneratedProblem problem = make_problem(small_scale, 1, Variant::feasible, "0");
  const Bank& bank = problem.bank;
  const Blueprint& blueprint = problem.blueprint;
  std::atomic<std::size_t> failures = 0;
  Taken one;
  Taken two;
  for (auto _ : state) {
    const Taken alone = time_to_draw(bank, blueprint, 1, failures);
    const Taken together = time_to_draw(bank, blueprint, 2, failures);
    one = {std::min(one.wall, alone.wall), std::min(one.cpu, alone.cpu)};
    two = {std::min(two.wall, together.wall), std::min(two.cpu, together.cpu)};
    state.SetIterationTime(together.wall);
  }
  if (failures > 0) state.SkipWithError("no paper was found");
  state.counters["seconds_of_one_thread"] = one.wall;
  state.counters["seconds_of_two"] = two.wall;
  state.counters["speedup_of_two_threads"] = one.wall / two.wall;
  state.counters["cpu_seconds"] = one.cpu;
  state.counters["cpu_of_two_by_one"] = two.cpu / one.cpu;
}
BENCHMARK(many_forms)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(3);

}  // namespace
}  // namespace tiku::bench
