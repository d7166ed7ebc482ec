// SPDX-License-Identifier: Apache-2.0
#include "render/docx/pages.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>
#include <variant>

#include "render/docx/blocks.hpp"
#include "render/docx/style_sheet.hpp"
#include "render/docx/styles.hpp"
#include "render/layout.hpp"
#include "render/type_width.hpp"

namespace tiku::docx {
namespace {

using Twips = std::int64_t;

// How high blocks are: one call for each kind.
class Heights {
 public:
  Heights(const Printout& printout, const Geometry& geometry)
      : printout_(printout), geometry_(geometry) {
    for (ParagraphStyle& style : paragraph_styles(printout, geometry)) {
      std::string id = style.id;
      styles_.emplace(std::move(id), std::move(style));
    }
  }

  Twips operator()(const HeadingBlock& heading) const {
    const auto facts = static_cast<int>(fact_lines(heading.facts, geometry_).size());
    return text("Secrecy", heading.secrecy) + text("Issuer", heading.issuer) +
           text("Title", heading.name) + text("Title", heading.document) +
           text("Subtitle", heading.added) + facts * paragraph("Facts", 1);
  }

  Twips operator()(const NoticesBlock& notices) const {
    Twips height = text("NoticesTitle", notices.title);
    for (const std::string& notice : notices.notices) height += text("Notice", notice);
    return height;
  }

  Twips operator()(const ScoreBlock& scores) const {
    return paragraph("HeadGap", 1) +
           geometry_.score_row() * static_cast<int>(scores.rows.size() + 1);
  }

  Twips operator()(const SectionBlock& section) const {
    const Twips room = geometry_.beside_boxes(section.boxes.size()) - geometry_.em;
    const Twips width = type_width(section.title + section.directions) * type("Heading1") / 100;
    const Twips boxes = section.boxes.empty() ? 0 : 2 * geometry_.box_row();
    return paragraph("HeadGap", 1) + std::max(boxes, paragraph("Heading1", lines({width}, room)));
  }

  Twips operator()(const ItemBlock& item) const {
    const Twips room = geometry_.column - geometry_.stem_of(item.depth);
    Twips height = runs("Item", item.stem, item.bracket.empty() ? room : room - geometry_.bracket);
    for (const FigureLine& figure : item.figures) {
      height += paragraph("Figure", 0) + figure_height(figure.path, figure.millimetres, room);
    }
    height += options(item, room);
    height += paragraph("AnswerLine", 1) * std::clamp(item.space.lines, 0, 1000);
    for (const Remark& remark : item.remarks) {
      height +=
          runs("Remark", remark.text, room - Twips{type_width(remark.name)} * geometry_.em / 100);
    }
    return height;
  }

  Twips operator()(const TextBlock& block) const {
    return runs(style_of(block), block.text, geometry_.column);
  }

  Twips operator()(const TableBlock& table) const {
    const std::vector<int> widths = widths_of(table, geometry_);
    Twips height = paragraph("TableGap", 1);
    for (std::size_t at = 0; at < table.rows.size(); ++at) {
      Twips highest = twips(least_height(table, at));
      auto width = widths.begin();
      for (const TableCell& cell : table.rows[at]) {
        const auto end = width + static_cast<std::ptrdiff_t>(cell.columns);
        highest = std::max(highest, runs("Cell", cell.text, std::accumulate(width, end, 0)));
        width = end;
      }
      height += highest;
    }
    return height;
  }

  Twips operator()(const PageBreak&) const { return 0; }

  /// A line of the body.
  Twips line() const { return paragraph("Normal", 1); }

 private:
  // The size of its type.
  Twips type(std::string_view style) const {
    const auto found = styles_.find(style);
    const int size = found == styles_.end() ? 0 : found->second.size;
    return 2 * (size > 0 ? size : printout_.style.body);
  }

  Twips paragraph(std::string_view style, std::int64_t count) const {
    const auto found = styles_.find(style);
    static const ParagraphStyle normal;
    const ParagraphStyle& known = found == styles_.end() ? normal : found->second;
    // No face needs more for a line of its own accord.
    const Twips least = known.exact_line > 0 ? 0 : type(style) * 145 / 100;
    return known.before + known.after +
           count * std::max<Twips>(line_height(known, printout_.style), least);
  }

  // Lines end earlier than they might, as some signs begin no line and others end none.
  static std::int64_t lines(const std::vector<Twips>& widths, Twips room) {
    std::int64_t count = 0;
    for (const Twips width : widths) {
      count += std::max<std::int64_t>((width + room - 1) / std::max<Twips>(room, 1), 1);
    }
    return count;
  }

  std::int64_t lines_of(std::string_view style, const std::vector<int>& widths, Twips room) const {
    const Twips em = type(style);
    std::vector<Twips> twips_wide;
    for (const int width : widths) twips_wide.push_back(width * em / 100);
    return lines(twips_wide, std::max(room - em, em));
  }

  Twips text(std::string_view style, std::string_view words) const {
    if (words.empty()) return 0;
    const int indent = style == "Notice" ? geometry_.em * 18 / 5 : 0;
    return paragraph(style, lines_of(style, {type_width(words)}, geometry_.column - indent));
  }

  Twips runs(std::string_view style, const Runs& all, Twips room) const {
    Twips height = paragraph(style, lines_of(style, line_widths(all, printout_), room));
    for (const Run& run : all) {
      if (run.kind == Run::Kind::figure) {
        height += figure_height(run.text, run.millimetres, room);
      } else if (run.kind == Run::Kind::maths) {
        height += geometry_.em;
      }
    }
    return height;
  }

  Twips figure_height(const std::string& path, int millimetres, Twips room) const {
    const auto found = printout_.figures.find(path);
    if (found == printout_.figures.end()) return 0;
    const FigureRoom most = {static_cast<int>(room * 254 / 1440),
                             geometry_.text_height() * 254 / 1440 * 2 / 3};
    return twips(figure_size(printout_, found->second, millimetres, most).height);
  }

  Twips options(const ItemBlock& item, Twips room) const {
    const auto columns = static_cast<std::size_t>(option_columns(item, geometry_, printout_));
    const Twips each = room / static_cast<Twips>(columns) - geometry_.em * 5 / 4;
    Twips height = 0;
    for (std::size_t first = 0; first < item.options.size(); first += columns) {
      Twips highest = 0;
      for (std::size_t i = first; i < std::min(first + columns, item.options.size()); ++i) {
        // What was found to fit takes one line.
        highest = std::max(
            highest, runs("Options1", item.options[i].text, columns > 1 ? geometry_.column : each));
      }
      height += highest;
    }
    return height;
  }

  const Printout& printout_;
  const Geometry& geometry_;
  std::map<std::string, ParagraphStyle, std::less<>> styles_;
};

bool keeps_next(const Block& block) {
  if (std::holds_alternative<SectionBlock>(block)) return true;
  if (const auto* item = std::get_if<ItemBlock>(&block)) return item->keeps_next;
  const auto* text = std::get_if<TextBlock>(&block);
  return text != nullptr && text->style == TextBlock::Style::title;
}

// Blocks that stand on the first page; all of them where it holds all, or where what does not
// fit would leave half of it white.
std::size_t first_page(const Printout& printout, const Geometry& geometry) {
  const Heights heights(printout, geometry);
  const std::vector<Block>& blocks = printout.blocks;
  const Twips whole = geometry.text_height() - heights.line();  // readers differ by a little
  int columns_left = geometry.columns - 1;
  Twips left = whole;
  for (std::size_t first = 0; first < blocks.size();) {
    Twips height = 0;
    std::size_t end = first;
    do {
      height += std::visit(heights, blocks[end++]);
    } while (end < blocks.size() && keeps_next(blocks[end - 1]));
    if (height > left && columns_left > 0 && height <= whole) {
      --columns_left;
      left = whole;
    }
    if (std::holds_alternative<PageBreak>(blocks[first])) return end;
    if (height > left) return left + columns_left * whole > whole / 2 ? blocks.size() : first;
    left -= height;
    first = end;
  }
  return blocks.size();
}

}  // namespace

Pages pages_of(const Printout& printout) {
  Pages pages;
  pages.others = geometry_of(printout, printout.strip ? Beside::strip : Beside::margin);
  pages.first = pages.others;
  pages.first_count = printout.blocks.size();
  if (!printout.strip || printout.strip_on_all) return pages;
  const std::size_t count = first_page(printout, pages.first);
  if (count == printout.blocks.size()) return pages;
  pages.first_count = count;
  pages.others = geometry_of(printout, Beside::margin);
  pages.first.styles = "First";
  return pages;
}

}  // namespace tiku::docx
