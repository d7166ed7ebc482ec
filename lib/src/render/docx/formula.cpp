// SPDX-License-Identifier: Apache-2.0
// Formulas as Office MathML (ECMA-376 part 1, 22.1).
#include <algorithm>
#include <array>

#include "render/docx/runs.hpp"

namespace tiku::docx {
namespace {

using Kind = Formula::Kind;

bool is_function(std::string_view words) {
  constexpr std::array<std::string_view, 12> functions = {
      "arccos", "arcsin", "arctan", "cos", "cot", "lg", "ln", "log", "max", "min", "sin", "tan"};
  return std::ranges::find(functions, words) != functions.end();
}

class FormulaWriter {
 public:
  explicit FormulaWriter(Xml& xml) : xml_(xml) {}

  void write(const Formula& formula) {
    switch (formula.kind) {
      case Kind::row:
        write_row(formula);
        break;
      case Kind::variable:
        write_letters(formula.text, Slope::italic);
        break;
      case Kind::upright:
        write_letters(formula.text, Slope::words);
        break;
      case Kind::number:
      case Kind::sign:
      case Kind::mark:
        write_letters(formula.text, Slope::upright);
        break;
      case Kind::space:
        write_letters(thin_space, Slope::upright);
        break;
      case Kind::fraction:
        xml_.open("m:f");
        argument("m:num", formula.parts[0]);
        argument("m:den", formula.parts[1]);
        xml_.close();
        break;
      case Kind::root:
        write_root(formula);
        break;
      case Kind::scripts:
        write_scripts(formula);
        break;
      case Kind::fence:
        write_fence(formula);
        break;
    }
  }

 private:
  static constexpr std::string_view thin_space = "\u2009";
  static constexpr std::string_view hair_space = "\u200A";

  void write_row(const Formula& row) {
    for (std::size_t i = 0; i < row.parts.size(); ++i) {
      write(row.parts[i]);
      const bool stands_before_more =
          i + 1 < row.parts.size() && row.parts[i + 1].kind != Kind::mark &&
          row.parts[i + 1].kind != Kind::fence && row.parts[i + 1].kind != Kind::sign;
      const Formula& name =
          row.parts[i].kind == Kind::scripts ? row.parts[i].parts[0] : row.parts[i];
      if (stands_before_more && name.kind == Kind::upright && is_function(name.text)) {
        write_letters(thin_space, Slope::upright);
      }
    }
  }

  // Italic is what Word does by itself. Words are text within the formula.
  enum class Slope { italic, upright, words };

  void write_letters(std::string_view letters, Slope slope) {
    xml_.open("m:r");
    if (slope != Slope::italic) {
      xml_.open("m:rPr");
      if (slope == Slope::words) {
        xml_.empty("m:nor");
      } else {
        xml_.empty("m:sty", {{"m:val", "p"}});
      }
      xml_.close();
    }
    xml_.open("w:rPr");
    xml_.empty("w:rFonts", {{"w:ascii", "Cambria Math"}, {"w:hAnsi", "Cambria Math"}});
    xml_.close();
    xml_.open("m:t", {{"xml:space", "preserve"}});
    xml_.text(letters);
    xml_.close();
    xml_.close();
  }

  // Word shows a frame to be filled in where an argument holds nothing at all.
  void argument(std::string_view name, const Formula& formula) {
    xml_.open(name);
    if (formula == Formula{}) {
      write_letters(hair_space, Slope::upright);
    } else {
      write(formula);
    }
    xml_.close();
  }

  void write_root(const Formula& root) {
    xml_.open("m:rad");
    if (root.parts.size() > 1) {
      argument("m:deg", root.parts[1]);
    } else {
      xml_.open("m:radPr");
      xml_.empty("m:degHide", {{"m:val", "1"}});
      xml_.close();
      xml_.empty("m:deg");
    }
    argument("m:e", root.parts[0]);
    xml_.close();
  }

  void write_scripts(const Formula& formula) {
    const bool has_sub = formula.parts[1] != Formula{};
    const bool has_sup = formula.parts[2] != Formula{};
    xml_.open(has_sub && has_sup ? "m:sSubSup" : has_sub ? "m:sSub" : "m:sSup");
    argument("m:e", formula.parts[0]);
    if (has_sub) argument("m:sub", formula.parts[1]);
    if (has_sup) argument("m:sup", formula.parts[2]);
    xml_.close();
  }

  void write_fence(const Formula& fence) {
    xml_.open("m:d");
    xml_.open("m:dPr");
    xml_.empty("m:begChr", {{"m:val", fence.parts[0].text}});
    xml_.empty("m:endChr", {{"m:val", fence.parts[2].text}});
    xml_.close();
    argument("m:e", fence.parts[1]);
    xml_.close();
  }

  Xml& xml_;
};

}  // namespace

void write_formula(Xml& xml, const Formula& formula) {
  xml.open("m:oMath");
  FormulaWriter(xml).write(formula);
  xml.close();
}

}  // namespace tiku::docx
