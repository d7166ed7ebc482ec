// SPDX-License-Identifier: Apache-2.0
// The styles of a DOCX file: how everything in it looks, so that an office changes a
// style and not a hundred paragraphs.
#pragma once

#include <string>

#include "render/docx/geometry.hpp"
#include "tiku/render/printout.hpp"

namespace tiku::docx {

/// Styles of options by the columns in which they stand, at each depth of items.
std::string option_style(int columns, int depth);

/// word/styles.xml.
std::string styles_part(const Printout& printout, const Geometry& geometry);

/// word/fontTable.xml: what stands in where a face is not there.
std::string fonts_part(const PageStyle& style);

}  // namespace tiku::docx
