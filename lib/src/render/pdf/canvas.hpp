// SPDX-License-Identifier: Apache-2.0
// Pages -> PDF.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "render/pdf/pages.hpp"
#include "render/pdf/setting.hpp"

namespace tiku::pdf {

/// The file, with outline, title, date and language.
std::variant<std::string, PrintProblem> draw_pages(const Setting& setting, const Pictures& pictures,
                                                   const std::vector<Page>& pages);

}  // namespace tiku::pdf
