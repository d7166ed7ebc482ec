// SPDX-License-Identifier: Apache-2.0
// Files as read, each once, several at a time. Which files are wanted, and what they
// are to each other, is left to the survey.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "load/contents.hpp"
#include "tiku/load/load.hpp"

namespace tiku::loading {

/// Why a file is read, which decides what it may be. Among several reasons the first
/// of these counts.
enum class Reason {
  named,      ///< the user names it: it must be of a known kind
  in_bank,    ///< it lies in a bank: it must be of a known kind, or a record
  referred,   ///< another file names it: what does not begin with `tiku:` is not shown
  for_bank,   ///< it lies in a bank of which only the bank and its items matter
  in_folder,  ///< it lies outside banks: whatever does not begin with `tiku:` is not ours
};

struct ShelvedFile {
  std::optional<SourceId> source;  ///< none if it could not be read
  Contents contents;
  std::string kind;  ///< as announced, e.g. `items/1`
  Place head;        ///< where its kind stands
};

class Shelf {
 public:
  Shelf(const Disk& disk, const LoadOptions& options) : disk_(disk), options_(options) {}

  /// Reads what is not there yet. Gives the paths of what has come, ascending; files
  /// that do not matter for their reason are passed over.
  std::vector<std::string> fetch(const std::map<std::string, Reason>& wanted);

  /// Reports what is wrong with a path rather than with a text.
  void report_path(const std::string& path, Code code, std::vector<Argument> arguments);
  void report_problem(const std::string& path, const FileProblem& problem);

  const std::map<std::string, ShelvedFile>& files() const { return files_; }
  std::map<std::string, ShelvedFile>& files() { return files_; }
  const ShelvedFile* find(const std::string& path) const;

  Sources sources;
  Diagnostics diagnostics;

 private:
  struct Pending;
  void interpret(Pending& pending) const;

  const Disk& disk_;
  const LoadOptions& options_;
  std::map<std::string, ShelvedFile> files_;
};

}  // namespace tiku::loading
