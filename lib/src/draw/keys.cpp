// SPDX-License-Identifier: Apache-2.0
// The same law as for items: a chain over all plans, taken at its n-th visit to the
// set of those that keep the rule, is uniform on that set.
#include "draw/keys.hpp"

#include <algorithm>

#include "draw/chain.hpp"

namespace tiku {
namespace {

constexpr int key_weight = 8;  // 2 bits per unit of violation
constexpr int key_last_weight = 32;
constexpr std::uint64_t visits_per_item = 50;
constexpr std::uint64_t moves_per_visit = 200;

class KeyChain {
 public:
  KeyChain(const KeyPlaces& allowed, std::size_t letters, const KeyRule& rule, Stream& stream)
      : allowed_(allowed), rule_(rule), stream_(stream), counts_(letters, 0) {
    for (const auto& places : allowed) {
      plan_.push_back(places[uniform(stream, places.size())]);
      count(plan_.back(), 1);
    }
    energy_ = imbalance();
    for (std::size_t i = 0; i < plan_.size(); i += run_length(i)) energy_ += excess(run_length(i));
  }

  void step(const Acceptance& acceptance) {
    const std::size_t item = uniform(stream_, plan_.size());
    const std::uint8_t before = plan_[item];
    const std::uint8_t after = allowed_[item][uniform(stream_, allowed_[item].size())];
    if (after == before) return;
    const std::int64_t old = imbalance() + excess_around(item);
    set(item, after);
    const std::int64_t rise = imbalance() + excess_around(item) - old;
    if (acceptance.accepts(rise, stream_)) {
      energy_ += rise;
    } else {
      set(item, before);
    }
  }

  std::int64_t energy() const { return energy_; }
  const std::vector<std::uint8_t>& plan() const { return plan_; }

 private:
  void set(std::size_t item, std::uint8_t place) {
    count(plan_[item], -1);
    plan_[item] = place;
    count(place, 1);
  }

  void count(std::uint8_t place, std::int64_t change) {
    if (place < counts_.size()) counts_[place] += change;
  }

  std::int64_t imbalance() const {
    if (counts_.empty()) return 0;
    const auto [least, most] = std::minmax_element(counts_.begin(), counts_.end());
    return std::max<std::int64_t>(0, *most - *least - rule_.balance);
  }

  std::int64_t excess(std::size_t length) const {
    return std::max<std::int64_t>(0, static_cast<std::int64_t>(length) - rule_.longest_run);
  }

  // Length of the run of equal places that begins at an item.
  std::size_t run_length(std::size_t first) const {
    std::size_t last = first;
    while (last < plan_.size() && plan_[last] == plan_[first]) ++last;
    return last - first;
  }

  std::size_t run_begin(std::size_t item) const {
    while (item > 0 && plan_[item - 1] == plan_[item]) --item;
    return item;
  }

  // Excess of the runs that a change of the item can touch: its own and both neighbours.
  std::int64_t excess_around(std::size_t item) const {
    std::size_t at = item == 0 ? 0 : run_begin(item - 1);
    std::int64_t sum = 0;
    while (at < plan_.size() && at <= item + 1) {
      const std::size_t length = run_length(at);
      sum += excess(length);
      at += length;
    }
    return sum;
  }

  const KeyPlaces& allowed_;
  const KeyRule& rule_;
  Stream& stream_;
  std::vector<std::uint8_t> plan_;
  std::vector<std::int64_t> counts_;
  std::int64_t energy_ = 0;
};

}  // namespace

KeyFigures key_figures(const std::vector<std::uint8_t>& plan, std::size_t letters) {
  KeyFigures figures;
  std::vector<std::int64_t> counts(letters, 0);
  std::int64_t run = 0;
  for (std::size_t i = 0; i < plan.size(); ++i) {
    run = i > 0 && plan[i] == plan[i - 1] ? run + 1 : 1;
    figures.longest_run = std::max(figures.longest_run, run);
    if (plan[i] < letters) ++counts[plan[i]];
  }
  if (!counts.empty()) {
    const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
    figures.difference = *most - *least;
  }
  return figures;
}

KeyPlan plan_keys(const KeyPlaces& allowed, std::size_t letters, const KeyRule& rule,
                  Stream& stream) {
  if (allowed.empty()) return {{}, true};
  KeyChain chain(allowed, letters, rule, stream);
  std::vector<std::uint8_t> best = chain.plan();
  std::int64_t least = chain.energy();
  const std::uint64_t visits = visits_per_item * allowed.size();
  for (int weight = key_weight; weight <= key_last_weight; weight += 4) {
    const Acceptance acceptance(weight);
    std::uint64_t left = visits;
    for (std::uint64_t i = 0; i < visits * moves_per_visit; ++i) {
      chain.step(acceptance);
      if (chain.energy() < least) {
        least = chain.energy();
        best = chain.plan();
      }
      if (chain.energy() == 0 && --left == 0) return {chain.plan(), true};
    }
  }
  return {best, least == 0};
}

}  // namespace tiku
