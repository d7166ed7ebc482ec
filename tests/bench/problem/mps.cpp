// SPDX-License-Identifier: Apache-2.0
#include "problem/mps.hpp"

#include <utility>
#include <vector>

namespace tiku::bench {
namespace {

using exact::LinearModel;
using exact::no_bound;
using exact::Row;

// A row has one side in the file; the other is told by a range. One that binds nothing
// is written like the costs.
char kind_of(const Row& row) {
  if (row.low == row.high) return 'E';
  if (row.high != no_bound) return 'L';
  return row.low == -no_bound ? 'N' : 'G';
}

std::string line(const std::string& a, const std::string& b, std::int64_t value) {
  return " " + a + " " + b + " " + std::to_string(value) + "\n";
}

std::string row_name(std::size_t row) { return "r" + std::to_string(row); }
std::string column_name(std::size_t column) { return "c" + std::to_string(column); }

std::string columns_section(const LinearModel& model) {
  std::vector<std::vector<std::pair<std::size_t, std::int64_t>>> terms(model.columns.size());
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    for (const exact::ModelTerm& term : model.rows[r].terms) {
      terms[term.column].emplace_back(r, term.factor);
    }
  }
  std::string text = "COLUMNS\n whole 'MARKER' 'INTORG'\n";
  for (std::size_t c = 0; c < terms.size(); ++c) {
    text += line(column_name(c), "cost", model.columns[c].cost);
    for (const auto& [row, factor] : terms[c]) text += line(column_name(c), row_name(row), factor);
  }
  return text + " end 'MARKER' 'INTEND'\n";
}

}  // namespace

std::string as_mps(const LinearModel& model) {
  std::string text = "NAME model FREE\nROWS\n N cost\n";
  std::string sides = "RHS\n";
  std::string ranges = "RANGES\n";
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    const Row& row = model.rows[r];
    const char kind = kind_of(row);
    text += std::string(" ") + kind + " " + row_name(r) + "\n";
    if (kind == 'N') continue;
    sides += line("rhs", row_name(r), kind == 'G' ? row.low : row.high);
    if (kind == 'L' && row.low != -no_bound) {
      ranges += line("range", row_name(r), row.high - row.low);
    }
  }
  std::string bounds = "BOUNDS\n";
  for (std::size_t c = 0; c < model.columns.size(); ++c) {
    bounds += " LO" + line("bound", column_name(c), model.columns[c].low);
    bounds += " UP" + line("bound", column_name(c), model.columns[c].high);
  }
  return text + columns_section(model) + sides + ranges + bounds + "ENDATA\n";
}

}  // namespace tiku::bench
