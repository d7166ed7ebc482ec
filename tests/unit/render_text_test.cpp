// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "render/text_table.hpp"
#include "render/wrap.hpp"
#include "tiku/render/paper.hpp"
#include "tiku/render/printouts.hpp"
#include "tiku/text/utf8.hpp"

using namespace tiku;
using Lines = std::vector<std::string>;

TEST_CASE("lines break between Chinese characters and between words") {
  CHECK(wrap("", 10) == Lines{""});
  CHECK(wrap("一二三四五六", 8) == Lines{"一二三四", "五六"});
  CHECK(wrap("one two three", 8) == Lines{"one two", "three"});
  CHECK(wrap("用200毫升水", 6) == Lines{"用200", "毫升水"});
}

TEST_CASE("no closing sign begins a line and no opening sign ends one") {
  CHECK(wrap("一二三四，五", 8) == Lines{"一二三", "四，五"});
  CHECK(wrap("一二三《茶经》", 8) == Lines{"一二三", "《茶经》"});
  CHECK(wrap("一二（三）。四", 8) == Lines{"一二", "（三）。", "四"});
  CHECK(wrap("一二三……四", 8) == Lines{"一二三……", "四"});
  CHECK(wrap("水温宜85℃左右", 8) == Lines{"水温宜", "85℃左右"});
}

TEST_CASE("a gap and an index stay whole") {
  CHECK(wrap("茶艺师（　　）。", 12) == Lines{"茶艺师", "（　　）。"});
  CHECK(wrap("一二三H₂O", 8) == Lines{"一二三", "H₂O"});
  CHECK(wrap("一二三P_入", 8) == Lines{"一二三", "P_入"});
}

TEST_CASE("what fits on no line is cut where the line is full") {
  CHECK(wrap("abcdefghij", 4) == Lines{"abcd", "efgh", "ij"});
  CHECK(wrap("））））））", 4) == Lines{"））", "））", "））"});
  CHECK(wrap("一", 2) == Lines{"一"});
}

TEST_CASE("line breaks stay, blanks at the ends of lines go") {
  CHECK(wrap("一\n二\n", 10) == Lines{"一", "二", ""});
  CHECK(wrap("one      two  ", 5) == Lines{"one", "two"});
  CHECK(wrap("一二　　三", 4) == Lines{"一二", "三"});
}

TEST_CASE("no line is too wide, whatever the text") {
  const std::string text =
      "某茶庄（2026年）购进“普洱”茶饼 120 片，每片 357g……进价85元/片，加价率40%。H₂O，（　　）";
  for (std::size_t width = 2; width < 60; ++width) {
    std::string joined;
    for (const std::string& line : wrap(text, width)) {
      CHECK(display_width(line) <= width);
      joined += line;
    }
    std::erase(joined, ' ');
    std::string expected = text;
    std::erase(expected, ' ');
    if (width > 8) CHECK(joined == expected);
  }
}

namespace {

TableCell cell(TableCell::Style style, std::string text, std::size_t columns = 1) {
  return {style, parse_inline(text), columns};
}

using Style = TableCell::Style;

}  // namespace

TEST_CASE("a table with heads has rules; long texts go on below, and cells may span columns") {
  const TableBlock table{{3, 1},
                         1,
                         60,
                         {{cell(Style::header, "采分点"), cell(Style::header, "分值")},
                          {cell(Style::left, "一二三四五H_{2}O"), cell(Style::centred, "2分")},
                          {cell(Style::left, "一二三四五六七", 2)}}};
  CHECK(text_table(table, 20) == Lines{"+-------------+----+", "|   采分点    |分值|",
                                       "+-------------+----+", "| 一二三四五  |2分 |",
                                       "| H₂O         |    |", "+-------------+----+",
                                       "| 一二三四五六七   |", "+------------------+"});
}

TEST_CASE("rows to write in are higher") {
  const TableBlock table{{1, 1}, 0, 120, {{cell(Style::header, "签名"), cell(Style::left, "")}}};
  CHECK(text_table(table, 15) ==
        Lines{"+------+------+", "| 签名 |      |", "|      |      |", "+------+------+"});
}

TEST_CASE("single rows may be higher than others") {
  TableBlock table{{1}, 0, 60, {{cell(Style::header, "一")}, {cell(Style::header, "二")}}};
  table.higher_rows = {{1, 120}};
  CHECK(text_table(table, 8) ==
        Lines{"+------+", "|  一  |", "+------+", "|  二  |", "|      |", "+------+"});
}

TEST_CASE("a table without heads has no rules, and its columns are aligned") {
  const TableBlock table{{1, 1},
                         0,
                         70,
                         {{cell(Style::centred, "9. √"), cell(Style::centred, "10. ×")},
                          {cell(Style::centred, "11. ABCD"), cell(Style::centred, "")}}};
  CHECK(text_table(table, 20) == Lines{"9. √      10. ×", "11. ABCD"});
}

namespace {

PrintedItem choice(std::size_t number, const char* stem, const std::vector<const char*>& options) {
  PrintedItem item;
  item.number = number;
  item.stem = parse_inline(stem);
  for (const char* option : options) {
    item.options.push_back({static_cast<char>('A' + item.options.size()), parse_inline(option)});
  }
  return item;
}

std::string paper_text(const PrintedPaper& paper) {
  const Template custom;
  return write_text(paper_printout(paper, custom));
}

PrintedPaper paper_of(ItemType type, std::vector<PrintedItem> items) {
  PrintedPaper paper;
  paper.title = "茶艺师四级理论知识试卷";
  paper.occupation = "茶艺师";
  paper.level = "四级/中级工";
  paper.label = "A";
  PrintedSection section;
  section.title = "单项选择题";
  section.type = type;
  section.last = items.size();
  for (PrintedItem& item : items) item.type = type;
  section.items = std::move(items);
  paper.sections = {section};
  return paper;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the text paper puts options side by side by their length") {
  const std::string text = paper_text(paper_of(
      ItemType::single_choice,
      {choice(1, "名茶（　　）。", {"龙井", "碧螺春", "毛峰", "毛尖"}),
       choice(2, "做法（　　）。", {"待宾客开口打听之后", "主动上前问候", "招手", "请宾客站着"}),
       choice(3, "原因（　　）。", {"待宾客开口打听之后再作回应才是合适的", "甲", "乙", "丙"})}));
  CHECK(has(text,
            "1.   名茶（　　）。\n"
            "     A. 龙井           B. 碧螺春         C. 毛峰           D. 毛尖\n"));
  CHECK(has(text,
            "     A. 待宾客开口打听之后               B. 主动上前问候\n"
            "     C. 招手                             D. 请宾客站着\n"));
  CHECK(has(text,
            "     A. 待宾客开口打听之后再作回应才是合适的\n     B. 甲\n     C. 乙\n     D. 丙\n"));
}

TEST_CASE("the bracket of a true-false item stands at the head of its line") {
  const std::string text =
      paper_text(paper_of(ItemType::true_false, {choice(81, "茶宜热饮。", {})}));
  CHECK(has(text, "\n（　　）81.  茶宜热饮。\n"));
}

TEST_CASE("a case prints its stimulus, then its items numbered in brackets") {
  PrintedItem whole = choice(12, "某日，宾客投诉。\n领班致歉。", {});
  PrintedItem part = choice(0, "做法（　　）。", {"对", "错"});
  part.part = 1;
  whole.items = {part};
  const std::string text = paper_text(paper_of(ItemType::case_study, {whole}));
  CHECK(has(text, "12.  某日，宾客投诉。\n     领班致歉。\n     （1） 做法（　　）。\n"));
}

TEST_CASE("open items leave room for the answer, and a figure is not named") {
  PrintedItem item = choice(9, "简述工序。", {});
  item.figures = {{"figures/pot.png"}};
  const std::string text = paper_text(paper_of(ItemType::short_answer, {item}));
  CHECK(has(text, "     〔见图〕\n     ________"));
}

TEST_CASE("no line of a text paper is wider than 78 columns, and no control character is in it") {
  std::string stem;
  for (int i = 0; i < 300; ++i) stem += "茶（汤），a1";
  stem += "\x1B[31m\u202E";
  PrintedPaper paper = paper_of(ItemType::single_choice, {choice(1, stem.c_str(), {"甲"})});
  paper.organisation = std::string(200, 'x');
  const std::string text = paper_text(paper);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    CHECK(display_width(text.substr(at, end - at)) <= 78);
    at = end + 1;
  }
  CHECK_FALSE(has(text, "\x1B"));
  CHECK_FALSE(has(text, "\u202E"));
}
