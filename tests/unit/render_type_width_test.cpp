// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "render/layout.hpp"
#include "render/type_width.hpp"

using namespace tiku;

namespace {

std::vector<OptionLine> with_options(const std::vector<std::string>& texts) {
  std::vector<OptionLine> options;
  for (const std::string& text : texts) options.push_back({"A", parse_inline(text)});
  return options;
}

// A room of so many Chinese characters.
int columns(const std::vector<std::string>& texts, int characters) {
  return option_columns(with_options(texts), characters * 100, Printout());
}

std::vector<int> widths(const char* text, const Printout& printout = {}) {
  return line_widths(parse_inline(text), printout);
}

}  // namespace

TEST_CASE("type: Chinese characters are as wide as high, Latin ones about half") {
  CHECK(type_width("") == 0);
  CHECK(type_width("绿茶，（）") == 500);
  CHECK(type_width("10.") > 150);
  CHECK(type_width("10.") < 180);
  CHECK(type_width("W") > type_width("w"));
  CHECK(type_width("e\u0301") == type_width("e"));
}

TEST_CASE("type: line breaks end lines, and small figures are small") {
  using Widths = std::vector<int>;
  CHECK(widths("") == Widths{0});
  CHECK(widths("绿茶\n红") == Widths{200, 100});
  CHECK(widths("水^{茶茶}") == Widths{240});
  CHECK(widths("\\(\\frac{茶}{\\text{茶茶}}\\)") == Widths{220});
  CHECK(widths("\\(1+1\\)").front() > type_width("1+1"));
}

TEST_CASE("type: figures are as wide as they are printed, in ems of the body's type") {
  Printout printout;
  printout.figures["f.png"] = {FigureFile::Kind::png, "", 300, 100};
  printout.style.body = 100;  // 10 points, 3.53 mm
  CHECK(widths("茶!{f.png 20mm}", printout) == std::vector{666});
  printout.style.figures = 200;
  CHECK(widths("!{f.png 20mm}", printout) == std::vector{1133});
  CHECK(widths("!{other.png 20mm}", printout) == std::vector{0});
}

TEST_CASE("options stand in four, two or one columns, as the widest fits with its letter") {
  CHECK(columns({"绿茶", "红茶", "白茶", "黑茶"}, 22) == 4);
  CHECK(columns({"绿茶", "红茶", "白茶", "黑茶"}, 21) == 4);
  CHECK(columns({"绿茶", "红茶", "白茶", "黑茶"}, 20) == 2);
  CHECK(columns({"绿茶", "红茶", "白茶", "黑茶"}, 10) == 1);
  CHECK(columns({"绿茶", "红茶"}, 40) == 4);
  CHECK(columns({"绿茶", "红\n茶"}, 40) == 1);
  CHECK(columns({}, 40) == 4);
}

TEST_CASE("five options stand in five columns or three, so that none is left alone") {
  const std::vector<std::string> teas = {"绿茶", "红茶", "白茶", "黑茶", "青茶"};
  CHECK(columns(teas, 27) == 5);
  CHECK(columns(teas, 26) == 3);
  CHECK(columns(teas, 12) == 2);
  CHECK(columns(teas, 10) == 1);
  CHECK(columns({"甲", "乙", "丙", "丁", "戊", "己"}, 80) == 4);
}
