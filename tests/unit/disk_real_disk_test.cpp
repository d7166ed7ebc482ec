// SPDX-License-Identifier: Apache-2.0
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tiku/disk/real_disk.hpp"

namespace fs = std::filesystem;

namespace {

void put(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

tiku::FileProblem problem_of(const tiku::Disk& disk, const fs::path& path) {
  const auto result = disk.read(path.string());
  REQUIRE(std::holds_alternative<tiku::FileProblem>(result));
  return std::get<tiku::FileProblem>(result);
}

/// Paths of a listing's problems with their codes, seen from the folder.
std::vector<std::pair<std::string, tiku::Code>> problems(const tiku::FolderListing& listing,
                                                         const fs::path& root) {
  std::vector<std::pair<std::string, tiku::Code>> all;
  for (const auto& [path, problem] : listing.problems) {
    all.emplace_back(path.substr(root.string().size() + 1), problem.code);
  }
  return all;
}

}  // namespace

TEST_CASE("read gives all bytes up to the limit") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  const tiku::Disk disk = tiku::real_disk(1U << 20U);
  std::string bytes(1U << 20U, '\0');
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>(i % 251);
  put(root / "most", bytes);
  put(root / "more", bytes + "x");
  put(root / "none", "");
  fs::create_symlink("most", root / "link");
  CHECK(std::get<std::string>(disk.read((root / "most").string())) == bytes);
  CHECK(std::get<std::string>(disk.read((root / "link").string())) == bytes);
  CHECK(std::get<std::string>(disk.read((root / "none").string())).empty());
  const auto problem = problem_of(disk, root / "more");
  CHECK(problem.code == tiku::Code::file_too_large);
  CHECK(problem.reason == "1");
}

TEST_CASE("read goes on to the end where the system promises no size") {
  const auto read = tiku::real_disk().read("/proc/self/status");
  REQUIRE(std::holds_alternative<std::string>(read));
  CHECK(std::get<std::string>(read).find("Name:") == 0);
  CHECK(problem_of(tiku::real_disk(10), "/proc/self/status").code == tiku::Code::file_too_large);
}

TEST_CASE("read refuses at once what is no file") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  const tiku::Disk disk = tiku::real_disk();
  REQUIRE(::mkfifo((root / "fifo").c_str(), 0600) == 0);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  (root / "socket").string().copy(address.sun_path, sizeof address.sun_path - 1);
  REQUIRE(::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  ::close(socket);
  fs::create_symlink("/dev/zero", root / "zero");
  const auto kind = [&](const fs::path& path) {
    const auto problem = problem_of(disk, path);
    CHECK(problem.code == tiku::Code::file_not_regular);
    return problem.reason;
  };
  CHECK(kind(root) == "folder");
  CHECK(kind(root / "fifo") == "fifo");
  CHECK(kind(root / "socket") == "socket");
  CHECK(kind(root / "zero") == "device");
}

TEST_CASE("read says why it cannot") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  const tiku::Disk disk = tiku::real_disk();
  CHECK(problem_of(disk, root / "none").code == tiku::Code::file_unreadable);
  CHECK(problem_of(disk, root / "none").reason == "No such file or directory");
  CHECK(problem_of(disk, root.string() + std::string("/a\0b", 4)).code ==
        tiku::Code::file_unreadable);
  CHECK(problem_of(disk, root / std::string(300, 'x')).code == tiku::Code::file_unreadable);
  fs::create_symlink("b", root / "a");
  fs::create_symlink("a", root / "b");
  CHECK(problem_of(disk, root / "a").code == tiku::Code::link_loop);
}

TEST_CASE("read without permission" * doctest::skip(::geteuid() != 0)) {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  fs::permissions(root, fs::perms(0755));
  put(root / "secret", "x");
  fs::permissions(root / "secret", fs::perms(0600));
  fs::create_directory(root / "closed");
  fs::permissions(root / "closed", fs::perms(0700));
  const tiku::Disk disk = tiku::real_disk();
  REQUIRE(::seteuid(65534) == 0);
  const auto problem = problem_of(disk, root / "secret");
  const auto listing = disk.list(root.string());
  const auto kind = disk.kind((root / "closed" / "x").string());
  REQUIRE(::seteuid(0) == 0);
  CHECK(problem.reason == "Permission denied");
  CHECK(listing.files.size() == 1);
  CHECK(problems(listing, root) ==
        std::vector<std::pair<std::string, tiku::Code>>{{"closed", tiku::Code::file_unreadable}});
  CHECK(kind == tiku::PathKind::file);  // so that reading it gives the reason
}

TEST_CASE("kind") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  put(root / "file", "");
  fs::create_symlink("file", root / "link");
  fs::create_symlink("nowhere", root / "dangling");
  const tiku::Disk disk = tiku::real_disk();
  CHECK(disk.kind(root.string()) == tiku::PathKind::folder);
  CHECK(disk.kind((root / "file").string()) == tiku::PathKind::file);
  CHECK(disk.kind((root / "link").string()) == tiku::PathKind::file);
  CHECK(disk.kind((root / "dangling").string()) == tiku::PathKind::nothing);
  CHECK(disk.kind((root / "file" / "x").string()) == tiku::PathKind::nothing);
  CHECK(disk.kind("/dev/null") == tiku::PathKind::other);
  CHECK(disk.kind("") == tiku::PathKind::nothing);
}

TEST_CASE("list sorts by bytes, skips hidden entries and follows links") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  fs::create_directories(root / "b" / ".git");
  for (const char* name : {"b/z", "b/.hidden", "b/.git/config", "b-a", "题", "A", "a"}) {
    put(root / name, "");
  }
  fs::create_directory_symlink("b", root / "link");
  const auto listing = tiku::real_disk().list(root.string());
  std::vector<std::string> expected;
  for (const char* name : {"A", "a", "b-a", "b/z", "link/z", "题"}) {
    expected.push_back((root / name).string());
  }
  CHECK(listing.files == expected);
  CHECK(listing.problems.empty());
  CHECK(tiku::real_disk().list(root.string() + "/").files.front() == root.string() + "/A");
}

TEST_CASE("list reports loops, dangling links and what is no file") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  fs::create_directories(root / "a");
  fs::create_directories(root / "b");
  put(root / "a" / "x", "");
  fs::create_directory_symlink("..", root / "a" / "up");
  fs::create_directory_symlink("../b", root / "a" / "b");
  fs::create_directory_symlink("../a", root / "b" / "a");
  fs::create_symlink("nowhere", root / "dangling");
  fs::create_symlink("self", root / "self");
  REQUIRE(::mkfifo((root / "fifo").c_str(), 0600) == 0);
  const auto listing = tiku::real_disk().list(root.string());
  using tiku::Code;
  CHECK(problems(listing, root) ==
        std::vector<std::pair<std::string, Code>>{{"a/b/a", Code::link_loop},
                                                  {"a/up", Code::link_loop},
                                                  {"b/a/b", Code::link_loop},
                                                  {"b/a/up", Code::link_loop},
                                                  {"dangling", Code::file_unreadable},
                                                  {"fifo", Code::file_not_regular},
                                                  {"self", Code::link_loop}});
  CHECK(listing.files ==
        std::vector<std::string>{(root / "a" / "x").string(), (root / "b" / "a" / "x").string()});
  CHECK(tiku::real_disk().list((root / "none").string()).problems.size() == 1);
}

TEST_CASE("list gives up on links that make endless paths out of few folders") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  for (int i = 0; i < 30; ++i) {
    const fs::path level = root / ("level" + std::to_string(i));
    fs::create_directory(level);
    const std::string next = "../level" + std::to_string(i + 1);
    fs::create_directory_symlink(next, level / "l");
    fs::create_directory_symlink(next, level / "r");
  }
  fs::create_directory(root / "level30");
  const auto listing = tiku::real_disk().list(root.string());
  REQUIRE(!listing.problems.empty());
  CHECK(listing.problems.size() < 10000);
  CHECK(listing.problems.front().second.code == tiku::Code::link_loop);
}

TEST_CASE("list of folders nested deeper than a path can name") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path before = fs::current_path();
  fs::current_path(scratch.path());
  const std::string name(200, 'd');
  constexpr int depth = 40;
  for (int i = 0; i < depth; ++i) {
    REQUIRE(::mkdir(name.c_str(), 0700) == 0);
    REQUIRE(::chdir(name.c_str()) == 0);
  }
  put("bottom", "");
  const auto listing = tiku::real_disk().list(scratch.path());
  for (int i = 0; i < depth; ++i) {
    ::unlink("bottom");
    REQUIRE(::chdir("..") == 0);
    REQUIRE(::rmdir(name.c_str()) == 0);
  }
  fs::current_path(before);
  CHECK(listing.files.empty());
  REQUIRE(listing.problems.size() == 1);
  CHECK(listing.problems[0].second.code == tiku::Code::file_unreadable);
}
