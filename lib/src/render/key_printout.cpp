// SPDX-License-Identifier: Apache-2.0
// Printed paper -> its keys and marking scheme.
#include <algorithm>

#include "render/layout.hpp"
#include "render/wording.hpp"
#include "tiku/render/printouts.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

// Five to a line, or three where one of them is long.
std::size_t answers_per_line(const std::vector<TableCell>& answers) {
  constexpr std::size_t longest_of_five = 12;
  const bool is_short = std::ranges::all_of(answers, [](const TableCell& answer) {
    return display_width(readable(answer.text)) <= longest_of_five;
  });
  return is_short ? 5 : 3;
}

class KeyBuilder {
 public:
  KeyBuilder(const PrintedPaper& paper, const Template& office)
      : paper_(paper),
        office_(office),
        printout_(begin_printout(paper, office, "标准答案与评分标准")) {
    begun_heading(printout_).facts.push_back("满分：" + marks_text(paper.total));
  }

  Printout build() {
    for (const PrintedSection& section : paper_.sections) add_section(section);
    add_signatures();
    return std::move(printout_);
  }

 private:
  void add(Block block) { printout_.blocks.push_back(std::move(block)); }

  void add_section(const PrintedSection& section) {
    add(short_head(section, office_));
    const std::string& policy = office_.policies[static_cast<std::size_t>(section.type)];
    if (!policy.empty()) {
      add(TextBlock{TextBlock::Style::small, plain(policy)});
    }
    short_.clear();
    for (const PrintedItem& item : section.items) {
      if (item.items.empty()) add_item(item, item_label(item));
      for (const PrintedItem& part : item.items) add_item(part, part_name(item, part));
    }
    add_short();
  }

  void add_item(const PrintedItem& item, std::string label) {
    if (is_open(item)) {
      add_short();
      add_open(item, std::move(label));
      return;
    }
    short_.push_back(
        table_cell(TableCell::Style::centred, label + " " + item.key + marks_note(item)));
  }

  // The short answers so far.
  void add_short() {
    if (short_.empty()) return;
    const std::size_t per_line = answers_per_line(short_);
    TableBlock table;
    table.widths.assign(per_line, 1);
    table.row_height = 70;
    short_.resize((short_.size() + per_line - 1) / per_line * per_line,
                  table_cell(TableCell::Style::centred, ""));
    const auto step = static_cast<std::ptrdiff_t>(per_line);
    for (auto at = short_.begin(); at != short_.end(); at += step) {
      table.rows.emplace_back(at, at + step);
    }
    add(std::move(table));
    short_.clear();
  }

  void add_open(const PrintedItem& item, std::string label) {
    ItemBlock answer;
    answer.label = std::move(label);
    answer.stem = parse_inline(item.key);
    if (std::string note = marks_note(item); !note.empty()) {
      answer.stem.push_back({Run::Kind::text, std::move(note)});
    }
    answer.keeps_next = !item.marking.empty();
    add(std::move(answer));
    if (item.marking.empty()) return;
    TableBlock table{{9, 1}, 1, 60, {}};
    table.rows.push_back({table_cell(TableCell::Style::header, "采分点"),
                          table_cell(TableCell::Style::header, "分值")});
    for (const MarkingPoint& point : item.marking) {
      table.rows.push_back({TableCell{TableCell::Style::left, parse_inline(point.text), 1},
                            table_cell(TableCell::Style::centred, marks_text(point.marks))});
    }
    add(std::move(table));
  }

  // Each beside room for what is written by hand.
  void add_signatures() {
    if (office_.signatures.empty()) return;
    TableBlock table;
    table.row_height = 110;
    table.rows.emplace_back();
    for (const std::string& name : office_.signatures) {
      table.widths.insert(table.widths.end(), {2, 3});
      table.rows.front().push_back(table_cell(TableCell::Style::header, name));
      table.rows.front().push_back(table_cell(TableCell::Style::left, ""));
    }
    add(std::move(table));
  }

  const PrintedPaper& paper_;
  const Template& office_;
  Printout printout_;
  std::vector<TableCell> short_;
};

}  // namespace

Printout key_printout(const PrintedPaper& paper, const Template& office) {
  return KeyBuilder(paper, office).build();
}

}  // namespace tiku
