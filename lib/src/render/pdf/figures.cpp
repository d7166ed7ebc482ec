// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/figures.hpp"

#include <algorithm>

#include "render/layout.hpp"

namespace tiku::pdf {

namespace {

// A drawing would show a box for what no font has.
void check_texts(Setting& setting, const std::string& path, const std::string& bytes) {
  for (const char32_t code : texts_of_svg(bytes)) {
    if (!setting.has_glyph(code)) {
      return setting.report(Code::character_unprintable, described(code) + " (" + path + ")");
    }
  }
}

}  // namespace

Box set_figure(Setting& setting, const std::string& path, int millimetres, Length measure) {
  const auto found = setting.printout().figures.find(path);
  if (found == setting.printout().figures.end()) {
    setting.report(Code::print_failed, path + ": not at hand");
    return {};
  }
  const FigureFile& figure = found->second;
  if (const auto problem = setting.pictures().load(path, figure)) {
    setting.report(Code::print_failed, path + ": " + *problem);
    return {};
  }
  if (figure.kind == FigureFile::Kind::svg) check_texts(setting, path, figure.bytes);
  const Length across = std::max(figure.width, 1);
  const Length down = std::max(figure.height, 1);
  const Length tallest = of_tenths(tallest_figure(setting.style()));
  const Length wanted = of_tenths(figure_width(setting.style(), figure, millimetres));
  const Length width = std::max<Length>(std::min({wanted, measure, tallest * across / down}), 1);
  const Length height = std::max<Length>(width * down / across, 1);
  Box box{width, height, 0, {}};
  box.marks.emplace_back(FigureMark{path, {0, -height}, width, height});
  return box;
}

}  // namespace tiku::pdf
