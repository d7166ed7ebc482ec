// SPDX-License-Identifier: Apache-2.0
// Rules of the markup within texts: formulas that can be laid out, and signs that open a
// formula or a figure but none is there.
#include <array>

#include "check/marked_text.hpp"
#include "check/rules.hpp"
#include "tiku/text/maths.hpp"

namespace tiku::checking {
namespace {

std::string_view problem_term(FormulaProblem::Kind kind) {
  switch (kind) {
    case FormulaProblem::Kind::unknown_sign:
      return "formula-unknown-sign";
    case FormulaProblem::Kind::unknown_command:
      return "formula-unknown-command";
    case FormulaProblem::Kind::unclosed:
      return "formula-unclosed";
    case FormulaProblem::Kind::missing_argument:
      return "formula-missing-part";
    case FormulaProblem::Kind::misplaced:
      return "formula-misplaced";
    case FormulaProblem::Kind::too_deep:
      return "formula-too-deep";
  }
  return "formula-misplaced";
}

/// Looks at the runs of one text.
class MarkupCheck {
 public:
  MarkupCheck(const Sources& sources, const MarkedText& text, Diagnostics& diagnostics)
      : sources_(sources), text_(text), diagnostics_(diagnostics) {}

  void run() {
    for (const PlacedRun& placed : placed_runs(text_.text)) {
      if (placed.run.kind == Run::Kind::maths) formula(placed.stretch);
      if (placed.run.kind == Run::Kind::text) plain_text(placed.stretch);
    }
  }

 private:
  // The stretch with its brackets. What is wrong at its end is shown as the whole formula.
  void formula(std::string_view stretch) {
    constexpr std::size_t bracket = 2;
    const std::string_view inner = stretch.substr(bracket, stretch.size() - 2 * bracket);
    const auto read = parse_formula(inner);
    const auto* problem = std::get_if<FormulaProblem>(&read);
    if (!problem) return;
    const std::string_view found =
        problem->bytes > 0 ? inner.substr(problem->at, problem->bytes) : stretch;
    report(Code::formula_unread, place_in_formula(stretch, found),
           {found, term(problem_term(problem->kind))});
  }

  // A single sign stands in many places: it is found from where its formula is.
  Place place_in_formula(std::string_view formula, std::string_view found) const {
    Place place = place_of(sources_, text_, formula);
    if (place.span.end - place.span.begin != formula.size()) return place;
    place.span.begin += static_cast<std::uint32_t>(found.data() - formula.data());
    place.span.end = place.span.begin + static_cast<std::uint32_t>(found.size());
    return place;
  }

  // What did not become a run is printed as it stands, which nobody can have meant.
  void plain_text(std::string_view stretch) {
    if (const std::size_t at = stretch.find("\\("); at != std::string_view::npos) {
      const std::string_view found = stretch.substr(at, 2);
      report(Code::formula_unread, place_of(sources_, text_, found),
             {found, term("formula-without-end")});
    }
    if (const std::size_t at = stretch.find("!{"); at != std::string_view::npos) {
      const std::size_t end = stretch.find('}', at);
      const std::string_view found =
          stretch.substr(at, end == std::string_view::npos ? 2 : end + 1 - at);
      report(Code::figure_unread, place_of(sources_, text_, found), {found});
    }
  }

  void report(Code code, Place place, std::vector<Argument> arguments) {
    diagnostics_.add(code, place, std::move(arguments));
  }

  const Sources& sources_;
  const MarkedText& text_;
  Diagnostics& diagnostics_;
};

void markup_is_read(const ItemContext& context, Diagnostics& diagnostics) {
  for (const MarkedText& text : marked_texts(context.item)) {
    MarkupCheck(context.around.sources, text, diagnostics).run();
  }
}

constexpr std::array rules{markup_is_read};

}  // namespace

std::span<const ItemRule> markup_rules() { return rules; }

}  // namespace tiku::checking
