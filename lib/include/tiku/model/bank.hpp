// SPDX-License-Identifier: Apache-2.0
// A question bank (题库): one occupation at one level.
#pragma once

#include <string>
#include <vector>

#include "tiku/model/item.hpp"
#include "tiku/model/outline.hpp"

namespace tiku {

/// Shapes that codes must have, given by example: a capital letter stands for any
/// capital letter, a digit for any digit, all else for itself. Empty: any code.
struct CodeShapes {
  std::string point;  ///< e.g. A-A-A-001
  std::string item;   ///< e.g. B-A-A-A-001-001
};

struct Bank {
  std::string folder;  ///< path of the folder that holds bank.yaml, as it was given
  Occupation occupation;
  int level = 0;  ///< 5 初级工, 4 中级工, 3 高级工, 2 技师, 1 高级技师
  Standard standard;
  CodeShapes codes;
  Outline outline;
  std::vector<Item> items;    ///< ascending by id, whatever the files' order
  bool faulty = false;        ///< parts of bank.yaml could not be read, which has been said
  bool items_unread = false;  ///< some of its items could not be read, which has been said
  Place place;                ///< of bank.yaml's first key
};

/// A point with the ranges that lead to it, outermost first.
struct PointPath {
  const Point* point = nullptr;
  std::vector<const Range*> ranges;
};

/// All points of an outline in its own order. The pointers live as long as the outline.
std::vector<PointPath> point_paths(const Outline& outline);

/// Name of a level: 4 is 四级/中级工; empty outside 1 … 5.
std::string level_name(int level);

}  // namespace tiku
