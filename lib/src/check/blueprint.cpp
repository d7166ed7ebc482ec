// SPDX-License-Identifier: Apache-2.0
// Rules of a blueprint by itself: sums, shares, labels.
#include <algorithm>
#include <array>

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

constexpr std::array rules{has_sections,     marks_sum_to_total,  pass_within_total,
                           marks_are_halves, shares_are_possible, means_of_difficulty_within,
                           labels_differ,    common_items_fit};

}  // namespace

std::span<const BlueprintRule> blueprint_rules() { return rules; }

}  // namespace tiku::checking
