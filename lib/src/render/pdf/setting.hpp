// SPDX-License-Identifier: Apache-2.0
// Characters -> boxes of glyphs: the case from which everything else is set.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "render/pdf/box.hpp"
#include "render/pdf/characters.hpp"
#include "render/pdf/fonts.hpp"
#include "render/pdf/pictures.hpp"
#include "tiku/render/printout.hpp"

namespace tiku::pdf {

/// What a text is set in.
struct Type {
  Face face = Face::song;
  Length size = 0;
  bool is_slanted = false;
  Ink ink = Ink::black;
};

/// What all need who set a part of a document; it keeps the first problem that is met.
class Setting {
 public:
  Setting(const Printout& printout, const Fonts& fonts, Pictures& pictures)
      : printout_(printout), fonts_(fonts), pictures_(pictures) {}

  const Printout& printout() const { return printout_; }
  const PageStyle& style() const { return printout_.style; }
  const Fonts& fonts() const { return fonts_; }
  Pictures& pictures() { return pictures_; }
  const std::optional<PrintProblem>& problem() const { return problem_; }

  /// Is the character in one of the fonts?
  bool has_glyph(char32_t code) const {
    return fonts_.of(Face::song).find(code) != 0 || fonts_.of(Face::hei).find(code) != 0;
  }

  /// What is set from here on is part of the block that people know by this name.
  void enter(std::string where) { where_ = std::move(where); }

  /// `what` is what the code's message says after the place.
  void report(Code code, std::string what) {
    if (!problem_) problem_ = PrintProblem{code, {where_, std::move(what)}};
  }

 private:
  const Printout& printout_;
  const Fonts& fonts_;
  Pictures& pictures_;
  std::string where_;
  std::optional<PrintProblem> problem_;
};

/// A character for people: '😀' (U+1F600).
std::string described(char32_t code);

/// Characters of one level and of one face side by side, without any room between.
Box set_characters(Setting& setting, std::span<const PrintedCharacter> characters,
                   const Type& type);

/// A text on one line, as it is.
Box set_text(Setting& setting, std::string_view text, const Type& type);

/// The same, made smaller where it would be wider than `room`.
Box set_text_within(Setting& setting, std::string_view text, Type type, Length room);

/// The marks of a box at the end of `marks`, the box's place on the baseline at `at`. Text
/// that goes on in the same type becomes one mark, which makes small files.
void add_box(Marks& marks, Box box, Point at);

/// Parts of a length in hundredths.
constexpr Length part(Length length, int hundredths) { return length * hundredths / 100; }

/// Of the lines of tables and of those to write upon.
constexpr Length rule_width = 500;

/// How far the signs of a face reach above and below the baseline.
constexpr Length ascent_of(Length size) { return part(size, 88); }
constexpr Length descent_of(Length size) { return part(size, 12); }

}  // namespace tiku::pdf
