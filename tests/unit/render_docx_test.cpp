// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>
#include <set>
#include <string>
#include <thread>

#include "docx_reading.hpp"

using namespace tiku;

namespace {

OptionLine option(const std::string& letter, const std::string& text) {
  return {letter, parse_inline(text)};
}

ItemBlock choice(const std::string& label, const std::string& stem,
                 const std::vector<std::string>& options) {
  ItemBlock item;
  item.label = label;
  item.stem = parse_inline(stem);
  char letter = 'A';
  for (const std::string& text : options) item.options.push_back(option({letter++}, text));
  return item;
}

Printout of(std::vector<Block> blocks) {
  Printout printout;
  printout.title = "茶艺师 理论知识试卷";
  printout.date = "2026-05-16";
  printout.foot = {"", "第{page}页 共{pages}页", ""};
  printout.blocks = std::move(blocks);
  printout.figures["f/wide.png"] = {FigureFile::Kind::png, "PNG", 600, 300};
  printout.figures["f/photo.jpg"] = {FigureFile::Kind::jpeg, "JPEG", 20, 10};
  printout.figures["f/dot.png"] = {FigureFile::Kind::png, "DOT", 1, 1};
  printout.figures["f/huge.png"] = {FigureFile::Kind::png, "HUGE", 10'000, 10'000};
  printout.figures["f/line.svg"] = {FigureFile::Kind::svg, "<svg", 100, 50};
  return printout;
}

// One of everything.
Printout whole_paper() {
  ItemBlock judged = choice("2.", "水的沸点是\\(100\\)℃，**不**随气压而变。", {});
  judged.bracket = "（　　）";
  ItemBlock material = choice("3.", "材料第一段。\n第二段。", {});
  material.keeps_next = true;
  ItemBlock part = choice("（1）", "写出H_{2}O的名称。", {});
  part.depth = 1;
  part.space = {3, true};
  part.remarks = {{"答案", parse_inline("水")}};
  part.figures = {{"f/photo.jpg", 0}};
  TableBlock table;
  table.widths = {2, 1, 1};
  table.header_rows = 1;
  table.row_height = 80;
  table.rows = {{{TableCell::Style::header, parse_inline("题号"), 1},
                 {TableCell::Style::header, parse_inline("1"), 1},
                 {TableCell::Style::header, parse_inline("2"), 1}},
                {{TableCell::Style::left, parse_inline("答案"), 1},
                 {TableCell::Style::centred, parse_inline("B √"), 2}}};
  Printout printout = of(
      {HeadingBlock{
           "鉴定中心", "茶艺师 理论知识试卷", "补考", {"卷别：A卷", "批次：1"}, "答题纸", "机密"},
       NoticesBlock{"注意事项", {"限时90分钟。", "保持卷面整洁。"}},
       ScoreBlock{{"题号", "一", "总分"}, {"得分", "评分人"}},
       SectionBlock{"一、单项选择题", "（每题1分。）", {"得分", "评分人"}},
       choice("1.", "绿茶是（　　）茶。", {"发酵", "不发酵", "半发酵", "后发酵"}), judged, material,
       part, PageBreak{}, table, table, TextBlock{TextBlock::Style::small, parse_inline("完")},
       table});
  printout.strip = SealStrip{{"姓名", "准考证号"}, "密封线"};
  return printout;
}

using Order = std::vector<std::string_view>;

// Sequences of ECMA-376 part 1 (wml.xsd), as far as such elements may come from us.
const std::map<std::string_view, Order> sequences = {
    {"w:pPr",
     {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:tabs", "w:snapToGrid",
      "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:sectPr"}},
    {"w:rPr",
     {"w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:spacing", "w:kern", "w:sz", "w:szCs", "w:u",
      "w:vertAlign", "w:lang"}},
    {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
    {"w:tblPr",
     {"w:tblStyle", "w:tblpPr", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:tblLayout",
      "w:tblCellMar"}},
    {"w:tc", {"w:tcPr", "w:p"}},
    {"w:tcPr",
     {"w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:tcMar", "w:textDirection", "w:vAlign"}},
    {"w:tblBorders", {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}},
    {"w:tcBorders", {"w:top", "w:left", "w:bottom", "w:right"}},
    {"w:tblCellMar", {"w:top", "w:left", "w:bottom", "w:right"}},
    {"w:sectPr", {"w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar", "w:cols"}},
    {"w:style", {"w:name", "w:basedOn", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr"}},
    {"w:styles", {"w:docDefaults", "w:style"}},
    {"w:docDefaults", {"w:rPrDefault", "w:pPrDefault"}},
    {"w:settings",
     {"w:zoom", "w:hideSpellingErrors", "w:hideGrammaticalErrors", "w:defaultTabStop",
      "w:characterSpacingControl", "w:compat", "m:mathPr", "w:themeFontLang"}},
    {"w:compat",
     {"w:balanceSingleByteDoubleByteWidth", "w:doNotExpandShiftReturn", "w:useFELayout",
      "w:compatSetting"}},
    {"w:font", {"w:altName", "w:charset", "w:family"}},
    {"m:r", {"m:rPr", "w:rPr", "m:t"}},
    {"m:f", {"m:num", "m:den"}},
    {"m:rad", {"m:radPr", "m:deg", "m:e"}},
    {"m:sSub", {"m:e", "m:sub"}},
    {"m:sSup", {"m:e", "m:sup"}},
    {"m:sSubSup", {"m:e", "m:sub", "m:sup"}},
    {"m:d", {"m:dPr", "m:e"}},
    {"wp:inline", {"wp:extent", "wp:docPr", "wp:cNvGraphicFramePr", "a:graphic"}},
    {"pic:pic", {"pic:nvPicPr", "pic:blipFill", "pic:spPr"}},
};

void check_order(const pugi::xml_node& node) {
  const auto sequence = sequences.find(node.name());
  if (sequence != sequences.end()) {
    std::size_t at = 0;
    for (const pugi::xml_node& child : node.children()) {
      const Order& order = sequence->second;
      const auto found = std::ranges::find(order, std::string_view(child.name()));
      INFO(node.name(), " > ", child.name());
      REQUIRE(found != order.end());
      CHECK(static_cast<std::size_t>(found - order.begin()) >= at);
      at = static_cast<std::size_t>(found - order.begin());
    }
  }
  for (const pugi::xml_node& child : node.children()) check_order(child);
}

bool keeps_next(const pugi::xml_node& paragraph) {
  return paragraph.child("w:pPr").child("w:keepNext");
}

// Styles of the options of an item with these options.
std::vector<std::string> option_styles(const std::vector<std::string>& options) {
  Docx docx(of({choice("1.", "题干（　　）。", options)}));
  std::vector<std::string> styles;
  for (const auto& paragraph : docx.all("//w:body/w:p")) styles.push_back(style_of(paragraph));
  styles.erase(styles.begin());
  return styles;
}

PrintProblem problem_of(const Printout& printout) {
  const auto written = write_docx(printout);
  REQUIRE(std::holds_alternative<PrintProblem>(written));
  return std::get<PrintProblem>(written);
}

}  // namespace

TEST_CASE("docx: each part is well-formed, of a stated type, and in the standard's order") {
  Docx docx(whole_paper());
  std::set<std::string> types;
  for (const auto& type : docx.all("//Override | //Default", "[Content_Types].xml")) {
    types.insert(type.attribute("PartName").value());
    types.insert(type.attribute("Extension").value());
  }
  for (const auto& part : docx.parts()) {
    const std::string& name = part.first;
    CAPTURE(name);
    const std::string ending = name.substr(name.rfind('.') + 1);
    CHECK((types.contains("/" + name) || (ending != "xml" && types.contains(ending)) ||
           name == "[Content_Types].xml"));
    if (ending == "xml" || ending == "rels") check_order(docx.xml(name));
  }
}

TEST_CASE("docx: what a part refers to is there") {
  Docx docx(whole_paper());
  std::set<std::string> relations;
  for (const auto& relation : docx.all("//Relationship", "word/_rels/document.xml.rels")) {
    CHECK(docx.parts().contains("word/" + std::string(relation.attribute("Target").value())));
    CHECK(relations.insert(relation.attribute("Id").value()).second);
  }
  for (const auto& found : docx.xml().select_nodes("//@r:id | //@r:embed")) {
    CHECK(relations.contains(found.attribute().value()));
  }
  std::set<std::string> styles;
  for (const auto& style : docx.all("//w:style", "word/styles.xml")) {
    CHECK(styles.insert(style.attribute("w:styleId").value()).second);
  }
  for (const std::string part :
       {"word/document.xml", "word/footer1.xml", "word/footer2.xml", "word/styles.xml"}) {
    for (const auto& used :
         docx.all("//w:pStyle | //w:rStyle | //w:tblStyle | //w:basedOn", part)) {
      CAPTURE(used.attribute("w:val").value());
      CHECK(styles.contains(used.attribute("w:val").value()));
    }
  }
}

TEST_CASE("docx: the words stand in the order of the printout") {
  Docx docx(whole_paper());
  std::vector<std::string> words;
  for (const auto& paragraph : docx.all("//w:body/w:p | //w:body/w:tbl//w:p")) {
    const std::string text = words_of(paragraph);
    if (!text.empty()) words.push_back(text);
  }
  const std::vector<std::string> table = {"题号", "1", "2", "答案", "B √"};
  std::vector<std::string> expected = {"机密",
                                       "鉴定中心",
                                       "茶艺师 理论知识试卷",
                                       "答题纸",
                                       "补考",
                                       "卷别：A卷　　批次：1",
                                       "注意事项",
                                       "1.\t限时90分钟。",
                                       "2.\t保持卷面整洁。",
                                       "题号",
                                       "一",
                                       "总分",
                                       "得分",
                                       "评分人",
                                       "得分",
                                       "评分人",
                                       "一、单项选择题（每题1分。）",
                                       "\t1.\t绿茶是（）茶。",
                                       "A. 发酵\tB. 不发酵\tC. 半发酵\tD. 后发酵",
                                       "（）\t2.\t水的沸点是100℃，不随气压而变。",
                                       "\t3.\t材料第一段。\n第二段。",
                                       "（1）\t写出H2O的名称。",
                                       "[figure]",
                                       "\t\u00A0",
                                       "\t\u00A0",
                                       "\t\u00A0",
                                       "【答案】水"};
  for (const int i : {1, 2}) {
    CAPTURE(i);
    expected.insert(expected.end(), table.begin(), table.end());
  }
  expected.emplace_back("完");
  expected.insert(expected.end(), table.begin(), table.end());
  REQUIRE(words.size() == expected.size());
  for (std::size_t i = 0; i < words.size(); ++i) CHECK(words[i] == expected[i]);
}

TEST_CASE("docx: tables neither touch nor end the document, and every cell has its paragraph") {
  Docx docx(whole_paper());
  CHECK(docx.all("//w:tbl").size() == 5);
  CHECK(docx.all("//w:tbl[following-sibling::*[1][self::w:tbl or self::w:sectPr]]").empty());
  CHECK(docx.all("//w:tc[not(w:p)]").empty());
  Printout printout = whole_paper();
  printout.strip.reset();
  Docx paper(printout);
  const auto breaks = paper.all("//w:p[w:pPr/w:pageBreakBefore]");
  REQUIRE(breaks.size() == 1);
  CHECK(std::string(breaks[0].next_sibling().name()) == "w:tbl");
  for (const auto& row : docx.all("//w:tr")) CHECK(row.child("w:trPr").child("w:cantSplit"));
  const auto cells = docx.all("(//w:tbl)[3]/w:tr[2]/w:tc/w:tcPr/w:gridSpan");
  REQUIRE(cells.size() == 1);
  CHECK(cells[0].attribute("w:val").as_int() == 2);
  CHECK(docx.all("(//w:tbl)[3]/w:tr[w:trPr/w:tblHeader]").size() == 1);
}

TEST_CASE("docx: an item stays together, a head with its first item, material with its parts") {
  Docx docx(whole_paper());
  const auto keeps = [&](std::string_view beginning) {
    for (const auto& paragraph : docx.all("//w:body/w:p")) {
      if (words_of(paragraph).starts_with(beginning)) return keeps_next(paragraph);
    }
    FAIL("no paragraph begins so: ", beginning);
    return false;
  };
  CHECK(keeps("\t1.\t绿茶"));
  CHECK_FALSE(keeps("A. 发酵"));  // the options end the item
  CHECK_FALSE(keeps("（）\t2."));
  CHECK(keeps("\t3.\t材料"));
  CHECK(keeps("（1）"));
  CHECK(keeps("[figure]"));
  CHECK(keeps("\t\u00A0"));
  CHECK_FALSE(keeps("【答案】"));
  for (const auto& paragraph : docx.all("(//w:tbl)[2]//w:p")) CHECK(keeps_next(paragraph));
}

TEST_CASE("docx: options stand in four, two or one columns, by the widest of them") {
  using Styles = std::vector<std::string>;
  CHECK(option_styles({"绿茶", "红茶", "白茶", "黑茶"}) == Styles{"Options4"});
  CHECK(option_styles({"绿茶", "红茶", "白茶", "按加工工艺和品质特征划分"}) ==
        Styles{"Options2", "Options2"});
  CHECK(option_styles(
            {"绿茶", std::string("按加工工艺和品质特征划分，") + "同时考虑茶树品种和产地季节"}) ==
        Styles{"Options1", "Options1"});
  CHECK(option_styles({"a\nb", "c"}) == Styles{"Options1", "Options1"});
  CHECK(option_styles({"!{f/wide.png 20mm}", "!{f/wide.png 20mm}"}) == Styles{"Options4"});
  CHECK(option_styles({"!{f/wide.png 60mm}", "红"}) == Styles{"Options2"});
  CHECK(option_styles(std::vector<std::string>(26, "茶")) == Styles(7, "Options4"));
}

TEST_CASE("docx: a gap is two brackets kept apart by spacing, as wide as it was written") {
  Docx docx(of({choice("1.", "甲（　　）乙（    ）丙", {})}));
  const auto opened = docx.all("//w:r[w:rPr/w:spacing]");
  REQUIRE(opened.size() == 2);
  CHECK(words_of(opened[0]) == "（");
  CHECK(words_of(opened[0].next_sibling()) == "）");
  CHECK(opened[0].select_node("w:rPr/w:spacing").node().attribute("w:val").as_int() == 420);
  CHECK(opened[1].select_node("w:rPr/w:spacing").node().attribute("w:val").as_int() == 210);
}

TEST_CASE("docx: emphasis, underlines, small figures of the markup and of Unicode") {
  Docx docx(of({TextBlock{{}, parse_inline("a**b**__{c}d_{2}e^{3}f₄g⁻¹h“i”")}}));
  const auto run = [&](const std::string& words) {
    for (const auto& node : docx.all("//w:r")) {
      if (words_of(node) == words) return node.child("w:rPr");
    }
    return pugi::xml_node();
  };
  const auto raised = [&](const std::string& words) {
    return std::string(run(words).child("w:vertAlign").attribute("w:val").value());
  };
  CHECK(std::string(run("b").child("w:rStyle").attribute("w:val").value()) == "Strong");
  CHECK(run("c").child("w:u"));
  CHECK(raised("2") == "subscript");
  CHECK(raised("3") == "superscript");
  CHECK(raised("4") == "subscript");
  CHECK(raised("−1") == "superscript");
  CHECK_FALSE(run("f"));
  CHECK(std::string(run("h“i”").child("w:rFonts").attribute("w:hint").value()) == "eastAsia");
}

TEST_CASE("docx: a formula is Office MathML") {
  Docx docx(of({TextBlock{
      {}, parse_inline("\\(x_1^2=\\frac{\\text{功}}{\\sqrt[3]{R}}+\\left(a\\right)\\sin b\\)")}}));
  CHECK(docx.all("//w:p/m:oMath").size() == 1);
  CHECK(docx.all("//m:sSubSup[m:e/m:r/m:t='x'][m:sub//m:t='1'][m:sup//m:t='2']").size() == 1);
  CHECK(docx.all("//m:f[m:num/m:r[m:rPr/m:nor]/m:t='功']/m:den/m:rad[m:deg//m:t='3']").size() == 1);
  CHECK(docx.all("//m:d[m:dPr/m:begChr/@m:val='('][m:e//m:t='a']").size() == 1);
  CHECK(docx.all("//m:r[m:t='sin']/following-sibling::m:r[1][m:t='\u2009']").size() == 1);
  CHECK(problem_of(of({choice("7.", "\\(\\nothing\\)", {})})).arguments.front() == "7.");
}

TEST_CASE("docx: figures keep to their room, and each file is kept once") {
  ItemBlock item = choice("1.", "看图!{f/wide.png 30mm}和!{f/dot.png}", {});
  item.figures = {{"f/wide.png", 0}, {"f/huge.png", 0}, {"f/photo.jpg", 0}};
  Docx docx(of({item}));
  std::vector<std::pair<int, int>> sizes;
  for (const auto& extent : docx.all("//wp:extent")) {
    sizes.emplace_back(extent.attribute("cx").as_int(), extent.attribute("cy").as_int());
  }
  REQUIRE(sizes.size() == 5);
  constexpr int millimetre = 36'000;
  CHECK(sizes[0] == std::pair(30 * millimetre, 15 * millimetre));
  CHECK(sizes[1].first > 0);
  CHECK(sizes[2].first == 508 * millimetre / 10);  // 600 pixels at 300 to the inch
  CHECK(sizes[3].first <= 174 * millimetre);
  CHECK(sizes[3].first >= 165 * millimetre);
  CHECK(sizes[3].second <= 261 * millimetre * 2 / 3);
  CHECK(docx.parts().at("word/media/image1.png") == "PNG");
  CHECK(docx.parts().at("word/media/image4.jpeg") == "JPEG");
  CHECK_FALSE(docx.parts().contains("word/media/image5.png"));
  std::set<std::string> ids;
  for (const auto& drawing : docx.all("//wp:docPr")) {
    CHECK(ids.insert(drawing.attribute("id").value()).second);
  }
}

TEST_CASE("docx: a drawing is shown as pixels, 300 to the inch, in grey where it has no colour") {
  // The picture of a drawing of one shape, which covers the lower half.
  const auto picture = [](const std::string& colour) {
    Printout printout = of({choice("1.", "!{f/pot.svg}", {})});
    printout.figures["f/pot.svg"] = {
        FigureFile::Kind::svg,
        "<svg xmlns='http://www.w3.org/2000/svg' width='96' height='48'>"
        "<rect y='24' width='96' height='24' fill='" +
            colour + "'/></svg>",
        96, 48};
    return std::string(Docx(printout).parts().at("word/media/image1.png"));
  };
  // Width, height, bits, and the type of colour: 0 is grey, 2 red, green and blue (PNG, 11.2.2).
  const std::string size("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x01\x2C\0\0\0\x96\x08", 25);
  CHECK(picture("#333").substr(0, 26) == size + std::string(1, '\0'));
  CHECK(picture("#d33").substr(0, 26) == size + "\x02");
}

TEST_CASE("docx: a figure that cannot be shown is named, with its item") {
  const PrintProblem vector = problem_of(of({choice("8.", "!{f/line.svg}", {})}));
  CHECK(vector.arguments.front() == "8.");
  CHECK(vector.arguments.back().text.find("'f/line.svg'") != std::string::npos);
  CHECK(problem_of(of({choice("9.", "题", {"!{f/none.png}"})})).arguments.front() == "9.");
  const Runs runs = parse_inline("一二三四五六七八九十一二三!{f/none.png}");
  CHECK(problem_of(of({TextBlock{{}, runs}})).arguments.front() ==
        "一二三四五六七八九十一二三〔见图…");
}

TEST_CASE("docx: whatever stands in a text is text") {
  Printout printout = of({HeadingBlock{"<甲&乙\"丙'>", "a\x01\u202Eb\tc\xFF\uFFFE", "", {}, "", ""},
                          choice("1.", "=HYPERLINK(\"x\") <w:p/> & ]]> R<10", {"<b>"})});
  printout.title = "<&\">";
  printout.foot.left = "<{page}>{";
  printout.strip = SealStrip{{"姓&名"}, "<线>"};
  printout.style.song = "某\"宋";
  Docx docx(printout);
  for (const auto& [name, bytes] : docx.parts()) docx.xml(name);
  const auto paragraphs = docx.all("//w:body/w:p");
  CHECK(words_of(paragraphs[0]) == "<甲&乙\"丙'>");
  CHECK(words_of(paragraphs[1]) == "ab c\uFFFD");
  CHECK(words_of(paragraphs[2]) == "\t1.\t=HYPERLINK(\"x\") <w:p/> & ]]> R<10");
  CHECK(words_of(docx.xml("word/footer1.xml").child("w:ftr")) == "<1>{\t第1页 共1页");
  const auto strip = docx.all("//w:tc/w:p", "word/header1.xml");
  REQUIRE(strip.size() == 2);
  CHECK(words_of(strip[0]).starts_with("姓&名_"));
  CHECK(words_of(strip[1]).find("<") != std::string::npos);
}

TEST_CASE("docx: pages, properties and foot") {
  Printout printout = whole_paper();
  printout.style.size = PageStyle::Size::a3;
  printout.style.columns = 2;
  Docx docx(printout);
  const auto section = docx.xml().select_node("//w:sectPr").node();
  CHECK(section.child("w:pgSz").attribute("w:w").as_int() == 23811);  // 420 mm
  CHECK(section.child("w:pgSz").attribute("w:h").as_int() == 16838);
  CHECK(section.child("w:cols").attribute("w:num").as_int() == 2);
  CHECK(section.child("w:pgMar").attribute("w:left").as_int() == 1984);  // 18 and 17 mm
  CHECK(docx.all("//w:fldSimple[@w:instr='NUMPAGES']", "word/footer1.xml").size() == 1);
  CHECK(std::string(
            docx.xml("docProps/core.xml").select_node("//dcterms:created").node().text().get()) ==
        "2026-05-16T00:00:00Z");
  CHECK(docx.all("//w:compatSetting[@w:val='15']", "word/settings.xml").size() == 1);
  CHECK(docx.all("//w:characterSpacingControl[@w:val='compressPunctuation']", "word/settings.xml")
            .size() == 1);
  CHECK(docx.all("//w:docDefaults//w:rFonts[@w:eastAsia='宋体'][@w:ascii='Times New Roman']",
                 "word/styles.xml")
            .size() == 1);
}

// A paper of so many items of three lines each, with a strip.
Printout long_paper(int items) {
  std::vector<Block> blocks = {
      HeadingBlock{"鉴定中心", "茶艺师 理论知识试卷", "", {"卷别：A卷"}, "", ""},
      SectionBlock{"一、单项选择题", "（每题1分。）", {"得分"}}};
  for (int i = 1; i <= items; ++i) {
    blocks.push_back(choice(std::to_string(i) + ".", std::string("绿茶是（　　）茶。\n选一个。"),
                            {"发酵", "不发酵", "半发酵", "后发酵"}));
  }
  Printout printout = of(std::move(blocks));
  printout.strip = SealStrip{};
  return printout;
}

// The header or footer that a section refers to.
std::string part_of(Docx& docx, const pugi::xml_node& section, const char* reference) {
  const std::string id = section.child(reference).attribute("r:id").value();
  const auto relation =
      docx.all("//Relationship[@Id='" + id + "']", "word/_rels/document.xml.rels");
  REQUIRE(relation.size() == 1);
  return std::string("word/") + relation[0].attribute("Target").value();
}

TEST_CASE("docx: the first page is a section beside the strip, all others are as wide as may be") {
  Docx docx(long_paper(60));
  const auto sections = docx.all("//w:sectPr");
  REQUIRE(sections.size() == 2);
  CHECK(sections[0].child("w:pgMar").attribute("w:left").as_int() == 1984);  // 18 and 17 mm
  CHECK(sections[1].child("w:pgMar").attribute("w:left").as_int() == 1020);
  // Some 220 mm are left below the heads, of which an item takes 18: three lines and a gap.
  const auto first = docx.all("//w:p[w:pPr/w:pStyle/@w:val='FirstOptions4']").size();
  const auto others = docx.all("//w:p[w:pPr/w:pStyle/@w:val='Options4']").size();
  CHECK(first >= 11);
  CHECK(first <= 13);
  CHECK(first + others == 60);
  for (const std::size_t i : {0U, 1U}) {
    CHECK(words_of(docx.xml(part_of(docx, sections[i], "w:footerReference")).child("w:ftr")) ==
          "\t第1页 共1页");
    const auto strip = docx.all("//w:tc", part_of(docx, sections[i], "w:headerReference"));
    CHECK(strip.size() == (i == 0 ? 2 : 0));
  }
}

TEST_CASE("docx: where each page has the strip, all pages are of one section") {
  Printout printout = long_paper(60);
  printout.strip_on_all = true;
  Docx docx(printout);
  const auto sections = docx.all("//w:sectPr");
  REQUIRE(sections.size() == 1);
  CHECK(sections[0].child("w:pgMar").attribute("w:left").as_int() == 1984);
  CHECK(docx.all("//w:tc[w:tcPr/w:textDirection/@w:val='btLr']", "word/header1.xml").size() == 2);
}

TEST_CASE("docx: one section where the first page holds all, or would be half empty") {
  CHECK(Docx(long_paper(5)).all("//w:sectPr").size() == 1);
  Printout printout = long_paper(60);
  printout.strip.reset();
  CHECK(Docx(printout).all("//w:sectPr").size() == 1);
  ItemBlock essay = choice("1.", "论述。", {});
  essay.space = {30, true};
  printout = long_paper(0);
  printout.blocks.emplace_back(essay);
  CHECK(Docx(printout).all("//w:sectPr").size() == 1);
}

TEST_CASE("docx: items of any size") {
  std::string stem;
  for (int i = 0; i < 3000; ++i) stem += "茶";
  std::vector<Block> blocks = {
      choice("1.", stem, std::vector<std::string>(26, stem.substr(0, 900)))};
  for (int i = 2; i <= 300; ++i)
    blocks.push_back(choice(std::to_string(i) + ".", "题", {"甲", "乙"}));
  blocks.push_back(TableBlock{});
  blocks.push_back(ScoreBlock{});
  blocks.push_back(SectionBlock{"一", "", std::vector<std::string>(20, "得分")});
  blocks.push_back(TableBlock{{}, 0, 0, {{TableCell{{}, {}, 3}}, {}}});
  Docx docx(of(std::move(blocks)));
  const auto first = docx.xml().select_node("//w:body/w:p").node();
  CHECK(words_of(first).size() == 4 + stem.size());
  CHECK(std::string(first.child("w:pPr").child("w:keepLines").attribute("w:val").value()) == "0");
  CHECK(docx.all("//w:p[w:pPr/w:pStyle/@w:val='Options4']").size() == 299);
}

TEST_CASE("docx: the same bytes on each run, thread and in each time zone") {
  const Printout printout = whole_paper();
  const std::string bytes = Docx(printout).bytes();
  std::array<std::string, 2> others;
  std::array<std::thread, 2> threads;
  for (std::size_t i = 0; i < threads.size(); ++i) {
    threads[i] = std::thread([&, i] { others[i] = std::get<std::string>(write_docx(printout)); });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(others[0] == bytes);
  CHECK(others[1] == bytes);
  for (const char* zone : {"Pacific/Kiritimati", "America/New_York", "UTC"}) {
    setenv("TZ", zone, 1);
    tzset();
    CHECK(Docx(printout).bytes() == bytes);
  }
  unsetenv("TZ");
  tzset();
}
