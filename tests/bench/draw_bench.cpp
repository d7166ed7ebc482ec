// SPDX-License-Identifier: Apache-2.0
// The draw from a checked bank in memory: 100 of 2,000 items under 155 rules beside the
// sections, the limits of points and 150 pairs of enemies. "first" is the chain's way to
// a first paper that meets them, on the compiled problem; "mixed" is the whole draw, with
// compiling, pilot, mixing, arrangement and the checker. W, n and the share of visits are
// shown as counters.
#include <string>
#include <variant>
#include <vector>

#include <benchmark/benchmark.h>

#include "draw/chain.hpp"
#include "draw/problem.hpp"
#include "generated_bank.hpp"
#include "tiku/draw/draw.hpp"

namespace tiku::bench {
namespace {

const Bank& bank() {
  static const Bank bank = make_bank({}, "bench");
  return bank;
}

const Blueprint& blueprint() {
  static const Blueprint blueprint = make_blueprint(bank());
  return blueprint;
}

std::vector<std::string> labels(std::int64_t forms) {
  std::vector<std::string> labels;
  for (std::int64_t i = 0; i < forms; ++i) labels.push_back("F" + std::to_string(i + 1));
  return labels;
}

void compile_problem(benchmark::State& state) {
  const DrawRequest request{bank(), blueprint(), labels(1), "seed", {}};
  for (auto _ : state) {
    benchmark::DoNotOptimize(compile(request, expand(request.blueprint, request.bank)));
  }
}
BENCHMARK(compile_problem)->Unit(benchmark::kMillisecond);

// The annealing of the main run, from 1.5 bits in half bits, until nothing is violated.
void first_paper(benchmark::State& state) {
  const DrawRequest request{bank(), blueprint(), labels(state.range(0)), "seed", {}};
  const auto compiled = compile(request, expand(request.blueprint, request.bank));
  const Problem& problem = std::get<Problem>(compiled);
  std::uint64_t number = 0;
  std::uint64_t moves = 0;
  for (auto _ : state) {
    Stream stream(std::to_string(number++), "first");
    Chain chain(problem, stream);
    for (int weight = 6; chain.energy() != 0; weight = std::min(weight + 2, 32)) {
      const Acceptance acceptance(weight);
      for (std::size_t i = 0; i < 2 * problem.slots() && chain.energy() != 0; ++i, ++moves) {
        chain.step(acceptance, stream);
      }
    }
  }
  state.counters["moves"] = static_cast<double>(moves) / static_cast<double>(number);
}
BENCHMARK(first_paper)->Arg(1)->Arg(3)->Unit(benchmark::kMillisecond);

void mixed_forms(benchmark::State& state) {
  std::uint64_t number = 0;
  double weight = 0;
  double visits = 0;
  double moves = 0;
  for (auto _ : state) {
    const DrawRequest request{
        bank(), blueprint(), labels(state.range(0)), "seed " + std::to_string(number++), {}};
    const DrawOutcome outcome = draw(request);
    const Drawn* drawn = std::get_if<Drawn>(&outcome);
    if (drawn == nullptr) {
      state.SkipWithError("no paper was found");
      break;
    }
    weight += drawn->figures.weight;
    visits += static_cast<double>(drawn->figures.visits);
    moves += static_cast<double>(drawn->figures.moves);
  }
  const auto draws = static_cast<double>(number);
  state.counters["W_quarter_bits"] = weight / draws;
  state.counters["n"] = visits / draws;
  state.counters["share_of_visits"] = visits / moves;
}
BENCHMARK(mixed_forms)->Arg(1)->Arg(3)->Arg(10)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace tiku::bench
