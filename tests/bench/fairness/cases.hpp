// SPDX-License-Identifier: Apache-2.0
// The blueprints of the fairness test: 5 to 300 papers each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "fairness/small_bank.hpp"
#include "tiku/model/usage.hpp"

namespace tiku::fairness {

struct Case {
  std::string name;
  Bank bank;
  Blueprint blueprint;
  std::vector<std::string> labels{"A"};
  Usage usage = {};  ///< earlier papers
};

/// Numbers of items by section.
struct Counts {
  std::int64_t single = 0;
  std::int64_t true_false = 0;
  std::int64_t cases = 0;
};

/// A case to which its rules are still to be added.
Case make_case(const std::string& name, const Shape& shape, const Counts& counts,
               std::vector<std::string> labels = {"A"});

std::vector<Case> one_form_cases();
std::vector<Case> several_form_cases();  ///< that share no items
std::vector<Case> sharing_cases();       ///< with items in common and anchors

/// All 50.
std::vector<Case> cases();

/// The case's items were used in earlier batches, each as often as its number says.
void note_uses(Case& c, const std::vector<int>& uses);

// Rules as one would write them into `require`.
Requirement count_of(Selection where, std::int64_t low, std::int64_t high);
Requirement sum_of(Property property, std::int64_t low, std::int64_t high);
Selection of_difficulties(std::vector<int> difficulties);
Selection of_point(const std::string& code);
Selection of_range(const std::string& code);

}  // namespace tiku::fairness
