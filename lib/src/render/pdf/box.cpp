// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/box.hpp"

#include <utility>

namespace tiku::pdf {
namespace {

void move(Point& point, Point by) {
  point.x += by.x;
  point.y += by.y;
}

void move(TextMark& mark, Point by) { move(mark.at, by); }
void move(FigureMark& mark, Point by) { move(mark.at, by); }
void move(TurnedMark& mark, Point by) { move(mark.at, by); }
void move(PathMark& mark, Point by) {
  for (Point& point : mark.points) move(point, by);
}

}  // namespace

void add_moved(Marks& marks, Marks added, Point by) {
  for (Mark& mark : added) {
    std::visit([by](auto& any) { move(any, by); }, mark);
    marks.push_back(std::move(mark));
  }
}

Length height_of(const std::vector<Slab>& slabs) {
  Length height = 0;
  for (const Slab& slab : slabs) height += slab.height;
  return height;
}

}  // namespace tiku::pdf
