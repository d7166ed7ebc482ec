// SPDX-License-Identifier: Apache-2.0
// Rules of a blueprint by itself: sums, shares, labels.
#include <algorithm>
#include <array>

#include "check/attainable.hpp"
#include "check/rules.hpp"
#include "tiku/text/number.hpp"

namespace tiku::checking {
namespace {

std::string format_marks(std::int64_t hundredths) { return format_decimal(hundredths, 2); }
std::string format_share(std::int64_t hundredths) { return format_decimal(hundredths, 2) + "%"; }

void has_sections(const Blueprint& blueprint, Diagnostics& diagnostics) {
  if (blueprint.sections.empty() && !blueprint.faulty) {
    diagnostics.add(Code::no_sections, blueprint.place);
  }
}

void marks_sum_to_total(const Blueprint& blueprint, Diagnostics& diagnostics) {
  if (blueprint.faulty || blueprint.sections.empty()) return;
  const Marks sum = marks_of_form(blueprint);
  if (sum == blueprint.total) return;
  diagnostics.add(Code::marks_total, blueprint.total_place,
                  {format_marks(sum.hundredths), format_marks(blueprint.total.hundredths)});
}

void pass_within_total(const Blueprint& blueprint, Diagnostics& diagnostics) {
  if (blueprint.faulty || !blueprint.pass || *blueprint.pass <= blueprint.total) return;
  diagnostics.add(
      Code::pass_above_total, blueprint.pass_place,
      {format_marks(blueprint.pass->hundredths), format_marks(blueprint.total.hundredths)});
}

void marks_are_halves(const Blueprint& blueprint, Diagnostics& diagnostics) {
  for (const Section& section : blueprint.sections) {
    if (section.marks.hundredths % 50 == 0) continue;
    diagnostics.add(Code::marks_not_halves, section.place,
                    {format_marks(section.marks.hundredths)});
  }
}

using OptionalBounds = std::optional<Bounds>;

// Shares of the classes of one thing make up the whole: their lowest must not exceed
// it, and their highest must reach it where no class is left free.
void shares_fit(std::string_view key, std::span<const OptionalBounds> classes,
                Diagnostics& diagnostics) {
  std::int64_t lowest = 0;
  std::int64_t highest = 0;
  const Bounds* first = nullptr;
  for (const OptionalBounds& bounds : classes) {
    lowest += bounds ? bounds->low.value_or(0) : 0;
    highest += bounds ? bounds->high.value_or(whole_share) : whole_share;
    if (bounds && !first) first = &*bounds;
  }
  if (!first || (lowest <= whole_share && highest >= whole_share)) return;
  diagnostics.add(Code::shares_impossible, first->place,
                  {key, format_share(lowest), format_share(highest)});
}

void shares_are_possible(const Blueprint& blueprint, Diagnostics& diagnostics) {
  shares_fit("importance", blueprint.importance, diagnostics);
  shares_fit("difficulty", blueprint.difficulty.shares, diagnostics);
}

// Bounds of a figure that comes in steps: a share of so many items, or their mean.
struct Steps {
  std::string key;
  std::int64_t items = 0;
  std::int64_t per = whole_share;  ///< parts of an item in which the bounds are written
};

std::string format_bound(std::int64_t value, const Steps& steps) {
  return steps.per == whole_share ? format_share(value) : format_decimal(value, 2);
}

// Twelve items out of twenty are 60%, thirteen are 65%: between them there is nothing.
void holds_a_value(const OptionalBounds& bounds, const Steps& steps, Diagnostics& diagnostics) {
  if (!bounds || steps.items == 0) return;
  const auto [lowest, highest] = whole_within(*bounds, steps.items, steps.per);
  if (!lowest || !highest || *lowest <= *highest) return;
  // Rounded so that bounds with one of these hold its number of items.
  const std::int64_t below = divide_down(*highest * steps.per, steps.items);
  const std::int64_t above = divide_up(*lowest * steps.per, steps.items);
  const auto spelt = [&](std::int64_t low, std::int64_t high) {
    return format_bound(low, steps) + ".." + format_bound(high, steps);
  };
  diagnostics.add(Code::no_value_within, bounds->place,
                  {steps.key, spelt(*bounds->low, *bounds->high), std::to_string(steps.items),
                   format_bound(below, steps), format_bound(above, steps),
                   spelt(below, *bounds->high), spelt(*bounds->low, above)});
}

void bounds_hold_values(const Blueprint& blueprint, Diagnostics& diagnostics) {
  if (blueprint.faulty) return;
  const std::int64_t items = items_of_form(blueprint);
  for (std::size_t i = 0; i < blueprint.importance.size(); ++i) {
    const std::string key = std::string("importance.") + "XYZ"[i];
    holds_a_value(blueprint.importance[i], {key, items}, diagnostics);
  }
  holds_a_value(blueprint.difficulty.mean, {"difficulty.mean", items, 100}, diagnostics);
  for (std::size_t i = 0; i < blueprint.difficulty.shares.size(); ++i) {
    const std::string key = "difficulty." + std::to_string(i + 1);
    holds_a_value(blueprint.difficulty.shares[i], {key, items}, diagnostics);
  }
  holds_a_value(blueprint.true_share, {"true-share", true_false_items(blueprint)}, diagnostics);
  for (const Requirement& requirement : blueprint.require) {
    if (requirement.kind != Requirement::Kind::share) continue;
    holds_a_value(requirement.bounds, {"share", items}, diagnostics);
  }
}

// Shares and the mean over the whole paper are held within their limits when read.
void means_of_difficulty_within(const Blueprint& blueprint, Diagnostics& diagnostics) {
  constexpr std::int64_t lowest = 100;
  constexpr std::int64_t highest = 500;
  for (const Requirement& requirement : blueprint.require) {
    const bool is_mean = requirement.kind == Requirement::Kind::mean;
    if (!is_mean || requirement.property != Property::difficulty) continue;
    for (const auto& bound : {requirement.bounds.low, requirement.bounds.high}) {
      if (!bound || (*bound >= lowest && *bound <= highest)) continue;
      diagnostics.add(Code::out_of_bounds, requirement.bounds.place,
                      {format_decimal(*bound, 2), "1", "5"});
    }
  }
}

void labels_differ(const Blueprint& blueprint, Diagnostics& diagnostics) {
  check_labels(blueprint.labels, diagnostics);
}

// What forms have in common are items of each of them.
void common_items_fit(const Blueprint& blueprint, Diagnostics& diagnostics) {
  if (blueprint.faulty || blueprint.sections.empty()) return;
  const std::int64_t items = items_of_form(blueprint);
  const auto fits = [&](std::string_view key, std::int64_t number, Place place) {
    if (number <= items) return;
    diagnostics.add(Code::more_than_items, place,
                    {key, std::to_string(number), std::to_string(items), ""});
  };
  if (blueprint.overlap) {
    fits("overlap", blueprint.overlap->count.value_or(0), blueprint.overlap->place);
  }
  if (blueprint.anchor) {
    const auto given = static_cast<std::int64_t>(blueprint.anchor->items.size());
    fits("anchor", std::max(given, blueprint.anchor->count), blueprint.anchor->place);
  }
}

constexpr std::array rules{
    has_sections,        marks_sum_to_total, pass_within_total,          marks_are_halves,
    shares_are_possible, bounds_hold_values, means_of_difficulty_within, labels_differ,
    common_items_fit};

}  // namespace

std::span<const BlueprintRule> blueprint_rules() { return rules; }

}  // namespace tiku::checking
