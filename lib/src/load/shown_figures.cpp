// SPDX-License-Identifier: Apache-2.0
#include "load/shown_figures.hpp"

#include <optional>
#include <utility>

#include "load/parallel.hpp"

namespace tiku::loading {
namespace {

struct Looked {
  std::string path;
  std::vector<std::string> banks;
  std::optional<Digest> digest;
  FigureLook found;
};

// Those that are there; what is missing is found by checks.
std::vector<Looked> shown_in(const Estate& estate) {
  std::map<std::string, std::vector<std::string>> banks_of;
  for (const Bank& bank : estate.banks) {
    std::set<std::string> shown;
    for (const Item& item : bank.items) shown.merge(figures_of(bank, item));
    for (const std::string& figure : shown) {
      const std::string path = figure_file(bank, figure);
      if (estate.figures.contains(path)) banks_of[path].push_back(bank.folder);
    }
  }
  std::vector<Looked> all;
  for (auto& [path, banks] : banks_of) all.push_back({path, std::move(banks), {}, {}});
  return all;
}

// Only what was found is kept, not the bytes.
void look_at(const Disk& disk, Looked& figure) {
  auto read = disk.read(figure.path);
  if (const auto* problem = std::get_if<FileProblem>(&read)) {
    const bool is_term = problem->code == Code::file_not_regular;
    figure.found =
        FigureProblem{problem->code, {is_term ? term(problem->reason) : Argument(problem->reason)}};
    return;
  }
  auto& bytes = std::get<std::string>(read);
  figure.digest = sha256(bytes);
  auto found = read_figure(figure.path, std::move(bytes));
  if (auto* file = std::get_if<FigureFile>(&found)) {
    file->bytes = {};
    figure.found = std::move(*file);
  } else {
    figure.found = std::get<FigureProblem>(std::move(found));
  }
}

}  // namespace

std::vector<ShownFigure> look_at_figures(const Disk& disk, unsigned threads, Estate& estate) {
  std::vector<Looked> all = shown_in(estate);
  for_each_number(all.size(), threads, [&](std::size_t i) { look_at(disk, all[i]); });
  std::vector<ShownFigure> readable;
  for (Looked& figure : all) {
    estate.figures[figure.path] = std::move(figure.found);
    if (!figure.digest) continue;
    readable.push_back({std::move(figure.path), *figure.digest, std::move(figure.banks)});
  }
  return readable;
}

}  // namespace tiku::loading
