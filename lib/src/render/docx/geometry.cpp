// SPDX-License-Identifier: Apache-2.0
#include "render/docx/geometry.hpp"

#include <algorithm>

#include "render/layout.hpp"
#include "render/type_width.hpp"

namespace tiku::docx {

bool has_number(const ItemBlock& item) {
  constexpr int widest = 300;
  return item.depth == 0 && type_width(item.label) <= widest;
}

Geometry geometry_of(const Printout& printout, Beside beside) {
  const PageStyle& style = printout.style;
  Geometry geometry;
  geometry.page_width = twips(paper_width(style));
  geometry.page_height = twips(paper_height);
  geometry.top = twips(style.top);
  geometry.right = twips(style.right);
  geometry.bottom = twips(style.bottom);
  geometry.has_strip = beside == Beside::strip;
  geometry.left = twips(style.left + (geometry.has_strip ? strip_room : 0));
  geometry.columns = std::max(style.columns, 1);
  geometry.column_gap = geometry.columns > 1 ? twips(tiku::column_gap) : 0;
  geometry.column =
      (geometry.text_width() - (geometry.columns - 1) * geometry.column_gap) / geometry.columns;
  geometry.em = std::max(style.body * 2, 1);
  geometry.small_em = std::max(style.small * 2, 1);
  int number = 150;
  int bracket = 0;
  int part = 250;
  for (const Block& block : printout.blocks) {
    const auto* item = std::get_if<ItemBlock>(&block);
    if (item == nullptr) continue;
    if (item->depth > 0) part = std::max(part, type_width(item->label));
    if (has_number(*item)) number = std::max(number, type_width(item->label));
    bracket = std::max(bracket, type_width(item->bracket));
  }
  constexpr int widest = 1000;
  geometry.number = number * geometry.em / 100 + geometry.label_gap();
  geometry.bracket = std::min(bracket, widest) * geometry.em / 100;
  geometry.part = std::min(part, widest) * geometry.em / 100;
  return geometry;
}

}  // namespace tiku::docx
