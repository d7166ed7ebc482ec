// SPDX-License-Identifier: Apache-2.0
// What stands above items: the paper's heading, notices, the table of marks, heads of
// sections.
#include <algorithm>

#include "render/docx/blocks.hpp"
#include "render/docx/runs.hpp"
#include "render/docx/table.hpp"
#include "render/type_width.hpp"

namespace tiku::docx {
namespace {

// Stated at each paragraph: in a table LibreOffice does not look for it in the styles.
constexpr Keeping in_head{.next = true};

void write_section_text(Paragraphs& paragraphs, const SectionBlock& section) {
  paragraphs.open("Heading1", in_head);
  write_text(paragraphs.xml(), section.title);
  write_text(paragraphs.xml(), section.directions, "Directions");
  paragraphs.xml().close();
}

// Names of the boxes, room to write, and what is below the boxes where the words of the head,
// which are beside all three, are higher.
enum class HeadRow { names, room, rest };

void write_head_row(Paragraphs& paragraphs, const SectionBlock& section, HeadRow row, int width) {
  Xml& xml = paragraphs.xml();
  const Geometry& geometry = paragraphs.geometry();
  const bool is_first = row == HeadRow::names;
  const bool is_rest = row == HeadRow::rest;
  open_row(xml, {is_rest ? 1 : geometry.box_row(), false});
  for (const std::string& box : section.boxes) {
    open_cell(xml, {.width = geometry.box(), .has_border = !is_rest});
    paragraphs.write(is_rest ? "Gap" : "Box", is_first ? box : std::string(), in_head);
    xml.close();
  }
  open_cell(xml, {.width = width,
                  .merge = is_first ? CellLook::Merge::begins : CellLook::Merge::continues,
                  .left_margin = geometry.em * 9 / 10});
  if (is_first) {
    write_section_text(paragraphs, section);
  } else {
    paragraphs.write(is_rest ? "Gap" : "Heading1", {}, in_head);
  }
  xml.close();
  xml.close();
}

// On one line.
int width_of(std::string_view words, const Geometry& geometry) {
  constexpr int air = 80;  // hundredths of the type size
  return std::min(type_width(words) + air, 1000) * geometry.em / 100;
}

// Names of rows, and that of the last column, 总分, stay on one line where they can.
std::vector<int> score_widths(const ScoreBlock& scores, const Geometry& geometry) {
  int name = 0;
  for (const std::string& row : scores.rows) name = std::max(name, width_of(row, geometry));
  name = std::min(name, geometry.column / 2);
  const int others = static_cast<int>(scores.columns.size()) - 1;
  int cell = std::min(geometry.em * 6, (geometry.column - name) / std::max(others, 1));
  const int total = std::min(width_of(scores.columns.back(), geometry), geometry.column / 4);
  const int last = std::max(cell, total);
  cell = std::min(cell, (geometry.column - name - last) / std::max(others - 1, 1));
  std::vector<int> widths(scores.columns.size(), cell);
  widths.back() = last;
  widths.front() = std::max(name, cell);
  return widths;
}

}  // namespace

std::vector<std::string> fact_lines(const std::vector<std::string>& facts,
                                    const Geometry& geometry) {
  constexpr std::string_view between = "\u3000\u3000";
  std::vector<std::string> lines;
  for (const std::string& fact : facts) {
    const std::string longer =
        lines.empty() ? std::string() : lines.back() + std::string(between) + fact;
    if (!longer.empty() && type_width(longer) < geometry.column * 100 / geometry.em) {
      lines.back() = longer;
    } else {
      lines.push_back(fact);
    }
  }
  return lines;
}

void write_block(Paragraphs& paragraphs, const HeadingBlock& heading) {
  if (!heading.secrecy.empty()) paragraphs.write("Secrecy", heading.secrecy);
  if (!heading.issuer.empty()) paragraphs.write("Issuer", heading.issuer);
  paragraphs.write("Title", heading.name);
  if (!heading.document.empty()) paragraphs.write("Title", heading.document);
  if (!heading.added.empty()) paragraphs.write("Subtitle", heading.added);
  for (const std::string& line : fact_lines(heading.facts, paragraphs.geometry())) {
    paragraphs.write("Facts", line);
  }
}

void write_block(Paragraphs& paragraphs, const NoticesBlock& notices) {
  paragraphs.write("NoticesTitle", notices.title);
  for (std::size_t i = 0; i < notices.notices.size(); ++i) {
    paragraphs.open("Notice");
    write_text(paragraphs.xml(), std::to_string(i + 1) + ".");
    write_tab(paragraphs.xml());
    write_text(paragraphs.xml(), notices.notices[i]);
    paragraphs.xml().close();
  }
}

void write_block(Paragraphs& paragraphs, const ScoreBlock& scores) {
  if (scores.columns.empty()) return;
  Xml& xml = paragraphs.xml();
  const Geometry& geometry = paragraphs.geometry();
  const std::vector<int> widths = score_widths(scores, geometry);
  paragraphs.write("HeadGap", {});
  open_table(xml, widths, {TableLook::Rules::all, TableLook::Place::centre});
  const auto row = [&](Keeping keeping, const auto& text_of) {
    open_row(xml, {geometry.score_row(), false});
    for (std::size_t i = 0; i < widths.size(); ++i) {
      open_cell(xml, {.width = widths[i]});
      paragraphs.write("CellCentred", text_of(i), keeping);
      xml.close();
    }
    xml.close();
  };
  row({.next = !scores.rows.empty()}, [&](std::size_t i) { return scores.columns[i]; });
  for (const std::string& name : scores.rows) {
    row({.next = &name != &scores.rows.back()},
        [&](std::size_t i) { return i == 0 ? name : std::string(); });
  }
  paragraphs.close_table();
}

// 得分 and 评分人 stand in a small table before the words, which are a cell as well:
// only so do both stay side by side in every reader.
void write_block(Paragraphs& paragraphs, const SectionBlock& section) {
  Xml& xml = paragraphs.xml();
  const Geometry& geometry = paragraphs.geometry();
  paragraphs.write("HeadGap", {});
  const int rest = geometry.beside_boxes(section.boxes.size());
  if (rest == geometry.column) {
    write_section_text(paragraphs, section);
    return;
  }
  std::vector<int> widths(section.boxes.size(), geometry.box());
  widths.push_back(rest);
  open_table(xml, widths, {TableLook::Rules::none, TableLook::Place::left});
  for (const HeadRow row : {HeadRow::names, HeadRow::room, HeadRow::rest}) {
    write_head_row(paragraphs, section, row, rest);
  }
  paragraphs.close_table();
}

}  // namespace tiku::docx
