// SPDX-License-Identifier: Apache-2.0
#include "render/pdf/formula.hpp"

#include <algorithm>
#include <utility>

namespace tiku::pdf {
namespace {

using Kind = Formula::Kind;

constexpr int axis = 28;  // of signs and bars above the baseline, in hundredths of the size
constexpr int stroke = 5;
constexpr int script_size = 66;
constexpr int fraction_size = 84;
constexpr int sign_room = 24;
constexpr int thin_space = 17;
constexpr Length smallest = 5500;  // nothing in a formula is set smaller

Type smaller(const Type& type, int hundredths) {
  Type made = type;
  made.size = std::max(part(type.size, hundredths), std::min(type.size, smallest));
  return made;
}

Box padded(Box box, Length left, Length right) {
  Box made{left + box.width + right, box.ascent, box.descent, {}};
  add_box(made.marks, std::move(box), {left, 0});
  return made;
}

void add_beside(Box& row, Box box) {
  row.ascent = std::max(row.ascent, box.ascent);
  row.descent = std::max(row.descent, box.descent);
  const Length at = row.width;
  row.width += box.width;
  add_box(row.marks, std::move(box), {at, 0});
}

bool is_latin_letter(std::string_view text) {
  return text.size() == 1 &&
         ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z'));
}

class FormulaSetter {
 public:
  explicit FormulaSetter(Setting& setting) : setting_(setting) {}

  Box set(const Formula& formula, const Type& type) {
    switch (formula.kind) {
      case Kind::row:
        return set_row(formula, type);
      case Kind::variable:
        return set_variable(formula, type);
      case Kind::space:
        return {part(type.size, thin_space), 0, 0, {}};
      case Kind::fraction:
        return set_fraction(formula, type);
      case Kind::root:
        return set_root(formula, type);
      case Kind::scripts:
        return set_scripts(formula, type);
      case Kind::fence:
        return set_fence(formula, type);
      default:
        return set_word(formula, type);
    }
  }

  // A sign between two parts has room at both sides; one before a number has none.
  Box set_part(const Formula& row, std::size_t at, const Type& type) {
    Box box = set(row.parts[at], type);
    if (row.parts[at].kind != Kind::sign) return box;
    const bool is_between = at > 0 && row.parts[at - 1].kind != Kind::sign &&
                            !is_opening(row.parts[at - 1]) && at + 1 < row.parts.size();
    const Length room = is_between ? part(type.size, sign_room) : 0;
    return padded(std::move(box), room, room);
  }

 private:
  static bool is_opening(const Formula& formula) {
    return formula.kind == Kind::mark &&
           (formula.text == "(" || formula.text == "[" || formula.text == "{");
  }

  Box set_row(const Formula& formula, const Type& type) {
    Box row;
    for (std::size_t i = 0; i < formula.parts.size(); ++i) {
      add_beside(row, set_part(formula, i, type));
    }
    return row;
  }

  Box set_word(const Formula& formula, const Type& type) {
    const Formula& word = formula;
    Box box = set_text(setting_, word.text, type);
    if (word.kind == Kind::mark && (word.text == "," || word.text == ";")) {
      return padded(std::move(box), 0, part(type.size, thin_space));
    }
    return box;
  }

  // Leaning letters want room on their right.
  Box set_variable(const Formula& formula, const Type& type) {
    Type slanted = type;
    slanted.is_slanted = true;
    Box box = set_text(setting_, formula.text, slanted);
    const bool is_tall = is_latin_letter(formula.text) && formula.text[0] < 'a';
    return padded(std::move(box), 0, part(type.size, is_tall ? 8 : 4));
  }

  Box set_fraction(const Formula& formula, const Type& type) {
    const Type inner = smaller(type, fraction_size);
    Box top = set(formula.parts[0], inner);
    Box bottom = set(formula.parts[1], inner);
    const Length side = part(type.size, 10);
    const Length width = std::max(top.width, bottom.width) + part(type.size, 12);
    const Length middle = part(type.size, axis);
    const Length gap = part(type.size, 11);
    Box box;
    box.width = width + 2 * side;
    const Length top_at = -(middle + gap + top.descent);
    const Length bottom_at = -middle + gap + part(bottom.ascent, 92);
    box.ascent = -top_at + top.ascent;
    box.descent = bottom_at + bottom.descent;
    box.marks.emplace_back(PathMark{
        PathMark::Kind::line, part(type.size, stroke), {{side, -middle}, {side + width, -middle}}});
    const Length top_x = side + (width - top.width) / 2;
    const Length bottom_x = side + (width - bottom.width) / 2;
    add_box(box.marks, std::move(top), {top_x, top_at});
    add_box(box.marks, std::move(bottom), {bottom_x, bottom_at});
    return box;
  }

  Box set_root(const Formula& formula, const Type& type) {
    Box inside = set(formula.parts[0], type);
    const Length height =
        std::max(part(inside.ascent, 96), part(type.size, 80)) + part(type.size, 8);
    const Length depth = std::max(inside.descent, part(type.size, 6));
    const Length hook = part(type.size, 55);
    Box degree;
    if (formula.parts.size() > 1) degree = set(formula.parts[1], smaller(type, 55));
    const Length left = std::max<Length>(degree.width - part(type.size, 22), 0);
    Box box{
        left + hook + inside.width + part(type.size, 12), height + part(type.size, 8), depth, {}};
    const Length thin = part(type.size, stroke);
    const Length waist = part(height + depth, 45);
    box.marks.emplace_back(
        PathMark{PathMark::Kind::line,
                 thin,
                 {{left + part(type.size, 5), depth - waist + part(type.size, 6)},
                  {left + part(type.size, 14), depth - waist},
                  {left + part(type.size, 30), depth},
                  {left + hook, -height},
                  {box.width - part(type.size, 6), -height}}});
    const Length degree_at = depth - waist - degree.descent - part(type.size, 4);
    box.ascent = std::max(box.ascent, degree.ascent - degree_at);
    add_box(box.marks, std::move(degree), {0, degree_at});
    add_box(box.marks, std::move(inside), {left + hook + part(type.size, 2), 0});
    return box;
  }

  Box set_scripts(const Formula& formula, const Type& type) {
    Box box = set(formula.parts[0], type);
    const Type small = smaller(type, script_size);
    Box low = set(formula.parts[1], small);
    Box high = set(formula.parts[2], small);
    const Length at = box.width;
    const Length raise =
        std::max(part(type.size, 40), box.ascent - part(type.size, 50)) + high.descent / 2;
    const Length drop = std::max(part(type.size, 20), box.descent + part(type.size, 8));
    if (!high.marks.empty()) box.ascent = std::max(box.ascent, raise + high.ascent);
    if (!low.marks.empty()) box.descent = std::max(box.descent, drop + low.descent);
    box.width += std::max(low.width, high.width) + part(type.size, 5);
    add_box(box.marks, std::move(low), {at - part(type.size, 3), drop});
    add_box(box.marks, std::move(high), {at + part(type.size, 3), -raise});
    return box;
  }

  Box set_fence(const Formula& formula, const Type& type) {
    Box inside = set(formula.parts[1], type);
    const Length middle = part(type.size, axis);
    const Length half =
        std::max({inside.ascent - middle, inside.descent + middle, part(type.size, 50)}) +
        part(type.size, 4);
    Box box;
    add_beside(box, fence_mark(formula.parts[0].text, half, type));
    add_beside(box, std::move(inside));
    add_beside(box, fence_mark(formula.parts[2].text, half, type));
    return box;
  }

  // As tall as twice `half`, about the axis. Braces are set from the font, at their size.
  Box fence_mark(std::string_view sign, Length half, const Type& type) {
    if (sign.empty()) return {};
    const Length middle = part(type.size, axis);
    const Length top = -middle - half;
    const Length bottom = -middle + half;
    const Length width = part(type.size, 34);
    const Length thin = part(type.size, 6);
    const Length near = part(width, 30);
    const Length far = part(width, 74);
    Box box{width, -top, bottom, {}};
    const auto x = [&](Length from_back) {
      return sign == ")" || sign == "]" ? width - from_back : from_back;
    };
    if (sign == "|") {
      box.marks.emplace_back(
          PathMark{PathMark::Kind::line, thin, {{width / 2, top}, {width / 2, bottom}}});
    } else if (sign == "[" || sign == "]") {
      box.marks.emplace_back(
          PathMark{PathMark::Kind::line,
                   thin,
                   {{x(far), top}, {x(near), top}, {x(near), bottom}, {x(far), bottom}}});
    } else if (sign == "(" || sign == ")") {
      const Length bend = half / 2;
      box.marks.emplace_back(PathMark{PathMark::Kind::curved,
                                      0,
                                      {{x(far), top},
                                       {x(near - thin), -middle - bend},
                                       {x(near - thin), -middle + bend},
                                       {x(far), bottom},
                                       {x(near + thin), -middle + bend},
                                       {x(near + thin), -middle - bend},
                                       {x(far), top}}});
    } else {
      Type tall = type;
      tall.size = std::max(type.size, 2 * half);
      Box brace = set_text(setting_, sign, tall);
      const Length at = part(tall.size, 38) - middle;
      return {brace.width, brace.ascent - at, brace.descent + at, shifted(std::move(brace), at)};
    }
    return box;
  }

  static Marks shifted(Box box, Length down) {
    Marks marks;
    add_box(marks, std::move(box), {0, down});
    return marks;
  }

  Setting& setting_;
};

}  // namespace

std::vector<FormulaPart> set_formula(Setting& setting, const Formula& formula, const Type& type) {
  FormulaSetter setter(setting);
  if (formula.kind != Kind::row) return {{setter.set(formula, type), false}};
  std::vector<FormulaPart> parts;
  for (std::size_t i = 0; i < formula.parts.size(); ++i) {
    parts.push_back({setter.set_part(formula, i, type), formula.parts[i].kind == Kind::sign});
  }
  return parts;
}

}  // namespace tiku::pdf
