// SPDX-License-Identifier: Apache-2.0
// Why no forms can be had, as JSON: the same for `plan` and for `draw`.
#pragma once

#include <cstdint>
#include <string>

#include "tiku/draw/explanation.hpp"

namespace tiku::cli {

/// What an explanation refers to.
struct ExplanationContext {
  const Demand& demand;
  const Bank& bank;
  const Blueprint& blueprint;
  const Sources& sources;
  Language language;
};

/// A bound of a rule in its natural unit; null where the rule is open on that side.
std::string bound_json(const Rule& rule, std::int64_t bound);

/// `"file": …, "line": …, "column": …` of a place; null where it is not known.
std::string place_json(Place place, const Sources& sources);

/// The explanation as an object (schemas/plan.schema.json, `explanation`) that stands in
/// an object of the outermost level.
std::string explanation_json(const Explanation& explanation, const ExplanationContext& context);

}  // namespace tiku::cli
