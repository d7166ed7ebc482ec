// SPDX-License-Identifier: Apache-2.0
// Rules of the figures that an item shows beside and within its texts: they are there, in
// the bank, and can be printed.
#include <array>

#include "check/marked_text.hpp"
#include "check/rules.hpp"

namespace tiku::checking {
namespace {

std::vector<Figure> shown_by(const ItemContext& context) {
  std::vector<Figure> all = context.item.figures;
  for (const MarkedText& text : marked_texts(context.item)) {
    for (const PlacedRun& placed : placed_runs(text.text)) {
      if (placed.run.kind != Run::Kind::figure) continue;
      all.push_back({placed.run.text, placed.run.millimetres,
                     place_of(context.around.sources, text, placed.stretch)});
    }
  }
  return all;
}

void report(const Figure& figure, const FigureProblem& problem, Diagnostics& diagnostics) {
  std::vector<Argument> arguments{figure.path};
  arguments.insert(arguments.end(), problem.arguments.begin(), problem.arguments.end());
  diagnostics.add(problem.code, figure.place, std::move(arguments));
}

// Print wants at least 150 pixels to the inch.
void check_pixels(const Figure& figure, const FigureFile& file, Diagnostics& diagnostics) {
  if (file.kind == FigureFile::Kind::svg) return;
  const std::int64_t width = printed_width(file, figure.millimetres);  // tenths of a millimetre
  const std::int64_t most = std::int64_t{file.width} * 254 / 150;
  if (width <= most) return;
  const std::string widest = most >= 10 ? std::to_string(most / 10) : std::string();
  diagnostics.add(Code::figure_coarse, figure.place,
                  {figure.path, std::to_string(file.width), std::to_string(width / 10), widest,
                   std::to_string((width * 150 + 253) / 254)});
}

// A width within a text; one of the list is looked at when it is read.
bool is_within_column(const Figure& figure, Diagnostics& diagnostics) {
  if (figure.millimetres <= column_millimetres) return true;
  diagnostics.add(Code::out_of_bounds, figure.place,
                  {std::to_string(figure.millimetres) + "mm", "1mm",
                   std::to_string(column_millimetres) + "mm"});
  return false;
}

void figures_can_be_printed(const ItemContext& context, Diagnostics& diagnostics) {
  const ItemSurroundings& around = context.around;
  const Bank& bank = around.index.bank;
  for (const Figure& figure : shown_by(context)) {
    const auto path = figure_path(bank, context.item, figure.path);
    if (!path) {
      diagnostics.add(Code::figure_outside, figure.place, {figure.path});
      continue;
    }
    const auto found = around.figures.find(figure_file(bank, *path));
    if (found == around.figures.end()) {
      diagnostics.add(Code::figure_missing, figure.place, {figure.path});
    } else if (const auto* problem = std::get_if<FigureProblem>(&found->second)) {
      report(figure, *problem, diagnostics);
    } else if (const auto* file = std::get_if<FigureFile>(&found->second)) {
      if (is_within_column(figure, diagnostics)) check_pixels(figure, *file, diagnostics);
    }
  }
}

constexpr std::array rules{figures_can_be_printed};

}  // namespace

std::span<const ItemRule> figure_rules() { return rules; }

}  // namespace tiku::checking
