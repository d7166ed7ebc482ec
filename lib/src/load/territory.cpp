// SPDX-License-Identifier: Apache-2.0
#include "load/territory.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

namespace tiku::loading {
namespace {

// Whether any part of the path below the folder begins with a dot.
bool is_hidden(const std::string& path, const std::string& folder) {
  const std::size_t below = folder == "." ? 0 : folder.size();
  const std::string_view rest = std::string_view(path).substr(std::min(below, path.size()));
  return rest.starts_with('.') || rest.find("/.") != std::string_view::npos;
}

bool is_yaml(const std::string& path) { return path.ends_with(".yaml") || path.ends_with(".yml"); }

bool is_outermost(const std::string& folder) {
  return folder == "." || folder == "/" || name_of(folder) == "..";
}

}  // namespace

std::string path_in(const std::string& folder, const std::string& name) {
  if (folder == ".") return name;
  return folder.ends_with('/') ? folder + name : folder + '/' + name;
}

std::string name_of(const std::string& path) { return path.substr(path.rfind('/') + 1); }

const FolderContents& Territory::contents(const std::string& folder) {
  const auto known = contents_.find(folder);
  if (known != contents_.end()) return known->second;
  FolderListing listing = disk_.list(folder);
  FolderContents result;
  for (const std::string& listed : listing.files) {
    std::string path = resolve_path({}, listed);
    if (is_hidden(path, folder)) continue;
    (is_yaml(path) ? result.yaml : result.others).push_back(std::move(path));
  }
  for (auto& [listed, problem] : listing.problems) {
    std::string path = resolve_path({}, listed);
    if (!is_hidden(path, folder)) result.problems.emplace_back(std::move(path), std::move(problem));
  }
  return contents_.emplace(folder, std::move(result)).first->second;
}

std::optional<std::string> Territory::bank_around(const std::string& folder) {
  const auto known = banks_.find(folder);
  if (known != banks_.end()) return known->second;
  std::optional<std::string> bank;
  if (disk_.kind(path_in(folder, bank_file_name)) == PathKind::file) {
    bank = folder;
  } else if (!is_outermost(folder)) {
    bank = bank_around(folder_of(folder));
  }
  return banks_.emplace(folder, bank).first->second;
}

std::optional<std::string> Territory::bank_of(const std::string& file) {
  return bank_around(folder_of(file));
}

}  // namespace tiku::loading
