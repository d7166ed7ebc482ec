// SPDX-License-Identifier: Apache-2.0
// The real disk: the only code in the library that opens files of its own accord.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/load/disk.hpp"

namespace tiku {

/// Reads regular files of at most `limit` bytes. Folders are walked without following
/// links to folders that contain them; FIFOs, devices and sockets are never opened.
Disk real_disk(std::size_t limit = 16U << 20U);

/// Where a scratch folder is made.
enum class Scratch { within, beside };

/// A folder that is removed with all it holds when the value goes.
class ScratchFolder {
 public:
  /// Makes a folder within the folder `path` that only its owner can read, or one beside
  /// `path` (on the same file system), which is to become it. `path()` is empty where that
  /// failed.
  ScratchFolder(Scratch where, const std::string& path);
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  const std::string& path() const { return path_; }
  const std::string& place() const { return place_; }    ///< the folder it was to be made in
  const std::string& reason() const { return reason_; }  ///< why there is none

 private:
  std::string place_;
  std::string path_;
  std::string reason_;
};

/// A lock on a folder that one process holds at a time, until the value or the process goes.
/// It binds those only that ask for it. Nothing is written for it, so nothing can be left.
class FolderLock {
 public:
  /// Impossible: there is no such folder, or its file system has no locks.
  enum class State { held, busy, impossible };

  /// Takes the lock if it is free.
  explicit FolderLock(const std::string& folder);
  ~FolderLock();
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

  /// Waits until it can be taken, where it is busy.
  void wait();
  State state() const { return state_; }
  const std::string& reason() const { return reason_; }  ///< why it is not held

 private:
  void take(int operation);

  int number_;
  State state_ = State::impossible;
  std::string reason_;
};

/// What may be done to a folder that is there already.
enum class Replace { never, earlier_draw, same_files };

/// Puts files into the folder `target` all at once: written to a folder beside it,
/// flushed, renamed. On a finding nothing has changed. Only on request an earlier draw is
/// replaced (a folder with nothing but a record and the files it names), or a folder with
/// nothing but files of the same names; `inputs` (paths) never are.
std::optional<Diagnostic> write_folder(const std::string& target,
                                       const std::map<std::string, std::string>& files,
                                       Replace replace, const std::vector<std::string>& inputs);

/// `path` seen from `folder`, worked out from both real places.
std::string relative_path(const std::string& path, const std::string& folder);

}  // namespace tiku
