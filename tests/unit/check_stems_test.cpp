// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "check_findings.hpp"

namespace tiku::test {
namespace {

// Whatever the type asks for beside the stem may be missing: other codes say so.
std::string item(std::string_view type, std::string_view stem) {
  return "- {id: X1, point: A-001, type: " + std::string(type) + ", stem: " + std::string(stem) +
         "}\n";
}

}  // namespace

TEST_CASE("choice items have exactly one gap") {
  for (const char* type : {"single-choice", "multiple-choice"}) {
    const std::string term = "<" + std::string(type) + ">";
    CHECK(item_findings(Code::gap_missing, item(type, "红茶产于何地。")) ==
          Lines{"红茶产于何地。: " + term});
    CHECK(item_findings(Code::gap_repeated, item(type, "（　　）产于（　　）。")) ==
          Lines{"（　　）产于（　　）。: 2"});
    for (const Code code : {Code::gap_missing, Code::gap_repeated, Code::gap_malformed}) {
      CHECK(item_findings(code, item(type, "红茶（祁红）产于（　　）。")).empty());
    }
  }
}

TEST_CASE("fill-in items have gaps, as many as they like") {
  CHECK(item_findings(Code::gap_missing, item("fill-in", "红茶产于何地。")) ==
        Lines{"红茶产于何地。: <fill-in>"});
  CHECK(item_findings(Code::gap_missing, item("fill-in", "（　　）产于（　　）。")).empty());
  CHECK(item_findings(Code::gap_repeated, item("fill-in", "（　　）产于（　　）。")).empty());
}

TEST_CASE("all other stems have none") {
  for (const char* type : {"true-false", "short-answer", "calculation", "essay", "case"}) {
    const std::string term = "<" + std::string(type) + ">";
    CHECK(item_findings(Code::gap_unexpected, item(type, "红茶是全发酵茶（　　）。")) ==
          Lines{"（　　）: " + term});
    CHECK(item_findings(Code::gap_unexpected, item(type, "\"红茶是全发酵茶。( )\"")) ==
          Lines{"( ): " + term});
    CHECK(item_findings(Code::gap_unexpected, item(type, "红茶（全发酵）不是 main()。")).empty());
  }
}

TEST_CASE("a gap in another spelling") {
  for (const char* gap : {"(  )", "()", "（）", "（　）", "（　　　）", "（  ）", "( 　)", "（　)",
                          "____", "（____）", "(\u00A0\u00A0)"}) {
    INFO(gap);
    const std::string stem = "红茶产于" + std::string(gap) + "。";
    CHECK(item_findings(Code::gap_malformed, item("single-choice", stem)) ==
          Lines{std::string(gap) + ": " + gap});
    CHECK(item_findings(Code::gap_missing, item("single-choice", stem)).empty());
  }
}

TEST_CASE("beside a gap, another spelling of it is a second one") {
  const std::string two = item("single-choice", "（　　）产于( )。");
  CHECK(item_findings(Code::gap_malformed, two) == Lines{"( ): ( )"});
  CHECK(item_findings(Code::gap_repeated, two).size() == 1);
  CHECK(item_findings(Code::gap_malformed, item("single-choice", "main() 属于（　　）。")).empty());
  CHECK(item_findings(Code::gap_malformed, item("single-choice", "__x__ 属于（　　）。")).empty());
}

TEST_CASE("choice and true-false stems end in a full stop") {
  CHECK(item_findings(Code::stem_ending, item("true-false", "红茶是全发酵茶")) ==
        Lines{"红茶是全发酵茶"});
  CHECK(item_findings(Code::stem_ending, item("single-choice", "红茶产于哪里（　　）？")).size() ==
        1);
  for (const char* good : {"红茶是全发酵茶。", "\"他说：“红茶是全发酵茶。”\"", "红茶**不**是绿茶。",
                           "\"红茶是全发酵茶。 \""}) {
    INFO(good);
    CHECK(item_findings(Code::stem_ending, item("true-false", good)).empty());
  }
  CHECK(item_findings(Code::stem_ending, item("essay", "谈谈红茶")).empty());
}

}  // namespace tiku::test
