// SPDX-License-Identifier: Apache-2.0
// Printout -> plain text of 78 columns.
#include <algorithm>
#include <cstdint>

#include "render/layout.hpp"
#include "render/text_table.hpp"
#include "render/wrap.hpp"
#include "tiku/render/printout.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

constexpr std::size_t page_width = 78;
constexpr std::size_t number_width = 5;  // "100. "
constexpr std::size_t deepest_indent = 20;

std::string spaces(std::size_t count) { return std::string().append(count, ' '); }

std::string blank_line(std::size_t width) { return std::string().append(width, '_'); }

class TextWriter {
 public:
  explicit TextWriter(const Printout& printout) : printout_(printout) {}

  std::string write() {
    for (const Block& block : printout_.blocks) {
      std::visit([&](const auto& known) { add(known); }, block);
    }
    return harmless(out_);
  }

 private:
  void line(std::string_view text = {}) { out_.append(text).append("\n"); }

  // One blank line before what follows.
  void gap() {
    if (!out_.empty() && !out_.ends_with("\n\n")) line();
  }

  void centred(std::string_view text) {
    for (const std::string& part : wrap(text, page_width)) {
      line(spaces((page_width - std::min(page_width, display_width(part))) / 2) + part);
    }
  }

  // The label, then the text beside it; further lines are indented like the first.
  void hanging(std::size_t indent, const std::string& label, std::size_t label_width,
               std::string_view text) {
    if (text.empty() && !label.empty()) return line(spaces(indent) + label);
    std::string lead = spaces(indent) + padded(label, label_width);
    for (const std::string& part : wrap(text, page_width - indent - label_width)) {
      line(part.empty() ? std::string() : lead + part);
      lead = spaces(indent + label_width);
    }
  }

  void add(const HeadingBlock& heading) {
    if (!heading.secrecy.empty()) hanging(0, "", 0, heading.secrecy);
    if (!heading.issuer.empty()) centred(heading.issuer);
    centred(heading.name);
    if (!heading.document.empty()) centred(heading.document);
    if (!heading.added.empty()) centred(heading.added);
    std::string facts;
    for (const std::string& fact : heading.facts) facts += (facts.empty() ? "" : "　") + fact;
    if (!facts.empty()) centred(facts);
    line();
    if (printout_.strip) add_strip(*printout_.strip);
  }

  void add_strip(const SealStrip& strip) {
    std::string fields;
    for (const std::string& field : strip.fields) {
      fields.append(fields.empty() ? "" : "  ").append(field).append("：").append(blank_line(14));
    }
    line(fields);
    const std::string words = spaced(strip.words);
    const std::size_t taken = std::min(page_width - 4, display_width(words) + 2);
    const std::string dashes((page_width - taken) / 2, '-');
    line(dashes + " " + words + " " + dashes);
    line();
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

  void add(const NoticesBlock& block) {
    centred(block.title);
    std::size_t number = 0;
    for (const std::string& notice : block.notices) {
      hanging(0, std::to_string(++number) + ".", 3, notice);
    }
    line();
  }

  void add(const ScoreBlock& block) {
    TableBlock table;
    table.widths.assign(block.columns.size(), 1);
    table.rows.emplace_back();
    for (const std::string& column : block.columns) {
      table.rows.front().push_back({TableCell::Style::header, plain(column), 1});
    }
    for (const std::string& row : block.rows) {
      table.rows.emplace_back(block.columns.size());
      table.rows.back().front() = {TableCell::Style::header, plain(row), 1};
    }
    constexpr std::size_t cell_width = 9;
    const std::size_t width = std::min(page_width, cell_width * block.columns.size() + 1);
    const std::string margin = spaces((page_width - width) / 2);
    for (const std::string& text : text_table(table, width)) line(margin + text);
  }

  void add(const SectionBlock& section) {
    gap();
    std::string boxes;
    for (const std::string& box : section.boxes) {
      const bool is_last = &box == &section.boxes.back();
      boxes.append(boxes.empty() ? "" : "  ").append(box).append("：");
      boxes += blank_line(is_last ? 12 : 8);
    }
    if (!boxes.empty()) line(boxes);
    hanging(0, "", 0, section.title + section.directions);
  }

  void add(const ItemBlock& item) {
    if (item.depth == 0) gap();
    const std::size_t indent =
        std::min(static_cast<std::size_t>(item.depth) * number_width, deepest_indent);
    const std::string label = item.bracket + item.label;
    const std::size_t label_width =
        std::max(number_width + display_width(item.bracket), display_width(label) + 1);
    hanging(indent, label, label_width, readable(item.stem));
    // What belongs to an item begins where its stem does.
    const std::size_t inner =
        std::min(indent + number_width + display_width(item.bracket), deepest_indent);
    for (const FigureLine& figure : item.figures) {
      hanging(inner, "", 0, readable({{Run::Kind::figure, figure.path}}));
    }
    add_options(item.options, inner);
    for (int i = 0; i < item.space.lines; ++i) {
      line(item.space.is_ruled ? spaces(inner) + blank_line(page_width - inner) : std::string());
    }
    for (const Remark& remark : item.remarks) {
      hanging(inner, remark.name + "：", display_width(remark.name) + 2, readable(remark.text));
    }
  }

  // Columns of the page that hold the widest option, its letter and a blank.
  static std::size_t option_columns(const std::vector<OptionLine>& options, std::size_t room) {
    std::size_t widest = 0;
    for (const OptionLine& option : options) {
      const std::string text = readable(option.text);
      if (text.find('\n') != std::string::npos) return 1;
      widest = std::max(widest, display_width(option.letter + ". ") + display_width(text) + 1);
    }
    return static_cast<std::size_t>(columns_that_fit(
        options.size(), static_cast<std::int64_t>(widest), static_cast<std::int64_t>(room)));
  }

  void add_options(const std::vector<OptionLine>& options, std::size_t indent) {
    const std::size_t columns = option_columns(options, page_width - indent);
    const std::size_t width = (page_width - indent) / columns;
    std::string row;
    for (std::size_t i = 0; i < options.size(); ++i) {
      const std::string label = options[i].letter + ". ";
      if (columns == 1) {
        hanging(indent, label, label.size(), readable(options[i].text));
        continue;
      }
      const bool is_last = i + 1 == options.size() || (i + 1) % columns == 0;
      row += label + readable(options[i].text);
      if (is_last) {
        line(spaces(indent) + row);
        row.clear();
      } else {
        row = padded(row, (i % columns + 1) * width);
      }
    }
  }

  void add(const TextBlock& block) {
    const std::string text = readable(block.text);
    if (block.style == TextBlock::Style::body || block.style == TextBlock::Style::small) {
      hanging(0, "", 0, text);
    } else {
      centred(text);
    }
  }

  void add(const TableBlock& table) {
    for (const std::string& text : text_table(table, page_width)) line(text);
    line();
  }

  void add(const PageBreak&) { line(); }

  const Printout& printout_;
  std::string out_;
};

}  // namespace

std::string write_text(const Printout& printout) { return TextWriter(printout).write(); }

}  // namespace tiku
