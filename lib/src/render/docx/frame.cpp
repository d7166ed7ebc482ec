// SPDX-License-Identifier: Apache-2.0
#include "render/docx/frame.hpp"

#include <algorithm>
#include <functional>

#include "render/docx/runs.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::docx {
namespace {

constexpr int emu_of_twip = 635;
constexpr int strip_edge = 130;  // tenths of a millimetre, from the page's edge to the fields
constexpr int fields_width = 90;
constexpr int line_edge = 275;
constexpr int line_width = 60;

struct Box {
  std::string_view name;
  int id = 0;
  int left = 0;  ///< tenths of a millimetre
  int width = 0;
};

void attribute_free(Xml& xml, std::string_view name) {
  xml.open(name);
  xml.empty("a:noFill");
  xml.close();
}

void write_shape(Xml& xml, int across, int down, const std::function<void()>& write_content) {
  xml.open("wps:wsp");
  xml.empty("wps:cNvSpPr", {{"txBox", 1}});
  xml.open("wps:spPr");
  xml.open("a:xfrm");
  xml.empty("a:off", {{"x", 0}, {"y", 0}});
  xml.empty("a:ext", {{"cx", across}, {"cy", down}});
  xml.close();
  xml.open("a:prstGeom", {{"prst", "rect"}});
  xml.empty("a:avLst");
  xml.close();
  xml.empty("a:noFill");
  attribute_free(xml, "a:ln");
  xml.close();
  xml.open("wps:txbx");
  xml.open("w:txbxContent");
  write_content();
  xml.close();
  xml.close();
  // Turned so that it reads from the foot of the page upwards.
  xml.open("wps:bodyPr", {{"vert", "vert270"},
                          {"wrap", "square"},
                          {"lIns", 0},
                          {"tIns", 0},
                          {"rIns", 0},
                          {"bIns", 0},
                          {"anchor", "ctr"}});
  xml.empty("a:noAutofit");
  xml.close();
  xml.close();
}

// A text box as tall as the text, at its place on the page.
void write_box(Xml& xml, const Box& box, const Geometry& geometry,
               const std::function<void()>& write_content) {
  const int across = twips(box.width) * emu_of_twip;
  const int down = geometry.text_height() * emu_of_twip;
  const auto place = [&](std::string_view axis, int offset) {
    xml.open(axis, {{"relativeFrom", "page"}});
    xml.open("wp:posOffset");
    xml.text(std::to_string(offset * emu_of_twip));
    xml.close();
    xml.close();
  };
  xml.open("w:r");
  xml.open("mc:AlternateContent");
  xml.open("mc:Choice", {{"Requires", "wps"}});
  xml.open("w:drawing");
  xml.open("wp:anchor", {{"distT", 0},
                         {"distB", 0},
                         {"distL", 0},
                         {"distR", 0},
                         {"simplePos", 0},
                         {"relativeHeight", box.id},
                         {"behindDoc", 0},
                         {"locked", 0},
                         {"layoutInCell", 1},
                         {"allowOverlap", 1}});
  xml.empty("wp:simplePos", {{"x", 0}, {"y", 0}});
  place("wp:positionH", twips(box.left));
  place("wp:positionV", geometry.top);
  xml.empty("wp:extent", {{"cx", across}, {"cy", down}});
  xml.empty("wp:effectExtent", {{"l", 0}, {"t", 0}, {"r", 0}, {"b", 0}});
  xml.empty("wp:wrapNone");
  xml.empty("wp:docPr", {{"id", box.id}, {"name", box.name}});
  xml.empty("wp:cNvGraphicFramePr");
  xml.open("a:graphic", {{"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"}});
  xml.open("a:graphicData",
           {{"uri", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"}});
  write_shape(xml, across, down, write_content);
  for (int i = 0; i < 7; ++i) xml.close();
}

struct Stop {
  int at = 0;
  std::string_view kind;
  std::string_view leader;
};

void open_strip_paragraph(Xml& xml, std::string_view style, const std::vector<Stop>& stops) {
  xml.open("w:p");
  xml.open("w:pPr");
  xml.value("w:pStyle", style);
  xml.open("w:tabs");
  for (const Stop& stop : stops) {
    xml.empty("w:tab", {{"w:val", stop.kind}, {"w:leader", stop.leader}, {"w:pos", stop.at}});
  }
  xml.close();
  xml.close();
}

// The words spread along a line of dots.
void write_seal_line(Xml& xml, const std::string& words, int length) {
  const int count = static_cast<int>(count_characters(words));
  std::vector<Stop> stops;
  for (int i = 1; i <= count; ++i) {
    stops.push_back(
        {static_cast<int>(std::int64_t{length} * i / (count + 1)), "center", "middleDot"});
  }
  stops.push_back({length, "right", "middleDot"});
  open_strip_paragraph(xml, "SealLine", stops);
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t bytes = character_at(words, at).bytes;
    write_tab(xml);
    write_text(xml, words.substr(at, bytes));
    at += bytes;
  }
  write_tab(xml);
  xml.close();
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

}  // namespace

void open_part(Xml& xml, std::string_view root) {
  xml.open(root,
           {{"xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"},
            {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
            {"xmlns:m", "http://schemas.openxmlformats.org/officeDocument/2006/math"},
            {"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
            {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
            {"xmlns:wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"}});
}

std::string header_part(const SealStrip& strip, const Geometry& geometry) {
  Xml xml = Xml::part();
  open_part(xml, "w:hdr");
  xml.open("w:p");
  xml.open("w:pPr");
  xml.value("w:pStyle", "Header");
  xml.close();
  write_box(xml, {"密封线", 1, line_edge, line_width}, geometry,
            [&] { write_seal_line(xml, strip.words, geometry.text_height() - 10); });
  xml.close();
  xml.close();
  return xml.written();
}

void write_strip_fields(Xml& xml, const SealStrip& strip, const Geometry& geometry, int id) {
  const int count = std::max(static_cast<int>(strip.fields.size()), 1);
  const int room = (geometry.text_height() - 10) / count;
  const auto write_fields = [&] {
    std::vector<Stop> stops;
    for (int i = 1; i <= count; ++i) {
      stops.push_back({room * i - geometry.em * 2, "left", "underscore"});
      if (i < count) stops.push_back({room * i, "left", "none"});
    }
    open_strip_paragraph(xml, "SealField", stops);
    for (std::size_t i = 0; i < strip.fields.size(); ++i) {
      if (i > 0) write_tab(xml);
      write_text(xml, strip.fields[i]);
      write_tab(xml);
    }
    xml.close();
  };
  write_box(xml, {"考生信息", id, strip_edge, fields_width}, geometry, write_fields);
}

std::string footer_part(const PageFoot& foot) {
  Xml xml = Xml::part();
  open_part(xml, "w:ftr");
  xml.open("w:p");
  xml.open("w:pPr");
  xml.value("w:pStyle", "Footer");
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

void write_section(Xml& xml, const Printout& printout, const Geometry& geometry) {
  constexpr int from_edge = 90;  // tenths of a millimetre, of header and foot
  const bool is_a3 = printout.style.size == PageStyle::Size::a3;
  xml.open("w:sectPr");
  if (printout.strip) xml.empty("w:headerReference", {{"w:type", "default"}, {"r:id", "header"}});
  xml.empty("w:footerReference", {{"w:type", "default"}, {"r:id", "footer"}});
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
