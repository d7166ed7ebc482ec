// SPDX-License-Identifier: Apache-2.0
// The draw: checked bank + checked blueprint + seed -> forms, or an explained
// shortage. Each set of forms that meets the blueprint is equally likely (see
// lib/docs/draw.md), and the same inputs give the same forms everywhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "tiku/draw/demand.hpp"
#include "tiku/draw/explanation.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"
#include "tiku/text/language.hpp"
#include "tiku/text/source.hpp"

namespace tiku {

/// Version of the draw's algorithm, written into each record. It changes when the
/// same inputs and seed would give other forms.
inline constexpr int draw_algorithm = 1;

/// How hard to search before saying that no paper was found.
struct Effort {
  /// Of the pilot, all restarts (under `optimize`: until the first paper); mixing (or cooling)
  /// may take 8 times as many.
  std::uint64_t moves = 20'000'000;
};

/// Who answers where the chain finds no paper: the exact solver, or a record, which holds what
/// the solver said then, so that nobody is asked.
enum class Answers { solver, record };

/// What to draw.
struct DrawRequest {
  const Bank& bank;
  const Blueprint& blueprint;
  std::vector<std::string> labels;  ///< of the forms, at least one, all different
  std::string seed;                 ///< not empty
  Effort effort;
  const Usage* usage = nullptr;  ///< earlier papers, where the batch has a ledger
  std::string date = {};         ///< of the batch, YYYY-MM-DD: from it rules on reuse look back
  Answers answers = Answers::solver;
  /// What a record answers when it is asked for a paper: forms from which mixing begins. As
  /// at the draw that is only where all the effort is spent without one. Where they do not
  /// meet the demand, the outcome is a shortage with the one miss `start`.
  std::optional<Choice> start = std::nullopt;
};

/// How the chain went.
struct DrawFigures {
  int weight = 0;                  ///< W in quarter bits, from the pilot
  std::uint64_t visits = 0;        ///< n: the visit to energy 0 whose state was taken
  std::uint64_t moves = 0;         ///< of the main run while mixing
  std::uint64_t search_moves = 0;  ///< of the main run until the first paper
  std::uint64_t pilot_moves = 0;
  /// Of all forms together, where the blueprint asks to optimise: information in
  /// ten-thousandths, earlier uses, or seconds. The draw is not a fair one then, W and n are 0.
  std::optional<std::int64_t> objective = std::nullopt;
  std::string solver = {};  ///< that found the start of the mixing; empty where the chain found it
};

/// Forms that meet the demand; the checker has confirmed it.
struct Drawn {
  Demand demand;
  std::vector<Form> forms;
  DrawFigures figures;
  std::optional<Choice> start;  ///< what the solver found (or the record), where the chain did not
};

/// A rule that the best state still violates.
struct Miss {
  enum class Kind {
    rule,
    section,
    point,
    enemies,
    key_balance,
    key_run,
    common,  ///< items of two forms, whose labels are the subject, beside the anchor
    spread,  ///< `number` is of the spread in the demand
    anchor,  ///< the given item that is the subject, or else the chosen ones of section `number`
    start,   ///< the given start is no forms of this blueprint and bank
  };
  Kind kind = Kind::rule;
  std::string form;        ///< label; empty where it concerns the forms together
  std::size_t number = 0;  ///< of the rule in the demand, or of the section in the blueprint
  std::string subject;     ///< of a point, enemies, an item or forms: code, ids or labels
  std::int64_t low = 0;    ///< demanded
  std::int64_t high = 0;
  std::int64_t reached = 0;
};

/// No paper was drawn within the effort. Not a proof that there is none, unless `certain`.
struct Shortage {
  Demand demand;
  std::vector<Miss> missed;  ///< of the nearest state; empty where a paper was found, but not mixed
  std::uint64_t moves = 0;   ///< spent
  bool certain = false;      ///< no choice of items can meet it: that is proved
  Explanation explanation{};  ///< where it is proved: why, and what would cure it
};

/// The checker rejects what the chain gave: our bug. Nothing may be written.
struct Defect {
  std::string what;
};

using DrawOutcome = std::variant<Drawn, Shortage, Defect>;

DrawOutcome draw(const DrawRequest& request);

/// The shortage in words: each rule still violated with its place in the blueprint (where
/// `sources` has it), its bounds and what was reached.
std::string describe(const Shortage& shortage, const Bank& bank, const Blueprint& blueprint,
                     const Sources& sources, Language language);

}  // namespace tiku
