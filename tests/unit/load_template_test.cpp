// SPDX-License-Identifier: Apache-2.0
// Files `template/1`.
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "load_findings.hpp"
#include "tiku/check/check.hpp"

namespace tiku {
namespace {

using namespace test::load;

Estate load_template(const std::string& lines) {
  return load({{"t.yaml", "tiku: template/1\n" + lines}}, {"t.yaml"});
}

Lines template_findings(const std::string& lines) { return lines_of(load_template(lines)); }

// What a sound template of these lines says, places aside.
Template template_of(const std::string& lines) {
  Estate estate = load_template(lines);
  REQUIRE(lines_of(estate) == Lines{});
  REQUIRE(estate.templates.size() == 1);
  Template office = estate.templates[0];
  CHECK(office.path == "t.yaml");
  office.path.clear();
  office.place = office.columns_place = {};
  return office;
}

std::string example(const std::string& name) {
  std::ifstream file(std::string(TIKU_SOURCE_DIR) + "/examples/templates/" + name);
  REQUIRE(file);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  return text.substr(text.find("tiku: template/1\n") + 17);
}

TEST_CASE("a template that says nothing is the custom") { CHECK(template_of("") == Template{}); }

// The names of all keys below a schema's mapping.
void collect_keys(const nlohmann::json& schema, std::set<std::string>& keys) {
  if (!schema.is_structured()) return;
  for (const auto& [name, part] : schema.items()) {
    if (schema.is_object() && name == "properties") {
      for (const auto& [key, value] : part.items()) keys.insert(key);
    }
    collect_keys(part, keys);
  }
}

TEST_CASE("the example of an exam says the custom, and every key stands in it") {
  const std::string text = example("exam.yaml");
  CHECK(template_of(text) == Template{});
  std::set<std::string> keys;
  std::ifstream file(std::string(TIKU_SOURCE_DIR) + "/schemas/template.schema.json");
  collect_keys(nlohmann::json::parse(file), keys);
  CHECK(keys.size() > 30);
  keys.erase("tiku");
  for (const std::string& key : keys) {
    CAPTURE(key);
    const bool is_there =
        text.find(key + ": ") != std::string::npos || text.find(key + ":\n") != std::string::npos;
    CHECK(is_there);
  }
}

TEST_CASE("a rehearsal has no strip and no boxes, and counts in each section anew") {
  const Template office = template_of(example("rehearsal.yaml"));
  CHECK_FALSE(office.strip);
  CHECK(office.score_rows.empty());
  CHECK(office.score_boxes.empty());
  CHECK(office.numbering == Template::Numbering::section);
  CHECK(office.page.columns == Template{}.page.columns);
}

TEST_CASE("where answers are read by machine, the sheet has no choices, and the paper no lines") {
  const Template office = template_of(example("answer-card.yaml"));
  CHECK_FALSE(office.sheet.has_choices);
  CHECK(office.sheet.score_boxes == Template{}.sheet.score_boxes);
  CHECK(office.score_rows.empty());
  CHECK(office.answer_lines == std::array<int, 8>{});
  CHECK(office.secrecy == "机密★启用前");
}

TEST_CASE("a template with every key") {
  const Template office = template_of(
      "page: {size: A3, columns: 2, margins: {top: 5, right: 12.5, bottom: 80, left: 20},\n"
      "  leading: 1.25, types: {issuer: 72, name: 6, section: 13.5, body: 12, small: 8},\n"
      "  fonts: {song: FangSong, hei: SimHei}}\n"
      "strip: {fields: [考号], words: 密封线内不得答题}\n"
      "foot: {left: '', centre: '{page}/{pages}', right: '{date}'}\n"
      "secrecy: '机密★{batch}'\n"
      "issuer: ''\n"
      "name: '{title}'\n"
      "facts: []\n"
      "notices: {title: 须知, texts: ['[{minutes}分钟]']}\n"
      "score-table: [得分]\n"
      "score-boxes: []\n"
      "numbering: section\n"
      "section: {title: '第{number}大题', directions: ''}\n"
      "directions: {single-choice: 甲, multiple-choice: 乙, true-false: 丙, fill-in: 丁,\n"
      "  short-answer: 戊, calculation: 己, essay: 庚, case: ''}\n"
      "answer-lines: {single-choice: 1, multiple-choice: 2, true-false: 3, fill-in: 4,\n"
      "  short-answer: 0, calculation: 6, essay: 60, case: 8}\n"
      "sheet: {choices: false, notices: ['{form}'], score-table: [], score-boxes: [评分],\n"
      "  answer-lines: {single-choice: 8, multiple-choice: 7, true-false: 6, fill-in: 5,\n"
      "    short-answer: 4, calculation: 3, essay: 2, case: 1}}\n"
      "signatures: [校对]\n"
      "policies: {single-choice: 一, multiple-choice: '', true-false: 三, fill-in: 四,\n"
      "  short-answer: 五, calculation: 六, essay: 七, case: 八}\n"
      "card: {title: '{level}答题卡', digits: 20, fields: [考号, 座位], notices: ['{form}']}\n");
  Template expected;
  expected.page = {PageStyle::Size::a3, 2,       50, 125, 800, 200, 120, 135, 60, 720, 80, 125, 100,
                   "FangSong",          "SimHei"};
  expected.strip = SealStrip{{"考号"}, "密封线内不得答题"};
  expected.foot = {"", "{page}/{pages}", "{date}"};
  expected.secrecy = "机密★{batch}";
  expected.issuer = "";
  expected.name = "{title}";
  expected.facts = {};
  expected.notices_title = "须知";
  expected.notices = {"[{minutes}分钟]"};
  expected.score_rows = {"得分"};
  expected.score_boxes = {};
  expected.numbering = Template::Numbering::section;
  expected.section_title = "第{number}大题";
  expected.section_directions = "";
  expected.directions = {"甲", "乙", "丙", "丁", "戊", "己", "庚", ""};
  expected.answer_lines = {1, 2, 3, 4, 0, 6, 60, 8};
  expected.sheet = {false, {"{form}"}, {}, {"评分"}, {8, 7, 6, 5, 4, 3, 2, 1}};
  expected.signatures = {"校对"};
  expected.policies = {"一", "", "三", "四", "五", "六", "七", "八"};
  expected.card = {"{level}答题卡", 20, {"考号", "座位"}, {"{form}"}};
  CHECK(office == expected);
}

TEST_CASE("what is not there within a mapping keeps the custom") {
  Template expected;
  expected.page.left = 250;
  expected.page.body = 110;
  expected.strip->words = "密封线";
  expected.foot.right = "";
  expected.notices_title = "须知";
  expected.directions[2] = "判断。";
  CHECK(template_of("page: {margins: {left: 25}, types: {body: 11}}\n"
                    "strip: {words: 密封线}\n"
                    "foot: {right: ''}\n"
                    "notices: {title: 须知}\n"
                    "directions: {true-false: 判断。}\n") == expected);
  expected = {};
  expected.strip.reset();
  CHECK(template_of("strip: none\n") == expected);
}

TEST_CASE("keys that a template does not have") {
  CHECK(template_findings("pages: {}\n") == Lines{"T0204 pages: pages, page"});
  CHECK(template_findings("page: {margins: {lft: 20}}\n") == Lines{"T0204 lft: lft, left"});
  CHECK(template_findings("section: {heading: x}\n") ==
        Lines{"T0203 heading: heading, title, directions"});
}

TEST_CASE("values of a page") {
  CHECK(template_findings("page: {size: B5}\n") == Lines{"T0209 B5: B5, A4, A3"});
  CHECK(template_findings("page: {columns: 0}\n") == Lines{"T0208 0: 0, 1, 3"});
  CHECK(template_findings("page: {columns: 4}\n") == Lines{"T0208 4: 4, 1, 3"});
  CHECK(template_findings("page: {margins: {top: 4.9}}\n") == Lines{"T0208 4.9: 4.9, 5, 80"});
  CHECK(template_findings("page: {margins: {top: 80.1}}\n") == Lines{"T0208 80.1: 80.1, 5, 80"});
  CHECK(template_findings("page: {types: {body: 5.9}}\n") == Lines{"T0208 5.9: 5.9, 6, 72"});
  CHECK(template_findings("page: {types: {small: 72.5}}\n") == Lines{"T0208 72.5: 72.5, 6, 72"});
  CHECK(template_findings("page: {types: {body: 10.55}}\n") ==
        Lines{"T0207 10.55: 10.55, <tenths>"});
  CHECK(template_findings("page: {types: {body: '12'}}\n") == Lines{"T0207 '12': 12, <unquoted>"});
  CHECK(template_findings("page: {leading: 0.99}\n") == Lines{"T0208 0.99: 0.99, 1, 3"});
  CHECK(template_findings("page: {leading: 155%}\n") == Lines{"T0207 155%: 155%, <decimal>"});
  CHECK(template_findings("page: {fonts: {song: ''}}\n") == Lines{"T0211 '': song"});
}

TEST_CASE("values of other keys") {
  CHECK(template_findings("strip: no\n") == Lines{"T0207 no: no, <mapping-or-none>"});
  CHECK(template_findings("strip: {fields: []}\n") == Lines{"T0211 []: fields"});
  CHECK(template_findings("strip: {fields: [a, b, c, d, e, f, g]}\n") ==
        Lines{"T0215 g: fields, 6"});
  CHECK(template_findings("score-table: none\n") ==
        Lines{"T0206 none: score-table, <list>, <text>"});
  CHECK(template_findings("numbering: form\n") == Lines{"T0209 form: form, paper, section"});
  CHECK(template_findings("name: ''\n") == Lines{"T0211 '': name"});
  CHECK(template_findings("name: \"a\\nb\"\n") == Lines{"T0207 \"a\\nb\": a…, <one-line>"});
  CHECK(template_findings("answer-lines: {essay: 61}\n") == Lines{"T0208 61: 61, 0, 60"});
  CHECK(template_findings("answer-lines: {essay: -1}\n") == Lines{"T0208 -1: -1, 0, 60"});
}

TEST_CASE("texts are as long as they can be read in print") {
  const auto check_limit = [](const std::string& lines, std::size_t limit) {
    CAPTURE(lines);
    const auto findings = [&](std::size_t length) {
      std::string filled = lines;
      std::string text;
      for (std::size_t i = 0; i < length; ++i) text += "字";
      return template_findings(filled.replace(filled.find('@'), 1, text) + "\n");
    };
    CHECK(findings(limit) == Lines{});
    const Lines beyond = findings(limit + 1);
    REQUIRE(beyond.size() == 1);
    CHECK(beyond[0].starts_with("T0212 "));
    CHECK(beyond[0].ends_with(", " + std::to_string(limit)));
  };
  for (const char* lines :
       {"notices: {texts: [@]}", "section: {directions: @}", "directions: {essay: @}",
        "policies: {essay: @}", "sheet: {notices: [@]}"}) {
    check_limit(lines, 500);
  }
  for (const char* lines :
       {"page: {fonts: {song: @}}", "page: {fonts: {hei: @}}", "issuer: @", "name: @", "facts: [@]",
        "notices: {title: @}", "section: {title: @}", "card: {title: @}", "card: {notices: [@]}"}) {
    check_limit(lines, 100);
  }
  for (const char* lines : {"foot: {left: @}", "foot: {centre: @}", "foot: {right: @}",
                            "secrecy: @", "strip: {words: @}"}) {
    check_limit(lines, 60);
  }
  for (const char* lines : {"strip: {fields: [@]}", "score-table: [@]", "signatures: [@]",
                            "sheet: {score-table: [@]}", "card: {fields: [@]}"}) {
    check_limit(lines, 12);
  }
  for (const char* lines : {"score-boxes: [@]", "sheet: {score-boxes: [@]}"}) check_limit(lines, 6);
}

TEST_CASE("values of an answer sheet") {
  CHECK(template_findings("sheet: none\n") == Lines{"T0206 none: sheet, <mapping>, <text>"});
  CHECK(template_findings("sheet: {choices: on}\n") == Lines{"T0207 on: on, <truth>"});
  CHECK(template_findings("sheet: {answer-lines: {essay: 61}}\n") == Lines{"T0208 61: 61, 0, 60"});
  CHECK(template_findings("sheet: {lines: 3}\n").size() == 1);
  CHECK(template_findings("sheet: {notices: ['{page}']}\n").at(0).starts_with("T0605 {page}"));
  CHECK(template_findings("signatures: ['{form}']\n") == Lines{"T0605 {form}: {form}, , "});
}

TEST_CASE("values of an answer card") {
  CHECK(template_findings("card: {digits: 1}\n") == Lines{"T0208 1: 1, 2, 20"});
  CHECK(template_findings("card: {digits: 21}\n") == Lines{"T0208 21: 21, 2, 20"});
  CHECK(template_findings("card: {title: ''}\n") == Lines{"T0211 '': title"});
  CHECK(template_findings("card: {fields: []}\n") == Lines{"T0211 []: fields"});
  CHECK(template_findings("card: {fields: [a, b, c, d, e]}\n") == Lines{"T0215 e: fields, 4"});
  CHECK(template_findings("card: {notices: [a, b, c, d, e, f, g]}\n") ==
        Lines{"T0215 g: notices, 6"});
  CHECK(template_findings("card: {fields: ['{form}']}\n") == Lines{"T0605 {form}: {form}, , "});
  CHECK(template_findings("card: {notice: []}\n") == Lines{"T0204 notice: notice, notices"});
  CHECK(template_findings("card: none\n").size() == 1);
}

TEST_CASE("a text that was meant to begin with a placeholder") {
  CHECK(template_findings("issuer: {organisation}\n") ==
        Lines{"T0206 {organisation}: issuer, <wording>, <mapping>"});
  CHECK(template_findings("facts:\n- [日期]\n") == Lines{"T0206 [日期]: facts, <wording>, <list>"});
}

const std::string paper_words =
    "organisation, occupation, level, title, form, batch, date, standard, minutes, total, pass";
const std::string section_words = "number, title, first, last, count, each, total, directions";

TEST_CASE("placeholders are known by where they stand") {
  CHECK(template_findings("name: '{ocupation}'\n") ==
        Lines{"T0605 {ocupation}: {ocupation}, {occupation}, " + paper_words});
  CHECK(template_findings("name: '{page}'\n") == Lines{"T0605 {page}: {page}, , " + paper_words});
  CHECK(template_findings("foot: {left: '{page}{pges}'}\n") ==
        Lines{"T0605 {pges}: {pges}, {pages}, " + paper_words + ", page, pages"});
  CHECK(template_findings("section: {title: '{occupation}'}\n") ==
        Lines{"T0605 {occupation}: {occupation}, , " + section_words});
  CHECK(template_findings("name: '{}'\n") == Lines{"T0605 {}: {}, , " + paper_words});
}

TEST_CASE("some texts know no placeholder, and brackets are nothing special in them") {
  CHECK(template_findings("strip: {fields: ['{form}'], words: '[密封线'}\n") ==
        Lines{"T0605 {form}: {form}, , "});
  CHECK(template_findings("directions: {essay: '{each}'}\n") == Lines{"T0605 {each}: {each}, , "});
  CHECK(template_findings("policies: {essay: '{each}'}\n") == Lines{"T0605 {each}: {each}, , "});
  CHECK(template_findings("notices: {title: '[须知]'}\n") == Lines{});
  CHECK(template_findings("score-boxes: ['{form}']\n") == Lines{"T0605 {form}: {form}, , "});
}

TEST_CASE("brackets without their other, and without a placeholder") {
  CHECK(template_findings("facts: ['[{form}', '{form', 'form}']\n") ==
        Lines{"T0606 [: [", "T0606 {: {", "T0606 }: }"});
  CHECK(template_findings("facts: ['[A卷]{form}']\n") == Lines{"T0607 [A卷]: [A卷]"});
}

TEST_CASE("the second of two equal faults has a place of its own") {
  const Estate estate = load_template("name: '{a}与{a}'\n");
  const auto& findings = estate.diagnostics.all();
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].place.span.begin + std::string("{a}与").size() == findings[1].place.span.begin);
}

TEST_CASE("columns have room for a dozen characters") {
  const auto findings = [](const std::string& page) {
    Estate estate = load_template(page);
    check(estate);
    return lines_of(estate);
  };
  // A4 with margins of 18 mm has 174 mm: two columns of 80, three of 48.6.
  CHECK(findings("page: {columns: 3}\n") == Lines{});
  CHECK(findings("page: {columns: 3, types: {body: 11.4}}\n") == Lines{});
  CHECK(findings("page: {columns: 3, types: {body: 11.5}}\n") ==
        Lines{"T0608 3: 48.6, 11.5, 48.7"});
  CHECK(findings("page: {size: A3, columns: 3, types: {body: 11.5}}\n") == Lines{});
  CHECK(findings("page: {types: {body: 50}}\n") == Lines{"T0608 page: 174, 50, 211.7"});
}

TEST_CASE("a template in a bank belongs to no bank") {
  const std::string office = "tiku: template/1\n";
  const Files files = {{"bank/bank.yaml", small_bank}, {"bank/t.yaml", office}};
  const Estate whole = load(files);
  CHECK(lines_of(whole) == Lines{});
  CHECK(whole.templates.size() == 1);
  CHECK(whole.banks.size() == 1);
  const Estate alone = load(files, {"bank/t.yaml"});
  CHECK(alone.templates.size() == 1);
  CHECK(alone.banks.empty());
}

TEST_CASE("a batch leads to its template") {
  Files files = {{"bank/bank.yaml", small_bank},
                 {"theory.yaml", small_blueprint},
                 {"office/t.yaml", "tiku: template/1\nname: '{x}'\n"},
                 {"batch.yaml", small_batch + "template: office/t.yaml\n"}};
  const Estate found = load(files, {"batch.yaml"});
  CHECK(lines_of(found) == Lines{"T0605 {x}: {x}, , " + paper_words});
  CHECK(found.templates.size() == 1);

  CHECK(batch_findings("template: no.yaml\n") == Lines{"T0604 no.yaml: no.yaml, <not-there>"});
  CHECK(batch_findings("template: bank\n") == Lines{"T0604 bank: bank, <not-a-file>"});
  CHECK(batch_findings("template: theory.yaml\n") ==
        Lines{"T0604 theory.yaml: theory.yaml, <not-a-template>"});
  CHECK(batch_findings("template: batch.yaml\n") ==
        Lines{"T0604 batch.yaml: batch.yaml, <not-a-template>"});
  CHECK(batch_findings("template: /t.yaml\n") == Lines{"T0213 /t.yaml: /t.yaml"});
}

}  // namespace
}  // namespace tiku
