// SPDX-License-Identifier: Apache-2.0
#include "document/scalar_span.hpp"

#include <algorithm>

namespace tiku::yaml {
namespace {

bool is_white(char sign) { return is_blank(sign) || is_break(sign); }

/// A byte of a character of several bytes, but not its first.
bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Byte behind the last visible sign of `value`, whose visible signs stand in the source
/// from `at` on in the same order, only with other white space between them.
std::size_t matched_end(std::string_view text, std::size_t at, std::string_view value) {
  std::size_t end = at;
  for (const char sign : value) {
    if (is_white(sign)) continue;
    while (at < text.size() && text[at] != sign) ++at;
    if (at == text.size()) return end;
    end = ++at;
  }
  return end;
}

}  // namespace

std::optional<std::size_t> quoted_end(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  const std::string_view stops = quote == '"' ? "\"\\" : "'";
  for (std::size_t at = begin + 1;;) {
    at = text.find_first_of(stops, at);
    if (at == std::string_view::npos) return std::nullopt;
    const bool doubled = quote == '\'' && sign_at(text, at + 1) == '\'';
    if (text[at] == quote && !doubled) return at + 1;
    at += 2;
    if (at > text.size()) return std::nullopt;
  }
}

std::size_t plain_end(std::string_view text, std::size_t begin, std::string_view value) {
  if (text.substr(begin).starts_with(value)) return begin + value.size();
  return matched_end(text, begin, value);
}

std::size_t block_end(std::string_view text, std::size_t begin, std::string_view value) {
  const std::size_t header = std::min(text.find('\n', begin), text.size());
  const std::size_t end = matched_end(text, header, value);
  return end == header ? line_end(text, begin) : line_end(text, end);
}

std::size_t next_sign(std::string_view text, std::size_t from, std::size_t to) {
  to = std::min(to, text.size());
  for (std::size_t at = from; at < to; ++at) {
    if (text[at] == '#') {
      at = std::min(text.find('\n', at), to);
    } else if (!is_white(text[at])) {
      return at;
    }
  }
  return to;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  std::size_t end = std::min(text.find('\n', at), text.size());
  while (end > at && is_white(text[end - 1])) --end;
  return end;
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  const std::size_t last = text.rfind('\n', at - 1);
  return last == std::string_view::npos ? 0 : last + 1;
}

std::string_view word_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && !ends_word(text[end])) ++end;
  return text.substr(at, end - at);
}

std::string_view property_at(std::string_view text, std::size_t at) {
  if (!text.substr(at).starts_with("!<")) return word_at(text, at);
  const std::string_view line = text.substr(at, line_end(text, at) - at);
  const std::size_t end = line.find('>');
  return end == std::string_view::npos ? line : line.substr(0, end + 1);
}

std::string shortened(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() <= longest) return std::string(text);
  return std::string(text.substr(0, character_begin(text, longest))) + "…";
}

std::size_t character_begin(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && is_continuation(text[at])) --at;
  return at;
}

std::size_t character_end(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  std::size_t end = at + 1;
  while (end < text.size() && is_continuation(text[end])) ++end;
  return end;
}

}  // namespace tiku::yaml
