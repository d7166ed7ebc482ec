// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <variant>

#include <doctest/doctest.h>

#include "render/layout.hpp"
#include "render/wording.hpp"
#include "tiku/model/words.hpp"
#include "tiku/render/paper.hpp"
#include "tiku/render/printouts.hpp"

using namespace tiku;

namespace {

Item item_of(std::string id, ItemType type, std::string stem) {
  Item item;
  item.id = std::move(id);
  item.point.text = "A-001";
  item.type = type;
  item.stem = std::move(stem);
  item.difficulty = 3;
  return item;
}

Bank small_bank() {
  Bank bank;
  bank.occupation.name = "茶艺师";
  bank.level = 4;
  bank.standard = {"茶艺师国家职业技能标准", 2018, false};
  Range range;
  range.code = "A";
  range.points = {{"A-001", "茶的起源", Importance::core, {}}};
  bank.outline.ranges = {range};
  Item single = item_of("B-1", ItemType::single_choice, "<茶> & \"水\" '（　　）。");
  single.options = {{'A', "甲", {}}, {'B', "乙", {}}, {'C', "丙", {}}, {'D', "丁", {}}};
  single.answer = std::vector<char>{'B'};
  Item multiple = item_of("G-1", ItemType::multiple_choice, "包括（　　）。");
  multiple.options = single.options;
  multiple.answer = std::vector<char>{'A', 'C'};
  Item judged = item_of("C-1", ItemType::true_false, "茶宜热饮。");
  judged.answer = false;
  Item whole = item_of("E-1", ItemType::case_study, "某日……");
  whole.items = {item_of("E-1-1", ItemType::short_answer, "简述。"), single};
  whole.items[0].answer = std::string("略");
  bank.items = {single, multiple, judged, whole};
  return bank;
}

Blueprint small_blueprint() {
  Blueprint blueprint;
  blueprint.title = "茶艺师四级理论知识试卷";
  blueprint.minutes = 90;
  blueprint.pass = Marks{6000};
  const auto section = [](ItemType type, std::int64_t marks) {
    Section made;
    made.type = type;
    made.count = 1;
    made.marks = {marks};
    return made;
  };
  blueprint.sections = {section(ItemType::single_choice, 50),
                        section(ItemType::multiple_choice, 250), section(ItemType::true_false, 100),
                        section(ItemType::case_study, 1000)};
  blueprint.sections[3].title = "综合题";
  return blueprint;
}

PrintedPaper small_paper(Template::Numbering numbering = Template::Numbering::paper) {
  Batch batch;
  batch.id = "2026-11-TEA4-01";
  batch.date = "2026-11-28";
  batch.organisation = "嘉职院";
  const Form form{"A", {{{0, {2, 0, 3, 1}}}, {{1, {3, 2, 1, 0}}}, {{2, {}}}, {{3, {}}}}};
  return print_paper(form, batch, small_blueprint(), small_bank(), numbering);
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string paper_html(const PrintedPaper& paper) {
  const Template custom;
  return write_html(paper_printout(paper, custom));
}

// What the head of a section asks for.
std::string section_directions(const PrintedPaper& paper, std::size_t number) {
  const Template custom;
  for (const Block& block : paper_printout(paper, custom).blocks) {
    const auto* section = std::get_if<SectionBlock>(&block);
    if (section != nullptr && number-- == 0) return section->directions;
  }
  return "no such section";
}

}  // namespace

TEST_CASE("a printed paper has its numbers, letters and keys resolved") {
  const PrintedPaper paper = small_paper();
  REQUIRE(paper.sections.size() == 4);
  const PrintedItem& single = paper.sections[0].items[0];
  CHECK(single.number == 1);
  CHECK(single.options[0].letter == 'A');
  CHECK(single.options[0].text == parse_inline("丙"));
  CHECK(single.options[3].text == parse_inline("乙"));
  CHECK(single.key == "D");
  CHECK(single.point_name == "茶的起源");
  CHECK(paper.sections[1].items[0].key == "BD");
  CHECK(paper.sections[2].items[0].key == "×");
  CHECK(paper.sections[2].first == 3);
  CHECK(paper.total.hundredths == 1400);
  CHECK(paper.standard == "《茶艺师国家职业技能标准》（2018年版）");
  const PrintedItem& whole = paper.sections[3].items[0];
  CHECK(whole.number == 4);
  REQUIRE(whole.items.size() == 2);
  CHECK(whole.items[1].number == 0);
  CHECK(whole.items[1].part == 2);
  CHECK(whole.items[1].key == "B");
  CHECK(whole.items[0].key == "略");
}

TEST_CASE(
    "parts of a case have the marks of their marking points, a lone part without any the rest") {
  Bank bank = small_bank();
  Item& whole = bank.items[3];
  whole.items[0].marking = {{{250}, "一"}, {{350}, "二"}};
  const auto marks = [&] {
    const Form form{"A", {{}, {}, {}, {{3, {}}}}};
    const PrintedPaper paper = print_paper(form, Batch{}, small_blueprint(), bank);
    std::vector<std::int64_t> found;
    for (const PrintedItem& part : paper.sections[3].items[0].items) {
      found.push_back(part.marks.hundredths);
    }
    return found;
  };
  CHECK(marks() == std::vector<std::int64_t>{600, 400});
  whole.items.push_back(whole.items[1]);
  CHECK(marks() == std::vector<std::int64_t>{600, 0, 0});
  whole.items.resize(2);
  whole.items[0].marking.clear();
  CHECK(marks() == std::vector<std::int64_t>{0, 0});
}

TEST_CASE("items are numbered from 1 in each section where that is wanted") {
  const PrintedPaper paper = small_paper(Template::Numbering::section);
  for (const PrintedSection& section : paper.sections) {
    CHECK(section.first == 1);
    CHECK(section.last == section.items.size());
    CHECK(section.items[0].number == 1);
  }
  CHECK(paper.sections[3].number == 4);
}

TEST_CASE("every placeholder that a template may hold has its value") {
  Template office;
  office.notices.clear();
  for (const std::string_view name : words<PaperPlaceholder>()) {
    office.notices.push_back("{" + std::string(name) + "}");
  }
  office.section_title.clear();
  for (const std::string_view name : words<SectionPlaceholder>()) {
    office.section_title += std::string(name) + "={" + std::string(name) + "} ";
  }
  const Printout printout = paper_printout(small_paper(), office);
  for (const Block& block : printout.blocks) {
    if (const auto* notices = std::get_if<NoticesBlock>(&block)) {
      CHECK(notices->notices ==
            std::vector<std::string>{"嘉职院", "茶艺师", "四级/中级工", "茶艺师四级理论知识试卷",
                                     "A卷", "2026-11-TEA4-01", "2026年11月28日",
                                     "《茶艺师国家职业技能标准》（2018年版）", "90", "14", "60"});
    }
  }
  const auto is_section = [](const Block& block) {
    return std::holds_alternative<SectionBlock>(block);
  };
  const auto first = std::ranges::find_if(printout.blocks, is_section);
  REQUIRE(first != printout.blocks.end());
  CHECK(std::get<SectionBlock>(*first).title ==
        "number=一 title=单项选择题 first=1 last= count=1 each= total=0.5 "
        "directions=选择一个正确的答案，将相应的字母填入题内的括号中。 ");
}

TEST_CASE("an issuer that is left out leaves no line") {
  Template office;
  office.issuer.clear();
  const Printout printout = paper_printout(small_paper(), office);
  CHECK_FALSE(has(write_html(printout), "class=\"issuer\""));
  CHECK(write_text(printout).find("茶艺师") < 78);
  CHECK(write_text(printout).front() == ' ');
}

TEST_CASE("headings say what the field says") {
  PrintedPaper paper = small_paper();
  const Template office;
  CHECK(short_head(paper.sections[0], office).title == "一、单项选择题");
  CHECK(short_head(paper.sections[3], office).title == "四、综合题");
  CHECK(section_directions(paper, 0) ==
        "（第1题。选择一个正确的答案，将相应的字母填入题内的括号中。满分0.5分。）");
  PrintedSection& section = paper.sections[2];
  section.items.resize(20);
  section.first = 81;
  section.last = 100;
  section.total = {2000};
  CHECK(
      section_directions(paper, 2) ==
      "（第81题～第100题。判断正误，正确的在题前的括号中填“√”，错误的填“×”。每题1分，满分20分。）");
}

TEST_CASE("Chinese numbers of sections") {
  CHECK(chinese_number(1) == "一");
  CHECK(chinese_number(10) == "十");
  CHECK(chinese_number(12) == "十二");
  CHECK(chinese_number(20) == "二十");
  CHECK(chinese_number(99) == "九十九");
  CHECK(chinese_number(100) == "100");
}

TEST_CASE("names of forms") {
  CHECK(form_name("A") == "A卷");
  CHECK(form_name("spare") == "备用卷");
  CHECK(form_name("甲卷") == "甲卷");
}

TEST_CASE("the blueprint's title is printed where it says more than the paper's name") {
  PrintedPaper paper = small_paper();
  CHECK(heading_of(paper, Template{}, "").name == "茶艺师 四级/中级工 理论知识试卷");
  for (const char* title :
       {"茶艺师四级理论知识试卷", "茶艺师（四级/中级工）理论知识试卷", "理论知识试卷"}) {
    paper.title = title;
    CHECK(added_title(paper) == "");
  }
  paper.title = "茶艺师四级理论知识模拟试卷";
  CHECK(added_title(paper) == paper.title);
}

TEST_CASE("the HTML says how wide options and labels are, and the browser chooses the columns") {
  const auto html_of = [](std::vector<Block> blocks) {
    Printout printout;
    printout.blocks = std::move(blocks);
    return write_html(printout);
  };
  ItemBlock item;
  item.label = "100.";
  for (const char* text : {"绿茶", "红茶", "白茶", "黑茶"}) {
    item.options.push_back({"A", parse_inline(text)});
  }
  const std::string four = html_of({SectionBlock{"一", "", {}}, item});
  CHECK(has(four, "<ol class=\"options\" style=\"--widest:5.25em\">"));
  CHECK(has(four, "<section style=\"--number:2.34em;\">"));
  item.options.push_back({"E", parse_inline("青茶")});
  CHECK(has(html_of({item}), "<ol class=\"options five\" style=\"--widest:5.25em\">"));
  item.options.push_back({"F", parse_inline("一\n二")});
  CHECK(has(html_of({item}), "<ol class=\"options\">"));
}

TEST_CASE("the HTML tears no table that is short, and no rows that belong together") {
  TableBlock table;
  table.widths = {1};
  table.row_height = 80;
  table.together = 2;
  table.rows.assign(4, {table_cell(TableCell::Style::left, "茶")});
  Printout printout;
  printout.blocks = {table};
  CHECK(has(write_html(printout), "<div class=\"table whole\">"));
  table.rows.assign(40, table.rows.front());
  printout.blocks = {table};
  const std::string html = write_html(printout);
  CHECK(has(html, "<div class=\"table\">"));
  std::size_t kept = 0;
  for (std::size_t at = html.find("<tr class=\"keep\""); at != std::string::npos;
       at = html.find("<tr class=\"keep\"", at + 1)) {
    ++kept;
  }
  CHECK(kept == 20);
}

TEST_CASE("everything in the HTML is escaped, and it refers to nothing outside") {
  PrintedPaper paper = small_paper();
  paper.organisation = "</title><script>alert('1')</script>";
  paper.title = paper.organisation;
  paper.label = "\"}</style><b>";
  const std::string html = paper_html(paper);
  CHECK(has(html, "&lt;茶&gt; &amp; &quot;水&quot; &#39;"));
  CHECK(has(html, "<span class=\"gap\">（　　）</span>"));
  CHECK_FALSE(has(html, "<script"));
  CHECK_FALSE(has(html, "<b>卷"));
  CHECK_FALSE(has(html, "http"));
  CHECK_FALSE(has(html, "url("));
  CHECK(html.find("</style>") == html.rfind("</style>"));
  CHECK(has(html, "<html lang=\"zh-CN\">"));
  CHECK(has(html, "<meta charset=\"utf-8\">"));
}

TEST_CASE("the HTML tells a candidate neither ids nor keys") {
  const std::string html = paper_html(small_paper());
  for (const char* secret : {"B-1", "C-1", "A-001", "茶的起源", "×</"})
    CHECK_FALSE(has(html, secret));
}

TEST_CASE("the HTML puts the bracket of a true-false item before its number") {
  CHECK(has(paper_html(small_paper()),
            "<span class=\"bracket\">（　　）</span><span class=\"no\">3.</span>茶宜热饮。"));
}

TEST_CASE("an organisation that is not named is replaced by what is assessed") {
  PrintedPaper paper = small_paper();
  paper.organisation.clear();
  CHECK(has(paper_html(paper), "<p class=\"issuer\">职业技能等级认定</p>"));
}
