// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>

#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/diagnostic/print.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

// The findings are about one text; the place is given by what stands there.
struct Report {
  Sources sources;
  SourceId source;
  Diagnostics findings;

  explicit Report(std::string text) : source(sources.add("bank/a.yaml", std::move(text))) {}

  Place at(std::string_view part) const {
    const std::size_t begin = sources[source].text().find(part);
    REQUIRE(begin != std::string_view::npos);
    return at(begin, begin + part.size());
  }
  Place at(std::size_t begin, std::size_t end) const {
    return {source, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
  }
  Report& add(Place place) {
    findings.add(Code::duplicate_key, place, {"k"});
    return *this;
  }
  std::string text(Language language = Language::english) const {
    return print_text(findings, sources, language);
  }
};

const Diagnostic sample{Code::duplicate_key, {}, {"k"}, {}};

// The report of one duplicate_key at a place, with these lines below the heading.
std::string expected(const std::string& prefix, const std::string& lines) {
  return prefix + "error[T0107]: " + message(sample, Language::english) + "\n" + lines +
         "help: " + cure(sample, Language::english) + "\n\n1 error\n";
}

TEST_CASE("a finding shows its line, the place and the cure") {
  Report report("id: 1\nstem: tea\nid: 2\n");
  CHECK(report.add(report.at("tea")).text() == expected("bank/a.yaml:2:7: ",
                                                        "2 | stem: tea\n"
                                                        "  |       ^^^\n"));
}

TEST_CASE("carets stand under characters of any width") {
  SUBCASE("Chinese") {
    Report report("stem: 与宾客交谈（　　）。");
    CHECK(report.add(report.at("交谈（")).text() == expected("bank/a.yaml:1:10: ",
                                                             "1 | stem: 与宾客交谈（　　）。\n"
                                                             "  |             ^^^^^^\n"));
  }
  SUBCASE("combining marks and emoji") {
    Report report("e\u0301😀x");
    CHECK(report.add(report.at("x")).text() == expected("bank/a.yaml:1:4: ",
                                                        "1 | e\u0301😀x\n"
                                                        "  |    ^\n"));
  }
  SUBCASE("a tab is one blank") {
    Report report("a:\tb\tc");
    CHECK(report.add(report.at("b\tc")).text() == expected("bank/a.yaml:1:4: ",
                                                           "1 | a: b c\n"
                                                           "  |    ^^^\n"));
  }
  SUBCASE("line numbers of several digits") {
    Report report(std::string(11, '\n') + "x");
    CHECK(report.add(report.at("x")).text() == expected("bank/a.yaml:12:1: ",
                                                        "12 | x\n"
                                                        "   | ^\n"));
  }
}

TEST_CASE("places that are no plain part of a line") {
  SUBCASE("several lines: to the end of the first") {
    Report report("a: |\n  b\r\n  c\n");
    CHECK(report.add(report.at("b\r\n  c")).text() == expected("bank/a.yaml:2:3: ",
                                                               "2 |   b\n"
                                                               "  |   ^\n"));
  }
  SUBCASE("nothing at the end of the text") {
    Report report("a: b\n");
    CHECK(report.add(report.at(5, 5)).text() == expected("bank/a.yaml:2:1: ",
                                                         "2 |\n"
                                                         "  | ^\n"));
  }
  SUBCASE("beyond the text") {
    Report report("a: b");
    CHECK(report.add(report.at(99, 200)).text() == expected("bank/a.yaml:1:5: ",
                                                            "1 | a: b\n"
                                                            "  |     ^\n"));
  }
  SUBCASE("an end before the beginning") {
    Report report("a: b");
    CHECK(report.add(report.at(3, 1)).text() == expected("bank/a.yaml:1:4: ",
                                                         "1 | a: b\n"
                                                         "  |    ^\n"));
  }
  SUBCASE("a byte that is no character") {
    Report report("a: \xB2\xE8");
    CHECK(report.add(report.at(3, 4)).text() == expected("bank/a.yaml:1:4: ",
                                                         "1 | a: \uFFFD\uFFFD\n"
                                                         "  |    ^\n"));
  }
}

TEST_CASE("a file without text, and no file at all") {
  Sources sources;
  Diagnostics findings;
  findings.add(Code::duplicate_key, {sources.add("gone.yaml", ""), {}}, {"k"});
  CHECK(print_text(findings, sources, Language::english) == expected("gone.yaml: ", ""));
  Diagnostics about_nothing;
  about_nothing.add(Code::duplicate_key, {no_source, {}}, {"k"});
  CHECK(print_text(about_nothing, sources, Language::english) == expected("", ""));
  CHECK(print_text(about_nothing, {}, Language::english) == expected("", ""));
}

TEST_CASE("a long line is cut around the place") {
  const std::string dots(300, '.');
  SUBCASE("on both sides") {
    Report report(dots + "X" + dots);
    CHECK(report.add(report.at("X")).text() ==
          expected("bank/a.yaml:1:301: ", "1 | …" + std::string(40, '.') + "X" +
                                              std::string(59, '.') + "…\n" + "  | " +
                                              std::string(41, ' ') + "^\n"));
  }
  SUBCASE("on the right") {
    Report report("id: X" + dots);
    CHECK(report.add(report.at("X")).text() ==
          expected("bank/a.yaml:1:5: ", "1 | id: X" + std::string(95, '.') + "…\n  |     ^\n"));
  }
  SUBCASE("on the left, and then more of it is shown") {
    Report report(dots + "X..");
    CHECK(report.add(report.at("X")).text() ==
          expected("bank/a.yaml:1:301: ",
                   "1 | …" + std::string(97, '.') + "X..\n  | " + std::string(98, ' ') + "^\n"));
  }
  SUBCASE("not at all while it is within the window") {
    const std::string line = std::string(50, '.') + "X" + std::string(49, '.');
    Report report(line);
    CHECK(report.add(report.at("X")).text() ==
          expected("bank/a.yaml:1:51: ", "1 | " + line + "\n  | " + std::string(50, ' ') + "^\n"));
  }
  SUBCASE("by columns, never within a character") {
    std::string tea;
    for (int i = 0; i < 100; ++i) tea += "茶";
    Report report(tea + "艺" + tea);
    CHECK(report.add(report.at("艺")).text() ==
          expected("bank/a.yaml:1:101: ", "1 | …" + tea.substr(0, 60) + "艺" + tea.substr(0, 87) +
                                              "…\n  | " + std::string(41, ' ') + "^^\n"));
  }
  SUBCASE("marks go to the end of the window") {
    Report report("X" + dots);
    CHECK(report.add(report.at(0, 301)).text() ==
          expected("bank/a.yaml:1:1: ",
                   "1 | X" + std::string(99, '.') + "…\n  | " + std::string(100, '^') + "\n"));
  }
}

TEST_CASE("a line of endless combining marks is cut too") {
  std::string marks = "e";
  for (int i = 0; i < 100000; ++i) marks += "\u0301";
  Report report(marks);
  CHECK(report.add(report.at("e")).text().size() < 1000);
}

TEST_CASE("nothing in a report drives a terminal") {
  Sources sources;
  const SourceId id = sources.add("a\x1B[2J\n.yaml", "k: \x1B[31m\u202E\u009Bx");
  Diagnostics findings;
  findings.add(Code::duplicate_key, {id, {0, 1}}, {"k\x1B]0;title\a\r\n\t\x7F\u2066"},
               {{{id, {16, 17}}, "first-here"}});
  const std::string text = print_text(findings, sources, Language::english);
  for (std::size_t i = 0; i < text.size();) {
    const Character character = character_at(text, i);
    CHECK((character.code == U'\n' || !is_control(character.code)));
    i += character.bytes;
  }
  CHECK(text.find("a\\u{1b}[2J\\n.yaml:1:1: error") == 0);
  CHECK(text.find("k\\u{1b}]0;title\\u{7}\\r\\n\\t\\u{7f}\\u{2066}") != text.npos);
  CHECK(text.find("1 | k: \\u{1b}[31m\\u{202e}\\u{9b}x\n") != text.npos);

  const std::string json = print_json(findings, sources, Language::english);
  CHECK(json.find('\x1B') == json.npos);
  CHECK(json.find("\u2066") == json.npos);
  CHECK(json.find("\\u2066") != json.npos);
  CHECK(json.find('\x7F') == json.npos);
}

TEST_CASE("related places are notes") {
  Report report("id: 1\nid: 2\n");
  report.findings.add(Code::duplicate_key, report.at("id: 2"), {"k"},
                      {{report.at("id: 1"), "first-here"}, {{no_source, {}}, "first-here"}});
  const std::string here(term_words("first-here", Language::english));
  CHECK(report.text() == expected("bank/a.yaml:2:1: ",
                                  "2 | id: 2\n"
                                  "  | ^^^^^\n"
                                  "bank/a.yaml:1:1: note: " +
                                      here +
                                      "\n"
                                      "1 | id: 1\n"
                                      "  | ^^^^^\n"
                                      "note: " +
                                      here + "\n"));
}

TEST_CASE("severities and counts in both languages") {
  Report report("x");
  CHECK(report.text() == "no findings\n");
  CHECK(report.text(Language::chinese) == "没有发现问题\n");
  report.add(report.at("x")).add(report.at("x"));
  report.findings.add(Code::seed_weak, report.at("x"), {"3"});
  report.findings.add(Code::few_items, report.at("x"), {"1", "2", "3"});
  const std::string english = report.text();
  CHECK(english.ends_with("\n\n2 errors, 1 warning, 1 note\n"));
  CHECK(english.find("warning[T0602]: ") != english.npos);
  CHECK(english.find("note[T0309]: ") != english.npos);
  const std::string chinese = report.text(Language::chinese);
  CHECK(chinese.ends_with("\n\n2 个错误，1 个警告，1 个说明\n"));
  CHECK(chinese.find("bank/a.yaml:1:1: 错误[T0107]: " + message(sample, Language::chinese)) == 0);
  CHECK(chinese.find("警告[T0602]: ") != chinese.npos);
  CHECK(chinese.find("说明[T0309]: ") != chinese.npos);
  CHECK(chinese.find("\n建议: " + cure(sample, Language::chinese) + "\n") != chinese.npos);
}

}  // namespace
}  // namespace tiku
