// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "tiku/load/disk.hpp"

namespace tiku {
namespace {

// Adds the parts of a path to those before it; `..` takes the last one away.
void walk(std::string_view path, std::vector<std::string_view>& parts, bool is_absolute) {
  for (std::size_t begin = 0; begin < path.size();) {
    const std::size_t slash = std::min(path.find('/', begin), path.size());
    const std::string_view part = path.substr(begin, slash - begin);
    begin = slash + 1;
    if (part.empty() || part == ".") continue;
    const bool can_go_up = !parts.empty() && parts.back() != "..";
    if (part != ".." || (!can_go_up && !is_absolute)) {
      parts.push_back(part);
    } else if (can_go_up) {
      parts.pop_back();
    }
  }
}

}  // namespace

std::string resolve_path(const std::string& file, const std::string& path) {
  const bool from_root = path.starts_with('/');
  const bool is_absolute = from_root || file.starts_with('/');
  const std::string folder = from_root ? "" : folder_of(file);
  std::vector<std::string_view> parts;
  walk(folder, parts, is_absolute);
  walk(path, parts, is_absolute);
  std::string result;
  for (const std::string_view part : parts) {
    if (!result.empty() || is_absolute) result += '/';
    result += part;
  }
  if (result.empty()) return is_absolute ? "/" : ".";
  return result;
}

bool lies_in(const std::string& path, const std::string& folder) {
  if (path == folder) return true;
  if (folder == ".") return !path.starts_with('/') && path != ".." && !path.starts_with("../");
  return path.starts_with(folder.ends_with('/') ? folder : folder + "/");
}

std::string folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

}  // namespace tiku
