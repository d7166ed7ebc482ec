// SPDX-License-Identifier: Apache-2.0
// Printout -> one sheet that says the same.
#include <algorithm>
#include <numeric>
#include <utility>

#include "render/sheet.hpp"

namespace tiku {
namespace {

CellStyle style_of(TableCell::Style style) {
  switch (style) {
    case TableCell::Style::left:
      return CellStyle::text;
    case TableCell::Style::centred:
      return CellStyle::centred;
    case TableCell::Style::header:
      break;
  }
  return CellStyle::header;
}

CellStyle style_of(TextBlock::Style style) {
  switch (style) {
    case TextBlock::Style::body:
    case TextBlock::Style::small:
      return CellStyle::line;
    case TextBlock::Style::centred:
      return CellStyle::note;
    case TextBlock::Style::title:
      break;
  }
  return CellStyle::title;
}

class PrintoutSheet {
 public:
  PrintoutSheet(std::string name, std::vector<std::size_t> widths) {
    sheet_.name = std::move(name);
    sheet_.widths = std::move(widths);
  }

  Sheet build(const Printout& printout) {
    for (const Block& block : printout.blocks) {
      std::visit([&](const auto& one) { add(one); }, block);
    }
    return std::move(sheet_);
  }

 private:
  std::size_t columns() const { return sheet_.widths.size(); }

  void add_line(CellStyle style, CellValue value) {
    sheet_.rows.push_back({{style, std::move(value), columns()}});
  }

  void add(const HeadingBlock& heading) {
    for (SheetRow& row : heading_rows(heading, columns())) sheet_.rows.push_back(std::move(row));
  }

  void add(const NoticesBlock& notices) {
    add_line(CellStyle::heading, notices.title);
    for (const std::string& notice : notices.notices) add_line(CellStyle::line, notice);
  }

  void add(const SectionBlock& section) {
    add_line(CellStyle::heading, section.title + section.directions);
  }

  void add(const TextBlock& text) { add_line(style_of(text.style), text.text); }

  void add(const ItemBlock& item) {
    Runs runs = plain(item.bracket + item.label + " ");
    append(runs, item.stem);
    if (!item.figures.empty()) append(runs, plain("\n〔见图〕"));
    for (const OptionLine& option : item.options) {
      append(runs, plain("\n" + option.letter + ". "));
      append(runs, option.text);
    }
    for (const Remark& remark : item.remarks) {
      append(runs, plain("\n" + remark.name + "："));
      append(runs, remark.text);
    }
    add_line(CellStyle::text, std::move(runs));
  }

  // Each column of the table takes as many of the sheet's as its width asks for; where it has
  // more than the sheet, each row is a line, with a rule where something is to be written.
  void add(const TableBlock& table) {
    if (table.widths.size() > columns()) return add_lines(table);
    const int whole = std::accumulate(table.widths.begin(), table.widths.end(), 0);
    std::vector<std::size_t> edges = {0};
    int width = 0;
    for (std::size_t i = 0; i < table.widths.size(); ++i) {
      width += table.widths[i];
      const auto wanted =
          (static_cast<std::size_t>(2 * width) * columns() + static_cast<std::size_t>(whole)) /
          static_cast<std::size_t>(2 * whole);
      const std::size_t room = columns() - (table.widths.size() - 1 - i);
      edges.push_back(std::clamp(wanted, edges.back() + 1, room));
    }
    for (const auto& cells : table.rows) {
      SheetRow row;
      std::size_t at = 0;
      for (const TableCell& cell : cells) {
        const std::size_t next = at + cell.columns;
        row.push_back({style_of(cell.style), cell.text, edges[next] - edges[at]});
        at = next;
      }
      sheet_.rows.push_back(std::move(row));
    }
  }

  void add_lines(const TableBlock& table) {
    for (const auto& cells : table.rows) {
      std::string words = "\n";  // room for a hand
      for (const TableCell& cell : cells) {
        const std::string text = readable(cell.text);
        words += text.empty() ? "：＿＿＿＿＿＿　　" : text;
      }
      add_line(CellStyle::line, std::move(words));
    }
  }

  void add(const ScoreBlock&) {}
  void add(const PageBreak&) {}

  Sheet sheet_;
};

}  // namespace

Sheet printout_sheet(std::string name, const Printout& printout, std::vector<std::size_t> widths) {
  return PrintoutSheet(std::move(name), std::move(widths)).build(printout);
}

}  // namespace tiku
