// SPDX-License-Identifier: Apache-2.0
#include "record/lines.hpp"

#include <algorithm>
#include <filesystem>

#include "load/scalars.hpp"

namespace tiku {
namespace {

constexpr std::size_t most_lines = 10;

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

}  // namespace

std::vector<RecordedFile> recorded_inputs(const Job& job, const std::string& working_folder) {
  if (!job.batch) return {};
  // By the paths' words alone, as the load floor resolves them.
  const std::filesystem::path start(working_folder);
  const auto base = (start / folder_of(job.batch->path)).lexically_normal();
  std::vector<RecordedFile> files;
  for (const InputFile& input : job.inputs) {
    const auto path = (start / input.path).lexically_normal();
    files.push_back({path.lexically_relative(base).generic_string(), input.digest, {}});
  }
  std::sort(files.begin(), files.end(),
            [](const RecordedFile& a, const RecordedFile& b) { return a.path < b.path; });
  return files;
}

void compare_lines(std::string_view recorded, std::string_view expected, SourceId source,
                   Diagnostics& diagnostics) {
  if (recorded == expected) return;
  const bool is_aligned = std::count(recorded.begin(), recorded.end(), '\n') ==
                          std::count(expected.begin(), expected.end(), '\n');
  std::size_t left = is_aligned ? most_lines : 1;
  std::string_view rest = recorded;
  while (left > 0 && (!rest.empty() || !expected.empty())) {
    const std::size_t begin = recorded.size() - rest.size();
    const std::string_view line = take_line(rest);
    if (line == take_line(expected) && rest.empty() == expected.empty()) continue;
    const Span span{static_cast<std::uint32_t>(begin),
                    static_cast<std::uint32_t>(begin + line.size())};
    diagnostics.add(Code::record_changed, {source, span}, {loading::excerpt(line)});
    --left;
  }
}

}  // namespace tiku
