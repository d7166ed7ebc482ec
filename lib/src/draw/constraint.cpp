// SPDX-License-Identifier: Apache-2.0
// What a constraint is: where it stands, its bounds, its writing in a blueprint.
#include <algorithm>
#include <numeric>
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

// How bounds on a rule stand in a blueprint: as a number of hundredths for each so many of
// the rule's own units.
struct Spelling {
  std::string name;
  std::int64_t hundredths = 100;
  std::int64_t units = 1;
  std::string_view sign = {};
  std::optional<Bounds> authored = {};  // in hundredths
};

// A bound that has not moved stands as the author wrote it; of others, that are finer or
// coarser than what can be written, the nearest that allow no less.
std::string spell(const Spelling& spelling, const Relaxation& bounds, const Rule& rule) {
  const auto text = [&](std::int64_t value) {
    return format_decimal(value, 2).append(spelling.sign);
  };
  const std::int64_t units = std::max<std::int64_t>(1, spelling.units);
  std::optional<std::int64_t> low;
  std::optional<std::int64_t> high;
  if (bounds.low != open_low) low = divide_down(bounds.low * spelling.hundredths, units);
  if (bounds.high != open_high) high = divide_up(bounds.high * spelling.hundredths, units);
  if (spelling.authored && bounds.low == rule.low) low = spelling.authored->low;
  if (spelling.authored && bounds.high == rule.high) high = spelling.authored->high;
  const std::string from = low ? text(*low) : "";
  const std::string to = high ? text(*high) : "";
  return spelling.name + ": " + (from == to ? from : from + ".." + to);
}

// Likewise of what is written as one number, the most that there may be.
std::string spell_limit(const Spelling& spelling, std::int64_t limit, std::int64_t now) {
  const bool is_authored = limit == now && spelling.authored && spelling.authored->high;
  const std::int64_t units = std::max<std::int64_t>(1, spelling.units);
  const std::int64_t value =
      is_authored ? *spelling.authored->high : divide_up(limit * spelling.hundredths, units);
  return spelling.name + ": " + format_decimal(value, 2).append(spelling.sign);
}

// The requirement that a rule comes from: several can stand at no place at all.
const Requirement* requirement_of(const Rule& rule, const Blueprint& blueprint) {
  for (const Requirement& each : blueprint.require) {
    if (each.place == rule.place && !(rule.place == Place{})) return &each;
  }
  return nullptr;
}

std::optional<Bounds> times_hundred(std::optional<Bounds> bounds) {
  if (bounds && bounds->low) *bounds->low *= 100;
  if (bounds && bounds->high) *bounds->high *= 100;
  return bounds;
}

Spelling spelling_of_requirement(const Rule& rule, const Blueprint& blueprint) {
  const Requirement* requirement = requirement_of(rule, blueprint);
  std::optional<Bounds> authored;
  if (requirement != nullptr) authored = requirement->bounds;
  if (requirement != nullptr && requirement->kind == Requirement::Kind::share) {
    return {"share", whole_share, items_of_form(blueprint), "%", authored};
  }
  switch (rule.property) {
    case Property::items:
      return {"count", 100, 1, "", times_hundred(authored)};
    case Property::marks:
      return {"marks", 1, 1, "", authored};
    case Property::score:
    case Property::information:
      return {"is", 1, 100, "", authored};
    case Property::difficulty:
    case Property::seconds:
      break;
  }
  return {"is", 100, 1, "", times_hundred(authored)};
}

// The tolerance of the outline's weights, in marks, that allows new bounds of one rule.
std::string written_tolerance(const Relaxation& bounds, const Rule& rule,
                              const Blueprint& blueprint) {
  std::int64_t more = std::max(rule.low - bounds.low, bounds.high - rule.high);
  if (rule.section) more *= blueprint.sections[*rule.section].marks.hundredths;
  return "tolerance: " + format_decimal(blueprint.outline->tolerance.hundredths + more, 2);
}

std::string written_rule(const Relaxation& bounds, const Rule& rule, const Blueprint& blueprint) {
  const std::int64_t items = items_of_form(blueprint);
  switch (rule.origin) {
    case RuleOrigin::outline_marks:
    case RuleOrigin::outline_section:
      return written_tolerance(bounds, rule, blueprint);
    case RuleOrigin::importance: {
      const auto letter = static_cast<std::size_t>(rule.where.importances.front());
      return spell(
          {std::string(1, "XYZ"[letter]), whole_share, items, "%", blueprint.importance[letter]},
          bounds, rule);
    }
    case RuleOrigin::difficulty_mean:
      return spell({"mean", 100, items, "", blueprint.difficulty.mean}, bounds, rule);
    case RuleOrigin::difficulty_share: {
      const int difficulty = rule.where.difficulties.front();
      return spell({std::to_string(difficulty), whole_share, items, "%",
                    blueprint.difficulty.shares[static_cast<std::size_t>(difficulty - 1)]},
                   bounds, rule);
    }
    case RuleOrigin::true_share:
      return spell(
          {"true-share", whole_share, true_false_items(blueprint), "%", blueprint.true_share},
          bounds, rule);
    case RuleOrigin::reuse_overlap: {
      std::optional<Bounds> authored;
      if (blueprint.reuse.overlap) authored = Bounds{{}, blueprint.reuse.overlap->hundredths, {}};
      return spell_limit({"same-level-overlap", whole_share, items, "%", authored}, bounds.high,
                         rule.high);
    }
    case RuleOrigin::require:
    case RuleOrigin::spread:
      break;
  }
  return spell(spelling_of_requirement(rule, blueprint), bounds, rule);
}

std::string written_overlap(std::int64_t items, const Demand& demand, const Blueprint& blueprint) {
  const auto& overlap = blueprint.overlap;
  if (!overlap || !overlap->share) return "overlap: " + std::to_string(items);
  return spell_limit({"overlap", whole_share, items_of_form(blueprint), "%",
                      Bounds{{}, overlap->share->hundredths, {}}},
                     items, demand.common);
}

std::int64_t anchor_size(const Demand& demand) {
  const auto& [items, counts, place] = demand.anchor;
  return std::accumulate(counts.begin(), counts.end(), static_cast<std::int64_t>(items.size()));
}

// An anchor of given items stands as it does in the blueprint.
std::string written_anchor(std::int64_t items, const Demand& demand, const Blueprint& blueprint) {
  const bool is_given = !demand.anchor.items.empty() && items == anchor_size(demand);
  if (!is_given || !blueprint.anchor) return "anchor: " + std::to_string(items);
  std::string text;
  for (const Reference& id : blueprint.anchor->items) {
    text += (text.empty() ? "" : ", ") + id.text;
  }
  return "anchor: [" + text + "]";
}

Spelling spelling_of_spread(const Rule& figure, const Blueprint& blueprint) {
  std::optional<Bounds> authored;
  for (const SpreadRule& each : blueprint.spread) {
    if (each.place == figure.place) authored = Bounds{{}, each.difference, {}};
  }
  switch (figure.property) {
    case Property::items:
      return {"difficulty-shares", whole_share, items_of_form(blueprint), "%", authored};
    case Property::marks:
      return {"range-marks", 1, 1, "", authored};
    case Property::difficulty:
      return {"difficulty-mean", 100, items_of_form(blueprint), "", authored};
    case Property::seconds:
      return {"seconds", 100, 1, "", times_hundred(authored)};
    case Property::score:
      return {"score", 1, 100, "", authored};
    case Property::information:
      break;
  }
  return {"information", 1, 100, "", authored};
}

// Where the bounds of a rule stand; nowhere for the outline's.
Place place_of_bounds(const Rule& rule, const Blueprint& blueprint) {
  if (rule.origin == RuleOrigin::reuse_overlap) return {};
  if (rule.origin != RuleOrigin::require) return rule.place;
  const Requirement* requirement = requirement_of(rule, blueprint);
  return requirement == nullptr ? Place{} : requirement->bounds.place;
}

std::string source_text(Place place, const Sources& sources) {
  const Source* source = place == Place{} ? nullptr : sources.find(place.source);
  if (source == nullptr) return {};
  const auto [begin, end] = place.span;
  return std::string(source->text().substr(begin, end - begin));
}

// Both ends of `a..b`; of a single number twice that.
struct Ends {
  std::string_view low;
  std::string_view high;
};

Ends ends_of(std::string_view bounds) {
  const std::size_t dots = bounds.find("..");
  if (dots == bounds.npos) return {bounds, bounds};
  return {bounds.substr(0, dots), bounds.substr(dots + 2)};
}

// `mean: 2..2.9`, where the author wrote `2.50..2.90` for what is now `2.5..2.9`, as
// `mean: 2..2.90`.
std::string respelt(const std::string& text, const std::string& now, const std::string& authored) {
  const bool is_bounds =
      !authored.empty() && authored.find_first_not_of("0123456789.%-") == authored.npos;
  const std::size_t colon = text.find(": ");
  if (!is_bounds || colon == text.npos || !now.starts_with(text.substr(0, colon + 2))) return text;
  const std::size_t begin = colon + 2;
  if (text == now) return text.substr(0, begin) + authored;
  const Ends then = ends_of(std::string_view(text).substr(begin));
  const Ends before = ends_of(std::string_view(now).substr(begin));
  const Ends spelt = ends_of(authored);
  const std::string low(then.low == before.low ? spelt.low : then.low);
  const std::string high(then.high == before.high ? spelt.high : then.high);
  return text.substr(0, begin) + (low == high ? low : low + ".." + high);
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

Relaxation unrelaxed(const Constraint& constraint, const Demand& demand,
                     const Blueprint& blueprint) {
  if (constraint.kind == Kinds::avoided) {
    return {constraint, open_low, blueprint.reuse.avoid_last.value_or(0)};
  }
  if (constraint.kind == Kinds::used_up) {
    return {constraint, open_low, blueprint.reuse.uses_per_year.value_or(open_high)};
  }
  if (constraint.kind == Kinds::anchor) {
    const std::int64_t items = anchor_size(demand);
    return {constraint, items, items};
  }
  const auto rule = rule_of(constraint, demand, blueprint);
  return rule ? Relaxation{constraint, rule->low, rule->high}
              : Relaxation{constraint, open_low, open_high};
}

bool leaves_out(const Relaxation& relaxation) {
  const Kinds kind = relaxation.constraint.kind;
  if (kind == Kinds::avoided || kind == Kinds::anchor) return relaxation.high == 0;
  return relaxation.low <= 0 && relaxation.high == open_high;
}

std::string as_written(const Relaxation& relaxation, const Demand& demand,
                       const Blueprint& blueprint) {
  const Constraint& constraint = relaxation.constraint;
  if (constraint.kind == Kinds::points) return "per-paper: " + std::to_string(relaxation.high);
  if (constraint.kind == Kinds::spread) {
    const Spread& spread = demand.spreads[constraint.number];
    return spell_limit(spelling_of_spread(spread.figure, blueprint), relaxation.high,
                       spread.difference);
  }
  if (constraint.kind == Kinds::apart) return written_overlap(relaxation.high, demand, blueprint);
  if (constraint.kind == Kinds::anchor) return written_anchor(relaxation.high, demand, blueprint);
  if (constraint.kind == Kinds::avoided) return "avoid-last: " + std::to_string(relaxation.high);
  if (constraint.kind == Kinds::used_up) return "uses-per-year: " + std::to_string(relaxation.high);
  if (constraint.kind != Kinds::rule) return {};
  return written_rule(relaxation, demand.rules[constraint.number], blueprint);
}

std::string as_written(const Relaxation& relaxation, const Demand& demand,
                       const Blueprint& blueprint, const Sources& sources) {
  const std::string text = as_written(relaxation, demand, blueprint);
  const Constraint& constraint = relaxation.constraint;
  const auto rule = rule_of(constraint, demand, blueprint);
  if (constraint.kind != Kinds::rule || !rule) return text;
  const std::string now = as_written({constraint, rule->low, rule->high}, demand, blueprint);
  return respelt(text, now, source_text(place_of_bounds(*rule, blueprint), sources));
}

}  // namespace tiku
