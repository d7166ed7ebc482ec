// SPDX-License-Identifier: Apache-2.0
#include "record/achieved.hpp"

#include <algorithm>
#include <numeric>

#include "tiku/draw/proof.hpp"
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

std::string spread_line(const Spread& spread, const Drawn& drawn, const Blueprint& blueprint,
                        const Bank& bank) {
  std::vector<std::int64_t> figures;
  for (const Form& form : drawn.forms) {
    figures.push_back(reached(spread.figure, form, blueprint, bank));
  }
  const auto [low, high] = std::minmax_element(figures.begin(), figures.end());
  return describe(spread.figure, bank, Language::english) + ", difference between forms: .." +
         format_quantity(spread.figure, spread.difference) + "; " +
         format_quantity(spread.figure, *high - *low);
}

std::int64_t anchor_size(const AnchorDemand& anchor) {
  return std::accumulate(anchor.counts.begin(), anchor.counts.end(),
                         static_cast<std::int64_t>(anchor.items.size()));
}

std::string common_line(const Demand& demand, const Conformance& conformance) {
  std::int64_t most = 0;
  for (std::size_t a = 0; a < conformance.overlap.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      most = std::max(most, static_cast<std::int64_t>(conformance.overlap[a][b]));
    }
  }
  return "items common to two forms, anchor aside: .." + std::to_string(demand.common) + "; " +
         std::to_string(most - anchor_size(demand.anchor));
}

std::string anchor_line(const Drawn& drawn) {
  std::vector<std::size_t> forms;  // by item
  for (const Form& form : drawn.forms) {
    for (const auto& section : form.sections) {
      for (const PlacedItem& placed : section) {
        if (placed.item >= forms.size()) forms.resize(placed.item + std::size_t{1});
        ++forms[placed.item];
      }
    }
  }
  return "items common to all forms: " + std::to_string(anchor_size(drawn.demand.anchor)) + "..; " +
         std::to_string(std::count(forms.begin(), forms.end(), drawn.forms.size()));
}

}  // namespace

std::vector<std::string> achieved_lines(const Drawn& drawn, const Conformance& conformance,
                                        const Blueprint& blueprint, const Bank& bank) {
  std::vector<std::string> lines;
  for (const RuleFigures& figures : conformance.rules) {
    lines.push_back(rule_line(figures, drawn, bank));
  }
  if (drawn.forms.size() < 2) return lines;
  for (const Spread& spread : drawn.demand.spreads) {
    lines.push_back(spread_line(spread, drawn, blueprint, bank));
  }
  if (blueprint.overlap) lines.push_back(common_line(drawn.demand, conformance));
  if (blueprint.anchor) lines.push_back(anchor_line(drawn));
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
