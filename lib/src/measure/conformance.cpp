// SPDX-License-Identifier: Apache-2.0
#include "tiku/measure/conformance.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string_view>

#include "tiku/draw/proof.hpp"

namespace tiku {
namespace {

// What a form holds of one point.
struct PointTally {
  std::vector<ItemIndex> items;
  Marks marks;
};
using FormTally = std::map<std::string_view, PointTally>;

FormTally tally(const Form& form, const Blueprint& blueprint, const Bank& bank) {
  FormTally points;
  for (std::size_t s = 0; s < form.sections.size(); ++s) {
    for (const PlacedItem& placed : form.sections[s]) {
      PointTally& point = points[bank.items[placed.item].point.text];
      point.items.push_back(placed.item);
      point.marks.hundredths += blueprint.sections[s].marks.hundredths;
    }
  }
  return points;
}

class Coverage {
 public:
  Coverage(const std::vector<Form>& forms, const Blueprint& blueprint, const Bank& bank) {
    for (const Form& form : forms) forms_.push_back(tally(form, blueprint, bank));
    for (const Item& item : bank.items) {
      if (item.status == Status::approved) ++approved_[item.point.text];
    }
  }

  void add(const std::vector<Range>& ranges, std::size_t depth, Conformance& result) const {
    for (const Range& range : ranges) {
      const std::size_t at = result.ranges.size();
      result.ranges.push_back(empty_coverage(&range, depth));
      for (const Point& point : range.points) add_point(point, result.ranges[at], result);
      add(range.ranges, depth + 1, result);
      for (std::size_t i = at + 1; i < result.ranges.size(); ++i) {
        if (result.ranges[i].depth == depth + 1) add_up(result.ranges[at], result.ranges[i]);
      }
    }
  }

 private:
  RangeCoverage empty_coverage(const Range* range, std::size_t depth) const {
    RangeCoverage coverage;
    coverage.range = range;
    coverage.depth = depth;
    coverage.items.resize(forms_.size());
    coverage.marks.resize(forms_.size());
    coverage.covered.resize(forms_.size());
    return coverage;
  }

  void add_point(const Point& point, RangeCoverage& range, Conformance& result) const {
    PointCoverage coverage{&point, std::vector<std::vector<ItemIndex>>(forms_.size())};
    ++range.points;
    const auto approved = approved_.find(point.code);
    if (approved != approved_.end()) range.approved += approved->second;
    for (std::size_t f = 0; f < forms_.size(); ++f) {
      const auto held = forms_[f].find(point.code);
      if (held == forms_[f].end()) continue;
      coverage.items[f] = held->second.items;
      range.items[f] += static_cast<std::int64_t>(held->second.items.size());
      range.marks[f].hundredths += held->second.marks.hundredths;
      ++range.covered[f];
    }
    result.points.push_back(std::move(coverage));
  }

  static void add_up(RangeCoverage& parent, const RangeCoverage& child) {
    parent.points += child.points;
    parent.approved += child.approved;
    for (std::size_t f = 0; f < parent.items.size(); ++f) {
      parent.items[f] += child.items[f];
      parent.marks[f].hundredths += child.marks[f].hundredths;
      parent.covered[f] += child.covered[f];
    }
  }

  std::vector<FormTally> forms_;
  std::map<std::string_view, std::size_t> approved_;
};

std::set<ItemIndex> items_of(const Form& form) {
  std::set<ItemIndex> items;
  for (const auto& section : form.sections) {
    for (const PlacedItem& placed : section) items.insert(placed.item);
  }
  return items;
}

std::vector<std::vector<std::size_t>> overlaps(const std::vector<Form>& forms) {
  std::vector<std::vector<std::size_t>> overlap;
  for (const Form& a : forms) {
    const std::set<ItemIndex> items = items_of(a);
    auto& row = overlap.emplace_back();
    for (const Form& b : forms) {
      const std::set<ItemIndex> others = items_of(b);
      row.push_back(static_cast<std::size_t>(std::count_if(
          others.begin(), others.end(), [&](ItemIndex item) { return items.contains(item); })));
    }
  }
  return overlap;
}

std::int64_t spread_of(const Rule& figure, const std::vector<Form>& forms,
                       const Blueprint& blueprint, const Bank& bank) {
  std::vector<std::int64_t> figures;
  for (const Form& form : forms) figures.push_back(reached(figure, form, blueprint, bank));
  const auto [low, high] = std::ranges::minmax(figures);
  return high - low;
}

std::int64_t most_common(const std::vector<std::vector<std::size_t>>& overlap) {
  std::size_t most = 0;
  for (std::size_t a = 0; a < overlap.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) most = std::max(most, overlap[a][b]);
  }
  return static_cast<std::int64_t>(most);
}

std::int64_t common_to_all(const std::vector<Form>& forms) {
  std::map<ItemIndex, std::size_t> count;
  for (const Form& form : forms) {
    for (const ItemIndex item : items_of(form)) ++count[item];
  }
  return std::ranges::count_if(count, [&](const auto& one) { return one.second == forms.size(); });
}

}  // namespace

std::int64_t anchor_size(const AnchorDemand& anchor) {
  return std::accumulate(anchor.counts.begin(), anchor.counts.end(),
                         static_cast<std::int64_t>(anchor.items.size()));
}

Conformance measure(const std::vector<Form>& forms, const Demand& demand,
                    const Blueprint& blueprint, const Bank& bank) {
  Conformance result;
  for (std::size_t r = 0; r < demand.rules.size(); ++r) {
    RuleFigures& figures = result.rules.emplace_back(RuleFigures{r, {}});
    for (const Form& form : forms) {
      figures.reached.push_back(reached(demand.rules[r], form, blueprint, bank));
    }
  }
  Coverage(forms, blueprint, bank).add(bank.outline.ranges, 1, result);
  result.overlap = overlaps(forms);
  for (const Spread& spread : demand.spreads) {
    result.spreads.push_back(spread_of(spread.figure, forms, blueprint, bank));
  }
  result.common = most_common(result.overlap) - anchor_size(demand.anchor);
  result.anchored = common_to_all(forms);
  return result;
}

}  // namespace tiku
