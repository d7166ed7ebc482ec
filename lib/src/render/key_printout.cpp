// SPDX-License-Identifier: Apache-2.0
// Printed paper -> its keys and marking scheme.
#include <algorithm>

#include "render/layout.hpp"
#include "render/wording.hpp"
#include "tiku/render/printouts.hpp"

namespace tiku {
namespace {

constexpr std::size_t answers_per_line = 5;

class KeyBuilder {
 public:
  KeyBuilder(const PrintedPaper& paper, const Template& office)
      : paper_(paper),
        office_(office),
        printout_(begin_printout(paper, office, "标准答案与评分标准")) {}

  Printout build() {
    for (const PrintedSection& section : paper_.sections) add_section(section);
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
    short_.push_back(table_cell(TableCell::Style::centred, label + " " + item.key));
  }

  // The short answers so far, five to a line.
  void add_short() {
    if (short_.empty()) return;
    TableBlock table;
    table.widths.assign(answers_per_line, 1);
    table.row_height = 70;
    short_.resize((short_.size() + answers_per_line - 1) / answers_per_line * answers_per_line,
                  table_cell(TableCell::Style::centred, ""));
    for (auto at = short_.begin(); at != short_.end(); at += answers_per_line) {
      table.rows.emplace_back(at, at + answers_per_line);
    }
    add(std::move(table));
    short_.clear();
  }

  void add_open(const PrintedItem& item, std::string label) {
    ItemBlock answer;
    answer.label = std::move(label);
    answer.stem = parse_inline(item.key);
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
