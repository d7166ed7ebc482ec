// SPDX-License-Identifier: Apache-2.0
#include "render/docx/style_sheet.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "render/docx/frame.hpp"
#include "render/docx/styles.hpp"
#include "render/type_width.hpp"

namespace tiku::docx {
namespace {

// As a user of Word sees styles for columns of another width.
std::string named(const Geometry& geometry, int depth, std::string_view name) {
  return std::string(geometry.styles.empty() ? "" : "首页")
      .append(depth > 0 ? "小题" : "")
      .append(name);
}

std::vector<ParagraphStyle> option_styles(const Geometry& geometry, int depth) {
  std::vector<ParagraphStyle> styles;
  const int left = geometry.stem_of(depth);
  const int letter = geometry.em * 5 / 4;
  using Named = std::pair<int, const char*>;
  for (const auto& [columns, name] :
       {Named{5, "选项五列"}, {4, "选项四列"}, {3, "选项三列"}, {2, "选项两列"}}) {
    ParagraphStyle style{.id = option_style(geometry, columns, depth),
                         .name = named(geometry, depth, name),
                         .keeps_lines = true,
                         .left = left,
                         .alignment = "left"};
    for (int column = 1; column < columns; ++column) {
      style.tabs.push_back({left + (geometry.column - left) * column / columns});
    }
    styles.push_back(std::move(style));
  }
  styles.push_back({.id = option_style(geometry, 1, depth),
                    .name = named(geometry, depth, "选项"),
                    .keeps_lines = true,
                    .left = left + letter,
                    .hanging = letter});
  return styles;
}

std::vector<ParagraphStyle> head_styles(const PageStyle& page, const Geometry& geometry) {
  return {
      {.id = "Secrecy", .name = "密级", .alignment = "left", .face = Face::hei},
      {.id = "Issuer",
       .name = "发卷单位",
       .alignment = "center",
       .face = Face::hei,
       .size = page.issuer},
      {.id = "Title", .name = "Title", .alignment = "center", .face = Face::hei, .size = page.name},
      {.id = "Subtitle", .name = "Subtitle", .alignment = "center", .size = page.section},
      {.id = "Facts", .name = "试卷信息", .alignment = "center"},
      {.id = "NoticesTitle",
       .name = "注意事项标题",
       .keeps_next = true,
       .before = geometry.em * 4 / 5,
       .alignment = "center",
       .face = Face::hei,
       .size = page.section},
      {.id = "Notice",
       .name = "注意事项",
       .left = geometry.em * 18 / 5,
       .hanging = geometry.em * 8 / 5},
      {.id = "Heading1",
       .name = "heading 1",
       .keeps_next = true,
       .keeps_lines = true,
       .alignment = "left",
       .outline = 0,
       .face = Face::hei,
       .size = page.section},
      {.id = "Box",
       .name = "得分栏",
       .keeps_next = true,
       .alignment = "center",
       .size = page.small},
  };
}

std::vector<ParagraphStyle> item_styles(const PageStyle& page, const Geometry& geometry) {
  const int number_end = geometry.number - geometry.label_gap();
  const int above = geometry.em * 28 / 100;
  std::vector<ParagraphStyle> styles = {
      {.id = "Item",
       .name = "试题",
       .keeps_lines = true,
       .tabs = {{number_end, "right"}},
       .before = above,
       .left = geometry.number,
       .hanging = geometry.number},
      {.id = "Judged",
       .name = "判断题",
       .keeps_lines = true,
       .tabs = {{geometry.bracket + number_end, "right"}},
       .before = above,
       .left = geometry.bracket + geometry.number,
       .hanging = geometry.bracket + geometry.number},
      {.id = "PartJudged",
       .name = "小题判断",
       .keeps_lines = true,
       .before = above,
       .left = geometry.bracket + geometry.stem_of(1),
       .hanging = geometry.bracket + geometry.part},
      {.id = "Part",
       .name = "小题",
       .keeps_lines = true,
       .before = above,
       .left = geometry.stem_of(1),
       .hanging = geometry.part},
  };
  for (const int depth : {0, 1}) {
    const int left = geometry.stem_of(depth);
    const std::string part = depth > 0 ? "Part" : "";
    const std::string name = depth > 0 ? "小题" : "";
    styles.push_back({.id = part + "Figure",
                      .name = name + "图",
                      .keeps_lines = true,
                      .before = geometry.em * 2 / 5,
                      .after = geometry.em * 2 / 5,
                      .left = left,
                      .alignment = "center"});
    for (const bool is_judged : {false, true}) {
      // A bracket is half blank. What is said hangs behind a name of two characters: 【解析】.
      const int em = page.body * 2 * 92 / 100;
      const int bracket = (is_judged ? geometry.bracket : 0) - em / 2;
      styles.push_back({.id = part + (is_judged ? "JudgedRemark" : "Remark"),
                        .name = name + (is_judged ? "判断解析" : "解析"),
                        .keeps_lines = true,
                        .left = left + bracket + 4 * em,
                        .hanging = 4 * em,
                        .size = page.body * 92 / 100});
    }
  }
  return styles;
}

std::vector<ParagraphStyle> table_styles(const PageStyle& page) {
  return {
      {.id = "Centred", .name = "居中正文", .alignment = "center"},
      {.id = "Small", .name = "小字", .size = page.small},
      {.id = "BlockTitle",
       .name = "文中标题",
       .keeps_next = true,
       .before = page.name * 6 / 5,
       .after = page.name * 4 / 5,
       .alignment = "center",
       .face = Face::hei,
       .size = page.name},
      {.id = "Cell", .name = "表格文字", .alignment = "left"},
      {.id = "CellCentred", .name = "表格居中", .alignment = "center"},
      {.id = "CellHeader", .name = "表头", .alignment = "center", .face = Face::hei},
      {.id = "Gap", .name = "间隔", .exact_line = 20, .alignment = "left", .size = 10},
      {.id = "TableGap",
       .name = "表格前间隔",
       .keeps_next = true,
       .exact_line = page.body,  // half of its type
       .alignment = "left",
       .size = 10},
      {.id = "HeadGap",
       .name = "题型前间隔",
       .keeps_next = true,
       .before = page.section * 8 / 5,
       .exact_line = page.section / 5,
       .alignment = "left",
       .size = 10},
  };
}

// Lines of the strip keep to their boxes, whatever the leading of the page.
std::vector<ParagraphStyle> frame_styles(const Printout& printout, const Geometry& geometry) {
  const auto line = [](int type) { return type * 2 * 6 / 5; };
  const int seal = seal_type(printout, geometry);
  const int field = field_type(printout, geometry);
  return {
      {.id = "SealLine",
       .name = "密封线",
       .exact_line = line(seal),
       .alignment = "center",
       .face = Face::song_only,
       .size = seal},
      {.id = "SealField",
       .name = "考生信息",
       .exact_line = line(field),
       .alignment = "center",
       .size = field},
  };
}

}  // namespace

std::string option_style(const Geometry& geometry, int columns, int depth) {
  return std::string(geometry.styles)
      .append(depth > 0 ? "PartOptions" : "Options")
      .append(std::to_string(columns));
}

std::string answer_line_style(const Geometry& geometry, int depth) {
  return std::string(geometry.styles).append(depth > 0 ? "PartAnswerLine" : "AnswerLine");
}

std::string footer_style(const Geometry& geometry) {
  return std::string(geometry.styles) + "Footer";
}

int line_height(const ParagraphStyle& paragraph, const PageStyle& style) {
  if (paragraph.exact_line > 0) return paragraph.exact_line;
  return (paragraph.size > 0 ? paragraph.size : style.body) * 2 * style.leading / 100;
}

std::vector<ParagraphStyle> column_styles(const Printout& printout, const Geometry& geometry) {
  std::vector<ParagraphStyle> styles;
  for (const int depth : {0, 1}) {
    std::ranges::move(option_styles(geometry, depth), std::back_inserter(styles));
    styles.push_back({.id = answer_line_style(geometry, depth),
                      .name = named(geometry, depth, "答题线"),
                      .keeps_lines = true,
                      .tabs = {{geometry.column - 20, "right", "underscore"}},
                      .exact_line = geometry.answer_line(),
                      .left = geometry.stem_of(depth),
                      .alignment = "left"});
  }
  const int width = geometry.text_width();
  styles.push_back({.id = footer_style(geometry),
                    .name = geometry.styles.empty() ? "footer" : "首页页脚",
                    .tabs = {{width / 2, "center"}, {width, "right"}},
                    .alignment = "left",
                    .size = foot_type(printout).size});
  return styles;
}

std::vector<ParagraphStyle> paragraph_styles(const Printout& printout, const Geometry& geometry) {
  const PageStyle& style = printout.style;
  std::vector<ParagraphStyle> styles = head_styles(style, geometry);
  for (std::vector<ParagraphStyle>& more :
       std::vector{item_styles(style, geometry), column_styles(printout, geometry),
                   table_styles(style), frame_styles(printout, geometry)}) {
    std::ranges::move(more, std::back_inserter(styles));
  }
  return styles;
}

}  // namespace tiku::docx
