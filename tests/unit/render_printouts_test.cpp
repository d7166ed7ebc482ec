// SPDX-License-Identifier: Apache-2.0
// What the documents of a paper hold, by the words of their text.
#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "tiku/render/printouts.hpp"
#include "tiku/text/utf8.hpp"

using namespace tiku;

namespace {

PrintedItem item_of(std::size_t number, ItemType type, const char* stem, const char* key) {
  PrintedItem item;
  item.number = number;
  item.id = "B-" + std::to_string(number);
  item.type = type;
  item.stem = parse_inline(stem);
  item.key = key;
  item.point = "A-001";
  item.point_name = "茶的起源";
  item.explanation = parse_inline("因为如此。");
  item.difficulty = 3;
  return item;
}

PrintedSection section_of(std::size_t number, const char* title, ItemType type, std::size_t first) {
  PrintedSection section;
  section.number = number;
  section.title = title;
  section.type = type;
  section.first = first;
  return section;
}

// Twelve of single choice, two to judge, one to answer and a case of two.
PrintedPaper paper_of_all() {
  PrintedPaper paper;
  paper.occupation = "茶艺师";
  paper.level = "四级/中级工";
  paper.title = "茶艺师四级理论知识试卷";
  paper.label = "A";
  paper.batch = "2026-11";
  paper.date = "2026-11-28";
  paper.total = {2200};
  paper.sections = {section_of(1, "单项选择题", ItemType::single_choice, 1),
                    section_of(2, "判断题", ItemType::true_false, 13),
                    section_of(3, "简答题", ItemType::short_answer, 15),
                    section_of(4, "综合题", ItemType::case_study, 16)};
  for (std::size_t i = 1; i <= 12; ++i) {
    PrintedItem item =
        item_of(i, ItemType::single_choice, "名茶（　　）。", i % 2 == 0 ? "B" : "C");
    for (const char letter : {'A', 'B', 'C', 'D'})
      item.options.push_back({letter, parse_inline("茶")});
    paper.sections[0].items.push_back(item);
  }
  paper.sections[1].items = {item_of(13, ItemType::true_false, "茶宜热饮。", "×"),
                             item_of(14, ItemType::true_false, "水宜软。", "√")};
  PrintedItem open = item_of(15, ItemType::short_answer, "简述工序。", "杀青、揉捻、干燥");
  open.marking = {{{200}, "写出杀青"}, {{300}, "写出揉捻和干燥"}};
  paper.sections[2].items = {open};
  PrintedItem whole = item_of(16, ItemType::case_study, "某日，宾客投诉。", "");
  whole.items = {paper.sections[0].items[0], open};
  whole.items[0].part = 1;
  whole.items[1].part = 2;
  whole.items[0].marks = whole.items[1].marks = {500};
  paper.sections[3].items = {whole};
  for (PrintedSection& section : paper.sections) {
    section.last = section.first + section.items.size() - 1;
    section.each = {100};
    section.total = {100 * static_cast<std::int64_t>(section.items.size())};
  }
  return paper;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const Template custom;

std::string without_blanks(std::string text) {
  std::erase(text, ' ');
  return text;
}

}  // namespace

TEST_CASE("the key gives five answers to a line, then what earns marks") {
  const std::string text = write_text(key_printout(paper_of_all(), custom));
  CHECK(has(text, "理论知识试卷\n                              标准答案与评分标准\n"));
  CHECK(has(text, "　满分：22分\n"));
  CHECK(has(text,
            "\n1. C           2. B           3. C           4. B           5. C\n"
            "6. B           7. C           8. B           9. C           10. B\n"
            "11. C          12. B\n"));
  CHECK(has(text, "13. ×          14. √"));
  CHECK(has(text, "15.  杀青、揉捻、干燥\n"));
  CHECK(has(text, "| 写出杀青 "));
  CHECK(has(text, "|  2分  |\n"));
  CHECK(has(text, "16（1） C（5分）"));
  CHECK(has(text, "16（2） 杀青、揉捻、干燥（5分）"));
  CHECK(text.find("命题人") > text.find("16（2）"));
  CHECK_FALSE(has(text, "密封线"));
}

TEST_CASE("an office says who signs below the key") {
  Template office;
  office.signatures = {"校对"};
  const std::string text = write_text(key_printout(paper_of_all(), office));
  CHECK(has(text, "校对"));
  CHECK_FALSE(has(text, "命题人"));
  office.signatures.clear();
  CHECK_FALSE(has(write_text(key_printout(paper_of_all(), office)), "校对"));
}

TEST_CASE("the parts of a case tell candidates their marks, where they are known") {
  PrintedPaper paper = paper_of_all();
  CHECK(has(write_text(paper_printout(paper, custom)), "（1） 名茶（　　）。（5分）\n"));
  paper.sections[3].items[0].items[0].marks = {};
  CHECK(has(write_text(paper_printout(paper, custom)), "（1） 名茶（　　）。\n"));
}

TEST_CASE("papers, keys and covers tell how secret they are, answer sheets do not") {
  Template office;
  office.secrecy = "机密★启用前";
  const PrintedPaper paper = paper_of_all();
  CHECK(write_text(paper_printout(paper, office)).starts_with("机密★启用前\n"));
  CHECK(write_text(staff_printout(paper, office)).starts_with("机密★启用前\n"));
  CHECK(write_text(cover_printout(paper, {{"A", ""}}, office)).starts_with("机密★启用前\n"));
  CHECK(write_text(key_printout(paper, office)).starts_with("机密★启用前\n"));
  CHECK_FALSE(has(write_text(answer_printout(paper, office)), "机密"));
}

TEST_CASE("the key says how multiple choice is marked") {
  PrintedPaper paper = paper_of_all();
  CHECK_FALSE(has(write_text(key_printout(paper, custom)), "漏选"));
  paper.sections[0].type = ItemType::multiple_choice;
  CHECK(has(write_text(key_printout(paper, custom)), "漏选均不得分"));
}

TEST_CASE("the staff copy says of each item what candidates must not see") {
  const std::string text = write_text(staff_printout(paper_of_all(), custom));
  CHECK(has(text, "     答案：C\n     解析：因为如此。\n     试题：B-1　A-001 茶的起源　难度 3\n"));
  CHECK(has(text, "采分点：写出杀青（2分）"));
  // Remarks begin where their stem does.
  const std::size_t stem = text.find("茶宜热饮");
  const std::size_t bracket = text.rfind('\n', stem) + 1;
  const std::size_t room = display_width(text.substr(bracket, stem - bracket));
  CHECK(has(text, "茶宜热饮。\n" + std::string(room, ' ') + "答案：×\n"));
  CHECK_FALSE(has(text, "注意事项"));
  PrintedPaper sourced = paper_of_all();
  sourced.sections[0].items[0].source = "教材第12页";
  CHECK(has(write_text(staff_printout(sourced, custom)),
            "     解析：因为如此。\n     出处：教材第12页\n     试题："));
  const std::string paper = write_text(paper_printout(paper_of_all(), custom));
  for (const char* secret : {"解析", "B-1", "A-001", "杀青、揉捻", "写出"}) {
    CHECK_FALSE(has(paper, secret));
  }
}

TEST_CASE("the answer sheet has room for each answer, and no stems") {
  const std::string text = write_text(answer_printout(paper_of_all(), custom));
  std::string rule;
  for (int i = 0; i < 11; ++i) rule += "+------";
  rule += "+\n";
  CHECK(has(text, rule + "| 题号 |  1   |  2   |  3   |  4   |  5   |  6   |  7   |  8   |  9   |" +
                      "  10  |\n" + rule + "| 答案 |      |"));
  CHECK(has(text, "| 题号 |  11  |  12  |\n"));
  CHECK(has(without_blanks(text), "|题号|13|14|\n"));
  CHECK(has(without_blanks(text), "|题号|16（1）|\n"));
  CHECK(has(text, "     ____"));
  CHECK(has(text, "满分12分。）填写字母。\n"));
  CHECK(has(text, "满分2分。）填“√”或“×”。\n"));
  CHECK(has(text, "写在规定位置以外的答案无效"));
  CHECK_FALSE(has(text, "乱写乱画"));
  CHECK_FALSE(has(text, "名茶"));
}

TEST_CASE("without choices the sheet has only what is answered in words") {
  Template office;
  office.sheet.has_choices = false;
  office.sheet.score_boxes = {"阅卷"};
  office.sheet.answer_lines = {0, 0, 0, 0, 1, 0, 0, 0};
  PrintedPaper paper = paper_of_all();
  const std::string text = write_text(answer_printout(paper, office));
  CHECK_FALSE(has(text, "一、单项选择题"));
  CHECK_FALSE(has(text, "16（1）"));
  CHECK(has(without_blanks(text), "|题号|三|四|本纸合计|\n"));
  CHECK(has(text, "其中16（2）在本纸作答，5分。"));
  CHECK(has(text, "阅卷：____"));
  CHECK(has(text, "\n16（2） （5分）\n     ____"));
  CHECK(std::ranges::count(text.substr(text.find("三、")), '\n') < 12);
  paper.sections.resize(2);
  CHECK(has(write_text(answer_printout(paper, office)), "本卷没有在答题纸上作答的试题。"));
}

TEST_CASE("numbers may begin anew in each section, and all documents follow") {
  PrintedPaper paper = paper_of_all();
  PrintedSection& judged = paper.sections[1];
  judged.first = 1;
  judged.last = 2;
  judged.items[0].number = 1;
  judged.items[1].number = 2;
  paper.sections[3].items[0].number = 1;
  const std::string text = write_text(paper_printout(paper, custom));
  CHECK(has(text, "二、判断题（第1题～第2题。"));
  CHECK(has(text, "（　　）1.   茶宜热饮。"));
  CHECK(has(write_text(key_printout(paper, custom)), "1. ×           2. √"));
  CHECK(has(write_text(key_printout(paper, custom)), "\n1（1） C"));
  const std::string sheet = without_blanks(write_text(answer_printout(paper, custom)));
  CHECK(has(sheet, "|题号|1|2|\n"));
  CHECK(has(sheet, "|题号|1（1）|\n"));
}

TEST_CASE("the cover names each form with its digest, and no form as its own") {
  const Printout cover = cover_printout(
      paper_of_all(), {{"A", std::string(64, 'a')}, {"spare", std::string(64, 'b')}}, custom);
  const std::string text = write_text(cover);
  CHECK(has(text, "A卷"));
  CHECK(has(text, "备用卷"));
  CHECK(has(text, "paper-A.txt（文本格式的试卷）的SHA-256："));
  CHECK(has(text, "| aaaaaaaa aaaaaaaa aaaaaaaa aaaaaaaa "));
  CHECK(has(text, "paper-spare.txt（"));
  CHECK(has(text, "2026年11月28日"));
  CHECK(text.find("A卷") < text.find("aaaaaaaa"));
  CHECK(text.find("aaaaaaaa") < text.find("开封与考场记录\n+"));
  CHECK(text.find("备用卷") > text.find("考生代表签名"));
  CHECK(cover.foot == PageFoot{"", "", ""});
}

TEST_CASE("the record of an opening has two names each, who was there and what came back") {
  const std::string text =
      without_blanks(write_text(cover_printout(paper_of_all(), {{"A", ""}}, custom)));
  for (const char* names : {"|考生代表签名|甲：　", "|监考人员签名|甲：　"})
    CHECK(has(text, names));
  CHECK(has(text, "|本卷考生|应到　　　人　　实到　　　人　　缺考　　　人|"));
  CHECK(has(text, "|回收份数|试卷　　　份（未用　　　份）　答题卡（纸）　　　份|"));
  CHECK(has(text, "|情况说明||\n|||\n|||\n+"));
}

TEST_CASE("large print has items in 18 points, titles that still fit a line, and its name") {
  const Template large = large_print(custom);
  CHECK(large.page.body == 180);
  CHECK(large.page.section == custom.page.section * 180 / 105);
  CHECK(large.page.issuer == 230);
  CHECK(large.page.figures == 171);  // as the types of items
  Template poster = custom;
  poster.page.issuer = 400;
  CHECK(large_print(poster).page.issuer == 400);
  CHECK(large.page.top == custom.page.top);
  CHECK(has(write_text(large_printout(paper_of_all(), custom)),
            "理论知识试卷\n                                    大字版\n"));
}

TEST_CASE("a sheet of many letters has fifteen to a line, where the page is wide enough") {
  PrintedPaper paper = paper_of_all();
  PrintedSection& letters = paper.sections[0];
  letters.items.resize(60, letters.items.front());
  for (std::size_t i = 0; i < letters.items.size(); ++i) letters.items[i].number = i + 1;
  const std::string text = write_text(answer_printout(paper, custom));
  CHECK(has(text, "|13 |14 |15 |\n"));
  CHECK(has(text, "|16 |17 |"));
  Template office;
  office.page.body = 140;
  CHECK(has(write_text(answer_printout(paper, office)), "|  9   |  10  |\n"));
  letters.items.resize(20);
  CHECK(has(write_text(answer_printout(paper, custom)), "|  9   |  10  |\n"));
}

TEST_CASE("words of one line have cells on the sheet, those of more lines have lines") {
  PrintedPaper paper = paper_of_all();
  PrintedSection& words = paper.sections[2];
  words.items[0].type = ItemType::fill_in;
  CHECK(has(without_blanks(write_text(answer_printout(paper, custom))), "|15|\n"));
  Template office;
  office.sheet.answer_lines[static_cast<std::size_t>(ItemType::fill_in)] = 2;
  const std::string text = write_text(answer_printout(paper, office));
  CHECK(has(text, "15.\n     ____"));
}
