// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/characters.hpp"

#include <algorithm>
#include <array>

#include "tiku/text/utf8.hpp"

namespace tiku::pdf {
namespace {

using Level = PrintedCharacter::Level;

constexpr std::u32string_view openers = U"“‘（《〈「『【〔〖［｛";
constexpr std::u32string_view closers = U"”’）》〉」』】〕〗］｝，。、；：！？．";
constexpr std::u32string_view middles = U"～·・℃℉％‰％°′″々—%)]},.;:!?~”’";
constexpr std::u32string_view pairs = U"…—";

struct Small {
  char32_t code;
  char32_t figure;
  Level level;
};

constexpr std::array small_figures = {
    Small{U'⁰', U'0', Level::superscript}, Small{U'¹', U'1', Level::superscript},
    Small{U'²', U'2', Level::superscript}, Small{U'³', U'3', Level::superscript},
    Small{U'⁴', U'4', Level::superscript}, Small{U'⁵', U'5', Level::superscript},
    Small{U'⁶', U'6', Level::superscript}, Small{U'⁷', U'7', Level::superscript},
    Small{U'⁸', U'8', Level::superscript}, Small{U'⁹', U'9', Level::superscript},
    Small{U'⁺', U'+', Level::superscript}, Small{U'⁻', U'−', Level::superscript},
    Small{U'⁼', U'=', Level::superscript}, Small{U'⁽', U'(', Level::superscript},
    Small{U'⁾', U')', Level::superscript}, Small{U'ⁿ', U'n', Level::superscript},
    Small{U'ⁱ', U'i', Level::superscript}, Small{U'₀', U'0', Level::subscript},
    Small{U'₁', U'1', Level::subscript},   Small{U'₂', U'2', Level::subscript},
    Small{U'₃', U'3', Level::subscript},   Small{U'₄', U'4', Level::subscript},
    Small{U'₅', U'5', Level::subscript},   Small{U'₆', U'6', Level::subscript},
    Small{U'₇', U'7', Level::subscript},   Small{U'₈', U'8', Level::subscript},
    Small{U'₉', U'9', Level::subscript},   Small{U'₊', U'+', Level::subscript},
    Small{U'₋', U'−', Level::subscript},   Small{U'₌', U'=', Level::subscript},
    Small{U'₍', U'(', Level::subscript},   Small{U'₎', U')', Level::subscript},
    Small{U'ₐ', U'a', Level::subscript},   Small{U'ₑ', U'e', Level::subscript},
    Small{U'ₙ', U'n', Level::subscript},   Small{U'ₓ', U'x', Level::subscript},
    Small{U'ₘ', U'm', Level::subscript},   Small{U'ₜ', U't', Level::subscript},
};

struct Equal {
  char32_t code;
  char32_t printed;
};

// Signs that Noto CJK lacks, or has in a form that is not the one of Chinese papers.
constexpr std::array equals = {
    Equal{U'☐', U'□'}, Equal{U'✓', U'√'},  Equal{U'✔', U'√'},      Equal{U'✗', U'×'},
    Equal{U'✘', U'×'}, Equal{U'∼', U'～'}, Equal{U'\u00A0', U' '}, Equal{U'\u2011', U'-'},
};

bool is_one_of(char32_t code, std::u32string_view set) {
  return set.find(code) != std::u32string_view::npos;
}

bool is_between(char32_t code, char32_t first, char32_t last) {
  return code >= first && code <= last;
}

// Does it leave no trace in print: controls, marks of direction, joiners, variations?
bool is_traceless(char32_t code) {
  return is_control(code) || is_between(code, 0x200B, 0x200F) || is_between(code, 0xFE00, 0xFE0F) ||
         is_between(code, 0xE0100, 0xE01EF) || code == 0xFEFF;
}

PrintedCharacter printed(Character character, std::string_view written) {
  PrintedCharacter made{character.code, Level::line, std::string(written), Letter::ideograph};
  const auto* const small = std::ranges::find(small_figures, character.code, &Small::code);
  if (small != small_figures.end()) {
    made.code = small->figure;
    made.level = small->level;
  }
  const auto* const equal = std::ranges::find(equals, character.code, &Equal::code);
  if (equal != equals.end()) made.code = equal->printed;
  made.letter = letter_of(made.code);
  return made;
}

}  // namespace

Letter letter_of(char32_t code) {
  if (code == U' ' || code == U'\n') return Letter::space;
  if (is_one_of(code, openers)) return Letter::opener;
  if (is_one_of(code, closers)) return Letter::closer;
  if (is_one_of(code, pairs)) return Letter::pair;
  if (is_one_of(code, middles)) return Letter::middle;
  // Latin, Greek, Cyrillic, and mathematical signs, at which no number is parted; what
  // else there is stands in squares.
  return code < 0x2000 || is_between(code, 0x2200, 0x22FF) ? Letter::latin : Letter::ideograph;
}

std::vector<PrintedCharacter> printed_characters(std::string_view text) {
  std::vector<PrintedCharacter> characters;
  for (std::size_t at = 0; at < text.size();) {
    Character character = character_at(text, at);
    const std::string_view written = text.substr(at, character.bytes);
    at += character.bytes;
    if (character.code == U'\t') character.code = U' ';
    if (character.code != U'\n' && is_traceless(character.code)) continue;
    characters.push_back(printed(character, written));
  }
  return characters;
}

}  // namespace tiku::pdf
