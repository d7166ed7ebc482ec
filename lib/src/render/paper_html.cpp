// SPDX-License-Identifier: Apache-2.0
// Printed paper -> one self-contained HTML file. Ids of items stay out of it: they
// would tell a candidate the knowledge point.
#include "render/layout.hpp"
#include "render/paper_style.hpp"
#include "tiku/render/paper.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : harmless(text)) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

// A string in a style sheet. ASCII signs are written as their codes, so that none can
// end the string or the sheet.
std::string css_string(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string safe = "\"";
  for (const char c : harmless(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain =
        byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (is_plain) {
      safe += c;
    } else {
      safe.append("\\").append(1, digits[byte / 16]).append(1, digits[byte % 16]).append(" ");
    }
  }
  return safe + "\"";
}

std::string html(const Run& run) {
  const std::string inner = escaped(run.text);
  switch (run.kind) {
    case Run::Kind::subscript:
      return "<sub>" + inner + "</sub>";
    case Run::Kind::superscript:
      return "<sup>" + inner + "</sup>";
    case Run::Kind::gap:
      return "<span class=\"gap\">" + inner + "</span>";
    case Run::Kind::text:
      return inner;
    case Run::Kind::figure:
    case Run::Kind::maths:
      return escaped(readable({run}));
  }
  return inner;
}

std::string html(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) {
    std::string inner = html(run);
    if (run.is_underlined) inner = "<u>" + inner + "</u>";
    if (run.is_emphasised) inner = "<strong>" + inner + "</strong>";
    text += inner;
  }
  return text;
}

// An item stays on one page, unless it is a case or so long that it would leave most of
// a page empty before it.
bool may_be_split(const PrintedItem& item) {
  constexpr std::size_t columns_of_half_page = 2000;
  std::size_t columns = display_width(readable(item.stem));
  for (const PrintedOption& option : item.options) columns += display_width(readable(option.text));
  return item.type == ItemType::case_study || columns > columns_of_half_page;
}

class HtmlPaper {
 public:
  std::string write(const PrintedPaper& paper) {
    add_beginning(paper);
    add_seal();
    add_title(paper);
    add_notices(paper);
    add_scores(paper);
    for (const PrintedSection& section : paper.sections) add_section(section);
    out_ += "</main>\n</body>\n</html>\n";
    return std::move(out_);
  }

 private:
  // An element in a line of its own; its content is HTML already.
  void element(std::string_view open, std::string_view content, std::string_view close) {
    out_.append(open).append(content).append(close).append("\n");
  }

  // Loose sheets must tell which paper they belong to, and in which order.
  void add_page_rule(const PrintedPaper& paper) {
    const auto box = [&](std::string_view name, std::string_view content) {
      out_.append("@")
          .append(name)
          .append("{content:")
          .append(content)
          .append(";font:9pt var(--song)}\n");
    };
    out_ += "@page{size:A4;margin:16mm 18mm 20mm;\n";
    box("bottom-left", css_string(paper.occupation + " " + paper.level));
    box("bottom-center", "\"第\" counter(page) \"页　共\" counter(pages) \"页\"");
    box("bottom-right", css_string(form_name(paper.label)));
    out_ += "}\n@page :first{margin-left:10mm}\n";
  }

  void add_beginning(const PrintedPaper& paper) {
    out_ +=
        "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    element("<title>", escaped(paper.title + " " + form_name(paper.label)), "</title>");
    out_.append("<style>").append(paper_style);
    add_page_rule(paper);
    out_ += "</style>\n</head>\n<body>\n<main class=\"paper\">\n";
  }

  void add_seal() {
    out_ += "<aside class=\"seal\">\n<div class=\"fields\">";
    for (const std::string_view field : candidate_fields) {
      out_.append("<span>").append(field).append("<i></i></span>");
    }
    out_ += "</div>\n<div class=\"line\"><i></i>";
    for (std::size_t at = 0; at < seal_words.size();) {
      const std::size_t bytes = character_at(seal_words, at).bytes;
      out_.append(seal_words.substr(at, bytes)).append("<i></i>");
      at += bytes;
    }
    out_ += "</div>\n</aside>\n";
  }

  void add_title(const PrintedPaper& paper) {
    element("<p class=\"issuer\">", escaped(issuer(paper)), "</p>");
    element("<h1>", escaped(paper_name(paper)), "</h1>");
    if (const std::string title = added_title(paper); !title.empty()) {
      element("<p class=\"title\">", escaped(title), "</p>");
    }
    out_ += "<p class=\"facts\">";
    for (const std::string& fact : paper_facts(paper)) out_ += "<span>" + escaped(fact) + "</span>";
    out_ += "</p>\n";
  }

  void add_notices(const PrintedPaper& paper) {
    out_ += "<section class=\"notices\">\n<h2>注意事项</h2>\n";
    std::size_t number = 0;
    for (const std::string& notice : notices(paper)) {
      const std::string label = std::to_string(++number) + ".";
      element("<p><span class=\"no\">", label + "</span>" + escaped(notice), "</p>");
    }
    out_ += "</section>\n";
  }

  void add_scores(const PrintedPaper& paper) {
    std::string names = "<th>题号</th>";
    std::string blanks;
    for (const PrintedSection& section : paper.sections) {
      names += "<th>" + chinese_number(section.number) + "</th>";
      blanks += "<td></td>";
    }
    const std::string columns = std::to_string(paper.sections.size() + 2);
    out_ += R"(<div class="scores"><table style="--columns:)" + columns + "\">\n<tr>" + names +
            "<th>总分</th></tr>\n";
    for (const char* row : {"得分", "评分人"}) {
      out_ += std::string("<tr><th>") + row + "</th>" + blanks + "<td></td></tr>\n";
    }
    out_ += "</table></div>\n";
  }

  void add_section(const PrintedSection& section) {
    out_ += section.last < 100 ? "<section>\n" : "<section class=\"hundred\">\n";
    out_ +=
        "<div class=\"head\">\n<table><tr><td>得分</td><td>评分人</td></tr>"
        "<tr><td></td><td></td></tr></table>\n";
    element("<h2><b>",
            escaped(section_title(section)) + "</b>" + escaped(section_directions(section)),
            "</h2>\n</div>");
    for (const PrintedItem& item : section.items) add_item(item);
    out_ += "</section>\n";
  }

  void add_item(const PrintedItem& item) {
    const bool is_judged = item.type == ItemType::true_false;
    std::string kind = "item";
    if (is_judged) kind += " judged";
    if (item.part > 0) kind += " part";
    if (may_be_split(item)) kind += " long";
    out_ += "<div class=\"" + kind + "\">\n<p class=\"stem\">";
    if (is_judged) out_ += "<span class=\"bracket\">（　　）</span>";
    element("<span class=\"no\">", item_label(item) + "</span>" + html(item.stem), "</p>");
    for (const std::string& figure : figure_lines(item)) {
      element("<p class=\"figure\">", escaped(figure), "</p>");
    }
    add_options(item);
    add_answer_lines(item.type);
    for (const PrintedItem& part : item.items) add_item(part);
    out_ += "</div>\n";
  }

  void add_options(const PrintedItem& item) {
    if (item.options.empty()) return;
    const int columns = option_columns(item);
    const char* layout = columns == 4 ? " four" : columns == 2 ? " two" : "";
    out_ += std::string("<ol class=\"options") + layout + "\">\n";
    for (const PrintedOption& option : item.options) {
      const std::string letter(1, option.letter);
      element("<li>", "<b>" + letter + ".</b><span>" + html(option.text) + "</span>", "</li>");
    }
    out_ += "</ol>\n";
  }

  void add_answer_lines(ItemType type) {
    const int lines = answer_lines(type);
    if (lines == 0) return;
    out_ += type == ItemType::calculation ? "<div class=\"lines blank\">" : "<div class=\"lines\">";
    for (int i = 0; i < lines; ++i) out_ += "<i></i>";
    out_ += "</div>\n";
  }

  std::string out_;
};

}  // namespace

std::string paper_html(const PrintedPaper& paper) { return HtmlPaper().write(paper); }

}  // namespace tiku
