// SPDX-License-Identifier: Apache-2.0
// What stands around the text: the seal strip, the foot, the section's properties.
#pragma once

#include <string>

#include "render/docx/geometry.hpp"
#include "render/docx/xml.hpp"

namespace tiku::docx {

/// Declares the name spaces of a part with text, on the element that opens it.
void open_part(Xml& xml, std::string_view root);

/// The seal line as the header of all pages: word/header1.xml. (LibreOffice misplaces
/// text boxes in the header of a first page.)
std::string header_part(const SealStrip& strip, const Geometry& geometry);

/// The fields of the seal strip as a run that is anchored where it stands: on page 1.
void write_strip_fields(Xml& xml, const SealStrip& strip, const Geometry& geometry, int id);

/// word/footer1.xml.
std::string footer_part(const PageFoot& foot);

/// The properties of the document's only section, its last element.
void write_section(Xml& xml, const Printout& printout, const Geometry& geometry);

}  // namespace tiku::docx
