// SPDX-License-Identifier: Apache-2.0
// Figures and formulas in the texts of items.
#include <doctest/doctest.h>

#include "check_findings.hpp"
#include "pictures.hpp"

namespace tiku::test {
namespace {

// An item whose further keys are these lines.
std::string item(std::string_view lines) {
  return "- id: D1\n  point: B-001\n  type: short-answer\n" + std::string(lines);
}

Files with_files(std::string_view lines, const Files& more) {
  Files files = bank_of(item(lines));
  files.insert(more.begin(), more.end());
  return files;
}

}  // namespace

TEST_CASE("a formula outside the subset is shown where it stands in the text") {
  const auto found = [](std::string_view lines) {
    return item_findings(Code::formula_unread, item(lines));
  };
  CHECK(found("  stem: 求\\(\\frac{U^2}{R}\\)与**\\(x_1 \\le 3\\)**。\n").empty());
  CHECK(found("  stem: 求\\(1 \\over 2\\)。\n") ==
        Lines{"\\over: \\over, <formula-unknown-command>"});
  CHECK(found("  stem: '求\\(a\\)与\\(a & b\\)。'\n") == Lines{"&: &, <formula-unknown-sign>"});
  CHECK(found("  stem: |\n    求 \\(a\\)\n    和 \\(\\frac{1}\\)。\n") ==
        Lines{"\\(\\frac{1}\\): \\(\\frac{1}\\), <formula-missing-part>"});
  // Within double quotes the file does not hold it letter for letter.
  CHECK(found("  stem: \"求\\\\(\\\\x\\\\)。\"\n") ==
        Lines{"\"求\\\\(\\\\x\\\\)。\": \\x, <formula-unknown-command>"});
}

TEST_CASE("the same faulty formula twice is two findings at two places") {
  Estate estate =
      load_estate(memory_disk(bank_of(item("  stem: 甲\\(\\a\\)乙\\(\\a\\)。\n"))), {"bank"});
  check(estate);
  std::vector<std::uint32_t> begins;
  for (const Diagnostic& finding : estate.diagnostics.all()) {
    if (finding.code == Code::formula_unread) begins.push_back(finding.place.span.begin);
  }
  REQUIRE(begins.size() == 2);
  CHECK(begins[1] - begins[0] == std::string_view("\\a\\)乙\\(").size());
}

TEST_CASE("formulas are looked at in every text with markup") {
  CHECK(item_findings(Code::formula_unread, item("  stem: \\(\\a\\)。\n"
                                                 "  answer: 得\\(\\b\\)\n"
                                                 "  marking: [{marks: 1, text: 写出\\(\\c\\)}]\n"
                                                 "  explanation: 因为\\(\\d\\)\n")) ==
        Lines{"\\a: \\a, <formula-unknown-command>", "\\b: \\b, <formula-unknown-command>",
              "\\c: \\c, <formula-unknown-command>", "\\d: \\d, <formula-unknown-command>"});
  CHECK(item_findings(Code::formula_unread,
                      "- id: B1\n  point: B-001\n  type: single-choice\n  stem: 取（　　）。\n"
                      "  options: {A: 甲, B: '\\(\\e\\)', C: 丙, D: 丁}\n  answer: A\n") ==
        Lines{"\\e: \\e, <formula-unknown-command>"});
  CHECK(item_findings(Code::formula_unread,
                      "- id: E1\n  point: B-001\n  type: case\n  stem: 案例。\n  items:\n"
                      "  - {id: E1-1, type: short-answer, stem: '\\(\\f\\)。'}\n") ==
        Lines{"\\f: \\f, <formula-unknown-command>"});
}

TEST_CASE("an opening sign of which nothing came is told") {
  CHECK(item_findings(Code::formula_unread, item("  stem: 求\\(x。\n")) ==
        Lines{"\\(: \\(, <formula-without-end>"});
  CHECK(item_findings(Code::formula_unread, item("  stem: 求\\(\\)。\n")) ==
        Lines{"\\(: \\(, <formula-without-end>"});
  CHECK(item_findings(Code::figure_unread, item("  stem: 见!{a.bmp 30mm}。\n")) ==
        Lines{"!{a.bmp 30mm}: !{a.bmp 30mm}"});
  CHECK(item_findings(Code::figure_unread, item("  stem: 见!{a.png 3cm}与!{b\n")) ==
        Lines{"!{a.png 3cm}: !{a.png 3cm}"});
  CHECK(item_findings(Code::figure_unread, item("  stem: 甲!乙{丙}。\n")).empty());
}

TEST_CASE("figures within texts are figures like those beside them") {
  const std::string lines = "  stem: 见!{a.png}、**!{b.png 30mm}**和!{../../out.png}。\n";
  const Files there = {{"bank/items/a.png", png(400, 10)}};
  CHECK(findings(Code::figure_missing, with_files(lines, there)) == Lines{"!{b.png 30mm}: b.png"});
  CHECK(findings(Code::figure_outside, with_files(lines, there)) ==
        Lines{"!{../../out.png}: ../../out.png"});
  CHECK(findings(Code::out_of_bounds, with_files("  stem: 见!{a.png 171mm}。\n", there)) ==
        Lines{"!{a.png 171mm}: 171mm, 1mm, 170mm"});
}

TEST_CASE("what is wrong with a figure is told wherever it is named") {
  const std::string lines = "  stem: 见!{a.png}。\n  figures: [{file: a.png, width: 20mm}]\n";
  CHECK(findings(Code::figure_unfit,
                 with_files(lines, {{"bank/items/a.png", png(9, 9).substr(0, 50)}})) ==
        Lines{"!{a.png}: a.png, <figure-cut-off>", "a.png: a.png, <figure-cut-off>"});
  CHECK(findings(Code::figure_kind, with_files(lines, {{"bank/items/a.png", "x"}})).size() == 2);
  CHECK(findings(Code::figure_unsafe, with_files("  stem: 见!{a.svg}。\n",
                                                 {{"bank/items/a.svg", svg_of("<script/>")}})) ==
        Lines{"!{a.svg}: a.svg, <script"});
  // A file that nobody shows is nobody's business.
  CHECK(findings(Code::figure_kind, with_files("  stem: 甲。\n", {{"bank/items/a.png", "x"}}))
            .empty());
}

TEST_CASE("a figure that cannot be read is told where it is named") {
  Disk disk = memory_disk(
      with_files("  stem: 甲。\n  figures: [a.png]\n", {{"bank/items/a.png", png(9, 9)}}));
  const auto read = disk.read;
  disk.read = [read](const std::string& path) -> std::variant<std::string, FileProblem> {
    if (path.ends_with(".png")) return FileProblem{Code::file_too_large, "16"};
    return read(path);
  };
  Estate estate = load_estate(disk, {"bank"});
  check(estate);
  Lines lines;
  for (const Diagnostic& finding : estate.diagnostics.all()) {
    if (finding.code == Code::file_too_large) lines.push_back(line_of(finding, estate.sources));
  }
  CHECK(lines == Lines{"a.png: a.png, 16"});
}

TEST_CASE("print wants 150 pixels to the inch") {
  const auto found = [](std::string_view width, std::uint32_t pixels) {
    return findings(
        Code::figure_coarse,
        with_files("  stem: 甲。\n  figures: [{file: a.png, width: " + std::string(width) + "}]\n",
                   {{"bank/items/a.png", png(pixels, 1)}}));
  };
  // 60 mm are 354.3 pixels at 150 to the inch.
  CHECK(found("60mm", 355).empty());
  CHECK(found("60mm", 354) == Lines{"a.png: a.png, 354, 60, 59, 355"});
  CHECK(found("60mm", 1) == Lines{"a.png: a.png, 1, 60, , 355"});
  CHECK(findings(Code::figure_coarse, with_files("  stem: 甲。\n  figures: [a.png]\n",
                                                 {{"bank/items/a.png", png(1, 1)}}))
            .empty());  // at its own size
  CHECK(findings(Code::figure_coarse,
                 with_files("  stem: 甲。\n  figures: [{file: a.svg, width: 170mm}]\n",
                            {{"bank/items/a.svg", std::string(small_svg)}}))
            .empty());
}

}  // namespace tiku::test
