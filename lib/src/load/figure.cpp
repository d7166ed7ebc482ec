// SPDX-License-Identifier: Apache-2.0
#include "tiku/load/figure.hpp"

#include <algorithm>
#include <utility>

#include "load/figure_kinds.hpp"
#include "load/territory.hpp"
#include "text/lower_case.hpp"
#include "tiku/text/inline.hpp"

namespace tiku {
namespace loading {

FigureProblem unfit(std::string_view what) { return {Code::figure_unfit, {term(what)}}; }

SizeOrProblem sensible_size(std::uint64_t width, std::uint64_t height) {
  constexpr std::uint64_t longest_side = 10'000;
  constexpr std::uint64_t most_pixels = 40'000'000;  // an A4 page at 600 to the inch has 35 million
  if (width == 0 || height == 0) return unfit("figure-empty");
  if (width > longest_side || height > longest_side || width * height > most_pixels) {
    return FigureProblem{Code::figure_too_large,
                         {std::to_string(width) + " × " + std::to_string(height)}};
  }
  return FigureSize{static_cast<int>(width), static_cast<int>(height)};
}

}  // namespace loading

namespace {

using namespace loading;
using Kind = FigureFile::Kind;

std::optional<Kind> kind_of_name(std::string_view name) {
  const std::string lower = lower_case(name);
  if (lower.ends_with(".png")) return Kind::png;
  if (lower.ends_with(".jpg") || lower.ends_with(".jpeg")) return Kind::jpeg;
  if (lower.ends_with(".svg")) return Kind::svg;
  return std::nullopt;
}

// An SVG is a text that begins with a tag; which one it is, is found by reading it.
std::optional<Kind> kind_of_bytes(std::string_view bytes) {
  if (bytes.starts_with(png_signature)) return Kind::png;
  if (bytes.starts_with(jpeg_signature)) return Kind::jpeg;
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  const bool is_markup = first != std::string_view::npos && bytes[first] == '<';
  return is_markup ? std::optional(Kind::svg) : std::nullopt;
}

std::string_view kind_term(std::optional<Kind> kind) {
  if (!kind) return "figure-of-no-kind";
  return *kind == Kind::png ? "figure-png" : *kind == Kind::jpeg ? "figure-jpeg" : "figure-svg";
}

void collect(std::string_view text, std::vector<std::string>& paths) {
  if (text.find("!{") == std::string_view::npos) return;
  for (Run& run : parse_inline(text)) {
    if (run.kind == Run::Kind::figure) paths.push_back(std::move(run.text));
  }
}

// As written, beside and within the item's own texts.
std::vector<std::string> written_paths(const Item& item) {
  std::vector<std::string> paths;
  for (const Figure& figure : item.figures) paths.push_back(figure.path);
  collect(item.stem, paths);
  for (const Option& option : item.options) collect(option.text, paths);
  if (const auto* answer = std::get_if<std::string>(&item.answer)) collect(*answer, paths);
  for (const MarkingPoint& point : item.marking) collect(point.text, paths);
  collect(item.explanation, paths);
  return paths;
}

}  // namespace

std::variant<FigureFile, FigureProblem> read_figure(std::string_view name, std::string bytes) {
  const auto named = kind_of_name(name);
  const auto found = kind_of_bytes(bytes);
  if (!found || named != found) {
    return FigureProblem{Code::figure_kind, {term(kind_term(found))}};
  }
  const SizeOrProblem read = *found == Kind::png    ? read_png(bytes)
                             : *found == Kind::jpeg ? read_jpeg(bytes)
                                                    : read_svg(bytes);
  if (const auto* problem = std::get_if<FigureProblem>(&read)) return *problem;
  const auto& size = std::get<FigureSize>(read);
  return FigureFile{*found, std::move(bytes), size.width, size.height};
}

std::int64_t printed_width(const FigureFile& figure, int millimetres) {
  constexpr std::int64_t column = column_millimetres * 10;
  const std::int64_t per_inch = figure.kind == Kind::svg ? 96 : 300;
  const std::int64_t own = (std::int64_t{figure.width} * 254 + per_inch / 2) / per_inch;
  return std::clamp<std::int64_t>(millimetres > 0 ? std::int64_t{millimetres} * 10 : own, 1,
                                  column);
}

std::optional<std::string> figure_path(const Bank& bank, const Item& item,
                                       const std::string& as_written) {
  const std::string folder = bank.folder.empty() ? "." : bank.folder;
  const std::string path = resolve_path(path_in(folder, item.file), as_written);
  const std::string before = folder == "." ? std::string() : path_in(folder, "");
  if (path == folder || !path.starts_with(before)) return std::nullopt;
  std::string below = path.substr(before.size());
  const bool leads_out = below == ".." || below.starts_with("../") || below.starts_with('/');
  return leads_out ? std::nullopt : std::optional(std::move(below));
}

std::string figure_file(const Bank& bank, const std::string& path) {
  return path_in(bank.folder, path);
}

std::set<std::string> figures_of(const Bank& bank, const Item& item) {
  std::set<std::string> paths;
  for (const std::string& written : written_paths(item)) {
    if (auto path = figure_path(bank, item, written)) paths.insert(*std::move(path));
  }
  for (const Item& part : item.items) paths.merge(figures_of(bank, part));
  return paths;
}

}  // namespace tiku
