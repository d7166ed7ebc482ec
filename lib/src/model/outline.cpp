// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstddef>

#include "tiku/model/bank.hpp"

namespace tiku {
namespace {

// As deep as the outline, whose depth the reader limits.
void collect(const Range& range, std::vector<const Range*>& above, std::vector<PointPath>& paths) {
  above.push_back(&range);
  for (const Point& point : range.points) paths.push_back({&point, above});
  for (const Range& inner : range.ranges) collect(inner, above, paths);
  above.pop_back();
}

}  // namespace

std::vector<PointPath> point_paths(const Outline& outline) {
  std::vector<PointPath> paths;
  std::vector<const Range*> above;
  for (const Range& range : outline.ranges) collect(range, above, paths);
  return paths;
}

std::string level_name(int level) {
  static constexpr std::array<const char*, 5> names = {"一级/高级技师", "二级/技师", "三级/高级工",
                                                       "四级/中级工", "五级/初级工"};
  if (level < 1 || level > 5) return {};
  return names[static_cast<std::size_t>(level - 1)];
}

}  // namespace tiku
