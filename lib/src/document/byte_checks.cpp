// SPDX-License-Identifier: Apache-2.0
#include "document/byte_checks.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "document/capped_findings.hpp"
#include "document/control.hpp"
#include "document/limits.hpp"
#include "document/scalar_span.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::yaml {
namespace {

/// As `0xB2`.
std::string hexadecimal(char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<std::uint8_t>(byte);
  return {'0', 'x', digits[value / 16], digits[value % 16]};
}

Place place_of(SourceId id, std::size_t begin, std::size_t length) {
  return {id, span_of(begin, begin + length)};
}

/// A carriage return is part of a line break or it is a control character like any other.
std::optional<Character> unwanted_at(std::string_view text, std::size_t at) {
  const bool is_line_break = text.substr(at).starts_with("\r\n");
  return is_line_break ? std::nullopt : control_at(text, at);
}

/// Byte behind the last of the equal characters that begin at `at`.
std::size_t run_end(std::string_view text, std::size_t at, Character character) {
  while (at < text.size() && unwanted_at(text, at) == character) at += character.bytes;
  return at;
}

/// A file of zeros has one thing wrong with it, not one for each zero.
void find_controls(std::string_view text, SourceId id, Diagnostics& diagnostics) {
  CappedFindings found(diagnostics);
  for (std::size_t at = 0; at < text.size() && !found.is_full();) {
    const auto character = unwanted_at(text, at);
    const std::size_t end = character ? run_end(text, at, *character) : at + 1;
    if (character) {
      found.add(Code::control_character, place_of(id, at, end - at),
                {code_point_name(character->code)});
    }
    at = end;
  }
}

}  // namespace

Diagnostics check_bytes(const Source& source, SourceId id, const ReadLimits& limits) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  const std::string_view text = source.text();
  const std::size_t most = std::min(limits.bytes, most_bytes);
  Diagnostics found;
  if (text.size() > most) {
    found.add(Code::file_too_large, place_of(id, 0, 0),
              {source.name(), std::to_string(most >> 20U)});
    return found;
  }
  if (const auto bad = find_invalid_utf8(text)) {
    found.add(Code::not_utf8, place_of(id, *bad, 1), {hexadecimal(text[*bad])});
    return found;
  }
  if (text.starts_with(mark)) found.add(Code::byte_order_mark, place_of(id, 0, mark.size()));
  find_controls(text, id, found);
  return found;
}

}  // namespace tiku::yaml
