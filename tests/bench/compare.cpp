// SPDX-License-Identifier: Apache-2.0
// Our draw beside solvers and random sampling, on generated problems, in one run pinned to
// one core: `compare --help`. Times are of processor time.
#include <cstdint>
#include <functional>
#include <iostream>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <boost/program_options.hpp>

#include "draw/problem.hpp"
#include "draw/search.hpp"
#include "problem/aims.hpp"
#include "problem/generator.hpp"
#include "problem/item_model.hpp"
#include "problem/processor.hpp"
#include "problem/results.hpp"
#include "problem/sampling.hpp"
#include "problem/solver_program.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/draw/proof.hpp"

namespace tiku::bench {
namespace {

struct Options {
  std::string only;     // part of the problems' names
  std::string ways;     // part of the ways' names
  std::string results;  // file
  int problems = 3;     // seeds of each
  int draws = 5;        // of each problem, where they are quick
  int seconds = 15;     // for a solver
  std::uint64_t samples = 10000;
  int core = 0;
};

struct Size {
  std::string name;
  Scale scale;
  std::size_t forms;
};

// The whole run is to end in 20 minutes: what takes long is not measured again and again.
constexpr double patience_for_draws = 1e3;   // milliseconds, after which no further draw is begun
constexpr double patience_for_seeds = 10e3;  // for one seed, after which no further one is

// What one way says of a problem; time and answer are filled in.
using Way = std::function<Result(const GeneratedProblem&, const Options&)>;

DrawRequest request_of(const GeneratedProblem& problem, const std::string& seed) {
  return {problem.bank, problem.blueprint, problem.labels, seed, {}};
}

// The median of several draws.
Result draw_all(const GeneratedProblem& problem, const Options& options) {
  Result result;
  std::vector<double> times;
  const double begin = processor_milliseconds();
  for (int i = 0; i < options.draws; ++i) {
    if (i > 0 && processor_milliseconds() - begin > patience_for_draws) break;
    const double start = processor_milliseconds();
    const DrawOutcome outcome = draw(request_of(problem, "draw " + std::to_string(i)));
    times.push_back(processor_milliseconds() - start);
    const auto* shortage = std::get_if<Shortage>(&outcome);
    result.answer = std::holds_alternative<Drawn>(outcome) ? "found"
                    : shortage == nullptr                  ? "defect"
                    : shortage->certain                    ? "impossible"
                                                           : "none";
    if (shortage == nullptr) continue;
    const Explanation& why = shortage->explanation;
    if (why.conflict.empty()) continue;
    result.note = "conflict of " + std::to_string(why.conflict.size()) + ", " +
                  std::to_string(why.cures.size()) + " cures";
  }
  result.milliseconds = median(std::move(times));
  return result;
}

// A first paper only: compiling and the chain's search.
Result first(const GeneratedProblem& problem, const Options& options) {
  Result result;
  std::vector<double> times;
  const double begin = processor_milliseconds();
  for (int i = 0; i < options.draws; ++i) {
    if (i > 0 && processor_milliseconds() - begin > patience_for_draws) break;
    const double start = processor_milliseconds();
    const DrawRequest request = request_of(problem, "first " + std::to_string(i));
    const auto compiled = compile(request, expand(request.blueprint, request.bank));
    const auto* ready = std::get_if<Problem>(&compiled);
    const bool is_found = ready != nullptr && find_choice(*ready, request.seed, request.effort);
    times.push_back(processor_milliseconds() - start);
    result.answer = is_found ? "found" : "none";
  }
  result.milliseconds = median(std::move(times));
  return result;
}

Result sampling(const GeneratedProblem& problem, const Options& options) {
  Result result;
  const double start = processor_milliseconds();
  const DrawRequest request = request_of(problem, "sampling");
  const auto compiled = compile(request, expand(request.blueprint, request.bank));
  result.answer = "impossible";
  if (const auto* ready = std::get_if<Problem>(&compiled)) {
    const Sampling done = sample(*ready, request.seed, options.samples);
    result.answer = done.violation == 0 ? "found" : "none";
    result.note = "violation " + std::to_string(done.violation) + " in " +
                  std::to_string(done.samples) + " samples";
  }
  result.milliseconds = processor_milliseconds() - start;
  return result;
}

// A solver's first paper, looked at by the independent checker.
Result solve_with(Program program, const GeneratedProblem& problem, const Options& options) {
  const DrawRequest request = request_of(problem, "solver");
  const Demand demand = expand(request.blueprint, request.bank);
  const ItemModel model = item_model(request, demand);
  const ProgramRun ran = run(program, model.model, {options.seconds, exact::SolveLimits::Aim::any});
  Result result;
  result.milliseconds = ran.seconds * 1e3;
  result.answer = ran.answer == ProgramRun::Answer::impossible ? "impossible"
                  : ran.seconds < options.seconds              ? "none"
                                                               : "undecided";
  if (ran.answer == ProgramRun::Answer::solved) {
    const auto faults =
        prove(forms_of(model, request, ran.values), demand, request.blueprint, request.bank);
    result.answer = faults.empty() ? "found" : "rejected";
    if (!faults.empty()) result.note = faults.front();
  }
  return result;
}

std::vector<std::pair<std::string, Way>> ways() {
  std::vector<std::pair<std::string, Way>> all = {
      {"first", first}, {"draw", draw_all}, {"sampling", sampling}};
  for (const Program program : {Program::cbc, Program::glpsol}) {
    if (!is_installed(program)) continue;
    all.emplace_back(name_of(program), [program](const auto& problem, const Options& options) {
      return solve_with(program, problem, options);
    });
  }
  return all;
}

std::vector<Size> sizes() {
  return {{"1 form of 2,000 items", small_scale, 1},
          {"3 forms of 2,000 items", small_scale, 3},
          {"10 forms of 2,000 items", small_scale, 10},
          {"20 forms of 10,000 items", large_scale, 20},
          {"1 form of 2,000 items, tight", tight_scale, 1},
          {"3 forms of 2,000 items, tight", tight_scale, 3},
          {"10 forms of 2,000 items, tight", tight_scale, 10}};
}

void measure(const Size& size, Variant variant, const Options& options, Results& results) {
  const std::string name = size.name + ", " + std::string(name_of(variant));
  if (name.find(options.only) == std::string::npos) return;
  for (int i = 0; i < options.problems; ++i) {
    const std::string seed = std::to_string(i);
    std::optional<GeneratedProblem> problem;
    for (const auto& [way, measured] : ways()) {
      if (way.find(options.ways) == std::string::npos || results.has(name, seed, way)) continue;
      if (way == "first" && variant != Variant::feasible) continue;
      if (results.median_milliseconds(name, way).value_or(0) > patience_for_seeds) continue;
      if (!problem) problem = make_problem(size.scale, size.forms, variant, seed);
      Result result = measured(*problem, options);
      result.problem = name;
      result.seed = seed;
      result.way = way;
      results.add(result);
      std::cerr << name << ", seed " << seed << ", " << way << ": " << result.answer << " "
                << result.milliseconds << " ms " << result.note << "\n";
    }
  }
}

std::optional<Options> read_options(int count, char** arguments) {
  namespace po = boost::program_options;
  Options options;
  po::options_description described("compare");
  auto add = described.add_options();
  add("help", "what this is");
  add("only", po::value(&options.only), "problems whose name has this in it");
  add("ways", po::value(&options.ways), "ways whose name has this in it");
  add("results", po::value(&options.results)->default_value("compare.tsv"),
      "file of results; those in it are not measured again");
  add("problems", po::value(&options.problems)->default_value(3), "seeds of each problem");
  add("draws", po::value(&options.draws)->default_value(5),
      "draws of each problem, where they are quick");
  add("seconds", po::value(&options.seconds)->default_value(15), "limit of a solver");
  add("samples", po::value(&options.samples)->default_value(10000), "limit of random sampling");
  add("core", po::value(&options.core)->default_value(0), "to which all is pinned");
  po::variables_map given;
  po::store(po::parse_command_line(count, arguments, described), given);
  po::notify(given);
  if (given.count("help") == 0) return options;
  std::cout << described;
  return std::nullopt;
}

int compare(const Options& options) {
  if (!pin_to(options.core)) {
    std::cerr << "there is no core " << options.core << "\n";
    return 2;
  }
  Results results(options.results);
  for (const Size& size : sizes()) {
    for (const Variant variant : variants) {
      const bool is_tight = size.scale.tightness == Tightness::tight;
      if (is_tight && variant != Variant::feasible) continue;
      if (variant == Variant::too_many_forms && size.forms == 1) continue;
      measure(size, variant, options, results);
    }
  }
  std::vector<std::string> names;
  for (const auto& [name, way] : ways()) names.push_back(name);
  std::cout << results.table(names, "draw") << "\n" << aims_table(results);
  return 0;
}

}  // namespace
}  // namespace tiku::bench

int main(int count, char** arguments) {
  try {
    const auto options = tiku::bench::read_options(count, arguments);
    return options ? tiku::bench::compare(*options) : 0;
  } catch (const boost::program_options::error& error) {
    std::cerr << error.what() << "\n";
    return 2;
  }
}
