// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tiku/text/inline.hpp"

using namespace tiku;
using Kind = Run::Kind;

namespace {

Run strong(std::string text, Kind kind = Kind::text) { return {kind, std::move(text), true}; }
Run underlined(std::string text, Kind kind = Kind::text) {
  return {kind, std::move(text), false, true};
}

}  // namespace

TEST_CASE("inline markup becomes runs") {
  CHECK(parse_inline("").empty());
  CHECK(parse_inline("茶叶") == Runs{{Kind::text, "茶叶"}});
  CHECK(parse_inline("下列**不**属于") ==
        Runs{{Kind::text, "下列"}, strong("不"), {Kind::text, "属于"}});
  CHECK(parse_inline("H_{2}O 与 m^{2}") == Runs{{Kind::text, "H"},
                                                {Kind::subscript, "2"},
                                                {Kind::text, "O 与 m"},
                                                {Kind::superscript, "2"}});
}

TEST_CASE("underlined text, figures and formulas are runs") {
  CHECK(parse_inline("__{划线}句") == Runs{underlined("划线"), {Kind::text, "句"}});
  CHECK(parse_inline("如图!{a/b.svg 30mm}所示") == Runs{{Kind::text, "如图"},
                                                        {Kind::figure, "a/b.svg", false, false, 30},
                                                        {Kind::text, "所示"}});
  CHECK(parse_inline("!{a.png}") == Runs{{Kind::figure, "a.png"}});
  CHECK(parse_inline("\\(\\frac{1}{2}\\)倍") ==
        Runs{{Kind::maths, "\\frac{1}{2}"}, {Kind::text, "倍"}});
}

TEST_CASE("what only looks like a figure stays as it is written") {
  for (const char* text :
       {"!{a.gif}", "!{a.png 0mm}", "!{a.png 3cm}", "!{a.png 1000mm}", "!{a.png 5mm x}"}) {
    CHECK(parse_inline(text) == Runs{{Kind::text, text}});
  }
}

TEST_CASE("the gap is a run of its own, wherever it stands") {
  CHECK(parse_inline("宜用（　　）。") ==
        Runs{{Kind::text, "宜用"}, {Kind::gap, "（　　）"}, {Kind::text, "。"}});
  CHECK(parse_inline("（　　）（　　）") == Runs{{Kind::gap, "（　　）"}, {Kind::gap, "（　　）"}});
  CHECK(parse_inline("**不（　　）**") == Runs{strong("不"), strong("（　　）", Kind::gap)});
  CHECK(parse_inline("（   ）") == Runs{{Kind::gap, "（   ）"}});
  CHECK(parse_inline("（一）") == Runs{{Kind::text, "（一）"}});
  CHECK(parse_inline("（）") == Runs{{Kind::text, "（）"}});
  CHECK(parse_inline("（　　") == Runs{{Kind::text, "（　　"}});
}

TEST_CASE("emphasis and underlines may hold the others") {
  CHECK(parse_inline("**CO_{2}气**") ==
        Runs{strong("CO"), strong("2", Kind::subscript), strong("气")});
  CHECK(parse_inline("__{H_{2}O}") ==
        Runs{underlined("H"), underlined("2", Kind::subscript), underlined("O")});
  CHECK(parse_inline("**甲__{乙}**") == Runs{strong("甲"), {Kind::text, "乙", true, true}});
}

TEST_CASE("what is not closed or holds nothing stays as it is written") {
  for (const char* text : {"a**b", "**", "****", "x_{2", "x_{}", "^{}", "_^", "2*3*4", "snake_case",
                           "____", "__{", "__{}", "!{", "\\(x", "\\(\\)", "18~25℃，pH 6~7"}) {
    CHECK(parse_inline(text) == Runs{{Kind::text, text}});
  }
  CHECK(parse_inline("****不**") == Runs{{Kind::text, "**"}, strong("不")});
}

TEST_CASE("runs are written as their author wrote them") {
  for (const char* text : {"下列**不**属于（　　）。", "H_{2}O^{3}", "a**b", "_{}",
                           "**甲__{乙}**丙__{丁}", "!{a.png 30mm}!{b.svg}", "\\(x_1\\)"}) {
    CHECK(written(parse_inline(text)) == text);
  }
}

TEST_CASE("runs can be read where there is only text") {
  CHECK(readable(parse_inline("__{划线}**不**!{a/b.svg 30mm}\\(\\frac{1}{2}\\)")) ==
        "_划线_不〔见图〕1/2");
  CHECK(readable(parse_inline("**CO_{2}**的t_{b}、R_{总阻}，10^{-3} m^{2}，90^{%}，x^{a,b}")) ==
        "CO₂的t_b、R_(总阻)，10⁻³ m²，90%，x^(a,b)");
  CHECK(readable(parse_inline("SO_{4}^{2-}，注^{①}，见^{[1]}，P^{（一）}，P_{出}^{出}")) ==
        "SO₄²⁻，注①，见[1]，P^（一），P_出^出");
  CHECK(readable(parse_inline("答：__{　　 }，__{壶　盏}")) == "答：_____，_壶　盏_");
  CHECK(readable(parse_inline("\\(\\unknown\\)")) == "\\(\\unknown\\)");
}

TEST_CASE("texts full of unclosed marks are read in time") {
  for (const char* mark : {"**", "__{", "_{", "!{", "\\("}) {
    std::string text;
    for (int i = 0; i < 20'000; ++i) text += mark;
    CHECK(written(parse_inline(text)) == text);
  }
}
