// SPDX-License-Identifier: Apache-2.0
// The adapter to CBC (COIN-OR branch and cut), through its C interface. CBC keeps state
// of its own between the lines and takes the signal of Ctrl-C, so calls take turns and the
// signal is given back. Who wants to hear it meanwhile blocks it in all threads and waits for
// it in one of them, as the tool does: CBC's handler is never called then.
#include <Cbc_C_Interface.h>

#include <algorithm>
#include <cmath>
#include <csignal>
#include <memory>
#include <mutex>

#include "draw/exact/solver.hpp"

namespace tiku::exact {
namespace {

using Handle = std::unique_ptr<Cbc_Model, decltype(&Cbc_deleteModel)>;

class InterruptKept {
 public:
  InterruptKept() { sigaction(SIGINT, nullptr, &before_); }
  ~InterruptKept() { sigaction(SIGINT, &before_, nullptr); }
  InterruptKept(const InterruptKept&) = delete;
  InterruptKept& operator=(const InterruptKept&) = delete;

 private:
  struct sigaction before_ {};
};

double number(std::int64_t value) {
  if (value == no_bound) return HUGE_VAL;
  if (value == -no_bound) return -HUGE_VAL;
  return static_cast<double>(value);
}

// The columns one after another, as CBC takes them.
struct Matrix {
  std::vector<CoinBigIndex> starts;
  std::vector<int> rows;
  std::vector<double> factors;
};

Matrix by_column(const LinearModel& model) {
  Matrix matrix;
  matrix.starts.assign(model.columns.size() + 1, 0);
  for (const Row& row : model.rows) {
    for (const ModelTerm& term : row.terms) ++matrix.starts[term.column + 1];
  }
  for (std::size_t c = 0; c < model.columns.size(); ++c) {
    matrix.starts[c + 1] += matrix.starts[c];
  }
  const auto size = static_cast<std::size_t>(matrix.starts.back());
  matrix.rows.resize(size);
  matrix.factors.resize(size);
  std::vector<CoinBigIndex> next = matrix.starts;
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    for (const ModelTerm& term : model.rows[r].terms) {
      const auto at = static_cast<std::size_t>(next[term.column]++);
      matrix.rows[at] = static_cast<int>(r);
      matrix.factors[at] = static_cast<double>(term.factor);
    }
  }
  return matrix;
}

// A column that takes no part, at a cost far above all others: where costs are alike Clp may
// choose its sprint method, which prints to standard output whatever the log level.
void keep_quiet(Cbc_Model* handle, const std::vector<double>& costs) {
  const double highest = *std::max_element(costs.begin(), costs.end());
  if (highest > 0) Cbc_addCol(handle, "", 0, 0, 100 * highest, 0, 0, nullptr, nullptr);
}

void load(Cbc_Model* handle, const LinearModel& model) {
  const Matrix matrix = by_column(model);
  std::vector<double> column_low;
  std::vector<double> column_high;
  std::vector<double> costs;
  for (const Column& column : model.columns) {
    column_low.push_back(number(column.low));
    column_high.push_back(number(column.high));
    costs.push_back(static_cast<double>(column.cost));
  }
  std::vector<double> row_low;
  std::vector<double> row_high;
  for (const Row& row : model.rows) {
    row_low.push_back(number(row.low));
    row_high.push_back(number(row.high));
  }
  Cbc_loadProblem(handle, static_cast<int>(model.columns.size()),
                  static_cast<int>(model.rows.size()), matrix.starts.data(), matrix.rows.data(),
                  matrix.factors.data(), column_low.data(), column_high.data(), costs.data(),
                  row_low.data(), row_high.data());
  keep_quiet(handle, costs);
  for (std::size_t c = 0; c < model.columns.size(); ++c) {
    if (model.columns[c].domain == Domain::whole) Cbc_setInteger(handle, static_cast<int>(c));
  }
}

Solution read(Cbc_Model* handle, const LinearModel& model) {
  Solution solution;
  if (Cbc_isProvenInfeasible(handle) != 0) {
    solution.answer = Solution::Answer::impossible;
    return solution;
  }
  solution.bound = Cbc_getBestPossibleObjValue(handle);
  const double* values = Cbc_getColSolution(handle);
  const bool has_found = Cbc_isProvenOptimal(handle) != 0 || Cbc_bestSolution(handle) != nullptr;
  if (!has_found || values == nullptr) return solution;
  solution.answer = Solution::Answer::solved;
  solution.values.assign(values, values + model.columns.size());
  const double* reduced_costs = Cbc_getReducedCost(handle);
  const bool is_linear =
      std::none_of(model.columns.begin(), model.columns.end(),
                   [](const Column& column) { return column.domain == Domain::whole; });
  if (is_linear && reduced_costs != nullptr) {
    solution.reduced_costs.assign(reduced_costs, reduced_costs + model.columns.size());
  }
  return solution;
}

// Of a model without columns, with which CBC has nothing to do: each sum is 0.
Solution solve_rows(const LinearModel& model) {
  const bool holds = std::all_of(model.rows.begin(), model.rows.end(),
                                 [](const Row& row) { return row.low <= 0 && row.high >= 0; });
  return {holds ? Solution::Answer::solved : Solution::Answer::impossible, {}, 0, {}};
}

}  // namespace

Solution solve(const LinearModel& model, const SolveLimits& limits) {
  if (model.columns.empty()) return solve_rows(model);
  static std::mutex turn;
  const std::lock_guard lock(turn);
  const InterruptKept interrupt;
  const Handle handle(Cbc_newModel(), &Cbc_deleteModel);
  load(handle.get(), model);
  Cbc_setLogLevel(handle.get(), 0);
  Cbc_setMaximumNodes(handle.get(), limits.nodes);
  if (limits.aim == SolveLimits::Aim::any) Cbc_setMaximumSolutions(handle.get(), 1);
  Cbc_solve(handle.get());
  return read(handle.get(), model);
}

std::string solver_name() { return std::string("CBC ") + Cbc_getVersion(); }

}  // namespace tiku::exact
