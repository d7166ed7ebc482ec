// SPDX-License-Identifier: Apache-2.0
// How many disjoint forms a bank of 2,000 items carries, as `tiku plan` tells it, with what
// stands in the way of one more: `capacity_report [SEEDS [CORE]]`. On one core, in processor time.
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

#include "problem/generator.hpp"
#include "problem/processor.hpp"
#include "tiku/draw/plan.hpp"

namespace tiku::bench {
namespace {

void print_capacity(const std::string& seed) {
  const GeneratedProblem problem = make_problem(small_scale, 1, Variant::feasible, seed);
  const double start = processor_milliseconds();
  const Plan planned = plan({problem.bank, problem.blueprint});
  const double milliseconds = processor_milliseconds() - start;
  const bool is_exact = planned.forms.at_least == planned.forms.at_most;
  std::printf("| %s | %lld … %lld%s | %zu rules | %.2f s |\n", seed.c_str(),
              static_cast<long long>(planned.forms.at_least),
              static_cast<long long>(planned.forms.at_most), is_exact ? " (exact)" : "",
              planned.bottleneck.conflict.size(), milliseconds / 1e3);
  std::fflush(stdout);
}

}  // namespace
}  // namespace tiku::bench

int main(int count, char** arguments) {
  const int seeds = count > 1 ? std::atoi(arguments[1]) : 3;
  const int core = count > 2 ? std::atoi(arguments[2]) : 0;
  if (!tiku::bench::pin_to(core)) {
    std::cerr << "there is no core " << core << "\n";
    return 2;
  }
  std::printf("| seed | disjoint forms | bottleneck | time (aim g: 10 s) |\n|---|---|---|---|\n");
  for (int seed = 0; seed < seeds; ++seed) tiku::bench::print_capacity(std::to_string(seed));
}
