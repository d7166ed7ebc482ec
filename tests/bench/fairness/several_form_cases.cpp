// SPDX-License-Identifier: Apache-2.0
#include "fairness/cases.hpp"

namespace tiku::fairness {
namespace {

const std::vector<std::string> two{"A", "B"};
const std::vector<std::string> three{"A", "B", "C"};

void add_disjoint(std::vector<Case>& all) {
  all.push_back(make_case("three forms", {1, 6, 1}, {2}, three));
  all.push_back(make_case("two forms, equal difficulty", {2, 4, 1}, {2}, two));
  all.back().blueprint.outline = OutlineRule{1, {}, {}};
  all.back().blueprint.difficulty.mean = Bounds{250, 350, {}};
  all.push_back(make_case("two forms, enemies", {1, 6, 1}, {2}, two));
  make_enemies(all.back().bank, 0, 1);
  make_enemies(all.back().bank, 1, 2);
  make_enemies(all.back().bank, 3, 5);
  all.push_back(make_case("two forms, two sections", {2, 2, 1, 1}, {1, 1}, two));
  all.back().blueprint.outline = OutlineRule{1, {}, {}};
  all.push_back(make_case("two forms of cases", {1, 5, 0, 0, 1}, {0, 0, 2}, two));
  all.push_back(make_case("two forms without the last items", {1, 8, 1}, {1}, two));
  all.back().usage = {{{"2026-01", "2026-01-10", {{"A", {"A-0-0", "A-1-0", "A-2-0"}}}}}};
  all.back().blueprint.reuse.avoid_last = 1;
}

void add_spreads(std::vector<Case>& all) {
  const auto spread = [](Case c, SpreadRule::Figure figure, std::int64_t difference) {
    c.blueprint.spread.push_back({figure, difference, std::nullopt, {}});
    return c;
  };
  using Figure = SpreadRule::Figure;
  all.push_back(spread(make_case("spread of mean difficulty", {1, 6, 1}, {2}, two),
                       Figure::difficulty_mean, 50));
  all.push_back(spread(make_case("spread of difficulties", {1, 7, 1}, {2}, two),
                       Figure::difficulty_shares, 5000));
  all.push_back(spread(make_case("spread of seconds", {1, 7, 1}, {2}, two), Figure::seconds, 0));
  all.push_back(
      spread(make_case("spread of information", {1, 7, 1}, {2}, two), Figure::information, 10));
  all.back().blueprint.spread.back().ability = 0;
}

}  // namespace

std::vector<Case> several_form_cases() {
  std::vector<Case> all;
  add_disjoint(all);
  add_spreads(all);
  return all;
}

}  // namespace tiku::fairness
