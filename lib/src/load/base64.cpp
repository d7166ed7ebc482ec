// SPDX-License-Identifier: Apache-2.0
#include "load/base64.hpp"

#include <cstdint>

namespace tiku::loading {

std::optional<std::string> decode_base64(std::string_view text) {
  constexpr std::string_view signs =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3);
  std::uint32_t bits = 0;
  unsigned count = 0;
  std::size_t at = 0;
  for (; at < text.size() && text[at] != '='; ++at) {
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n') continue;
    const std::size_t value = signs.find(text[at]);
    if (value == std::string_view::npos) return std::nullopt;
    bits = bits << 6U | static_cast<std::uint32_t>(value);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>(bits >> count & 0xffU);
  }
  const bool is_ended = text.find_first_not_of("= \t\r\n", at) == std::string_view::npos;
  return is_ended ? std::optional(std::move(bytes)) : std::nullopt;
}

}  // namespace tiku::loading
