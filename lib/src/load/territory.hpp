// SPDX-License-Identifier: Apache-2.0
// Folders: what lies in them, and which bank a path belongs to.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "tiku/load/disk.hpp"

namespace tiku::loading {

inline const std::string bank_file_name = "bank.yaml";

/// `name` in a folder.
std::string path_in(const std::string& folder, const std::string& name);

/// The last part of a path.
std::string name_of(const std::string& path);

/// Files below a folder without those that are hidden, all ascending.
struct FolderContents {
  std::vector<std::string> yaml;
  std::vector<std::string> others;
  std::vector<std::pair<std::string, FileProblem>> problems;
};

/// Looks at each folder once. Paths are given and come back shortened.
class Territory {
 public:
  explicit Territory(const Disk& disk) : disk_(disk) {}

  PathKind kind(const std::string& path) const { return disk_.kind(path); }
  const FolderContents& contents(const std::string& folder);

  /// The folder of the bank that a folder is or lies in.
  std::optional<std::string> bank_around(const std::string& folder);

  /// The folder of the bank to which a file belongs.
  std::optional<std::string> bank_of(const std::string& file);

  /// All folders looked at so far.
  const std::map<std::string, FolderContents>& seen() const { return contents_; }

 private:
  const Disk& disk_;
  std::map<std::string, FolderContents> contents_;
  std::map<std::string, std::optional<std::string>> banks_;
};

}  // namespace tiku::loading
