// SPDX-License-Identifier: Apache-2.0
#include "render/docx/figures.hpp"

#include <algorithm>
#include <cstdint>

#include "render/layout.hpp"
#include "render/pdf/pictures.hpp"

namespace tiku::docx {
namespace {

constexpr std::string_view drawing_main = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr std::string_view picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";

std::string file_of(std::size_t number, FigureFile::Kind kind) {
  return "media/image" + std::to_string(number) +
         (kind == FigureFile::Kind::jpeg ? ".jpeg" : ".png");
}

void write_picture(Xml& xml, std::string_view name, std::string_view relation, int across,
                   int down) {
  xml.open("pic:pic", {{"xmlns:pic", picture}});
  xml.open("pic:nvPicPr");
  xml.empty("pic:cNvPr", {{"id", 0}, {"name", name}});
  xml.empty("pic:cNvPicPr");
  xml.close();
  xml.open("pic:blipFill");
  xml.empty("a:blip", {{"r:embed", relation}});
  xml.open("a:stretch");
  xml.empty("a:fillRect");
  xml.close();
  xml.close();
  xml.open("pic:spPr");
  write_rectangle(xml, across, down);
  xml.close();
  xml.close();
}

}  // namespace

// In proportion, and at least a tenth of a millimetre.
FigureRoom figure_size(const Printout& printout, const FigureFile& figure, int millimetres,
                       FigureRoom room) {
  const std::int64_t wanted = figure_width(printout.style, figure, millimetres);
  const std::int64_t across = std::max(figure.width, 1);
  const std::int64_t down = std::max(figure.height, 1);
  const std::int64_t width = std::max<std::int64_t>(
      std::min({wanted, std::int64_t{room.width}, room.height * across / down}), 1);
  const std::int64_t height =
      std::clamp<std::int64_t>(width * down / across, 1, std::max(room.height, 1));
  return {static_cast<int>(width), static_cast<int>(height)};
}

void write_rectangle(Xml& xml, int across, int down) {
  xml.open("a:xfrm");
  xml.empty("a:off", {{"x", 0}, {"y", 0}});
  xml.empty("a:ext", {{"cx", across}, {"cy", down}});
  xml.close();
  xml.open("a:prstGeom", {{"prst", "rect"}});
  xml.empty("a:avLst");
  xml.close();
}

std::optional<std::string> Figures::draw(const std::string& path, int millimetres, FigureRoom room,
                                         Xml& xml) {
  constexpr int emu_of_tenth = 3600;
  const auto found = printout_.figures.find(path);
  if (found == printout_.figures.end()) return "the figure '" + path + "' is not at hand";
  if (found->second.kind == FigureFile::Kind::svg && !drawings_.contains(path)) {
    auto pixels = pdf::png_of_svg(found->second);
    if (!pixels) return "the figure '" + path + "' is no SVG drawing that can be read";
    drawings_[path] = *std::move(pixels);
  }
  const FigureRoom size = figure_size(printout_, found->second, millimetres, room);
  const int across = size.width * emu_of_tenth;
  const int down = size.height * emu_of_tenth;
  const std::string relation = relation_of(path);
  const std::string name = "图";  // that of its file could give an answer away
  xml.open("w:drawing");
  xml.open("wp:inline", {{"distT", 0}, {"distB", 0}, {"distL", 0}, {"distR", 0}});
  xml.empty("wp:extent", {{"cx", across}, {"cy", down}});
  xml.empty("wp:docPr", {{"id", next_id()}, {"name", name}, {"descr", name}});
  xml.open("wp:cNvGraphicFramePr");
  xml.empty("a:graphicFrameLocks", {{"xmlns:a", drawing_main}, {"noChangeAspect", 1}});
  xml.close();
  xml.open("a:graphic", {{"xmlns:a", drawing_main}});
  xml.open("a:graphicData", {{"uri", picture}});
  write_picture(xml, name, relation, across, down);
  xml.close();
  xml.close();
  xml.close();
  xml.close();
  return std::nullopt;
}

std::string Figures::relation_of(const std::string& path) {
  const auto [entry, is_new] = numbers_.try_emplace(path, paths_.size() + 1);
  if (is_new) paths_.push_back(path);
  return "figure" + std::to_string(entry->second);
}

std::vector<Relation> Figures::relations() const {
  std::vector<Relation> relations;
  for (std::size_t i = 0; i < paths_.size(); ++i) {
    relations.push_back({"figure" + std::to_string(i + 1), "image",
                         file_of(i + 1, printout_.figures.at(paths_[i]).kind)});
  }
  return relations;
}

std::vector<Part> Figures::parts() const {
  std::vector<Part> parts;
  for (std::size_t i = 0; i < paths_.size(); ++i) {
    const FigureFile& figure = printout_.figures.at(paths_[i]);
    const auto drawing = drawings_.find(paths_[i]);
    parts.push_back({"word/" + file_of(i + 1, figure.kind),
                     drawing == drawings_.end() ? figure.bytes : drawing->second});
  }
  return parts;
}

}  // namespace tiku::docx
