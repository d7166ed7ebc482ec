// SPDX-License-Identifier: Apache-2.0
// Linear models in integers and their solver. What a model means is left to its makers;
// which library solves it, to the one adapter file.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace tiku::exact {

/// A bound that is not there.
inline constexpr std::int64_t no_bound = std::numeric_limits<std::int64_t>::max();

/// Whether a column takes whole numbers only.
enum class Domain { whole, fraction };

struct Column {
  std::int64_t low = 0;
  std::int64_t high = no_bound;
  std::int64_t cost = 0;  ///< of one, in the sum that is to be least
  Domain domain = Domain::whole;
};

struct ModelTerm {
  std::uint32_t column = 0;
  std::int64_t factor = 0;
};

/// low <= sum of factor times column <= high; `-no_bound` and `no_bound` are open.
struct Row {
  std::int64_t low = -no_bound;
  std::int64_t high = no_bound;
  std::vector<ModelTerm> terms;  ///< each column at most once
};

struct LinearModel {
  std::vector<Column> columns;
  std::vector<Row> rows;

  std::uint32_t add(const Column& column) {
    columns.push_back(column);
    return static_cast<std::uint32_t>(columns.size() - 1);
  }
};

/// What a solver may spend; by nodes, not by time, so that every run of one build of the solver
/// ends alike.
struct SolveLimits {
  int nodes = 2000;
  /// The first solution will do, the best is not asked for.
  enum class Aim { any, best } aim = Aim::best;
};

/// What came of it. Values and bound come from floating point: they are a claim, which
/// whoever uses them checks.
struct Solution {
  enum class Answer { solved, impossible, undecided };
  Answer answer = Answer::undecided;
  std::vector<double> values;  ///< by column; where `solved`
  double bound = 0;            ///< no solution costs less
  /// By how much one more of a column costs more than others that would do; by column; where
  /// all are fractions and it is `solved`.
  std::vector<double> reduced_costs{};
};

/// Solves a model; with `Domain::fraction` throughout, as a linear program. May be called from
/// several threads, which then take turns.
Solution solve(const LinearModel& model, const SolveLimits& limits);

/// Name and version of the solver, for records: `CBC 2.10.8`.
std::string solver_name();

}  // namespace tiku::exact
