// SPDX-License-Identifier: Apache-2.0
// Reading of item files: tiku's reader beside yaml-cpp's bare event parse of the same
// text, in turns within one run, and the memory that reading takes at its height. Times
// are of the processor, the least of the runs where they are compared.
//
// Counters: `vs_bare` time against the bare parse from a std::istringstream,
// `vs_bare_buffer` against the bare parse from a buffer that does not copy the text,
// `memory` greatest heap use in bytes of the text (its own copy counted), `text_mb`.
#include <malloc.h>

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <ctime>
#include <istream>
#include <limits>
#include <new>
#include <sstream>
#include <streambuf>
#include <string>

#include <benchmark/benchmark.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include "generated_items.hpp"
#include "tiku/document/tree.hpp"

namespace {

std::atomic<std::size_t> live_bytes{0};
std::atomic<std::size_t> peak_bytes{0};

void* counted(std::size_t size) {
  void* block = std::malloc(size);
  if (block == nullptr) throw std::bad_alloc();
  const std::size_t live = live_bytes += malloc_usable_size(block);
  if (live > peak_bytes) peak_bytes = live;
  return block;
}

void uncounted(void* block) noexcept {
  if (block == nullptr) return;
  live_bytes -= malloc_usable_size(block);
  std::free(block);
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void operator delete(void* block) noexcept { uncounted(block); }
void operator delete[](void* block) noexcept { uncounted(block); }
void operator delete(void* block, std::size_t) noexcept { uncounted(block); }
void operator delete[](void* block, std::size_t) noexcept { uncounted(block); }

namespace {

class NoEvents final : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {}
  void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {}
  void OnScalar(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& /*value*/) override {}
  void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/,
                       YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value /*style*/) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {}
  void OnMapEnd() override {}
};

class Buffer final : public std::streambuf {
 public:
  explicit Buffer(const std::string& text) {
    char* begin = const_cast<char*>(text.data());
    setg(begin, begin, begin + text.size());
  }
};

void parse_bare(std::istream& stream) {
  YAML::Parser parser(stream);
  NoEvents handler;
  benchmark::DoNotOptimize(parser.HandleNextDocument(handler));
}

/// Least processor time, in seconds, of some runs that take turns with others.
class Watch {
 public:
  template <class Work>
  double run(Work work) {
    const std::clock_t begin = std::clock();
    work();
    const double taken = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    least_ = std::min(least_, taken);
    return taken;
  }
  double least() const { return least_; }

 private:
  double least_ = std::numeric_limits<double>::max();
};

/// Greatest heap use while a text is put into a source and read, in bytes of the text.
double memory_of_reading(const std::string& text) {
  const std::size_t before = live_bytes;
  peak_bytes = before;
  tiku::Sources sources;
  const tiku::SourceId id = sources.add("items.yaml", text);
  tiku::Diagnostics diagnostics;
  const auto tree = tiku::read_tree(sources, id, diagnostics, {.bytes = text.size(), .depth = 32});
  if (!tree) std::abort();
  return static_cast<double>(peak_bytes - before) / static_cast<double>(text.size());
}

void read_items(benchmark::State& state) {
  const std::string text = tiku::bench::item_file(static_cast<std::size_t>(state.range(0)));
  tiku::Sources sources;
  const tiku::SourceId id = sources.add("items.yaml", text);
  const tiku::ReadLimits limits{.bytes = text.size(), .depth = 32};
  Watch ours;
  Watch bare;
  Watch bare_buffer;
  for (auto _ : state) {
    state.SetIterationTime(ours.run([&] {
      tiku::Diagnostics diagnostics;
      benchmark::DoNotOptimize(tiku::read_tree(sources, id, diagnostics, limits));
    }));
    bare.run([&] {
      std::istringstream stream(text);
      parse_bare(stream);
    });
    bare_buffer.run([&] {
      Buffer buffer(text);
      std::istream stream(&buffer);
      parse_bare(stream);
    });
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
  state.SetItemsProcessed(state.range(0) * state.iterations());
  state.counters["vs_bare"] = ours.least() / bare.least();
  state.counters["vs_bare_buffer"] = ours.least() / bare_buffer.least();
  state.counters["memory"] = memory_of_reading(text);
  state.counters["text_mb"] = static_cast<double>(text.size()) / 1e6;
}
BENCHMARK(read_items)
    ->ArgName("items")
    ->Arg(1000)
    ->Arg(10000)
    ->Arg(100000)
    ->Iterations(3)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);

}  // namespace
