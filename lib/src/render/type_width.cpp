// SPDX-License-Identifier: Apache-2.0
#include "render/type_width.hpp"

#include <algorithm>

#include "render/layout.hpp"
#include "tiku/text/maths.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

constexpr int script_size = 70;  // of sub- and superscripts, in percent
constexpr int letter_room = 125;
constexpr int option_gap = 200;

// By the faces that stand in most documents: 宋体 and Times New Roman.
int character_width(char32_t code) {
  if (code >= 0x80) return display_width(to_utf8(code)) == 0 ? 0 : 100;
  if (code == U'm' || code == U'w' || code == U'%' || code == U'@') return 84;
  if (code == U'W' || code == U'M') return 95;
  if (code >= U'A' && code <= U'Z') return 73;
  return 51;
}

int formula_width(const Formula& formula) {
  int width = 0;
  for (const Formula& part : formula.parts) width += formula_width(part);
  switch (formula.kind) {
    case Formula::Kind::fraction:
      return std::max(formula_width(formula.parts[0]), formula_width(formula.parts[1])) + 20;
    case Formula::Kind::root:
      return width + 90;
    case Formula::Kind::sign:
      return type_width(formula.text) + 60;
    case Formula::Kind::space:
      return 20;
    default:
      return width + type_width(formula.text);
  }
}

int figure_ems(const Run& run, const Printout& printout) {
  const auto found = printout.figures.find(run.text);
  if (found == printout.figures.end()) return 0;
  const std::int64_t width = figure_width(printout.style, found->second, run.millimetres);
  return static_cast<int>(width * 72'000 / 254 / std::max(printout.style.body, 1));
}

// A run that is no text.
int object_width(const Run& run, const Printout& printout) {
  if (run.kind == Run::Kind::figure) return figure_ems(run, printout);
  const auto formula = parse_formula(run.text);
  const auto* read = std::get_if<Formula>(&formula);
  return read != nullptr ? formula_width(*read) : type_width(run.text);
}

}  // namespace

int type_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    width += character_width(character.code);
    at += character.bytes;
  }
  return width;
}

std::vector<int> line_widths(const Runs& runs, const Printout& printout) {
  std::vector<int> widths = {0};
  for (const Run& run : runs) {
    if (run.kind == Run::Kind::figure || run.kind == Run::Kind::maths) {
      widths.back() += object_width(run, printout);
      continue;
    }
    const bool is_script = run.kind == Run::Kind::subscript || run.kind == Run::Kind::superscript;
    std::string_view text = run.text;
    for (;;) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      const int width = type_width(text.substr(0, end));
      widths.back() += is_script ? width * script_size / 100 : width;
      if (end == text.size()) break;
      widths.push_back(0);
      text.remove_prefix(end + 1);
    }
  }
  return widths;
}

std::optional<int> widest_option(const std::vector<OptionLine>& options, const Printout& printout) {
  int widest = 0;
  for (const OptionLine& option : options) {
    const std::vector<int> lines = line_widths(option.text, printout);
    if (lines.size() > 1) return std::nullopt;
    widest = std::max(widest, lines.front());
  }
  return widest + letter_room + option_gap;
}

int option_columns(const std::vector<OptionLine>& options, int room, const Printout& printout) {
  const std::optional<int> widest = widest_option(options, printout);
  return widest ? columns_that_fit(options.size(), *widest, room) : 1;
}

FootType foot_type(const Printout& printout) {
  const PageStyle& style = printout.style;
  const PageFoot& foot = printout.foot;
  const auto points = [](int tenths_of_a_millimetre) { return tenths_of_a_millimetre * 720 / 254; };
  const int size = std::min(style.small, points(style.bottom) * 45 / 100);
  const int room = points(paper_width(style) - style.left - style.right) * 100 / std::max(size, 1);
  const int side = std::max(type_width(foot.left), type_width(foot.right));
  const int wanted = std::max(2 * side + type_width(foot.centre), 1);
  const int smallest = size * 2 / 3;
  if (wanted <= room) return {size, false};
  const int fitting = size * room / wanted;
  return fitting < smallest ? FootType{smallest, true} : FootType{fitting, false};
}

int letters_of_line(const SealStrip& strip) {
  return static_cast<int>(count_characters(strip.words)) * 5 / 2 + 2;
}

int letters_of_fields(const SealStrip& strip) {
  constexpr int least_rule = 4;
  constexpr int apart = 2;
  int letters = 0;
  for (const std::string& field : strip.fields) {
    letters += static_cast<int>(display_width(field) + 1) / 2 + least_rule + apart;
  }
  return letters;
}

}  // namespace tiku
