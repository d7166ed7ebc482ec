// SPDX-License-Identifier: Apache-2.0
// Pieces -> pages: columns are filled in turn, and no piece is split that fits in one.
#pragma once

#include <string>
#include <vector>

#include "render/pdf/box.hpp"
#include "render/pdf/setting.hpp"

namespace tiku::pdf {

/// A place for the outline of the document.
struct Bookmark {
  std::string title;
  Point at;
};

struct Page {
  Marks marks;
  std::vector<Bookmark> bookmarks;
};

Length page_width(const PageStyle& style);
Length page_height();

/// Where the text of a page begins; behind the seal line where the page has it.
Length text_left(const Printout& printout, std::size_t page);

/// All pages with the seal strip and the foot.
std::vector<Page> make_pages(Setting& setting);

}  // namespace tiku::pdf
