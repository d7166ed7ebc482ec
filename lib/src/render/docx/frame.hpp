// SPDX-License-Identifier: Apache-2.0
// What stands around the text: the seal strip, the foot, the section's properties.
#pragma once

#include <string>
#include <string_view>

#include "render/docx/geometry.hpp"
#include "render/docx/xml.hpp"

namespace tiku::docx {

/// Declares the name spaces of a part with text, on the element that opens it.
void open_part(Xml& xml, std::string_view root);

/// Types of the strip's line and of its fields, in tenths of a point: so large that they find
/// room. Nothing where there is no strip.
int seal_type(const Printout& printout, const Geometry& geometry);
int field_type(const Printout& printout, const Geometry& geometry);

/// The header of pages like these: the seal strip, or nothing. It is a table, as LibreOffice
/// misplaces text boxes in the header of a page that is not full; and one for a section, as it
/// does not keep that of a first page.
std::string header_part(const Printout& printout, const Geometry& geometry);

/// The foot of pages like these.
std::string footer_part(const PageFoot& foot, const Geometry& geometry);

/// The id of the relation to the `kind` of such pages: header, footer.
std::string relation_to(std::string_view kind, const Geometry& geometry);

/// The properties of a section of such pages.
void write_section(Xml& xml, const Printout& printout, const Geometry& geometry);

}  // namespace tiku::docx
