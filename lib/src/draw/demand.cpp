// SPDX-License-Identifier: Apache-2.0
// Blueprint -> demand: each key of the blueprint becomes rules on a form.
#include "tiku/draw/demand.hpp"

#include <algorithm>

#include "check/attainable.hpp"
#include "draw/anchor.hpp"
#include "draw/ranges.hpp"
#include "draw/reuse.hpp"

namespace tiku {
namespace {

// Bounds in `per`-ths of `whole`, as whole numbers inside them.
Rule between(RuleOrigin origin, const Bounds& bounds, std::int64_t whole, std::int64_t per) {
  Rule rule;
  rule.origin = origin;
  const WholeBounds inside = whole_within(bounds, whole, per);
  rule.low = inside.low.value_or(open_low);
  rule.high = inside.high.value_or(open_high);
  rule.place = bounds.place;
  return rule;
}

Rule attainable(RuleOrigin origin, const Attainable& bounds) {
  Rule rule;
  rule.origin = origin;
  rule.low = bounds.low;
  rule.high = bounds.high;
  return rule;
}

Selection of_range(const Range& range, Place place) {
  Selection where;
  where.ranges.push_back({range.code, place});
  where.place = place;
  return where;
}

void add_outline(const Blueprint& blueprint, const Bank& bank, Demand& demand) {
  if (!blueprint.outline) return;
  const auto& [depth, tolerance, place] = *blueprint.outline;
  const bool has_marks = marks_of_form(blueprint).hundredths > 0;
  for (const Range* range : ranges_at(bank.outline, depth)) {
    if (!range->weight || !has_marks) continue;
    Rule marks = attainable(RuleOrigin::outline_marks,
                            marks_by_weight(blueprint, *range->weight, tolerance));
    marks.property = Property::marks;
    marks.place = place;
    marks.where = of_range(*range, place);
    demand.rules.push_back(marks);
    for (std::size_t i = 0; i < blueprint.sections.size(); ++i) {
      Rule share = attainable(RuleOrigin::outline_section,
                              items_by_weight(blueprint.sections[i], *range->weight, tolerance));
      share.section = i;
      share.place = place;
      share.where = marks.where;
      demand.rules.push_back(share);
    }
  }
}

void add_importance(const Blueprint& blueprint, Demand& demand) {
  for (std::size_t i = 0; i < blueprint.importance.size(); ++i) {
    if (!blueprint.importance[i]) continue;
    Rule rule = between(RuleOrigin::importance, *blueprint.importance[i], items_of_form(blueprint),
                        whole_share);
    rule.where.importances.push_back(static_cast<Importance>(i));
    demand.rules.push_back(rule);
  }
}

void add_difficulty(const Blueprint& blueprint, Demand& demand) {
  const std::int64_t count = items_of_form(blueprint);
  if (blueprint.difficulty.mean) {
    Rule rule = between(RuleOrigin::difficulty_mean, *blueprint.difficulty.mean, count, 100);
    rule.property = Property::difficulty;
    demand.rules.push_back(rule);
  }
  for (std::size_t i = 0; i < blueprint.difficulty.shares.size(); ++i) {
    if (!blueprint.difficulty.shares[i]) continue;
    Rule rule =
        between(RuleOrigin::difficulty_share, *blueprint.difficulty.shares[i], count, whole_share);
    rule.where.difficulties.push_back(static_cast<int>(i) + 1);
    demand.rules.push_back(rule);
  }
}

void add_true_share(const Blueprint& blueprint, Demand& demand) {
  if (!blueprint.true_share) return;
  Rule rule = between(RuleOrigin::true_share, *blueprint.true_share, true_false_items(blueprint),
                      whole_share);
  rule.where.types.push_back(ItemType::true_false);
  rule.key = true;
  demand.rules.push_back(rule);
}

// Scores and information are counted in ten-thousandths, and written in hundredths.
std::int64_t finer(Property property) {
  return property == Property::score || property == Property::information ? 100 : 1;
}

// A mean is held by the sum of differences from each of its bounds, since the number
// of selected items can vary from form to form.
void add_mean(const Requirement& requirement, Demand& demand) {
  const auto side = [&](std::int64_t bound) {
    Rule rule;
    rule.property = requirement.property;
    rule.where = requirement.where;
    rule.place = requirement.place;
    rule.origin = RuleOrigin::require;
    rule.scale = 100;
    rule.offset = bound;
    rule.low = open_low;
    rule.high = open_high;
    return rule;
  };
  if (requirement.bounds.low) {
    Rule rule = side(*requirement.bounds.low);
    rule.low = 0;
    demand.rules.push_back(rule);
  }
  if (requirement.bounds.high) {
    Rule rule = side(*requirement.bounds.high);
    rule.high = 0;
    demand.rules.push_back(rule);
  }
}

void add_requirement(const Requirement& requirement, std::int64_t count, Demand& demand) {
  if (requirement.kind == Requirement::Kind::mean) return add_mean(requirement, demand);
  const bool is_share = requirement.kind == Requirement::Kind::share;
  Rule rule =
      is_share ? between(RuleOrigin::require, requirement.bounds, count, whole_share)
               : between(RuleOrigin::require, requirement.bounds, finer(requirement.property), 1);
  if (requirement.kind == Requirement::Kind::marks) rule.property = Property::marks;
  if (requirement.kind == Requirement::Kind::sum) rule.property = requirement.property;
  rule.ability = requirement.ability;
  rule.where = requirement.where;
  rule.place = requirement.place;
  demand.rules.push_back(rule);
}

// The figures whose differences between forms are bounded.
std::vector<Rule> spread_figures(SpreadRule::Figure figure, const Blueprint& blueprint,
                                 const Bank& bank) {
  using Figure = SpreadRule::Figure;
  std::vector<Rule> figures;
  if (figure == Figure::difficulty_shares) {
    for (int difficulty = 1; difficulty <= 5; ++difficulty) {
      figures.emplace_back().where.difficulties.push_back(difficulty);
    }
    return figures;
  }
  if (figure == Figure::range_marks) {
    const int depth = blueprint.outline ? blueprint.outline->depth : 1;
    for (const Range* range : ranges_at(bank.outline, depth)) {
      Rule& rule = figures.emplace_back();
      rule.where = of_range(*range, {});
      rule.property = Property::marks;
    }
    return figures;
  }
  figures.emplace_back().property = figure == Figure::difficulty_mean ? Property::difficulty
                                    : figure == Figure::seconds       ? Property::seconds
                                    : figure == Figure::score         ? Property::score
                                                                      : Property::information;
  return figures;
}

// What a figure may differ by, in the units in which it is added up.
std::int64_t allowed_difference(const SpreadRule& spread, std::int64_t items) {
  using Figure = SpreadRule::Figure;
  switch (spread.figure) {
    case Figure::difficulty_mean:
      return spread.difference * items / 100;
    case Figure::difficulty_shares:
      return spread.difference * items / whole_share;
    case Figure::score:
    case Figure::information:
      return spread.difference * 100;
    case Figure::range_marks:
    case Figure::seconds:
      break;
  }
  return spread.difference;
}

void add_spread(const Blueprint& blueprint, const Bank& bank, Demand& demand) {
  for (const SpreadRule& spread : blueprint.spread) {
    for (Rule& figure : spread_figures(spread.figure, blueprint, bank)) {
      figure.origin = RuleOrigin::spread;
      figure.ability = spread.ability;
      figure.low = open_low;
      figure.high = open_high;
      figure.place = spread.place;
      demand.spreads.push_back(
          {std::move(figure), allowed_difference(spread, items_of_form(blueprint))});
    }
  }
}

void add_forms(const Blueprint& blueprint, const ItemNumbers& numbers, Demand& demand) {
  if (blueprint.overlap) {
    const OverlapRule& overlap = *blueprint.overlap;
    demand.common = overlap.share
                        ? overlap.share->hundredths * items_of_form(blueprint) / whole_share
                        : overlap.count.value_or(0);
  }
  if (!blueprint.anchor) return;
  demand.anchor.place = blueprint.anchor->place;
  if (blueprint.anchor->count > 0) {
    demand.anchor.counts =
        anchor_counts(std::min(blueprint.anchor->count, items_of_form(blueprint)), blueprint);
  }
  for (const Reference& id : blueprint.anchor->items) {
    if (const auto item = numbers.find(id.text)) demand.anchor.items.push_back(*item);
  }
  std::sort(demand.anchor.items.begin(), demand.anchor.items.end());
}

}  // namespace

std::vector<std::int64_t> anchor_counts(std::int64_t number, const Blueprint& blueprint) {
  const std::int64_t whole = std::max<std::int64_t>(1, items_of_form(blueprint));  // none: no parts
  std::vector<std::int64_t> parts;
  std::vector<std::size_t> by_remainder;
  std::int64_t rest = number;
  for (const Section& section : blueprint.sections) {
    by_remainder.push_back(parts.size());
    parts.push_back(number * section.count / whole);
    rest -= parts.back();
  }
  const auto remainder = [&](std::size_t s) {
    return number * blueprint.sections[s].count % whole;
  };
  std::stable_sort(by_remainder.begin(), by_remainder.end(),
                   [&](std::size_t a, std::size_t b) { return remainder(a) > remainder(b); });
  for (std::int64_t i = 0; i < rest; ++i) ++parts[by_remainder[static_cast<std::size_t>(i)]];
  return parts;
}

std::vector<const Range*> ranges_at(const Outline& outline, int depth) {
  std::vector<const Range*> level;
  for (const Range& range : outline.ranges) level.push_back(&range);
  for (int d = 1; d < depth; ++d) {
    std::vector<const Range*> next;
    for (const Range* range : level) {
      if (range->ranges.empty()) next.push_back(range);
      for (const Range& child : range->ranges) next.push_back(&child);
    }
    level = std::move(next);
  }
  return level;
}

Demand expand(const Blueprint& blueprint, const Bank& bank, const Usage& usage,
              std::string_view date) {
  Demand demand;
  demand.per_point = blueprint.per_point;
  add_outline(blueprint, bank, demand);
  add_importance(blueprint, demand);
  add_difficulty(blueprint, demand);
  add_true_share(blueprint, demand);
  for (const Requirement& requirement : blueprint.require) {
    add_requirement(requirement, items_of_form(blueprint), demand);
  }
  const ItemNumbers numbers(bank);
  add_forms(blueprint, numbers, demand);
  add_spread(blueprint, bank, demand);
  add_reuse(blueprint, numbers, usage, date, demand);
  return demand;
}

}  // namespace tiku
