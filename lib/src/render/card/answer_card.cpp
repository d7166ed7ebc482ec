// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "render/card/layout.hpp"
#include "render/layout.hpp"
#include "render/wording.hpp"

namespace tiku {
namespace {

// The roomiest pages among the fewest.
std::vector<CardPage> best_pages(const CardContent& content, int front_top) {
  std::vector<CardPage> best;
  for (const CardDensity& density : {CardDensity{57, 38}, {48, 28}, {43, 22}, {39, 16}}) {
    std::vector<CardPage> pages = place_content(content, density, front_top);
    if (best.empty() || pages.size() < best.size()) best = std::move(pages);
  }
  return best;
}

}  // namespace

std::variant<Card, PrintProblem> answer_card(const PrintedPaper& paper, const Template& office,
                                             const CardOptions& options) {
  auto read = card_content(paper, office, options);
  if (auto* problem = std::get_if<PrintProblem>(&read)) return std::move(*problem);
  const auto& content = std::get<CardContent>(read);
  if (content.sections.empty()) return PrintProblem{Code::card_empty, {}};
  Card card;
  const PlaceholderValues values = paper_values(paper);
  card.title = fill(office.name, values) + " " + fill(office.card.title, values);
  if (options.sheet.empty()) card.title += " " + form_name(paper.label);
  card.date = paper.date;
  card.occupation = options.occupation;
  card.batch = paper.batch;
  card.form = paper.label;
  card.digest = options.digest.substr(0, digest_digits);
  card.pages = best_pages(content, front_top(paper, office));
  if (auto problem = add_heads(card.pages, paper, office, options)) return *std::move(problem);
  return card;
}

}  // namespace tiku
