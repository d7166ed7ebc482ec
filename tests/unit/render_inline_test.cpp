// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "render/layout.hpp"
#include "tiku/render/paper.hpp"

using namespace tiku;
using Style = Run::Style;

TEST_CASE("inline markup becomes runs") {
  CHECK(parse_inline("").empty());
  CHECK(parse_inline("茶叶") == Runs{{Style::plain, "茶叶"}});
  CHECK(parse_inline("下列**不**属于") ==
        Runs{{Style::plain, "下列"}, {Style::emphasis, "不"}, {Style::plain, "属于"}});
  CHECK(parse_inline("H_{2}O 与 m^{2}") == Runs{{Style::plain, "H"},
                                                {Style::subscript, "2"},
                                                {Style::plain, "O 与 m"},
                                                {Style::superscript, "2"}});
}

TEST_CASE("the gap is a run of its own, wherever it stands") {
  CHECK(parse_inline("宜用（　　）。") ==
        Runs{{Style::plain, "宜用"}, {Style::gap, "（　　）"}, {Style::plain, "。"}});
  CHECK(parse_inline("（　　）（　　）") ==
        Runs{{Style::gap, "（　　）"}, {Style::gap, "（　　）"}});
  CHECK(parse_inline("**不（　　）**") == Runs{{Style::emphasis, "不"}, {Style::gap, "（　　）"}});
  CHECK(parse_inline("（   ）") == Runs{{Style::gap, "（   ）"}});
  CHECK(parse_inline("（一）") == Runs{{Style::plain, "（一）"}});
  CHECK(parse_inline("（）") == Runs{{Style::plain, "（）"}});
  CHECK(parse_inline("（　　") == Runs{{Style::plain, "（　　"}});
}

TEST_CASE("emphasis may hold a subscript") {
  CHECK(parse_inline("**CO_{2}气**") ==
        Runs{{Style::emphasis, "CO"}, {Style::subscript, "2"}, {Style::emphasis, "气"}});
}

TEST_CASE("what is not closed or holds nothing stays as it is written") {
  for (const char* text :
       {"a**b", "**", "****", "x_{2", "x_{}", "^{}", "_^", "2*3*4", "snake_case"}) {
    CHECK(parse_inline(text) == Runs{{Style::plain, text}});
  }
  CHECK(parse_inline("****不**") == Runs{{Style::plain, "**"}, {Style::emphasis, "不"}});
}

TEST_CASE("runs are written as their author wrote them") {
  for (const char* text : {"下列**不**属于（　　）。", "H_{2}O^{3}", "a**b", "_{}"}) {
    CHECK(written(parse_inline(text)) == text);
  }
}
