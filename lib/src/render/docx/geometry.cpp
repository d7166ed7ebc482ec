// SPDX-License-Identifier: Apache-2.0
#include "render/docx/geometry.hpp"

#include <algorithm>

#include "render/type_width.hpp"

namespace tiku::docx {
namespace {

constexpr int strip_room = 220;  // tenths of a millimetre

}  // namespace

Geometry geometry_of(const Printout& printout) {
  const PageStyle& style = printout.style;
  Geometry geometry;
  geometry.page_width = twips(paper_width(style));
  geometry.page_height = twips(paper_height);
  geometry.top = twips(style.top);
  geometry.right = twips(style.right);
  geometry.bottom = twips(style.bottom);
  geometry.left = twips(style.left + (printout.strip ? strip_room : 0));
  geometry.columns = std::max(style.columns, 1);
  geometry.column_gap = geometry.columns > 1 ? twips(tiku::column_gap) : 0;
  geometry.column =
      (geometry.text_width() - (geometry.columns - 1) * geometry.column_gap) / geometry.columns;
  geometry.em = std::max(style.body * 2, 1);
  geometry.small_em = std::max(style.small * 2, 1);
  int number = 0;
  int bracket = 0;
  int part = 0;
  for (const Block& block : printout.blocks) {
    const auto* item = std::get_if<ItemBlock>(&block);
    if (item == nullptr) continue;
    (item->depth > 0 ? part : number) =
        std::max(item->depth > 0 ? part : number, type_width(item->label) + 20);
    bracket = std::max(bracket, type_width(item->bracket));
  }
  geometry.number = std::max(number, 200) * geometry.em / 100;
  geometry.bracket = bracket * geometry.em / 100;
  geometry.part = std::max(part, 250) * geometry.em / 100;
  return geometry;
}

}  // namespace tiku::docx
