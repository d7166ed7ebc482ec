// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/pages.hpp"

#include <algorithm>
#include <utility>

#include "render/pdf/blocks.hpp"
#include "render/pdf/frame.hpp"

namespace tiku::pdf {
namespace {

class PageMaker {
 public:
  explicit PageMaker(Setting& setting)
      : setting_(setting),
        blocks_(setting),
        columns_(static_cast<std::size_t>(std::clamp(setting.style().columns, 1, 4))),
        top_(of_tenths(setting.style().top)),
        height_(std::max(page_height() - top_ - of_tenths(setting.style().bottom),
                         of_type(setting.style().body) * 4)) {
    pages_.emplace_back();
  }

  std::vector<Page> make() {
    const std::size_t count = setting_.printout().blocks.size();
    for (std::size_t i = 0; i < count && !setting_.problem();) i = place_from(i);
    close_column(Fill::no);
    return std::move(pages_);
  }

 private:
  enum class Fill { no, yes };

  // Pieces that stay together where they can.
  struct Group {
    std::vector<Piece> pieces;
    std::size_t next = 0;  // block after them
  };

  Length width_on(std::size_t page) const {
    const Length whole = page_width(setting_.style()) - of_tenths(setting_.style().right) -
                         text_left(setting_.printout(), page);
    const Length gaps = of_tenths(column_gap) * static_cast<Length>(columns_ - 1);
    return std::max((whole - gaps) / static_cast<Length>(columns_),
                    of_type(setting_.style().body) * 4);
  }

  Length width() const { return width_on(pages_.size() - 1); }

  // Where the next column is, in case it is on another page.
  Length next_width() const { return column_ + 1 < columns_ ? width() : width_on(pages_.size()); }

  Group group_from(std::size_t first, Length width) {
    Group group;
    group.next = first;
    bool is_open = true;
    while (is_open && group.next < setting_.printout().blocks.size()) {
      for (Piece& piece : blocks_.set(group.next, width)) group.pieces.push_back(std::move(piece));
      ++group.next;
      is_open = !group.pieces.empty() && group.pieces.back().keeps_next;
    }
    return group;
  }

  std::size_t place_from(std::size_t first) {
    const Length laid_out_for = width();
    Group group = group_from(first, laid_out_for);
    if (!group.pieces.empty() && group.pieces.front().begins_page) {
      begin_page();
      return group.next;
    }
    // Pieces are placed in sets that stay together: up to the first that lets go.
    for (std::size_t at = 0; at < group.pieces.size();) {
      std::size_t end = at;
      while (end + 1 < group.pieces.size() && group.pieces[end].keeps_next) ++end;
      const std::span set(group.pieces.begin() + static_cast<std::ptrdiff_t>(at),
                          group.pieces.begin() + static_cast<std::ptrdiff_t>(end + 1));
      if (!fits(set) && !column_pieces_.empty() && can_be_whole(set)) {
        const bool is_same_width = next_width() == laid_out_for;
        begin_column(Fill::yes);
        // What is left is set anew for a column of another width.
        if (!is_same_width && at == 0) return place_from(first);
      }
      place(set);
      at = end + 1;
    }
    return group.next;
  }

  static Length height_of_set(std::span<const Piece> set, bool begins_column) {
    Length height = 0;
    for (std::size_t i = 0; i < set.size(); ++i) {
      const bool begins = begins_column && i == 0;
      height += height_of(set[i].slabs) + (begins ? height_of(set[i].repeated) : set[i].before);
    }
    return height;
  }

  bool fits(std::span<const Piece> set) const {
    return used_ + height_of_set(set, column_pieces_.empty()) <= height_;
  }

  bool can_be_whole(std::span<const Piece> set) const {
    return height_of_set(set, true) <= height_;
  }

  void place(std::span<Piece> set) {
    if (fits(set)) {
      for (Piece& piece : set) put(std::move(piece));
      return;
    }
    // Too tall for any column. Each piece goes as it fits, and what is taller is split.
    for (std::size_t i = 0; i < set.size(); ++i) {
      if (fits(set.subspan(i, 1))) {
        put(std::move(set[i]));
      } else if (can_be_whole(set.subspan(i, 1))) {
        begin_column(Fill::yes);
        put(std::move(set[i]));
      } else {
        split(std::move(set[i]));
      }
    }
  }

  void split(Piece piece) {
    const Length least = height_ / 4;
    if (height_ - used_ < least && !column_pieces_.empty()) begin_column(Fill::yes);
    Piece begun;
    begun.before = piece.before;
    begun.bookmark = piece.bookmark;
    for (Slab& slab : piece.slabs) {
      const Length before = column_pieces_.empty() ? 0 : begun.before;
      const bool is_full = used_ + before + height_of(begun.slabs) + slab.height > height_;
      if (is_full && (!begun.slabs.empty() || !column_pieces_.empty())) {
        if (!begun.slabs.empty()) put(std::exchange(begun, {}));
        begin_column(Fill::no);
      }
      begun.slabs.push_back(std::move(slab));
    }
    if (!begun.slabs.empty()) put(std::move(begun));
  }

  void put(Piece piece) {
    if (column_pieces_.empty()) {
      std::vector<Slab> slabs = std::exchange(piece.repeated, {});
      for (Slab& slab : piece.slabs) slabs.push_back(std::move(slab));
      piece.slabs = std::move(slabs);
      piece.before = 0;
    }
    used_ += piece.before + height_of(piece.slabs);
    column_pieces_.push_back(std::move(piece));
  }

  // What is left of a full column goes between its pieces, where it is not much.
  Length spread(Fill fill) const {
    const auto room = [](const Piece& piece) { return piece.before > 0; };
    const auto gaps = std::ranges::count_if(column_pieces_, room);
    if (fill == Fill::no || gaps == 0 || height_ <= used_) return 0;
    return std::min((height_ - used_) / gaps, of_type(setting_.style().body) * 45 / 100);
  }

  void close_column(Fill fill) {
    const Length extra = spread(fill);
    const Length x = text_left(setting_.printout(), pages_.size() - 1) +
                     static_cast<Length>(column_) * (width() + of_tenths(column_gap));
    Length y = top_;
    Page& page = pages_.back();
    for (Piece& piece : column_pieces_) {
      if (piece.before > 0) y += piece.before + extra;
      if (!piece.bookmark.empty()) page.bookmarks.push_back({piece.bookmark, {x, y}});
      for (Slab& slab : piece.slabs) {
        add_moved(page.marks, std::move(slab.marks), {x, y});
        y += slab.height;
      }
    }
    column_pieces_.clear();
    used_ = 0;
  }

  void begin_column(Fill fill) {
    close_column(fill);
    if (++column_ < columns_) return;
    column_ = 0;
    pages_.emplace_back();
  }

  void begin_page() {
    const bool is_blank = column_ == 0 && column_pieces_.empty();
    close_column(Fill::no);
    if (is_blank) return;
    column_ = 0;
    pages_.emplace_back();
  }

  Setting& setting_;
  BlockSetter blocks_;
  std::size_t columns_;
  Length top_;
  Length height_;  // of a column
  std::vector<Page> pages_;
  std::size_t column_ = 0;
  std::vector<Piece> column_pieces_;
  Length used_ = 0;  // of the column
};

}  // namespace

Length page_width(const PageStyle& style) { return of_tenths(paper_width(style)); }

Length page_height() { return of_tenths(paper_height); }

Length text_left(const Printout& printout, std::size_t page) {
  const bool has_strip = page == 0 && printout.strip.has_value();
  return of_tenths(printout.style.left + (has_strip ? strip_room : 0));
}

std::vector<Page> make_pages(Setting& setting) {
  std::vector<Page> pages = PageMaker(setting).make();
  if (setting.printout().strip) add_strip(pages.front().marks, setting, *setting.printout().strip);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    add_foot(pages[i].marks, setting, i, pages.size());
  }
  return pages;
}

}  // namespace tiku::pdf
