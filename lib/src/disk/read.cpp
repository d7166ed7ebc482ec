// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <optional>
#include <system_error>

#include "disk/system.hpp"
#include "tiku/disk/real_disk.hpp"

namespace tiku {

std::string system_reason(int error) {
  return std::error_code(error, std::generic_category()).message();
}

Descriptor::~Descriptor() { close(); }

int Descriptor::close() {
  if (number_ < 0) return 0;
  // Not repeated when interrupted: Linux has given the number back by then.
  const int result = ::close(std::exchange(number_, -1));
  return result < 0 && errno != EINTR ? errno : 0;
}

namespace {

FileProblem problem_of(int error) {
  if (error == ELOOP) return {Code::link_loop, system_reason(error)};
  return {Code::file_unreadable, system_reason(error)};
}

std::optional<FileProblem> refuse(const struct stat& found, std::size_t limit) {
  if (S_ISDIR(found.st_mode)) return FileProblem{Code::file_not_regular, "folder"};
  if (S_ISFIFO(found.st_mode)) return FileProblem{Code::file_not_regular, "fifo"};
  if (S_ISSOCK(found.st_mode)) return FileProblem{Code::file_not_regular, "socket"};
  if (!S_ISREG(found.st_mode)) return FileProblem{Code::file_not_regular, "device"};
  if (static_cast<std::uintmax_t>(found.st_size) > limit) {
    return FileProblem{Code::file_too_large, std::to_string(limit >> 20U)};
  }
  return std::nullopt;
}

/// Reads to the end, whatever size was promised: a file may grow, and those of /proc
/// promise 0.
std::variant<std::string, FileProblem> read_all(const Descriptor& file, std::size_t promised,
                                                std::size_t limit) {
  std::string text(promised + 1, '\0');
  std::size_t used = 0;
  for (;;) {
    if (used == text.size()) text.resize(std::min(limit + 1, 2 * text.size() + 4096));
    const ssize_t got = ::read(file.number(), text.data() + used, text.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return problem_of(errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > limit) return FileProblem{Code::file_too_large, std::to_string(limit >> 20U)};
  }
  text.resize(used);
  return text;
}

PathKind kind_of(const std::string& path) {
  struct stat found {};
  if (::stat(path.c_str(), &found) != 0) {
    // Whatever is there but cannot be looked at is taken for a file: reading it
    // gives the reason.
    return errno == ENOENT || errno == ENOTDIR ? PathKind::nothing : PathKind::file;
  }
  if (S_ISREG(found.st_mode)) return PathKind::file;
  return S_ISDIR(found.st_mode) ? PathKind::folder : PathKind::other;
}

}  // namespace

std::variant<std::string, FileProblem> read_file(const std::string& path, std::size_t limit) {
  if (path.find('\0') != std::string::npos) return problem_of(EINVAL);
  struct stat found {};
  // Asked before opening, because opening a device can already do something; and
  // again after it, because the path may lead elsewhere by then.
  if (::stat(path.c_str(), &found) != 0) return problem_of(errno);
  if (auto problem = refuse(found, limit)) return *std::move(problem);
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file.is_open() || ::fstat(file.number(), &found) != 0) return problem_of(errno);
  if (auto problem = refuse(found, limit)) return *std::move(problem);
  return read_all(file, static_cast<std::size_t>(found.st_size), limit);
}

Disk real_disk(std::size_t limit) {
  return {kind_of, [limit](const std::string& path) { return read_file(path, limit); },
          walk_folder};
}

}  // namespace tiku
