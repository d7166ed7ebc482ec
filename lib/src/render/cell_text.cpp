// SPDX-License-Identifier: Apache-2.0
#include "render/cell_text.hpp"

#include <utility>

#include "render/layout.hpp"

namespace tiku {
namespace {

Face face_of(const Run& run) {
  Face face{run.is_emphasised, run.is_underlined, std::nullopt};
  if (run.kind == Run::Kind::subscript) face.script = Script::low;
  if (run.kind == Run::Kind::superscript) face.script = Script::high;
  return face;
}

// Not every program shows a line below blanks, so they become the line themselves.
CellPiece piece_of(Run run) {
  CellPiece piece{{}, face_of(run)};
  if (piece.face.script) {
    piece.text = std::move(run.text);
    return piece;
  }
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
    for (const Run& run : *runs) add(pieces, piece_of(run));
  }
  return pieces;
}

std::string plain_text(const CellValue& value) {
  if (const auto* runs = std::get_if<Runs>(&value)) return harmless(readable(*runs));
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : harmless(*text);
}

}  // namespace tiku
