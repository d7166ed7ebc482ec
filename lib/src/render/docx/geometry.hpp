// SPDX-License-Identifier: Apache-2.0
// Where things stand on the pages of a DOCX file. Word reckons in twips: twentieths of a
// point.
#pragma once

#include "tiku/render/printout.hpp"

namespace tiku::docx {

/// Tenths of a millimetre -> twips.
constexpr int twips(int tenths) { return (tenths * 1440 + 127) / 254; }

/// Lengths in twips.
struct Geometry {
  int page_width = 0;
  int page_height = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
  int left = 0;  ///< with the seal strip
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

  /// Where the stem of an item begins, from the left of its column.
  int stem_of(int depth) const { return depth > 0 ? number + part : number; }
};

Geometry geometry_of(const Printout& printout);

}  // namespace tiku::docx
