// SPDX-License-Identifier: Apache-2.0
// From the paths that a user names to all files that belong to them: what lies in
// folders, and what files refer to. Putting them together is left to the callers.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "load/shelf.hpp"
#include "load/territory.hpp"

namespace tiku::loading {

class Survey {
 public:
  Survey(const Disk& disk, const LoadOptions& options) : territory_(disk), shelf_(disk, options) {}

  /// A file or folder that is to be read, or, by its shortened path, surely a file.
  void add(const std::string& path);
  void add_file(const std::string& path);

  /// Reads all that was added and all that it leads to, and reports what leads nowhere.
  void follow();

  Shelf& shelf() { return shelf_; }
  Territory& territory() { return territory_; }

  /// Files in the banks that were read which are no YAML, ascending.
  std::vector<std::string> figures();

 private:
  void add_folder(const std::string& folder);
  void want(const std::string& path, Reason reason);
  void want_named(const Reference& name, const std::string& path);
  void gather_bank(const std::string& folder);
  void follow_file(const std::string& path);
  void report_problems(const std::string& folder);
  void report_dead_ends();
  void check_bank_of(const Blueprint& blueprint);
  void check_files_of(const Batch& batch);

  /// What is said of a file that a batch names and that is not there or of another kind.
  struct NotFound {
    Code code;
    std::string_view other_kind;  ///< term
  };
  template <class Kind>
  void check_named(const Reference& name, const std::string& path, const NotFound& finding);

  Territory territory_;
  Shelf shelf_;
  std::map<std::string, Reason> wanted_;
  std::set<std::string> banks_;     ///< folders of banks whose files are wanted or read
  std::set<std::string> folders_;   ///< that were added
  std::set<std::string> reported_;  ///< paths whose problems were reported
};

}  // namespace tiku::loading
