// SPDX-License-Identifier: Apache-2.0
// The only user of Boost.Random: its engine, never its distributions, which may
// change between versions.
#include "tiku/random/stream.hpp"

#include <random>  // std::seed_seq, an algorithm that the C++ standard spells out
#include <string>

#include <boost/random/mersenne_twister.hpp>

#include "tiku/text/digest.hpp"

namespace tiku {
namespace {

// The digest's 256 bits as 32-bit words, most significant byte first.
std::array<std::uint32_t, 8> seed_words(std::string_view seed, std::string_view label) {
  std::string message = std::to_string(seed.size());
  message.append(1, ':').append(seed).append(1, '/').append(label);
  const Digest digest = sha256(message);
  std::array<std::uint32_t, 8> words{};
  for (std::size_t i = 0; i < digest.bytes.size(); ++i) {
    words[i / 4] = (words[i / 4] << 8U) | digest.bytes[i];
  }
  return words;
}

}  // namespace

struct Stream::Engine {
  boost::random::mt19937_64 twister;
};

Stream::Stream(std::string_view seed, std::string_view label)
    : engine_(std::make_unique<Engine>()) {
  const auto words = seed_words(seed, label);
  std::seed_seq sequence(words.begin(), words.end());
  engine_->twister.seed(sequence);
}

Stream::~Stream() = default;
Stream::Stream(Stream&&) noexcept = default;
Stream& Stream::operator=(Stream&&) noexcept = default;

void Stream::refill() {
  for (std::uint64_t& number : block_) number = engine_->twister();
  used_ = 0;
}

}  // namespace tiku
