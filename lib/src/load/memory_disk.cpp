// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <utility>

#include "tiku/load/disk.hpp"

namespace tiku {
namespace {

using Files = std::map<std::string, std::string>;

// What the paths of all files below a folder begin with.
std::string prefix_of(const std::string& folder) {
  if (folder == ".") return {};
  return folder.ends_with('/') ? folder : folder + '/';
}

PathKind kind_of(const Files& files, const std::string& path) {
  if (files.contains(path)) return PathKind::file;
  const std::string prefix = prefix_of(path);
  const auto below = files.lower_bound(prefix);
  const bool is_folder = below != files.end() && below->first.starts_with(prefix);
  return is_folder ? PathKind::folder : PathKind::nothing;
}

std::variant<std::string, FileProblem> read(const Files& files, const std::string& path) {
  const auto file = files.find(path);
  if (file != files.end()) return file->second;
  if (kind_of(files, path) == PathKind::folder) {
    return FileProblem{Code::file_not_regular, "folder"};
  }
  return FileProblem{Code::file_unreadable, "no such file"};
}

FolderListing list(const Files& files, const std::string& folder) {
  const std::string prefix = prefix_of(folder);
  FolderListing listing;
  for (auto file = files.lower_bound(prefix);
       file != files.end() && file->first.starts_with(prefix); ++file) {
    listing.files.push_back(file->first);
  }
  return listing;
}

}  // namespace

Disk memory_disk(std::map<std::string, std::string> files) {
  const auto shared = std::make_shared<const Files>(std::move(files));
  return {[shared](const std::string& path) { return kind_of(*shared, path); },
          [shared](const std::string& path) { return read(*shared, path); },
          [shared](const std::string& folder) { return list(*shared, folder); }};
}

}  // namespace tiku
