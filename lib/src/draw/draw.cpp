// SPDX-License-Identifier: Apache-2.0
#include "tiku/draw/draw.hpp"

#include <algorithm>
#include <utility>

#include "draw/arrange.hpp"
#include "draw/misses.hpp"
#include "draw/problem.hpp"
#include "draw/search.hpp"
#include "tiku/draw/proof.hpp"

namespace tiku {
namespace {

Form unarranged(const std::string& label, const std::vector<std::vector<ItemIndex>>& sections) {
  Form form;
  form.label = label;
  for (const auto& items : sections) {
    auto& placed = form.sections.emplace_back();
    for (const ItemIndex item : items) placed.push_back({item, {}});
  }
  return form;
}

// A start that does not fit: nothing was searched, so there is no state to tell of. One of
// a record may have been edited; one of the solver's is our bug.
DrawOutcome refuse_start(const DrawRequest& request, Demand demand) {
  if (!request.start) return Defect{"the solver gave forms that do not meet the demand"};
  Shortage shortage;
  shortage.demand = std::move(demand);
  shortage.missed.push_back({Miss::Kind::start, "", 0, "", 1, 1, 0});
  return shortage;
}

DrawOutcome explain(const DrawRequest& request, Demand demand, const Unfound& unfound) {
  if (unfound.end == SearchEnd::misfit) return refuse_start(request, std::move(demand));
  Shortage shortage;
  shortage.moves = unfound.moves;
  if (unfound.end == SearchEnd::unmixed) {
    shortage.demand = std::move(demand);
    return shortage;
  }
  std::vector<Form> forms;
  for (std::size_t f = 0; f < unfound.nearest.size(); ++f) {
    forms.push_back(unarranged(request.labels[f], unfound.nearest[f]));
  }
  shortage.certain = unfound.end == SearchEnd::impossible;
  shortage.missed = find_misses(forms, demand, request.blueprint, request.bank);
  shortage.demand = std::move(demand);
  return shortage;
}

DrawOutcome finish(const DrawRequest& request, Demand demand, const Found& found) {
  Drawn drawn;
  Shortage shortage;
  for (std::size_t f = 0; f < request.labels.size(); ++f) {
    Arranged arranged =
        arrange(request.labels[f], found.choice[f], request.blueprint, request.bank, request.seed);
    drawn.forms.push_back(std::move(arranged.form));
    shortage.missed.insert(shortage.missed.end(), arranged.missed.begin(), arranged.missed.end());
  }
  if (!shortage.missed.empty()) {
    shortage.demand = std::move(demand);
    shortage.moves = found.figures.pilot_moves + found.figures.search_moves + found.figures.moves;
    return shortage;
  }
  const auto faults = prove(drawn.forms, demand, request.blueprint, request.bank);
  if (!faults.empty()) return Defect{faults.front()};
  drawn.demand = std::move(demand);
  drawn.figures = found.figures;
  const auto& optimize = request.blueprint.optimize;
  if (optimize && optimize->objective == OptimizeRule::Objective::information) {
    drawn.figures.objective = -drawn.figures.objective.value_or(0);  // was made least
  }
  drawn.start = found.start;
  return drawn;
}

std::variant<Found, Unfound> choose(const DrawRequest& request, const Problem& problem) {
  if (request.start) return choose_from(*request.start, problem, request.seed, request.effort);
  return choose(problem, request.seed, request.effort);
}

}  // namespace

DrawOutcome draw(const DrawRequest& request) {
  const auto& sections = request.blueprint.sections;
  const bool has_items = std::any_of(sections.begin(), sections.end(),
                                     [](const Section& section) { return section.count > 0; });
  if (request.labels.empty() || request.seed.empty() || !has_items) {
    return Defect{"a draw needs a label, a seed and a section with items"};
  }
  const Usage usage = request.usage == nullptr ? Usage{} : *request.usage;
  Demand demand = expand(request.blueprint, request.bank, usage, request.date);
  if (request.labels.size() > 64 && demand.common > 0) {
    return Defect{"a draw of forms that share items has at most 64 of them"};
  }
  auto compiled = compile(request, demand);
  if (auto* missed = std::get_if<std::vector<Miss>>(&compiled)) {
    return Shortage{std::move(demand), std::move(*missed), 0, true};
  }
  const auto choice = choose(request, std::get<Problem>(compiled));
  if (const auto* unfound = std::get_if<Unfound>(&choice)) {
    return explain(request, std::move(demand), *unfound);
  }
  return finish(request, std::move(demand), std::get<Found>(choice));
}

}  // namespace tiku
