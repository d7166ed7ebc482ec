// SPDX-License-Identifier: Apache-2.0
// Questions about UTF-8 text: is it well formed, how wide is it on a screen,
// what is left of it when spelling differences are removed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tiku {

/// A character (code point) and the number of bytes it takes.
struct Character {
  char32_t code = 0;
  std::size_t bytes = 0;
  friend bool operator==(const Character&, const Character&) = default;
};

/// The character that begins at byte `at`, which must be within the text. A byte at
/// which no UTF-8 begins is a character of one byte with the code U+FFFD.
Character character_at(std::string_view text, std::size_t at);

/// The character as UTF-8.
std::string to_utf8(char32_t code);

/// First byte of the first sequence that is not UTF-8 (RFC 3629: no overlong
/// forms, no surrogates, nothing above U+10FFFF), or nothing.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

/// Number of characters (code points) in well-formed UTF-8.
std::size_t count_characters(std::string_view text);

/// Columns that a text takes on a terminal: wide characters (CJK, full-width signs,
/// emoji) count two, combining marks and control characters none, a tab one. An emoji
/// made of several characters counts two as a whole. Characters whose width depends on
/// the font (“ ” … — × ①) count one, as in terminals that are not set to Chinese.
std::size_t display_width(std::string_view text);

/// Is it a character that drives a terminal, turns the direction of writing, or cannot
/// be seen: categories Cc, Cf, Zl, Zp, except the two joiners inside words and emoji?
bool is_control(char32_t code);

/// The text as compared for equality of meaning: NFKC, without white space, brackets,
/// punctuation and marks of emphasis (DOMAIN: duplicate search). Signs that carry meaning
/// in an answer stay: symbols such as + × ÷ = < > ~ ℃ °, the signs - / \ % ‰ ′ ″ # & @ *,
/// and between digits any punctuation and ^ (2.5, 1:50, 10²). Letter case stays: kW and
/// KW, mW and MW are different answers. A text of nothing but punctuation keeps it.
std::string normal_form(std::string_view text);

/// White space removed at both ends (ASCII blanks, tabs, line breaks and U+3000).
std::string_view trimmed(std::string_view text);

}  // namespace tiku
