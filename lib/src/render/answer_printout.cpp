// SPDX-License-Identifier: Apache-2.0
// Printed paper -> the sheet for written answers.
#include <algorithm>

#include "render/layout.hpp"
#include "render/wording.hpp"
#include "tiku/render/printouts.hpp"

namespace tiku {
namespace {

constexpr std::size_t answers_per_line = 10;

// Numbers above room for their answers, ten to a line.
TableBlock answer_table(const std::vector<std::string>& labels) {
  TableBlock table;
  table.widths.assign(answers_per_line + 1, 2);
  table.widths.front() = 3;
  table.row_height = 80;
  table.together = 2;
  for (std::size_t first = 0; first < labels.size(); first += answers_per_line) {
    std::vector<TableCell> numbers = {table_cell(TableCell::Style::header, "题号")};
    std::vector<TableCell> answers = {table_cell(TableCell::Style::header, "答案")};
    for (std::size_t i = first; i < first + answers_per_line; ++i) {
      numbers.push_back(table_cell(TableCell::Style::centred, i < labels.size() ? labels[i] : ""));
      answers.push_back(table_cell(TableCell::Style::centred, ""));
    }
    table.rows.push_back(std::move(numbers));
    table.rows.push_back(std::move(answers));
  }
  return table;
}

class AnswerBuilder {
 public:
  AnswerBuilder(const PrintedPaper& paper, const Template& office)
      : paper_(paper), office_(office), printout_(begin_printout(paper, office, "答题纸")) {
    printout_.strip = office.strip;
  }

  Printout build() {
    for (const PrintedSection& section : paper_.sections) add_section(section);
    return std::move(printout_);
  }

 private:
  void add(Block block) { printout_.blocks.push_back(std::move(block)); }

  void add_section(const PrintedSection& section) {
    SectionBlock head = short_head(section, office_);
    head.boxes = office_.score_boxes;
    add(std::move(head));
    for (const PrintedItem& item : section.items) {
      if (item.items.empty()) add_item(item, item_label(item), std::to_string(item.number));
      for (const PrintedItem& part : item.items) {
        add_item(part, part_name(item, part), part_name(item, part));
      }
    }
    add_short();
  }

  void add_item(const PrintedItem& item, std::string label, std::string number) {
    if (!is_open(item)) {
      short_.push_back(std::move(number));
      return;
    }
    add_short();
    ItemBlock room;
    room.label = std::move(label);
    const auto type = static_cast<std::size_t>(item.type);
    room.space = {std::max(office_.answer_lines[type], 1), item.type != ItemType::calculation};
    add(std::move(room));
  }

  void add_short() {
    if (short_.empty()) return;
    add(answer_table(short_));
    short_.clear();
  }

  const PrintedPaper& paper_;
  const Template& office_;
  Printout printout_;
  std::vector<std::string> short_;  // numbers of items that are answered by letters
};

}  // namespace

Printout answer_printout(const PrintedPaper& paper, const Template& office) {
  return AnswerBuilder(paper, office).build();
}

}  // namespace tiku
