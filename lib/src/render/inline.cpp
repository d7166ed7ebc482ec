// SPDX-License-Identifier: Apache-2.0
// The inline markup of texts: source text -> runs.
#include <array>
#include <utility>

#include "tiku/render/paper.hpp"

namespace tiku {
namespace {

struct Mark {
  std::string_view open;
  std::string_view close;
  Run::Style style;
};
constexpr std::array<Mark, 3> marks = {{{"**", "**", Run::Style::emphasis},
                                        {"_{", "}", Run::Style::subscript},
                                        {"^{", "}", Run::Style::superscript}}};

// Bytes of the gap with which the text begins: a bracket around blanks; 0 for none.
std::size_t gap_length(std::string_view text) {
  constexpr std::string_view open = "（";
  constexpr std::string_view close = "）";
  constexpr std::string_view blank = "\u3000";
  if (!text.starts_with(open)) return 0;
  std::size_t at = open.size();
  for (;;) {
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(blank)) {
      at += blank.size();
    } else if (rest.starts_with(' ')) {
      ++at;
    } else {
      return at > open.size() && rest.starts_with(close) ? at + close.size() : 0;
    }
  }
}

class InlineReader {
 public:
  void read(std::string_view text, Run::Style base) {
    while (!text.empty()) {
      std::size_t taken = gap_length(text);
      if (taken > 0) {
        runs_.push_back({Run::Style::gap, std::string(text.substr(0, taken))});
      } else if (taken = read_mark(text, base); taken == 0) {
        add(base, text.substr(0, taken = 1));
      }
      text.remove_prefix(taken);
    }
  }

  Runs runs() && { return std::move(runs_); }

 private:
  // Reads the marked stretch with which the text begins, or its opening sign as text
  // where nothing follows that is closed. The length read; 0 where no mark stands.
  std::size_t read_mark(std::string_view text, Run::Style base) {
    for (const Mark& mark : marks) {
      if (!text.starts_with(mark.open)) continue;
      const std::size_t begin = mark.open.size();
      const std::size_t end = text.find(mark.close, begin);
      if (end == std::string_view::npos || end == begin) {
        add(base, mark.open);
        return begin;
      }
      const std::string_view inner = text.substr(begin, end - begin);
      // Emphasis may hold the others: a gap must be seen wherever it stands.
      if (mark.style == Run::Style::emphasis) {
        read(inner, mark.style);
      } else {
        add(mark.style, inner);
      }
      return end + mark.close.size();
    }
    return 0;
  }

  void add(Run::Style style, std::string_view text) {
    if (runs_.empty() || runs_.back().style != style) runs_.push_back({style, {}});
    runs_.back().text += text;
  }

  Runs runs_;
};

}  // namespace

Runs parse_inline(std::string_view text) {
  InlineReader reader;
  reader.read(text, Run::Style::plain);
  return std::move(reader).runs();
}

}  // namespace tiku
