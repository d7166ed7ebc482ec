// SPDX-License-Identifier: Apache-2.0
#include "render/docx/paragraphs.hpp"

#include "render/docx/runs.hpp"

namespace tiku::docx {

void Paragraphs::begin_section(const Geometry& geometry) {
  geometry_ = &geometry;
  breaks_page_ = false;
  is_after_table_ = false;
}

void Paragraphs::open(std::string_view style, Keeping keeping) {
  xml_.open("w:p");
  xml_.open("w:pPr");
  xml_.value("w:pStyle", style);
  if (keeping.next) xml_.empty("w:keepNext");
  if (keeping.may_be_split) xml_.value("w:keepLines", 0);
  if (breaks_page_) xml_.empty("w:pageBreakBefore");
  xml_.close();
  breaks_page_ = false;
  is_after_table_ = false;
}

void Paragraphs::write(std::string_view style, std::string_view text, Keeping keeping) {
  open(style, keeping);
  write_text(xml_, text);
  xml_.close();
}

void Paragraphs::runs(const Runs& runs, int width) {
  // Tenths of a millimetre; no figure is taller than two thirds of a page.
  const FigureRoom room = {width * 254 / 1440, geometry_->text_height() * 254 / 1440 * 2 / 3};
  if (auto problem = write_runs(xml_, runs, figures_, {geometry_->em, room});
      problem && !problem_) {
    problem_ = PrintProblem{Code::print_failed, {where_, *problem}};
  }
}

void Paragraphs::close_table() {
  xml_.close();
  is_after_table_ = true;
}

void Paragraphs::end_text() {
  if (is_after_table_ || breaks_page_) write("Gap", {});
}

}  // namespace tiku::docx
