// SPDX-License-Identifier: Apache-2.0
// Chance, reproducible to the bit. The engine is boost::random::mt19937_64, a
// specified algorithm; all that shapes its numbers is ours and integers only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace tiku {

/// An endless row of 64-bit numbers for one purpose. Streams of different labels
/// or seeds are independent: each is seeded with SHA-256(length of seed, seed, label).
class Stream {
 public:
  Stream(std::string_view seed, std::string_view label);
  ~Stream();
  Stream(Stream&&) noexcept;
  Stream& operator=(Stream&&) noexcept;

  /// The next number, each of the 2^64 equally likely.
  std::uint64_t next() {
    if (used_ == block_.size()) refill();
    return block_[used_++];
  }

 private:
  void refill();
  struct Engine;
  std::unique_ptr<Engine> engine_;
  std::array<std::uint64_t, 256> block_{};
  std::size_t used_ = 256;
};

/// A number in [0, count), each equally likely, without bias (Lemire, "Fast random
/// integer generation in an interval", 2019). `count` must not be 0.
inline std::uint64_t uniform(Stream& stream, std::uint64_t count) {
  __extension__ using Wide = unsigned __int128;
  Wide product = static_cast<Wide>(stream.next()) * count;
  auto low = static_cast<std::uint64_t>(product);
  if (low < count) {
    const std::uint64_t threshold = (0 - count) % count;
    while (low < threshold) {
      product = static_cast<Wide>(stream.next()) * count;
      low = static_cast<std::uint64_t>(product);
    }
  }
  return static_cast<std::uint64_t>(product >> 64U);
}

/// Puts the values into one of their orders, each equally likely (Fisher–Yates).
template <class Value>
void shuffle(Stream& stream, std::vector<Value>& values) {
  for (std::size_t i = values.size(); i > 1; --i) {
    std::swap(values[i - 1], values[uniform(stream, i)]);
  }
}

}  // namespace tiku
