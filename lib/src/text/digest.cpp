// SPDX-License-Identifier: Apache-2.0
#include "tiku/text/digest.hpp"

#include <sodium/crypto_hash_sha256.h>
#include <sodium/utils.h>

namespace tiku {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

}  // namespace

std::string Digest::hex() const {
  std::string out;
  for (const std::uint8_t byte : bytes) {
    out += hex_digits[byte >> 4U];
    out += hex_digits[byte & 15U];
  }
  return out;
}

Digest sha256(std::string_view bytes) {
  Digest digest;
  static_assert(crypto_hash_sha256_BYTES == sizeof digest.bytes);
  crypto_hash_sha256(digest.bytes.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  return digest;
}

std::optional<Digest> parse_digest(std::string_view hex) {
  Digest digest;
  if (hex.size() != 2 * digest.bytes.size()) return std::nullopt;
  for (std::size_t i = 0; i < hex.size(); ++i) {
    const std::size_t value = hex_digits.find(hex[i]);
    if (value == std::string_view::npos) return std::nullopt;
    std::uint8_t& byte = digest.bytes[i / 2];
    byte = static_cast<std::uint8_t>(std::size_t{byte} << 4U | value);
  }
  return digest;
}

std::string base64(std::string_view bytes) {
  constexpr int variant = sodium_base64_VARIANT_ORIGINAL;
  std::string text(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), variant);
  text.pop_back();  // the zero at its end
  return text;
}

}  // namespace tiku
