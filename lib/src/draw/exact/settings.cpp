// SPDX-License-Identifier: Apache-2.0
#include "draw/exact/settings.hpp"

#include <algorithm>

#include "draw/anchor.hpp"

namespace tiku::exact {
namespace {

using Kinds = Constraint::Kind;

bool is_outline(const Rule& rule) {
  return rule.origin == RuleOrigin::outline_marks || rule.origin == RuleOrigin::outline_section;
}

bool is_same_spread(const Spread& a, const Spread& b) {
  return a.figure.place == b.figure.place && a.figure.property == b.figure.property;
}

std::int64_t ceil_of(std::int64_t a, std::int64_t b) { return multiple_above(a, b) / b; }

// The tolerance, in hundredths of a mark, by which other bounds of one rule are wider.
std::int64_t tolerance_of(const Relaxation& relaxation, const Rule& rule,
                          const Blueprint& blueprint) {
  const std::int64_t wider =
      std::max<std::int64_t>({0, rule.low - relaxation.low, relaxation.high - rule.high});
  return rule.section ? wider * blueprint.sections[*rule.section].marks.hundredths : wider;
}

// The tolerance, in hundredths of a mark, is the same for the marks of all ranges; in a section
// it is rounded up to whole items.
void widen_outline(std::int64_t more, const Blueprint& blueprint, Demand& demand) {
  const std::int64_t now = blueprint.outline ? blueprint.outline->tolerance.hundredths : 0;
  for (Rule& rule : demand.rules) {
    if (!is_outline(rule)) continue;
    std::int64_t wider = more;
    if (rule.section) {
      const std::int64_t marks =
          std::max<std::int64_t>(1, blueprint.sections[*rule.section].marks.hundredths);
      wider = ceil_of(now + more, marks) - ceil_of(now, marks);
    }
    rule.low = std::max<std::int64_t>(0, rule.low - wider);
    rule.high += wider;
  }
}

void relax_rule(const Blueprint& blueprint, const Relaxation& relaxation, Demand& demand) {
  const Rule rule = demand.rules[relaxation.constraint.number];
  if (is_outline(rule)) {
    return widen_outline(tolerance_of(relaxation, rule, blueprint), blueprint, demand);
  }
  for (Rule& each : demand.rules) {
    const bool is_this = &each == &demand.rules[relaxation.constraint.number];
    if (!is_this && (rule.origin != RuleOrigin::reuse_overlap || each.origin != rule.origin)) {
      continue;
    }
    each.low = relaxation.low;
    each.high = relaxation.high;
  }
}

void relax_spread(const Relaxation& relaxation, Demand& demand) {
  const Spread spread = demand.spreads[relaxation.constraint.number];
  for (Spread& each : demand.spreads) {
    if (is_same_spread(each, spread)) each.difference = relaxation.high;
  }
}

void relax_anchor(const Blueprint& blueprint, const Relaxation& relaxation, Demand& demand) {
  demand.anchor.items.clear();
  demand.anchor.counts.clear();
  if (relaxation.high > 0) demand.anchor.counts = anchor_counts(relaxation.high, blueprint);
}

// Keeps those of some items whose number, one for each, says so.
template <class Keeps>
void keep(std::vector<ItemIndex>& items, std::vector<std::int64_t>& numbers, Keeps keeps) {
  std::vector<ItemIndex> kept;
  std::vector<std::int64_t> kept_numbers;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!keeps(numbers[i])) continue;
    kept.push_back(items[i]);
    kept_numbers.push_back(numbers[i]);
  }
  items = std::move(kept);
  numbers = std::move(kept_numbers);
}

// The outline's rules, earlier papers and figures of one spread stand for each other.
bool stand_for_each_other(const Demand& demand, const Constraint& a, const Constraint& b) {
  if (a.kind != b.kind) return false;
  if (a.kind == Kinds::rule) {
    const Rule& rule = demand.rules[a.number];
    const Rule& other = demand.rules[b.number];
    return is_outline(rule) ? is_outline(other) : rule.origin == other.origin;
  }
  return a.kind != Kinds::spread ||
         is_same_spread(demand.spreads[a.number], demand.spreads[b.number]);
}

// Rules on the marks of ranges stand for the outline.
Constraint outline_constraint(const Demand& demand) {
  const auto marks = std::find_if(demand.rules.begin(), demand.rules.end(), [](const Rule& rule) {
    return rule.origin == RuleOrigin::outline_marks;
  });
  return {Kinds::rule, static_cast<std::size_t>(marks - demand.rules.begin())};
}

Setting setting_of_rule(const CureRequest& request, const Constraint& constraint) {
  const std::int64_t items = items_of_form(request.blueprint);
  if (!is_outline(request.demand.rules[constraint.number])) return {constraint, 1, items, true};
  const std::int64_t marks = marks_of_form(request.blueprint).hundredths;
  const std::int64_t step = step_of_marks(request.blueprint);
  return {outline_constraint(request.demand), step, marks / step, true, false};
}

Setting setting_of_spread(const CureRequest& request, const Constraint& constraint) {
  const Property property = request.demand.spreads[constraint.number].figure.property;
  const bool is_marks = property == Property::marks;
  return {constraint, is_marks ? step_of_marks(request.blueprint) : 1,
          items_of_form(request.blueprint), false};
}

// Of several forms that share items: they may share more, but not most of what they hold.
std::vector<Setting> settings_of_sharing(const CureRequest& request) {
  if (request.apart == Apart::must_stay) return {};
  const std::int64_t half = items_of_form(request.blueprint) / 2;
  std::vector<Setting> settings{{{Kinds::apart, 0}, 1, half - request.demand.common, true}};
  if (!request.demand.anchor.counts.empty()) {
    const std::int64_t now = unrelaxed({Kinds::anchor, 0}, request.demand, request.blueprint).high;
    settings.push_back({{Kinds::anchor, 0}, 1, half - now, true});
  }
  return settings;
}

std::vector<Setting> settings_of_member(const CureRequest& request, const Constraint& constraint) {
  const Demand& demand = request.demand;
  switch (constraint.kind) {
    case Kinds::rule:
      return {setting_of_rule(request, constraint)};
    case Kinds::spread:
      return {setting_of_spread(request, constraint)};
    case Kinds::apart:
      return settings_of_sharing(request);
    case Kinds::anchor: {  // chosen items may be fewer, given ones are left out together
      const std::int64_t items = unrelaxed(constraint, demand, request.blueprint).high;
      if (!demand.anchor.items.empty()) return {{constraint, -items, 1, true, false}};
      return {{constraint, -1, items, false}};
    }
    case Kinds::avoided:
      return {{constraint, -1, request.blueprint.reuse.avoid_last.value_or(0), true}};
    case Kinds::used_up: {
      const auto most = std::max_element(demand.used_up_uses.begin(), demand.used_up_uses.end());
      const std::int64_t now = request.blueprint.reuse.uses_per_year.value_or(0);
      return {{constraint, 1, most == demand.used_up_uses.end() ? 0 : *most + 1 - now, true}};
    }
    case Kinds::section:
    case Kinds::points:
    case Kinds::enemies:
      break;
  }
  return {};
}

}  // namespace

bool is_of_setting(const CureRequest& request, const Constraint& constraint) {
  const Demand& demand = request.demand;
  if (constraint.kind == Kinds::rule) {
    const Rule& rule = demand.rules[constraint.number];
    return is_outline(rule) || rule.origin == RuleOrigin::reuse_overlap;
  }
  if (constraint.kind == Kinds::spread) {
    const Spread& spread = demand.spreads[constraint.number];
    return std::count_if(demand.spreads.begin(), demand.spreads.end(),
                         [&](const Spread& each) { return is_same_spread(each, spread); }) > 1;
  }
  return constraint.kind == Kinds::apart || constraint.kind == Kinds::anchor ||
         constraint.kind == Kinds::avoided || constraint.kind == Kinds::used_up;
}

std::vector<Setting> settings_of(const CureRequest& request,
                                 const std::vector<ConflictMember>& conflict) {
  std::vector<Setting> settings;
  for (const ConflictMember& member : conflict) {
    if (!is_of_setting(request, member.constraint)) continue;
    for (const Setting& setting : settings_of_member(request, member.constraint)) {
      const bool is_known =
          std::any_of(settings.begin(), settings.end(), [&](const Setting& other) {
            return stand_for_each_other(request.demand, setting.constraint, other.constraint);
          });
      if (!is_known && setting.most > 0) settings.push_back(setting);
    }
  }
  return settings;
}

Relaxation after(const CureRequest& request, const Setting& setting, std::int64_t steps) {
  Relaxation relaxation = unrelaxed(setting.constraint, request.demand, request.blueprint);
  const std::int64_t move = steps * setting.step;
  const bool is_spread = setting.constraint.kind == Kinds::spread;
  relaxation.high =
      (is_spread ? multiple_below(relaxation.high, setting.step) : relaxation.high) + move;
  if (setting.constraint.kind == Kinds::anchor) relaxation.low += move;
  if (setting.constraint.kind == Kinds::rule &&
      is_outline(request.demand.rules[setting.constraint.number])) {
    relaxation.low = std::max<std::int64_t>(0, relaxation.low - move);
  }
  return relaxation;
}

std::vector<Relaxation> folded(const CureRequest& request,
                               const std::vector<Relaxation>& relaxations) {
  const Demand& demand = request.demand;
  std::vector<Relaxation> all;
  std::int64_t tolerance = 0;
  for (const Relaxation& each : relaxations) {
    if (each.constraint.kind == Kinds::rule && is_outline(demand.rules[each.constraint.number])) {
      const Rule& rule = demand.rules[each.constraint.number];
      tolerance = std::max(tolerance, tolerance_of(each, rule, request.blueprint));
      continue;
    }
    const auto same = std::find_if(all.begin(), all.end(), [&](const Relaxation& other) {
      return is_of_setting(request, each.constraint) &&
             stand_for_each_other(demand, each.constraint, other.constraint);
    });
    if (same == all.end()) {
      all.push_back(each);
    } else {
      same->high = std::max(same->high, each.high);
    }
  }
  if (tolerance > 0) all.push_back(after(request, {outline_constraint(demand)}, tolerance));
  return all;
}

Demand relaxed(const Blueprint& blueprint, Demand demand,
               const std::vector<Relaxation>& relaxations) {
  for (const Relaxation& relaxation : relaxations) {
    switch (relaxation.constraint.kind) {
      case Kinds::rule:
        relax_rule(blueprint, relaxation, demand);
        break;
      case Kinds::spread:
        relax_spread(relaxation, demand);
        break;
      case Kinds::points:
        demand.per_point = relaxation.high;
        break;
      case Kinds::apart:
        demand.common = relaxation.high;
        break;
      case Kinds::anchor:
        relax_anchor(blueprint, relaxation, demand);
        break;
      case Kinds::avoided:
        keep(demand.avoided, demand.avoided_ago,
             [&](std::int64_t ago) { return ago <= relaxation.high; });
        break;
      case Kinds::used_up:
        keep(demand.used_up, demand.used_up_uses,
             [&](std::int64_t uses) { return uses >= relaxation.high; });
        break;
      case Kinds::section:
      case Kinds::enemies:
        break;
    }
  }
  return demand;
}

}  // namespace tiku::exact
