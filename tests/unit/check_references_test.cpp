// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "check_findings.hpp"

namespace tiku::test {
namespace {

std::string item(std::string_view id, std::string_view point, std::string_view more = "") {
  return "- {id: " + std::string(id) + ", point: " + std::string(point) +
         ", type: true-false, stem: " + std::string(id) + "。, answer: true" + std::string(more) +
         "}\n";
}

Files with_figure(std::string_view path, std::string_view file) {
  Files files = bank_of(item("C1", "A-001", ", figures: [" + std::string(path) + "]"));
  files[std::string(file)] = "png";
  return files;
}

}  // namespace

TEST_CASE("an item's point is in the outline") {
  CHECK(item_findings(Code::unknown_point, item("C1", "A-002")) == Lines{"A-002: A-002, A-001"});
  CHECK(item_findings(Code::unknown_point, item("C1", "Z-9-Z")) == Lines{"Z-9-Z: Z-9-Z, "});
  CHECK(item_findings(Code::unknown_point, item("C1", "A")) == Lines{"A: A, "});
  CHECK(item_findings(Code::unknown_point, item("C1", "A-001")).empty());
}

TEST_CASE("only the first unknown names are helped, so that thousands take no time") {
  std::string items;
  for (int i = 100; i < 130; ++i) items += item("C" + std::to_string(i), "A-002");
  int helped = 0;
  const Lines found = item_findings(Code::unknown_point, items);
  for (const std::string& line : found) helped += line == "A-002: A-002, A-001" ? 1 : 0;
  CHECK(found.size() == 30);
  CHECK(helped == 20);
}

TEST_CASE("an enemy is another whole item of the bank") {
  CHECK(item_findings(Code::unknown_enemy,
                      item("C-001", "A-001", ", enemies: [C-003]") + item("C-002", "A-001")) ==
        Lines{"C-003: C-003, C-001"});
  CHECK(item_findings(Code::enemy_of_itself, item("C1", "A-001", ", enemies: [C1]")) ==
        Lines{"C1: C1"});
  CHECK(item_findings(Code::unknown_enemy, item("C1", "A-001", ", enemies: [C1]")).empty());
  const std::string within_case =
      "- {id: E1, point: B-001, type: case, stem: 案例。, items: "
      "[{id: E1-1, type: true-false, stem: 乙。}]}\n";
  CHECK(item_findings(Code::unknown_enemy, item("C1", "A-001", ", enemies: [E1-1]") +
                                               within_case) == Lines{"E1-1: E1-1, "});
  CHECK(item_findings(Code::unknown_enemy, item("C1", "A-001", ", enemies: [E1]") + within_case)
            .empty());
}

TEST_CASE("an item that could not be read whole is known all the same") {
  CHECK(item_findings(Code::unknown_enemy, item("C1", "A-001", ", enemies: [C2]") +
                                               item("C2", "A-001", ", difficulty: hard"))
            .empty());
}

TEST_CASE("a one-sided enemy is made mutual, with a note") {
  const Files files =
      bank_of(item("C1", "A-001", ", enemies: [C2, C3]") + item("C2", "A-001") +
              item("C3", "A-001", ", enemies: [C1]") + item("C4", "A-001", ", enemies: [C9]"));
  CHECK(findings(Code::enemy_one_sided, files) == Lines{"C2: C1, C2"});

  Estate estate = load_estate(memory_disk(files), {"bank"});
  check(estate);
  REQUIRE(estate.banks.size() == 1);
  const std::vector<Item>& items = estate.banks[0].items;
  REQUIRE(items.size() == 4);
  REQUIRE(items[1].enemies.size() == 1);
  CHECK(items[1].enemies[0].text == "C1");
  CHECK(items[0].enemies.size() == 2);
  CHECK(items[2].enemies.size() == 1);
}

TEST_CASE("a figure lies in the bank's folder, seen from the item's file") {
  CHECK(findings(Code::figure_missing, with_figure("a.png", "bank/items/b.png")) ==
        Lines{"a.png: a.png"});
  CHECK(findings(Code::figure_missing, with_figure("a.png", "bank/a.png")).size() == 1);
  for (const char* path : {"a.png", "./a.png", "../items/a.png"}) {
    CHECK(findings(Code::figure_missing, with_figure(path, "bank/items/a.png")).empty());
  }
  CHECK(findings(Code::figure_missing, with_figure("../fig/a.png", "bank/fig/a.png")).empty());
}

TEST_CASE("a figure outside the bank's folder") {
  for (const char* path : {"../../a.png", "../../bank2/a.png", "../../../a.png", "../.."}) {
    INFO(path);
    CHECK(findings(Code::figure_outside, with_figure(path, "a.png")).size() == 1);
    CHECK(findings(Code::figure_missing, with_figure(path, "a.png")).empty());
  }
  CHECK(findings(Code::figure_outside, with_figure("../../bank/fig/a.png", "bank/fig/a.png"))
            .empty());
}

}  // namespace tiku::test
