// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "check_findings.hpp"

namespace tiku::test {

TEST_CASE("a range's code is there once, at whatever depth") {
  CHECK(outline_findings(Code::duplicate_range, R"(
- code: A
  name: 基本要求
  weight: 100
  ranges:
  - {code: A, name: 知识, weight: 100, points: [{code: A-001, name: 分类}]}
)") == Lines{"A: A (first-here: A)"});
  CHECK(outline_findings(Code::duplicate_range, sound_outline).empty());
}

TEST_CASE("a point's code is there once in the whole outline") {
  CHECK(outline_findings(Code::duplicate_point, R"(
- {code: A, name: 甲, weight: 40, points: [{code: A-001, name: 分类}]}
- {code: B, name: 乙, weight: 60, points: [{code: B-001, name: 水温}, {code: A-001, name: 茶具}]}
)") == Lines{"A-001: A-001 (first-here: A-001)"});
}

TEST_CASE("a range and a point may have the same code: they are of different kinds") {
  constexpr std::string_view outline = R"(
- code: A
  name: 基本要求
  weight: 100
  ranges:
  - {code: A-B, name: 知识, weight: 100, points: [{code: A-B-B, name: 分类}]}
)";
  CHECK(outline_findings(Code::duplicate_range, outline).empty());
  CHECK(outline_findings(Code::duplicate_point, outline).empty());
}

TEST_CASE("a code extends the code around it by a dash") {
  CHECK(outline_findings(Code::code_outside_parent, R"(
- code: A
  name: 基本要求
  weight: 100
  ranges:
  - {code: AB, name: 知识, weight: 60, points: [{code: AB-001, name: 分类}]}
  - {code: A-C, name: 守则, weight: 40, points: [{code: A-001, name: 诚信}, {code: A-C-1, name: 守时}]}
)") == Lines{"AB: AB, A", "A-001: A-001, A-C"});
}

TEST_CASE("points are of the shape that the bank gives") {
  constexpr std::string_view outline = R"(
- code: A
  name: 基本要求
  weight: 100
  points: [{code: A-001, name: 分类}, {code: A-02, name: 水温}, {code: A-0X3, name: 茶具}]
)";
  CHECK(outline_findings(Code::bad_code, outline, "codes: {point: A-001}\n") ==
        Lines{"A-02: A-02, A-001", "A-0X3: A-0X3, A-001"});
  CHECK(outline_findings(Code::bad_code, outline).empty());
}

TEST_CASE("children sum to their parent, the outermost ranges to 100") {
  constexpr std::string_view outline = R"(
- code: A
  name: 基本要求
  weight: 40
  ranges:
  - {code: A-A, name: 道德, weight: 5.5, points: [{code: A-A-001, name: 诚信}]}
  - {code: A-B, name: 知识, weight: 34, points: [{code: A-B-001, name: 分类}]}
- {code: B, name: 相关知识, weight: 70, points: [{code: B-001, name: 水温}]}
)";
  CHECK(outline_findings(Code::weights_do_not_sum, outline) ==
        Lines{outline_findings(Code::weights_do_not_sum, outline).front(), "40: A, 39.5, 40"});
  CHECK(outline_findings(Code::weights_do_not_sum, outline)
            .front()
            .ends_with(": <outline>, 110, 100"));
  CHECK(outline_findings(Code::weights_do_not_sum, R"(
- code: A
  name: 基本要求
  weight: 40
  ranges:
  - {code: A-A, name: 道德, weight: 5.5, points: [{code: A-A-001, name: 诚信}]}
  - {code: A-B, name: 知识, weight: 34.5, points: [{code: A-B-001, name: 分类}]}
- {code: B, name: 相关知识, weight: 60, points: [{code: B-001, name: 水温}]}
)")
            .empty());
}

TEST_CASE("of the ranges side by side, all or none have weights") {
  constexpr std::string_view partial = R"(
- code: A
  name: 基本要求
  weight: 100
  ranges:
  - {code: A-A, name: 道德, weight: 100, points: [{code: A-A-001, name: 诚信}]}
  - {code: A-B, name: 知识, points: [{code: A-B-001, name: 分类}]}
)";
  CHECK(outline_findings(Code::missing_key, partial) == Lines{"A-B: weight, <range>"});
  CHECK(outline_findings(Code::weights_do_not_sum, partial).empty());

  constexpr std::string_view none = R"(
- code: A
  name: 基本要求
  ranges: [{code: A-A, name: 道德, points: [{code: A-A-001, name: 诚信}]}]
- {code: B, name: 相关知识, points: [{code: B-001, name: 水温}]}
)";
  CHECK(outline_findings(Code::missing_key, none).empty());
  CHECK(outline_findings(Code::weights_do_not_sum, none).empty());
}

TEST_CASE("weights below need weights above") {
  CHECK(outline_findings(Code::missing_key, R"(
- code: A
  name: 基本要求
  ranges: [{code: A-A, name: 道德, weight: 100, points: [{code: A-A-001, name: 诚信}]}]
)") == Lines{"A: weight, <range>"});
}

TEST_CASE("a range holds ranges or points, not both and not nothing") {
  constexpr std::string_view outline = R"(
- code: A
  name: 基本要求
  weight: 40
  ranges: [{code: A-A, name: 道德, points: [{code: A-A-001, name: 诚信}]}]
  points: [{code: A-001, name: 分类}]
- {code: B, name: 相关知识, weight: 60}
)";
  CHECK(outline_findings(Code::range_mixes, outline) == Lines{"A: A"});
  CHECK(outline_findings(Code::range_without_points, outline) == Lines{"B: B"});
  CHECK(outline_findings(Code::range_mixes, sound_outline).empty());
  CHECK(outline_findings(Code::range_without_points, sound_outline).empty());
}

TEST_CASE("a fault of reading is not said twice") {
  constexpr std::string_view outline = R"(
- {code: A, name: 基本要求, weight: much, points: [{code: A-001, name: 分类}]}
- {code: B, name: 相关知识, weight: 60, points: [{code: B-001, name: 水温}]}
)";
  CHECK(outline_findings(Code::weights_do_not_sum, outline).empty());
  CHECK(outline_findings(Code::missing_key, outline).empty());
}

}  // namespace tiku::test
