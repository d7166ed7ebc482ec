// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tiku/disk/real_disk.hpp"
#include "tiku/record/record.hpp"

namespace fs = std::filesystem;

namespace {

void put(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string get(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Names in a folder, hidden ones too.
std::vector<std::string> names(const fs::path& folder) {
  std::vector<std::string> all;
  for (const auto& entry : fs::directory_iterator(folder)) {
    all.push_back(entry.path().filename().string());
  }
  std::sort(all.begin(), all.end());
  return all;
}

using Files = std::map<std::string, std::string>;
using Names = std::vector<std::string>;

/// The files of a draw: a record, and one paper that it names.
Files draw_of(const std::string& paper) {
  tiku::Record record;
  record.tool = "0.1.0";
  record.algorithm = 1;
  record.seed = "seed";
  record.batch_path = "../batch.yaml";
  record.occupation = "4-03-02-07";
  record.level = 4;
  record.forms = {{"A", {{"true-false", {{"C-1", tiku::sha256("C-1"), "", "true", {}}}}}, {}}};
  record.outputs = {{"paper-A.txt", tiku::sha256(paper), {}}};
  return {{"paper-A.txt", paper}, {"record.yaml", tiku::write_record(record)}};
}

std::optional<tiku::Code> write(const fs::path& target, const Files& files,
                                tiku::Replace replace = tiku::Replace::never,
                                const std::vector<std::string>& inputs = {}) {
  const auto problem = tiku::write_folder(target.string(), files, replace, inputs);
  return problem ? std::optional(problem->code) : std::nullopt;
}

TEST_CASE("one at a time holds a folder's lock, and nothing is written for it") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  using State = tiku::FolderLock::State;
  {
    tiku::FolderLock first(scratch.path());
    CHECK(first.state() == State::held);
    CHECK(first.reason().empty());
    const tiku::FolderLock second(scratch.path());
    CHECK(second.state() == State::busy);
    CHECK_FALSE(second.reason().empty());
    first.wait();  // it has it already
    CHECK(first.state() == State::held);
  }
  CHECK(tiku::FolderLock(scratch.path()).state() == State::held);
  CHECK(names(scratch.path()).empty());
  const tiku::FolderLock nowhere(scratch.path() + "/nowhere");
  CHECK(nowhere.state() == State::impossible);
  CHECK_FALSE(nowhere.reason().empty());
}

}  // namespace

TEST_CASE("write_folder makes the folder with the files and leaves nothing else") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  CHECK(write(root / "out", {{"a.txt", "A"}, {"b.txt", ""}}) == std::nullopt);
  CHECK(names(root) == Names{"out"});
  CHECK(names(root / "out") == Names{"a.txt", "b.txt"});
  CHECK(get(root / "out" / "a.txt") == "A");
}

TEST_CASE("write_folder obeys the umask, and keeps the mode of the folder it replaces") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  const mode_t before = ::umask(027);
  CHECK(write(root / "new", {{"a", "A"}}) == std::nullopt);
  fs::create_directory(root / "private");
  fs::permissions(root / "private", fs::perms::owner_all);
  CHECK(write(root / "private", {{"a", "A"}}) == std::nullopt);
  ::umask(before);
  CHECK(fs::status(root / "new").permissions() == fs::perms(0750));
  CHECK(fs::status(root / "new" / "a").permissions() == fs::perms(0640));
  CHECK(fs::status(root / "private").permissions() == fs::perms(0700));
}

TEST_CASE("write_folder makes missing parents, and removes them when it fails") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  CHECK(write(root / "p" / "q" / "out", {{"a/b", "no plain name"}}) == tiku::Code::write_failed);
  CHECK(names(root).empty());
  CHECK(write(root / "p" / "q" / "out/", {{"a", "A"}}) == std::nullopt);
  CHECK(names(root / "p" / "q") == Names{"out"});
}

TEST_CASE("write_folder fills an empty folder, and refuses a file and an empty name") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  fs::create_directory(root / "out");
  CHECK(write(root / "out", {{"a", "A"}}) == std::nullopt);
  CHECK(names(root / "out") == Names{"a"});
  put(root / "file", "kept");
  CHECK(write(root / "file", {{"a", "A"}}, tiku::Replace::earlier_draw) ==
        tiku::Code::target_not_folder);
  CHECK(write(root / "file" / "out", {{"a", "A"}}) == tiku::Code::target_not_folder);
  fs::create_symlink("nothing", root / "link");
  CHECK(write(root / "link", {{"a", "A"}}) == tiku::Code::target_not_folder);
  CHECK(get(root / "file") == "kept");
  CHECK(write("", {{"a", "A"}}) == tiku::Code::write_failed);
}

TEST_CASE("an earlier draw is replaced on request only") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  REQUIRE(write(root / "out", draw_of("first")) == std::nullopt);
  CHECK(write(root / "out", draw_of("second")) == tiku::Code::target_exists);
  CHECK(get(root / "out" / "paper-A.txt") == "first");
  CHECK(write(root / "out", draw_of("second"), tiku::Replace::earlier_draw) == std::nullopt);
  CHECK(get(root / "out" / "paper-A.txt") == "second");
  CHECK(names(root) == Names{"out"});
}

TEST_CASE("a folder with anything that no draw wrote is never replaced") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path out = fs::path(scratch.path()) / "out";
  REQUIRE(write(out, draw_of("first")) == std::nullopt);
  const auto foreign = [&out] {
    const auto problem =
        tiku::write_folder(out.string(), draw_of("second"), tiku::Replace::earlier_draw, {});
    REQUIRE(problem);
    CHECK(problem->code == tiku::Code::target_foreign);
    CHECK(get(out / "paper-A.txt") == "first");
    return problem->arguments.at(1).text;
  };
  SUBCASE("a file") {
    put(out / "notes.txt", "mine");
    CHECK(foreign() == "notes.txt");
  }
  SUBCASE("a hidden file") {
    put(out / ".git", "");
    CHECK(foreign() == ".git");
  }
  SUBCASE("a folder, even with a name of the record") {
    fs::rename(out / "record.yaml", out / "r");
    fs::create_directory(out / "record.yaml");
    fs::remove(out / "r");
    CHECK(foreign() == "paper-A.txt");
  }
  SUBCASE("a link in the place of a paper") {
    put(out.parent_path() / "other", "first");
    fs::remove(out / "paper-A.txt");
    fs::create_symlink("../other", out / "paper-A.txt");
    CHECK(foreign() == "paper-A.txt");
  }
  SUBCASE("a record that cannot be read") {
    put(out / "record.yaml", "tiku: record/1\n");
    CHECK(foreign() == "paper-A.txt");
  }
}

TEST_CASE("a target neither holds an input nor lies in one") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  fs::create_directories(root / "bank" / "items");
  put(root / "bank" / "bank.yaml", "b");
  put(root / "batch.yaml", "x");
  fs::create_directory_symlink("bank", root / "alias");
  const std::vector<std::string> inputs{(root / "bank").string(), (root / "batch.yaml").string()};
  const auto refused = [&](const fs::path& target) {
    return write(target, {{"a", "A"}}, tiku::Replace::earlier_draw, inputs) ==
           tiku::Code::target_is_input;
  };
  CHECK(refused(root));
  CHECK(refused(root / "bank"));
  CHECK(refused(root / "bank" / "out"));
  CHECK(refused(root / "bank" / "items" / ".." / "new" / "out"));
  CHECK(refused(root / "alias" / "out"));
  CHECK(refused(root / "batch.yaml"));
  CHECK(refused(root / "batch.yaml" / "out"));
  CHECK(names(root / "bank") == Names{"bank.yaml", "items"});
  CHECK(write(root / "bank2", {{"a", "A"}}, tiku::Replace::never, inputs) == std::nullopt);
}

TEST_CASE("a file that cannot be written whole leaves nothing behind") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  rlimit before{};
  REQUIRE(::getrlimit(RLIMIT_FSIZE, &before) == 0);
  const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
  rlimit small = before;
  small.rlim_cur = 4096;
  ::setrlimit(RLIMIT_FSIZE, &small);
  const auto result = write(root / "p" / "out", {{"a", "A"}, {"b", std::string(10000, 'b')}});
  ::setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, old_handler);
  CHECK(result == tiku::Code::write_failed);
  CHECK(names(root).empty());
}

TEST_CASE("a place where nothing can be made") {
  CHECK(write("/proc/tiku/out", {{"a", "A"}}) == tiku::Code::write_failed);
}

TEST_CASE("a folder that may not be written to" * doctest::skip(::geteuid() != 0)) {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  fs::permissions(root, fs::perms(0755));
  REQUIRE(::seteuid(65534) == 0);
  const auto result = write(root / "out", {{"a", "A"}});
  REQUIRE(::seteuid(0) == 0);
  CHECK(result == tiku::Code::write_failed);
  CHECK(names(root).empty());
}

TEST_CASE("scratch folders are private, different and removed with all they hold") {
  std::string path;
  {
    const tiku::ScratchFolder one(tiku::Scratch::within, "/tmp");
    const tiku::ScratchFolder two(tiku::Scratch::within, "/tmp");
    path = one.path();
    REQUIRE(!path.empty());
    CHECK(path != two.path());
    CHECK(fs::status(path).permissions() == fs::perms::owner_all);
    fs::create_directories(fs::path(path) / "a" / "b");
    put(fs::path(path) / "a" / "b" / "c", "C");
  }
  CHECK(!fs::exists(path));
  const tiku::ScratchFolder nowhere(tiku::Scratch::beside, "/proc/tiku/out");
  CHECK(nowhere.path().empty());
  CHECK(nowhere.place() == "/proc/tiku");
  CHECK(!nowhere.reason().empty());
}

TEST_CASE("relative_path goes by real places") {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  const fs::path root = scratch.path();
  fs::create_directories(root / "a" / "b");
  fs::create_directory_symlink("a/b", root / "link");
  CHECK(tiku::relative_path((root / "x.yaml").string(), (root / "a" / "b").string()) ==
        "../../x.yaml");
  CHECK(tiku::relative_path((root / "x.yaml").string(), (root / "link").string()) ==
        "../../x.yaml");
  CHECK(tiku::relative_path((root / "link" / "x").string(), root.string()) == "a/b/x");
  CHECK(tiku::relative_path((root / "a").string(), (root / "new" / "out").string()) == "../../a");
  CHECK(tiku::relative_path(root.string(), root.string()) == ".");
}
