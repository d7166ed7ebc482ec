// SPDX-License-Identifier: Apache-2.0
#include "tiku/text/json.hpp"

#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

std::string escaped_unit(unsigned unit) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "\\u";
  for (unsigned shift = 16; shift > 0;) {
    shift -= 4;
    out += digits[unit >> shift & 15U];
  }
  return out;
}

}  // namespace

std::string json_escape(char32_t code) {
  if (code < 0x10000) return escaped_unit(static_cast<unsigned>(code));
  const auto rest = static_cast<unsigned>(code) - 0x10000U;
  return escaped_unit(0xD800U + (rest >> 10U)) + escaped_unit(0xDC00U + (rest & 0x3FFU));
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    at += character.bytes;
    if (character.code == U'"' || character.code == U'\\') out += '\\';
    if (character.code == U'\n') {
      out += "\\n";
    } else if (character.code == U'\t') {
      out += "\\t";
    } else {
      out += is_control(character.code) ? json_escape(character.code) : to_utf8(character.code);
    }
  }
  return out + '"';
}

}  // namespace tiku
