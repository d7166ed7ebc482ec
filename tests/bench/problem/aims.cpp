// SPDX-License-Identifier: Apache-2.0
#include "problem/aims.hpp"

#include <algorithm>
#include <optional>

namespace tiku::bench {
namespace {

struct Aim {
  std::string name;
  std::string problem;      // a whole name, or how all names of impossible ones begin
  double milliseconds = 0;  // at most
  double times_cbc = 0;     // so much faster than cbc, at least; 0: not asked
  bool is_impossible = false;
};

const Aim aims[] = {
    {"(a) one mixed form", "1 form of 2,000 items, feasible", 10, 5, false},
    {"(b) three disjoint mixed forms", "3 forms of 2,000 items, feasible", 50, 0, false},
    {"(c) ten disjoint mixed forms", "10 forms of 2,000 items, feasible", 300, 20, false},
    {"(d) twenty forms of 10,000 items", "20 forms of 10,000 items, feasible", 3000, 0, false},
    {"(f) one form: proof, conflict, cures", "1 form of 2,000 items, ", 1000, 0, true},
    {"(f) ten forms: proof, conflict, cures", "10 forms of 2,000 items, ", 5000, 0, true},
};

// The slowest problem that an aim is about.
std::optional<std::string> problem_of(const Aim& aim, const Results& results) {
  std::optional<std::string> slowest;
  double most = -1;
  for (const std::string& problem : results.problems()) {
    const bool is_meant = aim.is_impossible ? problem.starts_with(aim.problem) &&
                                                  results.is_answer(problem, "draw", "impossible")
                                            : problem == aim.problem;
    const double time = results.median_milliseconds(problem, "draw").value_or(-1);
    if (!is_meant || time <= most) continue;
    most = time;
    slowest = problem;
  }
  return slowest;
}

std::string row(const Aim& aim, const Results& results) {
  std::string text = "| " + aim.name + " | " + short_number(aim.milliseconds) + " ms";
  if (aim.times_cbc > 0) text += ", " + short_number(aim.times_cbc) + " times cbc";
  text += " | ";
  const auto problem = problem_of(aim, results);
  if (!problem) return text + "not measured | |\n";
  const double time = *results.median_milliseconds(*problem, "draw");
  const auto cbc = results.median_milliseconds(*problem, "cbc");
  text += short_number(time) + " ms";
  if (cbc) text += ", " + short_number(*cbc / time) + " times cbc";
  const bool is_reached =
      time <= aim.milliseconds && (aim.times_cbc <= 0 || !cbc || *cbc / time >= aim.times_cbc);
  text += aim.is_impossible ? " (" + problem->substr(aim.problem.size()) + ")" : "";
  return text + " | " + (is_reached ? "yes" : "no") + " |\n";
}

}  // namespace

std::string aims_table(const Results& results) {
  std::string text = "| aim | at most | measured | reached |\n|---|---|---|---|\n";
  for (const Aim& aim : aims) text += row(aim, results);
  return text;
}

}  // namespace tiku::bench
