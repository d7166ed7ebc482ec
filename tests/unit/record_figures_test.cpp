// SPDX-License-Identifier: Apache-2.0
// Figures from the bank's files into the documents of a draw.
#include <algorithm>
#include <memory>

#include <doctest/doctest.h>

#include "pictures.hpp"
#include "tiku/check/check.hpp"
#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/record/product.hpp"
#include "tiku/render/paper.hpp"
#include "tiku/render/printouts.hpp"

namespace tiku::test {
namespace {

using Files = std::map<std::string, std::string>;

// The catalogue's bank, of which every item that fits is drawn, with figures of one name in
// two folders.
Files two_folders() {
  Files files;
  for (const ExampleFile& file : example_scaffold()) files.emplace(file.path, file.text);
  files["bank/items/a/a.yaml"] =
      "tiku: items/1\nitems:\n- {id: D-1, point: B-001, type: short-answer, stem: '见!{p.png}。',"
      " answer: 略, marking: [{marks: 20, text: '!{p.png}'}], status: approved}\n";
  files["bank/items/b/b.yaml"] =
      "tiku: items/1\nitems:\n- {id: D-2, point: B-001, type: short-answer, stem: 见图。,"
      " answer: 略, marking: [{marks: 20, text: 略}], status: approved,"
      " figures: [{file: p.png, width: 20mm}]}\n";
  files["bank/items/a/p.png"] = png(200, 10);
  files["bank/items/b/p.png"] = png(200, 20);
  files["bank/blueprints/theory.yaml"] =
      "tiku: blueprint/1\ntitle: 试卷\nbank: ..\ntotal: 40\nsections:\n"
      "- {type: short-answer, count: 2, marks: 20}\noutline: {follow: weights, tolerance: 40}\n";
  return files;
}

Jobs checked_jobs(const Disk& disk) {
  Jobs jobs = load_jobs(disk, {"batch.yaml"});
  check(jobs.estate);
  for (const Diagnostic& finding : jobs.estate.diagnostics.all()) {
    INFO(message(finding, Language::english));
    CHECK(entry(finding.code).severity != Severity::error);
  }
  return jobs;
}

auto make(const Jobs& jobs) {
  const Job& job = jobs.all.front();
  const ScratchFolder scratch(Scratch::within, "/tmp");
  ProductOptions options;
  options.seed = job.batch->seed;
  options.batch_path = "batch.yaml";
  options.working_folder = "/";
  options.documents.scratch = scratch.path();
  return make_product(job, options);
}

}  // namespace

TEST_CASE("figures of one name in two folders are two figures on paper") {
  const Jobs jobs = checked_jobs(memory_disk(two_folders()));
  const Job& job = jobs.all.front();
  const auto& items = job.bank->items;
  Form form{"A", {{}}};
  for (ItemIndex i = 0; i < items.size(); ++i) {
    if (items[i].type == ItemType::short_answer) form.sections[0].push_back({i, {}});
  }
  PrintedPaper paper = print_paper(form, *job.batch, *job.blueprint, *job.bank);
  const auto& printed = paper.sections[0].items;
  REQUIRE(printed.size() == 2);
  CHECK(printed[0].stem[1].text == "items/a/p.png");
  CHECK(printed[0].marking[0].text == "!{items/a/p.png}");
  REQUIRE(printed[1].figures.size() == 1);
  CHECK(printed[1].figures[0].path == "items/b/p.png");
  CHECK(printed[1].figures[0].millimetres == 20);

  paper.figures["items/a/p.png"] = {FigureFile::Kind::png, png(200, 10), 200, 10};
  const Template custom;
  const Printout printout = paper_printout(paper, custom);
  CHECK(printout.figures.size() == 1);
}

TEST_CASE("the papers of a draw hold the figures of their items, and no others") {
  const auto made = make(checked_jobs(memory_disk(two_folders())));
  REQUIRE(std::holds_alternative<Product>(made));
  const auto& product = std::get<Product>(made);
  const std::string& html = product.files.at("paper-A.html");
  std::size_t images = 0;
  for (std::size_t at = html.find("data:image/png;base64,"); at != std::string::npos;
       at = html.find("data:image/png;base64,", at + 1)) {
    ++images;
  }
  CHECK(images == 2);
  CHECK(html.find("image/svg+xml") == std::string::npos);  // of an item that was not drawn
  std::vector<std::string> inputs;
  for (const RecordedFile& input : product.record.inputs) inputs.push_back(input.path);
  for (const char* figure : {"bank/items/a/p.png", "bank/items/b/p.png", "bank/items/pot.svg"}) {
    CAPTURE(figure);
    CHECK(std::ranges::find(inputs, figure) != inputs.end());
  }
}

TEST_CASE("a figure that changes while papers are made stops them") {
  auto files = two_folders();
  const Jobs jobs = [&] {
    Disk disk = memory_disk(files);
    // Whoever reads the figure again finds another one.
    auto reads = std::make_shared<int>(0);
    const auto read = disk.read;
    disk.read = [read, reads](const std::string& path) {
      auto bytes = read(path);
      if (path == "bank/items/a/p.png" && ++*reads > 1) bytes = png(200, 11);
      return bytes;
    };
    return checked_jobs(disk);
  }();
  const auto made = make(jobs);
  REQUIRE(std::holds_alternative<ProductFailure>(made));
  const auto* finding = std::get_if<Diagnostic>(&std::get<ProductFailure>(made));
  REQUIRE(finding != nullptr);
  CHECK(finding->code == Code::figure_changed);
  CHECK(finding->arguments == std::vector<Argument>{"bank/items/a/p.png"});
}

}  // namespace tiku::test
