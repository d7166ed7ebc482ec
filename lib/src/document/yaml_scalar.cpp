// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "document/scalar_span.hpp"
#include "tiku/document/writer.hpp"

namespace tiku {
namespace {

/// Characters that readers of YAML do not take, or take for line breaks: U+0000 to
/// U+001F, U+007F to U+009F, U+2028, U+2029, U+FEFF.
struct Unprintable {
  std::size_t length = 0;  ///< in bytes; 0 for a character that can be written as it is
  unsigned character = 0;
};

Unprintable unprintable_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<std::uint8_t>(text[at + i]) : std::uint8_t{0};
  };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return {1, byte(0)};
  if (byte(0) == 0xC2 && byte(1) < 0xA0) return {2, byte(1)};
  if (byte(0) == 0xE2 && byte(1) == 0x80 && (byte(2) | 1U) == 0xA9)
    return {3, 0x2000U | (byte(2) & 0x3FU)};
  if (byte(0) == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return {3, 0xFEFF};
  return {};
}

bool begins_safely(std::string_view text) {
  constexpr std::string_view never = "#&*!|>'\"%@`:";
  if (never.find(text[0]) != std::string_view::npos) return false;
  if (text[0] == '-' && yaml::is_blank(text.size() == 1 ? ' ' : text[1])) return false;
  return !text.starts_with("---") && !text.starts_with("...") && text != "<<";
}

/// Whether the reader takes the bare text back as it is, wherever it stands.
bool is_plain(std::string_view text) {
  if (text.empty() || yaml::is_blank(text.front()) || yaml::is_blank(text.back())) return false;
  if (!begins_safely(text) || text.back() == ':') return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char sign = text[at];
    if (yaml::is_flow_sign(sign) || sign == '?' || unprintable_at(text, at).length > 0)
      return false;
    const char next = yaml::sign_at(text, at + 1);
    if ((sign == ':' && yaml::is_blank(next)) || (yaml::is_blank(sign) && next == '#'))
      return false;
  }
  return true;
}

std::string escaped(unsigned character) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  switch (character) {
    case '\0':
      return "\\0";
    case '\t':
      return "\\t";
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    default:
      break;
  }
  std::string written = character < 0x100 ? "\\x" : "\\u";
  for (unsigned shift = character < 0x100 ? 8 : 16; shift > 0;) {
    shift -= 4;
    written += digits[(character >> shift) & 0xFU];
  }
  return written;
}

}  // namespace

std::string yaml_scalar(std::string_view text) {
  if (is_plain(text)) return std::string(text);
  std::string written = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const Unprintable found = unprintable_at(text, at);
    if (found.length > 0) {
      written += escaped(found.character);
    } else {
      if (text[at] == '"' || text[at] == '\\') written += '\\';
      written += text[at];
    }
    at += std::max<std::size_t>(found.length, 1);
  }
  return written + '"';
}

}  // namespace tiku
