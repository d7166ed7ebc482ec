// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tiku/random/stream.hpp"
#include "tiku/text/digest.hpp"

namespace tiku {
namespace {

// The standard library's engine, seeded by the recipe that stream.hpp states.
std::mt19937_64 reference(const std::string& seed, const std::string& label) {
  const Digest digest = sha256(std::to_string(seed.size()) + ":" + seed + "/" + label);
  std::vector<std::uint32_t> words;
  for (std::size_t i = 0; i < 32; i += 4) {
    words.push_back((std::uint32_t{digest.bytes[i]} << 24U) |
                    (std::uint32_t{digest.bytes[i + 1]} << 16U) |
                    (std::uint32_t{digest.bytes[i + 2]} << 8U) | digest.bytes[i + 3]);
  }
  std::seed_seq sequence(words.begin(), words.end());
  return std::mt19937_64(sequence);
}

// Chi-square of a tally against equal numbers.
template <class Tally>
double chi_square(const Tally& tally, double draws) {
  double chi = 0;
  const double expected = draws / static_cast<double>(tally.size());
  for (const auto& [value, count] : tally) {
    const double off = static_cast<double>(count) - expected;
    chi += off * off / expected;
  }
  return chi;
}

TEST_CASE("a stream gives the numbers of the engine that it names") {
  for (const char* seed : {"a", "2026-11-TEA4-01", "茶"}) {
    Stream stream(seed, "form/A/select");
    auto engine = reference(seed, "form/A/select");
    for (int i = 0; i < 1000; ++i) REQUIRE(stream.next() == engine());
  }
}

TEST_CASE("labels and seeds that run together as text are still different streams") {
  Stream a("ab", "c");
  Stream b("a", "bc");
  Stream c("a", "b/c");
  Stream d("a/b", "c");
  const std::array<std::uint64_t, 4> first{a.next(), b.next(), c.next(), d.next()};
  for (std::size_t i = 0; i < first.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) CHECK(first[i] != first[j]);
  }
}

TEST_CASE("uniform stays in its bounds and favours none") {
  Stream stream("uniform", "test");
  for (const std::uint64_t count : {1U, 2U, 3U, 7U, 10U}) {
    std::map<std::uint64_t, int> tally;
    for (int i = 0; i < 70000; ++i) ++tally[uniform(stream, count)];
    REQUIRE(tally.size() == count);
    CHECK(tally.rbegin()->first == count - 1);
    CHECK(chi_square(tally, 70000) < 40);  // 9 degrees of freedom: p < 1e-5
  }
}

TEST_CASE("uniform has no bias even where 2^64 is far from a multiple") {
  Stream stream("uniform", "large");
  const std::uint64_t count = (std::uint64_t{1} << 63U) + (std::uint64_t{1} << 62U);
  int low = 0;  // each third is equally likely; a plain remainder would favour the first
  for (int i = 0; i < 30000; ++i) low += uniform(stream, count) < count / 3 ? 1 : 0;
  CHECK(low > 9600);
  CHECK(low < 10400);
}

TEST_CASE("shuffle gives each order equally often") {
  Stream stream("shuffle", "test");
  std::map<std::string, int> tally;
  for (int i = 0; i < 48000; ++i) {
    std::vector<char> letters{'a', 'b', 'c', 'd'};
    shuffle(stream, letters);
    ++tally[std::string(letters.begin(), letters.end())];
  }
  REQUIRE(tally.size() == 24);
  CHECK(chi_square(tally, 48000) < 60);  // 23 degrees of freedom: p < 1e-4
}

TEST_CASE("shuffle of nothing and of one does nothing") {
  Stream stream("shuffle", "small");
  std::vector<int> none;
  std::vector<int> one{7};
  shuffle(stream, none);
  shuffle(stream, one);
  CHECK(none.empty());
  CHECK(one == std::vector<int>{7});
}

}  // namespace
}  // namespace tiku
