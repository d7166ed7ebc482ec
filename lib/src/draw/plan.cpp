// SPDX-License-Identifier: Apache-2.0
#include "tiku/draw/plan.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "draw/exact/decide.hpp"
#include "draw/exact/witness.hpp"
#include "draw/reuse.hpp"

namespace tiku {
namespace {

// The same demand on forms that share nothing; how alike their figures are to be stays.
Demand on_disjoint_forms(Demand demand) {
  demand.common = 0;
  demand.anchor = {};
  return demand;
}

bool shares_nothing(const Demand& demand) {
  return demand.common == 0 && demand.anchor.items.empty() && demand.anchor.counts.empty();
}

// More forms than the sections' items there are cannot be.
std::int64_t forms_to_look_for(const PlanRequest& request) {
  const std::int64_t count = items_of_form(request.blueprint);
  const auto items = static_cast<std::int64_t>(request.bank.items.size());
  return std::max<std::int64_t>(1, items / std::max<std::int64_t>(1, count));
}

Bracket bracket(const exact::Capacity& capacity) { return {capacity.at_least, capacity.at_most}; }

// Every item that stood in an earlier paper is avoided.
Demand on_unused_items(Demand demand, const Bank& bank, const Usage& usage) {
  const ItemNumbers numbers(bank);
  std::set<ItemIndex> used;
  for (const PastBatch& batch : usage.batches) {
    for (const PastForm& form : batch.forms) {
      for (const std::string& id : form.items) {
        if (const auto item = numbers.find(id)) used.insert(*item);
      }
    }
  }
  demand.avoided.assign(used.begin(), used.end());
  return demand;
}

Outlook outlook_of(const exact::Decision& decision) {
  if (decision.verdict == exact::Verdict::impossible) return Outlook::impossible;
  return decision.verdict == exact::Verdict::possible ? Outlook::possible : Outlook::undecided;
}

}  // namespace

Plan plan(const PlanRequest& request) {
  Plan plan;
  const Usage none;
  const Usage& usage = request.usage == nullptr ? none : *request.usage;
  plan.demand = expand(request.blueprint, request.bank, usage, request.date);
  const exact::CureRequest wanted{request.bank, request.blueprint, plan.demand,
                                  static_cast<std::size_t>(request.forms)};
  plan.disjoint = on_disjoint_forms(plan.demand);
  const exact::CureRequest apart{request.bank, request.blueprint, plan.disjoint, 1};
  plan.forms = bracket(exact::capacity(apart, forms_to_look_for(request)));
  auto choice = exact::find_witness(wanted.bank, wanted.blueprint, wanted.demand, wanted.forms);
  if (choice) {
    plan.outlook = Outlook::possible;
  } else {
    exact::Decision decision = exact::decide(wanted);
    plan.outlook = outlook_of(decision);
    plan.shortage = std::move(decision.explanation);
    choice = std::move(decision.choice);
  }
  if (choice) {
    plan.is_drawn =
        exact::can_draw(wanted.bank, wanted.blueprint, wanted.demand, *std::move(choice));
  }
  // One form is disjoint too, but its anchor may be what makes it impossible.
  const bool is_disjoint = shares_nothing(plan.demand);
  if (plan.outlook == Outlook::possible && (is_disjoint || request.forms == 1)) {
    plan.forms.at_least = std::max(plan.forms.at_least, request.forms);
  }
  if (plan.outlook == Outlook::impossible && is_disjoint) {
    plan.forms.at_most = std::min(plan.forms.at_most, request.forms - 1);
  }
  if (is_disjoint && request.forms == plan.forms.at_most + 1) {
    plan.bottleneck = plan.shortage;  // the same question
  } else if (plan.forms.at_most < exact::most_searched) {
    const exact::CureRequest one_more{request.bank, request.blueprint, plan.disjoint,
                                      static_cast<std::size_t>(plan.forms.at_most + 1),
                                      exact::Apart::must_stay};
    plan.bottleneck = exact::decide(one_more).explanation;
  }
  if (request.usage != nullptr) {
    const Demand fresh = on_unused_items(plan.disjoint, request.bank, usage);
    plan.unused = bracket(
        exact::capacity({request.bank, request.blueprint, fresh, 1}, forms_to_look_for(request)));
  }
  return plan;
}

}  // namespace tiku
