// SPDX-License-Identifier: Apache-2.0
// The kinds of figures, one function for each: bytes -> size, or what is wrong.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>

#include "tiku/load/figure.hpp"

namespace tiku::loading {

struct FigureSize {
  int width = 0;
  int height = 0;
};
using SizeOrProblem = std::variant<FigureSize, FigureProblem>;

/// That the bytes are damaged or not to be printed, by the catalogue's term.
FigureProblem unfit(std::string_view term);

/// The size if it is one that can be printed.
SizeOrProblem sensible_size(std::uint64_t width, std::uint64_t height);

inline constexpr std::string_view png_signature = "\x89PNG\r\n\x1a\n";
inline constexpr std::string_view jpeg_signature = "\xff\xd8\xff";

SizeOrProblem read_png(std::string_view bytes);
SizeOrProblem read_jpeg(std::string_view bytes);
SizeOrProblem read_svg(std::string_view bytes);

}  // namespace tiku::loading
