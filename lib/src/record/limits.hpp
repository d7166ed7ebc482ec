// SPDX-License-Identifier: Apache-2.0
// What a record can hold, for both its readers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tiku {

inline constexpr std::size_t most_entries = 100'000;
/// Characters: of paths as the system gave them, not as people write them.
inline constexpr std::size_t longest_path = 4096;
inline constexpr std::int64_t most_counted = 999'999'999'999'999;
inline constexpr int most_small = 1'000'000;

/// An output lies in the record's own folder and nowhere else.
inline bool is_output_name(std::string_view path) {
  return path.find('/') == std::string_view::npos && path != "." && path != "..";
}

}  // namespace tiku
