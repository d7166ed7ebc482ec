// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

#include "disk/system.hpp"
#include "tiku/disk/real_disk.hpp"

namespace tiku {

FolderLock::FolderLock(const std::string& folder)
    : number_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  take(LOCK_EX | LOCK_NB);
}

// The lock goes with the last descriptor.
FolderLock::~FolderLock() {
  if (number_ >= 0) ::close(number_);
}

void FolderLock::wait() { take(LOCK_EX); }

void FolderLock::take(int operation) {
  int error = number_ < 0 ? errno : 0;
  if (number_ >= 0) {
    do {
      error = ::flock(number_, operation) == 0 ? 0 : errno;
    } while (error == EINTR);
  }
  state_ = error == 0 ? State::held : error == EWOULDBLOCK ? State::busy : State::impossible;
  reason_ = error == 0 ? std::string() : system_reason(error);
}

}  // namespace tiku
