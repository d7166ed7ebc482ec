// SPDX-License-Identifier: Apache-2.0
#include "render/docx/frame.hpp"

#include <algorithm>

#include "render/docx/runs.hpp"
#include "render/docx/styles.hpp"
#include "render/docx/table.hpp"
#include "render/type_width.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::docx {
namespace {

// Middles of what stands in the strip, from the margin, in tenths of a millimetre.
constexpr int fields_at = -20;
constexpr int seal_line_at = 90;
constexpr int strip_cell = seal_line_at - fields_at;  // its width

// A type for so many characters along the page, and no higher than five millimetres.
int fitted(int type, int letters, const Geometry& geometry) {
  constexpr int highest = 142;
  constexpr int least = 10;
  return std::clamp(geometry.text_height() / 2 / std::max(letters, 1), least,
                    std::max(std::min(type, highest), least));
}

std::string repeated(std::string_view text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += text;
  return all;
}

// The words spread along a line of dots, `ems` long.
std::string seal_line(std::string_view words, int ems) {
  constexpr std::string_view dots = "…";  // as wide as it is high
  const int count = static_cast<int>(count_characters(words));
  const int room = ems - count * 3 / 2;  // beside the characters and their blanks
  const int each = std::max(room / (count + 1), 1);
  const int at_ends = std::max((room - each * (count - 1)) / 2, 1);
  std::string line = repeated(dots, at_ends);
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t bytes = character_at(words, at).bytes;
    line.append(" ").append(words.substr(at, bytes)).append(" ");
    at += bytes;
    line += repeated(dots, at < words.size() ? each : at_ends);
  }
  return line;
}

// The fields side by side, each with a rule to write on.
std::string field_line(const std::vector<std::string>& fields, int ems) {
  constexpr int least = 4;
  constexpr int apart = 2;
  std::string line;
  for (const std::string& field : fields) {
    if (!line.empty()) line += repeated("\u3000", apart);
    const int rule = ems / static_cast<int>(fields.size()) - apart -
                     static_cast<int>(display_width(field) + 1) / 2;
    line.append(field).append(repeated("__", std::max(rule, least)));
  }
  return line;
}

void write_field(Xml& xml, std::string_view instruction) {
  xml.open("w:fldSimple", {{"w:instr", instruction}});
  write_text(xml, "1");
  xml.close();
}

void write_foot(Xml& xml, std::string_view foot) {
  constexpr std::string_view page = "{page}";
  constexpr std::string_view pages = "{pages}";
  while (!foot.empty()) {
    const std::size_t next = std::min({foot.find(page), foot.find(pages), foot.size()});
    write_text(xml, foot.substr(0, next));
    foot.remove_prefix(next);
    if (foot.empty()) break;
    const bool is_page = foot.starts_with(page);
    write_field(xml, is_page ? "PAGE" : "NUMPAGES");
    foot.remove_prefix(is_page ? page.size() : pages.size());
  }
}

// A cell of the strip. Its dots and blanks are characters: tabs do not work everywhere in
// turned text.
void write_strip_cell(Xml& xml, std::string_view style, std::string_view text) {
  open_cell(xml, {.width = twips(strip_cell), .is_turned = true});
  xml.open("w:p");
  xml.open("w:pPr");
  xml.value("w:pStyle", style);
  xml.close();
  write_text(xml, text);
  xml.close();
  xml.close();
}

// A table beside the text, as high as that.
void write_strip(Xml& xml, const Printout& printout, const Geometry& geometry) {
  const SealStrip& strip = *printout.strip;
  const auto ems = [&](int type) { return geometry.text_height() / (type * 2) - 1; };
  const int left = std::max(printout.style.left + fields_at - strip_cell / 2, 1);
  open_table(
      xml, {twips(strip_cell), twips(strip_cell)},
      {.rules = TableLook::Rules::none, .on_page = TableLook::Corner{twips(left), geometry.top}});
  open_row(xml, {.height = geometry.text_height(), .is_exact = true});
  write_strip_cell(xml, "SealField", field_line(strip.fields, ems(field_type(printout, geometry))));
  write_strip_cell(xml, "SealLine", seal_line(strip.words, ems(seal_type(printout, geometry))));
  xml.close();
  xml.close();
}

}  // namespace

void open_part(Xml& xml, std::string_view root) {
  xml.open(
      root,
      {{"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
       {"xmlns:m", "http://schemas.openxmlformats.org/officeDocument/2006/math"},
       {"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
       {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"}});
}

int seal_type(const Printout& printout, const Geometry& geometry) {
  if (!printout.strip) return 0;
  return fitted(printout.style.small, letters_of_line(*printout.strip), geometry);
}

int field_type(const Printout& printout, const Geometry& geometry) {
  if (!printout.strip) return 0;
  return fitted(printout.style.body, letters_of_fields(*printout.strip), geometry);
}

std::string header_part(const Printout& printout, const Geometry& geometry) {
  Xml xml = Xml::part();
  open_part(xml, "w:hdr");
  if (geometry.has_strip) write_strip(xml, printout, geometry);
  xml.open("w:p");
  xml.open("w:pPr");
  xml.value("w:pStyle", "Gap");
  xml.close();
  xml.close();
  xml.close();
  return xml.written();
}

std::string footer_part(const PageFoot& foot, const Geometry& geometry) {
  Xml xml = Xml::part();
  open_part(xml, "w:ftr");
  xml.open("w:p");
  xml.open("w:pPr");
  xml.value("w:pStyle", footer_style(geometry));
  xml.close();
  write_foot(xml, foot.left);
  if (!foot.centre.empty() || !foot.right.empty()) write_tab(xml);
  write_foot(xml, foot.centre);
  if (!foot.right.empty()) write_tab(xml);
  write_foot(xml, foot.right);
  xml.close();
  xml.close();
  return xml.written();
}

std::string relation_to(std::string_view kind, const Geometry& geometry) {
  return std::string(geometry.styles).append(kind);
}

void write_section(Xml& xml, const Printout& printout, const Geometry& geometry) {
  constexpr int from_edge = 90;  // tenths of a millimetre, of header and foot
  const bool is_a3 = printout.style.size == PageStyle::Size::a3;
  xml.open("w:sectPr");
  const auto refer = [&](std::string_view element, std::string_view kind) {
    xml.empty(element, {{"w:type", "default"}, {"r:id", relation_to(kind, geometry)}});
  };
  if (printout.strip) refer("w:headerReference", "header");
  refer("w:footerReference", "footer");
  xml.empty("w:pgSz", {{"w:w", geometry.page_width},
                       {"w:h", geometry.page_height},
                       {"w:orient", is_a3 ? "landscape" : "portrait"}});
  xml.empty("w:pgMar", {{"w:top", geometry.top},
                        {"w:right", geometry.right},
                        {"w:bottom", geometry.bottom},
                        {"w:left", geometry.left},
                        {"w:header", twips(std::min(from_edge, printout.style.top))},
                        {"w:footer", twips(std::min(from_edge, printout.style.bottom))},
                        {"w:gutter", 0}});
  xml.empty("w:cols", {{"w:num", geometry.columns}, {"w:space", geometry.column_gap}});
  xml.close();
}

}  // namespace tiku::docx
