// SPDX-License-Identifier: Apache-2.0
// The blocks of a printout -> word/document.xml.
#pragma once

#include <string>
#include <variant>

#include "render/docx/figures.hpp"
#include "render/docx/pages.hpp"

namespace tiku::docx {

/// word/document.xml; the pictures that it shows are known to `figures` then.
std::variant<std::string, PrintProblem> document_part(const Printout& printout, const Pages& pages,
                                                      Figures& figures);

}  // namespace tiku::docx
