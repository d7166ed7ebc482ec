// SPDX-License-Identifier: Apache-2.0
// A batch with all that it draws from, and which files those are.
#include <doctest/doctest.h>

#include "load_findings.hpp"

namespace tiku {
namespace {

using namespace test::load;

const Files job_files = {
    {"batches/b.yaml",
     "tiku: batch/1\nid: X\ndate: 2026-11-28\nblueprint: ../bank/blueprints/t.yaml\n"},
    {"bank/blueprints/t.yaml", "tiku: blueprint/1\ntitle: T\nbank: ..\nsections: []\n"},
    {"bank/blueprints/other.yaml", "tiku: blueprint/1\nwrong: here\n"},
    {"bank/bank.yaml", small_bank},
    {"bank/items/a.yaml",
     "tiku: items/1\nitems:\n"
     "- {id: A, point: P, type: essay, stem: S, figures: [../图/a.png, ../../outside.png]}\n"
     "- {id: B, point: P, type: case, stem: S, items:"
     " [{id: C, type: essay, stem: S, figures: [c.png, none.png]}]}\n"},
    {"bank/items/c.png", "c"},
    {"bank/图/a.png", "a"},
    {"bank/图/unused.png", "u"},
    {"bank/drawn/record.yaml", "tiku: record/1\n"},
    {"bank/inner/bank.yaml", "tiku: bank/1\n"},
    {"bank/inner/x.yaml", "tiku: items/1\n"},
    {"outside.png", "o"},
};

TEST_CASE("a job is a batch, its blueprint, and that one's bank") {
  const Job job = load_job(memory_disk(job_files), "./batches/b.yaml");
  REQUIRE(lines_of(job.diagnostics, job.sources) == Lines{});
  REQUIRE(job.batch);
  CHECK(job.batch->path == "batches/b.yaml");
  REQUIRE(job.blueprint);
  CHECK(job.blueprint->path == "bank/blueprints/t.yaml");
  REQUIRE(job.bank);
  CHECK(job.bank->folder == "bank");
  CHECK(job.bank->items.size() == 2);
  CHECK(job.figures ==
        std::vector<std::string>{"bank/items/c.png", "bank/图/a.png", "bank/图/unused.png"});
}

TEST_CASE("the inputs of a job are the files that it depends on, with their digests") {
  const Job job = load_job(memory_disk(job_files), "batches/b.yaml");
  std::vector<std::string> paths;
  for (const InputFile& input : job.inputs) {
    paths.push_back(input.path);
    CHECK(input.digest == sha256(job_files.at(input.path)));
  }
  CHECK(paths == std::vector<std::string>{"bank/bank.yaml", "bank/blueprints/t.yaml",
                                          "bank/items/a.yaml", "bank/items/c.png", "bank/图/a.png",
                                          "batches/b.yaml"});
}

TEST_CASE("a job begins with a batch") {
  const auto findings = [](const std::string& path) {
    const Job job = load_job(memory_disk(job_files), path);
    CHECK_FALSE(job.batch);
    CHECK_FALSE(job.bank);
    return lines_of(job.diagnostics, job.sources);
  };
  CHECK(findings("bank/blueprints/t.yaml") == Lines{"T0201 blueprint/1: blueprint/1, batch/1"});
  CHECK(findings("bank/items/a.yaml") == Lines{"T0201 items/1: items/1, batch/1"});
  CHECK(findings("nowhere.yaml") == Lines{"T0001 : nowhere.yaml, no such file"});
  CHECK(findings("bank") == Lines{"T0002 : bank, <folder>"});
}

TEST_CASE("a job whose parts are not there keeps those that are") {
  Files files = job_files;
  files.erase("bank/bank.yaml");
  const Job without_bank = load_job(memory_disk(files), "batches/b.yaml");
  CHECK(lines_of(without_bank.diagnostics, without_bank.sources) ==
        Lines{"T0501 ..: .., <not-a-bank>"});
  CHECK(without_bank.blueprint);
  CHECK_FALSE(without_bank.bank);

  files.erase("bank/blueprints/t.yaml");
  const Job without_blueprint = load_job(memory_disk(files), "batches/b.yaml");
  CHECK(lines_of(without_blueprint.diagnostics, without_blueprint.sources) ==
        Lines{"T0601 ../bank/blueprints/t.yaml: ../bank/blueprints/t.yaml, <not-there>"});
  CHECK(without_blueprint.batch);
  CHECK_FALSE(without_blueprint.blueprint);
}

TEST_CASE("a bank file of another kind is never passed over") {
  for (const std::string kind : {"record/1", "blueprint/1", "batch/1", "items/1"}) {
    Files files = job_files;
    files["bank/bank.yaml"] = "tiku: " + kind + "\n";
    const Job job = load_job(memory_disk(files), "batches/b.yaml");
    CHECK_FALSE(job.bank);
    CHECK(job.diagnostics.has_errors());
    CHECK(load(files, {"."}).diagnostics.has_errors());
  }
}

TEST_CASE("a file of the bank that cannot be understood is a finding of the job") {
  Files files = job_files;
  files["bank/items/b.yaml"] = "items: [\n";
  const Job job = load_job(memory_disk(files), "batches/b.yaml");
  CHECK(job.diagnostics.has_errors());
}

}  // namespace
}  // namespace tiku
