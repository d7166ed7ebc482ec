// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <doctest/doctest.h>

#include "tiku/text/maths.hpp"

using namespace tiku;
using Kind = Formula::Kind;
using Problem = FormulaProblem::Kind;

namespace {

Formula leaf(Kind kind, std::string text) { return {kind, std::move(text), {}}; }

std::string line(std::string_view text) {
  const auto read = parse_formula(text);
  const auto* formula = std::get_if<Formula>(&read);
  return formula == nullptr ? "no formula" : readable(*formula);
}

FormulaProblem problem(std::string_view text) {
  const auto read = parse_formula(text);
  REQUIRE(std::holds_alternative<FormulaProblem>(read));
  return std::get<FormulaProblem>(read);
}

}  // namespace

TEST_CASE("a formula is read into a tree") {
  const auto read = parse_formula("P = \\frac{U^2}{R}");
  REQUIRE(std::holds_alternative<Formula>(read));
  const Formula square{
      Kind::scripts, {}, {leaf(Kind::variable, "U"), Formula{}, leaf(Kind::number, "2")}};
  const Formula fraction{Kind::fraction, {}, {square, leaf(Kind::variable, "R")}};
  CHECK(std::get<Formula>(read) ==
        Formula{Kind::row, {}, {leaf(Kind::variable, "P"), leaf(Kind::sign, "="), fraction}});
}

TEST_CASE("a formula can be read on one line") {
  CHECK(line("") == "");
  CHECK(line("\\frac{1}{2}") == "1/2");
  CHECK(line("\\frac{U_1+U_2}{2R}") == "(U₁+U₂)/(2R)");
  CHECK(line("\\sqrt{2gh}") == "√(2gh)");
  CHECK(line("\\sqrt[3]{8} = 2") == "³√8=2");
  CHECK(line("3.14 \\times 10^{-3}\\,\\mathrm{m}") == "3.14×10⁻³ m");
  CHECK(line("\\left(\\frac{a}{b}\\right)^2") == "(a/b)²");
  CHECK(line("\\cos\\varphi") == "no formula");
  CHECK(line("\\eta=\\frac{P_{出}}{P_{入}}\\times100\\%") == "η=P_出/P_入×100%");
  CHECK(line("x_1^2") == "x₁²");
  CHECK(line("2\\pi r") == "2πr");
  CHECK(line("e^{x_1}") == "e^(x₁)");
}

TEST_CASE("on one line a fraction takes nothing of what stands beside it") {
  CHECK(line("\\frac{1}{2}mv^2") == "(1/2)mv²");
  CHECK(line("\\frac{1}{2}(a+b)") == "(1/2)(a+b)");
  CHECK(line("2\\frac{1}{3}") == "2(1/3)");
  CHECK(line("\\frac{1}{2}+\\frac{1}{3}=\\frac{5}{6}") == "1/2+1/3=5/6");
  CHECK(line("(\\frac{a}{b})") == "(a/b)");
}

TEST_CASE("what is outside the subset is told with its place") {
  CHECK(problem("a\\foo b").kind == Problem::unknown_command);
  CHECK(problem("a\\foo b").at == 1);
  CHECK(problem("a\\foo b").bytes == 4);
  CHECK(problem("a & b").kind == Problem::unknown_sign);
  CHECK(problem("a & b").at == 2);
  CHECK(problem("\\frac{a}{b").kind == Problem::unclosed);
  CHECK(problem("\\frac{a}{b").at == 8);
  CHECK(problem("\\frac{a}").kind == Problem::missing_argument);
  CHECK(problem("a}").kind == Problem::misplaced);
  CHECK(problem("^2").kind == Problem::misplaced);
  CHECK(problem("a_1_2").kind == Problem::misplaced);
  CHECK(problem("\\left( a").kind == Problem::unclosed);
  CHECK(problem("a\\").kind == Problem::unknown_command);
}

TEST_CASE("a formula that is too deep is refused, not followed") {
  for (const char* part : {"\\sqrt{", "\\sqrt", "{", "x^{", "\\left(", "\\frac"}) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += part;
    CHECK(problem(text).kind == Problem::too_deep);
  }
}
