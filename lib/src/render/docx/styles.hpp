// SPDX-License-Identifier: Apache-2.0
// The styles of a DOCX file: how everything in it looks, so that an office changes a
// style and not a hundred paragraphs.
#pragma once

#include <string>

#include "render/docx/pages.hpp"
#include "tiku/render/printout.hpp"

namespace tiku::docx {

/// Styles of options by the columns in which they stand, and of lines to write upon, at each
/// depth of items; of the foot.
std::string option_style(const Geometry& geometry, int columns, int depth);
std::string answer_line_style(const Geometry& geometry, int depth);
std::string footer_style(const Geometry& geometry);

/// word/styles.xml.
std::string styles_part(const Printout& printout, const Pages& pages);

/// word/fontTable.xml: what stands in where a face is not there.
std::string fonts_part(const PageStyle& style);

}  // namespace tiku::docx
