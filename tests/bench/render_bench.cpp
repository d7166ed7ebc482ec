// SPDX-License-Identifier: Apache-2.0
// The documents of one form, each format by itself: processor time and bytes, means over
// 20 papers of 100 items with two PNG figures, an SVG drawing and five formulas. Measured is
// `make_documents`, from the drawn form to the file's bytes; the draw is not.
//
//   render_bench COUNT    so many papers to PDF instead, one after the other, and the
//                         greatest memory after a tenth of them and after all
#include <sys/resource.h>

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <benchmark/benchmark.h>

#include "generated_papers.hpp"
#include "tiku/check/check.hpp"
#include "tiku/disk/real_disk.hpp"
#include "tiku/load/load.hpp"
#include "tiku/record/documents.hpp"

namespace tiku::bench {
namespace {

constexpr std::size_t papers = 20;

[[noreturn]] void stop(const char* why) {
  std::fprintf(stderr, "%s\n", why);
  std::exit(1);
}

const Job& generated_job() {
  static const Jobs jobs = [] {
    Jobs read = load_jobs(memory_disk(printed_bank()), {"batch.yaml"});
    check(read.estate);
    if (read.estate.diagnostics.has_errors()) stop("the generated bank has errors");
    return read;
  }();
  return jobs.all.front();
}

/// A drawn form; each number has its own seed.
Form form_of(const Job& job, std::size_t number) {
  auto drawn = draw({*job.bank, *job.blueprint, {"A"}, "paper " + std::to_string(number), {}});
  if (!std::holds_alternative<Drawn>(drawn)) stop("no paper was found");
  return std::get<Drawn>(std::move(drawn)).forms.front();
}

/// Bytes of the files of all figures that a form shows.
std::size_t figure_bytes(const Job& job, const Form& form) {
  std::size_t bytes = 0;
  for (const auto& section : form.sections) {
    for (const PlacedItem& placed : section) {
      for (const std::string& path : figures_of(*job.bank, job.bank->items[placed.item])) {
        bytes += std::get<std::string>(job.disk.read(figure_file(*job.bank, path))).size();
      }
    }
  }
  return bytes;
}

/// Size in bytes of the one document that is asked for.
std::size_t print(const Job& job, const Form& form, const DocumentOptions& options) {
  const auto made = make_documents(job, {form}, options);
  const auto* files = std::get_if<Files>(&made);
  if (files == nullptr || files->size() != 1) stop("there is no document");
  return files->begin()->second.size();
}

void print_one(benchmark::State& state, DocumentKind kind) {
  const Job& job = generated_job();
  const ScratchFolder scratch(Scratch::within, std::filesystem::temp_directory_path().string());
  const DocumentOptions options{{kind}, scratch.path(), 1};
  std::vector<Form> forms;
  for (std::size_t i = 0; i < papers; ++i) forms.push_back(form_of(job, i));
  print(job, forms.front(), options);  // fonts are found once in a process
  std::size_t bytes = 0;
  std::size_t of_figures = 0;
  std::size_t done = 0;
  for (auto _ : state) bytes += print(job, forms[done++ % papers], options);
  for (const Form& form : forms) of_figures += figure_bytes(job, form);
  state.counters["kB"] = static_cast<double>(bytes) / static_cast<double>(done) / 1000;
  state.counters["kB_of_figures"] = static_cast<double>(of_figures) / papers / 1000;
}

void measure(const char* name, DocumentKind kind) {
  benchmark::RegisterBenchmark(name, print_one, kind)
      ->MeasureProcessCPUTime()
      ->Iterations(5 * papers)
      ->Unit(benchmark::kMillisecond);
}

/// Greatest memory of this process so far, in MB.
double memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

void print_many(std::size_t count) {
  const DocumentKind kind{DocumentType::paper, FileFormat::pdf};
  const Job& job = generated_job();
  const DocumentOptions options{{kind}, "", 1};
  std::clock_t taken = 0;
  std::size_t bytes = 0;
  std::printf("papers   ms of each   kB of each   greatest memory, MB\n");
  for (std::size_t i = 1; i <= count; ++i) {
    const Form form = form_of(job, i);
    const std::clock_t begin = std::clock();
    bytes += print(job, form, options);
    taken += std::clock() - begin;
    if (i != 1 && i != count / 10 && i != count) continue;
    const auto done = static_cast<double>(i);
    std::printf("%6zu   %10.1f   %10.1f   %19.1f\n", i,
                static_cast<double>(taken) * 1000 / CLOCKS_PER_SEC / done,
                static_cast<double>(bytes) / 1000 / done, memory());
    std::fflush(stdout);
  }
}

}  // namespace
}  // namespace tiku::bench

int main(int count, char** arguments) {
  using namespace tiku;
  benchmark::Initialize(&count, arguments);
  if (count > 1) {
    const std::string_view text = arguments[1];
    std::size_t papers = 0;
    const auto read = std::from_chars(text.begin(), text.end(), papers);
    if (read.ptr != text.end() || papers == 0) bench::stop("usage: render_bench [COUNT]");
    bench::print_many(papers);
    return 0;
  }
  bench::measure("pdf", {DocumentType::paper, FileFormat::pdf});
  bench::measure("docx", {DocumentType::paper, FileFormat::docx});
  bench::measure("html", {DocumentType::paper, FileFormat::html});
  bench::measure("txt", {DocumentType::paper, FileFormat::txt});
  bench::measure("key_xlsx", {DocumentType::key, FileFormat::xlsx});
  benchmark::RunSpecifiedBenchmarks();
}
