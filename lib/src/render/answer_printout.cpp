// SPDX-License-Identifier: Apache-2.0
// Printed paper -> the sheet for written answers.
#include <algorithm>
#include <string_view>

#include "render/layout.hpp"
#include "render/wording.hpp"
#include "tiku/render/printouts.hpp"

namespace tiku {
namespace {

// Numbers above room for their answers, at most so many to a line; fewer where there are fewer,
// but not half as many, or cells would be too wide.
TableBlock answer_table(const std::vector<std::string>& labels, std::size_t most) {
  const std::size_t per_line = std::clamp(labels.size(), (most + 1) / 2, most);
  TableBlock table;
  table.widths.assign(per_line + 1, 120 / static_cast<int>(per_line));
  table.widths.front() = 12;
  table.row_height = 80;
  table.together = 2;
  for (std::size_t first = 0; first < labels.size(); first += per_line) {
    std::vector<TableCell> numbers = {table_cell(TableCell::Style::header, "题号")};
    std::vector<TableCell> answers = {table_cell(TableCell::Style::header, "答案")};
    for (std::size_t i = first; i < std::min(first + per_line, labels.size()); ++i) {
      numbers.push_back(table_cell(TableCell::Style::centred, labels[i]));
      answers.push_back(table_cell(TableCell::Style::centred, ""));
    }
    table.rows.push_back(std::move(numbers));
    table.rows.push_back(std::move(answers));
  }
  return table;
}

// What is written into the grid of a section.
std::string_view signs_of(ItemType type) {
  switch (type) {
    case ItemType::single_choice:
    case ItemType::multiple_choice:
      return "填写字母。";
    case ItemType::true_false:
      return "填“√”或“×”。";
    default:
      return {};
  }
}

bool is_one_sign(const PrintedItem& item) {
  return item.type == ItemType::single_choice || item.type == ItemType::true_false;
}

// Whether fifteen cells for a letter find room beside each other.
bool holds_fifteen(const PageStyle& style) {
  constexpr int ems = 40;
  const int em = style.body * 254 / 720;  // in tenths of a millimetre
  return column_width(style) - strip_room >= ems * em;
}

class AnswerBuilder {
 public:
  AnswerBuilder(const PrintedPaper& paper, const Template& office)
      : paper_(paper), office_(office), printout_(begin_printout(paper, office, "答题纸")) {
    printout_.strip = office.strip;
    printout_.strip_on_all = true;
    begun_heading(printout_).secrecy.clear();  // nothing of the paper is in it
    constexpr std::ptrdiff_t few = 50;
    std::ptrdiff_t letters = 0;
    for (const PrintedSection& section : paper.sections) {
      letters += std::ranges::count_if(section.items, is_one_sign);
    }
    most_letters_ = letters > few && holds_fifteen(office.page) ? 15 : 10;
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
      const bool is_whole = sections.size() == paper_.sections.size() &&
                            std::ranges::all_of(sections, [&](const PrintedSection* section) {
                              return note_of_part(*section).empty();
                            });
      add(score_table(sections, office_.sheet.score_rows, is_whole ? "总分" : "本纸合计"));
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

  // What of a section is answered here, where that is not all of it: other marks are not
  // given on the sheet.
  std::string note_of_part(const PrintedSection& section) const {
    std::string names;
    Marks marks;
    bool is_whole = true;
    bool is_known = true;
    const auto count = [&](const PrintedItem& item, const std::string& name) {
      if (!is_answered(item)) {
        is_whole = false;
        return;
      }
      names.append(names.empty() ? "" : "、").append(name);
      marks.hundredths += item.marks.hundredths;
      is_known = is_known && item.marks.hundredths > 0;
    };
    for (const PrintedItem& item : section.items) {
      if (item.items.empty()) count(item, std::to_string(item.number));
      for (const PrintedItem& part : item.items) count(part, part_name(item, part));
    }
    if (is_whole) return {};
    return "其中" + names + "在本纸作答" + (is_known ? "，" + marks_text(marks) : "") + "。";
  }

  void add_section(const PrintedSection& section) {
    SectionBlock head = short_head(section, office_);
    head.directions.append(signs_of(section.type)).append(note_of_part(section));
    head.boxes = office_.sheet.score_boxes;
    add(std::move(head));
    for (const PrintedItem& item : section.items) {
      if (item.items.empty()) add_item(item, item_label(item), std::to_string(item.number));
      for (const PrintedItem& part : item.items) {
        add_item(part, part_name(item, part), part_name(item, part));
      }
    }
    add_grid();
  }

  void add_item(const PrintedItem& item, std::string label, std::string number) {
    if (!is_answered(item)) return;
    const int lines = office_.sheet.answer_lines[static_cast<std::size_t>(item.type)];
    if (!is_open(item) || (item.type == ItemType::fill_in && lines == 1)) {
      const std::size_t most = most_in_line(item, number);
      add_to_grid(std::move(number), most);
      return;
    }
    add_grid();
    ItemBlock room;
    room.label = std::move(label);
    if (std::string note = marks_note(item); !note.empty()) room.stem = plain(std::move(note));
    room.space = {lines, item.type != ItemType::calculation};
    add(std::move(room));
  }

  // Of answers like this one.
  std::size_t most_in_line(const PrintedItem& item, const std::string& number) const {
    constexpr std::size_t longest_of_ten = 3;
    if (item.type == ItemType::fill_in) return 3;
    if (number.size() > longest_of_ten) return 5;
    return is_one_sign(item) ? most_letters_ : 10;
  }

  void add_to_grid(std::string number, std::size_t most_in_line) {
    if (most_in_line != most_in_line_) add_grid();
    most_in_line_ = most_in_line;
    grid_.push_back(std::move(number));
  }

  void add_grid() {
    if (grid_.empty()) return;
    add(answer_table(grid_, most_in_line_));
    grid_.clear();
  }

  const PrintedPaper& paper_;
  const Template& office_;
  Printout printout_;
  std::size_t most_letters_ = 10;
  std::vector<std::string> grid_;  // numbers of items whose answers stand side by side
  std::size_t most_in_line_ = 0;   // of them
};

}  // namespace

Printout answer_printout(const PrintedPaper& paper, const Template& office) {
  return AnswerBuilder(paper, office).build();
}

}  // namespace tiku
