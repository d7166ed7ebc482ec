// SPDX-License-Identifier: Apache-2.0
#include "render/docx/style_sheet.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "render/docx/styles.hpp"

namespace tiku::docx {
namespace {

std::vector<ParagraphStyle> option_styles(const Geometry& geometry, int depth) {
  std::vector<ParagraphStyle> styles;
  const int left = geometry.stem_of(depth);
  const int letter = geometry.em * 5 / 4;
  using Named = std::pair<int, const char*>;
  for (const auto& [columns, name] :
       {Named{5, "选项五列"}, {4, "选项四列"}, {3, "选项三列"}, {2, "选项两列"}}) {
    ParagraphStyle style{
        .id = option_style(columns, depth),
        .name = std::string(depth > 0 ? "小题" : "") + name,
        .keeps_lines = true,
        .left = left,
        .alignment = "left"};
    for (int column = 1; column < columns; ++column) {
      style.tabs.push_back({left + (geometry.column - left) * column / columns});
    }
    styles.push_back(std::move(style));
  }
  styles.push_back({.id = option_style(1, depth),
                    .name = depth > 0 ? "小题选项" : "选项",
                    .keeps_lines = true,
                    .left = left + letter,
                    .hanging = letter});
  return styles;
}

std::vector<ParagraphStyle> head_styles(const PageStyle& page, const Geometry& geometry) {
  return {
      {.id = "Issuer",
       .name = "发卷单位",
       .alignment = "center",
       .face = Face::hei,
       .size = page.issuer,
       .letter_spacing = 20},
      {.id = "Title",
       .name = "Title",
       .before = 40,
       .alignment = "center",
       .face = Face::hei,
       .size = page.name},
      {.id = "Subtitle", .name = "Subtitle", .before = 20, .alignment = "center", .size = 120},
      {.id = "Facts", .name = "试卷信息", .before = 110, .alignment = "center"},
      {.id = "NoticesTitle",
       .name = "注意事项标题",
       .keeps_next = true,
       .before = 200,
       .after = 40,
       .alignment = "center",
       .face = Face::hei,
       .size = page.section,
       .letter_spacing = 60},
      {.id = "Notice",
       .name = "注意事项",
       .left = geometry.em * 3 / 2,
       .hanging = geometry.em * 3 / 2},
      {.id = "Heading1",
       .name = "heading 1",
       .keeps_next = true,
       .keeps_lines = true,
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

std::vector<ParagraphStyle> item_styles(const Geometry& geometry) {
  std::vector<ParagraphStyle> styles = {
      {.id = "Item",
       .name = "试题",
       .keeps_lines = true,
       .before = twips(16),
       .left = geometry.number,
       .hanging = geometry.number},
      {.id = "Judged",
       .name = "判断题",
       .based_on = "Item",
       .keeps_lines = true,
       .before = twips(16),
       .left = geometry.bracket + geometry.number,
       .hanging = geometry.bracket + geometry.number},
      {.id = "PartJudged",
       .name = "小题判断",
       .based_on = "Item",
       .keeps_lines = true,
       .before = twips(16),
       .left = geometry.bracket + geometry.stem_of(1),
       .hanging = geometry.bracket + geometry.part},
      {.id = "Part",
       .name = "小题",
       .based_on = "Item",
       .keeps_lines = true,
       .before = twips(16),
       .left = geometry.stem_of(1),
       .hanging = geometry.part},
  };
  for (const int depth : {0, 1}) {
    const int left = geometry.stem_of(depth);
    const std::string part = depth > 0 ? "Part" : "";
    const std::string name = depth > 0 ? "小题" : "";
    std::ranges::move(option_styles(geometry, depth), std::back_inserter(styles));
    styles.push_back({.id = part + "Figure",
                      .name = name + "图",
                      .keeps_lines = true,
                      .before = 60,
                      .after = 60,
                      .left = left,
                      .alignment = "left"});
    styles.push_back({.id = part + "AnswerLine",
                      .name = name + "答题线",
                      .keeps_lines = true,
                      .tabs = {{geometry.column - 20, "right", "underscore"}},
                      .exact_line = twips(80),
                      .left = left,
                      .alignment = "left"});
    styles.push_back(
        {.id = part + "Remark", .name = name + "解析", .keeps_lines = true, .left = left});
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
       .before = 120,
       .after = 60,
       .alignment = "center",
       .face = Face::hei,
       .size = page.section},
      {.id = "Cell", .name = "表格文字", .alignment = "left"},
      {.id = "CellCentred", .name = "表格居中", .alignment = "center"},
      {.id = "CellHeader", .name = "表头", .alignment = "center", .face = Face::hei},
      {.id = "Gap", .name = "间隔", .exact_line = 20, .alignment = "left", .size = 10},
      {.id = "HeadGap",
       .name = "题型前间隔",
       .keeps_next = true,
       .before = twips(30),
       .exact_line = twips(10),
       .alignment = "left",
       .size = 10},
  };
}

std::vector<ParagraphStyle> frame_styles(const PageStyle& page, const Geometry& geometry) {
  const int width = geometry.text_width();
  return {
      {.id = "Header", .name = "header", .alignment = "left", .size = page.small},
      {.id = "Footer",
       .name = "footer",
       .tabs = {{width / 2, "center"}, {width, "right"}},
       .alignment = "left",
       .size = page.small},
      {.id = "SealLine",
       .name = "密封线",
       .alignment = "center",
       .face = Face::song_only,
       .size = page.small},
      {.id = "SealField", .name = "考生信息", .alignment = "center"},
  };
}

}  // namespace

std::string option_style(int columns, int depth) {
  return (depth > 0 ? "PartOptions" : "Options") + std::to_string(columns);
}

std::vector<ParagraphStyle> paragraph_styles(const PageStyle& style, const Geometry& geometry) {
  std::vector<ParagraphStyle> styles = head_styles(style, geometry);
  for (std::vector<ParagraphStyle>& more :
       std::vector{item_styles(geometry), table_styles(style), frame_styles(style, geometry)}) {
    std::ranges::move(more, std::back_inserter(styles));
  }
  return styles;
}

}  // namespace tiku::docx
