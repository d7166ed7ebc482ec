// SPDX-License-Identifier: Apache-2.0
#include "draw/acceptance.hpp"

namespace tiku {
namespace {

constexpr std::int64_t no_chance = 256;  // quarter bits: less than one in 2^64

// 2^64 times 2^(-k/4); for k = 0 one less, as it does not fit.
std::uint64_t power_of_quarter_bits(std::size_t k) {
  constexpr std::array<std::uint64_t, 4> quarters{0xFFFFFFFFFFFFFFFFU, 0xD744FCCAD69D6AF4U,
                                                  0xB504F333F9DE6484U, 0x9837F0518DB8A96FU};
  return k / 4 < 64 ? quarters[k % 4] >> (k / 4) : 0;
}

}  // namespace

Acceptance::Acceptance(int weight, PriceWeight price_weight)
    : weight_(weight), price_weight_(price_weight) {
  for (std::size_t rise = 0; rise < thresholds_.size(); ++rise) {
    thresholds_[rise] = power_of_quarter_bits(rise * static_cast<std::size_t>(weight));
  }
}

bool Acceptance::accepts(std::int64_t rise, std::int64_t price, Stream& stream) const {
  const std::int64_t exponent = weight_ * rise + quarter_bits(price);
  if (exponent <= 0) return true;
  if (exponent >= no_chance) return false;
  return stream.next() < power_of_quarter_bits(static_cast<std::size_t>(exponent));
}

bool Acceptance::forbids(std::int64_t rise, std::int64_t price) const {
  return weight_ * rise + quarter_bits(price) >= no_chance;
}

}  // namespace tiku
