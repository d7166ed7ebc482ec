// SPDX-License-Identifier: Apache-2.0
// Rules of the outline: codes, nesting, weights.
#include <algorithm>
#include <array>

#include "check/code_shape.hpp"
#include "check/rules.hpp"
#include "tiku/text/number.hpp"

namespace tiku::checking {
namespace {

void duplicate_ranges(const BankIndex& index, Diagnostics& diagnostics) {
  FirstPlaces seen(Code::duplicate_range);
  for (const RangeSeat& seat : index.ranges) {
    seen.visit(seat.range->code, seat.range->place, diagnostics);
  }
}

void duplicate_points(const BankIndex& index, Diagnostics& diagnostics) {
  FirstPlaces seen(Code::duplicate_point);
  for (const PointPath& path : index.points) {
    seen.visit(path.point->code, path.point->place, diagnostics);
  }
}

// `A-B` and `A-001` belong under `A`.
void extends(const std::string& code, Place place, const Range& parent, Diagnostics& diagnostics) {
  if (code.empty() || parent.code.empty() || code.starts_with(parent.code + "-")) return;
  diagnostics.add(Code::code_outside_parent, place, {code, parent.code});
}

void codes_extend_parents(const BankIndex& index, Diagnostics& diagnostics) {
  for (const RangeSeat& seat : index.ranges) {
    if (seat.parent) extends(seat.range->code, seat.range->place, *seat.parent, diagnostics);
    for (const Point& point : seat.range->points) {
      extends(point.code, point.place, *seat.range, diagnostics);
    }
  }
}

void point_shapes(const BankIndex& index, Diagnostics& diagnostics) {
  for (const PointPath& path : index.points) {
    check_shape(path.point->code, index.bank.codes.point, path.point->place, diagnostics);
  }
}

bool has_weight(const Range& range) {
  return range.weight || std::any_of(range.ranges.begin(), range.ranges.end(), has_weight);
}

// The ranges side by side under one parent: all or none have weights, and these sum.
void siblings_sum(const std::vector<Range>& siblings, Share expected, const Argument& parent,
                  Place place, Diagnostics& diagnostics) {
  if (std::none_of(siblings.begin(), siblings.end(), has_weight)) return;
  std::int64_t sum = 0;
  bool all = true;
  for (const Range& range : siblings) {
    if (range.weight) {
      sum += range.weight->hundredths;
    } else {
      all = false;
      diagnostics.add(Code::missing_key, range.place, {"weight", term("range")});
    }
  }
  if (!all || sum == expected.hundredths) return;
  diagnostics.add(Code::weights_do_not_sum, place,
                  {parent, format_decimal(sum, 2), format_decimal(expected.hundredths, 2)});
}

void weights_sum(const BankIndex& index, Diagnostics& diagnostics) {
  if (index.bank.faulty) return;  // a weight may be among what could not be read
  const Outline& outline = index.bank.outline;
  siblings_sum(outline.ranges, {whole_share}, term("outline"), outline.place, diagnostics);
  for (const RangeSeat& seat : index.ranges) {
    const Range& range = *seat.range;
    if (!range.weight) continue;  // where it should have one, its own siblings' sum says so
    siblings_sum(range.ranges, *range.weight, range.code, range.weight_place, diagnostics);
  }
}

void ranges_hold_points(const BankIndex& index, Diagnostics& diagnostics) {
  if (index.bank.faulty) return;
  for (const RangeSeat& seat : index.ranges) {
    const Range& range = *seat.range;
    if (range.ranges.empty() && range.points.empty()) {
      diagnostics.add(Code::range_without_points, range.place, {range.code});
    }
    if (!range.ranges.empty() && !range.points.empty()) {
      diagnostics.add(Code::range_mixes, range.place, {range.code});
    }
  }
}

constexpr std::array rules{duplicate_ranges, duplicate_points, codes_extend_parents,
                           point_shapes,     weights_sum,      ranges_hold_points};

}  // namespace

std::span<const BankRule> outline_rules() { return rules; }

}  // namespace tiku::checking
