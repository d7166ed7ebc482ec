// SPDX-License-Identifier: Apache-2.0
#include "record/lines.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <span>

#include "load/scalars.hpp"

namespace tiku {
namespace {

constexpr std::size_t most_lines = 10;

using Lines = std::vector<std::string_view>;

/// What stands between line breaks: a text that ends in one has an empty last line.
Lines lines_of(std::string_view text) {
  Lines lines;
  for (;;) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

/// The lines in which two texts differ, without what they have in common before and after.
struct Difference {
  std::span<const std::string_view> recorded;
  std::span<const std::string_view> expected;
};

Difference difference(const Lines& recorded, const Lines& expected) {
  const auto first =
      std::mismatch(recorded.begin(), recorded.end(), expected.begin(), expected.end());
  const auto last = std::mismatch(recorded.rbegin(), std::make_reverse_iterator(first.first),
                                  expected.rbegin(), std::make_reverse_iterator(first.second));
  return {{first.first, last.first.base()}, {first.second, last.second.base()}};
}

std::string_view without_indentation(std::string_view line) {
  return line.substr(std::min(line.find_first_not_of(' '), line.size()));
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
  const Lines then = lines_of(recorded);
  const Lines now = lines_of(expected);
  const auto [changed, given] = difference(then, now);
  const auto place = [&](std::string_view line) {
    const auto begin = static_cast<std::uint32_t>(line.data() - recorded.data());
    return Place{source, {begin, begin + static_cast<std::uint32_t>(line.size())}};
  };
  if (changed.size() < given.size()) {
    const bool is_end = changed.data() == then.data() + then.size();
    const std::string_view here = is_end ? recorded.substr(recorded.size()) : *changed.data();
    diagnostics.add(Code::record_incomplete, place(here.substr(0, 0)),
                    {loading::excerpt(without_indentation(given.front()))});
    return;
  }
  const std::size_t most = changed.size() == given.size() ? most_lines : 1;
  std::size_t said = 0;
  for (std::size_t i = 0; i < changed.size() && said < most; ++i) {
    if (i < given.size() && changed[i] == given[i]) continue;
    const std::string_view line = without_indentation(changed[i]);
    diagnostics.add(Code::record_changed, place(line), {loading::excerpt(line)});
    ++said;
  }
}

}  // namespace tiku
