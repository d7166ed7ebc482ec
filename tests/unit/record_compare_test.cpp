// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include <doctest/doctest.h>

#include "tiku/check/check.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/record/product.hpp"

namespace {

using Files = std::map<std::string, std::string>;

/// A bank of 12 true-false items, of which a form takes 4.
Files inputs() {
  std::string items = "tiku: items/1\nitems:\n";
  for (int i = 1; i <= 12; ++i) {
    const std::string number = (i < 10 ? "0" : "") + std::to_string(i);
    items += "- {id: C-A-001-0" + number + ", point: A-001, type: true-false, difficulty: 2, ";
    items += "cognition: recall, stem: 第" + number +
             "种茶是绿茶。, answer: " + (i % 2 == 0 ? "true" : "false") +
             ", explanation: 说明, source: 教材, status: approved}\n";
  }
  return {{"work/bank/bank.yaml",
           "tiku: bank/1\noccupation: {code: 4-03-02-07, name: 茶艺师}\nlevel: 4\n"
           "standard: {title: 标准, edition: 2018, verified: false}\noutline:\n"
           "- code: A\n  name: 基本要求\n  weight: 100\n  points:\n"
           "  - {code: A-001, name: 道德, importance: X}\n"},
          {"work/bank/items.yaml", items},
          {"work/blueprint.yaml",
           "tiku: blueprint/1\ntitle: 试卷\nbank: bank\nsections:\n"
           "- {type: true-false, count: 4, marks: 25}\n"
           "true-share: 25%..75%\nforms: {labels: [A, B]}\n"},
          {"work/batch.yaml",
           "tiku: batch/1\nid: T-1\ndate: 2026-11-28\norganisation: 某院\n"
           "blueprint: blueprint.yaml\nseed: autumn draw\n"}};
}

/// An items file that changes no draw.
const std::string draft =
    "tiku: items/1\nitems:\n"
    "- {id: C-A-001-099, point: A-001, type: true-false, stem: 白毫银针是白茶。, answer: true}\n";

/// The inputs with one text in one file replaced.
Files with(const std::string& path, const std::string& from, const std::string& to) {
  Files files = inputs();
  std::string& text = files.at(path);
  REQUIRE(text.find(from) != std::string::npos);
  text.replace(text.find(from), from.size(), to);
  return files;
}

tiku::Jobs jobs_of(Files files, const std::string& start = "") {
  Files seen;  // paths as they are seen from the folder `start`
  for (auto& [path, text] : files) seen[path.substr(start.size())] = std::move(text);
  tiku::Jobs jobs = tiku::load_jobs(tiku::memory_disk(std::move(seen)),
                                    {std::string("work/batch.yaml").substr(start.size())});
  tiku::check(jobs.estate);
  REQUIRE(!jobs.estate.diagnostics.has_errors());
  return jobs;
}

tiku::ProductOptions options_from(const std::string& working_folder) {
  tiku::ProductOptions options;
  options.seed = "autumn draw";
  options.batch_path = "../batch.yaml";
  options.working_folder = working_folder;
  return options;
}

/// A draw with a scratch folder of its own.
tiku::Product product_of(const tiku::Jobs& jobs,
                         tiku::ProductOptions options = options_from("/home")) {
  const tiku::ScratchFolder scratch(tiku::Scratch::within, "/tmp");
  options.scratch = scratch.path();
  auto outcome = tiku::make_product(jobs.all.front(), options);
  REQUIRE(std::holds_alternative<tiku::Product>(outcome));
  return std::get<tiku::Product>(std::move(outcome));
}

using Said = std::vector<std::pair<tiku::Code, std::string>>;

/// Codes and first arguments of what differs between a draw that was, with its record
/// as a text, and today's inputs and files.
Said differences(const std::string& record_text, const Files& outputs, const Files& today) {
  tiku::Jobs jobs = jobs_of(today);
  tiku::Sources& sources = jobs.estate.sources;
  tiku::Diagnostics findings;
  const auto source = sources.add("record.yaml", record_text);
  const auto record = tiku::load_record(sources, source, findings);
  REQUIRE(record);
  auto options = options_from("/home");
  options.seed = record->seed;
  tiku::compare(*record, source, outputs, jobs.all.front(), product_of(jobs, options), findings);
  Said said;
  for (const auto& finding : findings.all()) {
    said.emplace_back(finding.code, finding.arguments.at(0).text);
  }
  return said;
}

bool contains(const Said& said, tiku::Code code, const std::string& argument) {
  return std::find(said.begin(), said.end(), std::pair(code, argument)) != said.end();
}

}  // namespace

TEST_CASE("a product has its files, and a record that names them") {
  const tiku::Product product = product_of(jobs_of(inputs()));
  std::vector<std::string> names;
  for (const auto& [name, bytes] : product.files) names.push_back(name);
  CHECK(names == std::vector<std::string>{"conformance.xlsx", "key-A.xlsx", "key-B.xlsx",
                                          "paper-A.html", "paper-A.txt", "paper-B.html",
                                          "paper-B.txt", "record.yaml"});
  CHECK(product.record.outputs.size() == 7);
  CHECK(product.record.outputs[3].digest == tiku::sha256(product.files.at("paper-A.html")));
  std::vector<std::string> paths;
  for (const auto& input : product.record.inputs) paths.push_back(input.path);
  CHECK(paths == std::vector<std::string>{"bank/bank.yaml", "bank/items.yaml", "batch.yaml",
                                          "blueprint.yaml"});
  CHECK(product.record.rules.size() == 1);
}

TEST_CASE("the same draw gives the same bytes, wherever its user stands") {
  const auto outside = product_of(jobs_of(inputs()), options_from("/home"));
  const auto inside = product_of(jobs_of(inputs(), "work/"), options_from("/home/work"));
  CHECK(outside.files == inside.files);
}

TEST_CASE("papers are printed by the batch's template, which is an input of the record") {
  Files files = with("work/batch.yaml", "seed:", "template: office/t.yaml\nseed:");
  files["work/office/t.yaml"] = "tiku: template/1\n";
  const tiku::Product custom = product_of(jobs_of(inputs()));
  const tiku::Product plain = product_of(jobs_of(files));
  files["work/office/t.yaml"] += "name: 模拟卷\nstrip: none\n";
  const tiku::Product product = product_of(jobs_of(files));

  CHECK(plain.files.at("paper-A.html") == custom.files.at("paper-A.html"));
  CHECK(plain.files.at("paper-A.txt") == custom.files.at("paper-A.txt"));
  CHECK(product.files.at("paper-A.txt").find("模拟卷") != std::string::npos);
  CHECK(product.files.at("paper-A.html").find("class=\"seal\"") == std::string::npos);
  REQUIRE(product.record.inputs.size() == 5);
  CHECK(product.record.inputs[4].path == "office/t.yaml");
  CHECK(product.record.inputs[4].digest == tiku::sha256(files.at("work/office/t.yaml")));
}

TEST_CASE("an impossible demand is a shortage, and no product") {
  const tiku::Jobs jobs =
      jobs_of(with("work/blueprint.yaml", "true-share: 25%..75%", "true-share: 100%"));
  auto options = options_from("/home");
  options.effort.moves = 100'000;
  CHECK(std::holds_alternative<tiku::Shortage>(tiku::make_product(jobs.all.front(), options)));
}

TEST_CASE("workbooks that cannot be written are a failure with its reason") {
  auto options = options_from("/home");
  options.scratch = "/proc/none";
  const auto outcome = tiku::make_product(jobs_of(inputs()).all.front(), options);
  REQUIRE(std::holds_alternative<tiku::ProductFailure>(outcome));
  CHECK(!std::get<tiku::ProductFailure>(outcome).is_defect);
  CHECK(std::get<tiku::ProductFailure>(outcome).reason.starts_with("key-A.xlsx: "));
}

TEST_CASE("what differs is named") {
  const tiku::Product then = product_of(jobs_of(inputs()));
  const std::string& record = then.files.at("record.yaml");
  const tiku::RecordedItem& first = then.record.forms[0].sections[0].items[0];
  Files outputs = then.files;
  using tiku::Code;

  SUBCASE("nothing") { CHECK(differences(record, outputs, inputs()).empty()); }
  SUBCASE("an output") {
    outputs["paper-A.txt"] += "x";
    CHECK(differences(record, outputs, inputs()) == Said{{Code::output_changed, "paper-A.txt"}});
  }
  SUBCASE("a missing output") {
    outputs.erase("key-B.xlsx");
    CHECK(differences(record, outputs, inputs()) == Said{{Code::output_missing, "key-B.xlsx"}});
  }
  SUBCASE("the digest of an output, in the record") {
    std::string text = record;
    const std::string digest = tiku::sha256(outputs.at("key-A.xlsx")).hex();
    text.replace(text.find(digest), 64, tiku::sha256("x").hex());
    const Said said = differences(text, outputs, inputs());
    REQUIRE(said.size() == 1);
    CHECK(said[0].first == Code::record_changed);
  }
  SUBCASE("an output and its digest: nobody drew that") {
    std::string text = record;
    const std::string digest = tiku::sha256(outputs.at("paper-A.txt")).hex();
    outputs["paper-A.txt"] += "x";
    text.replace(text.find(digest), 64, tiku::sha256(outputs["paper-A.txt"]).hex());
    CHECK(differences(text, outputs, inputs()) == Said{{Code::output_changed, "paper-A.txt"}});
  }
  SUBCASE("a comment in the blueprint") {
    const Files today = with("work/blueprint.yaml", "title:", "# a\ntitle:");
    CHECK(differences(record, outputs, today) == Said{{Code::input_changed, "blueprint.yaml"}});
  }
  SUBCASE("the template") {
    Files before = with("work/batch.yaml", "seed:", "template: t.yaml\nseed:");
    before["work/t.yaml"] = "tiku: template/1\n";
    const tiku::Product by_template = product_of(jobs_of(before));
    Files today = before;
    today["work/t.yaml"] += "name: 模拟卷\n";
    CHECK(differences(by_template.files.at("record.yaml"), by_template.files, today) ==
          Said{{Code::input_changed, "t.yaml"}});
  }
  SUBCASE("an item that was drawn") {
    const std::string id = "id: " + first.id;
    Files today = inputs();
    std::string& text = today.at("work/bank/items.yaml");
    text.replace(text.find("说明", text.find(id)), 6, "讲解");
    CHECK(differences(record, outputs, today) ==
          Said{{Code::input_changed, "bank/items.yaml"}, {Code::item_changed, first.id}});
  }
  SUBCASE("a file more in the bank") {
    Files today = inputs();
    today["work/bank/more.yaml"] = draft;
    CHECK(differences(record, outputs, today) == Said{{Code::input_added, "bank/more.yaml"}});
  }
  SUBCASE("a file less in the bank") {
    Files before = inputs();
    before["work/bank/more.yaml"] = draft;
    const tiku::Product other = product_of(jobs_of(before));
    CHECK(differences(other.files.at("record.yaml"), other.files, inputs()) ==
          Said{{Code::input_missing, "bank/more.yaml"}});
  }
  SUBCASE("the bank's items") {
    const Files today = with("work/bank/items.yaml", "status: approved}\n- {id: C-A-001-002",
                             "status: retired}\n- {id: C-A-001-002");
    const Said said = differences(record, outputs, today);
    CHECK(contains(said, Code::input_changed, "bank/items.yaml"));
    CHECK(!contains(said, Code::output_changed, "paper-A.txt"));
  }
}

TEST_CASE("lines of the record that the draw does not give") {
  const tiku::Product then = product_of(jobs_of(inputs()));
  const auto altered = [&then](const std::string& from, const std::string& to) {
    std::string text = then.files.at("record.yaml");
    REQUIRE(text.find(from) != std::string::npos);
    text.replace(text.find(from), from.size(), to);
    return differences(text, then.files, inputs());
  };
  using tiku::Code;
  const std::string key = then.record.forms[0].sections[0].items[0].key;
  for (const auto& said :
       {altered("id: T-1", "id: T-2"), altered("2026-11-28", "2026-11-29"),
        altered("path: ../batch", "path: .././batch"), altered("weight: ", "weight: 1"),
        altered("key: " + key, key == "true" ? "key: false" : "key: true"),
        altered("items: 1..3", "items: 1..4"), altered("type: true-false", "type: single-choice"),
        altered("label: B", "label: C")}) {
    REQUIRE(said.size() == 1);
    CHECK(said[0].first == Code::record_changed);
  }
  CHECK(altered("tool: 0.1", "tool: 9.0").empty());  // another version of the same algorithm
  CHECK(altered("algorithm: 1", "algorithm: 2") == Said{{Code::algorithm_unknown, "2"}});
  const std::string id = then.record.forms[1].sections[0].items[2].id;
  CHECK(altered("id: " + id, "id: C-A-001-999") == Said{{Code::draw_differs, "B"}});
  CHECK(altered("seed: autumn draw", "seed: autumn drawn") ==
        Said{{Code::seed_differs, "autumn draw"}});
}

TEST_CASE("a job that cannot be drawn still tells what changed in its inputs") {
  const tiku::Product then = product_of(jobs_of(inputs()));
  Files today = with("work/blueprint.yaml", "count: 4", "count: four");
  today.erase("work/bank/items.yaml");
  const tiku::Jobs jobs = tiku::load_jobs(tiku::memory_disk(today), {"work/batch.yaml"});
  CHECK(jobs.estate.diagnostics.has_errors());
  tiku::Diagnostics findings;
  tiku::compare_inputs(then.record, tiku::SourceId{}, jobs.all.front(), "/home", findings);
  REQUIRE(findings.all().size() >= 1);
  CHECK(findings.all()[0].code == tiku::Code::input_changed);
  CHECK(findings.all()[0].arguments[0].text == "blueprint.yaml");
}
