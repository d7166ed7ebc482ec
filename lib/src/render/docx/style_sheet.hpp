// SPDX-License-Identifier: Apache-2.0
// All paragraph styles of a DOCX file, as data.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/docx/geometry.hpp"
#include "tiku/render/printout.hpp"

namespace tiku::docx {

struct Tab {
  int at = 0;
  std::string_view kind = "left";
  std::string_view leader = {};
};

enum class Face { inherited, song, hei, song_only };  // the last for Latin letters, too

/// A paragraph style beyond `Normal`. Lengths in twips, type sizes in tenths of a point.
struct ParagraphStyle {
  std::string id;
  std::string name;  ///< as a user of Word sees it
  std::string based_on = "Normal";
  bool keeps_next = false;
  bool keeps_lines = false;
  std::vector<Tab> tabs = {};
  int before = 0;
  int after = 0;
  int exact_line = 0;
  int left = 0;
  int hanging = 0;
  std::string_view alignment = {};
  int outline = -1;
  Face face = Face::inherited;
  int size = 0;
};

/// From line to line.
int line_height(const ParagraphStyle& paragraph, const PageStyle& style);

/// Styles of columns so wide, which those of another width need as well.
std::vector<ParagraphStyle> column_styles(const Printout& printout, const Geometry& geometry);

std::vector<ParagraphStyle> paragraph_styles(const Printout& printout, const Geometry& geometry);

}  // namespace tiku::docx
