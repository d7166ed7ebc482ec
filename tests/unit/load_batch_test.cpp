// SPDX-License-Identifier: Apache-2.0
// Files `batch/1`, and what all kinds of files have in common at their beginning.
#include <doctest/doctest.h>

#include "load_findings.hpp"

namespace tiku {
namespace {

using namespace test::load;

const std::string kinds = "bank/1, items/1, blueprint/1, batch/1, template/1";

Lines file_findings(const std::string& text) {
  return lines_of(load({{"x.txt", text}}, {"x.txt"}));
}

TEST_CASE("a batch with every key") {
  const Estate estate = load(
      {{"bank/bank.yaml", small_bank},
       {"bank/blueprints/theory.yaml", "tiku: blueprint/1\ntitle: T\nbank: ..\nsections: []\n"},
       {"batches/b.yaml",
        "tiku: batch/1\n"
        "id: 2026-11-TEA4-01\n"
        "date: 2026-11-28\n"
        "organisation: 嘉职院技能等级认定中心\n"
        "blueprint: ../bank/blueprints/theory.yaml\n"
        "ledger: ../records\n"
        "forms: [A, B, spare]\n"
        "seed: 12345678\n"}},
      {"batches"});
  REQUIRE(lines_of(estate) == Lines{});
  REQUIRE(estate.batches.size() == 1);
  const Batch& batch = estate.batches[0];
  CHECK(batch.path == "batches/b.yaml");
  CHECK(batch.id == "2026-11-TEA4-01");
  CHECK(batch.date == "2026-11-28");
  CHECK(batch.organisation == "嘉职院技能等级认定中心");
  CHECK(batch.blueprint.text == "../bank/blueprints/theory.yaml");
  CHECK(blueprint_path(batch) == "bank/blueprints/theory.yaml");
  CHECK(batch.ledger.text == "../records");
  CHECK(text_at(batch.ledger.place, estate.sources) == "../records");
  REQUIRE(batch.labels.size() == 3);
  CHECK(text_at(batch.labels[2].place, estate.sources) == "spare");
  CHECK(batch.seed == "12345678");
  CHECK(text_at(batch.seed_place, estate.sources) == "12345678");
  CHECK_FALSE(batch.faulty);
  CHECK(estate.blueprints.size() == 1);
  CHECK(estate.banks.size() == 1);
}

TEST_CASE("keys that a batch lacks, and keys that it does not have") {
  CHECK(file_findings("tiku: batch/1\norganization: X\n") ==
        Lines{"T0205 tiku: blueprint, <batch>", "T0205 tiku: date, <batch>",
              "T0205 tiku: id, <batch>", "T0204 organization: organization, organisation"});
}

TEST_CASE("a date is a day of the calendar") {
  for (const std::string date : {"2026-02-29", "28.11.2026", "2026-11-28T09:00", "today"}) {
    CHECK(file_findings("tiku: batch/1\nid: X\nblueprint: /no\ndate: " + date + "\n") ==
          Lines{"T0213 /no: /no", "T0207 " + date + ": " + date + ", <date>"});
  }
}

TEST_CASE("labels and seeds") {
  CHECK(batch_findings("forms: A\n") == Lines{"T0207 A: A, <count-or-codes>"});
  CHECK(batch_findings("forms: [../A, A B]\n") ==
        Lines{"T0210 ../A: ../A, <code-characters>", "T0210 A B: A B, <code-characters>"});
  CHECK(batch_findings("forms: [A, A]\n") == Lines{});  // told by the check
  CHECK(batch_findings("seed:\n") == Lines{"T0206 seed: seed, <text>, <nothing>"});
  CHECK(batch_findings("seed: '  '\n") == Lines{"T0211 '  ': seed"});
}

TEST_CASE("a number of forms labels them in order") {
  const auto labels = [](const std::string& forms) {
    const Estate estate = load({{"bank/bank.yaml", small_bank},
                                {"theory.yaml", small_blueprint},
                                {"batch.yaml", small_batch + "forms: " + forms + "\n"}},
                               {"."});
    REQUIRE(lines_of(estate) == Lines{});
    Lines all;
    for (const Reference& label : estate.batches.at(0).labels) {
      CHECK(text_at(label.place, estate.sources) == forms);
      all.push_back(label.text);
    }
    return all;
  };
  CHECK(labels("1") == Lines{"A"});
  CHECK(labels("3") == Lines{"A", "B", "C"});
  CHECK(labels("26").back() == "Z");
  const Lines many = labels("27");  // beyond the letters all are numbers
  CHECK(many.size() == 27);
  CHECK(many.front() == "01");
  CHECK(many.at(9) == "10");
  CHECK(labels("40").back() == "40");
  CHECK(batch_findings("forms: 0\n") == Lines{"T0208 0: 0, 1, 40"});
  CHECK(batch_findings("forms: 41\n") == Lines{"T0208 41: 41, 1, 40"});
  CHECK(batch_findings("forms: -1\n") == Lines{"T0208 -1: -1, 1, 40"});
  CHECK(batch_findings("forms: \"3\"\n") == Lines{"T0207 \"3\": 3, <unquoted>"});
  CHECK(batch_findings("forms: 2.5\n") == Lines{"T0207 2.5: 2.5, <count-or-codes>"});
  CHECK(batch_findings("forms: {A: 1}\n").size() == 1);
}

TEST_CASE("a ledger is a path") {
  CHECK(batch_findings("ledger: /records\n") == Lines{"T0213 /records: /records"});
  CHECK(batch_findings("ledger: [records]\n") == Lines{"T0206 [records]: ledger, <path>, <list>"});
  CHECK(batch_findings("ledger: not-yet-there\n") == Lines{});
}

TEST_CASE("the blueprint of a batch must be there") {
  const auto blueprint = [](const std::string& path) {
    return lines_of(
        load({{"bank/bank.yaml", small_bank},
              {"bank/a.yaml", "tiku: items/1\nitems: []\n"},
              {"b.yaml", "tiku: batch/1\nid: X\ndate: 2026-11-28\nblueprint: " + path + "\n"}},
             {"b.yaml"}));
  };
  CHECK(blueprint("nowhere.yaml") == Lines{"T0601 nowhere.yaml: nowhere.yaml, <not-there>"});
  CHECK(blueprint("bank") == Lines{"T0601 bank: bank, <not-a-file>"});
  CHECK(blueprint("bank/a.yaml") == Lines{"T0601 bank/a.yaml: bank/a.yaml, <not-a-blueprint>"});
  CHECK(blueprint("b.yaml") == Lines{"T0601 b.yaml: b.yaml, <not-a-blueprint>"});
}

TEST_CASE("a blueprint that cannot be read is told once, where it is wrong") {
  CHECK(
      lines_of(load({{"b.yaml", small_batch}, {"theory.yaml", "tiku: [\n"}}, {"b.yaml"})).size() ==
      1);
}

TEST_CASE("every file says first what it is") {
  CHECK(file_findings("id: X\ntiku: batch/1\n") == Lines{"T0201 id: , " + kinds});
  CHECK(file_findings("- tiku\n") == Lines{"T0201 : , " + kinds});
  CHECK(file_findings("text\n") == Lines{"T0201 : , " + kinds});
  CHECK(file_findings("tiku: exam/1\n") == Lines{"T0201 exam/1: exam/1, " + kinds});
  CHECK(file_findings("tiku: record/1\n") == Lines{"T0201 record/1: record/1, " + kinds});
  CHECK(file_findings("tiku: [bank/1]\n") == Lines{"T0201 tiku: , " + kinds});
  CHECK(file_findings("tiku: batch\n") == Lines{"T0201 batch: batch, " + kinds});
  CHECK(file_findings("tiku: batch/2\n") == Lines{"T0202 batch/2: batch/2, batch/1"});
  CHECK(file_findings("tiku: batch/1.0\n") == Lines{"T0202 batch/1.0: batch/1.0, batch/1"});
}

TEST_CASE("a file that is no YAML has no further findings") {
  CHECK(file_findings("").size() == 1);
  CHECK(file_findings("tiku: \"batch\n").size() == 1);
  CHECK(file_findings(std::string("tiku: \xB2\n")).size() == 1);
}

}  // namespace
}  // namespace tiku
