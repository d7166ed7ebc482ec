// SPDX-License-Identifier: Apache-2.0
// Printed paper -> plain text of 78 columns. Inline markup stays as it is written: it
// was made to be read by people.
#include <algorithm>

#include "render/layout.hpp"
#include "render/wrap.hpp"
#include "tiku/render/paper.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

constexpr std::size_t page_width = 78;
constexpr std::size_t number_width = 5;  // "100. "
constexpr std::size_t deepest_indent = 20;

std::string padded(std::string text, std::size_t width) {
  const std::size_t taken = display_width(text);
  return taken < width ? text.append(width - taken, ' ') : text;
}

std::string spaces(std::size_t count) { return std::string().append(count, ' '); }

std::string blank_line(std::size_t width) { return std::string().append(width, '_'); }

class TextPaper {
 public:
  std::string write(const PrintedPaper& paper) {
    add_head(paper);
    for (const PrintedSection& section : paper.sections) add_section(section);
    return harmless(out_);
  }

 private:
  void line(std::string_view text = {}) { out_.append(text).append("\n"); }

  void centred(std::string_view text) {
    for (const std::string& part : wrap(text, page_width)) {
      line(spaces((page_width - std::min(page_width, display_width(part))) / 2) + part);
    }
  }

  // The label, then the text beside it; further lines are indented like the first.
  void hanging(std::size_t indent, const std::string& label, std::size_t label_width,
               std::string_view text) {
    std::string lead = spaces(indent) + padded(label, label_width);
    for (const std::string& part : wrap(text, page_width - indent - label_width)) {
      line(part.empty() ? std::string() : lead + part);
      lead = spaces(indent + label_width);
    }
  }

  void add_head(const PrintedPaper& paper) {
    centred(issuer(paper));
    centred(paper_name(paper));
    if (const std::string title = added_title(paper); !title.empty()) centred(title);
    std::string facts;
    for (const std::string& fact : paper_facts(paper)) facts += (facts.empty() ? "" : "　") + fact;
    centred(facts);
    line();
    std::string fields;
    for (const std::string_view field : candidate_fields) {
      fields.append(fields.empty() ? "" : "  ").append(field).append("：").append(blank_line(14));
    }
    line(fields);
    line(std::string(21, '-') + " " + spaced(seal_words) + " " + std::string(21, '-'));
    line();
    centred("注意事项");
    std::size_t number = 0;
    for (const std::string& notice : notices(paper)) {
      hanging(0, std::to_string(++number) + ".", 3, notice);
    }
    line();
    add_scores(paper);
  }

  static std::string spaced(std::string_view words) {
    std::string text;
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t bytes = character_at(words, at).bytes;
      text.append(at == 0 ? "" : "  ").append(words.substr(at, bytes));
      at += bytes;
    }
    return text;
  }

  void score(const std::string& name) {
    line(padded(name, 8) + padded(blank_line(8), 12) + blank_line(12));
  }

  void add_scores(const PrintedPaper& paper) {
    line(padded("题号", 8) + padded("得分", 12) + "评分人");
    for (const PrintedSection& section : paper.sections) score(chinese_number(section.number));
    score("总分");
  }

  void add_section(const PrintedSection& section) {
    line();
    line("得分：" + blank_line(8) + "  评分人：" + blank_line(12));
    hanging(0, "", 0, section_title(section) + section_directions(section));
    for (const PrintedItem& item : section.items) {
      line();
      add_item(item, 0);
    }
  }

  void add_item(const PrintedItem& item, std::size_t indent) {
    const bool is_judged = item.type == ItemType::true_false;
    const std::string label = (is_judged ? "（　　）" : "") + item_label(item);
    const std::size_t label_width =
        std::max(number_width + (is_judged ? 8U : 0U), display_width(label) + 1);
    hanging(indent, label, label_width, readable(item.stem));
    const std::size_t inner = std::min(indent + number_width, deepest_indent);
    for (const std::string& figure : figure_lines(item)) hanging(inner, "", 0, figure);
    add_options(item, inner);
    for (int i = 0; i < answer_lines(item.type); ++i) {
      line(item.type == ItemType::calculation ? ""
                                              : spaces(inner) + blank_line(page_width - inner));
    }
    for (const PrintedItem& part : item.items) add_item(part, inner);
  }

  void add_options(const PrintedItem& item, std::size_t indent) {
    const auto columns = static_cast<std::size_t>(option_columns(item));
    const std::size_t width = (page_width - indent) / columns;
    std::string row;
    for (std::size_t i = 0; i < item.options.size(); ++i) {
      const PrintedOption& option = item.options[i];
      const std::string label = std::string(1, option.letter) + ". ";
      if (columns == 1) {
        hanging(indent, label, label.size(), readable(option.text));
        continue;
      }
      const bool is_last = i + 1 == item.options.size() || (i + 1) % columns == 0;
      row += label + readable(option.text);
      if (is_last) {
        line(spaces(indent) + row);
        row.clear();
      } else {
        row = padded(row, (i % columns + 1) * width);
      }
    }
  }

  std::string out_;
};

}  // namespace

std::string paper_text(const PrintedPaper& paper) { return TextPaper().write(paper); }

}  // namespace tiku
