// SPDX-License-Identifier: Apache-2.0
// Any bytes as a figure: they are one of a size that can be printed, or are refused with a
// finding that has its words.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/load/figure.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data),  // NOLINT(*-reinterpret-cast)
                          size);
  for (const char* name : {"a.png", "a.jpg", "a.svg"}) {
    const auto read = tiku::read_figure(name, bytes);
    if (const auto* file = std::get_if<tiku::FigureFile>(&read)) {
      const bool is_sensible = file->width > 0 && file->height > 0 && file->width <= 10'000 &&
                               file->height <= 10'000 && file->bytes == bytes;
      if (!is_sensible) std::abort();
      continue;
    }
    const auto& problem = std::get<tiku::FigureProblem>(read);
    tiku::Diagnostic finding{problem.code, {}, {name}, {}};
    finding.arguments.insert(finding.arguments.end(), problem.arguments.begin(),
                             problem.arguments.end());
    if (tiku::message(finding, tiku::Language::english).empty()) std::abort();
  }
  return 0;
}
