// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tiku/load/disk.hpp"

namespace tiku {
namespace {

TEST_CASE("a path is resolved against the folder of the file that names it") {
  CHECK(resolve_path("a/b/c.yaml", "d.yaml") == "a/b/d.yaml");
  CHECK(resolve_path("a/b/c.yaml", "..") == "a");
  CHECK(resolve_path("a/b/c.yaml", "../../d/./e.yaml") == "d/e.yaml");
  CHECK(resolve_path("c.yaml", "d.yaml") == "d.yaml");
  CHECK(resolve_path("a/c.yaml", "..") == ".");
  CHECK(resolve_path("c.yaml", ".") == ".");
}

TEST_CASE("a path may lead above where it begins") {
  CHECK(resolve_path("c.yaml", "..") == "..");
  CHECK(resolve_path("a/c.yaml", "../../../x") == "../../x");
  CHECK(resolve_path("../a/c.yaml", "../..") == "../..");
}

TEST_CASE("above the root there is only the root") {
  CHECK(resolve_path("/a/c.yaml", "../../../x") == "/x");
  CHECK(resolve_path("/c.yaml", "..") == "/");
  CHECK(resolve_path("a/c.yaml", "/x/../y") == "/y");
}

TEST_CASE("needless parts are dropped") {
  CHECK(resolve_path("", "./a//b/") == "a/b");
  CHECK(resolve_path("", "") == ".");
  CHECK(resolve_path("", "...") == "...");
}

TEST_CASE("what lies in a folder is not what only begins like it") {
  CHECK(lies_in("a/b", "a"));
  CHECK(lies_in("a", "a"));
  CHECK_FALSE(lies_in("ab", "a"));
  CHECK_FALSE(lies_in("a", "a/b"));
  CHECK(lies_in("a/b", "."));
  CHECK(lies_in("..b", "."));
  CHECK_FALSE(lies_in("../b", "."));
  CHECK_FALSE(lies_in("..", "."));
  CHECK_FALSE(lies_in("/b", "."));
  CHECK(lies_in("/b", "/"));
}

TEST_CASE("the folder of a path") {
  CHECK(folder_of("a/b.yaml") == "a");
  CHECK(folder_of("a/b/c") == "a/b");
  CHECK(folder_of("b.yaml") == ".");
  CHECK(folder_of("/b.yaml") == "/");
}

TEST_CASE("a disk in memory has the folders that its files need") {
  const Disk disk = memory_disk({{"a/b/c.yaml", "text"}, {"a/d.yaml", ""}, {"ab", "no folder"}});
  CHECK(disk.kind("a/b/c.yaml") == PathKind::file);
  CHECK(disk.kind("a/b") == PathKind::folder);
  CHECK(disk.kind(".") == PathKind::folder);
  CHECK(disk.kind("a/x") == PathKind::nothing);
  CHECK(disk.kind("a/b/c.yaml/x") == PathKind::nothing);
  CHECK(std::get<std::string>(disk.read("a/b/c.yaml")) == "text");
  CHECK(std::get<FileProblem>(disk.read("a/b")).code == Code::file_not_regular);
  CHECK(std::get<FileProblem>(disk.read("x")).code == Code::file_unreadable);
  CHECK(disk.list("a").files == std::vector<std::string>{"a/b/c.yaml", "a/d.yaml"});
  CHECK(disk.list("a/").files.size() == 2);
  CHECK(disk.list(".").files.size() == 3);
}

}  // namespace
}  // namespace tiku
