// SPDX-License-Identifier: Apache-2.0
// What stands where on a page before anything is drawn. All lengths are whole
// thousandths of a point, so that every machine breaks lines and pages alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace tiku::pdf {

using Length = std::int64_t;  ///< thousandths of a point

/// Tenths of a millimetre -> length.
constexpr Length of_tenths(std::int64_t tenths) { return tenths * 36000 / 127; }

/// Tenths of a point, as type sizes are given -> length.
constexpr Length of_type(std::int64_t tenths) { return tenths * 100; }

/// To the right and down.
struct Point {
  Length x = 0;
  Length y = 0;
};

enum class Face { song, hei };  ///< 宋体 for texts, 黑体 (bold) for titles and emphasis

struct PlacedGlyph {
  unsigned id = 0;        ///< in the whole font
  Length x = 0;           ///< from the mark's place
  Length y = 0;           ///< down from the baseline
  std::size_t bytes = 0;  ///< of the mark's text; 0 where one character has several glyphs
};

/// Red is light enough that scanners of answer cards pass over it.
enum class Ink { black, red };

/// Glyphs of one face and size on a line, and the text that they stand for.
struct TextMark {
  Face face = Face::song;
  Length size = 0;
  bool is_slanted = false;
  Point at;  ///< on the baseline
  std::vector<PlacedGlyph> glyphs;
  std::string text;
  Ink ink = Ink::black;
};

/// A line through points, or the shape that it encloses.
struct PathMark {
  enum class Kind {
    line,
    dotted,
    filled,
    curved,  ///< filled; cubic curves, three points each after the first
  };
  Kind kind = Kind::line;
  Length width = 0;
  std::vector<Point> points;
  Ink ink = Ink::black;
};

/// A figure of the printout, its upper left corner at `at`.
struct FigureMark {
  std::string path;
  Point at;
  Length width = 0;
  Length height = 0;
};

/// Upright text that is turned to be read from bottom to top, beginning at `at`.
struct TurnedMark {
  Point at;
  std::vector<TextMark> texts;
};

using Mark = std::variant<TextMark, PathMark, FigureMark, TurnedMark>;
using Marks = std::vector<Mark>;

/// Marks about a point on a baseline.
struct Box {
  Length width = 0;
  Length ascent = 0;   ///< above the baseline
  Length descent = 0;  ///< below
  Marks marks;
};

/// A stretch of a column from edge to edge, its marks from its upper left corner.
struct Slab {
  Length height = 0;
  Marks marks;
};

/// What is kept in one column where it can be: an item, a head, a row of a table.
struct Piece {
  std::vector<Slab> slabs;  ///< where it must be split, then between these
  Length before = 0;        ///< room above, unless the column begins with it
  bool keeps_next = false;
  bool begins_page = false;
  std::string bookmark;        ///< for the outline; may be empty
  std::vector<Slab> repeated;  ///< before it where it begins a column: heads of a table
};

/// The marks, moved, at the end of `marks`.
void add_moved(Marks& marks, Marks added, Point by);

/// The height of all slabs.
Length height_of(const std::vector<Slab>& slabs);

}  // namespace tiku::pdf
