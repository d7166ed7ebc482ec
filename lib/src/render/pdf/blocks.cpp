// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/blocks.hpp"

#include <algorithm>
#include <utility>
#include <variant>

#include "render/layout.hpp"
#include "render/pdf/block_parts.hpp"

namespace tiku::pdf {
namespace {

// What people know a block by: its label, or the first words.
std::string name_of(const HeadingBlock& heading) { return heading.name; }
std::string name_of(const NoticesBlock& notices) { return notices.title; }
std::string name_of(const ScoreBlock& scores) {
  return scores.columns.empty() ? std::string() : scores.columns.front();
}
std::string name_of(const SectionBlock& section) { return section.title; }
std::string name_of(const ItemBlock& item) {
  return item.label.empty() ? first_words(readable(item.stem)) : item.label;
}
std::string name_of(const TextBlock& block) { return first_words(readable(block.text)); }
std::string name_of(const TableBlock& table) {
  if (table.rows.empty() || table.rows.front().empty()) return {};
  return first_words(readable(table.rows.front().front().text));
}
std::string name_of(const PageBreak&) { return {}; }

Piece set_text_block(Setting& setting, const TextBlock& block, Length width) {
  ParagraphStyle style = body_style(setting, width);
  Piece piece;
  piece.before = part(style.type.size, 30);
  switch (block.style) {
    case TextBlock::Style::body:
      break;
    case TextBlock::Style::centred:
      style.alignment = Alignment::centred;
      break;
    case TextBlock::Style::small:
      style = style_of(setting, {Face::song, of_type(setting.style().small)}, width,
                       Alignment::justified);
      break;
    case TextBlock::Style::title:
      style =
          style_of(setting, {Face::hei, of_type(setting.style().name)}, width, Alignment::centred);
      piece.before = part(style.type.size, 60);
      piece.keeps_next = true;
      piece.bookmark = readable(block.text);
      break;
  }
  add_lines(piece.slabs, set_paragraph(setting, block.text, style), 0);
  if (block.style == TextBlock::Style::title) {
    piece.slabs.push_back({part(style.type.size, 40), {}});
  }
  return piece;
}

// One function for each kind of block.
struct Set {
  std::vector<Piece> operator()(const ItemBlock& item) {
    return {set_item(setting, item, room, width)};
  }
  std::vector<Piece> operator()(const HeadingBlock& block) {
    return {set_heading(setting, block, width)};
  }
  std::vector<Piece> operator()(const NoticesBlock& block) {
    return {set_notices(setting, block, width)};
  }
  std::vector<Piece> operator()(const ScoreBlock& block) {
    return {set_scores(setting, block, width)};
  }
  std::vector<Piece> operator()(const SectionBlock& block) {
    return {set_section(setting, block, width)};
  }
  std::vector<Piece> operator()(const TextBlock& block) {
    return {set_text_block(setting, block, width)};
  }
  std::vector<Piece> operator()(const TableBlock& block) {
    return set_table(setting, block, width);
  }
  std::vector<Piece> operator()(const PageBreak&) {
    Piece piece;
    piece.begins_page = true;
    return {piece};
  }

  Setting& setting;
  const LabelRoom& room;
  Length width;
};

}  // namespace

ParagraphStyle style_of(const Setting& setting, const Type& type, Length width,
                        Alignment alignment) {
  return {type, part(type.size, setting.style().leading), width, alignment, 0};
}

ParagraphStyle body_style(const Setting& setting, Length width) {
  return style_of(setting, {Face::song, of_type(setting.style().body)}, width,
                  Alignment::justified);
}

void add_lines(std::vector<Slab>& slabs, std::vector<Line> lines, Length x) {
  for (Line& line : lines) {
    Slab slab{line.slab.height, {}};
    add_moved(slab.marks, std::move(line.slab.marks), {x, 0});
    slabs.push_back(std::move(slab));
  }
}

void add_beside(std::vector<Line>& lines, std::vector<Line> others, Length x) {
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (i == lines.size()) lines.push_back({{others[i].slab.height, {}}, others[i].baseline});
    Line& line = lines[i];
    Line& other = others[i];
    const Length baseline = std::max(line.baseline, other.baseline);
    const Length below =
        std::max(line.slab.height - line.baseline, other.slab.height - other.baseline);
    Marks marks;
    add_moved(marks, std::move(line.slab.marks), {0, baseline - line.baseline});
    add_moved(marks, std::move(other.slab.marks), {x, baseline - other.baseline});
    line = {{baseline + below, std::move(marks)}, baseline};
  }
}

void add_rules(Marks& marks, const std::vector<Length>& xs, const std::vector<Length>& ys) {
  using Kind = PathMark::Kind;
  for (const Length y : ys) {
    marks.emplace_back(PathMark{Kind::line, rule_width, {{xs.front(), y}, {xs.back(), y}}});
  }
  for (const Length x : xs) {
    marks.emplace_back(PathMark{Kind::line, rule_width, {{x, ys.front()}, {x, ys.back()}}});
  }
}

void add_centred(Marks& marks, Box box, Point corner, Length width, Length height) {
  const Length x = corner.x + (width - box.width) / 2;
  const Length y = corner.y + (height + box.ascent - box.descent) / 2;
  add_box(marks, std::move(box), {x, y});
}

BlockSetter::BlockSetter(Setting& setting) : setting_(setting), rooms_(label_rooms(setting)) {}

std::vector<Piece> BlockSetter::set(std::size_t index, Length width) {
  const Block& block = setting_.printout().blocks[index];
  std::visit([&](const auto& any) { setting_.enter(name_of(any)); }, block);
  return std::visit(Set{setting_, rooms_[index], width}, block);
}

}  // namespace tiku::pdf
