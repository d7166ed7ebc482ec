// SPDX-License-Identifier: Apache-2.0
// Files `items/1`: every type of item, and what is said of those that do not fit.
#include <doctest/doctest.h>

#include "load_findings.hpp"

namespace tiku {
namespace {

using namespace test::load;

Estate load_items(const std::string& items) {
  return load({{"bank/bank.yaml", small_bank}, {"bank/a.yaml", "tiku: items/1\nitems:\n" + items}});
}

const Item& only_item(const Estate& estate) {
  REQUIRE(estate.banks.size() == 1);
  REQUIRE(estate.banks[0].items.size() == 1);
  return estate.banks[0].items[0];
}

Lines texts(const std::vector<Reference>& references) {
  Lines all;
  for (const Reference& reference : references) all.push_back(reference.text);
  return all;
}

TEST_CASE("an item with every key") {
  const Estate estate = load_items(R"(
- id: B-A-A-001-001
  point: A-A-001
  type: single-choice
  difficulty: 2
  cognition: recall
  stem: 与宾客交谈时，茶艺师应当（　　）。
  options: {A: 俯视, B: "平视", C: 斜视, D: 仰视}
  answer: B
  explanation: |
    平视表示
    尊重。
  source: 《标准》 1.1
  status: approved
  author: 张三
  reviewer: 李四
  enemies: [B-A-A-002-003, "B-2"]
  pin: [D, A]
  tags: [安全, 礼仪]
  figures: [../图/一.png]
  seconds: 45
)");
  REQUIRE(lines_of(estate) == Lines{});
  const Item& item = only_item(estate);
  CHECK(item.id == "B-A-A-001-001");
  CHECK(item.point.text == "A-A-001");
  CHECK(item.type == ItemType::single_choice);
  CHECK(item.difficulty == 2);
  CHECK(item.cognition == Cognition::recall);
  CHECK(item.status == Status::approved);
  CHECK(item.stem == "与宾客交谈时，茶艺师应当（　　）。");
  REQUIRE(item.options.size() == 4);
  CHECK(item.options[1].letter == 'B');
  CHECK(item.options[1].text == "平视");
  CHECK(text_at(item.options[1].place, estate.sources) == "B: \"平视\"");
  CHECK(std::get<std::vector<char>>(item.answer) == std::vector<char>{'B'});
  CHECK(item.explanation == "平视表示\n尊重。\n");
  CHECK(item.source == "《标准》 1.1");
  CHECK(item.author == "张三");
  CHECK(item.reviewer == "李四");
  CHECK(texts(item.enemies) == Lines{"B-A-A-002-003", "B-2"});
  CHECK(text_at(item.enemies[1].place, estate.sources) == "\"B-2\"");
  CHECK(item.pin == std::vector<char>{'D', 'A'});
  CHECK(texts(item.tags) == Lines{"安全", "礼仪"});
  REQUIRE(item.figures.size() == 1);
  CHECK(item.figures[0].path == "../图/一.png");
  CHECK(item.figures[0].millimetres == 0);
  CHECK(item.seconds == 45);
  CHECK_FALSE(item.faulty);
  CHECK(text_at(item.place, estate.sources) == "B-A-A-001-001");
  CHECK(text_at(item.point.place, estate.sources) == "A-A-001");
  CHECK(text_at(item.stem_place, estate.sources) == item.stem);
  CHECK(text_at(item.options_place, estate.sources) == "options");
  CHECK(text_at(item.answer_place, estate.sources) == "B");
  CHECK(text_at(item.pin_place, estate.sources) == "[D, A]");
}

TEST_CASE("an item with only what must be there") {
  const Estate estate = load_items("- {stem: S, type: essay, point: P-1, id: W-1}\n");
  REQUIRE(lines_of(estate) == Lines{});
  const Item& item = only_item(estate);
  CHECK(item.difficulty == 0);
  CHECK_FALSE(item.cognition);
  CHECK(item.status == Status::draft);
  CHECK(std::holds_alternative<std::monostate>(item.answer));
  CHECK_FALSE(item.seconds);
  CHECK(text_at(item.answer_place, estate.sources) == "W-1");
  CHECK(text_at(item.options_place, estate.sources) == "W-1");
}

TEST_CASE("statistics of an item") {
  const auto statistics = [](const std::string& fields) {
    const Estate estate =
        load_items("- {id: I, point: P, type: essay, stem: S, statistics: {" + fields + "}}\n");
    REQUIRE(lines_of(estate) == Lines{});
    REQUIRE(only_item(estate).statistics);
    return *only_item(estate).statistics;
  };
  const ItemStatistics all = statistics(
      "p: 0.653, discrimination: -0.31, a: 1.2, b: -0.35, sample: 214, date: 2026-03-01");
  CHECK(all.p == 653);
  CHECK(all.discrimination == -310);
  CHECK(all.a == 1200);
  CHECK(all.b == -350);
  CHECK(all.sample == 214);
  CHECK(all.date == "2026-03-01");
  const ItemStatistics rasch = statistics("b: 10");
  CHECK(rasch.b == 10'000);
  CHECK_FALSE(rasch.a);
  CHECK_FALSE(rasch.p);
  CHECK_FALSE(rasch.discrimination);
  CHECK_FALSE(rasch.sample);
  CHECK(rasch.date.empty());
  CHECK(statistics("p: 1").p == 1000);
  CHECK(statistics("p: 0").p == 0);
  CHECK(statistics("a: 0.001").a == 1);
  const Estate none = load_items("- {id: I, point: P, type: essay, stem: S}\n");
  CHECK_FALSE(only_item(none).statistics);
}

TEST_CASE("statistics beyond what they can be") {
  const auto statistics = [](const std::string& value) {
    return item_findings("  type: essay\n  statistics: " + value + "\n");
  };
  CHECK(statistics("{p: 1.001}") == Lines{"T0208 1.001: 1.001, 0, 1"});
  CHECK(statistics("{p: -0.1}") == Lines{"T0208 -0.1: -0.1, 0, 1"});
  CHECK(statistics("{p: 65%}") == Lines{"T0207 65%: 65%, <fine-decimal>"});
  CHECK(statistics("{p: 0.6535}") == Lines{"T0207 0.6535: 0.6535, <fine-decimal>"});
  CHECK(statistics("{discrimination: -1.5}") == Lines{"T0208 -1.5: -1.5, -1, 1"});
  CHECK(statistics("{a: 0}") == Lines{"T0208 0: 0, 0.001, 10"});
  CHECK(statistics("{a: -1}") == Lines{"T0208 -1: -1, 0.001, 10"});
  CHECK(statistics("{b: 10.001}") == Lines{"T0208 10.001: 10.001, -10, 10"});
  CHECK(statistics("{b: \"0\"}") == Lines{"T0207 \"0\": 0, <unquoted>"});
  CHECK(statistics("{sample: 0}") == Lines{"T0208 0: 0, 1, 1000000000"});
  CHECK(statistics("{date: 2026-02-30}") == Lines{"T0207 2026-02-30: 2026-02-30, <date>"});
  CHECK(statistics("{}") == Lines{"T0211 {}: statistics"});
  CHECK(statistics("0.5") == Lines{"T0206 0.5: statistics, <mapping>, <text>"});
  CHECK(statistics("{c: 0.25}").size() == 1);  // the guessing parameter is not of these models
}

TEST_CASE("answers by type") {
  const auto answer = [](const std::string& type, const std::string& value) {
    const Estate estate =
        load_items("- {id: I, point: P, type: " + type + ", stem: S, answer: " + value + "}\n");
    REQUIRE(lines_of(estate) == Lines{});
    return only_item(estate).answer;
  };
  using Letters = std::vector<char>;
  CHECK(answer("single-choice", "'C'") == Answer(Letters{'C'}));
  CHECK(answer("single-choice", "[A, B]") ==
        Answer(Letters{'A', 'B'}));  // the number is checked later
  CHECK(answer("multiple-choice", "[C, A]") == Answer(Letters{'C', 'A'}));
  CHECK(answer("multiple-choice", "B") == Answer(Letters{'B'}));
  CHECK(answer("multiple-choice", "[]") == Answer(Letters{}));
  CHECK(answer("true-false", "true") == Answer(true));
  CHECK(answer("true-false", "false") == Answer(false));
  CHECK(answer("fill-in", "80") == Answer(std::string("80")));
  CHECK(answer("short-answer", "true") == Answer(std::string("true")));
  CHECK(answer("calculation", "\"12:30\"") == Answer(std::string("12:30")));
  CHECK(answer("essay", "NO") == Answer(std::string("NO")));
}

TEST_CASE("an answer of another kind is told and the item stays") {
  const auto answer = [](const std::string& type, const std::string& value) {
    const Estate estate =
        load_items("- {id: I, point: P, type: " + type + ", stem: S, answer: " + value + "}\n");
    const Item& item = only_item(estate);
    CHECK(item.faulty);
    CHECK(std::holds_alternative<std::monostate>(item.answer));
    return lines_of(estate);
  };
  CHECK(answer("multiple-choice", "AC") == Lines{"T0419 AC: <multiple-choice>, <letters>"});
  CHECK(answer("multiple-choice", "[A, c]") == Lines{"T0419 [A, c]: <multiple-choice>, <letters>"});
  CHECK(answer("single-choice", "true") == Lines{"T0419 true: <single-choice>, <letter>"});
  CHECK(answer("single-choice", "{A: B}") == Lines{"T0419 {A: B}: <single-choice>, <letter>"});
  CHECK(answer("true-false", "yes") == Lines{"T0419 yes: <true-false>, <truth>"});
  CHECK(answer("true-false", "\"true\"") == Lines{"T0207 \"true\": true, <unquoted>"});
  CHECK(answer("true-false", "[true]") == Lines{"T0419 [true]: <true-false>, <truth>"});
  CHECK(answer("fill-in", "[a, b]") == Lines{"T0419 [a, b]: <fill-in>, <text>"});
  CHECK(answer("case", "A") == Lines{"T0419 A: <case>, <no-answer>"});
}

TEST_CASE("open items have marking points") {
  const Estate estate = load_items(
      "- {id: D-1, point: P, type: short-answer, stem: S,"
      " marking: [{marks: 2.5, text: 一}, {marks: 1, text: 二}]}\n");
  REQUIRE(lines_of(estate) == Lines{});
  const auto& marking = only_item(estate).marking;
  REQUIRE(marking.size() == 2);
  CHECK(marking[0].marks == Marks{250});
  CHECK(marking[1].text == "二");

  CHECK(item_findings("  type: essay\n  marking: [{marks: 0, text: T}, {text: T}, {marks: x}]\n") ==
        Lines{"T0208 0: 0, 0.01, 1000", "T0205 {text: T}: marks, <marking>",
              "T0205 {marks: x}: text, <marking>", "T0207 x: x, <decimal>"});
}

TEST_CASE("a case holds its items, which take point and status from it") {
  const Estate estate = load_items(R"(
- id: E-1
  type: case
  stem: 一位客人……
  items:
  - {id: E-1-2, type: true-false, stem: S, answer: true}
  - {id: E-1-1, type: single-choice, point: P-2, status: draft, stem: S, answer: A}
  point: P-1
  status: approved
)");
  REQUIRE(lines_of(estate) == Lines{});
  const Item& item = only_item(estate);
  CHECK(item.type == ItemType::case_study);
  REQUIRE(item.items.size() == 2);
  CHECK(item.items[0].id == "E-1-2");
  CHECK(item.items[0].point.text == "P-1");
  CHECK(item.items[0].status == Status::approved);
  CHECK(item.items[1].point.text == "P-2");
  CHECK(item.items[1].status == Status::draft);
}

TEST_CASE("items come by id, whatever the order of files") {
  const std::string head = "tiku: items/1\nitems:\n";
  const Estate estate =
      load({{"bank/bank.yaml", small_bank},
            {"bank/z.yaml", head + "- {id: A, point: P, type: essay, stem: S}\n"},
            {"bank/y/x.yml", head + "- {id: C, point: P, type: essay, stem: S}\n"
                                    "- {id: B, point: P, type: essay, stem: S}\n"}});
  REQUIRE(lines_of(estate) == Lines{});
  std::string ids;
  for (const Item& item : estate.banks.at(0).items) ids += item.id;
  CHECK(ids == "ABC");
}

TEST_CASE("a broken item hides no other and stays known by its id") {
  const Estate estate = load_items(R"(
- {id: I-1, point: P, type: singel-choice, stem: S, answer: 5}
- just text
- {point: P, type: essay, stem: S, seconds: 0}
- {id: I-4, type: essay, stem: [S]}
- {id: I-5, point: P, type: essay, stem: S}
)");
  CHECK(lines_of(estate) ==
        Lines{"T0209 singel-choice: singel-choice, single-choice, multiple-choice, true-false, "
              "fill-in, short-answer, calculation, essay, case",
              "T0206 just text: items, <mapping>, <text>",
              "T0205 {point: P, type: essay, stem: S, seconds: 0}: id, <item>",
              "T0208 0: 0, 1, 86400", "T0205 {id: I-4, type: essay, stem: [S]}: point, <item>",
              "T0206 [S]: stem, <text>, <list>"});
  const auto& items = estate.banks.at(0).items;
  REQUIRE(items.size() == 3);
  CHECK((items[0].id == "I-1" && items[0].faulty));
  CHECK((items[1].id == "I-4" && items[1].faulty));
  CHECK((items[2].id == "I-5" && !items[2].faulty));
}

TEST_CASE("options are a mapping of letters to texts") {
  const auto options = [](const std::string& value) {
    return item_findings("  type: single-choice\n  options: " + value + "\n");
  };
  CHECK(options("{}") == Lines{});
  CHECK(options("[a, b]") == Lines{"T0206 [a, b]: options, <mapping>, <list>"});
  CHECK(options("{A: x, b: y}") == Lines{"T0405 b: b, B"});
  CHECK(options("{1: x, AB: y}") == Lines{"T0405 1: 1, A", "T0405 AB: AB, B"});
  CHECK(options("{A: '', B: [y]}") == Lines{"T0211 '': A", "T0206 [y]: B, <text>, <list>"});
  const std::string text(300, 'x');
  CHECK(options("{A: " + text + ", B: " + text + "y}") == Lines{"T0212 " + text + "y: B, 300"});
  std::string many = "{";
  for (int i = 0; i < 27; ++i) many += "x" + std::to_string(i) + ": a, ";
  CHECK(options(many + "}").back() == "T0215 x26: options, 26");
}

TEST_CASE("an option keeps the letter due where its own is none") {
  const Estate estate = load_items(
      "- {id: I, point: P, type: single-choice, stem: S, options: {a: x, B: y}, answer: B}\n");
  const Item& item = only_item(estate);
  REQUIRE(item.options.size() == 2);
  CHECK(item.options[0].letter == 'A');
  CHECK(item.options[1].letter == 'B');
}

TEST_CASE("lists of an item are lists without repetitions and within limits") {
  CHECK(item_findings("  type: essay\n  tags: 安全\n") ==
        Lines{"T0206 安全: tags, <list>, <text>"});
  CHECK(item_findings("  type: essay\n  tags: [安全, 卫生, \"安全\"]\n") ==
        Lines{"T0214 \"安全\": 安全"});
  CHECK(item_findings("  type: essay\n  pin: [A, a, A, [B]]\n") ==
        Lines{"T0207 a: a, <letter>", "T0214 A: A", "T0206 [B]: pin, <letter>, <list>"});
  CHECK(item_findings("  type: multiple-choice\n  answer: [A, B, A]\n") == Lines{"T0214 A: A"});
  CHECK(item_findings("  type: essay\n  enemies: []\n  figures: []\n") == Lines{});

  const auto many = [](const std::string& key, int count) {
    std::string list;
    for (int i = 0; i < count; ++i) list += "X" + std::to_string(i) + ", ";
    return item_findings("  type: essay\n  " + key + ": [" + list + "]\n");
  };
  CHECK(many("tags", 50) == Lines{});
  CHECK(many("tags", 51) == Lines{"T0215 X50: tags, 50"});
  CHECK(many("enemies", 1000) == Lines{});
  CHECK(many("enemies", 1002) == Lines{"T0215 X1000: enemies, 1000"});
}

TEST_CASE("figures are relative paths") {
  CHECK(item_findings("  type: essay\n  figures: [/etc/passwd, 'a\\b.png', \"a\\tb\"]\n") ==
        Lines{"T0213 /etc/passwd: /etc/passwd", "T0213 'a\\b.png': a\\b.png",
              "T0213 \"a\\tb\": a\tb"});
  CHECK(item_findings("  type: essay\n  figure: a.png\n") ==
        Lines{"T0204 figure: figure, figures"});
  CHECK(item_findings("  type: essay\n  figures: [[a.png]]\n") ==
        Lines{"T0206 [a.png]: figures, <path>, <list>"});
}

TEST_CASE("a figure may say its width") {
  const auto found = [](const std::string& figures) {
    return item_findings("  type: essay\n  figures: " + figures + "\n");
  };
  CHECK(found("[{file: a.png}, {file: b.png, width: 1mm}, {width: 170mm, file: c.png}]") ==
        Lines{});
  CHECK(found("[{file: a.png, width: 171mm}]") == Lines{"T0208 171mm: 171mm, 1mm, 170mm"});
  CHECK(found("[{width: 60mm}]") == Lines{"T0205 {width: 60mm}: file, <figure>"});
  for (const char* width : {"60", "6cm", "0mm", "060mm", "60.5mm", "60 mm", "-60mm", "1000mm"}) {
    CHECK(found("[{file: a.png, width: " + std::string(width) + "}]") ==
          Lines{"T0207 " + std::string(width) + ": " + width + ", <millimetres>"});
  }
  CHECK(found("[{file: a.png, widht: 60mm}]") == Lines{"T0204 widht: widht, width"});
  CHECK(found("[a.png, {file: a.png, width: 60mm}]") == Lines{"T0214 a.png: a.png"});
}

TEST_CASE("texts have limits in characters, not bytes") {
  std::string stem;
  for (int i = 0; i < 3000; ++i) stem += "茶";
  const auto with_stem = [](const std::string& text) {
    return lines_of(load_items("- {id: I, point: P, type: essay, stem: " + text + "}\n"));
  };
  CHECK(with_stem(stem) == Lines{});
  CHECK(with_stem(stem + "茶") == Lines{"T0212 " + stem + "茶: stem, 3000"});
  const std::string text(10001, 'x');
  CHECK(item_findings("  type: essay\n  answer: " + text + "\n") ==
        Lines{"T0212 " + text + ": answer, 10000"});
}

TEST_CASE("words, numbers and keys of an item are strict") {
  CHECK(item_findings("  type: essay\n  status: Approved\n") ==
        Lines{"T0209 Approved: Approved, draft, reviewed, approved, suspended, retired"});
  CHECK(item_findings("  type: essay\n  cognition: know\n") ==
        Lines{"T0209 know: know, recall, understand, apply"});
  CHECK(item_findings("  type: essay\n  difficulty: 0\n") == Lines{"T0208 0: 0, 1, 5"});
  CHECK(item_findings("  type: essay\n  dificulty: 1\n") ==
        Lines{"T0204 dificulty: dificulty, difficulty"});
  CHECK(item_findings("  type: [essay]\n") == Lines{"T0206 [essay]: type, <word>, <list>"});
  CHECK(item_findings("  type: essay\n  explanation:\n") ==
        Lines{"T0206 explanation: explanation, <text>, <nothing>"});
}

}  // namespace
}  // namespace tiku
