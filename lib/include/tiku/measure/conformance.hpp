// SPDX-License-Identifier: Apache-2.0
// Figures of drawn forms beside what was demanded: for the workbook and the record.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tiku/draw/demand.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"

namespace tiku {

/// A rule with what each form reaches of it.
struct RuleFigures {
  std::size_t rule = 0;               ///< number in the demand
  std::vector<std::int64_t> reached;  ///< by form
};

/// A range of the outline with what each form holds of it.
struct RangeCoverage {
  const Range* range = nullptr;
  std::size_t depth = 1;             ///< 1 is the outermost
  std::size_t points = 0;            ///< in its subtree
  std::size_t approved = 0;          ///< approved items in its subtree
  std::vector<std::int64_t> items;   ///< by form
  std::vector<Marks> marks;          ///< by form
  std::vector<std::size_t> covered;  ///< by form: different points
};

struct PointCoverage {
  const Point* point = nullptr;
  std::vector<std::vector<ItemIndex>> items;  ///< by form
};

struct Conformance {
  std::vector<RuleFigures> rules;
  std::vector<RangeCoverage> ranges;  ///< outline order, parents first
  std::vector<PointCoverage> points;  ///< outline order
  std::vector<std::vector<std::size_t>>
      overlap;                        ///< items common to two forms; the diagonal is the size
  std::vector<std::int64_t> spreads;  ///< by spread of the demand: widest difference of two forms
  std::int64_t common = 0;    ///< most items common to two forms, beside the anchor's demand
  std::int64_t anchored = 0;  ///< items that stand in all forms
};

/// How many items are to stand in all forms.
std::int64_t anchor_size(const AnchorDemand& anchor);

/// There is a form. Pointers in the result live as long as the bank.
Conformance measure(const std::vector<Form>& forms, const Demand& demand,
                    const Blueprint& blueprint, const Bank& bank);

}  // namespace tiku
