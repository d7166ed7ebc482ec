// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/pages.hpp"

#include <algorithm>
#include <utility>

#include "render/layout.hpp"
#include "render/pdf/blocks.hpp"
#include "render/pdf/frame.hpp"

namespace tiku::pdf {
namespace {

enum class Where { below_others, at_top };

Length height_of_set(std::span<const Piece> set, Where where) {
  Length height = 0;
  for (std::size_t i = 0; i < set.size(); ++i) {
    const bool is_first = where == Where::at_top && i == 0;
    height += height_of(set[i].slabs) + (is_first ? height_of(set[i].repeated) : set[i].before);
  }
  return height;
}

// Up to the first piece that lets go of the next one.
std::size_t end_of_set(std::span<const Piece> pieces, std::size_t first) {
  std::size_t end = first;
  while (end + 1 < pieces.size() && pieces[end].keeps_next) ++end;
  return end + 1;
}

// The first pieces of columns of no more than that height; none where one is not enough for
// what stays together.
std::vector<std::size_t> columns_of(std::span<const Piece> pieces, Length height) {
  std::vector<std::size_t> begins = {0};
  for (std::size_t at = 0; at < pieces.size();) {
    const std::size_t end = end_of_set(pieces, at);
    const auto is_fit = [&] {
      const std::size_t begin = begins.back();
      return height_of_set(pieces.subspan(begin, end - begin), Where::at_top) <= height;
    };
    if (!is_fit() && at > begins.back()) begins.push_back(at);
    if (!is_fit()) return {};
    at = end;
  }
  return begins;
}

// A column of a page, as its pieces fill it.
class Column {
 public:
  Column(Length height, Length em) : height_(height), em_(em) {}

  bool is_empty() const { return pieces_.empty(); }
  Length room() const { return height_ - used_; }
  Length height() const { return height_; }

  /// Of pieces after those that are there.
  Length height_with(std::span<const Piece> set) const {
    return height_of_set(set, is_empty() ? Where::at_top : Where::below_others);
  }

  bool fits(std::span<const Piece> set) const { return height_with(set) <= room(); }

  bool can_be_whole(std::span<const Piece> set) const {
    return height_of_set(set, Where::at_top) <= height_;
  }

  void put(Piece piece) {
    used_ += height_with({&piece, 1});
    pieces_.push_back(std::move(piece));
  }

  std::vector<Piece> take() {
    used_ = 0;
    return std::exchange(pieces_, {});
  }

  /// Nothing more fits: what is left goes between the pieces.
  void close() { is_full_ = true; }

  /// Puts all where it belongs on the page, the column's corner at `at`.
  void draw(Page& page, Point at) {
    const Length extra = is_full_ ? fill() : 0;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      Piece& piece = pieces_[i];
      if (i > 0 && piece.before > 0) at.y += piece.before + extra;
      if (!piece.bookmark.empty()) page.bookmarks.push_back({piece.bookmark, at});
      if (i == 0) draw(page, at, piece.repeated);
      draw(page, at, piece.slabs);
    }
  }

 private:
  static void draw(Page& page, Point& at, std::vector<Slab>& slabs) {
    for (Slab& slab : slabs) {
      add_moved(page.marks, std::move(slab.marks), at);
      at.y += slab.height;
    }
  }

  Length gaps() const {
    return std::count_if(pieces_.begin() + (is_empty() ? 0 : 1), pieces_.end(),
                         [](const Piece& piece) { return piece.before > 0; });
  }

  // The room between pieces beside what they ask for; it is left blank where it is much.
  Length fill() const {
    const Length count = gaps();
    return count > 0 ? std::min(room() / count, part(em_, 75)) : 0;
  }

  Length height_;
  Length em_;
  std::vector<Piece> pieces_;
  Length used_ = 0;
  bool is_full_ = false;
};

class PageMaker {
 public:
  explicit PageMaker(Setting& setting)
      : setting_(setting),
        blocks_(setting),
        columns_(static_cast<std::size_t>(std::clamp(setting.style().columns, 1, 4))),
        top_(of_tenths(setting.style().top)),
        em_(of_type(setting.style().body)),
        height_(std::max(page_height() - top_ - of_tenths(setting.style().bottom), em_ * 4)),
        column_(height_, em_) {
    pages_.emplace_back();
  }

  std::vector<Page> make() {
    const std::size_t count = setting_.printout().blocks.size();
    for (std::size_t i = 0; i < count && !setting_.problem();) i = place_from(i);
    end_page();
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
    return std::max((whole - gaps) / static_cast<Length>(columns_), em_ * 4);
  }

  Length width() const { return width_on(pages_.size() - 1); }

  // Where the next column is, in case it is on another page.
  Length next_width() const {
    return full_.size() + 1 < columns_ ? width() : width_on(pages_.size());
  }

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
    for (std::size_t at = 0; at < group.pieces.size();) {
      const std::size_t end = end_of_set(group.pieces, at);
      const std::span set = std::span(group.pieces).subspan(at, end - at);
      if (!column_.fits(set) && !column_.is_empty() && column_.can_be_whole(set)) {
        const bool is_same_width = next_width() == laid_out_for;
        begin_column(Fill::yes);
        // What is left is set anew for a column of another width.
        if (!is_same_width && at == 0) return place_from(first);
      }
      place(set);
      at = end;
    }
    return group.next;
  }

  void place(std::span<Piece> set) {
    if (column_.fits(set)) {
      for (Piece& piece : set) column_.put(std::move(piece));
      return;
    }
    // Too tall for any column. Each piece goes as it fits, and what is taller is split.
    for (std::size_t i = 0; i < set.size(); ++i) {
      const std::span<const Piece> piece = set.subspan(i, 1);
      if (least_from(set.subspan(i)) > column_.room() && !column_.is_empty()) {
        begin_column(Fill::yes);
      }
      if (column_.fits(piece)) {
        column_.put(std::move(set[i]));
      } else {
        split(std::move(set[i]));
      }
    }
  }

  // Room without which the first of the pieces would stand alone, or be split at once.
  Length least_from(std::span<const Piece> set) const {
    const Length least = height_ / 4;
    if (!column_.can_be_whole(set.first(1))) return least;
    if (set.size() > 1 && column_.can_be_whole(set.subspan(1, 1))) {
      return column_.height_with(set.first(2));
    }
    return column_.height_with(set.first(1)) + (set.size() > 1 ? least : 0);
  }

  void split(Piece piece) {
    Piece begun;
    begun.before = piece.before;
    begun.bookmark = piece.bookmark;
    for (Slab& slab : piece.slabs) {
      const bool is_full = column_.height_with({&begun, 1}) + slab.height > column_.room();
      if (is_full && (!begun.slabs.empty() || !column_.is_empty())) {
        if (!begun.slabs.empty()) column_.put(std::exchange(begun, {}));
        begin_column(Fill::no);
      }
      begun.slabs.push_back(std::move(slab));
    }
    if (!begun.slabs.empty()) column_.put(std::move(begun));
  }

  void begin_column(Fill fill) {
    if (fill == Fill::yes) column_.close();
    full_.push_back(std::exchange(column_, Column(height_, em_)));
    if (full_.size() < columns_) return;
    draw_page();
    pages_.emplace_back();
  }

  void begin_page() {
    if (full_.empty() && column_.is_empty()) return;
    end_page();
    pages_.emplace_back();
  }

  // A page that is not filled ends in columns of like heights, unless there is little in it.
  void end_page() {
    const bool is_little = full_.empty() && column_.room() > height_ * 2 / 3;
    full_.push_back(std::exchange(column_, Column(height_, em_)));
    if (columns_ > 1 && !is_little) balance();
    draw_page();
  }

  void balance() {
    std::vector<Piece> pieces;
    std::vector<std::size_t> begins;
    for (Column& column : full_) {
      begins.push_back(pieces.size());
      for (Piece& piece : column.take()) pieces.push_back(std::move(piece));
    }
    Length too_low = 0;
    Length enough = height_;
    while (enough - too_low > 100) {
      const Length height = (too_low + enough) / 2;
      auto found = columns_of(pieces, height);
      const bool is_enough = !found.empty() && found.size() <= columns_;
      (is_enough ? enough : too_low) = height;
      if (is_enough) begins = std::move(found);
    }
    begins.push_back(pieces.size());
    full_.clear();
    for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
      full_.emplace_back(height_, em_);
      for (std::size_t at = begins[i]; at < begins[i + 1]; ++at) {
        full_.back().put(std::move(pieces[at]));
      }
    }
  }

  void draw_page() {
    Point at{text_left(setting_.printout(), pages_.size() - 1), top_};
    for (Column& column : full_) {
      column.draw(pages_.back(), at);
      at.x += width() + of_tenths(column_gap);
    }
    full_.clear();
  }

  Setting& setting_;
  BlockSetter blocks_;
  std::size_t columns_;
  Length top_;
  Length em_;
  Length height_;  // of a column
  std::vector<Page> pages_;
  std::vector<Column> full_;  // columns of the page so far
  Column column_;             // the one after them
};

}  // namespace

Length page_width(const PageStyle& style) { return of_tenths(paper_width(style)); }

Length page_height() { return of_tenths(paper_height); }

Length text_left(const Printout& printout, std::size_t page) {
  return of_tenths(printout.style.left + (printout.has_strip_on(page) ? strip_room : 0));
}

std::vector<Page> make_pages(Setting& setting) {
  std::vector<Page> pages = PageMaker(setting).make();
  const Printout& printout = setting.printout();
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (printout.has_strip_on(i)) add_strip(pages[i].marks, setting, *printout.strip);
    add_foot(pages[i].marks, setting, i, pages.size());
  }
  return pages;
}

}  // namespace tiku::pdf
