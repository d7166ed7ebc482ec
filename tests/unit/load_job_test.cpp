// SPDX-License-Identifier: Apache-2.0
// A batch with all that it draws from, and which files those are.
#include <algorithm>

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
     "- {id: A, point: P, type: essay, stem: 'S !{in-text.svg}', figures: [../图/a.png, "
     "../../outside.png]}\n"
     "- {id: B, point: P, type: case, stem: S, items:"
     " [{id: C, type: essay, stem: S, figures: [c.png, none.png]}]}\n"},
    {"bank/items/c.png", "c"},
    {"bank/items/in-text.svg", "s"},
    {"bank/图/a.png", "a"},
    {"bank/图/unused.png", "u"},
    {"bank/drawn/record.yaml", "tiku: record/1\n"},
    {"bank/inner/bank.yaml", "tiku: bank/1\n"},
    {"bank/inner/x.yaml", "tiku: items/1\n"},
    {"outside.png", "o"},
};

TEST_CASE("a job is a batch, its blueprint, and that one's bank") {
  const Jobs jobs = load_jobs(memory_disk(job_files), {"./batches/b.yaml"});
  REQUIRE(lines_of(jobs.estate) == Lines{});
  const Job& job = jobs.all.front();
  REQUIRE(job.batch);
  CHECK(job.batch->path == "batches/b.yaml");
  REQUIRE(job.blueprint);
  CHECK(job.blueprint->path == "bank/blueprints/t.yaml");
  REQUIRE(job.bank);
  CHECK(job.bank->folder == "bank");
  CHECK(job.bank->items.size() == 2);
  std::vector<std::string> there;
  for (const auto& [path, look] : jobs.estate.figures) there.push_back(path);
  CHECK(there == std::vector<std::string>{"bank/items/c.png", "bank/items/in-text.svg",
                                          "bank/图/a.png", "bank/图/unused.png"});
}

TEST_CASE("the inputs of a job are the files that it depends on, with their digests") {
  const Jobs jobs = load_jobs(memory_disk(job_files), {"batches/b.yaml"});
  const Job& job = jobs.all.front();
  std::vector<std::string> paths;
  for (const InputFile& input : job.inputs) {
    paths.push_back(input.path);
    CHECK(input.digest == sha256(job_files.at(input.path)));
  }
  CHECK(paths == std::vector<std::string>{"bank/bank.yaml", "bank/blueprints/t.yaml",
                                          "bank/items/a.yaml", "bank/items/c.png",
                                          "bank/items/in-text.svg", "bank/图/a.png",
                                          "batches/b.yaml"});
}

TEST_CASE("the template that a batch names is an input, and no other one of the bank") {
  Files files = job_files;
  files["batches/b.yaml"] += "template: ../bank/office.yaml\n";
  files["bank/office.yaml"] = "tiku: template/1\nnumbering: section\n";
  files["bank/another.yaml"] = "tiku: template/1\nwrong: here\n";
  const Jobs jobs = load_jobs(memory_disk(files), {"batches/b.yaml"});
  REQUIRE(lines_of(jobs.estate) == Lines{});
  const Job& job = jobs.all.front();
  REQUIRE(job.office);
  CHECK(job.office->path == "bank/office.yaml");
  CHECK(job.office->numbering == Template::Numbering::section);
  CHECK(job.inputs.size() == 8);
  const auto is_office = [](const InputFile& input) { return input.path == "bank/office.yaml"; };
  CHECK(std::ranges::count_if(job.inputs, is_office) == 1);
  CHECK_FALSE(load_jobs(memory_disk(job_files), {"batches/b.yaml"}).all.front().office);
}

TEST_CASE("a job begins with a batch") {
  const auto findings = [](const std::string& path) {
    const Jobs jobs = load_jobs(memory_disk(job_files), {path});
    CHECK_FALSE(jobs.all.front().batch);
    CHECK_FALSE(jobs.all.front().bank);
    return lines_of(jobs.estate);
  };
  CHECK(findings("bank/blueprints/t.yaml") == Lines{"T0201 blueprint/1: blueprint/1, batch/1"});
  CHECK(findings("bank/items/a.yaml") == Lines{"T0201 items/1: items/1, batch/1"});
  CHECK(findings("nowhere.yaml") == Lines{"T0001 : nowhere.yaml, no such file"});
  CHECK(findings("bank") == Lines{"T0002 : bank, <folder>"});
}

TEST_CASE("a job whose parts are not there keeps those that are") {
  Files files = job_files;
  files.erase("bank/bank.yaml");
  const Jobs without_bank = load_jobs(memory_disk(files), {"batches/b.yaml"});
  CHECK(lines_of(without_bank.estate) == Lines{"T0501 ..: .., <not-a-bank>"});
  CHECK(without_bank.all.front().blueprint);
  CHECK_FALSE(without_bank.all.front().bank);

  files.erase("bank/blueprints/t.yaml");
  const Jobs without_blueprint = load_jobs(memory_disk(files), {"batches/b.yaml"});
  CHECK(lines_of(without_blueprint.estate) ==
        Lines{"T0601 ../bank/blueprints/t.yaml: ../bank/blueprints/t.yaml, <not-there>"});
  CHECK(without_blueprint.all.front().batch);
  CHECK_FALSE(without_blueprint.all.front().blueprint);
}

TEST_CASE("a bank file of another kind is never passed over") {
  for (const std::string kind : {"record/1", "blueprint/1", "batch/1", "items/1"}) {
    Files files = job_files;
    files["bank/bank.yaml"] = "tiku: " + kind + "\n";
    const Jobs jobs = load_jobs(memory_disk(files), {"batches/b.yaml"});
    CHECK_FALSE(jobs.all.front().bank);
    CHECK(jobs.estate.diagnostics.has_errors());
    CHECK(load(files, {"."}).diagnostics.has_errors());
  }
}

TEST_CASE("a file of the bank that cannot be understood is a finding of the job") {
  Files files = job_files;
  files["bank/items/b.yaml"] = "items: [\n";
  const Jobs jobs = load_jobs(memory_disk(files), {"batches/b.yaml"});
  CHECK(jobs.estate.diagnostics.has_errors());
}

TEST_CASE("batches of one bank share it, and each has the inputs that are its own") {
  Files files = job_files;
  files["batches/c.yaml"] = files["batches/b.yaml"];
  files["bank/blueprints/in.yaml"] = "tiku: batch/1\nid: Z\ndate: 2026-11-28\nblueprint: t.yaml\n";
  files["other/bank.yaml"] = small_bank;
  files["other/t.yaml"] = "tiku: blueprint/1\ntitle: T\nbank: .\nsections: []\n";
  files["d.yaml"] = "tiku: batch/1\nid: Y\ndate: 2026-11-28\nblueprint: other/t.yaml\n";
  const Jobs jobs = load_jobs(memory_disk(files), {"batches/c.yaml", "d.yaml", "batches/b.yaml",
                                                   "bank/blueprints/in.yaml"});
  REQUIRE(lines_of(jobs.estate) == Lines{});
  REQUIRE(jobs.all.size() == 4);
  CHECK(jobs.all[0].batch->path == "batches/c.yaml");
  CHECK(jobs.all[1].batch->path == "d.yaml");
  CHECK(jobs.all[0].bank == jobs.all[2].bank);
  CHECK(jobs.estate.banks.size() == 2);
  CHECK(jobs.all[1].bank->folder == "other");
  std::vector<std::string> paths;
  for (const InputFile& input : jobs.all[1].inputs) paths.push_back(input.path);
  CHECK(paths == std::vector<std::string>{"d.yaml", "other/bank.yaml", "other/t.yaml"});
  CHECK(jobs.all[3].bank == jobs.all[0].bank);

  const Jobs alone = load_jobs(memory_disk(files), {"batches/b.yaml"});
  const auto same = [](const InputFile& a, const InputFile& b) {
    return a.path == b.path && a.digest == b.digest;
  };
  const auto& inputs = jobs.all[2].inputs;
  CHECK(std::equal(inputs.begin(), inputs.end(), alone.all[0].inputs.begin(),
                   alone.all[0].inputs.end(), same));
}

TEST_CASE("a batch that cannot be read leaves the others whole") {
  Files files = job_files;
  files["broken.yaml"] = "tiku: batch/1\nid: [\n";
  const Jobs jobs = load_jobs(memory_disk(files), {"broken.yaml", "batches/b.yaml", "none.yaml"});
  REQUIRE(jobs.all.size() == 3);
  CHECK_FALSE(jobs.all[0].batch);
  CHECK(jobs.all[1].bank);
  CHECK_FALSE(jobs.all[2].batch);
  CHECK(jobs.estate.diagnostics.has_errors());
}

}  // namespace
}  // namespace tiku
