// SPDX-License-Identifier: Apache-2.0
// What the disk floor needs of the operating system: descriptors that close
// themselves, reasons in words, and a file's whole text.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <variant>

#include "tiku/load/disk.hpp"

namespace tiku {

/// The system's words for an error number.
std::string system_reason(int error);

/// An open file.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor();
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }

  /// Closes now; the error number, 0 for none. A full disk may only show here.
  int close();

 private:
  int number_;
};

/// The bytes of a regular file of at most `limit` bytes.
std::variant<std::string, FileProblem> read_file(const std::string& path, std::size_t limit);

/// All below a folder, as `Disk::list` gives it.
FolderListing walk_folder(const std::string& folder);

/// The absolute path with its links resolved as far as it exists, without a slash at
/// its end.
std::string real_path(const std::string& path);

}  // namespace tiku
