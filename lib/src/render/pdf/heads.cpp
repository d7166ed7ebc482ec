// SPDX-License-Identifier: Apache-2.0
// What stands above items: the paper's heading, notices, the table of marks, heads of
// sections.
#include <algorithm>
#include <string_view>
#include <utility>

#include "render/pdf/block_parts.hpp"
#include "render/pdf/pages.hpp"

namespace tiku::pdf {
namespace {

void add_centred_lines(Piece& piece, Setting& setting, const std::string& text, const Type& type,
                       Length width) {
  if (text.empty()) return;
  add_lines(piece.slabs,
            set_paragraph(setting, plain(text), style_of(setting, type, width, Alignment::centred)),
            0);
}

// Facts side by side, as many on a line as fit.
std::vector<std::string> fact_lines(Setting& setting, const std::vector<std::string>& facts,
                                    const Type& type, Length width) {
  constexpr std::string_view between = "\u3000\u3000";
  std::vector<std::string> lines;
  for (const std::string& fact : facts) {
    if (!lines.empty()) {
      const std::string longer = lines.back() + std::string(between) + fact;
      if (natural_width(setting, plain(longer), type).value_or(width) < width) {
        lines.back() = longer;
        continue;
      }
    }
    lines.push_back(fact);
  }
  return lines;
}

// The small table before a section: names above, room for figures below; at most half as wide
// as the column.
Box section_table(Setting& setting, const std::vector<std::string>& names, Length width) {
  const Type type{Face::song, of_type(setting.style().small)};
  const Length row = part(type.size, 185);
  const Length widest = width / 2 / static_cast<Length>(names.size());
  Box table;
  std::vector<Length> xs = {0};
  for (const std::string& name : names) {
    Box box = set_text_within(setting, name, type, part(widest, 90));
    const Length cell = std::min(std::max(box.width + type.size, part(type.size, 440)), widest);
    add_centred(table.marks, std::move(box), {xs.back(), 0}, cell, row);
    xs.push_back(xs.back() + cell);
  }
  add_rules(table.marks, xs, {0, row, 2 * row});
  table.width = xs.back();
  table.descent = 2 * row;
  return table;
}

struct ScoreWidths {
  Length name = 0;  // of the first column, with the names of the rows
  Length other = 0;
};

ScoreWidths score_widths(Setting& setting, const ScoreBlock& scores, const Type& type,
                         Length width) {
  const auto columns = static_cast<Length>(std::max<std::size_t>(scores.columns.size(), 1));
  ScoreWidths widths;
  widths.name = widths.other = std::min(part(type.size, 600), width / columns);
  for (const std::string& name : scores.rows) {
    widths.name = std::max(widths.name, set_text(setting, name, type).width + type.size);
  }
  widths.name = std::min(widths.name, std::max(width / 3, width / columns));
  if (columns == 1) return widths;
  widths.other = std::min(widths.other, (width - widths.name) / (columns - 1));
  return widths;
}

}  // namespace

Piece set_heading(Setting& setting, const HeadingBlock& heading, Length width) {
  const PageStyle& style = setting.style();
  const Type small{Face::song, of_type(style.body)};
  Piece piece;
  if (!heading.secrecy.empty()) {
    const Type type{Face::hei, of_type(style.body)};
    add_lines(piece.slabs,
              set_paragraph(setting, plain(heading.secrecy),
                            style_of(setting, type, width, Alignment::left)),
              0);
  }
  add_centred_lines(piece, setting, heading.issuer, {Face::hei, of_type(style.issuer)}, width);
  add_centred_lines(piece, setting, heading.name, {Face::hei, of_type(style.name)}, width);
  add_centred_lines(piece, setting, heading.document, {Face::hei, of_type(style.name)}, width);
  add_centred_lines(piece, setting, heading.added, {Face::song, of_type(style.section)}, width);
  for (const std::string& line : fact_lines(setting, heading.facts, small, width)) {
    add_centred_lines(piece, setting, line, small, width);
  }
  piece.slabs.push_back({part(small.size, 40), {}});
  return piece;
}

Piece set_notices(Setting& setting, const NoticesBlock& block, Length width) {
  ParagraphStyle body = body_style(setting, width);
  const Length em = body.type.size;
  Piece piece;
  piece.before = part(em, 40);
  add_centred_lines(piece, setting, block.title, {Face::hei, of_type(setting.style().section)},
                    width);
  const Length indent = 2 * em;
  const Length room =
      set_text(setting, std::to_string(block.notices.size()) + ".", body.type).width + part(em, 40);
  body.width = width - 2 * indent - room;
  std::size_t number = 0;
  for (const std::string& notice : block.notices) {
    std::vector<Line> lines;
    lines.push_back(line_of(set_text(setting, std::to_string(++number) + ".", body.type), body));
    add_beside(lines, set_paragraph(setting, parse_inline(notice), body), room);
    add_lines(piece.slabs, std::move(lines), indent);
  }
  piece.slabs.push_back({part(em, 40), {}});
  return piece;
}

Piece set_scores(Setting& setting, const ScoreBlock& scores, Length width) {
  // However large the type is, the table takes no more than a third of a page.
  const Length highest = page_height() / 3 / static_cast<Length>(scores.rows.size() + 1);
  const Length row = std::min(part(of_type(setting.style().body), 210), highest);
  const Type type{Face::song, row * 100 / 210};
  const ScoreWidths widths = score_widths(setting, scores, type, width);
  Slab slab;
  const auto add_cell = [&](const std::string& text, Point corner, Length across) {
    add_centred(slab.marks, set_text_within(setting, text, type, across - part(type.size, 40)),
                corner, across, row);
  };
  const auto others = static_cast<Length>(std::max<std::size_t>(scores.columns.size(), 1) - 1);
  std::vector<Length> xs = {(width - widths.name - widths.other * others) / 2};
  for (const std::string& column : scores.columns) {
    const Length across = xs.size() == 1 ? widths.name : widths.other;
    add_cell(column, {xs.back(), 0}, across);
    xs.push_back(xs.back() + across);
  }
  std::vector<Length> ys = {0, row};
  for (const std::string& name : scores.rows) {
    add_cell(name, {xs.front(), ys.back()}, widths.name);
    ys.push_back(ys.back() + row);
  }
  add_rules(slab.marks, xs, ys);
  slab.height = ys.back() + part(type.size, 40);
  Piece piece;
  piece.before = part(type.size, 40);
  piece.slabs.push_back(std::move(slab));
  return piece;
}

Piece set_section(Setting& setting, const SectionBlock& section, Length width) {
  const Length em = of_type(setting.style().section);
  const Type body{Face::song, of_type(setting.style().body)};
  Box table;
  if (!section.boxes.empty()) table = section_table(setting, section.boxes, width);
  const Length text_at = table.width > 0 ? table.width + part(em, 80) : 0;
  // The directions go on behind the title.
  ParagraphStyle style = style_of(setting, {Face::hei, em}, width - text_at, Alignment::left);
  style.leading = std::max(style.leading, body_style(setting, width).leading);
  const std::vector<Stretch> text = {{plain(section.title), style.type},
                                     {plain(section.directions), body}};
  Piece piece;
  add_lines(piece.slabs, set_paragraph(setting, text, style), text_at);
  const Length air = std::max<Length>(table.descent - height_of(piece.slabs), 0);
  const Length height = height_of(piece.slabs) + air;
  // In the middle beside the text, unless that may go on on another page.
  const Length table_at = height > page_height() / 2 ? 0 : (height - table.descent) / 2;
  Slab first{piece.slabs.front().height + air / 2, {}};
  add_box(first.marks, std::move(table), {0, table_at});
  add_moved(first.marks, std::move(piece.slabs.front().marks), {0, air / 2});
  piece.slabs.front() = std::move(first);
  piece.slabs.back().height += air - air / 2 + part(em, 30);
  piece.before = part(em, 90);
  piece.keeps_next = true;
  piece.bookmark = section.title;
  return piece;
}

}  // namespace tiku::pdf
