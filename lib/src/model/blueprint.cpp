// SPDX-License-Identifier: Apache-2.0
#include "tiku/model/blueprint.hpp"

#include <algorithm>
#include <numeric>

namespace tiku {

std::int64_t items_of_form(const Blueprint& blueprint) {
  std::int64_t items = 0;
  for (const Section& section : blueprint.sections) items += section.count;
  return items;
}

std::int64_t true_false_items(const Blueprint& blueprint) {
  std::int64_t items = 0;
  for (const Section& section : blueprint.sections) {
    if (section.type == ItemType::true_false) items += section.count;
  }
  return items;
}

Marks marks_of_form(const Blueprint& blueprint) {
  Marks marks;
  for (const Section& section : blueprint.sections) {
    marks.hundredths += section.count * section.marks.hundredths;
  }
  return marks;
}

std::int64_t step_of_marks(const Blueprint& blueprint) {
  std::int64_t step = 0;
  for (const Section& section : blueprint.sections) step = std::gcd(step, section.marks.hundredths);
  return std::max<std::int64_t>(1, step);
}

}  // namespace tiku
