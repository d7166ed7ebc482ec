// SPDX-License-Identifier: Apache-2.0
#include "draw/chain.hpp"

namespace tiku {
namespace {

// 2^64 times 2^(-k/4) for k = 0 … 3; the first is one less, as it does not fit.
constexpr std::array<std::uint64_t, 4> quarters{0xFFFFFFFFFFFFFFFFU, 0xD744FCCAD69D6AF4U,
                                                0xB504F333F9DE6484U, 0x9837F0518DB8A96FU};

// 2^64 times the probability that so many quarter bits leave.
std::uint64_t threshold(std::uint64_t quarter_bits) {
  const std::uint64_t halvings = quarter_bits / 4;
  return halvings < 64 ? quarters[quarter_bits % 4] >> halvings : 0;
}

}  // namespace

Acceptance::Acceptance(int weight, std::int64_t rate) : weight_(weight), rate_(rate) {
  for (std::size_t rise = 0; rise < thresholds_.size(); ++rise) {
    thresholds_[rise] = threshold(rise * static_cast<std::uint64_t>(weight));
  }
}

bool Acceptance::accepts_cost(const Change& change, Stream& stream) const {
  const std::int64_t rise = change.energy * weight_ + change.cost * rate_ / full_rate;
  return rise <= 0 || stream.next() < threshold(static_cast<std::uint64_t>(rise));
}

}  // namespace tiku
