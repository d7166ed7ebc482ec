// SPDX-License-Identifier: Apache-2.0
#include "tiku/model/response.hpp"

#include <cstdlib>

namespace tiku {
namespace {

__extension__ using Wide = __int128;

constexpr int fraction_bits = 60;
constexpr std::int64_t one = std::int64_t{1} << fraction_bits;
constexpr std::int64_t ln_2 = 799144290325165979;  // ln 2 times 2^60

constexpr std::int64_t largest_exponent = 40'000'000;  // e^-40 is nothing at 2^-60

std::int64_t times(std::int64_t a, std::int64_t b) {
  return static_cast<std::int64_t>((static_cast<Wide>(a) * b) >> fraction_bits);
}

// e^-x for x in millionths, in 2^-60: whole halvings, and for the rest Taylor's series.
std::int64_t exponential(std::int64_t x) {
  if (x >= largest_exponent) return 0;
  auto rest = static_cast<Wide>(x) * one / 1'000'000;
  const auto halvings = static_cast<int>(rest / ln_2);
  const auto t = static_cast<std::int64_t>(rest - static_cast<Wide>(halvings) * ln_2);
  std::int64_t sum = one;
  std::int64_t term = one;
  for (std::int64_t n = 1; term != 0; ++n) {
    term = times(term, t) / n;
    sum += n % 2 == 1 ? -term : term;
  }
  return sum >> halvings;
}

// a (ability - b) in millionths; nothing where b is not there.
std::optional<std::int64_t> logit(const ItemStatistics& statistics, std::int64_t ability) {
  if (!statistics.b) return std::nullopt;
  return statistics.a.value_or(1000) * (10 * ability - *statistics.b);
}

}  // namespace

std::optional<std::int64_t> chance_of_success(const ItemStatistics& statistics,
                                              std::optional<std::int64_t> ability) {
  if (!ability) {
    if (!statistics.p) return std::nullopt;
    return *statistics.p * (response_unit / 1000);
  }
  const auto x = logit(statistics, *ability);
  if (!x) return std::nullopt;
  const std::int64_t e = exponential(std::abs(*x));
  const Wide whole = one + static_cast<Wide>(e);
  const auto chance =
      static_cast<std::int64_t>((2 * static_cast<Wide>(one) * response_unit + whole) / (2 * whole));
  return *x >= 0 ? chance : response_unit - chance;
}

std::optional<std::int64_t> item_information(const ItemStatistics& statistics,
                                             std::int64_t ability) {
  const auto x = logit(statistics, ability);
  if (!x) return std::nullopt;
  const std::int64_t a = statistics.a.value_or(1000);
  const std::int64_t e = exponential(std::abs(*x));
  const Wide whole = one + static_cast<Wide>(e);
  const Wide variance =
      (static_cast<Wide>(e) << fraction_bits) / ((whole * whole) >> fraction_bits);
  const Wide scaled = static_cast<Wide>(a) * a * variance;
  constexpr Wide per_unit = static_cast<Wide>(1'000'000 / response_unit) << fraction_bits;
  return static_cast<std::int64_t>((2 * scaled + per_unit) / (2 * per_unit));
}

}  // namespace tiku
