// SPDX-License-Identifier: Apache-2.0
#include "fairness/cases.hpp"

namespace tiku::fairness {
namespace {

void add_weights(std::vector<Case>& all) {
  const OutlineRule weights{1, {}, {}};
  all.push_back(make_case("free choice", {1, 6, 1}, {2}));
  all.push_back(make_case("exact weights", {2, 4, 1}, {4}));
  all.back().blueprint.outline = weights;
  all.push_back(make_case("rounded weights", {3, 3, 1}, {4}));
  all.back().blueprint.outline = weights;
  all.push_back(make_case("two sections, rounded", {2, 2, 1, 1}, {3, 1}));
  all.back().blueprint.outline = weights;
  all.push_back(make_case("three sections, rounded", {2, 2, 1, 1, 1}, {2, 1, 1}));
  all.back().blueprint.outline = weights;
}

void add_points(std::vector<Case>& all) {
  all.push_back(make_case("one item a point", {1, 5, 2}, {3}));
  all.back().blueprint.per_point = 1;
  all.push_back(make_case("importance", {1, 9, 1}, {4}));
  all.back().blueprint.importance[0] = Bounds{5000, 5000, {}};
  all.back().blueprint.importance[2] = Bounds{0, 2500, {}};
}

void add_enemies(std::vector<Case>& all) {
  all.push_back(make_case("enemies", {2, 4, 1}, {3}));
  make_enemies(all.back().bank, 0, 1);
  make_enemies(all.back().bank, 1, 2);
  make_enemies(all.back().bank, 4, 6);
  all.push_back(make_case("a ring of enemies", {1, 8, 1}, {3}));
  for (std::size_t i = 0; i < 8; ++i) make_enemies(all.back().bank, i, (i + 1) % 8);
}

void add_difficulties(std::vector<Case>& all) {
  all.push_back(make_case("mean difficulty", {2, 5, 1}, {4}));
  all.back().blueprint.difficulty.mean = Bounds{300, 325, {}};
  all.push_back(make_case("narrow difficulty", {1, 10, 1}, {4}));
  all.back().blueprint.require.push_back(count_of(of_difficulties({4, 5}), 2, 2));
  all.back().blueprint.require.push_back(count_of(of_difficulties({1}), 1, 2));
  all.push_back(make_case("tight and crossing", {3, 3, 1}, {3}));
  all.back().blueprint.difficulty.mean = Bounds{300, 300, {}};
  all.back().blueprint.importance[0] = Bounds{3300, 6700, {}};
  all.push_back(make_case("mean difficulty of a range", {2, 5, 1}, {3}));
  all.back().blueprint.require.push_back(
      {Requirement::Kind::mean, Property::difficulty, of_range("A"), {250, 350, {}}, {}, {}});
}

void add_sums(std::vector<Case>& all) {
  all.push_back(make_case("sum of seconds", {1, 9, 1}, {4}));
  all.back().blueprint.require.push_back(sum_of(Property::seconds, 180, 210));
  all.push_back(make_case("information", {1, 9, 1}, {4}));
  all.back().blueprint.require.push_back(sum_of(Property::information, 75, 100));
  all.back().blueprint.require.back().ability = 0;
  all.push_back(make_case("true share", {2, 3, 1, 1}, {1, 3}));
  all.back().blueprint.true_share = Bounds{3000, 4000, {}};
  all.back().blueprint.per_point = 1;
}

void add_tables(std::vector<Case>& all) {
  all.push_back(make_case("ranges by tags", {2, 5, 1}, {4}));
  for (const char* range : {"A", "B"}) {
    Selection where = of_range(range);
    where.tags.push_back({"odd", {}});
    all.back().blueprint.require.push_back(count_of(where, 1, 1));
  }
}

// The second section takes from the first one's items: an item moves between them.
Case overlapping_sections() {
  Case c = make_case("overlapping sections", {1, 7, 1}, {2});
  c.blueprint.sections.push_back(
      {ItemType::single_choice, 2, Marks{200}, "", of_difficulties({2, 4, 5}), {}});
  Requirement marks = sum_of(Property::marks, 0, 100);
  marks.kind = Requirement::Kind::marks;
  marks.where = of_point("A-1");
  c.blueprint.require.push_back(marks);
  return c;
}

void add_stimuli(std::vector<Case>& all) {
  all.push_back(make_case("cases", {1, 5, 1, 0, 1}, {2, 0, 2}));
  all.push_back(make_case("cases, one item a point", {1, 6, 1, 0, 1}, {2, 0, 2}));
  all.back().blueprint.per_point = 1;
  all.push_back(make_case("cases with enemies", {1, 5, 1, 0, 1}, {2, 0, 2}));
  make_enemies(all.back().bank, 0, 1);
  make_enemies(all.back().bank, 2, 5);
  make_enemies(all.back().bank, 3, 7);
  all.push_back(make_case("cases, mean difficulty", {2, 3, 1, 0, 1}, {2, 0, 2}));
  all.back().blueprint.difficulty.mean = Bounds{300, 325, {}};
}

Case least_used() {
  Case c = make_case("least used preferred", {1, 7, 1}, {3});
  c.blueprint.reuse.prefers_least_used = true;
  c.blueprint.difficulty.mean = Bounds{230, 370, {}};
  note_uses(c, {0, 1, 2, 0, 1, 3, 1});
  return c;
}

Case earlier_paper() {
  Case c = make_case("overlap with an earlier paper", {1, 8, 1}, {4});
  const PastForm form{"A", {"A-0-0", "A-1-0", "A-2-0", "A-3-0"}};
  c.usage = {{{"2026-01", "2026-01-10", {form}}}};
  c.blueprint.reuse.overlap = Share{2500};
  return c;
}

}  // namespace

std::vector<Case> one_form_cases() {
  std::vector<Case> all;
  add_weights(all);
  add_points(all);
  add_enemies(all);
  add_difficulties(all);
  add_sums(all);
  add_tables(all);
  all.push_back(overlapping_sections());
  add_stimuli(all);
  all.push_back(least_used());
  all.push_back(earlier_paper());
  return all;
}

}  // namespace tiku::fairness
