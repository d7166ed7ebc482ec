// SPDX-License-Identifier: Apache-2.0
// Many single forms of the benchmark problem, drawn by one thread and by two from one bank
// that they share: both take turns in one run, and the ratio of their least wall times is
// what counts. `seconds_per_1000` is the draw alone, without files.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <limits>
#include <string>
#include <thread>
#include <variant>
#include <vector>

#include <benchmark/benchmark.h>

#include "generated_bank.hpp"
#include "tiku/draw/draw.hpp"

namespace tiku::bench {
namespace {

constexpr std::size_t draws = 200;

double seconds_to_draw(const Bank& bank, const Blueprint& blueprint, unsigned threads,
                       std::atomic<std::size_t>& failures) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < draws; i = next++) {
      const std::string seed = "many dice " + std::to_string(i);
      if (!std::holds_alternative<Drawn>(draw({bank, blueprint, {"A"}, seed, {}}))) ++failures;
    }
  };
  const auto begin = std::chrono::steady_clock::now();
  std::vector<std::thread> others;
  for (unsigned i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void many_forms(benchmark::State& state) {
  const Bank bank = make_bank({}, "bench");
  const Blueprint blueprint = make_blueprint(bank);
  std::atomic<std::size_t> failures = 0;
  double one = std::numeric_limits<double>::max();
  double two = one;
  for (auto _ : state) {
    one = std::min(one, seconds_to_draw(bank, blueprint, 1, failures));
    const double taken = seconds_to_draw(bank, blueprint, 2, failures);
    two = std::min(two, taken);
    state.SetIterationTime(taken);
  }
  if (failures > 0) state.SkipWithError("no paper was found");
  state.counters["seconds_per_1000_of_one_thread"] = one * 1000 / draws;
  state.counters["seconds_per_1000_of_two"] = two * 1000 / draws;
  state.counters["speedup_of_two_threads"] = one / two;
}
BENCHMARK(many_forms)->UseManualTime()->Unit(benchmark::kMillisecond)->MinTime(5);

}  // namespace
}  // namespace tiku::bench
