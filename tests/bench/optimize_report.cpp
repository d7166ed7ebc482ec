// SPDX-License-Identifier: Apache-2.0
// `optimize` beside cbc on the plain item model, on problems of optimal test assembly, in one
// run on one core: `optimize_report [SEEDS [SECONDS [CORE]]]`, of each shape and for each
// run of cbc. It is asked twice: for the optimum, and for what is proved to be within
// 0.1 % of it. Exit code 1 where ours misses the best by more than 0.1 %, or cbc's is rejected.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "problem/item_model.hpp"
#include "problem/optimum.hpp"
#include "problem/processor.hpp"
#include "problem/results.hpp"
#include "problem/solver_program.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/draw/proof.hpp"
#include "tiku/model/response.hpp"

namespace tiku::bench {
namespace {

constexpr double nearness = 0.001;  // to the best

const OptimumShape shapes[] = {{300, 6, 20, 40, 1},     {300, 6, 20, 40, 3},
                               {750, 12, 60, 60, 1},    {750, 12, 60, 60, 3},
                               {2000, 12, 150, 100, 1}, {2000, 12, 150, 100, 3}};

// Information of all forms, in ten-thousandths, and what it took.
struct Optimum {
  std::int64_t value = 0;  // 0: none was found
  double milliseconds = 0;
};

struct Comparison {
  Optimum ours;
  Optimum proved;  // cbc's optimum, or its best within the limit
  Optimum near;    // cbc's, proved to be near enough
};

std::int64_t information(const Bank& bank, ItemIndex item) {
  return item_information(*bank.items[item].statistics, 0).value_or(0);
}

std::int64_t information(const Bank& bank, const std::vector<Form>& forms) {
  std::int64_t sum = 0;
  for (const Form& form : forms) {
    for (const auto& section : form.sections) {
      for (const PlacedItem& placed : section) sum += information(bank, placed.item);
    }
  }
  return sum;
}

Optimum ours(const DrawRequest& request) {
  const double start = processor_milliseconds();
  const DrawOutcome outcome = draw(request);
  Optimum result{0, processor_milliseconds() - start};
  if (const auto* drawn = std::get_if<Drawn>(&outcome)) {
    result.value = information(request.bank, drawn->forms);
  }
  return result;
}

Optimum theirs(const DrawRequest& request, const Demand& demand, const ItemModel& model,
               const ProgramLimits& limits) {
  const ProgramRun ran = run(Program::cbc, model.model, limits);
  Optimum result{0, ran.seconds * 1e3};
  if (ran.answer != ProgramRun::Answer::solved) return result;
  const std::vector<Form> forms = forms_of(model, request, ran.values);
  if (prove(forms, demand, request.blueprint, request.bank).empty()) {
    result.value = information(request.bank, forms);
  }
  return result;
}

Comparison compare(const OptimumShape& shape, int seed, int seconds) {
  const GeneratedProblem problem = make_optimum_problem(shape, std::to_string(seed));
  const DrawRequest request{problem.bank, problem.blueprint, problem.labels, "optimum", {}};
  const Demand demand = expand(request.blueprint, request.bank);
  ItemModel made = item_model(request, demand);
  for (std::size_t column = 0; column < made.seats.size(); ++column) {
    made.model.columns[column].cost = -information(request.bank, made.seats[column].item);
  }
  Comparison result;
  result.ours = ours(request);
  if (!is_installed(Program::cbc)) return result;
  const auto best = exact::SolveLimits::Aim::best;
  result.proved = theirs(request, demand, made, {seconds, best});
  result.near = theirs(request, demand, made, {seconds, best, nearness});
  return result;
}

double median_time(const std::vector<Comparison>& all, Optimum Comparison::*way) {
  std::vector<double> times;
  for (const Comparison& one : all) times.push_back((one.*way).milliseconds);
  return median(std::move(times));
}

// What was stopped would have taken longer.
const char* least_sign(double milliseconds, int seconds) {
  return milliseconds < 1e3 * seconds ? "" : "> ";
}

// A row of the table: the worst of the seeds' optima, and the medians of their times.
bool print_row(const OptimumShape& shape, const std::vector<Comparison>& all, int seconds) {
  double by_cbc = INFINITY;  // the worst part of their best
  for (const Comparison& one : all) {
    const std::int64_t best = std::max(one.proved.value, one.near.value);
    if (best > 0) {
      by_cbc = std::min(by_cbc, static_cast<double>(one.ours.value) / static_cast<double>(best));
    }
  }
  const double mine = median_time(all, &Comparison::ours);
  const double proved = median_time(all, &Comparison::proved);
  const double near = median_time(all, &Comparison::near);
  const char* sign = least_sign(proved, seconds);
  std::printf("| %s | %.3f %% | %.1f ms | %s%.0f ms | %.0f ms | %s%.1f | %.1f |\n",
              name_of(shape).c_str(), 100 * by_cbc, mine, sign, proved, near, sign, proved / mine,
              near / mine);
  std::fflush(stdout);
  return by_cbc >= 1 - nearness;
}

int report(int seeds, int seconds) {
  std::printf(
      "| problem | optimum, of cbc's | ours | cbc | cbc within 0.1 %% | cbc by "
      "ours | within 0.1 %% by ours |\n|---|---|---|---|---|---|---|\n");
  bool is_near = true;
  for (const OptimumShape& shape : shapes) {
    std::vector<Comparison> all;
    for (int seed = 0; seed < seeds; ++seed) {
      all.push_back(compare(shape, seed, seconds));
      const Comparison& one = all.back();
      std::cerr << name_of(shape) << ", seed " << seed << ": ours " << one.ours.value << " in "
                << one.ours.milliseconds << " ms, cbc " << one.proved.value << " in "
                << one.proved.milliseconds << " ms, within 0.1 % " << one.near.value << " in "
                << one.near.milliseconds << " ms\n";
    }
    is_near = print_row(shape, all, seconds) && is_near;
  }
  return is_near ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace tiku::bench

int main(int count, char** arguments) {
  const auto number = [&](int at, int otherwise) {
    return count > at ? std::atoi(arguments[at]) : otherwise;
  };
  if (!tiku::bench::pin_to(number(3, 0))) {
    std::cerr << "there is no core " << number(3, 0) << "\n";
    return 2;
  }
  return tiku::bench::report(number(1, 3), number(2, 20));
}
