// SPDX-License-Identifier: Apache-2.0
#include "document/byte_checks.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "document/limits.hpp"
#include "document/scalar_span.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::yaml {
namespace {

constexpr std::string_view digits = "0123456789ABCDEF";

std::string hexadecimal(std::string_view prefix, unsigned value, int places) {
  std::string written(prefix);
  for (int shift = 4 * (places - 1); shift >= 0; shift -= 4) {
    written += digits[(value >> static_cast<unsigned>(shift)) & 0xFU];
  }
  return written;
}

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0};
}

Place place_of(SourceId id, std::size_t begin, std::size_t length) {
  return {id, span_of(begin, begin + length)};
}

/// Bytes of the control character at `at`: 0 where there is none that must not be. A
/// carriage return is part of a line break or it is a control character like any other.
std::size_t control_length(std::string_view text, std::size_t at) {
  const std::uint8_t byte = byte_at(text, at);
  if (byte >= 0x20 && byte != 0x7F) {
    const std::uint8_t next = byte_at(text, at + 1);
    return byte == 0xC2 && next >= 0x80 && next <= 0x9F ? 2 : 0;
  }
  if (byte == '\t' || byte == '\n') return 0;
  return byte == '\r' && byte_at(text, at + 1) == '\n' ? 0 : 1;
}

void find_controls(std::string_view text, SourceId id, Diagnostics& found) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size() && count < most_findings; ++at) {
    const std::size_t length = control_length(text, at);
    if (length == 0) continue;
    const unsigned character = byte_at(text, at + length - 1);
    found.add(Code::control_character, place_of(id, at, length), {hexadecimal("U+", character, 4)});
    ++count;
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
    found.add(Code::not_utf8, place_of(id, *bad, 1), {hexadecimal("0x", byte_at(text, *bad), 2)});
    return found;
  }
  if (text.starts_with(mark)) found.add(Code::byte_order_mark, place_of(id, 0, mark.size()));
  find_controls(text, id, found);
  return found;
}

}  // namespace tiku::yaml
