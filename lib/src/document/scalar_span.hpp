// SPDX-License-Identifier: Apache-2.0
// Where things of YAML end. The parser below says only where they begin, so their ends
// are found here by reading the source once more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "tiku/text/source.hpp"

namespace tiku::yaml {

inline bool is_blank(char sign) { return sign == ' ' || sign == '\t'; }
inline bool is_break(char sign) { return sign == '\n' || sign == '\r'; }
inline bool is_flow_sign(char sign) {
  return sign == ',' || sign == '[' || sign == ']' || sign == '{' || sign == '}';
}
inline bool ends_word(char sign) { return is_blank(sign) || is_break(sign) || is_flow_sign(sign); }

/// The sign at a byte, a line break beyond the end.
inline char sign_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\n';
}

inline Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

/// Byte behind the closing quote of the text that begins at `begin` with a quote, if
/// there is one.
std::optional<std::size_t> quoted_end(std::string_view text, std::size_t begin);

/// Byte behind the plain text that begins at `begin` and has this value.
std::size_t plain_end(std::string_view text, std::size_t begin, std::string_view value);

/// Byte behind the block text whose sign | or > is at `begin` and that has this value;
/// the last line break and blank lines at the end stay outside.
std::size_t block_end(std::string_view text, std::size_t begin, std::string_view value);

/// First byte from `from` on, and before `to`, that is no blank, line break or comment;
/// else `to`. Between two values only signs of structure can stand there.
std::size_t next_sign(std::string_view text, std::size_t from, std::size_t to);

/// End of the line that `at` is in, trailing blanks and the line break left out.
std::size_t line_end(std::string_view text, std::size_t at);

/// First byte of the line that `at` is in.
std::size_t line_begin(std::string_view text, std::size_t at);

/// The word that begins at `at`, up to a blank, line break or sign of a flow collection.
std::string_view word_at(std::string_view text, std::size_t at);

/// The anchor, alias or tag that begins at `at`: a word, or `!<…>` up to its end.
std::string_view property_at(std::string_view text, std::size_t at);

/// A text from a file as it goes into a message: cut where it is long.
std::string shortened(std::string_view text);

/// First byte of the character that `at` is in.
std::size_t character_begin(std::string_view text, std::size_t at);

/// Byte behind the character at `at`.
std::size_t character_end(std::string_view text, std::size_t at);

}  // namespace tiku::yaml
