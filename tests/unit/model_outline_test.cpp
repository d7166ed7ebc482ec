// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>

#include "tiku/model/bank.hpp"

namespace tiku {
namespace {

Point point(const std::string& code) { return {code, "name", Importance::core, {}}; }

TEST_CASE("points come in the outline's own order with the ranges that lead to them") {
  Range inner;
  inner.code = "A-B";
  inner.points = {point("A-B-2"), point("A-B-1")};
  Range outer;
  outer.code = "A";
  outer.points = {point("A-9")};
  outer.ranges = {inner};
  Range last;
  last.code = "0";
  last.points = {point("0-1")};
  const Outline outline{{outer, last}, {}};

  std::string seen;
  for (const PointPath& path : point_paths(outline)) {
    for (const Range* range : path.ranges) seen += range->code + ">";
    seen += path.point->code + " ";
  }
  CHECK(seen == "A>A-9 A>A-B>A-B-2 A>A-B>A-B-1 0>0-1 ");
}

TEST_CASE("an outline without ranges has no points") { CHECK(point_paths({}).empty()); }

TEST_CASE("levels have their names of the national system, others none") {
  CHECK(level_name(5) == "五级/初级工");
  CHECK(level_name(4) == "四级/中级工");
  CHECK(level_name(3) == "三级/高级工");
  CHECK(level_name(2) == "二级/技师");
  CHECK(level_name(1) == "一级/高级技师");
  CHECK(level_name(0).empty());
  CHECK(level_name(6).empty());
  CHECK(level_name(-4).empty());
}

}  // namespace
}  // namespace tiku
