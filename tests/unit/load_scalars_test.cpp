// SPDX-License-Identifier: Apache-2.0
// The strict spellings: what is a value of a field, and what only looks like one.
#include <initializer_list>
#include <string>

#include <doctest/doctest.h>

#include "load/scalars.hpp"

namespace tiku::loading {
namespace {

TEST_CASE("numbers are written in their unit") {
  CHECK(parse_number("12", Unit::whole) == 12);
  CHECK(parse_number("10.5", Unit::tenths) == 105);
  CHECK_FALSE(parse_number("10.55", Unit::tenths));
  CHECK(format_number(105, Unit::tenths) == "10.5");
  CHECK(parse_number("2.5", Unit::decimal) == 250);
  CHECK(parse_number("100", Unit::decimal) == 10000);
  CHECK(parse_number("12.25%", Unit::percent) == 1225);
  CHECK(parse_number("0.653", Unit::fine) == 653);
  CHECK(parse_number("-0.35", Unit::fine) == -350);
  CHECK(parse_number("-0.35", Unit::decimal) == -35);
  for (const char* no :
       {"", "+1", "01", "1e3", "0x10", "12:30", "1_000", " 1", "1 ", "１", "1.5"}) {
    CHECK_FALSE(parse_number(no, Unit::whole));
  }
  for (const char* no : {"2.505", ".5", "5.", "1,5", "inf", "nan", "5%"}) {
    CHECK_FALSE(parse_number(no, Unit::decimal));
  }
  for (const char* no : {"0.6535", "--1", "-", "-.5", "- 1", "+0.5"}) {
    CHECK_FALSE(parse_number(no, Unit::fine));
  }
  for (const char* no : {"5", "%", "5 %", "5%%", "5％", "0.125%"}) {
    CHECK_FALSE(parse_number(no, Unit::percent));
  }
}

TEST_CASE("bounds may be open at one end and are one value without dots") {
  const auto both = parse_bounds("6..10", Unit::whole).value();
  CHECK(both.low == 6);
  CHECK(both.high == 10);
  const auto least = parse_bounds("5..", Unit::whole).value();
  CHECK(least.low == 5);
  CHECK_FALSE(least.high);
  const auto most = parse_bounds("..10%", Unit::percent).value();
  CHECK_FALSE(most.low);
  CHECK(most.high == 1000);
  const auto exact = parse_bounds("7", Unit::whole).value();
  CHECK(exact.low == 7);
  CHECK(exact.high == 7);
  CHECK(parse_bounds("2.6..3.2", Unit::decimal)->low == 260);
  CHECK(parse_bounds("2.6..3.2", Unit::decimal)->high == 320);
}

TEST_CASE("ill-formed bounds are none") {
  for (const char* no : {"", "..", "...", "5...", "5..6..7", "5 .. 6", "5-6", "a..b", "5%..6"}) {
    CHECK_FALSE(parse_bounds(no, Unit::whole));
  }
  CHECK_FALSE(parse_bounds("70..90%", Unit::percent));
  CHECK_FALSE(parse_bounds("70%..90", Unit::percent));
}

TEST_CASE("codes are letters, digits, dashes, underscores and dots") {
  for (const char* yes : {"A-B-A-001", "2026-11-TEA4-01", "spare", "备用", "é_1.2", "4"}) {
    CHECK(is_code(yes));
  }
  for (const char* no : {"", "-A", ".A", "_A", "A B", "A　B", "A/B", "A:B", "A—1", "A－1", "Ａ1",
                         "A１", "A、B", "A\xE2\x80\x8B",
                         "A\xE2\x80\xAE"
                         "B",
                         "A\tB", "A\nB", "℃1"}) {
    CHECK_FALSE(is_code(no));
  }
}

TEST_CASE("paths are relative and portable") {
  for (const char* yes : {"..", "a/b.yaml", "../图/茶 具.png", "C:x"}) CHECK(is_path(yes));
  for (const char* no : {"", "/a", "a\\b", "a\tb", "a\nb",
                         "a\x01"
                         "b"})
    CHECK_FALSE(is_path(no));
}

TEST_CASE("control characters are found, tabs and line feeds are none of them") {
  CHECK_FALSE(find_control("a\tb\n茶"));
  CHECK(find_control(std::string_view("a\0b", 3)) == "U+0000");
  CHECK(find_control("\x1F") == "U+001F");
  CHECK(find_control("\x7F") == "U+007F");
  CHECK(find_control("\xC2\x85") == "U+0085");
  CHECK_FALSE(find_control("\xC2\xA0"));
}

TEST_CASE("an excerpt is one short line of whole characters") {
  CHECK(excerpt("短") == "短");
  CHECK(excerpt("one\ntwo") == "one…");
  std::string expected;
  for (int i = 0; i < 60; ++i) expected += "茶";
  CHECK(excerpt(expected) == expected);
  CHECK(excerpt(expected + "艺") == expected + "…");
}

}  // namespace
}  // namespace tiku::loading
