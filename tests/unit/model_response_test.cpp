// SPDX-License-Identifier: Apache-2.0
// The logistic model in integers against its formulas in floating point.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>

#include <doctest/doctest.h>

#include "tiku/model/response.hpp"

namespace tiku {
namespace {

ItemStatistics two_parameters(std::int64_t a, std::int64_t b) {
  ItemStatistics statistics;
  statistics.a = a;
  statistics.b = b;
  return statistics;
}

ItemStatistics rasch(std::int64_t b) {
  ItemStatistics statistics;
  statistics.b = b;
  return statistics;
}

// Parameters in thousandths, ability in hundredths.
double chance(std::int64_t a, std::int64_t b, std::int64_t ability) {
  const double x = static_cast<double>(a) / 1000 *
                   (static_cast<double>(ability) / 100 - static_cast<double>(b) / 1000);
  return 1 / (1 + std::exp(-x));
}

double information(std::int64_t a, std::int64_t b, std::int64_t ability) {
  const double p = chance(a, b, ability);
  const double slope = static_cast<double>(a) / 1000;
  return slope * slope * p * (1 - p);
}

double distance(std::int64_t counted, double exact) {
  return std::abs(static_cast<double>(counted) - exact * static_cast<double>(response_unit));
}

TEST_CASE("chance and information are the formulas', to the nearest unit") {
  double worst_chance = 0;
  double worst_information = 0;
  for (const std::int64_t a : {1, 37, 250, 500, 999, 1000, 1001, 1700, 3333, 7000, 10'000}) {
    for (std::int64_t b = -10'000; b <= 10'000; b += 471) {
      const ItemStatistics statistics = two_parameters(a, b);
      for (std::int64_t ability = -1000; ability <= 1000; ability += 37) {
        const auto p = chance_of_success(statistics, ability);
        const auto i = item_information(statistics, ability);
        REQUIRE(p);
        REQUIRE(i);
        worst_chance = std::max(worst_chance, distance(*p, chance(a, b, ability)));
        worst_information = std::max(worst_information, distance(*i, information(a, b, ability)));
      }
    }
  }
  // Half a unit is rounding; the rest is left to the double's own error.
  CHECK(worst_chance < 0.501);
  CHECK(worst_information < 0.501);
}

TEST_CASE("values that can be told by heart") {
  CHECK(chance_of_success(rasch(0), 0) == 5000);
  CHECK(item_information(rasch(0), 0) == 2500);     // 1/4
  CHECK(chance_of_success(rasch(0), 100) == 7311);  // 1 / (1 + 1/e)
  CHECK(chance_of_success(rasch(1000), 0) == 2689);
  CHECK(item_information(two_parameters(2000, 500), 50) == 10'000);  // 2² / 4
  CHECK(item_information(two_parameters(10'000, 0), 0) == 250'000);
}

TEST_CASE("a success below the difficulty is a failure above it") {
  for (const std::int64_t a : {1, 420, 1000, 2718, 10'000}) {
    const ItemStatistics statistics = two_parameters(a, 350);
    for (std::int64_t distance_from = 0; distance_from <= 900; distance_from += 9) {
      const auto above = chance_of_success(statistics, 35 + distance_from);
      const auto below = chance_of_success(statistics, 35 - distance_from);
      CHECK(*above + *below == response_unit);
      CHECK(item_information(statistics, 35 + distance_from) ==
            item_information(statistics, 35 - distance_from));
    }
  }
}

TEST_CASE("a chance rises with ability and falls with difficulty") {
  std::int64_t last = -1;
  for (std::int64_t ability = -1000; ability <= 1000; ++ability) {
    const std::int64_t now = *chance_of_success(two_parameters(800, 120), ability);
    CHECK(now >= last);
    last = now;
  }
  for (std::int64_t b = -9990; b <= 10'000; b += 10) {
    CHECK(*chance_of_success(rasch(b), 0) <= *chance_of_success(rasch(b - 10), 0));
  }
}

TEST_CASE("far from the difficulty all is certain and nothing is learnt") {
  const ItemStatistics steep = two_parameters(10'000, -10'000);
  CHECK(chance_of_success(steep, 1000) == response_unit);
  CHECK(item_information(steep, 1000) == 0);
  const ItemStatistics hard = two_parameters(10'000, 10'000);
  CHECK(chance_of_success(hard, -1000) == 0);
  CHECK(item_information(hard, -1000) == 0);
  // Where the exponential is cut off, no step is left: 40 is far beyond ten-thousandths.
  CHECK(chance_of_success(two_parameters(10'000, 0), 400) == response_unit);
  CHECK(chance_of_success(two_parameters(10'000, 0), 399) == response_unit);
  CHECK(item_information(two_parameters(10'000, 0), 400) == 0);
  // A slope of nearly nothing tells nobody apart.
  CHECK(chance_of_success(two_parameters(1, 10'000), -1000) == 4950);  // 1 / (1 + e^0.02)
  CHECK(item_information(two_parameters(1, 0), 0) == 0);
}

TEST_CASE("without a slope the item follows Rasch's model") {
  for (std::int64_t b = -10'000; b <= 10'000; b += 997) {
    for (std::int64_t ability = -1000; ability <= 1000; ability += 61) {
      CHECK(chance_of_success(rasch(b), ability) ==
            chance_of_success(two_parameters(1000, b), ability));
      CHECK(item_information(rasch(b), ability) ==
            item_information(two_parameters(1000, b), ability));
    }
  }
}

TEST_CASE("what is not known gives no figure") {
  ItemStatistics classical;
  classical.p = 653;
  CHECK(chance_of_success(classical, std::nullopt) == 6530);
  CHECK_FALSE(chance_of_success(classical, 0));
  CHECK_FALSE(item_information(classical, 0));
  CHECK_FALSE(chance_of_success(rasch(0), std::nullopt));
  ItemStatistics slope_only;
  slope_only.a = 1000;
  CHECK_FALSE(chance_of_success(slope_only, 0));
  CHECK_FALSE(item_information(slope_only, 0));
  classical.p = 0;
  CHECK(chance_of_success(classical, std::nullopt) == 0);
  classical.p = 1000;
  CHECK(chance_of_success(classical, std::nullopt) == response_unit);
}

}  // namespace
}  // namespace tiku
