// SPDX-License-Identifier: Apache-2.0
// The fonts of a document as cairo draws them: nothing but the glyphs that are used.
#pragma once

#include <array>
#include <memory>
#include <vector>

#include "render/pdf/fonts.hpp"
#include "render/pdf/pages.hpp"

using cairo_font_face_t = struct _cairo_font_face;

namespace tiku::pdf {

class EmbeddedFonts {
 public:
  /// Of all glyphs on the pages.
  EmbeddedFonts(const Fonts& fonts, const std::vector<Page>& pages);

  bool is_sound() const;
  cairo_font_face_t* face(Face face) const { return of(face).face.get(); }

  /// Number of a glyph within the subset.
  unsigned long number(Face face, unsigned glyph) const;

 private:
  struct Release {
    void operator()(cairo_font_face_t* face) const;
  };
  struct Subset {
    std::vector<unsigned> glyphs;   // of the whole font, ascending
    std::vector<unsigned> numbers;  // of these in the subset
    std::unique_ptr<cairo_font_face_t, Release> face;
  };
  const Subset& of(Face face) const { return subsets_[face == Face::song ? 0 : 1]; }

  std::array<Subset, 2> subsets_;
};

}  // namespace tiku::pdf
