// SPDX-License-Identifier: Apache-2.0
// Whether the chain takes a proposal.
#pragma once

#include <array>
#include <cstdint>

#include "tiku/random/stream.hpp"

namespace tiku {

/// How a rise of the price is punished: `per` units by so many quarter bits.
struct PriceWeight {
  std::int64_t quarter_bits = 0;
  std::int64_t per = 1;
};

/// By how many quarter bits per unit of energy a rise is punished: a rise by d is
/// accepted with probability 2^(-weight d / 4).
class Acceptance {
 public:
  explicit Acceptance(int weight, PriceWeight price_weight = {});

  bool accepts(std::int64_t rise, Stream& stream) const {
    if (rise <= 0) return true;
    if (rise >= static_cast<std::int64_t>(thresholds_.size())) return false;
    return stream.next() < thresholds_[static_cast<std::size_t>(rise)];
  }

  /// With a rise of the price beside that of the energy; either can be a fall.
  bool accepts(std::int64_t rise, std::int64_t price, Stream& stream) const;

  /// Whether that is more than any chance.
  bool forbids(std::int64_t rise, std::int64_t price) const;

 private:
  std::int64_t quarter_bits(std::int64_t price) const {
    return price * price_weight_.quarter_bits / price_weight_.per;
  }

  std::int64_t weight_;
  PriceWeight price_weight_;
  std::array<std::uint64_t, 256> thresholds_{};  // 2^64 times the probability, by rise
};

}  // namespace tiku
