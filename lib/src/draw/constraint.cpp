// SPDX-License-Identifier: Apache-2.0
// What a constraint is: where it stands, its bounds, its writing in a blueprint.
#include <algorithm>
#include <string_view>

#include "draw/phrases.hpp"
#include "tiku/draw/explanation.hpp"
#include "tiku/text/number.hpp"

namespace tiku {
namespace {

using Kinds = Constraint::Kind;

Rule between(std::int64_t low, std::int64_t high) {
  Rule rule;
  rule.low = low;
  rule.high = high;
  return rule;
}

// Of bounds that the author wrote finer or coarser, the nearest that allow no less.
std::int64_t divide_down(std::int64_t a, std::int64_t b) {
  return a / b - (a % b != 0 && a < 0 ? 1 : 0);
}
std::int64_t divide_up(std::int64_t a, std::int64_t b) { return -divide_down(-a, b); }

std::int64_t item_count(const Blueprint& blueprint) {
  std::int64_t count = 0;
  for (const Section& section : blueprint.sections) count += section.count;
  return count;
}

// Bounds in hundredths of the unit, times `per` for each `whole` of the rule's own unit.
std::string scaled(const Relaxation& bounds, std::int64_t per, std::int64_t whole,
                   std::string_view unit) {
  const auto spell = [&](std::int64_t hundredths) {
    return format_decimal(hundredths, 2).append(unit);
  };
  const std::int64_t divisor = std::max<std::int64_t>(1, whole);
  const std::string low =
      bounds.low == open_low ? "" : spell(divide_down(bounds.low * per, divisor));
  const std::string high =
      bounds.high == open_high ? "" : spell(divide_up(bounds.high * per, divisor));
  return low == high ? low : low + ".." + high;
}

// The requirement that a rule comes from: several can stand at no place at all.
const Requirement* requirement_of(const Rule& rule, const Blueprint& blueprint) {
  for (const Requirement& each : blueprint.require) {
    if (each.place == rule.place && !(rule.place == Place{})) return &each;
  }
  return nullptr;
}

std::string written_requirement(const Relaxation& bounds, const Rule& rule,
                                const Blueprint& blueprint) {
  const Requirement* requirement = requirement_of(rule, blueprint);
  if (requirement != nullptr && requirement->kind == Requirement::Kind::share) {
    return "share: " + scaled(bounds, whole_share, item_count(blueprint), "%");
  }
  switch (rule.property) {
    case Property::items:
      return "count: " + scaled(bounds, 100, 1, "");
    case Property::marks:
      return "marks: " + scaled(bounds, 1, 1, "");
    case Property::score:
    case Property::information:
      return "is: " + scaled(bounds, 1, 100, "");
    case Property::difficulty:
    case Property::seconds:
      break;
  }
  return "is: " + scaled(bounds, 100, 1, "");
}

// The tolerance of the outline's weights, in marks, that allows new bounds of one rule.
std::string written_tolerance(const Relaxation& bounds, const Rule& rule,
                              const Blueprint& blueprint) {
  std::int64_t more = std::max(rule.low - bounds.low, bounds.high - rule.high);
  if (rule.section) more *= blueprint.sections[*rule.section].marks.hundredths;
  return "tolerance: " + format_decimal(blueprint.outline->tolerance.hundredths + more, 2);
}

std::string written_rule(const Relaxation& bounds, const Rule& rule, const Blueprint& blueprint) {
  const std::int64_t items = item_count(blueprint);
  switch (rule.origin) {
    case RuleOrigin::outline_marks:
    case RuleOrigin::outline_section:
      return written_tolerance(bounds, rule, blueprint);
    case RuleOrigin::importance: {
      constexpr std::string_view letters = "XYZ";
      const auto letter = static_cast<std::size_t>(rule.where.importances.front());
      return std::string(1, letters[letter]) + ": " + scaled(bounds, whole_share, items, "%");
    }
    case RuleOrigin::difficulty_mean:
      return "mean: " + scaled(bounds, 100, items, "");
    case RuleOrigin::difficulty_share:
      return std::to_string(rule.where.difficulties.front()) + ": " +
             scaled(bounds, whole_share, items, "%");
    case RuleOrigin::true_share: {
      std::int64_t count = 0;
      for (const Section& section : blueprint.sections) {
        if (section.type == ItemType::true_false) count += section.count;
      }
      return "true-share: " + scaled(bounds, whole_share, count, "%");
    }
    case RuleOrigin::reuse_overlap: {
      const Relaxation share{bounds.constraint, bounds.high, bounds.high};
      return "same-level-overlap: " + scaled(share, whole_share, items, "%");
    }
    case RuleOrigin::require:
    case RuleOrigin::spread:
      break;
  }
  return written_requirement(bounds, rule, blueprint);
}

// A spread's name and what it may differ by.
std::string written_spread(std::int64_t difference, const Rule& figure,
                           const Blueprint& blueprint) {
  const std::int64_t items = std::max<std::int64_t>(1, item_count(blueprint));
  switch (figure.property) {
    case Property::items:
      return "difficulty-shares: " + format_decimal(divide_up(difference * whole_share, items), 2) +
             "%";
    case Property::marks:
      return "range-marks: " + format_decimal(difference, 2);
    case Property::difficulty:
      return "difficulty-mean: " + format_decimal(divide_up(difference * 100, items), 2);
    case Property::seconds:
      return "seconds: " + std::to_string(difference);
    case Property::score:
      return "score: " + format_decimal(divide_up(difference, 100), 2);
    case Property::information:
      break;
  }
  return "information: " + format_decimal(divide_up(difference, 100), 2);
}

}  // namespace

Place place_of(const Constraint& constraint, const Demand& demand, const Blueprint& blueprint) {
  switch (constraint.kind) {
    case Kinds::rule:
      return demand.rules[constraint.number].place;
    case Kinds::section:
      return blueprint.sections[constraint.number].place;
    case Kinds::spread:
      return demand.spreads[constraint.number].figure.place;
    case Kinds::anchor:
      return demand.anchor.place;
    case Kinds::avoided:
      return blueprint.reuse.avoid_place;
    case Kinds::used_up:
      return blueprint.reuse.uses_place;
    case Kinds::apart:
      return blueprint.overlap ? blueprint.overlap->place : Place{};
    case Kinds::points:
      return blueprint.points_place;
    case Kinds::enemies:
      break;
  }
  return {};
}

std::optional<Rule> rule_of(const Constraint& constraint, const Demand& demand,
                            const Blueprint& blueprint) {
  switch (constraint.kind) {
    case Kinds::rule:
      return demand.rules[constraint.number];
    case Kinds::section:
      return between(blueprint.sections[constraint.number].count,
                     blueprint.sections[constraint.number].count);
    case Kinds::points:
      return between(open_low, demand.per_point.value_or(open_high));
    case Kinds::spread: {
      Rule figure = demand.spreads[constraint.number].figure;
      figure.high = demand.spreads[constraint.number].difference;
      return figure;
    }
    case Kinds::apart:
      return between(open_low, demand.common);
    case Kinds::enemies:
    case Kinds::anchor:
    case Kinds::avoided:
    case Kinds::used_up:
      break;
  }
  return std::nullopt;
}

std::string as_written(const Relaxation& relaxation, const Demand& demand,
                       const Blueprint& blueprint) {
  const Constraint& constraint = relaxation.constraint;
  if (constraint.kind == Kinds::points) return "per-paper: " + std::to_string(relaxation.high);
  if (constraint.kind == Kinds::spread) {
    return written_spread(relaxation.high, demand.spreads[constraint.number].figure, blueprint);
  }
  if (constraint.kind != Kinds::rule) return {};
  return written_rule(relaxation, demand.rules[constraint.number], blueprint);
}

}  // namespace tiku
