// SPDX-License-Identifier: Apache-2.0
// Answer card -> PDF.
#include <algorithm>
#include <tuple>
#include <utility>

#include "render/pdf/block_parts.hpp"
#include "render/pdf/canvas.hpp"
#include "render/pdf/paragraph.hpp"
#include "render/pdf/setting.hpp"
#include "tiku/render/card.hpp"

namespace tiku {
namespace pdf {
namespace {

constexpr int least_type = 40;        // tenths of a point
constexpr Length letter_size = 7000;  // in bubbles
constexpr Length frame_width = 450;
constexpr Length bracket_width = 500;
constexpr int bracket_arm = 9;  // tenths of a millimetre

std::vector<Point> corners_of(const CardBox& box) {
  const Length left = of_tenths(box.x);
  const Length top = of_tenths(box.y);
  const Length right = of_tenths(box.x + box.width);
  const Length bottom = of_tenths(box.y + box.height);
  return {{left, top}, {right, top}, {right, bottom}, {left, bottom}, {left, top}};
}

// Sets a page mark by mark.
class CardSetter {
 public:
  explicit CardSetter(Setting& setting) : setting_(setting) {}

  Page set(const CardPage& page) {
    for (const CardBox& frame : page.frames) outline(frame);
    for (const CardBox& sample : page.samples) bracket(sample);
    for (const CardText& text : page.texts) set_words(text);
    for (const auto& column : page.number) set_bubbles(column);
    for (const CardItem& item : page.items) set_bubbles(item.bubbles);
    if (page.absent) set_bubbles({*page.absent});
    for (const CardBox& corner : page.corners) fill(corner);
    for (const CardBox& filled : page.filled) fill(filled);
    set_code(page.code);
    return std::move(page_);
  }

 private:
  void outline(const CardBox& box) {
    std::vector<Point> points = corners_of(box);
    // A box of no height or width is a line, drawn once.
    if (box.width == 0 || box.height == 0) points = {points[0], points[2]};
    page_.marks.emplace_back(
        PathMark{PathMark::Kind::line, frame_width, std::move(points), Ink::red});
  }

  void bracket(const CardBox& box) {
    const std::vector<Point> ps = corners_of(box);
    const Length arm = of_tenths(bracket_arm);
    for (const auto& [from, to, inwards] : {std::tuple{ps[0], ps[3], arm}, {ps[1], ps[2], -arm}}) {
      page_.marks.emplace_back(
          PathMark{PathMark::Kind::line,
                   bracket_width,
                   {{from.x + inwards, from.y}, from, to, {to.x + inwards, to.y}},
                   Ink::red});
    }
  }

  void fill(const CardBox& box) {
    page_.marks.emplace_back(PathMark{PathMark::Kind::filled, 0, corners_of(box), Ink::black});
  }

  // Stretches reach a little into the line below, or viewers would show seams.
  void set_code(const CardCode& code) {
    for (const CardBox& dark : code.dark) {
      std::vector<Point> points = corners_of(dark);
      points[2].y += of_tenths(dark.height) / 50;
      points[3].y = points[2].y;
      page_.marks.emplace_back(PathMark{PathMark::Kind::filled, 0, std::move(points), Ink::black});
    }
  }

  void set_bubbles(const std::vector<CardBubble>& bubbles) {
    for (const CardBubble& bubble : bubbles) {
      bracket(bubble.box);
      Box letter = set_text(setting_, bubble.letter, {Face::song, letter_size, false, Ink::red});
      add_centred(page_.marks, std::move(letter),
                  {of_tenths(bubble.box.x), of_tenths(bubble.box.y)}, of_tenths(bubble.box.width),
                  of_tenths(bubble.box.height));
    }
  }

  static Type type_of(const CardText& text, int size) {
    return {text.weight == CardText::Weight::bold ? Face::hei : Face::song, of_type(size)};
  }

  Length width_of(const CardText& text, int size) {
    const auto width = natural_width(setting_, plain(text.words), type_of(text, size));
    return std::min(width.value_or(0), of_tenths(text.box.width));
  }

  std::vector<Line> lines_of(const CardText& text, int size) {
    const Type type = type_of(text, size);
    const Alignment alignment =
        text.style == CardText::Style::centred ? Alignment::centred : Alignment::left;
    return set_paragraph(setting_, plain(text.words),
                         {type, part(type.size, 140), of_tenths(text.box.width), alignment, 0});
  }

  static Length height_of_lines(const std::vector<Line>& lines) {
    Length height = 0;
    for (const Line& line : lines) height += line.slab.height;
    return height;
  }

  void set_words(const CardText& text) {
    setting_.enter(text.words);
    int size = text.size;
    std::vector<Line> lines = lines_of(text, size);
    while (height_of_lines(lines) > of_tenths(text.box.height) && size > least_type) {
      size -= 5;
      lines = lines_of(text, size);
    }
    const Length height = height_of_lines(lines);
    if (height > of_tenths(text.box.height))
      setting_.report(Code::print_failed, "no room for " + text.words);
    Length x = of_tenths(text.box.x);
    if (text.style == CardText::Style::right) x += of_tenths(text.box.width) - width_of(text, size);
    Length y = of_tenths(text.box.y) + (of_tenths(text.box.height) - height) / 2;
    for (Line& line : lines) {
      add_moved(page_.marks, std::move(line.slab.marks), {x, y});
      y += line.slab.height;
    }
  }

  Setting& setting_;
  Page page_;
};

Printout properties_of(const Card& card) {
  Printout printout;
  printout.title = card.title;
  printout.date = card.date;
  printout.style.song = "Noto Sans CJK SC";
  return printout;
}

}  // namespace
}  // namespace pdf

std::variant<std::string, PrintProblem> card_pdf(const Card& card) {
  using namespace pdf;
  const Printout printout = properties_of(card);
  auto fonts = Fonts::open(printout.style);
  if (auto* problem = std::get_if<PrintProblem>(&fonts)) return std::move(*problem);
  Pictures pictures;
  Setting setting(printout, std::get<Fonts>(fonts), pictures);
  std::vector<Page> pages;
  for (const CardPage& page : card.pages) pages.push_back(CardSetter(setting).set(page));
  if (setting.problem()) return *setting.problem();
  return draw_pages(setting, pictures, pages);
}

}  // namespace tiku
