// SPDX-License-Identifier: Apache-2.0
// Whether two samples are of one law; answers as standard deviations of a normal variable.
#pragma once

#include <cstddef>
#include <vector>

#include "tiku/model/paper.hpp"

namespace tiku::bench {

struct Moments {
  double mean = 0;
  double deviation = 0;
};
Moments moments(const std::vector<double>& sample);

/// Difference of the means in its standard deviations; 0 where both samples are constant and
/// equal, infinite where they are constant and differ.
double deviation_of_means(const std::vector<double>& a, const std::vector<double>& b);

/// Kolmogorov's and Smirnov's greatest distance of the distributions, two-sided; a deviation that
/// is as unlikely. Where values are equal its true chance is greater still.
double kolmogorov_deviation(std::vector<double> a, std::vector<double> b);

/// Of samples of items, of which the first half are one way's and the rest another's: how far
/// the counts of the items differ (sum of squared differences by sums), among what random
/// halves of all samples give.
double deviation_of_uses(std::vector<std::vector<ItemIndex>> samples, std::size_t items);

}  // namespace tiku::bench
