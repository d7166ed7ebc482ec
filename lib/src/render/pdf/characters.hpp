// SPDX-License-Identifier: Apache-2.0
// Characters as a typesetter of Chinese sees them: what may begin or end a line, what is
// blank on one side, and what is printed as something else.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tiku::pdf {

enum class Letter {
  ideograph,  ///< and whatever else stands alone in a square
  opener,     ///< full-width, blank in its left half: （ 《 “
  closer,     ///< full-width, blank in its right half: ） 》 ” ， 。
  middle,     ///< full-width or not, never at the start of a line: ～ · ℃ %
  pair,       ///< … and —, which come in twos and are not parted
  latin,      ///< letters and digits of words and numbers
  space,
};

/// A character as it is printed, and as it was written.
struct PrintedCharacter {
  enum class Level { line, subscript, superscript };
  char32_t code = 0;
  Level level = Level::line;
  std::string written;
  Letter letter = Letter::ideograph;
  friend bool operator==(const PrintedCharacter&, const PrintedCharacter&) = default;
};

Letter letter_of(char32_t code);

/// The characters of a text. Small figures such as ₂ and ³ are set as figures, a few signs
/// that the fonts lack as signs that mean the same; a tab is a space, a line break stays
/// as `\n`, and other characters that cannot be seen are left out.
std::vector<PrintedCharacter> printed_characters(std::string_view text);

}  // namespace tiku::pdf
