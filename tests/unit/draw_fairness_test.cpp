// SPDX-License-Identifier: Apache-2.0
// A short form of bench/fairness_report: enough to catch a law that is plainly wrong.
#include <doctest/doctest.h>

#include "../bench/fairness.hpp"
#include "draw/search.hpp"
#include "stride.hpp"

namespace tiku::fairness {
namespace {

// Half of the time the one of two papers whose items have the smaller numbers: a draw with
// a favourite.
std::vector<Form> biased_draw(const Case& c, const std::string& seed) {
  const auto fair = fair_draw(c, seed);
  if (seed.back() >= '5') return fair;
  const auto other = fair_draw(c, seed + " again");
  return name_of(other) < name_of(fair) ? other : fair;
}

std::vector<Case> some_cases() {
  std::vector<Case> some;
  const std::vector<Case> all = cases();
  for (std::size_t i = 0; i < all.size(); i += stride) some.push_back(all[i]);
  return some;
}

TEST_CASE("each paper of an enumerable blueprint is drawn equally often") {
  for (const Case& c : some_cases()) {
    CAPTURE(c.name);
    const Fit result = judge(c, fair_draw, 400);
    CHECK(result.papers >= 5);
    CHECK(result.papers <= 300);
    CHECK(result.strangers == 0);
    CHECK(result.deviation < 4.5);  // one in 300,000 by chance, each
  }
}

// Always from the same forms, as if a solver had found them.
std::vector<Form> draw_from_start(const Case& c, const std::string& seed) {
  DrawRequest request{c.bank, c.blueprint, c.labels, seed, {}, &c.usage};
  const auto compiled = compile(request, expand(c.blueprint, c.bank, c.usage));
  request.start = find_choice(std::get<Problem>(compiled), "start", {});
  const DrawOutcome outcome = draw(request);
  const Drawn* drawn = std::get_if<Drawn>(&outcome);
  return drawn == nullptr ? std::vector<Form>{} : drawn->forms;
}

TEST_CASE("where the draw starts does not show in what is drawn") {
  int judged = 0;
  for (const Case& c : some_cases()) {
    if (c.labels.size() < 2) continue;
    CAPTURE(c.name);
    const Fit result = judge(c, draw_from_start, 200);
    CHECK(result.strangers == 0);
    CHECK(result.deviation < 4.5);
    ++judged;
  }
  CHECK(judged > 10 / stride);
}

TEST_CASE("the same test rejects a draw with a favour for some papers") {
  CHECK(judge(cases().front(), biased_draw, 2000).deviation > 6);
}

}  // namespace
}  // namespace tiku::fairness
