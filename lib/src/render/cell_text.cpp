// SPDX-License-Identifier: Apache-2.0
#include "render/cell_text.hpp"

#include <string_view>
#include <utility>

#include "render/layout.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

Face face_of(const Run& run) {
  Face face{run.is_emphasised, run.is_underlined, std::nullopt};
  if (run.kind == Run::Kind::subscript) face.script = Script::low;
  if (run.kind == Run::Kind::superscript) face.script = Script::high;
  return face;
}

// With blanks at which no line ends, half as wide as those of Chinese text. LibreOffice knows
// no rule against a line that begins with the closing bracket.
std::string unbroken(std::string_view gap) {
  constexpr std::string_view blank = "\u00A0";
  std::string text;
  for (std::size_t at = 0; at < gap.size();) {
    const Character character = character_at(gap, at);
    if (character.code == U'\u3000') text += blank;
    const bool is_blank = character.code == U'\u3000' || character.code == U' ';
    text += is_blank ? blank : gap.substr(at, character.bytes);
    at += character.bytes;
  }
  return text;
}

Runs with_unbroken_gaps(Runs runs) {
  for (Run& run : runs) {
    if (run.kind == Run::Kind::gap) run.text = unbroken(run.text);
  }
  return runs;
}

// Faces are lost where the cells go on as text, and 10³ must not become 103: raised and lowered
// signs are small characters where there are such.
CellPiece script_piece(std::string text, const Face& face) {
  std::string small = as_script(text, *face.script);
  const bool is_small = small != text && small.front() != '_' && small.front() != '^';
  if (!is_small) return {std::move(text), face};
  return {std::move(small), {face.is_bold, face.is_underlined, std::nullopt}};
}

// Not every program shows a line below blanks, so they become the line themselves.
CellPiece piece_of(Run run) {
  CellPiece piece{{}, face_of(run)};
  if (piece.face.script) return script_piece(std::move(run.text), piece.face);
  if (is_writing_line(run)) {
    piece.face.is_underlined = false;
  } else {
    run.is_underlined = false;
  }
  piece.text = readable({std::move(run)});
  return piece;
}

void add(std::vector<CellPiece>& pieces, CellPiece piece) {
  piece.text = harmless(piece.text);
  if (piece.text.empty()) return;
  if (!pieces.empty() && pieces.back().face == piece.face) {
    pieces.back().text += piece.text;
  } else {
    pieces.push_back(std::move(piece));
  }
}

}  // namespace

std::vector<CellPiece> cell_pieces(const CellValue& value) {
  std::vector<CellPiece> pieces;
  if (const auto* text = std::get_if<std::string>(&value)) add(pieces, {*text, {}});
  if (const auto* runs = std::get_if<Runs>(&value)) {
    for (Run& run : with_unbroken_gaps(*runs)) add(pieces, piece_of(std::move(run)));
  }
  return pieces;
}

std::string plain_text(const CellValue& value) {
  if (const auto* runs = std::get_if<Runs>(&value))
    return harmless(readable(with_unbroken_gaps(*runs)));
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : harmless(*text);
}

}  // namespace tiku
