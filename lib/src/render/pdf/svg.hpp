// SPDX-License-Identifier: Apache-2.0
// Figures in SVG.
#pragma once

#include <memory>
#include <optional>
#include <string>

using cairo_t = struct _cairo;
struct _RsvgHandle;

namespace tiku::pdf {

class Svg {
 public:
  /// None where the bytes are no drawing.
  static std::optional<Svg> read(const std::string& bytes);

  /// Draws, its upper left corner at the origin; whether that could be done.
  bool draw(cairo_t* canvas, double width, double height) const;

 private:
  struct Release {
    void operator()(_RsvgHandle* handle) const;
  };
  std::unique_ptr<_RsvgHandle, Release> handle_;
};

}  // namespace tiku::pdf
