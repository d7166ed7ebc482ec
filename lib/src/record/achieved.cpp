// SPDX-License-Identifier: Apache-2.0
#include "record/achieved.hpp"

#include <algorithm>

#include "tiku/text/number.hpp"

namespace tiku {
namespace {

std::string rule_line(const RuleFigures& figures, const Drawn& drawn, const Bank& bank) {
  const Rule& rule = drawn.demand.rules[figures.rule];
  std::string line = describe(rule, bank, Language::english) + ": " + format_bounds(rule);
  for (std::size_t f = 0; f < figures.reached.size(); ++f) {
    line += f == 0 ? "; " : ", ";
    line += drawn.forms[f].label + " " + format_quantity(rule, figures.reached[f]);
  }
  return line;
}

std::string spread_line(const Spread& spread, std::int64_t difference, const Bank& bank) {
  return describe(spread.figure, bank, Language::english) + ", difference between forms: .." +
         format_quantity(spread.figure, spread.difference) + "; " +
         format_quantity(spread.figure, difference);
}

std::string common_line(const Demand& demand, const Conformance& conformance) {
  return "items common to two forms, anchor aside: .." + std::to_string(demand.common) + "; " +
         std::to_string(conformance.common);
}

std::string anchor_line(const Demand& demand, const Conformance& conformance) {
  return "items common to all forms: " + std::to_string(anchor_size(demand.anchor)) + "..; " +
         std::to_string(conformance.anchored);
}

}  // namespace

std::vector<std::string> achieved_lines(const Drawn& drawn, const Conformance& conformance,
                                        const Blueprint& blueprint, const Bank& bank) {
  std::vector<std::string> lines;
  for (const RuleFigures& figures : conformance.rules) {
    lines.push_back(rule_line(figures, drawn, bank));
  }
  if (drawn.forms.size() < 2) return lines;
  for (std::size_t i = 0; i < drawn.demand.spreads.size(); ++i) {
    lines.push_back(spread_line(drawn.demand.spreads[i], conformance.spreads[i], bank));
  }
  if (blueprint.overlap) lines.push_back(common_line(drawn.demand, conformance));
  if (blueprint.anchor) lines.push_back(anchor_line(drawn.demand, conformance));
  return lines;
}

std::string law_line(const Blueprint& blueprint, const Demand& demand) {
  if (const auto& optimize = blueprint.optimize) {
    using Objective = OptimizeRule::Objective;
    const std::string aim =
        optimize->objective == Objective::information
            ? "most information at ability " + format_decimal(optimize->ability, 2)
        : optimize->objective == Objective::least_used ? std::string("fewest earlier uses")
                                                       : std::string("least working time");
    return "optimised for " + aim + ", not a fair draw";
  }
  const auto& uses = demand.uses;
  if (std::any_of(uses.begin(), uses.end(), [](std::int64_t count) { return count > 0; })) {
    return "least-used, each earlier use of an item halves the chance of a paper";
  }
  return {};
}

}  // namespace tiku
