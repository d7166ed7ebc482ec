// SPDX-License-Identifier: Apache-2.0
#include "tiku/draw/draw.hpp"

#include <algorithm>
#include <utility>

#include "draw/arrange.hpp"
#include "draw/exact/decide.hpp"
#include "draw/misses.hpp"
#include "draw/problem.hpp"
#include "draw/search.hpp"
#include "draw/sharing.hpp"
#include "tiku/draw/proof.hpp"

namespace tiku {
namespace {

// A start that does not fit. One of a record may have been edited; one of the solver's is our
// bug.
DrawOutcome refuse_start(const DrawRequest& request, Demand demand) {
  if (request.answers == Answers::solver) {
    return Defect{"the solver gave forms that do not meet the demand"};
  }
  Shortage shortage;
  shortage.demand = std::move(demand);
  shortage.missed.push_back({Miss::Kind::start, "", 0, "", 1, 1, 0});
  return shortage;
}

Shortage explain(const DrawRequest& request, Demand demand, const Unfound& unfound) {
  Shortage shortage;
  shortage.moves = unfound.moves;
  if (unfound.end != SearchEnd::unmixed) {
    shortage.missed = find_misses(unarranged(request.labels, unfound.nearest), demand,
                                  request.blueprint, request.bank);
  }
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

// The exact solver, at the chain's side: asked for a proof where the chain is in doubt, for
// a paper where it has found none, and for the reasons where there is none. Where a record
// answers, it only knows the paper.
class Adviser {
 public:
  Adviser(const DrawRequest& request, const Demand& demand)
      : request_(request),
        matter_{request.bank, request.blueprint, demand, request.labels.size()} {}

  Questions questions() {
    if (!is_solver()) return {{}, [this] { return request_.start; }, {}};
    return {[this] { return exact::is_hopeless(matter_); }, [this] { return decide().choice; },
            [this] { return exact::has_not_one(matter_); }};
  }

  bool has_proof() { return is_solver() && decide().verdict == exact::Verdict::impossible; }
  const Explanation& explanation() { return decide().explanation; }

 private:
  bool is_solver() const { return request_.answers == Answers::solver; }

  const exact::Decision& decide() {
    if (!decision_) decision_ = exact::decide(matter_);
    return *decision_;
  }

  const DrawRequest& request_;
  exact::CureRequest matter_;
  std::optional<exact::Decision> decision_;
};

// What no forms meet, told as far as it can be proved.
Shortage prove_shortage(Shortage shortage, Adviser& adviser) {
  if (!adviser.has_proof()) return shortage;
  shortage.certain = true;
  shortage.explanation = adviser.explanation();
  return shortage;
}

}  // namespace

DrawOutcome draw(const DrawRequest& request) {
  const auto& sections = request.blueprint.sections;
  const bool has_items = std::any_of(sections.begin(), sections.end(),
                                     [](const Section& section) { return section.count > 0; });
  if (request.labels.empty() || request.seed.empty() || !has_items) {
    return Defect{"a draw needs a label, a seed and a section with items"};
  }
  const Usage none;
  Demand demand = expand(request.blueprint, request.bank,
                         request.usage == nullptr ? none : *request.usage, request.date);
  if (request.labels.size() > most_sharing_forms && demand.common > 0) {
    return Defect{"a draw of forms that share items has at most 64 of them"};
  }
  Adviser adviser(request, demand);
  auto compiled = compile(request, demand);
  if (auto* missed = std::get_if<std::vector<Miss>>(&compiled)) {
    Shortage shortage{{}, std::move(*missed), 0, true, {}};
    shortage = prove_shortage(std::move(shortage), adviser);
    shortage.demand = std::move(demand);
    return shortage;
  }
  const Problem& problem = std::get<Problem>(compiled);
  const Questions questions = adviser.questions();
  auto choice = choose(problem, request.seed, request.effort, questions);
  if (const auto* unfound = std::get_if<Unfound>(&choice)) {
    if (unfound->end == SearchEnd::misfit) return refuse_start(request, std::move(demand));
    Shortage shortage = explain(request, demand, *unfound);
    const bool is_open = unfound->end == SearchEnd::impossible || unfound->end == SearchEnd::spent;
    return is_open ? prove_shortage(std::move(shortage), adviser) : shortage;
  }
  auto& found = std::get<Found>(choice);
  if (found.start) found.figures.solver = exact::solver_name();
  return finish(request, std::move(demand), found);
}

}  // namespace tiku
