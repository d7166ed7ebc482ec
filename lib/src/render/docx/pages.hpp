// SPDX-License-Identifier: Apache-2.0
// Which blocks stand beside the seal strip, and which on pages after the first that have none. Word
// knows pages of other margins only as another section, and a section begins at a paragraph: so
// where the first page ends must be reckoned beforehand.
#pragma once

#include <cstddef>

#include "render/docx/geometry.hpp"

namespace tiku::docx {

struct Pages {
  Geometry first;
  Geometry others;              ///< the same where all pages are alike
  std::size_t first_count = 0;  ///< blocks on the first page, where they differ; else all

  bool differ() const { return first.has_strip != others.has_strip; }
};

/// Rather too few blocks on the first page than too many. All pages are alike where none or
/// each has the strip, where the first page holds all, and where most of it would be left white.
Pages pages_of(const Printout& printout);

}  // namespace tiku::docx
