// SPDX-License-Identifier: Apache-2.0
#include "draw/shadow.hpp"

#include <algorithm>
#include <utility>

namespace tiku {
namespace {

constexpr std::int64_t fine_range = std::int64_t{1} << 24;  // of all prices, in finer units
constexpr std::int64_t rounds = 80;
constexpr std::int64_t least_part = 16;                         // of the range of prices: the width
constexpr std::int64_t entries_of_pair = 4;                     // more than two, for shorter steps
constexpr std::int64_t farthest_bound = std::int64_t{1} << 50;  // open ones lie beyond
constexpr std::int64_t full_steps = 10;  // rounds before the steps become shorter

std::int64_t taken(const Problem& problem, const Cell& cell) {
  return static_cast<std::int64_t>(cell.count * problem.forms + cell.anchors);
}

// A quarter more than are taken, and some.
std::size_t candidates(const Problem& problem, const Cell& cell) {
  const std::int64_t count = taken(problem, cell);
  return std::min(cell.entries.size(), static_cast<std::size_t>(count + count / 4 + 16));
}

// The worth of each rule is moved, again and again, by how far the cheapest items of all cells
// miss it: up by what they have too much, down by what they lack.
class Market {
 public:
  explicit Market(const Problem& problem)
      : problem_(problem),
        counts_(problem.counts.size()),
        sums_(problem.sums.size()),
        prices_(problem.entries.size()) {
    const auto [least, most] = std::minmax_element(problem.prices.begin(), problem.prices.end());
    scale_ = std::max<std::int64_t>(1, fine_range / (*most - *least));
    range_ = (*most - *least) * scale_;
    for (const Entry& entry : problem.entries) {
      for (const RuleIndex rule : entry.counts) ++counts_[rule].entries;
      for (const SumTerm& term : entry.sums) ++sums_[term.rule].entries;
    }
    for (const Cell& cell : problem.cells) cheapest_.push_back(cell.entries);
    for (std::uint32_t item = 0; item < problem.enemies.size(); ++item) {
      for (const std::uint32_t enemy : problem.enemies[item]) {
        if (item < enemy) pairs_.push_back({item, enemy, {0, entries_of_pair, 0}});
      }
    }
  }

  ShadowPrices run() {
    for (std::int64_t round = 0; round < rounds; ++round) {
      price();
      choose();
      const std::int64_t step = range_ / (2 * std::max<std::int64_t>(1, round - full_steps));
      for (std::size_t r = 0; r < counts_.size(); ++r) {
        move(counts_[r], {problem_.counts[r].low, problem_.counts[r].high, 1}, step);
      }
      for (std::size_t r = 0; r < sums_.size(); ++r) move(sums_[r], problem_.sums[r], step);
      for (Pair& pair : pairs_) move(pair.worth, {0, 1, 1}, step);
    }
    price();
    return {prices_, width()};
  }

 private:
  struct Worth {
    std::int64_t each = 0;     // of one unit of the rule
    std::int64_t entries = 0;  // that count for it
    std::int64_t sum = 0;      // that the cheapest have
  };

  // Two enemies, of which a form takes one.
  struct Pair {
    std::uint32_t one = 0;
    std::uint32_t other = 0;
    Worth worth;
  };

  void price() {
    std::vector<std::int64_t> worth(problem_.items.size());
    for (const Pair& pair : pairs_) {
      worth[pair.one] += pair.worth.each;
      worth[pair.other] += pair.worth.each;
    }
    for (std::size_t e = 0; e < prices_.size(); ++e) {
      std::int64_t price = problem_.prices[e] * scale_ + worth[problem_.entries[e].item];
      for (const RuleIndex rule : problem_.entries[e].counts) price += counts_[rule].each;
      for (const SumTerm& term : problem_.entries[e].sums) {
        price += sums_[term.rule].each * term.amount / problem_.sums[term.rule].unit;
      }
      prices_[e] = price;
    }
  }

  bool is_cheaper(EntryIndex a, EntryIndex b) const {
    return std::pair(prices_[a], a) < std::pair(prices_[b], b);
  }

  // The cheapest entries come first, and the one after them is the next.
  void part(std::vector<EntryIndex>& entries, std::size_t count) const {
    if (count >= entries.size()) return;
    std::nth_element(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(count),
                     entries.end(), [&](EntryIndex a, EntryIndex b) { return is_cheaper(a, b); });
  }

  void choose() {
    for (Worth& worth : counts_) worth.sum = 0;
    for (Worth& worth : sums_) worth.sum = 0;
    std::vector<std::int64_t> times(problem_.items.size());
    const auto forms = static_cast<std::int64_t>(problem_.forms);
    for (std::size_t c = 0; c < problem_.cells.size(); ++c) {
      const Cell& cell = problem_.cells[c];
      std::vector<EntryIndex>& entries = cheapest_[c];
      const bool is_shared = problem_.common.value_or(0) > 0;  // then every form has its way
      const std::size_t places = cell.count * (is_shared ? 1 : problem_.forms) + cell.anchors;
      const std::size_t count = std::min(entries.size(), places);
      part(entries, count);
      for (std::size_t i = 0; i < count; ++i) {
        const std::int64_t in_forms = is_shared || i < cell.anchors ? forms : 1;
        add(entries[i], in_forms);
        times[problem_.entries[entries[i]].item] += in_forms;
      }
    }
    for (Pair& pair : pairs_) pair.worth.sum = times[pair.one] + times[pair.other];
  }

  void add(EntryIndex entry, std::int64_t times) {
    for (const RuleIndex rule : problem_.entries[entry].counts) counts_[rule].sum += times;
    for (const SumTerm& term : problem_.entries[entry].sums) {
      sums_[term.rule].sum += times * term.amount;
    }
  }

  // A bound that is not reached is worth nothing, in the end.
  void move(Worth& worth, const SumBounds& bounds, std::int64_t step) const {
    if (worth.entries == 0) return;
    const auto missed = [&](std::int64_t bound) {
      return worth.sum - static_cast<std::int64_t>(problem_.forms) *
                             std::clamp(bound, -farthest_bound, farthest_bound);
    };
    const std::int64_t above = missed(bounds.high);
    const std::int64_t below = missed(bounds.low);
    const std::int64_t off = worth.each > 0 || above > 0   ? above
                             : worth.each < 0 || below < 0 ? below
                                                           : 0;
    const std::int64_t units = std::clamp(off / bounds.unit, -worth.entries, worth.entries);
    const std::int64_t before = worth.each;
    worth.each = std::clamp(before + units * step / worth.entries, -2 * range_, 2 * range_);
    const bool is_turned = (before > 0 && worth.each < 0) || (before < 0 && worth.each > 0);
    if (is_turned && bounds.low < bounds.high) worth.each = 0;
  }

  // Of the cells' mean, and no narrower than where forms share items or nearly all are taken.
  std::int64_t width() {
    std::int64_t sum = 0;
    std::int64_t cells = 0;
    for (std::size_t c = 0; c < problem_.cells.size(); ++c) {
      const auto count = static_cast<std::size_t>(taken(problem_, problem_.cells[c]));
      const std::size_t more = candidates(problem_, problem_.cells[c]);
      std::vector<EntryIndex>& entries = cheapest_[c];
      if (count == 0 || count >= more) continue;
      part(entries, count - 1);
      const std::int64_t dearest_taken = prices_[entries[count - 1]];
      part(entries, more - 1);
      sum += prices_[entries[more - 1]] - dearest_taken;
      ++cells;
    }
    return std::max(range_ / least_part, cells == 0 ? 0 : sum / cells);
  }

  const Problem& problem_;
  std::int64_t scale_ = 1;
  std::int64_t range_ = 0;
  std::vector<Worth> counts_;
  std::vector<Worth> sums_;
  std::vector<Pair> pairs_;
  std::vector<std::int64_t> prices_;
  std::vector<std::vector<EntryIndex>> cheapest_;  // by cell
};

}  // namespace

ShadowPrices shadow_prices(const Problem& problem) { return Market(problem).run(); }

Problem narrowed(const Problem& problem, const ShadowPrices& shadow) {
  Problem narrow;
  narrow.forms = problem.forms;
  narrow.common = problem.common;
  narrow.sections = problem.sections;
  narrow.items = problem.items;
  narrow.entries = problem.entries;
  narrow.counts = problem.counts;
  narrow.sums = problem.sums;
  narrow.spreads = problem.spreads;
  narrow.figures = problem.figures;
  narrow.cells = problem.cells;
  narrow.enemies = problem.enemies;
  narrow.entries_of_item = problem.entries_of_item;
  narrow.pricing = problem.pricing;
  narrow.prices = shadow.prices;
  for (Cell& cell : narrow.cells) {
    if (cell.is_given) continue;
    std::sort(cell.entries.begin(), cell.entries.end(), [&](EntryIndex a, EntryIndex b) {
      return std::pair(shadow.prices[a], a) < std::pair(shadow.prices[b], b);
    });
    cell.entries.resize(candidates(problem, cell));
  }
  return narrow;
}

}  // namespace tiku
