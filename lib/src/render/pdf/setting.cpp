// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/setting.hpp"

#include <algorithm>
#include <array>

#include "tiku/text/utf8.hpp"

namespace tiku::pdf {
namespace {

using Level = PrintedCharacter::Level;

constexpr int small_size = 64;  // of sub- and superscripts, in hundredths
constexpr int raised = 38;
constexpr int lowered = 15;

// U+1F600
std::string code_point(char32_t code) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string written;
  for (int shift = 20; shift >= 0; shift -= 4) {
    const auto digit = static_cast<std::size_t>(code >> shift) & 15U;
    if (digit != 0 || !written.empty() || shift < 16) written += digits[digit];
  }
  return "U+" + written;
}

Length rise_of(Level level, Length size) {
  if (level == Level::line) return 0;
  return level == Level::superscript ? part(size, raised) : -part(size, lowered);
}

// The face that has them all: a sign that one lacks may be in the other.
Face face_for(Setting& setting, std::span<const PrintedCharacter> characters, Face wanted) {
  const Face other = wanted == Face::song ? Face::hei : Face::song;
  for (const Face face : {wanted, other}) {
    const Font& font = setting.fonts().of(face);
    if (std::ranges::all_of(characters, [&](const PrintedCharacter& character) {
          return font.find(character.code) != 0;
        })) {
      return face;
    }
  }
  for (const PrintedCharacter& character : characters) {
    if (setting.fonts().of(wanted).find(character.code) != 0) continue;
    setting.report(Code::character_unprintable, described(character.code));
    break;
  }
  return wanted;
}

std::vector<Glyph> glyphs_of(const Font& font, std::span<const PrintedCharacter> characters) {
  if (characters.size() == 1) return {font.glyph(characters.front().code)};
  std::u32string text;
  for (const PrintedCharacter& character : characters) text += character.code;
  return font.shape(text);
}

bool goes_on(const TextMark& mark, const TextMark& next) {
  return mark.face == next.face && mark.size == next.size && mark.is_slanted == next.is_slanted &&
         mark.ink == next.ink && mark.at.y == next.at.y;
}

}  // namespace

std::string described(char32_t code) {
  return "'" + to_utf8(code) + "' (" + code_point(code) + ")";
}

Box set_characters(Setting& setting, std::span<const PrintedCharacter> characters,
                   const Type& type) {
  if (characters.empty()) return {};
  const Level level = characters.front().level;
  TextMark mark;
  mark.size = level == Level::line ? type.size : part(type.size, small_size);
  mark.face = face_for(setting, characters, type.face);
  mark.is_slanted = type.is_slanted;
  mark.ink = type.ink;
  mark.at.y = -rise_of(level, type.size);
  Box box;
  std::size_t next = 0;  // character whose text is not yet in the mark
  for (const Glyph& glyph : glyphs_of(setting.fonts().of(mark.face), characters)) {
    std::size_t bytes = 0;
    for (; next <= glyph.character; ++next) {
      mark.text += characters[next].written;
      bytes += characters[next].written.size();
    }
    mark.glyphs.push_back(
        {glyph.id, box.width + glyph.x * mark.size / 1000, glyph.y * mark.size / 1000, bytes});
    box.width += glyph.advance * mark.size / 1000;
  }
  // A letter may have become one glyph with the accent after it.
  for (; next < characters.size() && !mark.glyphs.empty(); ++next) {
    mark.text += characters[next].written;
    mark.glyphs.back().bytes += characters[next].written.size();
  }
  box.ascent = ascent_of(mark.size) - mark.at.y;
  box.descent = descent_of(mark.size) + mark.at.y;
  box.marks.emplace_back(std::move(mark));
  return box;
}

Box set_text(Setting& setting, std::string_view text, const Type& type) {
  Box whole;
  const std::vector<PrintedCharacter> characters = printed_characters(text);
  for (std::size_t at = 0; at < characters.size();) {
    std::size_t end = at + 1;
    while (end < characters.size() && characters[end].letter == Letter::latin &&
           characters[at].letter == Letter::latin &&
           characters[end].level == characters[at].level) {
      ++end;
    }
    Box box = set_characters(setting, std::span(characters).subspan(at, end - at), type);
    const Length width = box.width;
    whole.ascent = std::max(whole.ascent, box.ascent);
    whole.descent = std::max(whole.descent, box.descent);
    add_box(whole.marks, std::move(box), {whole.width, 0});
    whole.width += width;
    at = end;
  }
  return whole;
}

Box set_text_within(Setting& setting, std::string_view text, Type type, Length room) {
  Box box = set_text(setting, text, type);
  while (box.width > room && type.size > 1) {
    // Rounding may leave it a little too wide.
    type.size = std::max<Length>(std::min(type.size * room / box.width, type.size - 1), 1);
    box = set_text(setting, text, type);
  }
  return box;
}

void add_box(Marks& marks, Box box, Point at) {
  for (std::size_t i = 0; i < box.marks.size(); ++i) {
    Marks one;
    one.push_back(std::move(box.marks[i]));
    add_moved(marks, std::move(one), at);
    if (marks.size() < 2) continue;
    auto* last = std::get_if<TextMark>(&marks[marks.size() - 2]);
    auto* added = std::get_if<TextMark>(&marks.back());
    if (last == nullptr || added == nullptr || !goes_on(*last, *added)) continue;
    for (PlacedGlyph glyph : added->glyphs) {
      glyph.x += added->at.x - last->at.x;
      last->glyphs.push_back(glyph);
    }
    last->text += added->text;
    marks.pop_back();
  }
}

}  // namespace tiku::pdf
