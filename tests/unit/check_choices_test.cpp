// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "check_findings.hpp"

namespace tiku::test {
namespace {

// A single-choice item with these options and answer.
std::string single(std::string_view options, std::string_view answer, std::string_view more = "") {
  return "- {id: B1, point: A-001, type: single-choice, stem: 祁门红茶产于（　　）。, options: " +
         std::string(options) + ", answer: " + std::string(answer) + std::string(more) + "}\n";
}

std::string multiple(std::string_view answer) {
  return "- {id: G1, point: A-001, type: multiple-choice, stem: 属于基本茶类的有（　　）。, "
         "options: {A: 绿茶, B: 红茶, C: 花茶, D: 黑茶, E: 香料}, answer: " +
         std::string(answer) + "}\n";
}

constexpr std::string_view four = "{A: 安徽, B: 福建, C: 云南, D: 浙江}";

Lines options_equal(std::string_view options) {
  return item_findings(Code::options_equal, single(options, "A"));
}

}  // namespace

TEST_CASE("choice items have options, others have none") {
  constexpr std::string_view none =
      "- {id: B1, point: A-001, type: single-choice, stem: 产于（　　）。, answer: A}\n";
  CHECK(item_findings(Code::options_missing, none) == Lines{"B1: <single-choice>, 2"});
  CHECK(item_findings(Code::options_missing, single("{A: 安徽}", "A")) ==
        Lines{"options: <single-choice>, 2"});
  CHECK(item_findings(Code::options_missing, single("{A: 安徽, B: 福建}", "A")).empty());
  CHECK(item_findings(Code::options_unexpected,
                      "- {id: C1, point: A-001, type: true-false, stem: 红茶是全发酵茶。, "
                      "options: {A: 对, B: 错}, answer: true}\n") ==
        Lines{"options: <true-false>"});
  CHECK(item_findings(Code::options_unexpected, single(four, "A")).empty());
}

TEST_CASE("options are lettered in order") {
  CHECK(item_findings(Code::option_letter, single("{A: 安徽, C: 福建, D: 云南}", "A")).size() == 1);
  CHECK(item_findings(Code::option_letter, single("{A: 安徽, C: 福建, D: 云南}", "A"))[0].ends_with(
      ": C, B"));
  CHECK(
      item_findings(Code::option_letter, single("{B: 安徽, A: 福建}", "A"))[0].ends_with(": B, A"));
  CHECK(item_findings(Code::option_letter, single(four, "A")).empty());
}

TEST_CASE("options that differ in width, blanks or punctuation say the same") {
  for (const char* same : {"{A: 安徽, B: 安徽。}", "{A: 85℃, B: 85 ℃}", "{A: 10cm, B: １０ｃｍ}",
                           "{A: 绿茶、红茶, B: 绿茶；红茶}", "{A: 《茶经》, B: 茶经}",
                           "{A: 安徽, B: '**安徽**'}", "{A: 茶(绿), B: 茶（绿）}"}) {
    INFO(same);
    const Lines found = options_equal(same);
    REQUIRE(found.size() == 1);
    CHECK(found.front().find(": B, A (first-here: ") != std::string::npos);
  }
}

TEST_CASE("options that differ in what an answer turns on do not") {
  for (const char* other :
       {"{A: 10mW, B: 10MW}", "{A: '10^{2}', B: '102'}", "{A: 10², B: '102'}", "{A: x¹², B: x₁₂}",
        "{A: '-5', B: '5'}", "{A: '1.5', B: '15'}", "{A: 1、23, B: 12、3}", "{A: '!=', B: '='}",
        "{A: '*.txt', B: '?.txt'}", "{A: 'main()', B: main}", "{A: 'cd .', B: 'cd ..'}",
        "{A: '>5', B: '<5'}", "{A: '。', B: '，'}", "{A: 5%, B: 5‰}", "{A: m², B: m³}",
        "{A: '&&', B: '||'}", "{A: a→b, B: b→a}"}) {
    INFO(other);
    CHECK(options_equal(other).empty());
  }
}

TEST_CASE("of three equal options each later one is reported") {
  CHECK(options_equal("{A: 安徽, B: 安徽, C: 安徽, D: 福建}").size() == 2);
}

TEST_CASE("keys are options, of the number that the type asks for") {
  CHECK(item_findings(Code::key_not_option, single(four, "E")) == Lines{"E: E, A, B, C, D"});
  CHECK(item_findings(Code::wrong_key_count, single(four, "[A, D]")) ==
        Lines{"[A, D]: 2, <single-choice>, 1"});
  CHECK(item_findings(Code::wrong_key_count, multiple("[B]")) ==
        Lines{"[B]: 1, <multiple-choice>, >= 2"});
  CHECK(item_findings(Code::wrong_key_count, multiple("[A, B, C, D, E]")).empty());
  for (const Code code : {Code::key_not_option, Code::wrong_key_count}) {
    CHECK(item_findings(code, single(four, "D")).empty());
    CHECK(item_findings(code, multiple("[A, D]")).empty());
  }
}

TEST_CASE("an approved item has its answer, a draft may lack it") {
  const auto item = [](const char* type, const char* more) {
    return "- {id: C1, point: A-001, type: " + std::string(type) + ", stem: 红茶是全发酵茶。" +
           more + "}\n";
  };
  CHECK(item_findings(Code::answer_kind, item("true-false", ", status: approved")) ==
        Lines{"C1: <true-false>, <truth>"});
  CHECK(item_findings(Code::answer_kind, item("fill-in", ", status: approved")) ==
        Lines{"C1: <fill-in>, <text>"});
  CHECK(item_findings(Code::answer_kind, item("essay", ", status: approved")).empty());
  CHECK(item_findings(Code::answer_kind, item("true-false", "")).empty());
}

TEST_CASE("open items have marking points, choice and true-false items have none") {
  const auto item = [](const char* type, const char* more) {
    return "- {id: C1, point: A-001, type: " + std::string(type) + ", stem: 简述水温的作用。" +
           more + "}\n";
  };
  constexpr const char* marking = ", marking: [{marks: 2, text: 浸出}]";
  for (const char* type : {"short-answer", "calculation", "essay"}) {
    CHECK(item_findings(Code::marking_missing, item(type, "")) ==
          Lines{"C1: <" + std::string(type) + ">"});
    CHECK(item_findings(Code::marking_missing, item(type, marking)).empty());
    CHECK(item_findings(Code::marking_unexpected, item(type, marking)).empty());
  }
  CHECK(item_findings(Code::marking_unexpected, item("true-false", marking)) ==
        Lines{"C1: <true-false>"});
  CHECK(item_findings(Code::marking_missing, item("true-false", "")).empty());
  CHECK(item_findings(Code::marking_unexpected, item("fill-in", marking)).empty());
}

TEST_CASE("pins are options") {
  CHECK(item_findings(Code::unknown_pin, single(four, "A", ", pin: [E, D]")) ==
        Lines{"[E, D]: E, A, B, C, D"});
  CHECK(item_findings(Code::unknown_pin, single(four, "A", ", pin: [D]")).empty());
  CHECK(item_findings(Code::unknown_pin,
                      "- {id: C1, point: A-001, type: true-false, stem: 红茶是全发酵茶。, "
                      "answer: true, pin: [A]}\n") == Lines{"[A]: A, <nothing>"});
}

TEST_CASE("the field's number of options") {
  CHECK(item_findings(Code::option_count, single("{A: 安徽, B: 福建, C: 云南}", "A")) ==
        Lines{"options: 3, <single-choice>, 4"});
  CHECK(item_findings(Code::option_count, single(four, "A")).empty());
  CHECK(item_findings(Code::option_count, multiple("[A, B]")).empty());
}

}  // namespace tiku::test
