// SPDX-License-Identifier: Apache-2.0
#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <set>

#include "disk/system.hpp"

namespace tiku {
namespace {

/// What a folder is, whatever path leads to it.
using Identity = std::pair<dev_t, ino_t>;

struct Folder {
  std::string path;
  Identity identity;
  std::size_t parent = 0;  ///< number of the folder that holds it; the root's is its own
};

/// Links can make 2^n paths out of n folders. So many visits to folders that were
/// visited before are enough for any honest tree.
constexpr std::size_t most_repeated_visits = 4096;

/// The state of one walk. The stack is on the heap: folders nest as deep as paths can
/// be long.
class Walk {
 public:
  explicit Walk(const std::string& root) {
    struct stat found {};
    if (::stat(root.c_str(), &found) != 0) {
      add_problem(root, errno);
    } else {
      enter(root, {found.st_dev, found.st_ino}, 0);
    }
  }

  FolderListing run() {
    while (!open_.empty()) {
      const std::size_t number = open_.back();
      open_.pop_back();
      read_folder(number);
    }
    std::sort(listing_.files.begin(), listing_.files.end());
    std::sort(listing_.problems.begin(), listing_.problems.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    return std::move(listing_);
  }

 private:
  void add_problem(const std::string& path, int error) {
    const Code code = error == ELOOP ? Code::link_loop : Code::file_unreadable;
    listing_.problems.push_back({path, {code, system_reason(error)}});
  }

  void enter(const std::string& path, const Identity& identity, std::size_t parent) {
    const bool repeated = !visited_.insert(identity).second;
    if (repeated && ++repeated_visits_ > most_repeated_visits) return add_problem(path, ELOOP);
    open_.push_back(folders_.size());
    folders_.push_back({path, identity, parent});
  }

  bool is_within(const Identity& identity, std::size_t number) const {
    while (folders_[number].identity != identity) {
      if (folders_[number].parent == number) return false;
      number = folders_[number].parent;
    }
    return true;
  }

  void read_folder(std::size_t number) {
    const std::string path = folders_[number].path;
    std::vector<std::string> names;
    {
      const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), ::closedir);
      if (!folder) return add_problem(path, errno);
      errno = 0;
      while (const dirent* entry = ::readdir(folder.get())) {
        if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
      }
      if (errno != 0) add_problem(path, errno);
    }
    // Order decides where the walk gives up, so it must not be the disk's.
    std::sort(names.begin(), names.end());
    for (const std::string& name : names) {
      take_entry(path.ends_with('/') ? path + name : path + '/' + name, number);
    }
  }

  void take_entry(const std::string& path, std::size_t parent) {
    struct stat found {};
    if (::stat(path.c_str(), &found) != 0) return add_problem(path, errno);
    if (S_ISREG(found.st_mode)) {
      listing_.files.push_back(path);
    } else if (S_ISDIR(found.st_mode)) {
      const Identity identity{found.st_dev, found.st_ino};
      if (is_within(identity, parent)) return add_problem(path, ELOOP);
      enter(path, identity, parent);
    } else {
      const bool is_fifo = S_ISFIFO(found.st_mode);
      const bool is_socket = S_ISSOCK(found.st_mode);
      listing_.problems.push_back({path,
                                   {Code::file_not_regular, is_fifo     ? "fifo"
                                                            : is_socket ? "socket"
                                                                        : "device"}});
    }
  }

  FolderListing listing_;
  std::vector<Folder> folders_;
  std::vector<std::size_t> open_;  ///< numbers of folders still to be read
  std::set<Identity> visited_;
  std::size_t repeated_visits_ = 0;
};

}  // namespace

FolderListing walk_folder(const std::string& folder) { return Walk(folder).run(); }

}  // namespace tiku
