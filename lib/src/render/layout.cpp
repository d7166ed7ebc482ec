// SPDX-License-Identifier: Apache-2.0
#include "render/layout.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "tiku/text/number.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

constexpr std::string_view theory_paper = "理论知识试卷";

std::string without(std::string text, std::string_view part) {
  if (part.empty()) return text;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
    text.erase(at, part.size());
  }
  return text;
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string kept;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const bool is_no_character =
        (character.code & 0xFFFEU) == 0xFFFEU;  // XML refuses U+FFFE, U+FFFF
    if (character.code == U'\t') {
      kept += ' ';
    } else if (character.code == U'\n' || !(is_control(character.code) || is_no_character)) {
      kept += text.substr(at, character.bytes);
    }
    at += character.bytes;
  }
  return kept;
}

std::string chinese_number(std::size_t number) {
  static constexpr std::string_view digits[] = {"",   "一", "二", "三", "四",
                                                "五", "六", "七", "八", "九"};
  if (number == 0 || number > 99) return std::to_string(number);
  std::string text;
  if (number >= 20) text += digits[number / 10];
  if (number >= 10) text += "十";
  return text.append(digits[number % 10]);
}

std::string form_name(std::string_view label) {
  if (label == "spare") return "备用卷";
  return std::string(label) + (label.ends_with("卷") ? "" : "卷");
}

std::string issuer(const PrintedPaper& paper) {
  return paper.organisation.empty() ? "职业技能等级认定" : paper.organisation;
}

std::string added_title(const PrintedPaper& paper) {
  const std::size_t slash = std::min(paper.level.find('/'), paper.level.size());
  std::string rest = normal_form(paper.title);
  for (const std::string& part : {normal_form(paper.occupation), paper.level.substr(0, slash),
                                  paper.level.substr(std::min(slash + 1, paper.level.size())),
                                  std::string(theory_paper), std::string("/")}) {
    rest = without(std::move(rest), part);
  }
  return rest.empty() ? std::string() : paper.title;
}

std::string marks_text(Marks marks) { return format_decimal(marks.hundredths, 2) + "分"; }

std::string section_numbers(const PrintedSection& section) {
  std::string text = "第" + std::to_string(section.first) + "题";
  if (section.items.size() > 1) text += "～第" + std::to_string(section.last) + "题";
  return text;
}

std::string item_label(const PrintedItem& item) {
  return item.part > 0 ? "（" + std::to_string(item.part) + "）"
                       : std::to_string(item.number) + ".";
}

std::string part_name(const PrintedItem& whole, const PrintedItem& part) {
  return std::to_string(whole.number) + item_label(part);
}

std::string marks_note(const PrintedItem& item) {
  return item.part > 0 && item.marks.hundredths > 0 ? "（" + marks_text(item.marks) + "）"
                                                    : std::string();
}

std::string first_words(std::string_view text) {
  constexpr std::size_t most = 16;
  std::string words;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (count == most) return words + "…";
    const std::size_t bytes = character_at(text, at).bytes;
    words += text.substr(at, bytes);
    at += bytes;
  }
  return words;
}

bool is_open(const PrintedItem& item) {
  return item.type != ItemType::single_choice && item.type != ItemType::multiple_choice &&
         item.type != ItemType::true_false;
}

bool keeps_next_row(const TableBlock& table, std::size_t row) {
  if (row + 1 >= table.rows.size()) return false;
  if (row < table.header_rows) return true;
  const std::size_t together = std::max<std::size_t>(table.together, 1);
  return (row - table.header_rows) % together != together - 1;
}

int least_height(const TableBlock& table, std::size_t row) {
  const auto higher = table.higher_rows.find(row);
  return std::max({table.row_height, higher == table.higher_rows.end() ? 0 : higher->second, 0});
}

bool is_short(const TableBlock& table) {
  constexpr int line = 60;
  std::int64_t height = 0;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    height += std::max(least_height(table, row), line);
  }
  return height <= paper_height / short_table;
}

int tallest_figure(const PageStyle& style) {
  return std::max((paper_height - style.top - style.bottom) * 2 / 3, 1);
}

std::int64_t figure_width(const PageStyle& style, const FigureFile& figure, int millimetres) {
  const std::int64_t enlarged = printed_width(figure, millimetres) * style.figures / 100;
  const std::int64_t high_enough =
      std::int64_t{tallest_figure(style)} * figure.width / std::max(figure.height, 1);
  return std::clamp<std::int64_t>(std::min(enlarged, high_enough), 1,
                                  std::max(column_width(style), 1));
}

int columns_that_fit(std::size_t options, std::int64_t widest, std::int64_t room) {
  constexpr std::array usual = {4, 2};
  constexpr std::array of_five = {5, 3, 2};
  for (const int columns : options == 5 ? std::span<const int>(of_five) : usual) {
    if (widest * columns <= room) return columns;
  }
  return 1;
}

}  // namespace tiku
