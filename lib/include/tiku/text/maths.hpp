// SPDX-License-Identifier: Apache-2.0
// Formulas of the inline markup, `\( … \)`: a small subset of TeX's mathematics, read
// into a tree that every writer lays out in its own way.
//
// The subset: digits, letters, Greek (`\alpha`, `\Omega`), Chinese words, `+ - = < > / ( ) [ ] | ,
// . : ; ! ' *`,
// `\frac{}{}`, `\sqrt{}`, `\sqrt[]{}`, `_` and `^`, `\text{}` and `\mathrm{}`, functions
// (`\sin`), signs (`\times`, `\le`, `\approx`), `\left( … \right)`, `\,` and `\%`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tiku {

/// A formula or part of one.
struct Formula {
  enum class Kind {
    row,       ///< `parts` side by side
    number,    ///< `text`: 220, 3.14
    variable,  ///< `text`: one letter, italic where it is Latin or small Greek
    upright,   ///< `text`: words, units and names of functions
    sign,      ///< `text`: an operator or relation, with room at both sides
    mark,      ///< `text`: brackets, commas and whatever else takes no room of its own
    space,     ///< a thin space
    fraction,  ///< parts: numerator, denominator
    root,      ///< parts: radicand, and the degree where there is one
    scripts,   ///< parts: base, subscript, superscript; an empty row where one is missing
    fence,     ///< parts: opening mark, content, closing mark; as tall as the content
  };
  Kind kind = Kind::row;
  std::string text;
  std::vector<Formula> parts;
  friend bool operator==(const Formula&, const Formula&) = default;
};

/// What lies outside the subset, and where.
struct FormulaProblem {
  enum class Kind {
    unknown_sign,
    unknown_command,
    unclosed,
    missing_argument,
    misplaced,
    too_deep
  };
  Kind kind = Kind::unknown_sign;
  std::size_t at = 0;     ///< byte within the formula
  std::size_t bytes = 0;  ///< of what was found there; 0 at the end
};

/// Reads what stands between `\(` and `\)`.
std::variant<Formula, FormulaProblem> parse_formula(std::string_view text);

/// The formula on one line of plain text: `U²/R`, `√(2gh)`.
std::string readable(const Formula& formula);

}  // namespace tiku
