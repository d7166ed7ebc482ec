// SPDX-License-Identifier: Apache-2.0
#include "render/docx/geometry.hpp"

#include <algorithm>
#include <cstdint>

#include "render/layout.hpp"
#include "tiku/text/maths.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::docx {
namespace {

constexpr int strip_room = 220;  // tenths of a millimetre

// Hundredths of an em, by the faces that stand in most documents: 宋体 and Times New Roman.
int character_width(char32_t code) {
  if (code >= 0x80) return display_width(to_utf8(code)) == 0 ? 0 : 100;
  if (code == U'm' || code == U'w' || code == U'%' || code == U'@') return 84;
  if (code == U'W' || code == U'M') return 95;
  if (code >= U'A' && code <= U'Z') return 73;
  return 51;
}

int text_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    width += character_width(character.code);
    at += character.bytes;
  }
  return width;
}

int formula_width(const Formula& formula) {
  int width = 0;
  for (const Formula& part : formula.parts) width += formula_width(part);
  switch (formula.kind) {
    case Formula::Kind::fraction:
      return std::max(formula_width(formula.parts[0]), formula_width(formula.parts[1])) + 20;
    case Formula::Kind::root:
      return width + 90;
    case Formula::Kind::sign:
      return text_width(formula.text) + 60;
    case Formula::Kind::space:
      return 20;
    default:
      return width + text_width(formula.text);
  }
}

int run_width(const Run& run, const Printout& printout) {
  if (run.kind == Run::Kind::figure) {
    const auto found = printout.figures.find(run.text);
    if (found == printout.figures.end()) return 0;
    const std::int64_t width = figure_width(printout.style, found->second, run.millimetres);
    return static_cast<int>(width * 72'000 / 254 / std::max(printout.style.body, 1));
  }
  if (run.kind == Run::Kind::maths) {
    const auto formula = parse_formula(run.text);
    if (const auto* read = std::get_if<Formula>(&formula)) return formula_width(*read);
  }
  return text_width(run.text);
}

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
        std::max(item->depth > 0 ? part : number, text_width(item->label) + 20);
    bracket = std::max(bracket, text_width(item->bracket));
  }
  geometry.number = std::max(number, 200) * geometry.em / 100;
  geometry.bracket = bracket * geometry.em / 100;
  geometry.part = std::max(part, 250) * geometry.em / 100;
  return geometry;
}

int width_of(const Runs& runs, const Printout& printout) {
  int width = 0;
  for (const Run& run : runs) width += run_width(run, printout);
  return width;
}

int option_columns(const ItemBlock& item, const Geometry& geometry, const Printout& printout) {
  constexpr int letter = 125;
  constexpr int gap = 80;
  int widest = 0;
  for (const OptionLine& option : item.options) {
    const auto breaks = [](const Run& run) { return run.text.find('\n') != std::string::npos; };
    if (std::ranges::any_of(option.text, breaks)) return 1;
    widest = std::max(widest, width_of(option.text, printout));
  }
  const int room = (geometry.column - geometry.stem_of(item.depth)) * 100 / geometry.em;
  for (const int columns : {4, 2}) {
    if (widest + letter + gap <= room / columns) return columns;
  }
  return 1;
}

}  // namespace tiku::docx
