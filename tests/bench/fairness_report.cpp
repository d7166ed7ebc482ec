// SPDX-License-Identifier: Apache-2.0
// Fairness as a report: `fairness_report [DRAWS]`. Each enumerable blueprint is drawn many
// times, beside a deliberately biased way that takes the first paper the chain meets.
#include <cstdio>
#include <cstdlib>
#include <future>

#include "draw/chain.hpp"
#include "draw/problem.hpp"
#include "fairness.hpp"
#include "tiku/random/stream.hpp"

namespace {

using namespace tiku;
using namespace tiku::fairness;

// The first state at energy 0 after many moves: it favours papers at the border.
std::vector<Form> first_entry_draw(const Case& c, const std::string& seed) {
  const DrawRequest request{c.bank, c.blueprint, c.labels, seed, {}};
  const auto compiled = compile(request, expand(c.blueprint, c.bank));
  const Problem& problem = std::get<Problem>(compiled);
  Stream stream(seed, "first entry");
  Chain chain(problem, stream);
  const Acceptance acceptance(8);
  for (int i = 0; i < 2000 || chain.energy() != 0; ++i) chain.step(acceptance, stream);
  std::vector<Form> forms;
  for (const auto& sections : chain.state()) {
    Form& form = forms.emplace_back();
    for (const auto& items : sections) {
      auto& placed = form.sections.emplace_back();
      for (const ItemIndex item : items) placed.push_back({item, {}});
    }
  }
  return forms;
}

}  // namespace

int main(int count, char** arguments) {
  const std::uint64_t draws = count > 1 ? std::strtoull(arguments[1], nullptr, 10) : 20000;
  std::printf("%-28s %7s %10s %8s %12s %10s\n", "blueprint", "papers", "tv", "z", "biased tv",
              "biased z");
  for (const Case& c : cases()) {
    auto biased = std::async(std::launch::async, [&] { return judge(c, first_entry_draw, draws); });
    const Fit fair = judge(c, fair_draw, draws);
    const Fit other = biased.get();
    std::printf("%-28s %7zu %10.4f %8.2f %12.4f %10.2f%s\n", c.name.c_str(), fair.papers,
                fair.total_variation, fair.deviation, other.total_variation, other.deviation,
                fair.strangers + other.strangers > 0 ? "  STRANGERS" : "");
  }
}
