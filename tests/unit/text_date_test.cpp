// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tiku/text/date.hpp"

namespace tiku {
namespace {

TEST_CASE("a date is a day of the calendar") {
  for (const char* yes : {"2026-11-28", "2024-02-29", "2000-02-29", "0001-01-01"}) {
    CHECK(is_date(yes));
  }
  for (const char* no : {"2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10",
                         "2026-10-00", "0000-01-01", "2026-1-1", "26-01-01", "2026/11/28",
                         "2026-11-28 ", "2026-11-2x", "２０２６"}) {
    CHECK_FALSE(is_date(no));
  }
}

TEST_CASE("documents say dates as people do") {
  CHECK(printed_date("2026-11-08") == "2026年11月8日");
  CHECK(printed_date("2026-01-28") == "2026年1月28日");
  CHECK(printed_date("") == "");
  CHECK(printed_date("2026-13-01") == "2026-13-01");
}

}  // namespace
}  // namespace tiku
