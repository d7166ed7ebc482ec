// SPDX-License-Identifier: Apache-2.0
#include "tiku/text/inline.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/script.hpp"
#include "tiku/text/maths.hpp"
#include "tiku/text/number.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

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

// `name.png` or `name.png 30mm`; nothing where the text is no figure's.
std::optional<Run> figure_run(std::string_view inner, const Run& base) {
  constexpr std::array<std::string_view, 4> endings = {".png", ".jpg", ".jpeg", ".svg"};
  Run run = base;
  run.kind = Run::Kind::figure;
  const std::size_t blank = std::min(inner.find(' '), inner.size());
  run.text = inner.substr(0, blank);
  const bool is_figure = std::ranges::any_of(
      endings, [&](std::string_view ending) { return run.text.ends_with(ending); });
  if (!is_figure) return std::nullopt;
  if (blank == inner.size()) return run;
  const auto width = parse_millimetres(inner.substr(blank + 1));
  if (!width) return std::nullopt;
  run.millimetres = *width;
  return run;
}

enum class Nesting { nothing, marks };  // what may stand inside a pair of signs

struct Mark {
  std::string_view open;
  std::string_view close;
  Nesting holds;
};
constexpr Mark emphasis{"**", "**", Nesting::marks};
constexpr Mark underline{"__{", "}", Nesting::marks};
constexpr Mark subscript{"_{", "}", Nesting::nothing};
constexpr Mark superscript{"^{", "}", Nesting::nothing};
constexpr Mark figure{"!{", "}", Nesting::nothing};
constexpr Mark maths{"\\(", "\\)", Nesting::nothing};
constexpr std::array all_marks = {emphasis, underline, subscript, superscript, figure, maths};

// No marked stretch is longer, so that reading takes time in proportion to the text.
constexpr std::size_t longest_stretch = 4096;

// Where the pair that has begun before `text` is closed: the brace that belongs to it,
// not one of a subscript inside.
std::size_t closing(std::string_view text, const Mark& mark) {
  text = text.substr(0, longest_stretch);
  if (mark.holds == Nesting::nothing || mark.close != "}") return text.find(mark.close);
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '{') ++depth;
    if (text[at] == '}' && depth-- == 0) return at;
  }
  return std::string_view::npos;
}

class InlineReader {
 public:
  void read(std::string_view text, const Run& base) {
    while (!text.empty()) {
      std::size_t taken = gap_length(text);
      if (taken > 0) {
        put(Run::Kind::gap, text.substr(0, taken), base);
      } else if (taken = read_mark(text, base); taken == 0) {
        add(text.substr(0, taken = 1), base);
      }
      text.remove_prefix(taken);
    }
  }

  Runs runs() && { return std::move(runs_); }

 private:
  // Reads the marked stretch with which the text begins, or its opening sign as text
  // where nothing follows that is closed. The length read; 0 where no mark stands.
  std::size_t read_mark(std::string_view text, const Run& base) {
    for (const Mark& mark : all_marks) {
      if (!text.starts_with(mark.open)) continue;
      const std::size_t begin = mark.open.size();
      const std::size_t end = closing(text.substr(begin), mark);
      if (end == std::string_view::npos || end == 0 ||
          !read_inner(text.substr(begin, end), mark, base)) {
        add(mark.open, base);
        return begin;
      }
      return begin + end + mark.close.size();
    }
    return 0;
  }

  bool read_inner(std::string_view inner, const Mark& mark, Run base) {
    if (mark.open == emphasis.open) {
      if (base.is_emphasised) return false;
      base.is_emphasised = true;
      read(inner, base);
    } else if (mark.open == underline.open) {
      if (base.is_underlined) return false;
      base.is_underlined = true;
      read(inner, base);
    } else if (mark.open == figure.open) {
      const auto run = figure_run(inner, base);
      if (!run) return false;
      runs_.push_back(*run);
    } else {
      put(mark.open == subscript.open     ? Run::Kind::subscript
          : mark.open == superscript.open ? Run::Kind::superscript
                                          : Run::Kind::maths,
          inner, base);
    }
    return true;
  }

  void put(Run::Kind kind, std::string_view text, Run base) {
    base.kind = kind;
    base.text = text;
    runs_.push_back(std::move(base));
  }

  void add(std::string_view text, const Run& base) {
    const bool joins = !runs_.empty() && runs_.back().kind == Run::Kind::text &&
                       runs_.back().is_emphasised == base.is_emphasised &&
                       runs_.back().is_underlined == base.is_underlined;
    if (!joins) put(Run::Kind::text, {}, base);
    runs_.back().text += text;
  }

  Runs runs_;
};

std::string as_source(const Run& run) {
  switch (run.kind) {
    case Run::Kind::subscript:
      return "_{" + run.text + "}";
    case Run::Kind::superscript:
      return "^{" + run.text + "}";
    case Run::Kind::figure:
      return "!{" + run.text +
             (run.millimetres > 0 ? " " + std::to_string(run.millimetres) + "mm" : std::string()) +
             "}";
    case Run::Kind::maths:
      return "\\(" + run.text + "\\)";
    case Run::Kind::text:
    case Run::Kind::gap:
      break;
  }
  return run.text;
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (character.code != U' ' && character.code != U'\u3000') return false;
    at += character.bytes;
  }
  return true;
}

// A figure's path is not for everybody: it may say what the figure is asked to be. Underlined
// blanks are a place to write on, other underlines what an item may speak of.
std::string as_line(const Run& run) {
  switch (run.kind) {
    case Run::Kind::subscript:
      return as_script(run.text, Script::low);
    case Run::Kind::superscript:
      return as_script(run.text, Script::high);
    case Run::Kind::figure:
      return "〔见图〕";
    case Run::Kind::maths: {
      const auto formula = parse_formula(run.text);
      const auto* read = std::get_if<Formula>(&formula);
      return read != nullptr ? readable(*read) : as_source(run);
    }
    case Run::Kind::text:
      if (is_writing_line(run)) return std::string(display_width(run.text), '_');
      break;
    case Run::Kind::gap:
      break;
  }
  return run.text;
}

}  // namespace

Runs parse_inline(std::string_view text) {
  InlineReader reader;
  reader.read(text, {});
  return std::move(reader).runs();
}

bool is_writing_line(const Run& run) {
  return run.kind == Run::Kind::text && run.is_underlined && is_blank(run.text);
}

Runs plain(std::string text) { return {{Run::Kind::text, std::move(text), false, false, 0}}; }

std::string written(const Runs& runs) {
  std::string text;
  Run open;  // the styles that are open
  for (std::size_t i = 0; i <= runs.size(); ++i) {
    const Run next = i < runs.size() ? runs[i] : Run{};
    // Emphasis is written around underlines, so it is closed after and opened before them.
    const bool keeps_emphasis = open.is_emphasised == next.is_emphasised;
    if (open.is_underlined && !(next.is_underlined && keeps_emphasis)) text += underline.close;
    if (!keeps_emphasis) text += emphasis.open;
    if (next.is_underlined && !(open.is_underlined && keeps_emphasis)) text += underline.open;
    text += as_source(next);
    open = next;
  }
  return text;
}

std::string readable(const Runs& runs) {
  std::string text;
  bool is_open = false;
  const auto mark = [&](bool wanted) {
    if (wanted != is_open) text += '_';
    is_open = wanted;
  };
  for (const Run& run : runs) {
    mark(run.is_underlined && !is_blank(run.text));
    text += as_line(run);
  }
  mark(false);
  return text;
}

}  // namespace tiku
