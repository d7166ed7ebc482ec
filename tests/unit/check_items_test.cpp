// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "check_findings.hpp"

namespace tiku::test {
namespace {

std::string true_false(std::string_view id, std::string_view stem, std::string_view more = "") {
  return "- {id: " + std::string(id) +
         ", point: A-001, type: true-false, stem: " + std::string(stem) + ", answer: true" +
         std::string(more) + "}\n";
}

std::string case_of(std::string_view items, std::string_view more = "") {
  return "- {id: E1, point: B-001, type: case, stem: 客人点了一杯龙井。, items: [" +
         std::string(items) + "]" + std::string(more) + "}\n";
}

}  // namespace

TEST_CASE("an id is there once in the whole bank") {
  Files files =
      bank_of(true_false("C1", "甲。") + case_of("{id: E1-1, type: true-false, stem: 乙。}"));
  CHECK(findings(Code::duplicate_item, files).empty());
  files["bank/items/b.yaml"] = "tiku: items/1\nitems:\n" + true_false("C1", "丙。");
  CHECK(findings(Code::duplicate_item, files) == Lines{"C1: C1 (first-here: C1)"});
  files["bank/items/b.yaml"] = "tiku: items/1\nitems:\n" + true_false("E1-1", "丙。");
  CHECK(findings(Code::duplicate_item, files).size() == 1);
}

TEST_CASE("ids are of the shape that the bank gives, those inside cases are free") {
  Files files = bank_of(true_false("C-A-001-001", "甲。") + true_false("C-A-1", "丁。") +
                        case_of("{id: E1-1, type: true-false, stem: 乙。}"));
  files["bank/bank.yaml"] = bank_yaml(sound_outline, "codes: {item: C-A-001-001}\n");
  CHECK(findings(Code::bad_code, files) ==
        Lines{"C-A-1: C-A-1, C-A-001-001", "E1: E1, C-A-001-001"});
}

TEST_CASE("a case holds items, none of which is a case") {
  CHECK(item_findings(Code::case_items,
                      "- {id: E1, point: B-001, type: case, stem: 客人点了一杯龙井。}\n") ==
        Lines{"E1: <case-empty>"});
  CHECK(item_findings(Code::case_items, case_of("{id: E2, type: case, stem: 又一案例。}")) ==
        Lines{"E2: <case-nested>"});
  CHECK(item_findings(
            Code::case_items,
            true_false("C1", "甲。", ", items: [{id: C2, type: true-false, stem: 乙。}]")) ==
        Lines{"C1: <items-outside-case>"});
  CHECK(
      item_findings(Code::case_items, case_of("{id: E1-1, type: true-false, stem: 乙。}")).empty());
}

TEST_CASE("a case has no options, answer or marking points of its own") {
  const std::string inner = "{id: E1-1, type: true-false, stem: 乙。, answer: true}";
  CHECK(item_findings(Code::options_unexpected, case_of(inner, ", options: {A: 对, B: 错}")) ==
        Lines{"options: <case>"});
  CHECK(item_findings(Code::answer_kind, case_of(inner, ", answer: 沸水")) ==
        Lines{"沸水: <case>, <no-answer>"});
  CHECK(item_findings(Code::marking_unexpected,
                      case_of(inner, ", marking: [{marks: 2, text: 水温}]")) ==
        Lines{"E1: <case>"});
}

TEST_CASE("items inside a case are checked as others are") {
  CHECK(
      item_findings(Code::gap_missing, case_of("{id: E1-1, type: single-choice, stem: 应用何水。, "
                                               "options: {A: 沸水, B: 温水}, answer: A}")) ==
      Lines{"应用何水。: <single-choice>"});
  CHECK(item_findings(Code::answer_kind,
                      case_of("{id: E1-1, type: true-false, stem: 乙。}", ", status: approved")) ==
        Lines{"E1-1: <true-false>, <truth>"});
}

TEST_CASE("author and reviewer are different people") {
  CHECK(item_findings(Code::own_reviewer,
                      true_false("C1", "甲。", ", author: 王敏, reviewer: 王敏")) ==
        Lines{"C1: 王敏"});
  CHECK(
      item_findings(Code::own_reviewer, true_false("C1", "甲。", ", author: 王敏, reviewer: 李华"))
          .empty());
  CHECK(item_findings(Code::own_reviewer, true_false("C1", "甲。")).empty());
}

TEST_CASE("whoever names the author names the reviewer") {
  for (const char* status : {"reviewed", "approved"}) {
    const std::string more = ", author: 王敏, status: " + std::string(status);
    CHECK(item_findings(Code::status_reviewer, true_false("C1", "甲。", more)) ==
          Lines{"C1: " + std::string(status)});
    CHECK(item_findings(Code::status_reviewer, true_false("C1", "甲。", more + ", reviewer: 李华"))
              .empty());
  }
  CHECK(item_findings(Code::status_reviewer, true_false("C1", "甲。", ", author: 王敏")).empty());
  CHECK(
      item_findings(Code::status_reviewer, true_false("C1", "甲。", ", status: approved")).empty());
}

TEST_CASE("an approved item has explanation and source") {
  CHECK(item_findings(Code::approved_incomplete, true_false("C1", "甲。", ", status: approved")) ==
        Lines{"C1: explanation", "C1: source"});
  CHECK(item_findings(Code::approved_incomplete,
                      true_false("C1", "甲。", ", status: approved, explanation: 乙, source: 丙"))
            .empty());
  CHECK(item_findings(Code::approved_incomplete, true_false("C1", "甲。", ", status: reviewed"))
            .empty());
}

TEST_CASE("in an approved case the source is the case's, the explanations are the items'") {
  CHECK(item_findings(Code::approved_incomplete,
                      case_of("{id: E1-1, type: true-false, stem: 乙。, answer: true}",
                              ", status: approved")) == Lines{"E1: source", "E1-1: explanation"});
}

TEST_CASE("items of the same text") {
  const std::string one = true_false("C1", "红茶是全发酵茶。");
  CHECK(item_findings(Code::same_item, one + true_false("C2", "红茶，是全发酵茶 。")) ==
        Lines{"C2: C2, C1 (first-here: C1)"});
  CHECK(item_findings(Code::same_item, one + true_false("C2", "红茶不是全发酵茶。")).empty());
  CHECK(item_findings(Code::same_item,
                      one + true_false("C2", "红茶是全发酵茶。", ", status: retired"))
            .empty());
}

TEST_CASE("the same options in another order make the same item, others do not") {
  const auto single = [](const char* id, const char* options) {
    return "- {id: " + std::string(id) +
           ", point: A-001, type: single-choice, stem: 下列属于绿茶的是（　　）。, options: " +
           options + ", answer: A}\n";
  };
  const std::string one = single("B1", "{A: 龙井, B: 祁红, C: 普洱, D: 白毫}");
  CHECK(item_findings(Code::same_item, one + single("B2", "{A: 祁红, B: 龙井, C: 白毫, D: 普洱}"))
            .size() == 1);
  CHECK(item_findings(Code::same_item, one + single("B2", "{A: 祁红, B: 碧螺春, C: 白毫, D: 普洱}"))
            .empty());
}

TEST_CASE("an item that could not be read whole is looked at no closer") {
  const std::string bad = true_false("C1", "红茶是全发酵茶", ", difficulty: hard");
  CHECK(item_findings(Code::stem_ending, bad).empty());
  CHECK(item_findings(Code::same_item, bad + true_false("C2", "红茶是全发酵茶")).empty());
  CHECK(item_findings(Code::duplicate_item, bad + true_false("C1", "乙。")).size() == 1);
}

}  // namespace tiku::test
