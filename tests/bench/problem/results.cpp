// SPDX-License-Identifier: Apache-2.0
#include "problem/results.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <utility>

namespace tiku::bench {
namespace {

double median_time(const std::vector<Result>& results) {
  std::vector<double> times;
  for (const Result& result : results) times.push_back(result.milliseconds);
  return median(std::move(times));
}

// What was stopped would have taken longer.
std::string least_sign(const std::vector<Result>& results) {
  const bool is_open = std::any_of(results.begin(), results.end(), [](const Result& result) {
    return result.answer == "undecided";
  });
  return is_open ? "> " : "";
}

// `found: 12.3 ms`; where answers differ, each with its number: `found 3, none 2: 60000`.
std::string cell(const std::vector<Result>& results) {
  if (results.empty()) return "";
  std::map<std::string, int> answers;
  for (const Result& result : results) ++answers[result.answer];
  std::string text;
  for (const auto& [answer, count] : answers) {
    text += (text.empty() ? "" : ", ") + answer;
    if (answers.size() > 1) text += " " + std::to_string(count);
  }
  text += ": " + least_sign(results) + short_number(median_time(results)) + " ms";
  const std::string& note = results.back().note;
  return note.empty() ? text : text + " (" + note + ")";
}

}  // namespace

std::string short_number(double value) {
  std::array<char, 32> text{};
  const int places = value < 10 ? 2 : value < 100 ? 1 : 0;
  std::snprintf(text.data(), text.size(), "%.*f", places, value);
  return text.data();
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

Results::Results(std::string path) : path_(std::move(path)) {
  std::ifstream file(path_);
  for (std::string line; std::getline(file, line);) {
    std::istringstream fields(line);
    Result result;
    std::string time;
    for (std::string* field :
         {&result.problem, &result.seed, &result.way, &result.answer, &time, &result.note}) {
      std::getline(fields, *field, '\t');
    }
    result.milliseconds = std::stod(time);
    results_.push_back(std::move(result));
  }
}

bool Results::has(const std::string& problem, const std::string& seed,
                  const std::string& way) const {
  return std::any_of(results_.begin(), results_.end(), [&](const Result& result) {
    return result.problem == problem && result.seed == seed && result.way == way;
  });
}

void Results::add(const Result& result) {
  results_.push_back(result);
  std::ofstream file(path_, std::ios::app);
  file << result.problem << '\t' << result.seed << '\t' << result.way << '\t' << result.answer
       << '\t' << result.milliseconds << '\t' << result.note << '\n';
}

bool Results::is_answer(const std::string& problem, const std::string& way,
                        const std::string& answer) const {
  const std::vector<Result> all = of(problem, way);
  return !all.empty() && std::all_of(all.begin(), all.end(),
                                     [&](const Result& each) { return each.answer == answer; });
}

std::vector<std::string> Results::problems() const {
  std::vector<std::string> names;
  for (const Result& result : results_) {
    if (std::find(names.begin(), names.end(), result.problem) == names.end()) {
      names.push_back(result.problem);
    }
  }
  return names;
}

std::vector<Result> Results::of(const std::string& problem, const std::string& way) const {
  std::vector<Result> results;
  for (const Result& result : results_) {
    if (result.problem == problem && result.way == way) results.push_back(result);
  }
  return results;
}

std::optional<double> Results::median_milliseconds(const std::string& problem,
                                                   const std::string& way) const {
  const std::vector<Result> results = of(problem, way);
  if (results.empty()) return std::nullopt;
  return median_time(results);
}

std::string Results::table(const std::vector<std::string>& ways,
                           const std::string& yardstick) const {
  std::string text = "| problem |";
  std::string rule = "|---|";
  for (const std::string& way : ways) {
    text += " " + way + " |";
    rule += "---|";
  }
  text += " times " + yardstick + " |\n" + rule + "---|\n";
  for (const std::string& problem : problems()) {
    const std::vector<Result> base = of(problem, yardstick);
    std::string ratios;
    text += "| " + problem + " |";
    for (const std::string& way : ways) {
      const std::vector<Result> results = of(problem, way);
      text += " " + cell(results) + " |";
      if (base.empty() || results.empty() || way == yardstick) continue;
      ratios += (ratios.empty() ? "" : ", ") + way + " " + least_sign(results) +
                short_number(median_time(results) / median_time(base));
    }
    text += " " + ratios + " |\n";
  }
  return text;
}

}  // namespace tiku::bench
