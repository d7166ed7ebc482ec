// SPDX-License-Identifier: Apache-2.0
// Printout -> one self-contained HTML file.
#include <algorithm>

#include "render/html_style.hpp"
#include "render/html_text.hpp"
#include "render/layout.hpp"
#include "render/type_width.hpp"
#include "tiku/text/number.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

// An item stays on one page, unless it is so long that it would leave most of a page
// empty before it, or the items of a case follow it.
bool may_be_split(const ItemBlock& item) {
  constexpr std::size_t columns_of_half_page = 2000;
  std::size_t columns = display_width(readable(item.stem));
  for (const OptionLine& option : item.options) columns += display_width(readable(option.text));
  return item.keeps_next || columns > columns_of_half_page;
}

std::string tenths(int value, std::string_view unit) {
  return format_decimal(value, 1).append(unit);
}

class HtmlWriter {
 public:
  explicit HtmlWriter(const Printout& printout) : printout_(printout) {}

  std::string write() {
    add_beginning();
    if (printout_.strip) add_seal(*printout_.strip);
    for (at_ = 0; at_ < printout_.blocks.size(); ++at_) {
      std::visit([&](const auto& block) { add(block); }, printout_.blocks[at_]);
    }
    if (is_section_open_) out_ += "</section>\n";
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  // An element in a line of its own; its content is HTML already.
  void element(std::string_view open, std::string_view content, std::string_view close) {
    out_.append(open).append(content).append(close).append("\n");
  }

  std::string text(const Runs& runs) const { return html(runs, printout_); }

  // The foot as content of a margin box: its texts as strings, numbers as counters.
  static std::string foot_content(std::string_view foot) {
    std::string content;
    const auto add_text = [&](std::string_view part) {
      if (!part.empty()) content += css_string(part) + " ";
    };
    while (!foot.empty()) {
      const std::size_t page = std::min(foot.find("{page}"), foot.size());
      const std::size_t pages = std::min(foot.find("{pages}"), foot.size());
      const std::size_t first = std::min(page, pages);
      add_text(foot.substr(0, first));
      foot.remove_prefix(first);
      if (foot.empty()) break;
      content += page < pages ? "counter(page) " : "counter(pages) ";
      foot.remove_prefix(std::string_view(page < pages ? "{page}" : "{pages}").size());
    }
    return content.empty() ? "\"\"" : content;
  }

  // Loose sheets must tell which paper they belong to, and in which order.
  void add_page_rule() {
    const PageStyle& style = printout_.style;
    const FootType type = foot_type(printout_);
    const auto box = [&](std::string_view name, std::string_view foot) {
      out_.append("@").append(name).append("{content:").append(foot_content(foot));
      out_ += type.is_wrapped ? ";font:" : ";white-space:nowrap;font:";
      out_ += tenths(type.size, "pt") + " var(--song)}\n";
    };
    out_ += std::string("@page{size:") +
            (style.size == PageStyle::Size::a3 ? "A3 landscape" : "A4") +
            ";margin:" + tenths(style.top, "mm ") + tenths(style.right, "mm ") +
            tenths(style.bottom, "mm ") + tenths(style.left, "mm") + ";\n";
    box("bottom-left", printout_.foot.left);
    box("bottom-center", printout_.foot.centre);
    box("bottom-right", printout_.foot.right);
    out_ += "}\n";
    // The strip takes five millimetres of the margin, and the foot stays below the text.
    if (printout_.strip) {
      out_ += std::string("@page") + (printout_.strip_on_all ? "{" : " :first{") +
              "margin-left:" + tenths(style.left - 50, "mm") +
              ";@bottom-left{padding-left:22mm}@bottom-center{padding-left:22mm}}\n";
    }
    if (style.columns > 1) {
      out_ += "@media print{.paper{columns:" + std::to_string(style.columns) +
              ";column-gap:" + tenths(column_gap, "mm") + "}}\n";
    }
  }

  void add_variables() {
    const PageStyle& style = printout_.style;
    out_ += ":root{--song:" + css_string(style.song) + "," + std::string(song_faces) +
            ";\n--hei:" + css_string(style.hei) + "," + std::string(hei_faces) + ";\n";
    const auto length = [&](std::string_view name, int value, std::string_view unit) {
      out_.append(name).append(":").append(tenths(value, unit)).append(";");
    };
    length("--body", style.body, "pt");
    length("--section", style.section, "pt");
    length("--name", style.name, "pt");
    length("--issuer", style.issuer, "pt");
    length("--small", style.small, "pt");
    length("--top", style.top, "mm");
    length("--right", style.right, "mm");
    length("--bottom", style.bottom, "mm");
    length("--left", style.left, "mm");
    length("--strip", paper_height - style.top - style.bottom, "mm");
    length("--tallest", tallest_figure(style), "mm");
    out_ += "--leading:" + format_decimal(style.leading, 2) + "}\n";
  }

  void add_beginning() {
    out_ +=
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    element("<title>", escaped(printout_.title), "</title>");
    out_ += "<style>\n";
    out_ += html_style;
    add_variables();
    add_page_rule();
    out_ += "</style>\n</head>\n<body>\n<main class=\"paper";
    if (printout_.strip) out_ += printout_.strip_on_all ? " sealed each" : " sealed";
    out_ += "\">\n";
  }

  void add_seal(const SealStrip& strip) {
    const auto letters = [](int count) { return "--letters:" + std::to_string(count) + "\">"; };
    out_ += "<aside class=\"seal\">\n<div class=\"fields\" style=\"";
    out_ += letters(letters_of_fields(strip));
    for (const std::string& field : strip.fields) {
      out_ += "<span>" + escaped(field) + "<i></i></span>";
    }
    out_ += "</div>\n<div class=\"line\" style=\"" + letters(letters_of_line(strip)) + "<i></i>";
    for (std::size_t at = 0; at < strip.words.size();) {
      const std::size_t bytes = character_at(strip.words, at).bytes;
      out_ += escaped(strip.words.substr(at, bytes)) + "<i></i>";
      at += bytes;
    }
    out_ += "</div>\n</aside>\n";
  }

  void add(const HeadingBlock& heading) {
    if (!heading.secrecy.empty()) {
      element("<p class=\"secrecy\">", escaped(heading.secrecy), "</p>");
    }
    if (!heading.issuer.empty()) {
      element("<p class=\"issuer\">", escaped(heading.issuer), "</p>");
    }
    element("<h1>", escaped(heading.name), "</h1>");
    if (!heading.document.empty())
      element("<p class=\"document\">", escaped(heading.document), "</p>");
    if (!heading.added.empty()) element("<p class=\"title\">", escaped(heading.added), "</p>");
    if (heading.facts.empty()) return;
    out_ += "<p class=\"facts\">";
    for (const std::string& fact : heading.facts) out_ += "<span>" + escaped(fact) + "</span>";
    out_ += "</p>\n";
  }

  void add(const NoticesBlock& block) {
    out_ += "<section class=\"notices\">\n";
    element("<h2>", escaped(block.title), "</h2>");
    std::size_t number = 0;
    for (const std::string& notice : block.notices) {
      const std::string label = std::to_string(++number) + ".";
      element("<p><span class=\"no\">", label + "</span>" + escaped(notice), "</p>");
    }
    out_ += "</section>\n";
  }

  void add(const ScoreBlock& block) {
    const std::string columns = std::to_string(block.columns.size());
    out_ += R"(<div class="scores"><table style="--columns:)" + columns + "\">\n<tr>";
    for (const std::string& column : block.columns) out_ += "<th>" + escaped(column) + "</th>";
    out_ += "</tr>\n";
    for (const std::string& row : block.rows) {
      out_ += "<tr><th>" + escaped(row) + "</th>";
      for (std::size_t i = 1; i < block.columns.size(); ++i) out_ += "<td></td>";
      out_ += "</tr>\n";
    }
    out_ += "</table></div>\n";
  }

  // Room for the labels of the section that begins here, so that all stems begin alike.
  std::string label_rooms() const {
    constexpr int gap = 30;
    int number = 0;
    int part = 0;
    for (std::size_t i = at_ + 1; i < printout_.blocks.size(); ++i) {
      if (std::holds_alternative<SectionBlock>(printout_.blocks[i])) break;
      const auto* item = std::get_if<ItemBlock>(&printout_.blocks[i]);
      if (item == nullptr) continue;
      int& room = item->depth > 0 ? part : number;
      room = std::max(room, type_width(item->label));
    }
    std::string rooms;
    if (number > 0) rooms += "--number:" + format_decimal(number + gap, 2) + "em;";
    if (part > 0) rooms += "--part:" + format_decimal(part, 2) + "em";
    return rooms;
  }

  void add(const SectionBlock& section) {
    if (is_section_open_) out_ += "</section>\n";
    is_section_open_ = true;
    element("<section style=\"", label_rooms(), "\">");
    out_ += "<div class=\"head\">\n";
    if (!section.boxes.empty()) {
      out_ += "<table><tr>";
      for (const std::string& box : section.boxes) out_ += "<td>" + escaped(box) + "</td>";
      out_ += "</tr><tr>";
      for (std::size_t i = 0; i < section.boxes.size(); ++i) out_ += "<td></td>";
      out_ += "</tr></table>\n";
    }
    element("<h2><b>", escaped(section.title) + "</b>" + escaped(section.directions),
            "</h2>\n</div>");
  }

  void add(const ItemBlock& item) {
    std::string kind = "item";
    if (!item.bracket.empty()) kind += " judged";
    if (item.depth > 0) kind += " part";
    if (may_be_split(item)) kind += " long";
    if (item.keeps_next) kind += " next";
    out_ += "<div class=\"" + kind + "\">\n<p class=\"stem\">";
    if (!item.bracket.empty()) {
      out_ += "<span class=\"bracket\">" + escaped(item.bracket) + "</span>";
    }
    element("<span class=\"no\">", escaped(item.label) + "</span>" + text(item.stem), "</p>");
    for (const FigureLine& figure : item.figures) {
      element("<p class=\"figure\">", html_figure(figure.path, figure.millimetres, printout_),
              "</p>");
    }
    add_options(item.options);
    add_space(item.space);
    for (const Remark& remark : item.remarks) {
      element("<p class=\"remark\"><b>【",
              escaped(remark.name) + "】</b><span>" + text(remark.text), "</span></p>");
    }
    out_ += "</div>\n";
  }

  void add_options(const std::vector<OptionLine>& options) {
    if (options.empty()) return;
    out_ += options.size() == 5 ? "<ol class=\"options five\"" : "<ol class=\"options\"";
    if (const auto widest = widest_option(options, printout_)) {
      out_ += " style=\"--widest:" + format_decimal(*widest, 2) + "em\"";
    }
    out_ += ">\n";
    for (const OptionLine& option : options) {
      element("<li><b>", escaped(option.letter) + ".</b><span>" + text(option.text),
              "</span></li>");
    }
    out_ += "</ol>\n";
  }

  void add_space(const AnswerSpace& space) {
    if (space.lines == 0) return;
    out_ += space.is_ruled ? "<div class=\"lines\">" : "<div class=\"lines blank\">";
    for (int i = 0; i < space.lines; ++i) out_ += "<i></i>";
    out_ += "</div>\n";
  }

  void add(const TextBlock& block) {
    const char* kind = block.style == TextBlock::Style::centred ? "centred"
                       : block.style == TextBlock::Style::small ? "small"
                       : block.style == TextBlock::Style::title ? "name"
                                                                : "text";
    element(std::string("<p class=\"") + kind + "\">", text(block.text), "</p>");
  }

  void add(const TableBlock& table) {
    out_ += is_short(table) ? "<div class=\"table whole\">" : "<div class=\"table\">";
    out_ += "<table><colgroup>";
    int whole = 0;
    for (const int width : table.widths) whole += width;
    for (const int width : table.widths) {
      out_ += "<col style=\"width:" + format_decimal(width * 1000 / std::max(whole, 1), 1) + "%\">";
    }
    out_ += "</colgroup>\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      if (row == 0 && table.header_rows > 0) out_ += "<thead>\n";
      out_ += keeps_next_row(table, row) ? "<tr class=\"keep\"" : "<tr";
      out_ += " style=\"height:" + tenths(least_height(table, row), "mm") + "\">";
      for (const TableCell& cell : table.rows[row]) add_cell(cell);
      out_ += "</tr>\n";
      if (row + 1 == table.header_rows) out_ += "</thead>\n";
    }
    out_ += "</table></div>\n";
  }

  void add_cell(const TableCell& cell) {
    const std::string_view name = cell.style == TableCell::Style::header ? "th" : "td";
    out_.append("<").append(name);
    if (cell.style == TableCell::Style::left) out_ += " class=\"left\"";
    if (cell.columns > 1) out_ += " colspan=\"" + std::to_string(cell.columns) + "\"";
    out_.append(">").append(text(cell.text)).append("</").append(name).append(">");
  }

  void add(const PageBreak&) { out_ += "<div class=\"break\"></div>\n"; }

  const Printout& printout_;
  std::size_t at_ = 0;  // of the block that is written
  bool is_section_open_ = false;
  std::string out_;
};

}  // namespace

std::string write_html(const Printout& printout) { return HtmlWriter(printout).write(); }

}  // namespace tiku
