// SPDX-License-Identifier: Apache-2.0
// Files `blueprint/1`: every key, and what is said of those that do not fit.
#include <doctest/doctest.h>

#include "load_findings.hpp"

namespace tiku {
namespace {

using namespace test::load;

Estate load_blueprint(const std::string& text) {
  return load({{"bank/bank.yaml", small_bank}, {"theory.yaml", text}}, {"theory.yaml"});
}

void check_bounds(const std::optional<Bounds>& bounds, std::optional<std::int64_t> low,
                  std::optional<std::int64_t> high) {
  REQUIRE(bounds);
  CHECK(bounds->low == low);
  CHECK(bounds->high == high);
}

const std::string rich_blueprint = R"(tiku: blueprint/1
title: 茶艺师四级理论知识试卷
bank: bank
minutes: 90
pass: 60
total: 100.5
sections:
- {type: single-choice, count: 80, marks: 1}
- type: true-false
  count: 20
  marks: 0.5
  title: 判断对错
  where: {range: A}
outline: {follow: weights, depth: 2, tolerance: 0.5}
points: {per-paper: 1}
importance: {X: 70%..90%, Y: 5%..25%, Z: ..10%}
difficulty: {mean: 2.6..3.2, 1: ..20%, 5: 10%}
true-share: 40%..60%
require:
- {where: {tag: 安全}, count: 5..}
- where:
    range: [B-A, B-B]
    type: single-choice
    difficulty: [4, 5]
    point: P-1
    cognition: [recall, apply]
    importance: X
    status: approved
    source: 《标准》 1.1
  marks: 6.5..10
- {where: {}, share: ..12.5%}
- {sum: seconds, is: 4500..5100}
- {mean: difficulty, is: 2.5..3, where: {type: [true-false]}}
forms: {labels: [A, B, 备用], overlap: 0}
order: {items: shuffled, options: fixed, key: {balance: 2, longest-run: 4}}
)";

TEST_CASE("the head of a blueprint with every key") {
  const Estate estate = load_blueprint(rich_blueprint);
  REQUIRE(lines_of(estate) == Lines{});
  REQUIRE(estate.blueprints.size() == 1);
  const Blueprint& blueprint = estate.blueprints[0];
  CHECK(blueprint.path == "theory.yaml");
  CHECK(blueprint.title == "茶艺师四级理论知识试卷");
  CHECK(blueprint.bank.text == "bank");
  CHECK(blueprint.minutes == 90);
  CHECK(blueprint.pass == Marks{6000});
  CHECK(blueprint.total == Marks{10050});
  CHECK_FALSE(blueprint.faulty);
  CHECK(text_at(blueprint.place, estate.sources) == "tiku");
  CHECK(text_at(blueprint.pass_place, estate.sources) == "60");
  CHECK(text_at(blueprint.total_place, estate.sources) == "100.5");
  REQUIRE(blueprint.sections.size() == 2);
  const Section& first = blueprint.sections[0];
  CHECK(first.type == ItemType::single_choice);
  CHECK(first.count == 80);
  CHECK(first.marks == Marks{100});
  CHECK(first.title.empty());
  CHECK(text_at(first.place, estate.sources) == "{type: single-choice, count: 80, marks: 1}");
  const Section& second = blueprint.sections[1];
  CHECK(second.marks == Marks{50});
  CHECK(second.title == "判断对错");
  CHECK(second.where.ranges.at(0).text == "A");
  CHECK(text_at(second.place, estate.sources) == "type");
}

TEST_CASE("the rules of a blueprint with every key") {
  const Estate estate = load_blueprint(rich_blueprint);
  const Blueprint& blueprint = estate.blueprints.at(0);
  REQUIRE(blueprint.outline);
  CHECK(blueprint.outline->depth == 2);
  CHECK(blueprint.outline->tolerance == Marks{50});
  CHECK(text_at(blueprint.outline->place, estate.sources) ==
        "{follow: weights, depth: 2, tolerance: 0.5}");
  CHECK(blueprint.per_point == 1);
  check_bounds(blueprint.importance[0], 7000, 9000);
  check_bounds(blueprint.importance[1], 500, 2500);
  check_bounds(blueprint.importance[2], std::nullopt, 1000);
  CHECK(text_at(blueprint.importance[2]->place, estate.sources) == "..10%");
  check_bounds(blueprint.difficulty.mean, 260, 320);
  check_bounds(blueprint.difficulty.shares[0], std::nullopt, 2000);
  CHECK_FALSE(blueprint.difficulty.shares[1]);
  check_bounds(blueprint.difficulty.shares[4], 1000, 1000);
  check_bounds(blueprint.true_share, 4000, 6000);
  REQUIRE(blueprint.labels.size() == 3);
  CHECK(blueprint.labels[2].text == "备用");
  CHECK(blueprint.order.items == ItemOrder::shuffled);
  CHECK(blueprint.order.options == OptionOrder::fixed);
  REQUIRE(blueprint.order.key);
  CHECK(blueprint.order.key->balance == 2);
  CHECK(blueprint.order.key->longest_run == 4);
}

TEST_CASE("further rules of each kind") {
  const Estate estate = load_blueprint(rich_blueprint);
  const auto& require = estate.blueprints.at(0).require;
  REQUIRE(require.size() == 5);
  CHECK(require[0].kind == Requirement::Kind::count);
  CHECK(require[0].property == Property::items);
  check_bounds(require[0].bounds, 5, std::nullopt);
  CHECK(require[0].where.tags.at(0).text == "安全");
  CHECK(text_at(require[0].where.place, estate.sources) == "{tag: 安全}");
  CHECK(text_at(require[0].place, estate.sources) == "{where: {tag: 安全}, count: 5..}");

  const Selection& where = require[1].where;
  CHECK(require[1].kind == Requirement::Kind::marks);
  check_bounds(require[1].bounds, 650, 1000);
  CHECK(where.ranges.size() == 2);
  CHECK(text_at(where.ranges[1].place, estate.sources) == "B-B");
  CHECK(where.types == std::vector{ItemType::single_choice});
  CHECK(where.difficulties == std::vector{4, 5});
  CHECK(where.points.at(0).text == "P-1");
  CHECK(where.cognitions == std::vector{Cognition::recall, Cognition::apply});
  CHECK(where.importances == std::vector{Importance::core});
  CHECK(where.statuses == std::vector{Status::approved});
  CHECK(where.sources.at(0).text == "《标准》 1.1");

  CHECK(require[2].kind == Requirement::Kind::share);
  check_bounds(require[2].bounds, std::nullopt, 1250);
  CHECK(require[3].kind == Requirement::Kind::sum);
  CHECK(require[3].property == Property::seconds);
  check_bounds(require[3].bounds, 4500, 5100);
  CHECK(require[4].kind == Requirement::Kind::mean);
  CHECK(require[4].property == Property::difficulty);
  check_bounds(require[4].bounds, 250, 300);
  CHECK(require[4].where.types.size() == 1);
}

TEST_CASE("a blueprint with only what must be there") {
  const Estate estate = load_blueprint(
      "tiku: blueprint/1\nbank: bank/bank.yaml\ntitle: T\n"
      "sections: [{type: case, count: 1, marks: 100}]\n");
  REQUIRE(lines_of(estate) == Lines{});
  const Blueprint& blueprint = estate.blueprints.at(0);
  CHECK(bank_folder(blueprint) == "bank");
  CHECK(estate.banks.size() == 1);
  CHECK(blueprint.total == Marks{10000});
  CHECK(text_at(blueprint.total_place, estate.sources) == "sections");
  CHECK_FALSE(blueprint.minutes);
  CHECK_FALSE(blueprint.pass);
  CHECK_FALSE(blueprint.outline);
  CHECK_FALSE(blueprint.per_point);
  CHECK_FALSE(blueprint.order.key);
  CHECK(blueprint.order.items == ItemOrder::outline);
  CHECK(blueprint.order.options == OptionOrder::shuffled);
}

TEST_CASE("keys that a blueprint or section lacks") {
  CHECK(lines_of(load_blueprint("{tiku: blueprint/1}\n")) ==
        Lines{"T0205 {tiku: blueprint/1}: bank, <blueprint>",
              "T0205 {tiku: blueprint/1}: sections, <blueprint>",
              "T0205 {tiku: blueprint/1}: title, <blueprint>"});
  CHECK(lines_of(load_blueprint("tiku: blueprint/1\ntitle: T\nbank: bank\nsections:\n- {}\n")) ==
        Lines{"T0205 {}: count, <section>", "T0205 {}: marks, <section>",
              "T0205 {}: type, <section>"});
  CHECK(blueprint_findings("outline: {depth: 2}\n") ==
        Lines{"T0205 {depth: 2}: follow, <outline>"});
}

TEST_CASE("numbers of a blueprint are strict") {
  CHECK(blueprint_findings("minutes: \"90\"\n") == Lines{"T0207 \"90\": 90, <unquoted>"});
  CHECK(blueprint_findings("minutes: 0\n") == Lines{"T0208 0: 0, 1, 1440"});
  CHECK(blueprint_findings("pass: 60.125\n") == Lines{"T0207 60.125: 60.125, <decimal>"});
  CHECK(blueprint_findings("pass: -1\n") == Lines{"T0208 -1: -1, 0, 10000"});
  CHECK(blueprint_findings("total: 0\n") == Lines{"T0208 0: 0, 0.01, 10000"});
  CHECK(blueprint_findings("points: {per-paper: 0}\n") == Lines{"T0208 0: 0, 1, 1000"});
  CHECK(blueprint_findings("points: {per-form: 1}\n").size() == 1);
  CHECK(blueprint_findings("outline: {follow: weight}\n") ==
        Lines{"T0209 weight: weight, weights"});
  CHECK(blueprint_findings("order: {items: random, options: shuffled}\n") ==
        Lines{"T0209 random: random, outline, shuffled"});
  CHECK(blueprint_findings("order: {key: {longest-run: 0}}\n") == Lines{"T0208 0: 0, 1, 1000"});
}

TEST_CASE("bounds of a blueprint are strict and in their unit") {
  CHECK(blueprint_findings("true-share: 40..60\n") ==
        Lines{"T0207 40..60: 40..60, <share-bounds>"});
  CHECK(blueprint_findings("true-share: \"40%..\"\n") ==
        Lines{"T0207 \"40%..\": 40%.., <unquoted>"});
  CHECK(blueprint_findings("true-share: 60%..40%\n") == Lines{"T0216 60%..40%: 60%..40%"});
  CHECK(blueprint_findings("true-share: 40%..101%\n") ==
        Lines{"T0208 40%..101%: 40%..101%, 0%, 100%"});
  CHECK(blueprint_findings("true-share: [40%]\n") ==
        Lines{"T0206 [40%]: true-share, <share-bounds>, <list>"});
  CHECK(blueprint_findings("difficulty: {mean: 2.555..}\n") ==
        Lines{"T0207 2.555..: 2.555.., <decimal-bounds>"});
  CHECK(blueprint_findings("difficulty: {mean: ..6}\n") == Lines{"T0208 ..6: ..6, 1, 5"});
  CHECK(blueprint_findings("difficulty: {6: 5%}\n") == Lines{"T0203 6: 6, mean, 1, 2, 3, 4, 5"});
  CHECK(blueprint_findings("require: [{where: {}, count: 1.5..}]\n") ==
        Lines{"T0207 1.5..: 1.5.., <bounds>"});
}

TEST_CASE("a rule says by one key what it counts") {
  const auto rule = [](const std::string& fields) {
    return blueprint_findings("require: [{" + fields + "}]\n");
  };
  CHECK(rule("where: {}, count: 5.., marks: 6") == Lines{"T0217 marks: marks, count"});
  CHECK(rule("sum: seconds, is: 5, mean: difficulty") == Lines{"T0217 mean: mean, sum"});
  CHECK(rule("where: {}, count: 5, is: 5") == Lines{"T0217 is: is, count"});
  CHECK(rule("where: {}") ==
        Lines{"T0205 {where: {}}: , <requirement>, count, marks, share, sum, mean"});
  CHECK(rule("sum: seconds") == Lines{"T0205 {sum: seconds}: is, <requirement>"});
  CHECK(rule("count: 5") == Lines{"T0205 {count: 5}: where, <requirement>"});
  CHECK(rule("sum: stems, is: 5") == Lines{"T0209 stems: stems, difficulty, seconds, score, information"});
  CHECK(blueprint_findings("require: [5..]\n") == Lines{"T0206 5..: require, <mapping>, <text>"});
}

TEST_CASE("what is selected is one value or a list of values") {
  const auto where = [](const std::string& value) {
    return blueprint_findings("require: [{where: " + value + ", count: 5}]\n");
  };
  CHECK(where("{type: [essay, case]}") == Lines{});
  CHECK(where("{type: []}") == Lines{"T0211 []: type"});
  CHECK(where("{type: {essay: 1}}") == Lines{"T0206 {essay: 1}: type, <text-or-list>, <mapping>"});
  CHECK(where("{tag: [a, b, a]}") == Lines{"T0214 a: a"});
  CHECK(where("{difficulty: 2..3}") == Lines{"T0207 2..3: 2..3, <integer>"});
  CHECK(where("{tags: a}") == Lines{"T0204 tags: tags, tag"});
  CHECK(where("{seconds: 5}").size() == 1);
  CHECK(where("approved") == Lines{"T0206 approved: where, <mapping>, <text>"});
  CHECK(where("{range: A B}") == Lines{"T0210 A B: A B, <code-characters>"});
}

TEST_CASE("forms and sections are limited in number") {
  std::string labels;
  for (int i = 0; i < 41; ++i) labels += "F" + std::to_string(i) + ", ";
  CHECK(blueprint_findings("forms: {labels: [" + labels + "]}\n") ==
        Lines{"T0215 F40: labels, 40"});
  std::string sections = "tiku: blueprint/1\ntitle: T\nbank: bank\nsections:\n";
  for (int i = 0; i < 21; ++i) sections += "- {type: essay, count: 1, marks: 1}\n";
  CHECK(lines_of(load_blueprint(sections)) ==
        Lines{"T0215 {type: essay, count: 1, marks: 1}: sections, 20"});
}

TEST_CASE("the bank of a blueprint must be there") {
  const auto bank = [](const std::string& path, const Files& more = {}) {
    Files files = more;
    files["x/theory.yaml"] = "tiku: blueprint/1\ntitle: T\nbank: " + path + "\nsections: []\n";
    return lines_of(load(files, {"x/theory.yaml"}));
  };
  CHECK(bank("..", {{"bank.yaml", small_bank}}) == Lines{});
  CHECK(bank("../bank.yaml", {{"bank.yaml", small_bank}}) == Lines{});
  CHECK(bank("nowhere") == Lines{"T0501 nowhere: nowhere, <not-there>"});
  CHECK(bank("nowhere/bank.yaml") ==
        Lines{"T0501 nowhere/bank.yaml: nowhere/bank.yaml, <not-there>"});
  CHECK(bank("../y", {{"y/a.png", ""}}) == Lines{"T0501 ../y: ../y, <not-a-bank>"});
  CHECK(bank("theory.yaml") == Lines{"T0501 theory.yaml: theory.yaml, <not-a-folder>"});
  CHECK(bank("/y", {{"/y/bank.yaml", small_bank}}) == Lines{"T0213 /y: /y"});
  // A folder within a bank is not the bank.
  CHECK(bank("y", {{"x/bank.yaml", small_bank}, {"x/y/a.png", ""}}) ==
        Lines{"T0501 y: y, <not-a-bank>"});
}

}  // namespace
}  // namespace tiku
