// SPDX-License-Identifier: Apache-2.0
// A folder of 40 files with 300 items each, read by one thread and by two: both take turns
// in one run, and the ratio of their least wall times is what counts.
#include <algorithm>
#include <chrono>
#include <limits>
#include <map>
#include <string>

#include <benchmark/benchmark.h>

#include "generated_items.hpp"
#include "tiku/load/load.hpp"

namespace tiku::bench {
namespace {

constexpr std::size_t file_count = 40;
constexpr std::size_t items_per_file = 300;

Disk folder() {
  std::map<std::string, std::string> files;
  files["bank/bank.yaml"] =
      "tiku: bank/1\noccupation: {code: 4-03-02-07, name: 茶艺师}\nlevel: 4\n"
      "standard: {title: 标准}\noutline:\n- {code: A, name: 范围, weight: 100, points: "
      "[{code: A-001, name: 点, importance: X}]}\n";
  for (std::size_t i = 0; i < file_count; ++i) {
    files["bank/items/" + number(i, 2) + ".yaml"] = item_file(items_per_file, i * items_per_file);
  }
  return memory_disk(std::move(files));
}

double seconds_to_load(const Disk& disk, unsigned threads) {
  LoadOptions options;
  options.threads = threads;
  const auto begin = std::chrono::steady_clock::now();
  benchmark::DoNotOptimize(load_estate(disk, {"bank"}, options));
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

void load_folder(benchmark::State& state) {
  const Disk disk = folder();
  double one = std::numeric_limits<double>::max();
  double two = one;
  for (auto _ : state) {
    one = std::min(one, seconds_to_load(disk, 1));
    const double taken = seconds_to_load(disk, 2);
    two = std::min(two, taken);
    state.SetIterationTime(taken);
  }
  state.counters["speedup_of_two_threads"] = one / two;
}
BENCHMARK(load_folder)->UseManualTime()->Unit(benchmark::kMillisecond)->MinTime(5);

}  // namespace
}  // namespace tiku::bench
