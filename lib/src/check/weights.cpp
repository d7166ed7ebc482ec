// SPDX-License-Identifier: Apache-2.0
// Whether the sections can give each range the marks of its weight: so many items of each
// section, times their marks, must make them up.
#include <algorithm>
#include <array>
#include <set>

#include "check/attainable.hpp"
#include "check/rules.hpp"
#include "tiku/text/number.hpp"

namespace tiku::checking {
namespace {

// Marks that can be made up, around those that a range should have.
struct Reach {
  Attainable wanted;
  bool is_met = true;
  std::optional<std::int64_t> below;  ///< the nearest, where it is not met
  std::optional<std::int64_t> above;
};

// Sums of marks, counted in their steps from the least one up.
class MarksReckoner {
 public:
  explicit MarksReckoner(const Blueprint& blueprint)
      : blueprint_(blueprint), step_(step_of_marks(blueprint)) {}

  std::int64_t step() const { return step_; }

  /// Nothing where it would take too long to know.
  std::optional<Reach> reach(Share weight, Marks tolerance) {
    const std::vector<Section>& sections = blueprint_.sections;
    std::int64_t least = 0;
    std::int64_t most = 0;
    std::vector<Attainable> items;
    for (const Section& section : sections) {
      Attainable each = items_by_weight(section, weight, tolerance);
      each.high = std::min(each.high, section.count);
      least += each.low * section.marks.hundredths;
      most += each.high * section.marks.hundredths;
      items.push_back(each);
    }
    const auto sums = static_cast<std::size_t>((most - least) / step_) + 1;
    if (sums * sections.size() > work_left_) return std::nullopt;
    work_left_ -= sums * sections.size();
    std::vector<char> can_be(sums, 0);
    can_be.front() = 1;
    for (std::size_t s = 0; s < items.size(); ++s) {
      add(sections[s].marks.hundredths / step_, items[s].high - items[s].low, can_be);
    }
    return around(marks_by_weight(blueprint_, weight, tolerance), least, can_be);
  }

 private:
  // Up to so many items more of the same marks.
  static void add(std::int64_t marks, std::int64_t items, std::vector<char>& can_be) {
    const auto stride = static_cast<std::size_t>(marks);
    std::vector<std::int64_t> used(can_be.size(), items + 1);  // that many: not at all
    for (std::size_t at = 0; at < can_be.size(); ++at) {
      if (can_be[at] != 0) used[at] = 0;
      if (at >= stride) used[at] = std::min(used[at], used[at - stride] + 1);
      if (used[at] <= items) can_be[at] = 1;
    }
  }

  Reach around(const Attainable& wanted, std::int64_t least,
               const std::vector<char>& can_be) const {
    Reach reach{wanted, false, {}, {}};
    for (std::size_t at = 0; at < can_be.size(); ++at) {
      if (can_be[at] == 0) continue;
      const std::int64_t sum = least + static_cast<std::int64_t>(at) * step_;
      if (sum < wanted.low) reach.below = sum;
      if (sum >= wanted.low && sum <= wanted.high) reach.is_met = true;
      if (sum > wanted.high && !reach.above) reach.above = sum;
    }
    return reach;
  }

  const Blueprint& blueprint_;
  std::int64_t step_ = 0;
  std::size_t work_left_ = std::size_t{1} << 26U;  // a fraction of a second
};

// Those that the outline rule holds to their weights; none where it names a depth that the
// weights do not reach, which is another finding.
std::vector<const Range*> weighted_ranges(const PaperContext& context) {
  const int depth = context.blueprint.outline->depth;
  std::vector<const Range*> ranges;
  bool is_reached = false;
  for (const RangeSeat& seat : context.index.ranges) {
    const bool is_lowest = seat.range->ranges.empty();
    is_reached = is_reached || seat.depth == depth;
    if (seat.depth != depth && !(seat.depth < depth && is_lowest)) continue;
    if (!seat.range->weight) return {};
    ranges.push_back(seat.range);
  }
  if (!is_reached) ranges.clear();
  return ranges;
}

// The least that helps all ranges, one by one; empty where little does not.
std::string tolerance_for(const std::set<std::int64_t>& weights, const Blueprint& blueprint,
                          MarksReckoner& reckoner) {
  constexpr int most_steps = 100;
  for (int i = 1; i <= most_steps; ++i) {
    const Marks tolerance{blueprint.outline->tolerance.hundredths + i * reckoner.step()};
    const auto is_met = [&](std::int64_t weight) {
      const auto reach = reckoner.reach({weight}, tolerance);
      return reach && reach->is_met;
    };
    if (std::all_of(weights.begin(), weights.end(), is_met)) {
      return format_decimal(tolerance.hundredths, 2);
    }
  }
  return {};
}

std::string format_marks(const Attainable& marks) {
  const std::string low = format_decimal(marks.low, 2);
  return marks.low == marks.high ? low : low + ".." + format_decimal(marks.high, 2);
}

void weights_can_be_met(const PaperContext& context, Diagnostics& diagnostics) {
  const Blueprint& blueprint = context.blueprint;
  if (!blueprint.outline || blueprint.faulty || context.index.bank.faulty) return;
  if (marks_of_form(blueprint).hundredths == 0) return;
  MarksReckoner reckoner(blueprint);
  std::set<std::int64_t> weights;
  std::vector<std::pair<const Range*, Reach>> missed;
  for (const Range* range : weighted_ranges(context)) {
    const auto reach = reckoner.reach(*range->weight, blueprint.outline->tolerance);
    if (!reach) return;
    weights.insert(range->weight->hundredths);
    if (!reach->is_met) missed.emplace_back(range, *reach);
  }
  if (missed.empty()) return;
  const auto& [range, reach] = missed.front();
  std::vector<std::string> nearest;
  if (reach.below) nearest.push_back(format_decimal(*reach.below, 2));
  if (reach.above) nearest.push_back(format_decimal(*reach.above, 2));
  nearest.resize(2);
  diagnostics.add(Code::weights_unattainable, blueprint.outline->place,
                  {range->code, format_marks(reach.wanted), nearest[0], nearest[1],
                   missed.size() == 1 ? "" : std::to_string(missed.size() - 1),
                   tolerance_for(weights, blueprint, reckoner)});
}

constexpr std::array rules{weights_can_be_met};

}  // namespace

std::span<const PaperRule> weight_rules() { return rules; }

}  // namespace tiku::checking
