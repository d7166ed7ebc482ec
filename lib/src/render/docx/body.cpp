// SPDX-License-Identifier: Apache-2.0
#include "render/docx/body.hpp"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <optional>
#include <utility>

#include "render/docx/frame.hpp"
#include "render/docx/runs.hpp"
#include "render/docx/styles.hpp"
#include "render/docx/table.hpp"
#include "render/type_width.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::docx {
namespace {

constexpr int cell_height = 80;  // tenths of a millimetre, of the table of marks
constexpr int score_width = 190;
constexpr int box_height = 70;
constexpr int box_width = 160;
constexpr int box_gap = 40;

// How a paragraph differs from its style.
struct Keeping {
  bool next = false;
  bool may_be_split = false;
};

// Stated at each paragraph: in a table LibreOffice does not look for it in the styles.
constexpr Keeping in_head{.next = true};

// An item stays on one page, unless it is so long that it would leave most of a page
// empty before it.
bool may_be_split(const ItemBlock& item) {
  constexpr std::size_t columns_of_half_page = 2000;
  return display_width(readable(item.stem)) > columns_of_half_page;
}

std::string first_words(std::string_view text) {
  constexpr std::size_t most = 12;
  std::size_t at = 0;
  for (std::size_t i = 0; i < most && at < text.size(); ++i) at += character_at(text, at).bytes;
  return std::string(text.substr(0, at));
}

class BodyWriter {
 public:
  BodyWriter(const Printout& printout, const Geometry& geometry, Figures& figures)
      : printout_(printout), geometry_(geometry), figures_(figures) {}

  std::variant<std::string, PrintProblem> write() {
    open_part(xml_, "w:document");
    xml_.open("w:body");
    if (printout_.strip) {
      open_paragraph("Gap");
      write_strip_fields(xml_, *printout_.strip, geometry_, figures_.next_id());
      xml_.close();
    }
    for (const Block& block : printout_.blocks) {
      std::visit([&](const auto& known) { add(known); }, block);
      if (problem_) return *problem_;
    }
    separate_table();  // a document ends with a paragraph
    write_section(xml_, printout_, geometry_);
    xml_.close();
    xml_.close();
    return xml_.written();
  }

 private:
  void open_paragraph(std::string_view style, Keeping keeping = {}) {
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

  void paragraph(std::string_view style, std::string_view text, Keeping keeping = {}) {
    open_paragraph(style, keeping);
    write_text(xml_, text);
    xml_.close();
  }

  // Word makes one table of two that touch.
  void separate_table() {
    if (is_after_table_ || breaks_page_) paragraph("Gap", {});
  }

  void close_table() {
    xml_.close();
    is_after_table_ = true;
  }

  void runs(const Runs& runs, int width) {
    // Tenths of a millimetre; no figure is taller than two thirds of a page.
    const FigureRoom room = {width * 254 / 1440, geometry_.text_height() * 254 / 1440 * 2 / 3};
    if (auto problem = write_runs(xml_, runs, figures_, {geometry_.em, room});
        problem && !problem_) {
      problem_ = PrintProblem{Code::print_failed, {where_, *problem}};
    }
  }

  void add(const HeadingBlock& heading) {
    if (!heading.issuer.empty()) paragraph("Issuer", heading.issuer);
    paragraph("Title", heading.name);
    if (!heading.added.empty()) paragraph("Subtitle", heading.added);
    if (heading.facts.empty()) return;
    open_paragraph("Facts");
    for (std::size_t i = 0; i < heading.facts.size(); ++i) {
      if (i > 0) write_text(xml_, "\u3000\u3000");
      write_text(xml_, heading.facts[i]);
    }
    xml_.close();
  }

  void add(const NoticesBlock& block) {
    paragraph("NoticesTitle", block.title);
    for (std::size_t i = 0; i < block.notices.size(); ++i) {
      open_paragraph("Notice");
      write_text(xml_, std::to_string(i + 1) + ".");
      write_tab(xml_);
      write_text(xml_, block.notices[i]);
      xml_.close();
    }
  }

  void add(const ScoreBlock& block) {
    if (block.columns.empty()) return;
    const int count = static_cast<int>(block.columns.size());
    const int width = std::max(twips(score_width), geometry_.em * 4);
    const std::vector<int> widths(block.columns.size(), std::min(width, geometry_.column / count));
    paragraph("HeadGap", {});
    open_table(xml_, widths, {TableLook::Rules::all, TableLook::Place::centre});
    const auto row = [&](const auto& text_of) {
      open_row(xml_, {twips(cell_height), false});
      for (std::size_t i = 0; i < widths.size(); ++i) {
        open_cell(xml_, {.width = widths[i]});
        paragraph("CellCentred", text_of(i));
        xml_.close();
      }
      xml_.close();
    };
    row([&](std::size_t i) { return block.columns[i]; });
    for (const std::string& name : block.rows) {
      row([&](std::size_t i) { return i == 0 ? name : std::string(); });
    }
    close_table();
  }

  void section_text(const SectionBlock& section) {
    open_paragraph("Heading1", in_head);
    write_text(xml_, section.title);
    write_text(xml_, section.directions, "Directions");
    xml_.close();
  }

  // 得分 and 评分人 stand in a small table before the words, which are a cell as well:
  // only so do both stay side by side in every reader.
  void add(const SectionBlock& section) {
    paragraph("HeadGap", {});
    const int boxes = static_cast<int>(section.boxes.size());
    const int rest = geometry_.column - boxes * twips(box_width);
    if (boxes == 0 || rest < geometry_.column / 3) {
      section_text(section);
      return;
    }
    std::vector<int> widths(section.boxes.size(), twips(box_width));
    widths.push_back(rest);
    open_table(xml_, widths, {TableLook::Rules::none, TableLook::Place::left});
    for (const bool is_first : {true, false}) {
      open_row(xml_, {twips(box_height), false});
      for (const std::string& box : section.boxes) {
        open_cell(xml_, {.width = twips(box_width), .has_border = true});
        paragraph("Box", is_first ? box : std::string(), in_head);
        xml_.close();
      }
      open_cell(xml_, {.width = rest,
                       .merge = is_first ? CellLook::Merge::begins : CellLook::Merge::continues,
                       .left_margin = twips(box_gap)});
      if (is_first) {
        section_text(section);
      } else {
        paragraph("Heading1", {}, in_head);
      }
      xml_.close();
      xml_.close();
    }
    close_table();
  }

  void add(const ItemBlock& item) {
    where_ = item.label.empty() ? first_words(readable(item.stem)) : item.label;
    const int columns =
        option_columns(item.options, room_of(item) * 100 / geometry_.em, printout_);
    const std::size_t rows = (item.options.size() + static_cast<std::size_t>(columns) - 1) /
                             static_cast<std::size_t>(columns);
    const auto lines = static_cast<std::size_t>(std::max(item.space.lines, 0));
    paragraphs_left_ = 1 + item.figures.size() + rows + lines + item.remarks.size();
    add_stem(item);
    for (const FigureLine& figure : item.figures) add_figure(item, figure);
    if (columns > 1) {
      add_options_in_columns(item, static_cast<std::size_t>(columns));
    } else {
      add_options(item);
    }
    add_space(item);
    for (const Remark& remark : item.remarks) add_remark(item, remark);
  }

  // The next paragraph of an item; all stay together.
  void open_of_item(const ItemBlock& item, std::string_view style, Keeping keeping = {}) {
    --paragraphs_left_;
    keeping.next = paragraphs_left_ > 0 || item.keeps_next;
    open_paragraph(style, keeping);
  }

  static std::string style_of(const ItemBlock& item, std::string_view name) {
    return (item.depth > 0 ? "Part" : "") + std::string(name);
  }
  int room_of(const ItemBlock& item) const {
    return geometry_.column - geometry_.stem_of(item.depth);
  }

  void add_stem(const ItemBlock& item) {
    const bool is_judged = !item.bracket.empty();
    open_of_item(item,
                 is_judged        ? style_of(item, "Judged")
                 : item.depth > 0 ? "Part"
                                  : "Item",
                 {.may_be_split = may_be_split(item)});
    if (is_judged) {
      Run bracket;
      bracket.text = item.bracket;
      write_gap(xml_, bracket, geometry_.em);
    }
    write_text(xml_, item.label);
    write_tab(xml_);
    runs(item.stem, room_of(item));
    xml_.close();
  }

  void add_figure(const ItemBlock& item, const FigureLine& figure) {
    open_of_item(item, style_of(item, "Figure"));
    Run run;
    run.kind = Run::Kind::figure;
    run.text = figure.path;
    run.millimetres = figure.millimetres;
    runs({run}, room_of(item));
    xml_.close();
  }

  void add_options_in_columns(const ItemBlock& item, std::size_t columns) {
    const int room = room_of(item) / static_cast<int>(columns);
    for (std::size_t i = 0; i < item.options.size(); ++i) {
      const bool begins_row = i % columns == 0;
      if (begins_row) {
        open_of_item(item, option_style(static_cast<int>(columns), item.depth));
      } else {
        write_tab(xml_);
      }
      write_text(xml_, item.options[i].letter + ". ");
      runs(item.options[i].text, room);
      if (i % columns == columns - 1 || i + 1 == item.options.size()) xml_.close();
    }
  }

  void add_options(const ItemBlock& item) {
    for (const OptionLine& option : item.options) {
      open_of_item(item, option_style(1, item.depth));
      write_text(xml_, option.letter + ".");
      write_tab(xml_);
      runs(option.text, room_of(item));
      xml_.close();
    }
  }

  void add_space(const ItemBlock& item) {
    for (int i = 0; i < item.space.lines; ++i) {
      open_of_item(item, style_of(item, "AnswerLine"));
      if (item.space.is_ruled) {
        write_tab(xml_);
        write_text(xml_, "\u00A0");  // LibreOffice gives a tab alone no height
      }
      xml_.close();
    }
  }

  void add_remark(const ItemBlock& item, const Remark& remark) {
    open_of_item(item, style_of(item, "Remark"));
    write_text(xml_, remark.name + "：", "RemarkName");
    runs(remark.text, room_of(item));
    xml_.close();
  }

  void add(const TextBlock& block) {
    where_ = first_words(readable(block.text));
    const std::string_view style = block.style == TextBlock::Style::centred ? "Centred"
                                   : block.style == TextBlock::Style::small ? "Small"
                                   : block.style == TextBlock::Style::title ? "BlockTitle"
                                                                            : "Normal";
    open_paragraph(style);
    runs(block.text, geometry_.column);
    xml_.close();
  }

  // The columns of the table in twips; what `widths` does not say is as wide as one part.
  std::vector<int> widths_of(const TableBlock& table) const {
    std::size_t count = table.widths.size();
    for (const auto& row : table.rows) {
      std::size_t columns = 0;
      for (const TableCell& cell : row) columns += cell.columns;
      count = std::max(count, columns);
    }
    std::vector<int> parts(count, 1);
    std::int64_t whole = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (i < table.widths.size()) parts[i] = std::max(table.widths[i], 1);
      whole += parts[i];
    }
    std::vector<int> widths;
    std::int64_t sum = 0;
    int end = 0;
    for (const int part : parts) {
      sum += part;
      const int next = static_cast<int>(geometry_.column * sum / std::max<std::int64_t>(whole, 1));
      widths.push_back(next - end);
      end = next;
    }
    return widths;
  }

  void add(const TableBlock& table) {
    if (table.rows.empty()) return;
    separate_table();
    const std::vector<int> widths = widths_of(table);
    open_table(xml_, widths, {});
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      open_row(xml_, {twips(table.row_height), row < table.header_rows});
      std::size_t column = 0;
      for (const TableCell& cell : table.rows[row]) {
        const auto first = widths.begin() + static_cast<std::ptrdiff_t>(column);
        column += cell.columns;
        add_cell(cell,
                 std::accumulate(first, widths.begin() + static_cast<std::ptrdiff_t>(column), 0));
      }
      xml_.close();
    }
    close_table();
  }

  void add_cell(const TableCell& cell, int width) {
    where_ = first_words(readable(cell.text));
    open_cell(xml_, {.width = width, .columns = static_cast<int>(cell.columns)});
    open_paragraph(cell.style == TableCell::Style::header    ? "CellHeader"
                   : cell.style == TableCell::Style::centred ? "CellCentred"
                                                             : "Cell");
    runs(cell.text, width);
    xml_.close();
    xml_.close();
  }

  void add(const PageBreak&) { breaks_page_ = true; }

  const Printout& printout_;
  const Geometry& geometry_;
  Figures& figures_;
  Xml xml_ = Xml::part();
  bool breaks_page_ = false;     // before the next paragraph
  bool is_after_table_ = false;  // nothing stands between
  std::size_t paragraphs_left_ = 0;
  std::string where_;
  std::optional<PrintProblem> problem_;
};

}  // namespace

std::variant<std::string, PrintProblem> document_part(const Printout& printout,
                                                      const Geometry& geometry, Figures& figures) {
  return BodyWriter(printout, geometry, figures).write();
}

}  // namespace tiku::docx
