// SPDX-License-Identifier: Apache-2.0
#include "tiku/text/maths.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/script.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

using Kind = Formula::Kind;
using Problem = FormulaProblem::Kind;

struct Command {
  std::string_view name;
  Kind kind;
  std::string_view text;
};

// What a command stands for, ascending by name.
constexpr std::array commands = {
    Command{"!", Kind::row, ""},
    Command{"%", Kind::mark, "%"},
    Command{",", Kind::space, ""},
    Command{"Delta", Kind::upright, "Δ"},
    Command{"Gamma", Kind::upright, "Γ"},
    Command{"Lambda", Kind::upright, "Λ"},
    Command{"Omega", Kind::upright, "Ω"},
    Command{"Phi", Kind::upright, "Φ"},
    Command{"Pi", Kind::upright, "Π"},
    Command{"Psi", Kind::upright, "Ψ"},
    Command{"Rightarrow", Kind::sign, "⇒"},
    Command{"Sigma", Kind::upright, "Σ"},
    Command{"Theta", Kind::upright, "Θ"},
    Command{"alpha", Kind::variable, "α"},
    Command{"angle", Kind::mark, "∠"},
    Command{"approx", Kind::sign, "≈"},
    Command{"arccos", Kind::upright, "arccos"},
    Command{"arcsin", Kind::upright, "arcsin"},
    Command{"arctan", Kind::upright, "arctan"},
    Command{"beta", Kind::variable, "β"},
    Command{"cdot", Kind::sign, "·"},
    Command{"cos", Kind::upright, "cos"},
    Command{"cot", Kind::upright, "cot"},
    Command{"degree", Kind::mark, "°"},
    Command{"delta", Kind::variable, "δ"},
    Command{"div", Kind::sign, "÷"},
    Command{"epsilon", Kind::variable, "ε"},
    Command{"equiv", Kind::sign, "≡"},
    Command{"eta", Kind::variable, "η"},
    Command{"gamma", Kind::variable, "γ"},
    Command{"ge", Kind::sign, "≥"},
    Command{"geq", Kind::sign, "≥"},
    Command{"gg", Kind::sign, "≫"},
    Command{"in", Kind::sign, "∈"},
    Command{"infty", Kind::mark, "∞"},
    Command{"lambda", Kind::variable, "λ"},
    Command{"ldots", Kind::mark, "…"},
    Command{"le", Kind::sign, "≤"},
    Command{"leq", Kind::sign, "≤"},
    Command{"lg", Kind::upright, "lg"},
    Command{"ll", Kind::sign, "≪"},
    Command{"ln", Kind::upright, "ln"},
    Command{"log", Kind::upright, "log"},
    Command{"max", Kind::upright, "max"},
    Command{"min", Kind::upright, "min"},
    Command{"mp", Kind::sign, "∓"},
    Command{"mu", Kind::variable, "μ"},
    Command{"ne", Kind::sign, "≠"},
    Command{"neq", Kind::sign, "≠"},
    Command{"nu", Kind::variable, "ν"},
    Command{"omega", Kind::variable, "ω"},
    Command{"parallel", Kind::sign, "∥"},
    Command{"perp", Kind::sign, "⊥"},
    Command{"phi", Kind::variable, "φ"},
    Command{"pi", Kind::variable, "π"},
    Command{"pm", Kind::sign, "±"},
    Command{"propto", Kind::sign, "∝"},
    Command{"psi", Kind::variable, "ψ"},
    Command{"quad", Kind::space, ""},
    Command{"rho", Kind::variable, "ρ"},
    Command{"rightarrow", Kind::sign, "→"},
    Command{"rightleftharpoons", Kind::sign, "⇌"},
    Command{"sigma", Kind::variable, "σ"},
    Command{"sim", Kind::sign, "∼"},
    Command{"sin", Kind::upright, "sin"},
    Command{"sum", Kind::sign, "∑"},
    Command{"tan", Kind::upright, "tan"},
    Command{"tau", Kind::variable, "τ"},
    Command{"theta", Kind::variable, "θ"},
    Command{"times", Kind::sign, "×"},
    Command{"to", Kind::sign, "→"},
    Command{"triangle", Kind::mark, "△"},
    Command{"xi", Kind::variable, "ξ"},
    Command{"zeta", Kind::variable, "ζ"},
    Command{"{", Kind::mark, "{"},
    Command{"}", Kind::mark, "}"},
};
static_assert(std::ranges::is_sorted(commands, {}, &Command::name));

constexpr std::string_view plain_signs = "+-=<>*";
constexpr std::string_view plain_marks = "()[]|,.:;!'/";
constexpr int deepest = 40;  // two for each part within a part

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Signs as they are printed: a hyphen is a minus.
std::string printed_sign(char c) { return c == '-' ? "−" : c == '*' ? "×" : std::string(1, c); }

class FormulaReader {
 public:
  explicit FormulaReader(std::string_view text) : text_(text) {}

  std::variant<Formula, FormulaProblem> read() {
    Formula row = read_row("");
    if (problem_) return *problem_;
    if (at_ < text_.size()) return FormulaProblem{Problem::misplaced, at_, 1};
    return row;
  }

 private:
  std::string_view rest() const { return text_.substr(at_); }
  bool done() const { return problem_.has_value() || at_ >= text_.size(); }

  Formula fail(Problem kind, std::size_t bytes) {
    if (!problem_) problem_ = FormulaProblem{kind, at_, bytes};
    return {};
  }

  void skip_blanks() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }

  // Atoms with their scripts until the end, a closing brace or `end`, which are left.
  Formula read_row(std::string_view end) {
    Formula row;
    for (skip_blanks(); !done(); skip_blanks()) {
      if (text_[at_] == '}' || (!end.empty() && rest().starts_with(end))) break;
      row.parts.push_back(deeper(&FormulaReader::read_term));
    }
    return row;
  }

  // What is between braces, or the one atom that stands there.
  Formula read_argument() {
    skip_blanks();
    if (at_ >= text_.size() || text_[at_] == '}') return fail(Problem::missing_argument, 0);
    if (text_[at_] != '{') return read_atom();
    const std::size_t open = at_++;
    Formula row = read_row("");
    if (problem_) return row;
    if (at_ >= text_.size()) {
      at_ = open;
      return fail(Problem::unclosed, 1);
    }
    ++at_;
    if (row.parts.size() != 1) return row;
    Formula only = std::move(row.parts.front());
    return only;
  }

  Formula read_scripts(Formula base) {
    Formula whole{Kind::scripts, {}, {Formula{}, Formula{}, Formula{}}};
    bool has_any = false;
    for (skip_blanks(); !done() && (text_[at_] == '_' || text_[at_] == '^'); skip_blanks()) {
      Formula& script = whole.parts[text_[at_] == '_' ? 1 : 2];
      if (script != Formula{}) return fail(Problem::misplaced, 1);
      ++at_;
      script = read_argument();
      has_any = true;
    }
    if (!has_any) return base;
    whole.parts[0] = std::move(base);
    return whole;
  }

  // Reads by a member function, unless the formula is too deep already.
  Formula deeper(Formula (FormulaReader::*reader)()) {
    if (depth_ == deepest) return fail(Problem::too_deep, 1);
    ++depth_;
    Formula formula = (this->*reader)();
    --depth_;
    return formula;
  }

  Formula read_term() { return read_scripts(read_atom()); }
  Formula read_atom() { return deeper(&FormulaReader::read_any_atom); }

  Formula read_any_atom() {
    const char c = text_[at_];
    if (c == '\\') return read_command();
    if (c == '{') return read_argument();
    if (c == '_' || c == '^') return fail(Problem::misplaced, 1);
    if (is_digit(c)) return read_number();
    if (is_letter(c)) return take(Kind::variable, 1);
    if (plain_signs.find(c) != std::string_view::npos) {
      ++at_;
      return {Kind::sign, printed_sign(c), {}};
    }
    if (plain_marks.find(c) != std::string_view::npos) return take(Kind::mark, 1);
    const Character character = character_at(text_, at_);
    if (character.code < 0x80 || is_control(character.code)) {
      return fail(Problem::unknown_sign, character.bytes);
    }
    return take(Kind::upright, character.bytes);
  }

  Formula take(Kind kind, std::size_t bytes) {
    Formula taken{kind, std::string(text_.substr(at_, bytes)), {}};
    at_ += bytes;
    return taken;
  }

  // A point belongs to a number where digits follow.
  Formula read_number() {
    std::size_t end = at_;
    while (end < text_.size() &&
           (is_digit(text_[end]) ||
            (text_[end] == '.' && end + 1 < text_.size() && is_digit(text_[end + 1])))) {
      ++end;
    }
    return take(Kind::number, end - at_);
  }

  Formula read_command() {
    std::size_t end = at_ + 1;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    if (end == at_ + 1 && end < text_.size()) ++end;
    const std::string_view name = text_.substr(at_ + 1, end - at_ - 1);
    const std::size_t begin = std::exchange(at_, end);
    if (name == "frac" || name == "dfrac") {
      Formula top = read_argument();
      return {Kind::fraction, {}, {std::move(top), read_argument()}};
    }
    if (name == "sqrt") return read_root();
    if (name == "text" || name == "mathrm") return read_words();
    if (name == "left") return read_fence();
    const auto* command = std::ranges::lower_bound(commands, name, {}, &Command::name);
    if (command != commands.end() && command->name == name) {
      return {command->kind, std::string(command->text), {}};
    }
    at_ = begin;
    return fail(Problem::unknown_command, end - begin);
  }

  Formula read_root() {
    skip_blanks();
    Formula degree;
    if (rest().starts_with('[')) {
      const std::size_t open = at_++;
      degree = read_row("]");
      if (!problem_ && !rest().starts_with(']')) {
        at_ = open;
        return fail(Problem::unclosed, 1);
      }
      ++at_;
    }
    Formula root{Kind::root, {}, {read_argument()}};
    if (degree != Formula{}) root.parts.push_back(std::move(degree));
    return root;
  }

  // Words go up to the brace, whatever they hold.
  Formula read_words() {
    skip_blanks();
    if (!rest().starts_with('{')) return fail(Problem::missing_argument, 0);
    const std::size_t end = text_.find('}', at_);
    if (end == std::string_view::npos) return fail(Problem::unclosed, 1);
    Formula words{Kind::upright, std::string(text_.substr(at_ + 1, end - at_ - 1)), {}};
    at_ = end + 1;
    return words;
  }

  std::optional<Formula> read_fence_mark() {
    skip_blanks();
    if (rest().starts_with("\\{") || rest().starts_with("\\}")) {
      ++at_;
      return take(Kind::mark, 1);
    }
    if (at_ < text_.size() &&
        std::string_view("()[]|.").find(text_[at_]) != std::string_view::npos) {
      return take(Kind::mark, 1);
    }
    fail(Problem::missing_argument, 0);
    return std::nullopt;
  }

  Formula read_fence() {
    const std::size_t open = at_;
    const auto left = read_fence_mark();
    if (!left) return {};
    Formula inside = read_row("\\right");
    if (problem_) return {};
    if (!rest().starts_with("\\right")) {
      at_ = open;
      return fail(Problem::unclosed, 1);
    }
    at_ += std::string_view("\\right").size();
    const auto right = read_fence_mark();
    if (!right) return {};
    Formula fence{Kind::fence, {}, {*left, std::move(inside), *right}};
    for (const std::size_t mark : {0U, 2U}) {
      if (fence.parts[mark].text == ".") fence.parts[mark].text.clear();  // TeX's missing mark
    }
    return fence;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  int depth_ = 0;
  std::optional<FormulaProblem> problem_;
};

bool is_simple(const Formula& formula) {
  return formula.kind == Kind::number || formula.kind == Kind::variable ||
         formula.kind == Kind::upright || formula.kind == Kind::mark ||
         formula.kind == Kind::fence ||
         (formula.kind == Kind::row && formula.parts.size() == 1 && is_simple(formula.parts[0]));
}

std::string in_brackets(const Formula& formula) {
  const std::string text = readable(formula);
  return is_simple(formula) ? text : "(" + text + ")";
}

// An index needs no brackets above or below a stroke: U²/R.
std::string beside_stroke(const Formula& formula) {
  const bool is_alone = formula.kind == Kind::row && formula.parts.size() == 1;
  const Formula& whole = is_alone ? formula.parts[0] : formula;
  return whole.kind == Kind::scripts ? readable(whole) : in_brackets(whole);
}

std::string script(const Formula& formula, Script place) {
  return formula == Formula{} ? std::string() : as_script(readable(formula), place);
}

// A factor that ends or begins with one of these brackets, or is one by itself.
bool is_factor(const Formula& formula, std::string_view brackets) {
  if (formula.kind == Kind::mark) return brackets.find(formula.text) != std::string_view::npos;
  return formula.kind != Kind::sign && formula.kind != Kind::space;
}

// A fraction beside a factor stands in brackets, or the factor would seem part of it: (1/2)mv².
std::string row(const std::vector<Formula>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const bool has_factor = (i > 0 && is_factor(parts[i - 1], ")]")) ||
                            (i + 1 < parts.size() && is_factor(parts[i + 1], "(["));
    const std::string part = readable(parts[i]);
    text += parts[i].kind == Kind::fraction && has_factor ? "(" + part + ")" : part;
  }
  return text;
}

}  // namespace

std::variant<Formula, FormulaProblem> parse_formula(std::string_view text) {
  return FormulaReader(text).read();
}

std::string readable(const Formula& formula) {
  switch (formula.kind) {
    case Kind::fraction:
      return beside_stroke(formula.parts[0]) + "/" + beside_stroke(formula.parts[1]);
    case Kind::root: {
      const std::string degree =
          formula.parts.size() > 1 ? script(formula.parts[1], Script::high) : std::string();
      return degree + "√" + in_brackets(formula.parts[0]);
    }
    case Kind::scripts:
      return in_brackets(formula.parts[0]) + script(formula.parts[1], Script::low) +
             script(formula.parts[2], Script::high);
    case Kind::row:
    case Kind::fence:
      return row(formula.parts);
    case Kind::space:
      return " ";
    default:
      return formula.text;
  }
}

}  // namespace tiku
