// SPDX-License-Identifier: Apache-2.0
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "disk/system.hpp"
#include "tiku/disk/real_disk.hpp"

namespace tiku {

namespace fs = std::filesystem;

namespace {

/// Names that a crashed or hostile neighbour may hold before we give up.
constexpr int most_names = 1000;

}  // namespace

ScratchFolder::ScratchFolder(Scratch where, const std::string& path) {
  place_ = path;
  std::string name = "tiku";
  // What lies beside the target will become it and so is made as the user's umask
  // says; what lies where everybody can look is ours alone.
  mode_t mode = 0700;
  if (where == Scratch::beside) {
    const fs::path real = real_path(path);
    place_ = real.parent_path().string();
    name = "." + real.filename().string() + ".tiku";
    mode = 0777;
  }
  const std::string stem =
      (fs::path(place_) / name).string() + "-" + std::to_string(::getpid()) + "-";
  for (int i = 1; i <= most_names; ++i) {
    const std::string candidate = stem + std::to_string(i);
    if (::mkdir(candidate.c_str(), mode) == 0) {
      path_ = candidate;
      return;
    }
    reason_ = system_reason(errno);
    if (errno != EEXIST) return;
  }
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;  // nobody is left to be told
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

std::string real_path(const std::string& path) {
  std::error_code error;
  const fs::path absolute = fs::absolute(path, error);
  if (error) return path;
  fs::path real = fs::weakly_canonical(absolute, error);
  if (error) real = absolute.lexically_normal();
  if (!real.has_filename() && real.has_relative_path()) real = real.parent_path();
  return real.string();
}

std::string relative_path(const std::string& path, const std::string& folder) {
  const std::string base = real_path(folder.empty() ? "." : folder);
  return fs::path(real_path(path)).lexically_relative(base).string();
}

}  // namespace tiku
