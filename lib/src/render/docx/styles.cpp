// SPDX-License-Identifier: Apache-2.0
#include "render/docx/styles.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "render/docx/style_sheet.hpp"
#include "render/docx/xml.hpp"

namespace tiku::docx {
namespace {

constexpr std::string_view main_space =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

// The faces of the PDF are those of the machine that makes it. A reader of the DOCX has
// 宋体 and 黑体, unless the office names faces of its own.
std::string face_of(const std::string& face, const std::string& usual, std::string_view word) {
  return face == usual ? std::string(word) : face;
}
std::string song(const PageStyle& style) { return face_of(style.song, PageStyle{}.song, "宋体"); }
std::string hei(const PageStyle& style) { return face_of(style.hei, PageStyle{}.hei, "黑体"); }

int half_points(int tenths_of_point) { return (tenths_of_point + 2) / 5; }

class StyleWriter {
 public:
  StyleWriter(const Printout& printout, const Pages& pages)
      : printout_(printout), style_(printout.style), pages_(pages) {}

  std::string write() {
    xml_.open("w:styles", {{"xmlns:w", main_space}});
    write_defaults();
    xml_.open("w:style", {{"w:type", "paragraph"}, {"w:default", 1}, {"w:styleId", "Normal"}});
    xml_.value("w:name", "Normal");
    xml_.empty("w:qFormat");
    xml_.close();
    for (const ParagraphStyle& style : paragraph_styles(printout_, pages_.others)) write(style);
    if (pages_.differ()) {
      for (const ParagraphStyle& style : column_styles(printout_, pages_.first)) write(style);
    }
    write_character_styles();
    write_table_styles();
    xml_.close();
    return xml_.written();
  }

 private:
  // A title is bold: 黑体 is heavy in itself, but what stands in for it may not be.
  void fonts(Face face) {
    const bool is_hei = face == Face::hei;
    const std::string latin = is_hei                    ? "Arial"
                              : face == Face::song_only ? song(style_)
                                                        : "Times New Roman";
    xml_.empty("w:rFonts", {{"w:ascii", latin},
                            {"w:hAnsi", latin},
                            {"w:eastAsia", is_hei ? hei(style_) : song(style_)},
                            {"w:cs", latin}});
    if (is_hei) bold();
  }

  void bold() {
    xml_.empty("w:b");
    xml_.empty("w:bCs");
  }

  void sizes(int tenths_of_point) {
    xml_.value("w:sz", half_points(tenths_of_point));
    xml_.value("w:szCs", half_points(tenths_of_point));
  }

  void write_defaults() {
    xml_.open("w:docDefaults");
    xml_.open("w:rPrDefault");
    xml_.open("w:rPr");
    fonts(Face::song);
    xml_.value("w:kern", 0);
    sizes(style_.body);
    xml_.empty("w:lang", {{"w:val", "en-US"}, {"w:eastAsia", "zh-CN"}, {"w:bidi", "ar-SA"}});
    xml_.close();
    xml_.close();
    xml_.open("w:pPrDefault");
    xml_.open("w:pPr");
    xml_.value("w:snapToGrid", 0);
    xml_.empty("w:spacing", {{"w:before", 0},
                             {"w:after", 0},
                             {"w:line", line_height({}, style_)},
                             {"w:lineRule", "atLeast"}});
    xml_.value("w:jc", "both");
    xml_.close();
    xml_.close();
    xml_.close();
  }

  void write(const ParagraphStyle& style) {
    const bool is_built_in = style.name.front() < 0x7F && style.name.front() > 0;
    if (is_built_in) {
      xml_.open("w:style", {{"w:type", "paragraph"}, {"w:styleId", style.id}});
    } else {
      xml_.open("w:style",
                {{"w:type", "paragraph"}, {"w:customStyle", 1}, {"w:styleId", style.id}});
    }
    xml_.value("w:name", style.name);
    xml_.value("w:basedOn", style.based_on);
    xml_.empty("w:qFormat");
    write_paragraph_look(style);
    write_type(style);
    xml_.close();
  }

  void write_paragraph_look(const ParagraphStyle& style) {
    xml_.open("w:pPr");
    if (style.keeps_next) xml_.empty("w:keepNext");
    if (style.keeps_lines) xml_.empty("w:keepLines");
    if (!style.tabs.empty()) {
      xml_.open("w:tabs");
      for (const Tab& tab : style.tabs) {
        if (tab.leader.empty()) {
          xml_.empty("w:tab", {{"w:val", tab.kind}, {"w:pos", tab.at}});
        } else {
          xml_.empty("w:tab", {{"w:val", tab.kind}, {"w:leader", tab.leader}, {"w:pos", tab.at}});
        }
      }
      xml_.close();
    }
    xml_.empty("w:spacing", {{"w:before", style.before},
                             {"w:after", style.after},
                             {"w:line", line_height(style, style_)},
                             {"w:lineRule", style.exact_line > 0 ? "exact" : "atLeast"}});
    if (style.left > 0) {
      xml_.empty("w:ind", {{"w:left", style.left}, {"w:hanging", style.hanging}});
    }
    if (!style.alignment.empty()) xml_.value("w:jc", style.alignment);
    if (style.outline >= 0) xml_.value("w:outlineLvl", style.outline);
    xml_.close();
  }

  void write_type(const ParagraphStyle& style) {
    if (style.face == Face::inherited && style.size == 0) return;
    xml_.open("w:rPr");
    if (style.face != Face::inherited) fonts(style.face);
    if (style.size > 0) sizes(style.size);
    xml_.close();
  }

  void open_character_style(std::string_view id, std::string_view name) {
    xml_.open("w:style", {{"w:type", "character"}, {"w:styleId", id}});
    xml_.value("w:name", name);
    xml_.empty("w:qFormat");
    xml_.open("w:rPr");
  }

  void close_style() {
    xml_.close();
    xml_.close();
  }

  void write_character_styles() {
    open_character_style("Strong", "Strong");
    xml_.empty("w:rFonts", {{"w:eastAsia", hei(style_)}});
    bold();
    close_style();
    open_character_style("Directions", "答题要求");
    fonts(Face::song);
    xml_.value("w:b", 0);
    xml_.value("w:bCs", 0);
    sizes(style_.body);
    close_style();
    open_character_style("RemarkName", "解析名称");
    fonts(Face::hei);
    close_style();
  }

  void write_table_styles() {
    xml_.open("w:style", {{"w:type", "table"}, {"w:default", 1}, {"w:styleId", "TableNormal"}});
    xml_.value("w:name", "Normal Table");
    xml_.open("w:tblPr");
    xml_.empty("w:tblInd", {{"w:w", 0}, {"w:type", "dxa"}});
    xml_.open("w:tblCellMar");
    for (const auto& [side, width] : {std::pair{"w:top", 0}, std::pair{"w:left", 60},
                                      std::pair{"w:bottom", 0}, std::pair{"w:right", 60}}) {
      xml_.empty(side, {{"w:w", width}, {"w:type", "dxa"}});
    }
    xml_.close();
    close_style();
    xml_.open("w:style", {{"w:type", "table"}, {"w:styleId", "TableGrid"}});
    xml_.value("w:name", "Table Grid");
    xml_.value("w:basedOn", "TableNormal");
    xml_.open("w:tblPr");
    xml_.open("w:tblBorders");
    for (const std::string_view side :
         {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
      xml_.empty(side, {{"w:val", "single"}, {"w:sz", 4}, {"w:space", 0}, {"w:color", "000000"}});
    }
    xml_.close();
    close_style();
  }

  const Printout& printout_;
  const PageStyle& style_;
  const Pages& pages_;
  Xml xml_ = Xml::part();
};

struct Font {
  std::string name;
  std::string_view other_name;
  std::string_view charset;
  std::string_view family;
};

}  // namespace

std::string styles_part(const Printout& printout, const Pages& pages) {
  return StyleWriter(printout, pages).write();
}

std::string fonts_part(const PageStyle& style) {
  Xml xml = Xml::part();
  xml.open("w:fonts", {{"xmlns:w", main_space}});
  for (const Font& font :
       {Font{"Times New Roman", {}, "00", "roman"}, Font{"Arial", {}, "00", "swiss"},
        Font{song(style), "SimSun", "86", "auto"}, Font{hei(style), "SimHei", "86", "modern"},
        Font{"Cambria Math", {}, "00", "roman"}}) {
    xml.open("w:font", {{"w:name", font.name}});
    if (!font.other_name.empty()) xml.value("w:altName", font.other_name);
    xml.value("w:charset", font.charset);
    xml.value("w:family", font.family);
    xml.close();
  }
  xml.close();
  return xml.written();
}

}  // namespace tiku::docx
