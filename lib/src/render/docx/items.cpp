// SPDX-License-Identifier: Apache-2.0
// Items: label, bracket, stem, figures, options, room for the answer, remarks. All
// paragraphs of an item stay together.
#include <algorithm>

#include "render/docx/blocks.hpp"
#include "render/docx/runs.hpp"
#include "render/docx/styles.hpp"
#include "render/layout.hpp"
#include "render/type_width.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::docx {
namespace {

class ItemWriter {
 public:
  ItemWriter(Paragraphs& paragraphs, const ItemBlock& item)
      : paragraphs_(paragraphs),
        xml_(paragraphs.xml()),
        geometry_(paragraphs.geometry()),
        item_(item),
        columns_(static_cast<std::size_t>(option_columns(item, geometry_, paragraphs.printout()))) {
    const std::size_t rows = (item.options.size() + columns_ - 1) / columns_;
    const auto lines = static_cast<std::size_t>(std::max(item.space.lines, 0));
    paragraphs_left_ = 1 + item.figures.size() + rows + lines + item.remarks.size();
  }

  void write() {
    write_stem();
    for (const FigureLine& figure : item_.figures) write_figure(figure);
    if (columns_ > 1) {
      write_options_in_columns();
    } else {
      write_options();
    }
    write_space();
    for (const Remark& remark : item_.remarks) write_remark(remark);
  }

 private:
  void open(std::string_view style, Keeping keeping = {}) {
    --paragraphs_left_;
    keeping.next = paragraphs_left_ > 0 || item_.keeps_next;
    paragraphs_.open(style, keeping);
  }

  std::string style(std::string_view name) const {
    return (item_.depth > 0 ? "Part" : "") + std::string(name);
  }

  int room() const { return geometry_.column - geometry_.stem_of(item_.depth); }

  void write_stem() {
    const bool is_judged = !item_.bracket.empty();
    open(is_judged         ? style("Judged")
         : item_.depth > 0 ? "Part"
                           : "Item",
         {.may_be_split = may_be_split(item_)});
    if (is_judged) {
      Run bracket;
      bracket.text = item_.bracket;
      write_gap(xml_, bracket, geometry_.em);
    }
    if (has_number(item_)) write_tab(xml_);
    write_text(xml_, item_.label);
    write_tab(xml_);
    paragraphs_.runs(item_.stem, room());
    xml_.close();
  }

  void write_figure(const FigureLine& figure) {
    open(style("Figure"));
    Run run;
    run.kind = Run::Kind::figure;
    run.text = figure.path;
    run.millimetres = figure.millimetres;
    paragraphs_.runs({run}, room());
    xml_.close();
  }

  void write_options_in_columns() {
    const int width = room() / static_cast<int>(columns_);
    for (std::size_t i = 0; i < item_.options.size(); ++i) {
      const bool begins_row = i % columns_ == 0;
      if (begins_row) {
        open(option_style(geometry_, static_cast<int>(columns_), item_.depth));
      } else {
        write_tab(xml_);
      }
      write_text(xml_, item_.options[i].letter + ". ");
      paragraphs_.runs(item_.options[i].text, width);
      if (i % columns_ == columns_ - 1 || i + 1 == item_.options.size()) xml_.close();
    }
  }

  void write_options() {
    for (const OptionLine& option : item_.options) {
      open(option_style(geometry_, 1, item_.depth));
      write_text(xml_, option.letter + ".");
      write_tab(xml_);
      paragraphs_.runs(option.text, room());
      xml_.close();
    }
  }

  void write_space() {
    for (int i = 0; i < item_.space.lines; ++i) {
      open(answer_line_style(geometry_, item_.depth));
      if (item_.space.is_ruled) {
        write_tab(xml_);
        write_text(xml_, "\u00A0");  // LibreOffice gives a tab alone no height
      }
      xml_.close();
    }
  }

  void write_remark(const Remark& remark) {
    open(style(item_.bracket.empty() ? "Remark" : "JudgedRemark"));
    write_text(xml_, "【" + remark.name + "】", "RemarkName");
    paragraphs_.runs(remark.text, room());
    xml_.close();
  }

  Paragraphs& paragraphs_;
  Xml& xml_;
  const Geometry& geometry_;
  const ItemBlock& item_;
  std::size_t columns_;  // of options
  std::size_t paragraphs_left_ = 0;
};

}  // namespace

int option_columns(const ItemBlock& item, const Geometry& geometry, const Printout& printout) {
  const int room = geometry.column - geometry.stem_of(item.depth);
  return tiku::option_columns(item.options, room * 100 / geometry.em, printout);
}

bool may_be_split(const ItemBlock& item) {
  constexpr std::size_t columns_of_half_page = 2000;
  return display_width(readable(item.stem)) > columns_of_half_page;
}

void write_block(Paragraphs& paragraphs, const ItemBlock& item) {
  paragraphs.enter(item.label.empty() ? first_words(readable(item.stem)) : item.label);
  ItemWriter(paragraphs, item).write();
}

}  // namespace tiku::docx
