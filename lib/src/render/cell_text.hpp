// SPDX-License-Identifier: Apache-2.0
// The text of a cell as the stretches that look alike: emphasis, underlines and indices without
// small characters are shown by their faces, all other markup as the text that people read. No
// line ends at the blanks of a gap.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "render/sheet.hpp"
#include "text/script.hpp"

namespace tiku {

/// How a stretch of text looks beyond the style of its cell.
struct Face {
  bool is_bold = false;
  bool is_underlined = false;
  std::optional<Script> script;
  friend auto operator<=>(const Face&, const Face&) = default;
};

struct CellPiece {
  std::string text;  ///< not empty; harmless
  Face face;
  friend bool operator==(const CellPiece&, const CellPiece&) = default;
};

/// A cell's text, no two neighbours with one face; nothing for a number.
std::vector<CellPiece> cell_pieces(const CellValue& value);

/// The same without faces, for people: H₂O, `_underlined_`.
std::string plain_text(const CellValue& value);

}  // namespace tiku
