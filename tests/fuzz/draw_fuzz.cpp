// SPDX-License-Identifier: Apache-2.0
// Any text in the place of one file of a sound little bank, all the way to the forms: text,
// model, check, draw, plan. The first byte says which file; the checker inside the draw must
// agree with whatever is drawn, and the plan with the draw.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <string>
#include <variant>
#include <vector>

#include "tiku/check/check.hpp"
#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/diagnostic/print.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/draw/plan.hpp"
#include "tiku/load/load.hpp"

namespace {

constexpr std::uint64_t effort = 20000;  // moves: keeps one input in milliseconds

void draw_job(const tiku::Job& job, const tiku::Sources& sources) {
  auto labels = tiku::form_labels(*job.batch, *job.blueprint);
  const auto forms = static_cast<std::int64_t>(labels.size());
  const tiku::DrawOutcome outcome =
      tiku::draw({*job.bank, *job.blueprint, std::move(labels), "fuzz", {effort}});
  if (std::holds_alternative<tiku::Defect>(outcome)) std::abort();
  const auto* shortage = std::get_if<tiku::Shortage>(&outcome);
  if (shortage != nullptr) {
    if (tiku::describe(*shortage, *job.bank, *job.blueprint, sources, tiku::Language::chinese)
            .empty()) {
      std::abort();
    }
  }
  const tiku::Plan plan = tiku::plan({*job.bank, *job.blueprint, forms});
  const bool is_drawn = std::holds_alternative<tiku::Drawn>(outcome);
  if (is_drawn && plan.outlook == tiku::Outlook::impossible) std::abort();
  const bool is_proved = shortage != nullptr && shortage->certain;
  if (is_proved && plan.outlook == tiku::Outlook::possible) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  std::map<std::string, std::string> files;
  std::vector<std::string> names;
  for (const tiku::ExampleFile& file : tiku::example_scaffold()) {
    files[std::string(file.path)] = std::string(file.text);
    names.emplace_back(file.path);
  }
  std::sort(names.begin(), names.end());
  files[names[data[0] % names.size()]] =
      std::string(reinterpret_cast<const char*>(data) + 1, size - 1);  // NOLINT(*-reinterpret-cast)
  tiku::Jobs jobs = tiku::load_jobs(tiku::memory_disk(files), {"batch.yaml"});
  tiku::Estate& estate = jobs.estate;
  tiku::check(estate);
  const std::string text =
      tiku::print_text(estate.diagnostics, estate.sources, tiku::Language::english);
  if (estate.diagnostics.has_errors() && text.find("help:") == std::string::npos) std::abort();
  const tiku::Job& job = jobs.all.front();
  if (!estate.diagnostics.has_errors() && job.batch && job.blueprint && job.bank) {
    draw_job(job, estate.sources);
  }
  return 0;
}
