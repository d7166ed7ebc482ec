// SPDX-License-Identifier: Apache-2.0
#include <stdlib.h>

#include <clocale>
#include <filesystem>
#include <map>
#include <string>

#include <doctest/doctest.h>

#include "docx_reading.hpp"
#include "render/cell_text.hpp"
#include "render/conformance_sheets.hpp"
#include "tiku/render/workbook.hpp"

using namespace tiku;
using namespace std::string_literals;
namespace fs = std::filesystem;

namespace {

class Folder {
 public:
  Folder() : path_((fs::temp_directory_path() / "tiku-XXXXXX").string()) {
    REQUIRE(mkdtemp(path_.data()) != nullptr);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

PrintedItem printed(std::size_t number, ItemType type, std::string key) {
  PrintedItem item;
  item.number = number;
  item.id = "id-" + std::to_string(number);
  item.type = type;
  item.key = std::move(key);
  item.difficulty = 3;
  return item;
}

PrintedSection section_of(ItemType type, std::vector<PrintedItem> items) {
  PrintedSection section;
  section.type = type;
  section.title = "题";
  section.first = items.front().number;
  section.last = items.back().number;
  section.each = {100};
  section.total = {100 * static_cast<std::int64_t>(items.size())};
  section.items = std::move(items);
  return section;
}

PrintedPaper key_paper() {
  PrintedPaper paper;
  paper.occupation = "茶艺师";
  paper.level = "四级/中级工";
  paper.label = "A";
  std::vector<PrintedItem> choices;
  for (std::size_t i = 1; i <= 6; ++i) {
    choices.push_back(printed(i, ItemType::single_choice, std::string(1, "ABCD"[i % 4])));
  }
  PrintedItem open = printed(8, ItemType::short_answer, "=1+1");
  open.marking = {{{150}, "第一步"}, {{50}, "第二步"}};
  PrintedItem whole = printed(9, ItemType::case_study, "");
  PrintedItem part = printed(0, ItemType::true_false, "×");
  part.part = 1;
  whole.items = {part};
  paper.sections = {section_of(ItemType::single_choice, choices),
                    section_of(ItemType::true_false, {printed(7, ItemType::true_false, "√")}),
                    section_of(ItemType::short_answer, {open}),
                    section_of(ItemType::case_study, {whole})};
  for (std::size_t i = 0; i < paper.sections.size(); ++i) paper.sections[i].number = i + 1;
  return paper;
}

std::string text_of(const SheetCell& cell) {
  if (const auto* number = std::get_if<Decimal>(&cell.value)) {
    return "#" + std::to_string(number->value) + "/" + std::to_string(number->places);
  }
  if (const auto* runs = std::get_if<Runs>(&cell.value)) return written(*runs);
  return std::get<std::string>(cell.value);
}

std::vector<std::string> texts(const SheetRow& row) {
  std::vector<std::string> list;
  for (const SheetCell& cell : row) list.push_back(text_of(cell));
  return list;
}

using Texts = std::vector<std::string>;

struct Sample {
  Bank bank;
  Blueprint blueprint;
  std::vector<PrintedPaper> papers;
  Demand demand;
  std::vector<Form> forms;
  Conformance conformance;
};

// Two forms of one item each; the rules ask for 0.5 to 1 mark, and for difficulty 2 at least
// of the core points in the one section.
Sample sample() {
  Sample made;
  made.bank.occupation.name = "茶艺师";
  made.bank.level = 4;
  Range range;
  range.code = "A";
  range.name = "基础";
  range.weight = Share{1250};
  range.points = {{"A-001", "起源", Importance::core, {}}};
  made.bank.outline.ranges = {range};
  for (const char* id : {"B-1", "B-2"}) {
    Item item;
    item.id = id;
    item.point.text = "A-001";
    item.difficulty = 2;
    item.options = {{'A', "甲", {}}, {'B', "乙", {}}};
    item.answer = std::vector<char>{'A'};
    made.bank.items.push_back(item);
  }
  Section section;
  section.count = 1;
  section.marks = {50};
  made.blueprint.sections = {section};
  Rule marks;
  marks.property = Property::marks;
  marks.low = 50;
  marks.high = 100;
  Rule difficulty;
  difficulty.property = Property::difficulty;
  difficulty.where.importances = {Importance::core};
  difficulty.section = 0;
  difficulty.low = 2;
  difficulty.high = open_high;
  made.demand.rules = {marks, difficulty};
  made.demand.per_point = 1;
  made.forms = {{"A", {{{0, {1, 0}}}}}, {"B", {{{1, {0, 1}}}}}};
  for (const Form& form : made.forms) {
    made.papers.push_back(print_paper(form, Batch{}, made.blueprint, made.bank));
  }
  made.papers[1].sections[0].items[0].number = 7;  // as no paper of its own would number it
  const Range& kept = made.bank.outline.ranges[0];
  made.conformance.rules = {{0, {50, 50}}, {1, {2, 1}}};
  made.conformance.ranges = {{&kept, 1, 1, 2, {1, 1}, {{50}, {50}}, {1, 1}}};
  made.conformance.points = {{&kept.points[0], {{0}, {1}}}};
  made.conformance.overlap = {{1, 0}, {0, 1}};
  return made;
}

ConformanceMatter matter_of(const Sample& made) {
  static const Template office;
  return {made.forms, made.demand,    made.conformance, made.papers,
          office,     made.blueprint, made.bank};
}

}  // namespace

TEST_CASE(
    "the answers are the printed key: five to a line, open ones alone, cases by their parts") {
  const PrintedPaper paper = key_paper();
  const Sheet sheet = key_sheets(paper, Template{}).sheets[0];
  std::vector<Texts> rows;
  for (const SheetRow& row : sheet.rows) rows.push_back(texts(row));
  CHECK(rows == std::vector<Texts>{
                    {"职业技能等级认定"},
                    {"茶艺师 四级/中级工 理论知识试卷 标准答案与评分标准"},
                    {"卷别：A卷　满分：0分"},
                    {"一、题（第1题～第6题。每题1分，满分6分。）"},
                    {"1. B", "2. C", "3. D", "4. A", "5. B"},
                    {"6. C", "", "", "", ""},
                    {"二、题（第7题。满分1分。）"},
                    {"7. √", "", "", "", ""},
                    {"三、题（第8题。满分1分。）"},
                    {"8. =1+1"},
                    {"采分点", "分值"},
                    {"第一步", "1.5分"},
                    {"第二步", "0.5分"},
                    {"四、题（第9题。满分1分。）"},
                    {"9（1） ×", "", "", "", ""},
                    {"\n命题人：＿＿＿＿＿＿　　审核人：＿＿＿＿＿＿　　日期：＿＿＿＿＿＿　　"}});
  for (const SheetRow& row : sheet.rows) {
    std::size_t columns = 0;
    for (const SheetCell& cell : row) columns += cell.columns;
    CHECK(columns == sheet.widths.size());
  }
}

TEST_CASE("workbooks speak the words of the office's template") {
  Template office;
  office.issuer = "某局考试中心";
  office.name = "{occupation}技能考核";
  office.facts = {"{form}"};
  office.section_title = "第{number}部分 {title}";
  office.section_directions = "【共{count}题】";
  office.policies[0] = "错选倒扣";
  const PrintedPaper paper = key_paper();
  const WorkbookContent key = key_sheets(paper, office);
  const Sheet& answers = key.sheets[0];
  CHECK(texts(answers.rows[0]) == Texts{"某局考试中心"});
  CHECK(texts(answers.rows[1]) == Texts{"茶艺师技能考核 标准答案与评分标准"});
  CHECK(texts(answers.rows[2]) == Texts{"A卷　满分：0分"});
  CHECK(texts(answers.rows[3]) == Texts{"第一部分 题【共6题】"});
  CHECK(texts(answers.rows[4]) == Texts{"错选倒扣"});
  for (const Sheet& sheet : key.sheets) {
    CHECK(text_of(sheet.rows[0][0]) == "某局考试中心");
    CHECK(text_of(sheet.rows[1][0]).starts_with("茶艺师技能考核 "));
  }
  const WorkbookContent items = paper_sheets(paper, office);
  CHECK(items.title == "茶艺师技能考核 A卷");
  CHECK(text_of(items.sheets[0].rows[4][1]) == "第一部分 题");
  CHECK(texts(items.sheets[1].rows[4]) ==
        Texts{"第一部分 题", "#6/0", "#100/2", "#600/2", "【共6题】"});
}

TEST_CASE("explanations list every item and the parts of cases") {
  const Sheet sheet = key_sheets(key_paper(), Template{}).sheets[1];
  REQUIRE(sheet.rows.size() == sheet.header_rows + 10);
  CHECK(text_of(sheet.rows[4][0]) == "#1/0");
  CHECK(text_of(sheet.rows[13][0]) == "9（1）");
  CHECK(sheet.rows[4].size() == sheet.rows[3].size());
}

TEST_CASE("answers in words have a column as wide as they need, within bounds") {
  constexpr std::size_t key_column = 6;
  PrintedPaper paper = key_paper();
  const auto width = [&] { return key_sheets(paper, Template{}).sheets[1].widths[key_column]; };
  PrintedItem& part = paper.sections[3].items[0].items[0];
  CHECK(width() == 8);
  part.key = "true-false items have signs";
  CHECK(width() == 8);
  part.type = ItemType::short_answer;
  part.key = "换水**重泡**\n赠茶";
  CHECK(width() == 11);
  part.key = "换水重泡，赠送茶点，致歉，并且送客人出门。";
  CHECK(width() == 25);
  part.key = std::string(100, 'x');
  CHECK(width() == 28);
  CHECK(key_sheets(paper, Template{}).sheets[1].widths[key_column + 1] == 36);
}

TEST_CASE("the marking scheme is there only where open items have marking points") {
  PrintedPaper paper = key_paper();
  const WorkbookContent content = key_sheets(paper, Template{});
  REQUIRE(content.sheets.size() == 3);
  const Sheet& marking = content.sheets[2];
  REQUIRE(marking.rows.size() == marking.header_rows + 2);
  CHECK(texts(marking.rows[4]) == Texts{"#8/0", "", "=1+1", "第一步", "#150/2"});
  CHECK(texts(marking.rows[5]) == Texts{"", "", "", "第二步", "#50/2"});
  paper.sections.resize(2);
  CHECK(key_sheets(paper, Template{}).sheets.size() == 2);
}

// The paper of keys, with texts in the first item and the part of the case.
PrintedPaper paper_of_texts() {
  PrintedPaper paper = key_paper();
  PrintedItem& item = paper.sections[0].items[0];
  item.stem = parse_inline("水的化学式是（　　）。");
  item.figures = {{"a.png", 30}};
  item.options = {{'A', plain("CO"), 'B'}, {'B', plain("水"), 'A'}};
  item.explanation = plain("见教材");
  item.point = "A-001";
  item.point_name = "起源";
  item.source = "标准 2.1";
  PrintedItem& part = paper.sections[3].items[0].items[0];
  part.marking = {{{250}, "看清"}, {{50}, "写对"}};
  part.marks = {300};
  return paper;
}

TEST_CASE("the workbook of a paper holds each item on a line, and nothing that is secret") {
  const WorkbookContent content = paper_sheets(paper_of_texts(), Template{});
  REQUIRE(content.sheets.size() == 2);
  const Sheet& sheet = content.sheets[0];
  REQUIRE(sheet.rows.size() == sheet.header_rows + 10);
  CHECK(texts(sheet.rows[3]) == Texts{"题号", "大题", "题型", "题干", "选项A", "选项B", "分值"});
  CHECK(texts(sheet.rows[4]) == Texts{"#1/0", "一、题", "单项选择题",
                                      "水的化学式是（　　）。\n〔见图〕", "CO", "水", "#100/2"});
  CHECK(texts(sheet.rows[12]) == Texts{"#9/0", "四、题", "案例分析题", "", "", "", "#100/2"});
  CHECK(texts(sheet.rows[13]) == Texts{"9（1）", "四、题", "判断题", "", "", "", "#300/2"});
}

TEST_CASE("the workbook for staff has keys and all else that is known of an item") {
  const WorkbookContent content = staff_sheets(paper_of_texts(), Template{});
  CHECK(content.title == "茶艺师 四级/中级工 理论知识试卷 工作人员用卷 A卷");
  const Sheet& sheet = content.sheets[0];
  CHECK(texts(sheet.rows[3]) == Texts{"题号", "大题", "题型", "题干", "选项A", "选项B", "分值",
                                      "答案", "解析", "试题编号", "鉴定点代码", "鉴定点", "难度",
                                      "出处"});
  CHECK(texts(sheet.rows[4]) == Texts{"#1/0", "一、题", "单项选择题",
                                      "水的化学式是（　　）。\n〔见图〕", "CO", "水", "#100/2", "B",
                                      "见教材", "id-1", "A-001", "起源", "#3/0", "标准 2.1"});
  CHECK(text_of(sheet.rows[11][7]) == "=1+1\n采分点：第一步（1.5分）\n采分点：第二步（0.5分）");
}

TEST_CASE("each demand stands beside what each form reaches of it") {
  const Sample made = sample();
  const WorkbookContent content = conformance_sheets(matter_of(made));
  const Sheet& report = content.sheets[0];
  REQUIRE(report.rows.size() == report.header_rows + 5 + 4);
  CHECK_FALSE(report.is_landscape);
  CHECK(texts(report.rows[2]) == Texts{"试卷：A卷、B卷"});
  CHECK(texts(report.rows[3]) == Texts{"序号", "要求", "下限", "上限", "是否符合", "A卷", "B卷"});
  CHECK(texts(report.rows[4]) ==
        Texts{"#1/0", "一、单项选择题：题数", "#1/0", "#1/0", "符合", "#1/0", "#1/0"});
  CHECK(texts(report.rows[5]) ==
        Texts{"#2/0", "同一鉴定点：最多题数", "—", "#1/0", "符合", "#1/0", "#1/0"});
  CHECK(texts(report.rows[6]) ==
        Texts{"#3/0", "全卷：分数", "#5000/4", "#10000/4", "符合", "#5000/4", "#5000/4"});
  CHECK(texts(report.rows[7]) == Texts{"#4/0", "重要程度 X（核心要素），一、单项选择题：难度之和",
                                       "#20000/4", "—", "不符合", "#20000/4", "#10000/4"});
  CHECK(report.rows[7][5].style == CellStyle::centred);
  CHECK(report.rows[7][6].style == CellStyle::alarm);
  CHECK(texts(report.rows[8]) == Texts{"#5/0", "任意两卷：相同题数", "—", "#0/0", "符合", "#0/0"});
  CHECK(report.rows[8][5].columns == 2);
}

TEST_CASE("the report comes to a conclusion, and there is room to sign it") {
  Sample made = sample();
  const auto last_rows = [&] {
    const Sheet sheet = report_sheet(matter_of(made));
    std::vector<Texts> rows;
    for (std::size_t i = sheet.rows.size() - 4; i < sheet.rows.size(); ++i) {
      rows.push_back(texts(sheet.rows[i]));
    }
    return rows;
  };
  CHECK(last_rows()[0] == Texts{"结论：5项要求中有1项不符合，见“是否符合”一栏。"});
  made.conformance.rules[1].reached = {2, 2};
  CHECK(last_rows()[0] == Texts{"结论：2份试卷符合组卷方案的全部5项要求。"});
  CHECK(last_rows()[3].front().find("审核人（签名）") != std::string::npos);
}

TEST_CASE("what forms have in common, and by how much they differ, is in the report too") {
  Sample made = sample();
  Spread spread;
  spread.figure.origin = RuleOrigin::spread;
  spread.figure.property = Property::difficulty;  // over a whole form: its mean is told
  spread.difference = 1;
  made.demand.spreads = {spread};
  made.demand.anchor.items = {0};
  made.conformance.spreads = {2};
  made.conformance.anchored = 0;
  const Sheet sheet = report_sheet(matter_of(made));
  const std::size_t first = sheet.header_rows + 4;
  CHECK(texts(sheet.rows[first]) ==
        Texts{"#5/0", "各卷之差，全卷：平均难度", "—", "#10000/4", "不符合", "#20000/4"});
  CHECK(texts(sheet.rows[first + 1]) ==
        Texts{"#6/0", "任意两卷：相同题数（锚题除外）", "—", "#0/0", "符合", "#0/0"});
  CHECK(texts(sheet.rows[first + 2]) ==
        Texts{"#7/0", "各卷共有的锚题：题数", "#1/0", "—", "不符合", "#0/0"});
}

TEST_CASE("items, coverage, points and common items have their sheets") {
  const Sample made = sample();
  const WorkbookContent content = conformance_sheets(matter_of(made));
  CHECK(content.title.ends_with(" 理论知识试卷 组卷符合性报告"));
  REQUIRE(content.sheets.size() == 5);
  CHECK(texts(content.sheets[1].rows[4]) ==
        Texts{"A卷", "#1/0", "B-1", "单项选择题", "A-001", "起源", "#2/0", "B", "BA"});
  CHECK(text_of(content.sheets[1].rows[5][1]) == "#7/0");
  CHECK(texts(content.sheets[2].rows[4]) == Texts{"A", "基础", "#1250/2", "#1/0", "#2/0", "#1/0",
                                                  "#50/2", "#1/0", "#1/0", "#50/2", "#1/0"});
  CHECK(texts(content.sheets[3].rows[4]) == Texts{"A-001", "起源", "X（核心要素）", "B-1", "B-2"});
  CHECK(texts(content.sheets[4].rows[5]) == Texts{"B卷", "#0/0", "#1/0"});
}

TEST_CASE("a workbook's bytes are the same whatever the zone, the locale and the folder") {
  const Folder one;
  const Folder two;
  const Workbook first = key_workbook(key_paper(), Template{}, one.path());
  REQUIRE(std::holds_alternative<std::string>(first));
  const std::string& bytes = std::get<std::string>(first);
  CHECK(bytes.starts_with("PK\3\4"));
  CHECK(fs::is_empty(one.path()));

  const char* zone = std::getenv("TZ");
  const std::string before = zone == nullptr ? "" : zone;
  setenv("TZ", "America/New_York", 1);
  for (const char* locale : {"de_DE.UTF-8", "tr_TR.UTF-8", "zh_CN.UTF-8"}) {
    std::setlocale(LC_ALL, locale);  // where the system has it
    CHECK(std::get<std::string>(key_workbook(key_paper(), Template{}, two.path())) == bytes);
  }
  std::setlocale(LC_ALL, "C");
  zone == nullptr ? unsetenv("TZ") : setenv("TZ", before.c_str(), 1);
}

TEST_CASE("texts that no cell can hold are cut, and hostile ones do no harm") {
  const Folder folder;
  PrintedPaper paper = key_paper();
  PrintedItem& item = paper.sections[0].items[0];
  item.stem = parse_inline(std::string(100'000, 'x'));
  item.key = "+1";
  item.source = "@SUM(A1)\x01\uFFFF\0<&"s;
  CHECK(std::holds_alternative<std::string>(key_workbook(paper, Template{}, folder.path())));
}

TEST_CASE("texts that look like formulas and links stay texts") {
  const Folder folder;
  PrintedPaper paper = key_paper();
  PrintedItem& item = paper.sections[0].items[0];
  item.stem = plain("=HYPERLINK(\"http://x.example\")");
  item.options = {{'A', plain("+1"), 'A'}, {'B', plain("-2"), 'B'}, {'C', plain("@x"), 'C'}};
  item.explanation = plain("http://x.example");
  paper.sections[0].title = "=1+1";
  const std::vector<Workbook> books = {paper_workbook(paper, Template{}, folder.path()),
                                       staff_workbook(paper, Template{}, folder.path()),
                                       key_workbook(paper, Template{}, folder.path())};
  for (const Workbook& book : books) {
    REQUIRE(std::holds_alternative<std::string>(book));
    std::map<std::string, std::string> parts = unpacked(std::get<std::string>(book));
    for (const auto& [name, part] : parts) {
      CHECK(part.find("<f>") == std::string::npos);
      CHECK(part.find("<hyperlink") == std::string::npos);
    }
    CHECK(parts["xl/sharedStrings.xml"].find("=HYPERLINK(") != std::string::npos);
  }
  const std::string strings =
      unpacked(std::get<std::string>(books.front()))["xl/sharedStrings.xml"];
  for (const char* text : {"<t>+1</t>", "<t>-2</t>", "<t>@x</t>"}) {
    CHECK(strings.find(text) != std::string::npos);
  }
}

TEST_CASE("texts that look like escapes of Excel are no escapes") {
  const Folder folder;
  PrintedPaper paper = key_paper();
  PrintedItem& item = paper.sections[0].items[0];
  item.stem = plain("_x0041_x00e9_");
  item.options = {
      {'A', plain("_X0041_"), 'A'}, {'B', plain("_x004_"), 'B'}, {'C', plain("_x"), 'C'}};
  Template office;
  office.name = "_x0041_";
  const Workbook book = paper_workbook(paper, office, folder.path());
  REQUIRE(std::holds_alternative<std::string>(book));
  std::map<std::string, std::string> parts = unpacked(std::get<std::string>(book));
  const std::string& strings = parts["xl/sharedStrings.xml"];
  for (const char* text :
       {"<t>_x005F_x0041_x005F_x00e9_</t>", "<t>_X0041_</t>", "<t>_x004_</t>", "<t>_x</t>"}) {
    CHECK(strings.find(text) != std::string::npos);
  }
  CHECK(parts["xl/worksheets/sheet1.xml"].find("&amp;L_x005F_x0041_ ") != std::string::npos);
  CHECK(parts["docProps/core.xml"].find("<dc:title>_x0041_ ") != std::string::npos);
}

// The shared strings of the workbook of a paper whose first item has this stem.
std::string strings_with(std::string_view stem) {
  const Folder folder;
  PrintedPaper paper = key_paper();
  paper.sections[0].items[0].stem = parse_inline(stem);
  const Workbook book = paper_workbook(paper, Template{}, folder.path());
  REQUIRE(std::holds_alternative<std::string>(book));
  return unpacked(std::get<std::string>(book))["xl/sharedStrings.xml"];
}

TEST_CASE("a cell's text falls into pieces by its faces") {
  const auto pieces = [](std::string_view text) { return cell_pieces(parse_inline(text)); };
  const Face bold{true, false, std::nullopt};
  const Face underlined{false, true, std::nullopt};
  const Face lowered{false, false, Script::low};
  CHECK(pieces("不**正确**的").size() == 3);
  CHECK(pieces("不**正确**的")[1] == CellPiece{"正确", bold});
  CHECK(pieces("__{电阻}") == std::vector<CellPiece>{{"电阻", underlined}});
  CHECK(pieces("**t_{b}**") ==
        std::vector<CellPiece>{{"t", bold}, {"b", {true, false, Script::low}}});
  CHECK(pieces("H_{2}O") == std::vector<CellPiece>{{"H₂O", {}}});
  CHECK(pieces("R_{总}")[1] == CellPiece{"总", lowered});
  CHECK(pieces("由\\(x^{2}\\)与!{a.png}知") == std::vector<CellPiece>{{"由x²与〔见图〕知", {}}});
  CHECK(pieces("__{　　}") == std::vector<CellPiece>{{"____", {}}});
  CHECK(pieces("**\x01**").empty());
  CHECK(cell_pieces(Decimal{5, 0}).empty());
}

TEST_CASE("emphasis, underlines and indices are faces within a cell") {
  const std::string strings = strings_with("=**R**_{总}与__{电阻}，I^{<2}");
  for (const char* piece :
       {"</rPr><t>=</t></r>", "<rPr><b/><sz val=\"10.5\"/>", "<t>R</t>",
        "<rPr><vertAlign val=\"subscript\"/>", "<t>总</t>", "<rPr><u/>", "<t>电阻</t>",
        "<rPr><vertAlign val=\"superscript\"/>", "<t>&lt;2</t>"}) {
    CHECK(strings.find(piece) != std::string::npos);
  }
  CHECK(strings_with("_x0041_**_x0041_**").find("<t>_x005F_x0041_</t></r></si>") !=
        std::string::npos);
}

TEST_CASE("gaps in cells hold no blank at which a line may end") {
  CHECK(cell_pieces(parse_inline("是（　　）。或（ 　）。")) ==
        std::vector<CellPiece>{{"是（\u00A0\u00A0\u00A0\u00A0）。或（\u00A0\u00A0\u00A0）。", {}}});
  CHECK(plain_text(parse_inline("__{（　）}　")) == "_（\u00A0\u00A0）_　");
  CHECK(cell_pieces("满分（　　）分"s) == std::vector<CellPiece>{{"满分（　　）分", {}}});
}

TEST_CASE("a cell of one face is an ordinary string") {
  CHECK(strings_with("甲\\(x\\)乙").find("<si><t>甲x乙</t></si>") != std::string::npos);
  CHECK(strings_with("**甲乙**").find("<si><t>甲乙</t></si>") != std::string::npos);
}

TEST_CASE("texts of too many faces, and too long ones, are written without faces") {
  std::string many = "__{始}";
  for (int i = 0; i < 300; ++i) many += "甲**乙**";
  CHECK(strings_with(many).find("<si><t>_始_甲乙甲乙") != std::string::npos);
  const std::string cut = strings_with("__{始}" + std::string(40'000, '&'));
  CHECK(cut.find("<si><t>_始_&amp;") != std::string::npos);
  CHECK(cut.find("&amp;…</t>") != std::string::npos);
}

// Points of the row in which a text stands in the third column of the marking scheme.
double height_beside(std::string_view key) {
  const Folder folder;
  PrintedPaper paper = key_paper();
  paper.sections[2].items[0].key = key;
  const Workbook book = key_workbook(paper, Template{}, folder.path());
  REQUIRE(std::holds_alternative<std::string>(book));
  const std::string sheet = unpacked(std::get<std::string>(book))["xl/worksheets/sheet3.xml"];
  const std::size_t row = sheet.find("<row r=\"5\"");
  REQUIRE(row != std::string::npos);
  return std::stod(sheet.substr(sheet.find("ht=\"", row) + 4));
}

TEST_CASE("rows are as high as the lines of a high face") {
  CHECK(height_beside("甲") == doctest::Approx(19.5));
  CHECK(height_beside("甲\n乙\n丙") == doctest::Approx(50.5));
  CHECK(height_beside("**甲**乙" + std::string(60, 'x')) > 30);
}

TEST_CASE("a scratch folder that is not there is a problem with a reason") {
  const Workbook book = key_workbook(key_paper(), Template{}, "/nowhere/at/all");
  REQUIRE(std::holds_alternative<WorkbookProblem>(book));
  CHECK_FALSE(std::get<WorkbookProblem>(book).reason.empty());
}
