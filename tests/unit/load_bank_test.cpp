// SPDX-License-Identifier: Apache-2.0
// Files `bank/1`: every key, and what is said of those that do not fit.
#include <doctest/doctest.h>

#include "load_findings.hpp"

namespace tiku {
namespace {

using namespace test::load;

TEST_CASE("a bank with every key") {
  const Estate estate = load({{"bank/bank.yaml", R"(# remarks may come first
tiku: bank/1
occupation: {code: 4-03-02-07, name: 茶艺师, english: Tea artist}
level: 4
standard: {title: 茶艺师国家职业技能标准, edition: 2018, verified: true}
codes: {point: A-A-001, item: B-A-A-001-001}
outline:
- code: A
  name: 基本要求
  weight: 40.5
  ranges:
  - code: A-A
    name: "职业道德"
    weight: 5
    points:
    - {code: A-A-001, name: 道德的概念, importance: Y}
    - {code: A-A-002, name: 职业守则}
- {code: B, name: 相关知识}
)"}});
  REQUIRE(lines_of(estate) == Lines{});
  REQUIRE(estate.banks.size() == 1);
  const Bank& bank = estate.banks[0];
  CHECK(bank.folder == "bank");
  CHECK(bank.occupation.code == "4-03-02-07");
  CHECK(bank.occupation.name == "茶艺师");
  CHECK(bank.occupation.english == "Tea artist");
  CHECK(bank.level == 4);
  CHECK(bank.standard.title == "茶艺师国家职业技能标准");
  CHECK(bank.standard.edition == 2018);
  CHECK(bank.standard.verified);
  CHECK(bank.codes.point == "A-A-001");
  CHECK(bank.codes.item == "B-A-A-001-001");
  CHECK_FALSE(bank.faulty);
  CHECK(text_at(bank.place, estate.sources) == "tiku");
  CHECK(text_at(bank.outline.place, estate.sources) == "outline");

  REQUIRE(bank.outline.ranges.size() == 2);
  const Range& outer = bank.outline.ranges[0];
  CHECK(outer.code == "A");
  CHECK(outer.name == "基本要求");
  CHECK(outer.weight == Share{4050});
  CHECK(text_at(outer.place, estate.sources) == "A");
  CHECK(text_at(outer.weight_place, estate.sources) == "40.5");
  REQUIRE(outer.ranges.size() == 1);
  const Range& inner = outer.ranges[0];
  CHECK(inner.name == "职业道德");
  REQUIRE(inner.points.size() == 2);
  CHECK(inner.points[0].code == "A-A-001");
  CHECK(inner.points[0].importance == Importance::general);
  CHECK(inner.points[1].importance == Importance::core);
  CHECK(text_at(inner.points[1].place, estate.sources) == "A-A-002");
  CHECK_FALSE(bank.outline.ranges[1].weight);
}

TEST_CASE("plain words are texts where texts are asked, whatever else they could mean") {
  for (const char* word : {"NO", "1e3", "0x10", "12:30", "1_000", "null", "~", "true", "5"}) {
    CAPTURE(word);
    const Estate estate =
        load({{"bank/bank.yaml", "tiku: bank/1\noccupation: {code: X, name: " + std::string(word) +
                                     "}\nlevel: 4\noutline: [{code: A, name: A}]\n"}});
    CHECK(lines_of(estate) == Lines{});
    CHECK(estate.banks.at(0).occupation.name == word);
  }
}

TEST_CASE("a level is a number from 1 to 5 without quotes") {
  const auto level = [](const std::string& value) {
    return lines_of(load({{"bank/bank.yaml",
                           "tiku: bank/1\noccupation: {code: X, name: N}\n"
                           "outline: [{code: A, name: A}]\nlevel: " +
                               value + "\n"}}));
  };
  CHECK(level("5") == Lines{});
  for (const std::string value : {"NO", "1e0", "0x4", "12:30", "4.0", "四", "04", "+4"}) {
    CAPTURE(value);
    CHECK(level(value) == Lines{"T0207 " + value + ": " + value + ", <integer>"});
  }
  CHECK(level("\"4\"") == Lines{"T0207 \"4\": 4, <unquoted>"});
  CHECK(level("6") == Lines{"T0208 6: 6, 1, 5"});
  CHECK(level("-1") == Lines{"T0208 -1: -1, 1, 5"});
  CHECK(level("[4]") == Lines{"T0206 [4]: level, <integer>, <list>"});
  CHECK(level("") == Lines{"T0206 level: level, <integer>, <nothing>"});
}

TEST_CASE("keys that are not there are told with what lacks them") {
  CHECK(lines_of(load({{"bank/bank.yaml", "tiku: bank/1\n"}})) ==
        Lines{"T0205 tiku: bank/1: level, <bank>", "T0205 tiku: bank/1: occupation, <bank>",
              "T0205 tiku: bank/1: outline, <bank>"});
  CHECK(bank_findings("outline:\n- {code: A}\n- name: N\n  weight: 5\n") ==
        Lines{"T0205 {code: A}: name, <range>", "T0205 name: code, <range>"});
  CHECK(bank_findings("outline: [{code: A, name: A}]\nstandard: {edition: 2018}\n") ==
        Lines{"T0205 {edition: 2018}: title, <standard>"});
  CHECK(bank_findings("outline: [{code: A, name: N, points: [{name: N}]}]\n") ==
        Lines{"T0205 {name: N}: code, <point>"});
}

TEST_CASE("keys that the format does not have") {
  CHECK(bank_findings("outline: [{code: A, name: A}]\nstandart: {title: T}\n") ==
        Lines{"T0204 standart: standart, standard"});
  CHECK(bank_findings("outline: [{code: A, name: A}]\nexport: word\n") ==
        Lines{"T0203 export: export, tiku, occupation, level, standard, codes, outline"});
  CHECK(bank_findings("outline: [{code: A, name: N, weigth: 5}]\n") ==
        Lines{"T0204 weigth: weigth, weight"});
}

TEST_CASE("a misspelt key is not missing too") {
  CHECK(bank_findings("outline: [{cod: A, name: N}]\n") == Lines{"T0204 cod: cod, code"});
  CHECK(bank_findings("outlines: []\n") == Lines{"T0204 outlines: outlines, outline"});
}

TEST_CASE("weights are shares of 100 with at most two decimals") {
  const auto weight = [](const std::string& value) {
    return bank_findings("outline: [{code: A, name: N, weight: " + value + "}]\n");
  };
  CHECK(weight("2.75") == Lines{});
  CHECK(weight("100") == Lines{});
  CHECK(weight("40%") == Lines{"T0207 40%: 40%, <decimal>"});
  CHECK(weight("0.125") == Lines{"T0207 0.125: 0.125, <decimal>"});
  CHECK(weight("101") == Lines{"T0208 101: 101, 0, 100"});
}

TEST_CASE("truths are true and false alone") {
  const auto verified = [](const std::string& value) {
    return bank_findings("outline: [{code: A, name: A}]\nstandard: {title: T, verified: " + value + "}\n");
  };
  CHECK(verified("false") == Lines{});
  for (const std::string value : {"yes", "True", "1", "NO"}) {
    CHECK(verified(value) == Lines{"T0207 " + value + ": " + value + ", <truth>"});
  }
  CHECK(verified("'true'") == Lines{"T0207 'true': true, <unquoted>"});
}

TEST_CASE("codes, names and their limits") {
  const auto named = [](const std::string& code, const std::string& name) {
    return bank_findings("outline: [{code: " + code + ", name: " + name + "}]\n");
  };
  const std::string long_code(64, 'A');
  const std::string long_name(200, 'n');
  CHECK(named(long_code, long_name) == Lines{});
  CHECK(named("A", long_name + "n") == Lines{"T0212 " + long_name + "n: name, 200"});
  CHECK(named(long_code + "A", "N") == Lines{"T0212 " + long_code + "A: code, 64"});
  CHECK(named("A—A", "N") == Lines{"T0210 A—A: A—A, <code-characters>"});
  CHECK(named("\"A A\"", "N") == Lines{"T0210 \"A A\": A A, <code-characters>"});
  CHECK(named("\"\"", "' '") == Lines{"T0211 \"\": code", "T0211 ' ': name"});
  CHECK(named("A", "\"a\\nb\"") == Lines{"T0207 \"a\\nb\": a…, <one-line>"});
  CHECK(named("A", "\"a\\u0007b\"") == Lines{"T0006 \"a\\u0007b\": U+0007"});
}

TEST_CASE("wrong shapes in the outline leave the rest readable") {
  CHECK(bank_findings("outline: [{code: A, name: N, points: [ , {code: P, name: N}]}]\n") ==
        Lines{"T0206 : points, <mapping>, <nothing>"});
  CHECK(bank_findings("outline: A\n") == Lines{"T0206 A: outline, <list>, <text>"});
  const Lines lines = bank_findings(
      "outline:\n- A\n- code: B\n  name: [N]\n  points:\n    P: Q\n- {code: C, name: N, weight: "
      "x}\n");
  CHECK(lines == Lines{"T0206 A: outline, <mapping>, <text>", "T0206 [N]: name, <text>, <list>",
                       "T0206 P: Q: points, <list>, <mapping>", "T0207 x: x, <decimal>"});
}

TEST_CASE("a faulty bank says so and keeps what could be read") {
  const Estate estate = load({{"bank/bank.yaml",
                               "tiku: bank/1\noccupation: {code: X, name: N}\nlevel: 9\n"
                               "outline: [{code: A, name: N, points: [{code: 'P 1', name: N},"
                               " {name: M}, {code: P-2, name: N}]}]\n"}});
  REQUIRE(estate.banks.size() == 1);
  CHECK(estate.banks[0].faulty);
  const auto paths = point_paths(estate.banks[0].outline);
  REQUIRE(paths.size() == 2);
  CHECK(paths[0].point->code == "P 1");
  CHECK(paths[1].point->code == "P-2");
}

TEST_CASE("an outline nests as deep as the limit allows") {
  std::string outline;
  std::string indent;
  for (int depth = 0; depth < 20; ++depth) {
    outline += (depth == 0 ? "outline:\n" : indent + "ranges:\n") + indent + "- code: R" +
               std::to_string(depth) + "\n" + indent + "  name: N\n";
    indent += "  ";
  }
  const Files files = {{"bank/bank.yaml", small_bank.substr(0, small_bank.find("outline")) +
                                              outline + indent + "points: [{code: P, name: N}]\n"}};
  LoadOptions options;
  options.limits.depth = 64;
  const Estate deep = load_estate(memory_disk(files), {"bank"}, options);
  CHECK(lines_of(deep) == Lines{});
  CHECK(point_paths(deep.banks.at(0).outline).at(0).ranges.size() == 20);

  options.limits.depth = 30;
  const Estate shallow = load_estate(memory_disk(files), {"bank"}, options);
  CHECK(shallow.banks.empty());
  REQUIRE(shallow.diagnostics.all().size() == 1);
  CHECK(shallow.diagnostics.all()[0].code == Code::too_deep);
}

TEST_CASE("a key that is there twice counts once") {
  const Lines lines = bank_findings("outline: [{code: A, name: A}]\nlevel: 3\n");
  CHECK(lines == Lines{"T0107 level: level (first-here: level)"});
}

TEST_CASE("findings of one file end at a limit that is told") {
  std::string outline = "outline:\n";
  for (int i = 0; i < 1200; ++i) outline += "- x\n";
  const Lines lines = bank_findings(outline);
  CHECK(lines.size() == 1001);
  CHECK(lines.back() == "T0218 x: 1000");
}

}  // namespace
}  // namespace tiku
