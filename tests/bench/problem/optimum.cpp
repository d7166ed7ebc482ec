// SPDX-License-Identifier: Apache-2.0
#include "problem/optimum.hpp"

#include <array>
#include <utility>

namespace tiku::bench {
namespace {

constexpr std::array<std::pair<ItemType, std::int64_t>, 4> tenths = {
    {{ItemType::single_choice, 5},
     {ItemType::multiple_choice, 2},
     {ItemType::true_false, 2},
     {ItemType::fill_in, 1}}};
constexpr std::int64_t seconds_per_item = 57;  // of 30 … 89: a little under their mean

void require_count(Blueprint& blueprint, Selection where, std::int64_t low, std::int64_t high) {
  blueprint.require.push_back(
      {Requirement::Kind::count, Property::items, std::move(where), {low, high, {}}, {}});
}

void require_content(Blueprint& blueprint, const OptimumShape& shape, const Outline& outline) {
  const auto areas = static_cast<std::int64_t>(shape.areas);
  for (std::int64_t a = 0; a < areas; ++a) {
    const std::int64_t count = (a + 1) * shape.length / areas - a * shape.length / areas;
    Selection where;
    where.ranges.push_back({outline.ranges[static_cast<std::size_t>(a)].code, {}});
    require_count(blueprint, std::move(where), count, count);
  }
  for (const Cognition cognition : {Cognition::recall, Cognition::understand, Cognition::apply}) {
    Selection where;
    where.cognitions.push_back(cognition);
    require_count(blueprint, std::move(where), shape.length * 3 / 10, shape.length * 4 / 10);
  }
}

}  // namespace

std::string name_of(const OptimumShape& shape) {
  return std::to_string(shape.length) + " of " + std::to_string(shape.items) + " items, " +
         std::to_string(shape.forms) + (shape.forms == 1 ? " form" : " forms");
}

GeneratedProblem make_optimum_problem(const OptimumShape& shape, const std::string& seed) {
  const Scale scale{shape.items, shape.areas, 10 * shape.areas, shape.enemies, 20};
  GeneratedProblem problem = make_problem(scale, shape.forms, Variant::feasible, seed);
  Blueprint blueprint;
  for (const auto& [type, tenth] : tenths) {
    blueprint.sections.push_back({type, shape.length * tenth / 10, Marks{100}, "", {}, {}});
  }
  require_content(blueprint, shape, problem.bank.outline);
  blueprint.require.push_back({Requirement::Kind::sum,
                               Property::seconds,
                               {},
                               {std::nullopt, shape.length * seconds_per_item, {}},
                               {}});
  blueprint.optimize = OptimizeRule{OptimizeRule::Objective::information, 0, {}};
  problem.blueprint = std::move(blueprint);
  return problem;
}

}  // namespace tiku::bench
