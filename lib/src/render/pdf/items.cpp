// SPDX-License-Identifier: Apache-2.0
// Items: label, bracket, stem, figures, options, room for the answer, remarks.
#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <variant>

#include "render/layout.hpp"
#include "render/pdf/block_parts.hpp"
#include "render/pdf/figures.hpp"

namespace tiku::pdf {
namespace {

// A bracket to be filled in is set like the gap in a stem.
Runs bracket_runs(const std::string& bracket) { return parse_inline(bracket); }

class ItemSetter {
 public:
  ItemSetter(Setting& setting, const ItemBlock& item, const LabelRoom& room, Length width)
      : setting_(setting),
        item_(item),
        room_(room),
        width_(width),
        body_(body_style(setting, width)),
        em_(body_.type.size) {}

  Piece set() {
    Piece piece;
    piece.before = part(em_, 28);
    piece.keeps_next = item_.keeps_next;
    add_stem(piece.slabs);
    for (const FigureLine& figure : item_.figures) add_figure(piece.slabs, figure);
    if (!item_.options.empty()) add_options(piece.slabs);
    add_space(piece);
    for (const Remark& remark : item_.remarks) add_remark(piece.slabs, remark);
    return piece;
  }

 private:
  Length column() const { return width_ - stem_at_; }

  ParagraphStyle style(Length width) const {
    ParagraphStyle made = body_;
    made.width = std::max(width, em_);
    return made;
  }

  void add_stem(std::vector<Slab>& slabs) {
    Box head;
    Length x = item_.depth > 0 ? room_.label : 0;
    if (!item_.bracket.empty()) {
      Line bracket = set_paragraph(setting_, bracket_runs(item_.bracket), style(width_)).front();
      add_moved(head.marks, std::move(bracket.slab.marks), {x, -bracket.baseline});
      x += room_.bracket;
    }
    Box label = set_text(setting_, item_.label, body_.type);
    // Numbers stand in line by their points, labels of parts by their brackets.
    const Length room = item_.depth > 0 ? room_.part : room_.label;
    const Length gap = item_.depth > 0 ? 0 : label_gap();
    const Length label_at = item_.depth == 0 ? std::max<Length>(room - gap - label.width, 0) : 0;
    stem_at_ = x + room;
    add_box(head.marks, std::move(label), {x + label_at, 0});
    std::vector<Line> lines = set_paragraph(setting_, item_.stem, style(column()));
    std::vector<Line> whole;
    whole.push_back(line_of(std::move(head), body_));
    add_beside(whole, std::move(lines), stem_at_);
    add_lines(slabs, std::move(whole), 0);
  }

  Length label_gap() const { return part(em_, 30); }

  void add_figure(std::vector<Slab>& slabs, const FigureLine& line) {
    Box figure = set_figure(setting_, line.path, line.millimetres, column());
    const Length air = part(em_, 40);
    Slab slab{figure.ascent + 2 * air, {}};
    const Length x = stem_at_ + (column() - figure.width) / 2;
    const Length y = air + figure.ascent;
    add_box(slab.marks, std::move(figure), {x, y});
    slabs.push_back(std::move(slab));
  }

  Length letter_room() {
    Length room = 0;
    for (const OptionLine& option : item_.options) {
      room = std::max(room, set_text(setting_, option.letter + ".", body_.type).width);
    }
    return room + part(em_, 28);
  }

  // As many as hold the widest option on one line.
  int option_columns(Length letters) {
    Length widest = 0;
    for (const OptionLine& option : item_.options) {
      const auto width = natural_width(setting_, option.text, body_.type);
      if (!width) return 1;
      widest = std::max(widest, *width);
    }
    return columns_that_fit(item_.options.size(), widest + letters + em_, column());
  }

  void add_options(std::vector<Slab>& slabs) {
    const Length letters = letter_room();
    const auto columns = static_cast<std::size_t>(option_columns(letters));
    const Length width = column() / static_cast<Length>(columns);
    for (std::size_t first = 0; first < item_.options.size(); first += columns) {
      std::vector<Line> row;
      const std::size_t end = std::min(first + columns, item_.options.size());
      for (std::size_t i = first; i < end; ++i) {
        add_beside(row, set_option(item_.options[i], letters, width),
                   stem_at_ + static_cast<Length>(i - first) * width);
      }
      add_lines(slabs, std::move(row), 0);
    }
  }

  std::vector<Line> set_option(const OptionLine& option, Length letters, Length width) {
    std::vector<Line> lines;
    lines.push_back(line_of(set_text(setting_, option.letter + ".", body_.type), body_));
    add_beside(lines, set_paragraph(setting_, option.text, style(width - letters)), letters);
    return lines;
  }

  void add_space(Piece& piece) const {
    const int lines = std::min(item_.space.lines, 200);
    if (lines <= 0) return;
    Slab line{std::max(of_tenths(85), part(em_, 200)), {}};
    if (item_.space.is_ruled) {
      line.marks.emplace_back(PathMark{
          PathMark::Kind::line, rule_width, {{stem_at_, line.height}, {width_, line.height}}});
    }
    piece.slabs.insert(piece.slabs.end(), static_cast<std::size_t>(lines), line);
    piece.slabs.push_back({part(em_, 50), {}});
  }

  void add_remark(std::vector<Slab>& slabs, const Remark& remark) {
    ParagraphStyle small = style(column());
    small.type.size = part(em_, 92);
    small.leading = part(small.type.size, setting_.style().leading - 10);
    Type name = small.type;
    name.face = Face::hei;
    Box box = set_text(setting_, "【" + remark.name + "】", name);
    const Length room = box.width;
    small.width = std::max(column() - room, em_);
    std::vector<Line> lines;
    lines.push_back(line_of(std::move(box), small));
    // The half of the bracket that is blank goes to the left of the stem.
    add_beside(lines, set_paragraph(setting_, remark.text, small), room);
    add_lines(slabs, std::move(lines), stem_at_ - name.size / 2);
  }

  Setting& setting_;
  const ItemBlock& item_;
  const LabelRoom& room_;
  Length width_;
  ParagraphStyle body_;
  Length em_;
  Length stem_at_ = 0;
};

LabelRoom room_of(Setting& setting, std::span<const Block> section) {
  const Type type = body_style(setting, 0).type;
  const Length gap = part(type.size, 30);
  LabelRoom room;
  for (const Block& block : section) {
    const auto* item = std::get_if<ItemBlock>(&block);
    if (item == nullptr) continue;
    setting.enter(item->label);
    const Length label = set_text(setting, item->label, type).width;
    Length& wanted = item->depth > 0 ? room.part : room.label;
    wanted = std::max(wanted, item->depth > 0 ? label : label + gap);
    if (item->bracket.empty()) continue;
    const auto bracket = natural_width(setting, bracket_runs(item->bracket), type);
    room.bracket = std::max(room.bracket, bracket.value_or(0) + part(type.size, 80));
  }
  return room;
}

}  // namespace

std::vector<LabelRoom> label_rooms(Setting& setting) {
  const std::vector<Block>& blocks = setting.printout().blocks;
  std::vector<LabelRoom> rooms(blocks.size());
  for (std::size_t begin = 0; begin < blocks.size();) {
    std::size_t end = begin + 1;
    while (end < blocks.size() && !std::holds_alternative<SectionBlock>(blocks[end])) ++end;
    const LabelRoom room = room_of(setting, std::span(blocks).subspan(begin, end - begin));
    std::fill(rooms.begin() + static_cast<std::ptrdiff_t>(begin),
              rooms.begin() + static_cast<std::ptrdiff_t>(end), room);
    begin = end;
  }
  return rooms;
}

Piece set_item(Setting& setting, const ItemBlock& item, const LabelRoom& room, Length width) {
  return ItemSetter(setting, item, room, width).set();
}

}  // namespace tiku::pdf
