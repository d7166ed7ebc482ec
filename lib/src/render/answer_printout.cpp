// SPDX-License-Identifier: Apache-2.0
// Printed paper -> the sheet for written answers.
#include <algorithm>

#include "render/layout.hpp"
#include "render/wording.hpp"
#include "tiku/render/printouts.hpp"

namespace tiku {
namespace {

// Numbers above room for their answers, ten to a line, or five where they are long.
TableBlock answer_table(const std::vector<std::string>& labels) {
  constexpr std::size_t longest_of_ten = 3;
  const bool is_short = std::ranges::all_of(
      labels, [](const std::string& label) { return label.size() <= longest_of_ten; });
  const std::size_t per_line = is_short ? 10 : 5;
  TableBlock table;
  table.widths.assign(per_line + 1, 12);
  if (!is_short) table.widths.front() = 11;
  table.row_height = 80;
  table.together = 2;
  for (std::size_t first = 0; first < labels.size(); first += per_line) {
    std::vector<TableCell> numbers = {table_cell(TableCell::Style::header, "题号")};
    std::vector<TableCell> answers = {table_cell(TableCell::Style::header, "答案")};
    for (std::size_t i = first; i < first + per_line; ++i) {
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
    begun_heading(printout_).secrecy.clear();  // nothing of the paper is in it
  }

  Printout build() {
    std::vector<const PrintedSection*> sections;
    for (const PrintedSection& section : paper_.sections) {
      if (std::ranges::any_of(section.items, [&](const auto& item) { return is_answered(item); })) {
        sections.push_back(&section);
      }
    }
    std::vector<std::string> notices = fill_all(office_.sheet.notices, paper_values(paper_));
    if (!notices.empty()) add(NoticesBlock{office_.notices_title, std::move(notices)});
    if (sections.empty()) {
      add(TextBlock{TextBlock::Style::centred, plain("本卷没有在答题纸上作答的试题。")});
    } else if (!office_.sheet.score_rows.empty()) {
      add(score_table(sections, office_.sheet.score_rows));
    }
    for (const PrintedSection* section : sections) add_section(*section);
    return std::move(printout_);
  }

 private:
  void add(Block block) { printout_.blocks.push_back(std::move(block)); }

  // Whether the item, or one of a case, is answered on the sheet.
  bool is_answered(const PrintedItem& item) const {
    if (item.items.empty()) return is_open(item) || office_.sheet.has_choices;
    return std::ranges::any_of(item.items, [&](const auto& part) { return is_answered(part); });
  }

  void add_section(const PrintedSection& section) {
    SectionBlock head = short_head(section, office_);
    head.boxes = office_.sheet.score_boxes;
    add(std::move(head));
    for (const PrintedItem& item : section.items) {
      if (item.items.empty()) add_item(item, item_label(item), std::to_string(item.number));
      for (const PrintedItem& part : item.items) {
        add_item(part, part_label(item, part), part_name(item, part));
      }
    }
    add_short();
  }

  void add_item(const PrintedItem& item, std::string label, std::string number) {
    if (!is_answered(item)) return;
    if (!is_open(item)) {
      short_.push_back(std::move(number));
      return;
    }
    add_short();
    ItemBlock room;
    room.label = std::move(label);
    if (std::string note = marks_note(item); !note.empty()) room.stem = plain(std::move(note));
    const auto type = static_cast<std::size_t>(item.type);
    room.space = {office_.sheet.answer_lines[type], item.type != ItemType::calculation};
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
