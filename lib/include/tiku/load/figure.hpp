// SPDX-License-Identifier: Apache-2.0
// Figures (插图): the files that items show, and whether each can be printed. Reading
// looks at every byte, so that writers can trust what comes out; where figures stand
// in items is left to the check floor.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/model/bank.hpp"

namespace tiku {

/// The bytes of a figure that were found to be what its name says.
struct FigureFile {
  enum class Kind { png, jpeg, svg };
  Kind kind = Kind::png;
  std::string bytes;
  int width = 0;  ///< pixels; of an SVG its width at 96 to the inch
  int height = 0;
};

/// Why a figure cannot be printed.
struct FigureProblem {
  Code code{};
  std::vector<Argument> arguments;  ///< behind the first, which is the figure's path
};

/// Reads a file of that name. A PNG is whole, down to its last pixel; a JPEG has all its
/// segments, upright in grey or colour; an SVG is well-formed and needs nothing from
/// outside. Memory does not grow with what a file promises.
std::variant<FigureFile, FigureProblem> read_figure(std::string_view name, std::string bytes);

/// Width in millimetres at which a figure is printed, in tenths: as it is asked for (0 for
/// its own size: 300 pixels to the inch, an SVG as it says), at most a column.
std::int64_t printed_width(const FigureFile& figure, int millimetres);

/// Path of a figure within the bank's folder, the same from whatever file an item names
/// it; nothing where it leads out of the bank.
std::optional<std::string> figure_path(const Bank& bank, const Item& item,
                                       const std::string& as_written);

/// Path of the file of a figure in the bank's folder, as the disk has it.
std::string figure_file(const Bank& bank, const std::string& path);

/// The figures of an item and of those within it, beside and within texts; those in the
/// bank's folder, as `figure_path` gives them.
std::set<std::string> figures_of(const Bank& bank, const Item& item);

}  // namespace tiku
