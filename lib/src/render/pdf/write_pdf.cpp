// SPDX-License-Identifier: Apache-2.0
// Printout -> PDF: set first, then drawn, since every foot says how many pages there are.
#include <utility>

#include "render/pdf/canvas.hpp"
#include "render/pdf/pages.hpp"
#include "render/pdf/setting.hpp"

namespace tiku {

std::variant<std::string, PrintProblem> write_pdf(const Printout& printout) {
  using namespace pdf;
  auto fonts = Fonts::open(printout.style);
  if (auto* problem = std::get_if<PrintProblem>(&fonts)) return std::move(*problem);
  Pictures pictures;
  Setting setting(printout, std::get<Fonts>(fonts), pictures);
  const std::vector<Page> pages = make_pages(setting);
  if (setting.problem()) return *setting.problem();
  return draw_pages(setting, pictures, pages);
}

}  // namespace tiku
