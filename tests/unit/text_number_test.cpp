// SPDX-License-Identifier: Apache-2.0
#include <cstdint>
#include <limits>

#include <doctest/doctest.h>

#include "tiku/text/number.hpp"

namespace tiku {
namespace {

TEST_CASE("a division says how it rounds") {
  CHECK(divide_down(7, 2) == 3);
  CHECK(divide_up(7, 2) == 4);
  CHECK(divide_down(-7, 2) == -4);
  CHECK(divide_up(-7, 2) == -3);
  CHECK(divide_down(-6, 2) == -3);
  CHECK(divide_up(6, 2) == 3);
  CHECK(divide_up(0, 5) == 0);
}

TEST_CASE("whole numbers are taken in one form only") {
  CHECK(parse_integer("0") == 0);
  CHECK(parse_integer("-0") == 0);
  CHECK(parse_integer("80") == 80);
  CHECK(parse_integer("-7") == -7);
  CHECK(parse_integer("999999999999999") == 999999999999999);
  CHECK(parse_integer("-999999999999999") == -999999999999999);
  for (const char* text : {"",
                           "-",
                           "+1",
                           "--1",
                           "01",
                           "-01",
                           "00",
                           "1.0",
                           "1e3",
                           "0x10",
                           "0o7",
                           "1_000",
                           "1,000",
                           " 1",
                           "1 ",
                           "１",
                           "12:30",
                           "NO",
                           "nan",
                           "1000000000000000",
                           "99999999999999999999"}) {
    CAPTURE(text);
    CHECK(parse_integer(text) == std::nullopt);
  }
}

TEST_CASE("decimals are whole numbers of their last place") {
  CHECK(parse_decimal("2.5", 2) == 250);
  CHECK(parse_decimal("2.50", 2) == 250);
  CHECK(parse_decimal("-0.05", 2) == -5);
  CHECK(parse_decimal("0", 2) == 0);
  CHECK(parse_decimal("40", 0) == 40);
  CHECK(parse_decimal("999999999999.999999", 6) == 999999999999999999);
  for (const char* text : {"", ".", "-", ".5", "2.", "-.5", "2.505", "02.5", "+2.5", "2,5", "2.5.0",
                           "2.-5", "1e2", "inf", "2.5 ", "1000000000000"}) {
    CAPTURE(text);
    CHECK(parse_decimal(text, 2) == std::nullopt);
  }
  CHECK(parse_decimal("40.0", 0) == std::nullopt);
  CHECK(parse_decimal("1", 7) == std::nullopt);
  CHECK(parse_decimal("1", -1) == std::nullopt);
}

TEST_CASE("decimals are written as short as they are") {
  CHECK(format_decimal(250, 2) == "2.5");
  CHECK(format_decimal(200, 2) == "2");
  CHECK(format_decimal(205, 2) == "2.05");
  CHECK(format_decimal(5, 2) == "0.05");
  CHECK(format_decimal(-5, 2) == "-0.05");
  CHECK(format_decimal(0, 2) == "0");
  CHECK(format_decimal(100, 0) == "100");
  CHECK(format_decimal(std::numeric_limits<std::int64_t>::min(), 0) == "-9223372036854775808");
  CHECK(format_decimal(std::numeric_limits<std::int64_t>::max(), 18) == "9.223372036854775807");
}

TEST_CASE("what is written is read again") {
  for (std::int64_t value = -1200; value <= 1200; ++value) {
    CHECK(parse_decimal(format_decimal(value, 3), 3) == value);
  }
}

}  // namespace
}  // namespace tiku
