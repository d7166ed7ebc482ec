// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/frame.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "render/type_width.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::pdf {
namespace {

// Upright marks as they are turned to be read from bottom to top.
void add_turned(Marks& marks, Box box, Point at) {
  TurnedMark turned{at, {}};
  for (Mark& mark : box.marks) {
    if (auto* text = std::get_if<TextMark>(&mark)) turned.texts.push_back(std::move(*text));
  }
  marks.emplace_back(std::move(turned));
}

std::string replaced(std::string text, std::string_view name, std::size_t number) {
  for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name, at)) {
    text.replace(at, name.size(), std::to_string(number));
  }
  return text;
}

// Fields share the height, from the bottom upwards, each with a line to write upon.
void add_fields(Marks& marks, Setting& setting, const std::vector<std::string>& fields,
                const Type& type, Point top, Length bottom) {
  const Length em = type.size;
  const Length room =
      (bottom - top.y) / static_cast<Length>(std::max<std::size_t>(fields.size(), 1));
  Length from = bottom;
  for (const std::string& field : fields) {
    Box box = set_text_within(setting, field, type, room - 2 * em);
    const Length begin = from - em;
    const Length line_from = begin - box.width - part(em, 40);
    const Length line_to = from - room + part(em, 60);
    add_turned(marks, std::move(box), {top.x, begin});
    if (line_to < line_from) {
      const Length x = top.x + part(em, 20);
      marks.emplace_back(
          PathMark{PathMark::Kind::line, rule_width, {{x, line_from}, {x, line_to}}});
    }
    from -= room;
  }
}

// The words stand in the line, evenly.
void add_seal_line(Marks& marks, Setting& setting, std::string_view words, Point top,
                   Length bottom) {
  const auto letters = static_cast<Length>(count_characters(words));
  const Length step = (bottom - top.y) / (letters + 1);
  const Type type{Face::song,
                  std::min({of_type(setting.style().small), part(step, 50), of_tenths(60)})};
  const Length half = part(type.size, 90);
  Length y = bottom;
  const auto dots = [&](Length begin, Length end) {
    marks.emplace_back(
        PathMark{PathMark::Kind::dotted, part(type.size, 11), {{top.x, begin}, {top.x, end}}});
  };
  Length dots_from = bottom;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t bytes = character_at(words, at).bytes;
    y -= step;
    Box box = set_text(setting, words.substr(at, bytes), type);
    const Length width = box.width;
    dots(dots_from, y + half);
    add_turned(marks, std::move(box), {top.x + part(type.size, 38), y + width / 2});
    dots_from = y - half;
    at += bytes;
  }
  dots(dots_from, top.y);
}

// The three texts in the foot of a page, one size for all.
class FootSetter {
 public:
  FootSetter(Setting& setting, Length width) : setting_(setting), width_(width) {}

  /// Smaller where they would not fit beside each other; what is still too long is cut off.
  std::array<Box, 3> set(std::array<std::string, 3> texts) {
    const PageStyle& style = setting_.style();
    // They stand in the middle of the margin, and must not reach into the text above.
    type_ = {Face::song, std::min(of_type(style.small), part(of_tenths(style.bottom), 45))};
    const Length smallest = part(type_.size, 60);
    while (!fits(texts) && type_.size > smallest) type_.size = part(type_.size, 95);
    const bool is_alone = texts[0].empty() && texts[2].empty();
    shorten(texts[1], is_alone ? width_ : width_ / 2);
    const Length centre = width_of(texts[1]);
    const Length taken = centre > 0 ? centre + 2 * gap() : gap();
    for (std::string* side : {&texts[0], &texts[2]}) shorten(*side, (width_ - taken) / 2);
    return {box_of(texts[0]), box_of(texts[1]), box_of(texts[2])};
  }

 private:
  Length gap() const { return type_.size; }

  Box box_of(const std::string& text) { return set_text(setting_, text, type_); }

  Length width_of(const std::string& text) { return text.empty() ? 0 : box_of(text).width; }

  bool fits(const std::array<std::string, 3>& texts) {
    const Length left = width_of(texts[0]);
    const Length centre = width_of(texts[1]);
    const Length right = width_of(texts[2]);
    if (centre == 0) return left + gap() + right <= width_;
    return std::max(left, right) + gap() <= (width_ - centre) / 2;
  }

  void shorten(std::string& text, Length room) {
    if (width_of(text) <= room) return;
    const std::string whole = std::move(text);
    text.clear();
    for (std::size_t at = 0; at < whole.size();) {
      at += character_at(whole, at).bytes;
      std::string begun = whole.substr(0, at) + "…";
      if (width_of(begun) > room) return;
      text = std::move(begun);
    }
  }

  Setting& setting_;
  Length width_;
  Type type_;
};

}  // namespace

void add_strip(Marks& marks, Setting& setting, const SealStrip& strip) {
  setting.enter(strip.words);
  const PageStyle& style = setting.style();
  const Length line_x = text_left(setting.printout(), 0) - of_tenths(80);
  const Length field_x = line_x - of_tenths(95);
  const Length top = of_tenths(style.top);
  const Length bottom = page_height() - of_tenths(style.bottom);
  // Large types must not leave the page, nor reach over the line, and leave room to write.
  const Length largest = std::min(
      {part(field_x, 70), of_tenths(70), (bottom - top) / std::max(letters_of_fields(strip), 1)});
  const Type field_type{Face::song, std::min(of_type(std::max(style.small, style.body)), largest)};
  add_fields(marks, setting, strip.fields, field_type, {field_x, top}, bottom);
  add_seal_line(marks, setting, strip.words, {line_x, top}, bottom);
}

void add_foot(Marks& marks, Setting& setting, std::size_t page, std::size_t pages) {
  const PageStyle& style = setting.style();
  const PageFoot& foot = setting.printout().foot;
  const Length left = text_left(setting.printout(), page);
  const Length width = page_width(style) - of_tenths(style.right) - left;
  const Length y = page_height() - of_tenths(style.bottom) / 2;
  const auto numbered = [&](const std::string& text) {
    return replaced(replaced(text, "{page}", page + 1), "{pages}", pages);
  };
  setting.enter(foot.left + foot.centre + foot.right);
  std::array<Box, 3> boxes =
      FootSetter(setting, width)
          .set({numbered(foot.left), numbered(foot.centre), numbered(foot.right)});
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const Length x = left + (width - boxes[i].width) * static_cast<Length>(i) / 2;
    add_box(marks, std::move(boxes[i]), {x, y});
  }
}

}  // namespace tiku::pdf
