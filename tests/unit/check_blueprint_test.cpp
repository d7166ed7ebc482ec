// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "check_findings.hpp"

namespace tiku::test {
namespace {

constexpr std::string_view head = "tiku: blueprint/1\ntitle: 试卷\nbank: ..\n";
constexpr std::string_view one_section = "sections:\n- {type: true-false, count: 2, marks: 50}\n";

std::string true_false(std::string_view id, std::string_view point, std::string_view more) {
  return "- {id: " + std::string(id) + ", point: " + std::string(point) +
         ", type: true-false, stem: " + std::string(id) + "。, answer: true" + std::string(more) +
         "}\n";
}

// Three approved items and one draft.
Files paper_with(std::string_view blueprint) {
  Files files = bank_of(
      true_false("C1", "A-001", ", difficulty: 2, seconds: 30, tags: [安全], status: approved") +
      true_false("C2", "B-001", ", difficulty: 4, seconds: 60, status: approved") +
      true_false("C3", "B-001", ", status: approved") +
      true_false("C4", "A-001", ", difficulty: 5, tags: [卫生], status: draft"));
  files["bank/blueprints/a.yaml"] = std::string(head) + std::string(blueprint);
  return files;
}

Lines paper_findings(Code code, std::string_view blueprint) {
  return findings(code, paper_with(blueprint));
}

Lines rule_findings(Code code, std::string_view more) {
  return paper_findings(code, std::string(one_section) + std::string(more));
}

// The part of a finding behind its place.
Lines arguments(const Lines& lines) {
  Lines found;
  for (const std::string& line : lines) found.push_back(line.substr(line.find(": ") + 2));
  return found;
}

}  // namespace

TEST_CASE("a paper has sections whose marks sum to its total") {
  CHECK(paper_findings(Code::no_sections, "sections: []\n").size() == 1);
  CHECK(paper_findings(Code::marks_total, "sections: []\n").empty());
  CHECK(rule_findings(Code::no_sections, "").empty());
  CHECK(rule_findings(Code::marks_total, "").empty());
  CHECK(
      paper_findings(Code::marks_total, "sections:\n- {type: true-false, count: 3, marks: 33.5}\n")
          .front()
          .ends_with(": 100.5, 100"));
  CHECK(paper_findings(Code::marks_total,
                       "total: 100.5\nsections:\n- {type: true-false, count: 3, marks: 33.5}\n")
            .empty());
  CHECK(rule_findings(Code::marks_total, "total: 120\n") == Lines{"120: 100, 120"});
}

TEST_CASE("the pass mark lies within the total") {
  CHECK(rule_findings(Code::pass_above_total, "pass: 100.5\n") == Lines{"100.5: 100.5, 100"});
  CHECK(rule_findings(Code::pass_above_total, "pass: 100\n").empty());
}

TEST_CASE("marks are whole or half") {
  const auto marks = [](const char* total, const char* each) {
    return arguments(paper_findings(
        Code::marks_not_halves, "total: " + std::string(total) +
                                    "\nsections:\n- {type: true-false, count: 2, marks: " + each +
                                    "}\n"));
  };
  CHECK(marks("1.5", "0.75").size() == 1);
  CHECK(marks("1.5", "0.75")[0].ends_with("0.75"));
  CHECK(marks("1", "0.5").empty());
  CHECK(marks("3", "1.5").empty());
}

TEST_CASE("shares of one thing can make up the whole") {
  CHECK(rule_findings(Code::shares_impossible, "importance: {X: 80%.., Y: 20.5%..}\n") ==
        Lines{"80%..: importance, 100.5%, 300%"});
  CHECK(rule_findings(Code::shares_impossible, "importance: {X: ..50%, Y: ..30%, Z: ..10%}\n") ==
        Lines{"..50%: importance, 0%, 90%"});
  CHECK(rule_findings(Code::shares_impossible, "importance: {X: ..50%, Y: ..30%}\n").empty());
  CHECK(rule_findings(Code::shares_impossible, "importance: {X: 80%, Y: 15%, Z: 5%}\n").empty());
  CHECK(rule_findings(Code::shares_impossible, "difficulty: {1: 60%.., 5: 50%..}\n") ==
        Lines{"60%..: difficulty, 110%, 500%"});
}

TEST_CASE("a mean of difficulty lies between 1 and 5") {
  CHECK(rule_findings(Code::out_of_bounds, "require:\n- {mean: difficulty, is: 0.5..3}\n") ==
        Lines{"0.5..3: 0.5, 1, 5"});
  CHECK(rule_findings(Code::out_of_bounds, "require:\n- {mean: difficulty, is: 1..5}\n").empty());
  CHECK(rule_findings(Code::out_of_bounds, "require:\n- {mean: seconds, is: 30..60}\n").empty());
  // Reading holds these within their limits; they are not to be said twice.
  CHECK(rule_findings(Code::out_of_bounds, "importance: {X: 70%..120%}\n").size() == 1);
  CHECK(rule_findings(Code::out_of_bounds, "difficulty: {mean: 0.5..3}\n").size() == 1);
}

TEST_CASE("forms have different labels") {
  CHECK(rule_findings(Code::duplicate_label, "forms: {labels: [A, B, A]}\n") ==
        Lines{"A: A (first-here: A)"});
  // Files are named after labels, and some systems tell no A from a.
  CHECK(rule_findings(Code::duplicate_label, "forms: {labels: [A, B, a]}\n") ==
        Lines{"a: a (first-here: A)"});
}

TEST_CASE("selections name ranges, points and tags of the bank") {
  CHECK(
      rule_findings(Code::unknown_range, "require:\n- {where: {range: [A, A-B]}, count: 1..}\n") ==
      Lines{"A-B: A-B, "});
  CHECK(rule_findings(Code::unknown_point, "require:\n- {where: {point: A-007}, count: 1..}\n") ==
        Lines{"A-007: A-007, A-001"});
  CHECK(rule_findings(Code::unknown_tag, "require:\n- {where: {tag: 安权}, count: 1..}\n") ==
        Lines{"安权: 安权, 安全"});
  CHECK(paper_findings(Code::unknown_range,
                       "sections:\n- {type: true-false, count: 2, marks: 50, where: {range: C}}\n")
            .size() == 1);
  constexpr std::string_view good =
      "require:\n- {where: {range: B, point: B-001, tag: 卫生}, count: ..1}\n";
  for (const Code code : {Code::unknown_range, Code::unknown_point, Code::unknown_tag}) {
    CHECK(rule_findings(code, good).empty());
  }
}

TEST_CASE("a paper follows weights that are there") {
  CHECK(arguments(rule_findings(Code::depth_beyond, "outline: {follow: weights, depth: 2}\n"))[0]
            .ends_with("2, 1"));
  CHECK(rule_findings(Code::depth_beyond, "outline: {follow: weights, depth: 1}\n").empty());
}

TEST_CASE("a rule with a lower bound finds approved items of the paper's types") {
  const auto rule = [](const char* where, const char* count) {
    return rule_findings(Code::selects_nothing,
                         "require:\n- {where: " + std::string(where) + ", count: " + count + "}\n")
        .size();
  };
  CHECK(rule("{difficulty: 5}", "1..") == 1);  // the draft only
  CHECK(rule("{difficulty: [4, 5]}", "1..") == 0);
  CHECK(rule("{difficulty: 5}", "..1") == 0);  // nothing is enough
  CHECK(rule("{difficulty: 5}", "0..1") == 0);
  CHECK(rule("{tag: 卫生}", "1..") == 1);
  CHECK(rule("{tag: [卫生, 安全]}", "1..") == 0);
  CHECK(rule("{tag: 安全, range: B}", "1..") == 1);
  CHECK(rule("{tag: 安全, range: A}", "1..") == 0);
  CHECK(rule("{importance: Y, point: B-001}", "1..") == 0);
  CHECK(rule("{importance: Y, point: A-001}", "1..") == 1);
  CHECK(rule("{type: single-choice}", "1..") == 1);
  CHECK(rule("{cognition: recall}", "1..") == 1);  // no item says its cognition
}

TEST_CASE("a section has enough approved items") {
  const auto section = [](const char* entry) {
    return arguments(
        paper_findings(Code::section_short, "sections:\n- " + std::string(entry) + "\n"));
  };
  const Lines four = section("{type: true-false, count: 4, marks: 25}");
  REQUIRE(four.size() == 1);
  CHECK(four[0].ends_with("<true-false>, 4, 3"));
  CHECK(section("{type: true-false, count: 3, marks: 25}").empty());
  const Lines narrowed = section("{type: true-false, count: 2, marks: 50, where: {range: A}}");
  REQUIRE(narrowed.size() == 1);
  CHECK(narrowed[0].ends_with("<true-false>, 2, 1"));
}

TEST_CASE("what is added up is there for all items that can be drawn") {
  const auto rule = [](std::string_view more) {
    return arguments(rule_findings(Code::property_missing, more));
  };
  const Lines seconds = rule("require:\n- {sum: seconds, is: 60..120}\n");
  REQUIRE(seconds.size() == 1);
  CHECK(seconds[0].ends_with("seconds, 1, C3"));
  CHECK(rule("require:\n- {sum: seconds, where: {difficulty: [2, 4]}, is: 60..120}\n").empty());
  const Lines mean = rule("difficulty: {mean: 2..4}\n");
  REQUIRE(mean.size() == 1);
  CHECK(mean[0].ends_with("difficulty, 1, C3"));
  CHECK(rule("require:\n- {where: {tag: 安全}, count: 1..}\n").empty());
}

TEST_CASE("statistics are there for all items that can be drawn") {
  const auto of_items = [](std::string_view one, std::string_view other, std::string_view more) {
    Files files = bank_of(
        true_false("C1", "A-001", ", status: approved, seconds: 30, " + std::string(one)) +
        true_false("C2", "B-001", ", status: approved, seconds: 30, " + std::string(other)) +
        true_false("C3", "B-001", ", status: draft"));
    files["bank/blueprints/a.yaml"] =
        std::string(head) + std::string(one_section) + std::string(more);
    Lines lines = arguments(findings(Code::property_missing, files));
    for (std::string& line : lines) line = line.substr(line.rfind("statistics"));
    return lines;
  };
  constexpr std::string_view p = "statistics: {p: 0.5, a: 1}";
  constexpr std::string_view b = "statistics: {b: 0}";
  constexpr std::string_view both = "statistics: {p: 0.5, b: 0}";
  constexpr std::string_view by_p = "require: [{sum: score, is: 50..}]\n";
  constexpr std::string_view by_b = "require: [{sum: score, at: 0, is: 50..}]\n";
  CHECK(of_items(p, both, by_p).empty());
  CHECK(of_items(both, b, by_p) == Lines{"statistics.p, 1, C2"});
  CHECK(of_items(b, both, by_b).empty());
  CHECK(of_items(both, p, by_b) == Lines{"statistics.b, 1, C2"});  // a alone is nothing
  CHECK(of_items(p, p, "require: [{sum: information, at: 0, is: 1..}]\n") ==
        Lines{"statistics.b, 2, C1"});
  CHECK(of_items(p, p, "require: [{sum: information, at: 0, is: 1.., where: {range: B}}]\n") ==
        Lines{"statistics.b, 1, C2"});
  CHECK(of_items(b, b, "forms: {spread: {score: 2}}\n") == Lines{"statistics.p, 2, C1"});
  CHECK(of_items(b, b, "forms: {spread: {score: {at: 0, within: 2}}}\n").empty());
  CHECK(of_items(p, b, "forms: {spread: {information: {at: 0, within: 2}}}\n") ==
        Lines{"statistics.b, 1, C1"});
  CHECK(of_items(p, b, "optimize: {for: information, at: 0}\n") == Lines{"statistics.b, 1, C1"});
  CHECK(of_items(p, b, "optimize: {for: least-used}\n").empty());
}

TEST_CASE("spreads and objectives need what they add up") {
  const auto missing = [](std::string_view more) {
    Lines lines = arguments(rule_findings(Code::property_missing, more));
    return lines.empty() ? std::string() : lines.front();
  };
  CHECK(missing("forms: {spread: {difficulty-mean: 0.1}}\n").ends_with("difficulty, 1, C3"));
  CHECK(missing("forms: {spread: {seconds: 10}}\n").ends_with("seconds, 1, C3"));
  CHECK(missing("optimize: {for: shortest}\n").ends_with("seconds, 1, C3"));
  CHECK(missing("forms: {spread: {difficulty-shares: 5%, range-marks: 1}}\n").empty());
}

TEST_CASE("rules on forms and on earlier papers are no finding by themselves") {
  for (const char* more :
       {"forms: {overlap: 2}\n", "forms: {overlap: 100%}\n", "forms: {anchor: 2}\n",
        "forms: {anchor: [C1]}\n", "forms: {labels: [A], spread: {range-marks: 1}}\n",
        "reuse: {same-level-overlap: 10%, avoid-last: 3, uses-per-year: 1}\n",
        "reuse: {prefer: least-used}\n", "optimize: {for: least-used}\n"}) {
    CAPTURE(more);
    Files files = paper_with(std::string(one_section) + more);
    Estate estate = load_estate(memory_disk(files), {"bank"});
    check(estate);
    CHECK_FALSE(estate.diagnostics.has_errors());
  }
}

TEST_CASE("what forms have in common is no more than a form") {
  CHECK(rule_findings(Code::more_than_items, "forms: {overlap: 3}\n") ==
        Lines{"3: overlap, 3, 2, "});
  CHECK(rule_findings(Code::more_than_items, "forms: {anchor: 3}\n") == Lines{"3: anchor, 3, 2, "});
  CHECK(rule_findings(Code::more_than_items, "forms: {anchor: [C1, C2, C3]}\n") ==
        Lines{"[C1, C2, C3]: anchor, 3, 2, "});
  CHECK(rule_findings(Code::more_than_items, "forms: {anchor: [C1, C2], overlap: 2}\n").empty());
}

TEST_CASE("an anchor names items that can be drawn") {
  CHECK(rule_findings(Code::unknown_item, "forms: {anchor: [C1, C7]}\n").size() == 1);
  CHECK(rule_findings(Code::unknown_item, "forms: {anchor: [C11]}\n").size() == 1);
  CHECK(rule_findings(Code::unknown_item, "forms: {anchor: [C1, C2]}\n").empty());
  CHECK(rule_findings(Code::anchor_unfit, "forms: {anchor: [C1, C4]}\n") ==
        Lines{"C4: C4, <not-approved>"});
  CHECK(paper_findings(Code::anchor_unfit,
                       "sections:\n- {type: single-choice, count: 2, marks: 50}\n"
                       "forms: {anchor: [C1]}\n") == Lines{"C1: C1, <fits-no-section>"});
  CHECK(paper_findings(Code::anchor_unfit,
                       "sections:\n- {type: true-false, count: 2, marks: 50, where: {range: B}}\n"
                       "forms: {anchor: [C1, C2]}\n") == Lines{"C1: C1, <fits-no-section>"});
  CHECK(rule_findings(Code::anchor_unfit, "forms: {anchor: [C1, C7]}\n").empty());  // told already
}

TEST_CASE("anchor items can stand in one form") {
  const auto clashes = [](std::string_view more) {
    return rule_findings(Code::anchor_clash, more);
  };
  CHECK(clashes("points: {per-paper: 1}\nforms: {anchor: [C2, C3]}\n") ==
        Lines{"C3: C2, C3, <clash-point>"});
  CHECK(clashes("points: {per-paper: 2}\nforms: {anchor: [C2, C3]}\n").empty());
  CHECK(clashes("points: {per-paper: 1}\nforms: {anchor: [C1, C2]}\n").empty());
  CHECK(clashes("forms: {anchor: [C2, C3]}\n").empty());
  Files files = bank_of(true_false("C1", "A-001", ", status: approved, enemies: [C2]") +
                        true_false("C2", "B-001", ", status: approved") +
                        true_false("C3", "B-001", ", status: approved"));
  const auto with = [&](const std::string& anchor) {
    files["bank/blueprints/a.yaml"] =
        std::string(head) + std::string(one_section) + "forms: {anchor: [" + anchor + "]}\n";
    return findings(Code::anchor_clash, files);
  };
  CHECK(with("C1, C2") == Lines{"C2: C1, C2, <clash-enemies>"});
  CHECK(with("C2, C1") == Lines{"C1: C2, C1, <clash-enemies>"});
  CHECK(with("C1, C3").empty());
}

TEST_CASE("an anchor names no more items of a type than its sections hold") {
  Files files = bank_of(true_false("C1", "A-001", ", status: approved") +
                        true_false("C2", "B-001", ", status: approved") +
                        "- {id: T1, point: A-001, type: fill-in, stem: 茶（　　）。, answer: 叶, "
                        "status: approved}\n");
  files["bank/blueprints/a.yaml"] = std::string(head) +
                                    "sections:\n- {type: true-false, count: 1, marks: 50}\n"
                                    "- {type: fill-in, count: 1, marks: 50}\n"
                                    "forms: {anchor: [C1, C2]}\n";
  CHECK(findings(Code::more_than_items, files) == Lines{"[C1, C2]: anchor, 2, 1, <true-false>"});
}

TEST_CASE("what is short is not told of a bank that could not be read whole") {
  Files files = paper_with("sections:\n- {type: true-false, count: 4, marks: 25}\n");
  files["bank/items/b.yaml"] =
      "tiku: items/1\nitems:\n" + true_false("C5", "A-001", ", status: fine");
  CHECK(findings(Code::section_short, files).empty());
}

TEST_CASE("a blueprint without its bank is checked by itself") {
  const Files files{{"bank/a.yaml", "tiku: blueprint/1\ntitle: 试卷\nbank: nowhere\npass: 200\n" +
                                        std::string(one_section)}};
  CHECK(findings(Code::pass_above_total, files) == Lines{"200: 200, 100"});
  CHECK(findings(Code::section_short, files).empty());
}

TEST_CASE("a blueprint can name the bank's folder or its file") {
  for (const char* bank : {"..", "../bank.yaml", "../../bank", "./.."}) {
    INFO(bank);
    Files files = paper_with("");
    files["bank/blueprints/a.yaml"] = "tiku: blueprint/1\ntitle: 试卷\nbank: " + std::string(bank) +
                                      "\nsections:\n- {type: true-false, count: 4, marks: 25}\n";
    CHECK(findings(Code::section_short, files).size() == 1);
  }
}

TEST_CASE("a batch has different labels and a seed that is hard to guess") {
  const auto batch = [](Code code, std::string_view more) {
    Files files = paper_with(one_section);
    files["bank/batch.yaml"] =
        "tiku: batch/1\nid: 2026-01\ndate: 2026-11-28\nblueprint: blueprints/a.yaml\n" +
        std::string(more);
    return findings(code, files);
  };
  CHECK(batch(Code::duplicate_label, "forms: [A, spare, A]\n") == Lines{"A: A (first-here: A)"});
  CHECK(batch(Code::duplicate_label, "forms: [A, spare]\n").empty());
  CHECK(batch(Code::seed_weak, "seed: 一二三四五六七\n") == Lines{"一二三四五六七: 7"});
  CHECK(batch(Code::seed_weak, "seed: 一二三四五六七八\n").empty());
  CHECK(batch(Code::seed_weak, "").empty());
}

TEST_CASE("a batch names a ledger where its blueprint looks at earlier papers") {
  const auto batch = [](std::string_view reuse, std::string_view more) {
    Files files = paper_with(std::string(one_section) + "reuse: " + std::string(reuse) + "\n");
    files["bank/batch.yaml"] =
        "tiku: batch/1\nid: 2026-01\ndate: 2026-11-28\nblueprint: blueprints/a.yaml\n" +
        std::string(more);
    return findings(Code::ledger_missing, files);
  };
  CHECK(batch("{avoid-last: 3}", "") == Lines{"blueprints/a.yaml: avoid-last (rule-here: 3)"});
  CHECK(batch("{uses-per-year: 2, prefer: least-used, same-level-overlap: 10%}", "") ==
        Lines{"blueprints/a.yaml: same-level-overlap, uses-per-year (rule-here: 10%) "
              "(rule-here: 2)"});
  CHECK(batch("{avoid-last: 3}", "ledger: records\n").empty());
  CHECK(batch("{prefer: least-used}", "").empty());
  CHECK(batch("{}", "").empty());
  CHECK(batch("{avoid-last: 3}", "ledger: /records\n").empty());  // what is wrong with it is told
}

TEST_CASE("forms are labelled by the batch, else by the blueprint, else A") {
  const auto labels = [](std::vector<std::string> of_batch, std::vector<std::string> of_blueprint) {
    Batch batch;
    Blueprint blueprint;
    for (const std::string& label : of_batch) batch.labels.push_back({label, {}});
    for (const std::string& label : of_blueprint) blueprint.labels.push_back({label, {}});
    return form_labels(batch, blueprint);
  };
  CHECK(labels({"B", "A"}, {"C"}) == Lines{"B", "A"});
  CHECK(labels({}, {"C"}) == Lines{"C"});
  CHECK(labels({}, {}) == Lines{"A"});
}

}  // namespace tiku::test
