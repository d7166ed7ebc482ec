// SPDX-License-Identifier: Apache-2.0
// Figures in SVG, read and drawn into memory.
#pragma once

#include <memory>
#include <string>
#include <string_view>

using cairo_surface_t = struct _cairo_surface;

namespace tiku::pdf {

class PinnedFonts;

/// The characters beyond ASCII of a drawing's texts, as they are or by their numbers.
std::u32string texts_of_svg(std::string_view bytes);

class SvgReader {
 public:
  SvgReader();
  ~SvgReader();
  SvgReader(const SvgReader&) = delete;
  SvgReader& operator=(const SvgReader&) = delete;

  /// The drawing in a square of that size, to be released by the caller; null where the
  /// bytes are no drawing.
  cairo_surface_t* read(const std::string& bytes, double width, double height);

 private:
  std::unique_ptr<PinnedFonts> fonts_;  // once a drawing has texts, since it takes time
};

}  // namespace tiku::pdf
