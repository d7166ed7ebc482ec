// SPDX-License-Identifier: Apache-2.0
// Solvers as their own programs, `cbc` and `glpsol`, for comparison only: a model goes to
// them as a file, and what they found comes back as a file.
#pragma once

#include <string_view>
#include <vector>

#include "draw/exact/solver.hpp"

namespace tiku::bench {

enum class Program { cbc, glpsol };

std::string_view name_of(Program program);
bool is_installed(Program program);

struct ProgramRun {
  enum class Answer { solved, impossible, undecided };
  Answer answer = Answer::undecided;
  double seconds = 0;  ///< of processor time; reading the model is not counted
  std::vector<double> values;
};

struct ProgramLimits {
  int seconds = 60;
  exact::SolveLimits::Aim aim = exact::SolveLimits::Aim::any;
  double nearness = 0;  ///< a part of the best: what is proved so near to it is good enough
};

ProgramRun run(Program program, const exact::LinearModel& model, const ProgramLimits& limits);

}  // namespace tiku::bench
