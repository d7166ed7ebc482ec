// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/paragraph.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>

namespace tiku::pdf {
namespace {

// Widening by this much of the type size before each part is the most that is done; a line
// that would need more stays ragged.
constexpr int widest_percent = 30;
constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max() / 4;

// A stretch of a paragraph between breaks of the author's.
class LineBreaker {
 public:
  LineBreaker(std::span<const Atom> atoms, const ParagraphStyle& style)
      : atoms_(atoms), style_(style) {
    ends_.push_back(0);
    widenings_.push_back(0);
    for (const Atom& atom : atoms_) {
      ends_.push_back(ends_.back() + atom.before + atom.box.width);
      widenings_.push_back(widenings_.back() + (atom.may_widen ? 1 : 0));
    }
  }

  /// First atoms of the lines.
  std::vector<std::size_t> breaks() const {
    const std::size_t count = atoms_.size();
    std::vector<std::int64_t> costs(count + 1, never);
    std::vector<std::size_t> from(count + 1, 0);
    costs[0] = 0;
    for (std::size_t end = 1; end <= count; ++end) {
      if (end < count && !atoms_[end].may_begin_line) continue;
      for (std::size_t begin = end; begin-- > 0;) {
        if (begin > 0 && !atoms_[begin].may_begin_line) continue;
        if (width(begin, end) > measure(begin) + type_size()) break;
        const std::int64_t cost = cost_of(begin, end);
        if (costs[begin] == never || cost == never) continue;
        if (costs[begin] + cost < costs[end]) {
          costs[end] = costs[begin] + cost;
          from[end] = begin;
        }
      }
      if (costs[end] == never) take_what_there_is(end, costs, from);
    }
    std::vector<std::size_t> begins;
    for (std::size_t end = count; end > 0; end = from[end]) begins.push_back(from[end]);
    std::ranges::reverse(begins);
    return begins;
  }

  Length measure(std::size_t begin) const {
    return style_.width - (begin == 0 ? style_.indent : 0);
  }

  /// Of a line without the blanks at its ends.
  Length width(std::size_t begin, std::size_t end) const {
    const Atom& first = atoms_[begin];
    Length width = ends_[end] - ends_[begin] - first.before - first.lead;
    if (end > begin + 1 || first.lead == 0) width -= atoms_[end - 1].trail;
    return std::max<Length>(width, 0);
  }

  std::int64_t widenings(std::size_t begin, std::size_t end) const {
    return widenings_[end] - widenings_[begin + 1];
  }

  Length type_size() const { return style_.type.size; }

 private:
  static bool is_word(const Atom& atom) {
    return !atom.is_gap && (atom.letter == Letter::ideograph || atom.letter == Letter::latin);
  }

  // A line that fits nowhere stands by itself.
  void take_what_there_is(std::size_t end, std::vector<std::int64_t>& costs,
                          std::vector<std::size_t>& from) const {
    std::size_t begin = end - 1;
    while (begin > 0 && (!atoms_[begin].may_begin_line || costs[begin] == never)) --begin;
    costs[end] = costs[begin] + 1'000'000;
    from[end] = begin;
  }

  // What is wrong with a line; it grows with the square of how much it is widened.
  std::int64_t cost_of(std::size_t begin, std::size_t end) const {
    constexpr std::int64_t whole_line = 100;
    constexpr std::int64_t ragged = 400'000;
    const Length slack = measure(begin) - width(begin, end);
    if (slack < 0) return never;
    const std::int64_t line = whole_line + atoms_[begin].break_cost;
    if (end == atoms_.size()) return line + (begin > 0 ? cost_of_last(begin) : 0);
    if (style_.alignment != Alignment::justified) return line + slack / 10 * slack / 10'000'000;
    const std::int64_t places = widenings(begin, end);
    if (places == 0) return ragged + slack / 1000;
    const std::int64_t thousandths = slack * 1000 / (places * std::max<Length>(type_size(), 1));
    if (thousandths > widest_percent * 10) return ragged + slack / 1000;
    return line + thousandths * thousandths;
  }

  // A last line should be no crumb: two characters at least, and an eighth of the measure, and
  // not a gap alone.
  std::int64_t cost_of_last(std::size_t begin) const {
    constexpr std::int64_t lone = 70'000;
    constexpr std::int64_t brief = 20'000;
    const Length whole = width(begin, atoms_.size());
    const bool has_words = std::ranges::any_of(atoms_.subspan(begin), is_word);
    if (whole < 2 * type_size() || !has_words) return lone;
    return whole * 8 < style_.width ? brief : 0;
  }

  std::span<const Atom> atoms_;
  const ParagraphStyle& style_;
  std::vector<Length> ends_;             // before each atom, and at the end
  std::vector<std::int64_t> widenings_;  // places to widen before each atom
};

// Puts the atoms of a line where they belong.
class LineMaker {
 public:
  LineMaker(std::span<Atom> atoms, const LineBreaker& breaker, const ParagraphStyle& style)
      : atoms_(atoms), breaker_(breaker), style_(style) {}

  Box make(std::size_t begin, std::size_t end) {
    Box line;
    line.width = style_.width;
    line.ascent = ascent_of(style_.type.size);
    line.descent = descent_of(style_.type.size);
    const Length slack = breaker_.measure(begin) - breaker_.width(begin, end);
    const std::int64_t places = breaker_.widenings(begin, end);
    const bool is_filled = is_justified(slack, places, end);
    Length x = begin == 0 ? style_.indent : 0;
    if (style_.alignment == Alignment::centred) x += std::max<Length>(slack, 0) / 2;
    std::int64_t place = 0;
    x -= atoms_[begin].before + atoms_[begin].lead;
    for (std::size_t i = begin; i < end; ++i) {
      Atom& atom = atoms_[i];
      const Length from = x;
      x += atom.before;
      if (is_filled && i > begin && atom.may_widen) {
        x += slack * (place + 1) / places - slack * place / places;
        ++place;
      }
      if (atom.is_underlined)
        underline(line, i > begin && atoms_[i - 1].is_underlined ? from : x, x + atom.box.width,
                  i > begin && atoms_[i - 1].is_underlined);
      line.ascent = std::max(line.ascent, atom.box.ascent);
      line.descent = std::max(line.descent, atom.box.descent);
      const Length width = atom.box.width;
      add_box(line.marks, std::move(atom.box), {x, 0});
      x += width;
    }
    close_underline(line);
    return line;
  }

 private:
  bool is_justified(Length slack, std::int64_t places, std::size_t end) const {
    if (style_.alignment != Alignment::justified || end == atoms_.size()) return false;
    return slack > 0 && places > 0 && slack * 100 <= places * widest_percent * style_.type.size;
  }

  // One stroke below all that is underlined together.
  void underline(Box& line, Length from, Length to, bool goes_on) {
    if (!goes_on) {
      close_underline(line);
      underline_from_ = from;
    }
    underline_to_ = to;
  }

  void close_underline(Box& line) {
    if (underline_to_ > underline_from_) {
      const Length size = style_.type.size;
      line.marks.emplace_back(
          PathMark{PathMark::Kind::line,
                   part(size, 5),
                   {{underline_from_, part(size, 21)}, {underline_to_, part(size, 21)}}});
    }
    underline_from_ = underline_to_ = 0;
  }

  std::span<Atom> atoms_;
  const LineBreaker& breaker_;
  const ParagraphStyle& style_;
  Length underline_from_ = 0;
  Length underline_to_ = 0;
};

// What is wider than a line and gives no place to break it, such as a row of signs that
// begin no line, is broken where the line is full. Blanks hang over.
void break_where_full(std::span<Atom> atoms, Length measure) {
  Length width = 0;
  for (Atom& atom : atoms) {
    if (atom.may_begin_line || atom.ends_line) width = 0;
    width += atom.before + atom.box.width;
    if (width <= measure || atom.letter == Letter::space) continue;
    atom.may_begin_line = !atom.ends_line;
    width = atom.box.width;
  }
}

}  // namespace

Line line_of(Box box, const ParagraphStyle& style) {
  // The type stands in the middle of its leading; what is taller pushes the edges away.
  const Length size = style.type.size;
  const Length spare = std::max<Length>(style.leading - size, 0);
  const Length least = part(size, 12);
  Line line;
  line.baseline = std::max(ascent_of(size) + spare / 2, box.ascent + least);
  line.slab.height =
      line.baseline + std::max(descent_of(size) + spare - spare / 2, box.descent + least);
  add_moved(line.slab.marks, std::move(box.marks), {0, line.baseline});
  return line;
}

std::vector<Line> set_paragraph(Setting& setting, const Runs& runs, const ParagraphStyle& style) {
  return set_paragraph(setting, std::vector<Stretch>{{runs, style.type}}, style);
}

std::vector<Line> set_paragraph(Setting& setting, const std::vector<Stretch>& text,
                                const ParagraphStyle& style) {
  const Length measure = style.width - style.indent;
  std::vector<Atom> atoms = atoms_of(setting, text, measure);
  break_where_full(atoms, measure);
  std::vector<Line> lines;
  ParagraphStyle rest = style;
  for (auto at = atoms.begin();;) {
    const auto end = std::find_if(at, atoms.end(), [](const Atom& atom) { return atom.ends_line; });
    const std::span stretch(at, end);
    const LineBreaker breaker(stretch, rest);
    LineMaker maker(stretch, breaker, rest);
    const std::vector<std::size_t> begins = breaker.breaks();
    for (std::size_t i = 0; i < begins.size(); ++i) {
      const std::size_t next = i + 1 < begins.size() ? begins[i + 1] : stretch.size();
      lines.push_back(line_of(maker.make(begins[i], next), rest));
    }
    if (begins.empty()) lines.push_back(line_of({}, rest));
    if (end == atoms.end()) return lines;
    at = end + 1;
    rest.indent = 0;
  }
}

std::optional<Length> natural_width(Setting& setting, const Runs& runs, const Type& type) {
  constexpr Length any = Length{1} << 40;
  Length width = 0;
  Length trail = 0;
  for (const Atom& atom : atoms_of(setting, {{runs, type}}, any)) {
    if (atom.ends_line) return std::nullopt;
    width += atom.before + atom.box.width - (width == 0 ? atom.lead : 0);
    trail = atom.trail;
  }
  return width - trail;
}

}  // namespace tiku::pdf
