// SPDX-License-Identifier: Apache-2.0
#include "render/wrap.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

bool is_blank(char32_t code) { return code == U' ' || code == U'\t' || code == U'\u3000'; }

// Signs that cling to what stands before them. The dash and the dots come in pairs,
// which must not be torn; `_` and `^` begin a subscript or superscript, or stand around what
// is underlined.
bool clings_back(char32_t code) {
  constexpr std::u32string_view signs =
      U"、。，．：；！？）］｝〉》」』】〕〗’”…—～·％℃‰°,.;:!?)]}%_^";
  return signs.find(code) != std::u32string_view::npos;
}

bool clings_forward(char32_t code) {
  constexpr std::u32string_view signs = U"（［｛〈《「『【〔〖‘“([{￥＄$_^";
  return signs.find(code) != std::u32string_view::npos;
}

// One character with what the rules ask of it.
struct Unit {
  char32_t code = 0;
  std::size_t end = 0;    ///< byte behind it
  std::size_t width = 0;  ///< columns
};

// May a line end behind `a`, with `b` to begin the next one? A gap stays whole because
// no rule lets go inside it.
bool may_break(const Unit& a, const Unit& b) {
  if (b.width == 0 || is_blank(b.code)) return false;
  if (clings_back(b.code) || clings_forward(a.code)) return false;
  return is_blank(a.code) || a.width == 2 || b.width == 2;
}

class Wrapper {
 public:
  Wrapper(std::string_view paragraph, std::size_t width) : text_(paragraph), width_(width) {}

  std::vector<std::string> lines() {
    Unit before;
    while (before.end < text_.size()) {
      const Unit next = unit_at(before.end);
      if (before.end > begin_ && may_break(before, next)) {
        break_ = before.end;
        break_columns_ = columns_;
      }
      while (columns_ + next.width > width_ && before.end > begin_ && !is_blank(next.code)) {
        end_line(before.end);
      }
      columns_ += next.width;
      before = next;
    }
    add_line(text_.size());
    return std::move(lines_);
  }

 private:
  Unit unit_at(std::size_t at) const {
    const Character character = character_at(text_, at);
    return {character.code, at + character.bytes, display_width(text_.substr(at, character.bytes))};
  }

  // Ends the line at the last good place, or where it is full when there is none.
  void end_line(std::size_t full) {
    const bool has_break = break_ > begin_;
    columns_ -= has_break ? break_columns_ : columns_;
    add_line(has_break ? break_ : full);
  }

  void add_line(std::size_t end) {
    std::string_view line = text_.substr(begin_, end - begin_);
    while (ends_in_blank(line)) {
      line.remove_suffix(line.ends_with(wide_blank) ? wide_blank.size() : 1);
    }
    lines_.emplace_back(line);
    begin_ = end;
  }

  static constexpr std::string_view wide_blank = "\u3000";
  static bool ends_in_blank(std::string_view line) {
    return line.ends_with(' ') || line.ends_with('\t') || line.ends_with(wide_blank);
  }

  std::string_view text_;
  std::size_t width_;
  std::vector<std::string> lines_;
  std::size_t begin_ = 0;          ///< of the line
  std::size_t break_ = 0;          ///< last place where the line may end
  std::size_t columns_ = 0;        ///< of the line so far
  std::size_t break_columns_ = 0;  ///< of the line up to `break_`
};

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (;;) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::ranges::move(Wrapper(text.substr(0, end), width).lines(), std::back_inserter(lines));
    if (end == text.size()) return lines;
    text.remove_prefix(end + 1);
  }
}

}  // namespace tiku
