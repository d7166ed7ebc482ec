// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "check_findings.hpp"

namespace tiku::test {
namespace {

std::string points(const std::string& range, int core, int general, int auxiliary) {
  std::string text;
  int number = 0;
  for (const auto& [count, letter] : {std::pair(core, "X"), {general, "Y"}, {auxiliary, "Z"}}) {
    for (int i = 0; i < count; ++i) {
      const std::string code = range + "-" + std::to_string(++number);
      text += "  - {code: " + code + ", name: 点, importance: " + letter + "}\n";
    }
  }
  return text;
}

std::string one_range(int core, int general, int auxiliary) {
  return "- code: A\n  name: 全\n  weight: 100\n  points:\n" +
         points("A", core, general, auxiliary);
}

std::string true_false(const std::string& id, const std::string& point, int difficulty,
                       const std::string& status = "draft") {
  return "- {id: " + id + ", point: " + point +
         ", type: true-false, difficulty: " + std::to_string(difficulty) + ", stem: " + id +
         "。, answer: true, status: " + status + "}\n";
}

}  // namespace

TEST_CASE("two points for each unit of weight, two hundred for a level") {
  const std::string outline =
      "- code: A\n  name: 甲\n  weight: 1.6\n  points:\n" + points("A", 3, 0, 0) +
      "- code: B\n  name: 乙\n  weight: 98.4\n  points:\n" + points("B", 196, 0, 0);
  // 1.6 asks for 3.2, so for 4 points; 98.4 for 197.
  const Lines found = outline_findings(Code::few_points, outline);
  REQUIRE(found.size() == 3);
  CHECK(found[0].ends_with(": <outline>, 199, 200"));
  CHECK(found[1] == "A: A, 3, 4");
  CHECK(found[2] == "B: B, 196, 197");
  CHECK(outline_findings(Code::few_points, one_range(200, 0, 0)).empty());
}

TEST_CASE("points are counted below the lowest range that has a weight") {
  const Lines found = outline_findings(Code::few_points,
                                       "- code: A\n  name: 甲\n  weight: 100\n  ranges:\n"
                                       "  - code: A-A\n    name: 内\n    points:\n"
                                       "    - {code: A-A-0, name: 点}\n");
  REQUIRE(found.size() == 2);
  CHECK(found[1] == "A: A, 1, 200");
}

TEST_CASE("most points are core") {
  CHECK(outline_findings(Code::importance_shares, one_range(80, 15, 5)).empty());
  const auto counts = [](int core, int general, int auxiliary) {
    const Lines found =
        outline_findings(Code::importance_shares, one_range(core, general, auxiliary));
    REQUIRE(found.size() == 1);
    return found.front().substr(found.front().rfind(' ') + 1);
  };
  CHECK(counts(79, 16, 5) == "79:16:5");
  CHECK(counts(84, 16, 0) == "84:16:0");
  CHECK(counts(94, 0, 6) == "94:0:6");
}

TEST_CASE("four items for each point, said once for a bank") {
  std::string items;
  for (const char* id : {"C1", "C2", "C3", "C4"}) items += true_false(id, "A-001", 1);
  const Lines found = item_findings(Code::few_items, items);
  REQUIRE(found.size() == 1);
  CHECK(found.front().ends_with(": 1, 2, 4"));  // B-001 has none

  std::string enough = items;
  for (const char* id : {"D1", "D2", "D3", "D4"}) enough += true_false(id, "B-001", 1);
  CHECK(item_findings(Code::few_items, enough).empty());

  std::string retired = items;
  for (const char* id : {"D1", "D2", "D3"}) retired += true_false(id, "B-001", 1);
  retired += true_false("D4", "B-001", 1, "retired");
  CHECK(item_findings(Code::few_items, retired).size() == 1);
}

TEST_CASE("one difficulty throughout") {
  const Lines found = item_findings(Code::one_difficulty,
                                    true_false("C1", "A-001", 3) + true_false("C2", "A-001", 3));
  REQUIRE(found.size() == 1);
  CHECK(found.front().ends_with(": 3"));
  CHECK(item_findings(Code::one_difficulty,
                      true_false("C1", "A-001", 3) + true_false("C2", "A-001", 2))
            .empty());
  CHECK(item_findings(Code::one_difficulty, true_false("C1", "A-001", 3)).empty());
}

TEST_CASE("a bank without items") {
  CHECK(outline_findings(Code::bank_without_items, sound_outline).size() == 1);
  CHECK(outline_findings(Code::few_items, sound_outline).empty());
  CHECK(item_findings(Code::bank_without_items, true_false("C1", "A-001", 3)).empty());
}

}  // namespace tiku::test
