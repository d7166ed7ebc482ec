// SPDX-License-Identifier: Apache-2.0
// Measurements kept in a file, line by line as they are made, so that a run that was
// interrupted goes on where it stopped; and their table.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tiku::bench {

struct Result {
  std::string problem;  ///< row of the table
  std::string seed;     ///< of the problem
  std::string way;      ///< column of the table
  std::string answer;   ///< `found`, `impossible`, `none`, …; `undecided` where it was stopped
  double milliseconds = 0;
  std::string note;
};

class Results {
 public:
  /// Reads what the file holds already; it need not be there.
  explicit Results(std::string path);

  bool has(const std::string& problem, const std::string& seed, const std::string& way) const;
  /// Keeps it, at once in the file too.
  void add(const Result& result);

  /// What the seeds took, where they were measured.
  std::optional<double> median_milliseconds(const std::string& problem,
                                            const std::string& way) const;

  /// Whether there are answers, and each is this one.
  bool is_answer(const std::string& problem, const std::string& way,
                 const std::string& answer) const;

  /// The problems in the order in which they were measured.
  std::vector<std::string> problems() const;

  /// In Markdown: of each problem and way the median time and the answers; and how much
  /// longer than `yardstick` each other way took.
  std::string table(const std::vector<std::string>& ways, const std::string& yardstick) const;

 private:
  std::vector<Result> of(const std::string& problem, const std::string& way) const;

  std::string path_;
  std::vector<Result> results_;
};

/// `9.12`, `21.6`, `760`
std::string short_number(double value);

/// Of an even number the greater of the middle ones; not for an empty list.
double median(std::vector<double> values);

}  // namespace tiku::bench
