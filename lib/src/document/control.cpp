// SPDX-License-Identifier: Apache-2.0
#include "document/control.hpp"

#include <cstdint>

namespace tiku::yaml {
namespace {

bool is_forbidden(char32_t code) {
  return (code < 0x20 && code != U'\t' && code != U'\n') || (code >= 0x7F && code <= 0x9F) ||
         (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

/// Most bytes begin no such character, and texts are long.
bool may_begin_one(std::uint8_t byte) {
  return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2;
}

}  // namespace

std::optional<Character> control_at(std::string_view text, std::size_t at) {
  if (!may_begin_one(static_cast<std::uint8_t>(text[at]))) return std::nullopt;
  const Character character = character_at(text, at);
  return is_forbidden(character.code) ? std::optional(character) : std::nullopt;
}

std::string code_point_name(char32_t code) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name = "U+";
  for (unsigned shift = 16; shift > 0;) {
    shift -= 4;
    name += digits[(static_cast<std::uint32_t>(code) >> shift) & 0xFU];
  }
  return name;
}

}  // namespace tiku::yaml
