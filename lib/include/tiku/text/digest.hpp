// SPDX-License-Identifier: Apache-2.0
// SHA-256 (FIPS 180-4), by which records name inputs and outputs.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tiku {

/// 32 bytes of SHA-256.
struct Digest {
  std::array<std::uint8_t, 32> bytes{};
  friend bool operator==(const Digest&, const Digest&) = default;

  /// 64 lower-case hexadecimal digits.
  std::string hex() const;
};

Digest sha256(std::string_view bytes);

/// The digest written as exactly 64 lower-case hexadecimal digits.
std::optional<Digest> parse_digest(std::string_view hex);

/// Bytes in the base-64 alphabet of RFC 4648, with padding.
std::string base64(std::string_view bytes);

}  // namespace tiku
