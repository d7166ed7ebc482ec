// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/figures.hpp"

#include <algorithm>

namespace tiku::pdf {

Box set_figure(Setting& setting, const std::string& path, int millimetres, Length measure) {
  const auto found = setting.printout().figures.find(path);
  if (found == setting.printout().figures.end()) {
    setting.report("the figure '" + path + "' is not at hand");
    return {};
  }
  const FigureFile& figure = found->second;
  if (const auto problem = setting.pictures().load(path, figure)) {
    setting.report("the figure '" + path + "' " + *problem);
    return {};
  }
  const Length across = std::max(figure.width, 1);
  const Length down = std::max(figure.height, 1);
  const Length tallest = of_tenths(2000);
  const Length wanted =
      millimetres > 0 ? of_tenths(std::min(millimetres, 1000) * 10) : across * 750;
  const Length width = std::max<Length>(std::min({wanted, measure, tallest * across / down}), 1);
  const Length height = std::max<Length>(width * down / across, 1);
  Box box{width, height, 0, {}};
  box.marks.emplace_back(FigureMark{path, {0, -height}, width, height});
  return box;
}

}  // namespace tiku::pdf
