// SPDX-License-Identifier: Apache-2.0
#include <qpdf/qpdf-c.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

#include "render/pdf/pages.hpp"
#include "render/pdf/paragraph.hpp"
#include "tiku/render/printout.hpp"

using namespace tiku;
using namespace tiku::pdf;

namespace {

// 2 by 1 pixels, grey.
const std::string small_png(
    "\211PNG\r\n\032\n\000\000\000\015IHDR\000\000\000\002\000\000\000\001\010\000\000\000\000\321"
    "I "
    "V\000\000\000\013IDAT\170\234\143\110\070\000\000\001\203\001\041\371\370\211\074\000\000\000"
    "\000IEND\256\102\140\202",
    68);

std::string repeated(std::string_view text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

ItemBlock item_of(int number, const std::string& stem, const std::vector<std::string>& options) {
  ItemBlock item;
  item.label = std::to_string(number) + ".";
  item.stem = parse_inline(stem);
  char letter = 'A';
  for (const std::string& option : options) {
    item.options.push_back({std::string(1, letter++), parse_inline(option)});
  }
  return item;
}

Printout printout_of(std::vector<Block> blocks) {
  Printout printout;
  printout.title = "茶艺师";
  printout.date = "2026-11-28";
  printout.foot = {"", "第{page}页　共{pages}页", ""};
  printout.blocks = std::move(blocks);
  return printout;
}

Printout long_paper() {
  std::vector<Block> blocks = {
      HeadingBlock{"某中心", "茶艺师理论知识试卷", "", {"卷别：A"}, "", ""},
      NoticesBlock{"注意事项", {"考试时间90分钟。"}}, ScoreBlock{{"题号", "一", "总分"}, {"得分"}},
      SectionBlock{"一、单项选择题", "（第1题～第60题。）", {"得分", "评分人"}}};
  for (int i = 1; i <= 60; ++i) {
    blocks.emplace_back(item_of(i,
                                repeated("茶艺师应当了解各类茶的特征，", i % 4 + 1) + "（　　）。",
                                {"甲", "乙", repeated("丙", i % 30 + 1), "丁戊"}));
  }
  Printout printout = printout_of(std::move(blocks));
  printout.strip = SealStrip{{"姓名", "单位"}, "答题不得超过密封线"};
  return printout;
}

// All that setting needs, kept together.
struct Bench {
  explicit Bench(Printout made) : printout(std::move(made)) {}

  Printout printout;
  Fonts fonts = std::get<Fonts>(Fonts::open(printout.style));
  Pictures pictures;
  Setting setting{printout, fonts, pictures};
};

std::string text_of(const pdf::Marks& marks) {
  std::string text;
  for (const Mark& mark : marks) {
    if (const auto* words = std::get_if<TextMark>(&mark)) text += words->text;
  }
  return text;
}

std::vector<Page> pages_of(Printout printout) {
  Bench bench(std::move(printout));
  std::vector<Page> pages = make_pages(bench.setting);
  CHECK(!bench.setting.problem());
  return pages;
}

// Page on which the words stand; the number of pages where none has them.
std::size_t page_with(const std::vector<Page>& pages, std::string_view words) {
  std::size_t page = 0;
  while (page < pages.size() && text_of(pages[page].marks).find(words) == std::string::npos) ++page;
  return page;
}

Length right_edge(const pdf::Marks& marks) {
  Length edge = 0;
  for (const Mark& mark : marks) {
    const auto* words = std::get_if<TextMark>(&mark);
    if (words == nullptr || words->glyphs.empty()) continue;
    edge = std::max(edge, words->at.x + words->glyphs.back().x);
  }
  return edge;
}

ParagraphStyle style_of_width(int ems) {
  constexpr Length size = 10'500;
  return {{Face::song, size}, 16'000, ems * size, Alignment::justified, 0};
}

std::vector<std::string> lines_of(const std::string& text, int ems) {
  Bench bench(printout_of({}));
  std::vector<std::string> lines;
  for (const Line& line : set_paragraph(bench.setting, parse_inline(text), style_of_width(ems))) {
    lines.push_back(text_of(line.slab.marks));
    CHECK(right_edge(line.slab.marks) <= ems * 10'500);
  }
  return lines;
}

PrintProblem problem_of(const Printout& printout) {
  const auto written = write_pdf(printout);
  const auto* problem = std::get_if<PrintProblem>(&written);
  REQUIRE(problem != nullptr);
  return *problem;
}

std::string file_of(const Printout& printout) {
  const auto written = write_pdf(printout);
  if (const auto* problem = std::get_if<PrintProblem>(&written)) {
    FAIL_CHECK(problem->arguments.back().text, " @ ", problem->arguments.front().text);
    return {};
  }
  return std::get<std::string>(written);
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("pdf: small figures of Unicode are set as figures, and copy out as they were written") {
  const auto characters = printed_characters("H₂O³");
  REQUIRE(characters.size() == 4);
  CHECK(characters[1].code == U'2');
  CHECK(characters[1].level == PrintedCharacter::Level::subscript);
  CHECK(characters[1].written == "₂");
  CHECK(characters[3].level == PrintedCharacter::Level::superscript);
}

TEST_CASE("pdf: what cannot be seen leaves no trace") {
  CHECK(printed_characters("\u200F\u202E\u0007\uFE0F\uFEFF").empty());
  CHECK(printed_characters("\t").front().code == U' ');
}

TEST_CASE("pdf: no line begins with a closing sign or ends with an opening one") {
  const std::string text = repeated("茶《经》，“水”；（一）、二。", 12);
  for (int ems = 5; ems < 24; ++ems) {
    const std::vector<std::string> lines = lines_of(text, ems);
    std::string whole;
    for (const std::string& line : lines) {
      for (const char* closer : {"》", "，", "”", "；", "）", "、", "。"}) {
        CHECK(!line.starts_with(closer));
      }
      for (const char* opener : {"《", "“", "（"}) CHECK(!line.ends_with(opener));
      whole += line;
    }
    CHECK(whole == text);
  }
}

TEST_CASE("pdf: neither a gap nor a number with its unit is broken") {
  for (int ems = 6; ems < 20; ++ems) {
    for (const std::string& line :
         lines_of("茶汤的适宜温度是（　　），投茶3 g，注水150 mL，分茶", ems)) {
      CHECK(has(line, "（") == has(line, "）"));
      CHECK(!line.ends_with("3 "));
      CHECK(!line.ends_with("150 "));
    }
  }
}

TEST_CASE("pdf: no character is left alone on the last line where a line before can spare one") {
  // 21 characters on lines of 20 and of 10.
  const std::string text = repeated("茶", 20) + "水。";
  for (const int ems : {20, 10}) {
    const std::vector<std::string> lines = lines_of(text, ems);
    REQUIRE(lines.size() > 1);
    CHECK(lines.back() == "茶水。");
  }
}

TEST_CASE("pdf: full lines end at the edge, the last one does not") {
  Bench bench(printout_of({}));
  const auto lines = set_paragraph(bench.setting, parse_inline(repeated("绿茶 tea 与abc水，", 12)),
                                   style_of_width(21));
  REQUIRE(lines.size() > 2);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const auto& words = std::get<TextMark>(lines[i].slab.marks.back());
    // The last glyph begins one advance before the edge: a sign is half as wide there.
    CHECK(words.at.x + words.glyphs.back().x >= 20 * 10'500 - 1000);
  }
}

TEST_CASE("pdf: a word without blanks is broken where it must be") {
  const std::vector<std::string> lines = lines_of(repeated("abcdefghij", 40), 10);
  CHECK(lines.size() > 15);
  CHECK(lines.size() < 60);
}

TEST_CASE("pdf: options stand in four, two or one columns, by the widest of them") {
  const auto rows = [](const std::string& widest) {
    const auto pages = pages_of(printout_of({item_of(1, "题干", {widest, "乙", "丙", "丁"})}));
    std::set<Length> baselines;
    for (const Mark& mark : pages.front().marks) {
      const auto* words = std::get_if<TextMark>(&mark);
      if (words != nullptr && !has(words->text, "页")) baselines.insert(words->at.y);
    }
    return baselines.size() - 1;  // without the stem's
  };
  CHECK(rows("甲") == 1);
  CHECK(rows(repeated("甲", 15)) == 2);
  CHECK(rows(repeated("甲", 30)) == 4);
}

TEST_CASE("pdf: an item stays on one page, and a head with the item after it") {
  const std::vector<Page> pages = pages_of(long_paper());
  CHECK(pages.size() > 2);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    // A page ends with the foot, and before it with the last option of an item.
    const std::string text = text_of(pages[i].marks);
    CHECK(has(text, "丁戊第" + std::to_string(i + 1) + "页"));
  }
  std::vector<Block> blocks;
  for (int i = 1; i <= 200; ++i) {
    blocks.emplace_back(SectionBlock{"节" + std::to_string(i) + "，", "", {}});
    blocks.emplace_back(item_of(i, "题" + std::to_string(i) + "，", {}));
  }
  const std::vector<Page> heads = pages_of(printout_of(std::move(blocks)));
  for (int i = 1; i <= 200; ++i) {
    CHECK(page_with(heads, "节" + std::to_string(i) + "，") ==
          page_with(heads, "题" + std::to_string(i) + "，"));
  }
}

TEST_CASE("pdf: a last line is no crumb where the lines before can spare characters") {
  for (int rest = 1; rest < 5; ++rest) {
    const std::vector<std::string> lines = lines_of(repeated("茶", 36 * 2 + rest) + "。", 36);
    REQUIRE(lines.size() == 3);
    CHECK(lines.back().size() / 3 >= 5);  // characters
  }
  for (int before = 30; before <= 36; ++before) {
    const std::vector<std::string> lines = lines_of(repeated("茶", before) + "（　　）。", 36);
    CHECK(lines.back().starts_with("茶"));
  }
}

TEST_CASE("pdf: what is emphasised is bold, without dots") {
  Bench bench(printout_of({}));
  const auto lines = set_paragraph(bench.setting, parse_inline("不**正确**的"), style_of_width(20));
  REQUIRE(lines.size() == 1);
  REQUIRE(lines[0].slab.marks.size() == 3);
  const auto& bold = std::get<TextMark>(lines[0].slab.marks[1]);
  CHECK(bold.face == Face::hei);
  CHECK(bold.text == "正确");
}

TEST_CASE("pdf: no option stands alone on a line for being the fifth") {
  const auto rows = [](const std::string& widest, int count) {
    std::vector<std::string> options(static_cast<std::size_t>(count), "甲");
    options[1] = widest;
    std::set<Length> baselines;
    const std::vector<Page> pages = pages_of(printout_of({item_of(1, "题", options)}));
    for (const Mark& mark : pages.front().marks) {
      const auto* words = std::get_if<TextMark>(&mark);
      if (words != nullptr && has(words->text, ".")) baselines.insert(words->at.y);
    }
    return baselines.size() - 1;  // without the stem's
  };
  CHECK(rows("乙", 5) == 1);
  CHECK(rows(repeated("乙", 8), 5) == 2);
  CHECK(rows("乙", 3) == 1);
}

TEST_CASE("pdf: the first column of the table of marks is as wide as its words") {
  const std::vector<Page> pages = pages_of(
      printout_of({ScoreBlock{{"题号", "一", "二", "总分"}, {"得分", "评分人（签名盖章）"}}}));
  std::set<Length> edges;
  for (const Mark& mark : pages.front().marks) {
    const auto* path = std::get_if<PathMark>(&mark);
    if (path != nullptr && path->points[0].x == path->points[1].x) edges.insert(path->points[0].x);
  }
  REQUIRE(edges.size() == 5);
  const std::vector<Length> xs(edges.begin(), edges.end());
  CHECK(xs[1] - xs[0] >= 9 * 10'500);
  CHECK(xs[2] - xs[1] == 6 * 10'500);
  CHECK(xs[3] - xs[2] == xs[2] - xs[1]);
}

TEST_CASE("pdf: as many lines for an answer as are asked for, wherever it stands") {
  std::vector<Block> blocks;
  for (int i = 1; i <= 3; ++i) {
    ItemBlock item = item_of(i, "简答。", {});
    item.space = {10, true};
    blocks.emplace_back(item);
  }
  const std::vector<Page> pages = pages_of(printout_of(std::move(blocks)));
  REQUIRE(pages.size() == 2);
  const auto lines = [](const Page& page) {
    return std::ranges::count_if(
        page.marks, [](const Mark& mark) { return std::holds_alternative<PathMark>(mark); });
  };
  CHECK(lines(pages[0]) == 20);
  CHECK(lines(pages[1]) == 10);
}

TEST_CASE("pdf: the columns of a last page end alike") {
  Printout printout = printout_of({});
  printout.foot = {"", "", ""};
  printout.style.size = PageStyle::Size::a3;
  printout.style.columns = 2;
  for (int i = 1; i <= 60; ++i) printout.blocks.emplace_back(item_of(i, "题", {"甲"}));
  const std::vector<Page> pages = pages_of(printout);
  std::map<bool, Length> lowest;
  for (const Mark& mark : pages.back().marks) {
    const auto* words = std::get_if<TextMark>(&mark);
    if (words == nullptr) continue;
    Length& y = lowest[words->at.x > page_width(printout.style) / 2];
    y = std::max(y, words->at.y);
  }
  CHECK(lowest.size() == 2);
  CHECK(std::abs(lowest[false] - lowest[true]) < 40'000);
}

TEST_CASE("pdf: a head is not left behind by an item that is taller than a page") {
  for (int before = 20; before < 40; ++before) {
    std::vector<Block> blocks;
    for (int i = 1; i <= before; ++i) blocks.emplace_back(item_of(i, "题", {}));
    blocks.emplace_back(SectionBlock{"末节", "", {}});
    blocks.emplace_back(item_of(99, "末题" + repeated("茶", 3000), {}));
    const std::vector<Page> pages = pages_of(printout_of(std::move(blocks)));
    CHECK(page_with(pages, "末节") == page_with(pages, "末题"));
  }
}

TEST_CASE("pdf: only the first page is narrower for the seal strip") {
  const Printout printout = long_paper();
  CHECK(text_left(printout, 0) > text_left(printout, 1));
  CHECK(text_left(printout, 1) == of_tenths(printout.style.left));
  const std::vector<Page> pages = pages_of(printout);
  const auto is_turned = [](const Mark& mark) { return std::holds_alternative<TurnedMark>(mark); };
  CHECK(std::ranges::count_if(pages[0].marks, is_turned) == 11);  // two fields, nine words
  CHECK(std::ranges::count_if(pages[1].marks, is_turned) == 0);
}

TEST_CASE("pdf: a strip on all pages narrows each of them") {
  Printout printout = long_paper();
  printout.strip_on_all = true;
  CHECK(text_left(printout, 1) == text_left(printout, 0));
  for (const Page& page : pages_of(printout)) {
    for (const Mark& mark : page.marks) {
      if (const auto* words = std::get_if<TextMark>(&mark)) {
        CHECK(words->at.x >= text_left(printout, 0));
      }
    }
    CHECK(std::ranges::count_if(page.marks, [](const Mark& mark) {
            return std::holds_alternative<TurnedMark>(mark);
          }) == 11);
  }
}

TEST_CASE("pdf: an item that is taller than a page is split, and nothing of it is lost") {
  ItemBlock item = item_of(1, repeated("茶叶", 1500), {});
  for (int i = 0; i < 26; ++i) {
    item.options.push_back(
        {std::string(1, static_cast<char>('A' + i)), parse_inline(repeated("水", 300))});
  }
  const std::vector<Page> pages = pages_of(printout_of({item, item_of(2, "末题", {})}));
  std::string text;
  for (const Page& page : pages) text += text_of(page.marks);
  const auto count = [&](std::string_view word) {
    int found = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      ++found;
    }
    return found;
  };
  CHECK(count("茶叶") + count("叶茶") >= 1500);
  CHECK(count("水") == 26 * 300);
  CHECK(has(text, "末题"));
}

TEST_CASE("pdf: A3 has two columns, filled one after the other") {
  Printout printout = long_paper();
  const std::size_t on_a4 = pages_of(printout).size();
  printout.style.size = PageStyle::Size::a3;
  printout.style.columns = 2;
  const std::vector<Page> pages = pages_of(printout);
  CHECK(pages.size() <= (on_a4 + 2) / 2);
  CHECK(page_width(printout.style) > page_height());
}

TEST_CASE("pdf: a table goes on with its head on the next page") {
  TableBlock table;
  table.widths = {1, 2};
  table.header_rows = 1;
  table.row_height = 100;
  const auto cell = [](const std::string& text) {
    return TableCell{TableCell::Style::centred, parse_inline(text), 1};
  };
  table.rows.push_back({cell("题号"), cell("答案")});
  for (int i = 0; i < 60; ++i) table.rows.push_back({cell("行"), cell("甲")});
  const std::vector<Page> pages = pages_of(printout_of({table}));
  REQUIRE(pages.size() > 1);
  for (const Page& page : pages) CHECK(has(text_of(page.marks), "题号"));
}

TEST_CASE("pdf: rows that belong together stay on one page, and so does a short table") {
  const auto pages_from = [](int items, int rows, std::size_t together) {
    std::vector<Block> blocks;
    for (int i = 1; i <= items; ++i) blocks.emplace_back(item_of(i, "题", {}));
    TableBlock table;
    table.widths = {1};
    table.row_height = 80;
    table.together = together;
    for (int i = 1; i <= rows; ++i) {
      const std::string text = i % 2 == 1 ? "号" : "答";
      table.rows.push_back({TableCell{TableCell::Style::centred, parse_inline(text), 1}});
    }
    blocks.emplace_back(table);
    return pages_of(printout_of(std::move(blocks)));
  };
  const auto count = [](const Page& page, std::string_view word) {
    const std::string text = text_of(page.marks);
    int found = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
      ++found;
    }
    return found;
  };
  for (int items = 20; items < 40; ++items) {
    const std::vector<Page> pairs = pages_from(items, 40, 2);
    REQUIRE(pairs.size() > 1);
    for (const Page& page : pairs) CHECK(count(page, "号") == count(page, "答"));
    const std::vector<Page> whole = pages_from(items, 10, 1);
    CHECK(count(whole.back(), "号") == 5);
  }
}

TEST_CASE("pdf: a page break begins a page, and none that is empty") {
  const std::vector<Page> pages = pages_of(printout_of(
      {PageBreak{}, item_of(1, "前", {}), PageBreak{}, PageBreak{}, item_of(2, "后", {})}));
  CHECK(pages.size() == 2);
}

TEST_CASE("pdf: properties, outline, language") {
  const std::string file = file_of(long_paper());
  CHECK(file.starts_with("%PDF-1.5"));
  qpdf_data read = qpdf_init();
  REQUIRE(qpdf_read_memory(read, "file", file.data(), file.size(), nullptr) == QPDF_SUCCESS);
  const auto value = [&](qpdf_oh object, const std::vector<const char*>& keys) {
    for (const char* key : keys) object = qpdf_oh_get_key(read, object, key);
    return object;
  };
  const auto text = [&](qpdf_oh object, const std::vector<const char*>& keys) {
    return std::string(qpdf_oh_get_utf8_value(read, value(object, keys)));
  };
  const qpdf_oh catalogue = qpdf_get_root(read);
  CHECK(text(catalogue, {"/Lang"}) == "zh-CN");
  CHECK(qpdf_oh_get_bool_value(read, value(catalogue, {"/ViewerPreferences", "/DisplayDocTitle"})));
  CHECK(text(catalogue, {"/Outlines", "/First", "/Title"}) == "一、单项选择题");
  const qpdf_oh trailer = qpdf_get_trailer(read);
  CHECK(text(trailer, {"/Info", "/Title"}) == long_paper().title);
  CHECK(text(trailer, {"/Info", "/CreationDate"}) == "D:20261128000000Z");
  qpdf_cleanup(&read);
}

TEST_CASE("pdf: the same bytes on each run and thread, whatever the date") {
  Printout printout = long_paper();
  printout.figures["a.png"] = {FigureFile::Kind::png, small_png, 2, 1};
  printout.figures["b.svg"] = {
      FigureFile::Kind::svg,
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15">茶</text></svg>)",
      40, 20};
  printout.blocks.emplace_back(item_of(61, "图!{a.png 10mm}和!{b.svg}与\\(\\frac{1}{2}\\)", {}));
  printout.date = "no date";
  const std::string first = file_of(printout);
  std::vector<std::string> others(4);
  std::vector<std::thread> threads;
  for (std::string& other : others) {
    threads.emplace_back([&] {
      const auto written = write_pdf(printout);
      if (const auto* file = std::get_if<std::string>(&written)) other = *file;
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::string& other : others) CHECK(other == first);
}

TEST_CASE("pdf: a character that no font has is named, with its item") {
  const PrintProblem problem = problem_of(printout_of({item_of(7, "茶😀", {"甲"})}));
  CHECK(problem.code == Code::character_unprintable);
  CHECK(problem.arguments == std::vector<Argument>{"7.", "'😀' (U+1F600)"});
  CHECK(problem_of(printout_of({item_of(8, "甲", {"שלום"})})).arguments.back() == "'ש' (U+05E9)");
  CHECK(!file_of(printout_of({item_of(1, "𠮷㎡℃Ω①☐✗⁵₀", {"\u200F甲\u0001"})})).empty());
}

TEST_CASE("pdf: a figure that cannot be printed is named, with its item") {
  Printout printout = printout_of({item_of(3, "看图", {})});
  std::get<ItemBlock>(printout.blocks[0]).figures = {{"a.png", 0}};
  CHECK(problem_of(printout).arguments.back() == "a.png: not at hand");
  const auto problem_with = [&](FigureFile::Kind kind, const std::string& bytes) {
    printout.figures["a.png"] = {kind, bytes, 2, 1};
    const PrintProblem problem = problem_of(printout);
    CHECK(problem.arguments.front() == "3.");
    return problem.arguments.back().text;
  };
  CHECK(has(problem_with(FigureFile::Kind::png, small_png.substr(0, 45)), "is damaged"));
  CHECK(has(problem_with(FigureFile::Kind::png, ""), "is damaged"));
  CHECK(has(problem_with(FigureFile::Kind::jpeg, "\xFF\xD8\xFF"), "is damaged"));
  CHECK(has(problem_with(FigureFile::Kind::svg, "<svg"), "no SVG"));
  CHECK(has(problem_with(FigureFile::Kind::svg,
                         "<svg xmlns='http://www.w3.org/2000/svg'><text>&#x2081;</text></svg>"),
            "(U+2081)"));
  std::string huge = small_png;
  huge.replace(16, 8, std::string("\0\1\0\0\0\1\0\0", 8));  // 65,536 by 65,536 pixels
  CHECK(has(problem_with(FigureFile::Kind::png, huge), "65536 by 65536"));
}

TEST_CASE("pdf: figures keep to the column and the page") {
  Printout printout = printout_of({item_of(1, "看图", {"!{a.png 900mm}", "!{a.png 5mm}"})});
  printout.figures["a.png"] = {FigureFile::Kind::png, small_png, 2, 1};
  for (const Page& page : pages_of(printout)) {
    for (const Mark& mark : page.marks) {
      const auto* figure = std::get_if<FigureMark>(&mark);
      if (figure == nullptr) continue;
      CHECK(figure->at.x + figure->width <= page_width(printout.style));
      CHECK(figure->height * 2 - figure->width <= 1);
    }
  }
}

TEST_CASE("pdf: a figure is as wide as is asked, or 300 pixels to the inch; large in large print") {
  Printout printout = printout_of({item_of(1, "看图", {"!{a.png 30mm}", "!{a.png}"})});
  printout.figures["a.png"] = {FigureFile::Kind::png, small_png, 300, 150};
  const auto widths = [&] {
    std::set<Length> all;
    const std::vector<Page> pages = pages_of(printout);
    for (const Mark& mark : pages.front().marks) {
      if (const auto* figure = std::get_if<FigureMark>(&mark)) all.insert(figure->width);
    }
    return all;
  };
  CHECK(widths() == std::set<Length>{of_tenths(254), of_tenths(300)});
  printout.style.figures = 200;
  CHECK(widths() == std::set<Length>{of_tenths(508), of_tenths(600)});
}

TEST_CASE("pdf: a font that is not of the package is refused") {
  Printout printout = printout_of({});
  printout.style.song = "SimSun";
  CHECK(problem_of(printout).code == Code::font_missing);
  CHECK(problem_of(printout).arguments.front() == "SimSun");
}

TEST_CASE("pdf: whatever an item holds") {
  std::vector<Block> blocks;
  for (int i = 1; i <= 300; ++i) blocks.emplace_back(item_of(i, "题", {"甲", "乙"}));
  ItemBlock odd = item_of(301, "", {"", "\n", "）））", repeated("…", 200)});
  odd.bracket = "（　　）";
  odd.space = {1000, false};
  odd.remarks = {{"", {}}, {"答案", parse_inline("A")}};
  odd.depth = 3;
  odd.keeps_next = true;
  blocks.emplace_back(odd);
  blocks.emplace_back(item_of(302, repeated("\\(" + repeated("x_{1}^{2}", 60) + "\\)", 3), {}));
  blocks.emplace_back(TableBlock{});
  blocks.emplace_back(TableBlock{{1}, 1, 0, {{{}, {}}, {}}});
  blocks.emplace_back(ScoreBlock{});
  blocks.emplace_back(NoticesBlock{});
  blocks.emplace_back(HeadingBlock{});
  blocks.emplace_back(SectionBlock{});
  Printout printout = printout_of(std::move(blocks));
  printout.strip = SealStrip{};
  CHECK(!file_of(printout).empty());
  CHECK(!file_of(printout_of({})).empty());
  printout.style.left = printout.style.right = 2000;
  CHECK(!file_of(printout).empty());
}
