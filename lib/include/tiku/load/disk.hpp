// SPDX-License-Identifier: Apache-2.0
// The narrow door to files: the library reads through these functions only, so
// tests, editors and servers can give it files from anywhere. The real disk is in
// the disk floor.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "tiku/diagnostic/diagnostic.hpp"

namespace tiku {

/// Why a file or folder cannot be read: one of the codes 00xx and its second argument.
struct FileProblem {
  Code code = Code::file_unreadable;
  std::string reason;
};

/// The problem as a finding about the path.
Diagnostic finding_of(const FileProblem& problem, const std::string& path, Place place);

/// The files below a folder, as paths that begin with the folder's own, ascending by
/// bytes; entries that are neither files nor folders come as problems.
struct FolderListing {
  std::vector<std::string> files;
  std::vector<std::pair<std::string, FileProblem>> problems;
};

/// What a path leads to.
enum class PathKind { nothing, file, folder, other };

/// Paths use `/`. Each function must be safe to call from several threads at once.
struct Disk {
  std::function<PathKind(const std::string& path)> kind;
  std::function<std::variant<std::string, FileProblem>(const std::string& path)> read;
  std::function<FolderListing(const std::string& folder)> list;
};

/// A disk that holds just these files (path to bytes).
Disk memory_disk(std::map<std::string, std::string> files);

/// `path` relative to the folder of `file`, made short by dropping `.` and `x/..`.
std::string resolve_path(const std::string& file, const std::string& path);

/// Whether a path is the folder or lies below it; both are short, as above, and seen from the
/// same place.
bool lies_in(const std::string& path, const std::string& folder);

/// The folder of a path: `a/b.yaml` is in `a`, `b.yaml` in `.`.
std::string folder_of(const std::string& path);

}  // namespace tiku
