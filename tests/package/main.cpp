// SPDX-License-Identifier: Apache-2.0
// Draws the library's own example and prints the digest of each file: it needs
// every floor, and every library below, to be linked.
#include <iostream>
#include <tiku/check/check.hpp>
#include <tiku/diagnostic/catalogue.hpp>
#include <tiku/diagnostic/print.hpp>
#include <tiku/record/product.hpp>
#include <tiku/text/digest.hpp>
#include <tiku/version.hpp>

int main() {
  std::map<std::string, std::string> files;
  for (const tiku::ExampleFile& file : tiku::example_scaffold()) {
    files.emplace(file.path, file.text);
  }
  tiku::Jobs jobs = tiku::load_jobs(tiku::memory_disk(files), {"batch.yaml"});
  tiku::Estate& estate = jobs.estate;
  tiku::check(estate);
  std::cout << print_json(estate.diagnostics, estate.sources, tiku::Language::english);
  if (estate.diagnostics.has_errors()) return 1;

  const tiku::Job& job = jobs.all.front();
  const auto made = tiku::make_product(job, {job.batch->seed, {}, "batch.yaml", "."});
  const auto* product = std::get_if<tiku::Product>(&made);
  if (product == nullptr) return 1;
  for (const auto& [name, bytes] : product->files) {
    std::cout << tiku::sha256(bytes).hex() << ' ' << name << '\n';
  }
  std::cout << "tiku " << tiku::version << '\n';
  return 0;
}
