// SPDX-License-Identifier: Apache-2.0
#include "fairness/first_entry.hpp"

#include <variant>

#include "draw/chain.hpp"
#include "draw/problem.hpp"
#include "tiku/random/stream.hpp"

namespace tiku::fairness {

std::vector<Form> first_entry_draw(const Case& c, const std::string& seed) {
  const DrawRequest request{c.bank, c.blueprint, c.labels, seed, {}, &c.usage};
  const auto compiled = compile(request, expand(c.blueprint, c.bank, c.usage));
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

}  // namespace tiku::fairness
