// SPDX-License-Identifier: Apache-2.0
#include "problem/two_samples.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>

#include "tiku/random/stream.hpp"

namespace tiku::bench {
namespace {

constexpr int halvings = 400;

// The deviation beyond which a normal variable lies, on either side, with this chance.
double deviation_of(double chance) {
  double low = 0;
  double high = 38;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    (std::erfc(middle / std::sqrt(2.0)) > chance ? low : high) = middle;
  }
  return low;
}

double distance_of_uses(const std::vector<std::vector<ItemIndex>>& samples, std::size_t items) {
  std::vector<std::int64_t> sums(items);
  std::vector<std::int64_t> differences(items);
  for (std::size_t s = 0; s < samples.size(); ++s) {
    for (const ItemIndex item : samples[s]) {
      ++sums[item];
      differences[item] += 2 * s < samples.size() ? 1 : -1;
    }
  }
  double distance = 0;
  for (std::size_t i = 0; i < items; ++i) {
    const auto difference = static_cast<double>(differences[i]);
    if (sums[i] > 0) distance += difference * difference / static_cast<double>(sums[i]);
  }
  return distance;
}

}  // namespace

Moments moments(const std::vector<double>& sample) {
  const auto count = static_cast<double>(sample.size());
  const double mean = std::accumulate(sample.begin(), sample.end(), 0.0) / count;
  double squares = 0;
  for (const double value : sample) squares += (value - mean) * (value - mean);
  return {mean, std::sqrt(squares / (count - 1))};
}

double deviation_of_means(const std::vector<double>& a, const std::vector<double>& b) {
  const Moments of_a = moments(a);
  const Moments of_b = moments(b);
  const double difference = of_a.mean - of_b.mean;
  const double error = std::sqrt(of_a.deviation * of_a.deviation / static_cast<double>(a.size()) +
                                 of_b.deviation * of_b.deviation / static_cast<double>(b.size()));
  if (error > 0) return difference / error;
  return difference == 0 ? 0 : std::numeric_limits<double>::infinity();
}

double kolmogorov_deviation(std::vector<double> a, std::vector<double> b) {
  std::sort(a.begin(), a.end());
  std::sort(b.begin(), b.end());
  const auto in_a = static_cast<double>(a.size());
  const auto in_b = static_cast<double>(b.size());
  double distance = 0;
  const auto share_up_to = [](const std::vector<double>& sample, double value) {
    const auto end = std::upper_bound(sample.begin(), sample.end(), value);
    return static_cast<double>(end - sample.begin()) / static_cast<double>(sample.size());
  };
  for (const std::vector<double>* sample : {&a, &b}) {
    for (const double value : *sample) {
      distance = std::max(distance, std::abs(share_up_to(a, value) - share_up_to(b, value)));
    }
  }
  const double scaled = distance * std::sqrt(in_a * in_b / (in_a + in_b));
  if (scaled < 0.3) return 0;  // where the series below has not settled, and the chance is 1
  double chance = 0;
  for (int k = 1; k <= 100; ++k) {
    chance += (k % 2 == 1 ? 2 : -2) * std::exp(-2 * k * k * scaled * scaled);
  }
  return deviation_of(std::min(1.0, chance));
}

double deviation_of_uses(std::vector<std::vector<ItemIndex>> samples, std::size_t items) {
  const double seen = distance_of_uses(samples, items);
  Stream stream("halves", "uses of items");
  std::vector<double> by_chance;
  for (int i = 0; i < halvings; ++i) {
    shuffle(stream, samples);
    by_chance.push_back(distance_of_uses(samples, items));
  }
  const Moments usual = moments(by_chance);
  return (seen - usual.mean) / usual.deviation;
}

}  // namespace tiku::bench
