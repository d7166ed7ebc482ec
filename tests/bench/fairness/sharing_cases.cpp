// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "fairness/cases.hpp"

namespace tiku::fairness {
namespace {

const std::vector<std::string> two{"A", "B"};
const std::vector<std::string> three{"A", "B", "C"};

Case with_common(Case c, std::int64_t count) {
  c.blueprint.overlap = OverlapRule{count, std::nullopt, {}};
  return c;
}
Case with_anchor(Case c, std::int64_t count) {
  c.blueprint.anchor = AnchorRule{count, {}, {}};
  return c;
}
Case with_anchor(Case c, const std::string& id) {
  c.blueprint.anchor = AnchorRule{0, {{id, {}}}, {}};
  return c;
}

// A second section that takes from the first one's items.
Case with_section(Case c, std::int64_t count, std::vector<int> difficulties) {
  c.blueprint.sections.push_back({ItemType::single_choice,
                                  count,
                                  Marks{100},
                                  "",
                                  of_difficulties(std::move(difficulties)),
                                  {}});
  return c;
}

void add_common(std::vector<Case>& all) {
  all.push_back(with_common(make_case("one item in common", {1, 5, 1}, {2}, two), 1));
  all.push_back(with_common(make_case("one in common, enemies", {1, 5, 1}, {2}, two), 1));
  make_enemies(all.back().bank, 0, 1);
  make_enemies(all.back().bank, 2, 4);
  all.push_back(with_common(make_case("one in common, difficulty", {1, 6, 1}, {3}, two), 1));
  all.back().blueprint.difficulty.mean = Bounds{266, 334, {}};
  all.push_back(with_common(make_case("three forms, one in common", {1, 4, 1}, {2}, three), 1));
  Case overlapping = make_case("overlapping sections in common", {1, 5, 1}, {1}, two);
  all.push_back(with_common(with_section(std::move(overlapping), 1, {2, 3, 4}), 1));
  all.push_back(with_common(make_case("three forms, spread, in common", {1, 5, 1}, {2}, three), 1));
  all.back().blueprint.spread.push_back({SpreadRule::Figure::difficulty_mean, 50, {}, {}});
  all.back().blueprint.difficulty.mean = Bounds{250, 350, {}};
}

void add_anchors(std::vector<Case>& all) {
  all.push_back(with_anchor(make_case("a given anchor", {1, 7, 1}, {3}, two), "A-2-0"));
  make_enemies(all.back().bank, 1, 2);
  make_enemies(all.back().bank, 3, 4);
  all.push_back(with_anchor(make_case("an anchor to be chosen", {1, 6, 1}, {2}, two), 1));
  all.push_back(with_anchor(make_case("an anchor, mean difficulty", {1, 7, 1}, {3}, two), 1));
  all.back().blueprint.difficulty.mean = Bounds{266, 300, {}};
  all.push_back(with_anchor(make_case("an anchor in two sections", {1, 3, 1, 1}, {2, 2}, two), 2));
  all.push_back(with_anchor(make_case("an anchor of three forms", {1, 5, 1}, {2}, three), 1));
  Case overlapping = make_case("overlapping sections with an anchor", {1, 5, 1}, {1}, two);
  all.push_back(with_anchor(with_section(std::move(overlapping), 2, {1, 2, 3, 4}), 1));
  all.push_back(with_anchor(make_case("an anchor, least used preferred", {1, 5, 1}, {2}, two), 1));
  all.back().blueprint.reuse.prefers_least_used = true;
  note_uses(all.back(), {0, 1, 2, 0, 1});
}

// Where more is in common, the same forms could have one or another item as their anchor.
void add_both(std::vector<Case>& all) {
  Case given = make_case("a given anchor and one in common", {1, 5, 1}, {3}, two);
  all.push_back(with_common(with_anchor(std::move(given), "A-0-0"), 1));
  Case chosen = make_case("an anchor and one in common", {1, 5, 1}, {3}, two);
  all.push_back(with_common(with_anchor(std::move(chosen), 1), 1));
  Case enemies = make_case("an anchor and one in common, enemies", {1, 6, 1}, {3}, two);
  make_enemies(enemies.bank, 0, 1);
  make_enemies(enemies.bank, 2, 5);
  all.push_back(with_common(with_anchor(std::move(enemies), 1), 1));
}

}  // namespace

std::vector<Case> sharing_cases() {
  std::vector<Case> all;
  add_common(all);
  add_anchors(all);
  add_both(all);
  return all;
}

}  // namespace tiku::fairness
