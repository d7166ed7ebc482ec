// SPDX-License-Identifier: Apache-2.0
// Where things stand on the pages of a DOCX file. Word reckons in twips: twentieths of a
// point.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "tiku/render/printout.hpp"

namespace tiku::docx {

/// Tenths of a millimetre -> twips.
constexpr int twips(int tenths) { return (tenths * 1440 + 127) / 254; }

/// The pages of a section. Lengths in twips.
struct Geometry {
  /// What the names of styles begin with that are for columns of this width.
  std::string_view styles;
  int page_width = 0;
  int page_height = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  int left = 0;  ///< with the seal strip, where the pages have it
  bool has_strip = false;
  int columns = 1;
  int column_gap = 0;
  int column = 0;    ///< its width
  int em = 0;        ///< of the body's type
  int small_em = 0;  ///< of the small type
  int number = 0;    ///< room for the label of an item, so that all stems begin alike
  int bracket = 0;
  int part = 0;  ///< room for the label of a part of a case

  int text_width() const { return page_width - left - right; }
  int text_height() const { return page_height - top - bottom; }

  /// Between the label of an item and its stem.
  int label_gap() const { return em * 3 / 10; }

  /// Where the stem of an item begins, from the left of its column.
  int stem_of(int depth) const { return depth > 0 ? number + part : number; }

  /// A row of the table of marks.
  int score_row() const { return em * 21 / 10; }

  /// Cells of the small table before a section, and the room that it leaves for the words
  /// beside it. There is no table where it would leave too little: the words have it all.
  int box() const { return small_em * 22 / 5; }
  int box_row() const { return small_em * 37 / 20; }
  int beside_boxes(std::size_t boxes) const {
    const int rest = column - static_cast<int>(std::min<std::size_t>(boxes, 1000)) * box();
    return rest < column / 3 ? column : rest;
  }

  /// A line to write upon.
  int answer_line() const { return std::max(twips(85), em * 2); }
};

/// Whether the label is a number, which ends where the others do, and not that of a part
/// which stands alone: 12（1）.
bool has_number(const ItemBlock& item);

/// Which pages: those beside the seal strip have less room.
enum class Beside { margin, strip };

Geometry geometry_of(const Printout& printout, Beside beside);

}  // namespace tiku::docx
