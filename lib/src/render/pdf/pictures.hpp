// SPDX-License-Identifier: Apache-2.0
// The figures of a document, read once each.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>

#include "render/pdf/svg.hpp"
#include "tiku/render/printout.hpp"

using cairo_surface_t = struct _cairo_surface;
using cairo_t = struct _cairo;

namespace tiku::pdf {

struct ReleaseSurface {
  void operator()(cairo_surface_t* surface) const;
};
using Surface = std::unique_ptr<cairo_surface_t, ReleaseSurface>;

class Pictures {
 public:
  Pictures() = default;
  ~Pictures();
  Pictures(const Pictures&) = delete;
  Pictures& operator=(const Pictures&) = delete;
  /// Reads a figure, unless it has been read; what is wrong with it, if anything.
  std::optional<std::string> load(const std::string& path, const FigureFile& figure);

  /// Draws a figure that was loaded, its upper left corner at the origin, in points.
  void draw(cairo_t* canvas, const std::string& path, double width, double height) const;

 private:
  static Surface read_png(const std::string& bytes);
  static Surface read_jpeg(const std::string& bytes);

  struct Picture {
    Surface surface;
    double width = 0;  // of the surface, in its own units
    double height = 0;
  };

  std::map<std::string, Picture> pictures_;
  SvgReader svg_;
};

/// An SVG figure as PNG, with 300 pixels to the inch of its own size; nothing where it cannot
/// be drawn.
std::optional<std::string> png_of_svg(const FigureFile& figure);

}  // namespace tiku::pdf
