// SPDX-License-Identifier: Apache-2.0
// What paths lead to: files, folders, trees of banks, and what files refer to.
#include <atomic>
#include <mutex>

#include <doctest/doctest.h>

#include "load_findings.hpp"

namespace tiku {
namespace {

using namespace test::load;

std::string items(const std::string& id) {
  return "tiku: items/1\nitems:\n- {id: " + id + ", point: P, type: essay, stem: S}\n";
}

std::string blueprint(const std::string& bank) {
  return "tiku: blueprint/1\ntitle: T\nbank: " + bank + "\nsections: []\n";
}

std::string batch(const std::string& path) {
  return "tiku: batch/1\nid: X\ndate: 2026-11-28\nblueprint: " + path + "\n";
}

/// `folder[id id] …` of all banks.
std::string banks_of(const Estate& estate) {
  std::string all;
  for (const Bank& bank : estate.banks) {
    all += bank.folder + "[";
    for (const Item& item : bank.items) all += item.id + " ";
    all += "] ";
  }
  return all;
}

const std::string broken_items = "tiku: items/1\nitem: []\n";

TEST_CASE("a bank is its folder with all that lies below, but for further banks") {
  const Estate estate = load({{"bank/bank.yaml", small_bank},
                              {"bank/a.yaml", items("A")},
                              {"bank/deep/er/b.yml", items("B")},
                              {"bank/inner/bank.yaml", small_bank},
                              {"bank/inner/items/c.yaml", items("C")},
                              {"bank/blueprints/t.yaml", blueprint("..")},
                              {"bank/图/一.png", "PNG"},
                              {"bank/inner/notes.txt", ""},
                              {"elsewhere/d.yaml", items("D")}});
  CHECK(lines_of(estate) == Lines{});
  CHECK(banks_of(estate) == "bank[A B ] bank/inner[C ] ");
  CHECK(estate.blueprints.size() == 1);
  std::vector<std::string> others;
  for (const auto& [path, look] : estate.figures) {
    others.push_back(path);
    CHECK(std::holds_alternative<std::monostate>(look));  // no item shows it
  }
  CHECK(others == std::vector<std::string>{"bank/inner/notes.txt", "bank/图/一.png"});
}

TEST_CASE("paths come out shortened, however they are written") {
  const Files files = {{"bank/bank.yaml", small_bank}, {"bank/a.yaml", items("A")}};
  for (const char* path : {"bank", "bank/", "./bank", "bank/../bank", "bank/bank.yaml", "."}) {
    CAPTURE(path);
    const Estate estate = load(files, {path});
    CHECK(lines_of(estate) == Lines{});
    CHECK(banks_of(estate) == "bank[A ] ");
  }
  CHECK(banks_of(load({{"bank.yaml", small_bank}, {"x/a.yaml", items("A")}}, {"."})) == ".[A ] ");
}

TEST_CASE("within a bank every YAML file must be ours, outside only what begins with tiku") {
  const std::string foreign = "services: [web]\n";
  CHECK(lines_of(load({{"bank/bank.yaml", small_bank}, {"bank/compose.yaml", foreign}})) ==
        Lines{"T0201 services: , bank/1, items/1, blueprint/1, batch/1, template/1"});
  const Estate outside = load({{"bank/bank.yaml", small_bank},
                               {"compose.yaml", foreign},
                               {"broken.yaml", "&x [\n"},
                               {"empty.yaml", ""}},
                              {"."});
  CHECK(lines_of(outside) == Lines{});
  CHECK(outside.sources.size() == 1);
  CHECK(lines_of(load({{"compose.yaml", foreign}}, {"compose.yaml"})).size() == 1);
}

TEST_CASE("what begins with tiku is ours also in an unusual spelling") {
  for (const std::string text : {"# a\n\n---\n'tiku': exam/1\n", "{ \"tiku\" : exam/1}\n",
                                 "\xEF\xBB\xBFtiku: exam/1\n", "tiku:\n", "--- {tiku: exam/1}\n"}) {
    CAPTURE(text);
    CHECK(lines_of(load({{"x/x.yaml", text}}, {"x"})).size() == 1);
  }
  for (const std::string text : {"tikus: exam/1\n", "a: 1\ntiku: exam/1\n", "- tiku: exam/1\n"}) {
    CAPTURE(text);
    CHECK(lines_of(load({{"x/x.yaml", text}}, {"x"})) == Lines{"T0008 : x"});
  }
}

TEST_CASE("records and hidden files are passed over in folders") {
  const Estate estate = load({{"bank/bank.yaml", small_bank},
                              {"bank/drawn/record.yaml", "tiku: record/1\nanything: goes\n"},
                              {"record.yaml", "tiku: record/1\n"},
                              {".git/x.yaml", "tiku: exam/1\n"},
                              {"bank/.trash/bank.yaml", "tiku: exam/1\n"},
                              {"bank/.x.yaml", "tiku: exam/1\n"},
                              {"bank/.x.png", ""}},
                             {"."});
  CHECK(lines_of(estate) == Lines{});
  CHECK(banks_of(estate) == "bank[] ");
  CHECK(estate.figures.empty());
}

TEST_CASE("an item file alone leads to its bank") {
  const Files files = {{"x/bank.yaml", small_bank},
                       {"x/items/a.yaml", items("A")},
                       {"x/items/b.yaml", items("B")},
                       {"x/t.yaml", "tiku: blueprint/1\nwrong: here\n"},
                       {"x/inner/bank.yaml", small_bank}};
  const Estate by_file = load(files, {"x/items/a.yaml"});
  CHECK(lines_of(by_file) == Lines{});
  CHECK(banks_of(by_file) == "x[A B ] ");
  CHECK(banks_of(load(files, {"x/items"})) == "x[A B ] ");
  CHECK(banks_of(load({{"bank.yaml", small_bank}, {"a.yaml", items("A")}}, {"a.yaml"})) ==
        ".[A ] ");
  CHECK(banks_of(load({{"../x/bank.yaml", small_bank}, {"../x/a/a.yaml", items("A")}},
                      {"../x/a/a.yaml"})) == "../x[A ] ");
  CHECK(banks_of(load({{"/x/bank.yaml", small_bank}, {"/x/a/a.yaml", items("A")}},
                      {"/x/a/a.yaml"})) == "/x[A ] ");
}

TEST_CASE("a file that is named is read whatever it is called") {
  CHECK(banks_of(load({{"x/bank.yaml", small_bank}, {"x/.draft.txt", items("A")}},
                      {"x/.draft.txt"})) == "x[A ] ");
}

TEST_CASE("items and bank files without a bank") {
  CHECK(lines_of(load({{"x/items/a.yaml", items("A")}}, {"x"})) == Lines{"T0301 items/1: x/items"});
  CHECK(lines_of(load({{"a.yaml", broken_items}}, {"a.yaml"})) ==
        Lines{"T0301 items/1: .", "T0204 item: item, items"});
  CHECK(lines_of(load({{"x/tea.yaml", small_bank}}, {"x"})) == Lines{"T0301 bank/1: x"});
}

TEST_CASE("a second bank file in one bank, and a bank file that is none") {
  CHECK(lines_of(load({{"bank/bank.yaml", small_bank}, {"bank/x/other.yaml", small_bank}})) ==
        Lines{"T0313 bank/1: bank/x/other.yaml (first-here: bank/1)"});
  const Estate estate = load({{"bank/bank.yaml", items("A")}, {"bank/b.yaml", items("B")}});
  CHECK(lines_of(estate) == Lines{"T0201 items/1: items/1, bank/1"});
  CHECK(estate.banks.empty());
}

TEST_CASE("a bank file that cannot be read hides no finding of its items") {
  const Estate estate = load({{"bank/bank.yaml", "tiku: bank/1\nlevel: [\n"},
                              {"bank/a.yaml", broken_items},
                              {"bank/t.yaml", blueprint(".")}});
  CHECK(estate.banks.empty());
  CHECK(estate.blueprints.size() == 1);
  const Lines lines = lines_of(estate);
  REQUIRE(lines.size() == 2);
  CHECK(lines[0] == "T0204 item: item, items");
  CHECK(lines[1].starts_with("T0101 "));
}

TEST_CASE("references are followed, of a bank so reached only the bank and its items matter") {
  const Files files = {{"bank/bank.yaml", small_bank},
                       {"bank/a.yaml", items("A")},
                       {"bank/t.yaml", blueprint(".")},
                       {"bank/other.yaml", "tiku: blueprint/1\nwrong: here\n"},
                       {"bank/inner/bank.yaml", "tiku: bank/1\n"},
                       {"b.yaml", batch("bank/t.yaml")}};
  const Estate estate = load(files, {"b.yaml"});
  CHECK(lines_of(estate) == Lines{});
  CHECK(banks_of(estate) == "bank[A ] ");
  CHECK(estate.blueprints.size() == 1);
  CHECK(estate.batches.size() == 1);
  CHECK(estate.sources.size() == 4);
  // The whole of it, where it is among the paths too.
  CHECK(lines_of(load(files, {"b.yaml", "bank"})).size() == 4 + 3);
}

TEST_CASE("findings come once, however often a file is reached") {
  const Files files = {{"bank/bank.yaml", small_bank},
                       {"bank/a.yaml", broken_items},
                       {"bank/t.yaml", blueprint("../bank")},
                       {"bank/u.yaml", blueprint(".")}};
  const Estate estate = load(files, {"bank/a.yaml", "bank", "./bank/a.yaml", ".", "bank/t.yaml"});
  CHECK(estate.diagnostics.all().size() == 1);
  CHECK(estate.sources.size() == 4);
  CHECK(banks_of(estate) == "bank[] ");
}

TEST_CASE("paths that lead to no file of ours") {
  const Files files = {{"x/readme.txt", "text"}};
  CHECK(lines_of(load(files, {"x"})) == Lines{"T0008 : x"});
  CHECK(lines_of(load(files, {"y"})) == Lines{"T0001 : y, no such file"});
  CHECK(lines_of(load(files, {""})) == Lines{"T0001 : , no such file"});
  const Estate estate = load(files, {"y"});
  CHECK(estate.sources[estate.diagnostics.all()[0].place.source].name() == "y");
}

/// A disk with one thing that is no file, and one file that cannot be read.
Disk troubled_disk(const Files& files) {
  Disk disk = memory_disk(files);
  const auto list = disk.list;
  const auto read = disk.read;
  const auto kind = disk.kind;
  disk.list = [list](const std::string& folder) {
    FolderListing listing = list(folder);
    listing.problems = {{folder + "/loop", {Code::link_loop, ""}},
                        {folder + "/pipe", {Code::file_not_regular, "fifo"}}};
    return listing;
  };
  disk.read = [read](const std::string& path) -> std::variant<std::string, FileProblem> {
    if (path == "pipe") return FileProblem{Code::file_not_regular, "fifo"};
    if (path.ends_with("secret.yaml")) return FileProblem{Code::file_unreadable, "not allowed"};
    if (path.ends_with("huge.yaml")) return FileProblem{Code::file_too_large, "16"};
    return read(path);
  };
  disk.kind = [kind](const std::string& path) {
    return path == "pipe" ? PathKind::other : kind(path);
  };
  return disk;
}

TEST_CASE("problems of the disk are findings in a source of the path's name") {
  const Disk disk = troubled_disk({{"bank/bank.yaml", small_bank},
                                   {"bank/secret.yaml", "x"},
                                   {"bank/huge.yaml", "x"},
                                   {"bank/a.yaml", items("A")},
                                   {"bank/t.yaml", blueprint(".")}});
  const Estate estate = load_estate(disk, {"bank", "pipe", "bank"});
  CHECK(lines_of(estate) == Lines{"T0003 : bank/huge.yaml, 16", "T0007 : bank/loop, ",
                                  "T0002 : bank/pipe, <fifo>",
                                  "T0001 : bank/secret.yaml, not allowed", "T0002 : pipe, <fifo>"});
  CHECK(banks_of(estate) == "bank[A ] ");
}

TEST_CASE("each file is read from the disk once") {
  Disk disk = memory_disk({{"bank/bank.yaml", small_bank},
                           {"bank/a.yaml", items("A")},
                           {"bank/t.yaml", blueprint(".")},
                           {"b.yaml", batch("bank/t.yaml")}});
  std::map<std::string, int> reads;
  std::mutex mutex;
  const auto read = disk.read;
  disk.read = [&](const std::string& path) {
    const std::lock_guard lock(mutex);
    ++reads[path];
    return read(path);
  };
  LoadOptions options;
  options.threads = 4;
  load_estate(disk, {".", "bank", "b.yaml"}, options);
  CHECK(reads == std::map<std::string, int>{
                     {"b.yaml", 1}, {"bank/a.yaml", 1}, {"bank/bank.yaml", 1}, {"bank/t.yaml", 1}});
}

TEST_CASE("results do not depend on the number of threads") {
  Files files;
  for (int bank = 0; bank < 7; ++bank) {
    const std::string folder = "banks/b" + std::to_string(bank) + "/";
    files[folder + "bank.yaml"] = small_bank;
    files[folder + "t.yaml"] = blueprint(bank % 2 == 0 ? "." : "../nowhere");
    for (int file = 0; file < 9; ++file) {
      const std::string id = std::to_string(bank * 100 + file);
      files[folder + "i" + std::to_string(file) + ".yaml"] =
          file % 3 == 0 ? broken_items : items("I" + id) + "- {id: J" + id + ", typ: essay}\n";
    }
  }
  const auto outcome = [&](unsigned threads) {
    LoadOptions options;
    options.threads = threads;
    const Estate estate = load_estate(memory_disk(files), {"banks"}, options);
    std::string all = banks_of(estate);
    for (const Diagnostic& finding : estate.diagnostics.all()) {
      all += estate.sources[finding.place.source].name() + line_of(finding, estate.sources) + "\n";
    }
    return all;
  };
  const std::string alone = outcome(1);
  CHECK(alone.size() > 1000);
  CHECK(outcome(0) == alone);
  CHECK(outcome(2) == alone);
  CHECK(outcome(16) == alone);
}

}  // namespace
}  // namespace tiku
