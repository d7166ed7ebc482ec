// SPDX-License-Identifier: Apache-2.0
// The kinds of blocks, each set by a function of its own.
#pragma once

#include <string>
#include <vector>

#include "render/pdf/box.hpp"
#include "render/pdf/paragraph.hpp"
#include "render/pdf/setting.hpp"

namespace tiku::pdf {

/// The type of items, or another size of theirs, in justified lines.
ParagraphStyle body_style(const Setting& setting, Length width);
ParagraphStyle style_of(const Setting& setting, const Type& type, Length width,
                        Alignment alignment);

/// The lines, each a slab, moved to the right.
void add_lines(std::vector<Slab>& slabs, std::vector<Line> lines, Length x);

/// Lines beside each other, on one baseline: the second at `x` of the first.
void add_beside(std::vector<Line>& lines, std::vector<Line> others, Length x);

/// Room that the labels of a section's items take, and the brackets before them.
struct LabelRoom {
  Length bracket = 0;
  Length label = 0;
  Length part = 0;  ///< for the labels of parts of cases
};

/// That of each block of the printout.
std::vector<LabelRoom> label_rooms(Setting& setting);

Piece set_item(Setting& setting, const ItemBlock& item, const LabelRoom& room, Length width);
Piece set_heading(Setting& setting, const HeadingBlock& heading, Length width);
Piece set_notices(Setting& setting, const NoticesBlock& notices, Length width);
Piece set_scores(Setting& setting, const ScoreBlock& scores, Length width);
Piece set_section(Setting& setting, const SectionBlock& section, Length width);
std::vector<Piece> set_table(Setting& setting, const TableBlock& table, Length width);

/// Rules of a table: every edge of its cells, by the places of the columns and rows.
void add_rules(Marks& marks, const std::vector<Length>& xs, const std::vector<Length>& ys);

/// The box in the middle of a cell.
void add_centred(Marks& marks, Box box, Point corner, Length width, Length height);

}  // namespace tiku::pdf
