// SPDX-License-Identifier: Apache-2.0
#include "render/docx/runs.hpp"

#include <algorithm>
#include <array>

#include "tiku/text/utf8.hpp"

namespace tiku::docx {
namespace {

// What a run looks like beyond the style of its paragraph.
struct Look {
  std::string_view style;
  bool is_underlined = false;
  std::string_view raised;  // `superscript`, `subscript` or nothing
};

Look look_of(const Run& run) {
  Look look;
  if (run.is_emphasised) look.style = "Strong";
  look.is_underlined = run.is_underlined;
  if (run.kind == Run::Kind::subscript) look.raised = "subscript";
  if (run.kind == Run::Kind::superscript) look.raised = "superscript";
  return look;
}

// Signs such as “ … × stand in Latin faces and in Chinese ones; Word asks which.
bool has_shared_signs(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (character.code > 0x7F && character.code < 0x2E80) return true;
    at += character.bytes;
  }
  return false;
}

void write_lines(Xml& xml, std::string_view text) {
  for (;;) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) {
      xml.open("w:t", {{"xml:space", "preserve"}});
      xml.text(text.substr(0, end));
      xml.close();
    }
    if (end == text.size()) break;
    xml.empty("w:br");
    text.remove_prefix(end + 1);
  }
}

void write_run(Xml& xml, std::string_view text, const Look& look) {
  if (text.empty()) return;
  const bool is_chinese = has_shared_signs(text);
  xml.open("w:r");
  if (!look.style.empty() || is_chinese || look.is_underlined || !look.raised.empty()) {
    xml.open("w:rPr");
    if (!look.style.empty()) xml.value("w:rStyle", look.style);
    if (is_chinese) xml.empty("w:rFonts", {{"w:hint", "eastAsia"}});
    if (look.is_underlined) xml.value("w:u", "single");
    if (!look.raised.empty()) xml.value("w:vertAlign", look.raised);
    xml.close();
  }
  write_lines(xml, text);
  xml.close();
}

struct SmallSign {
  char32_t code;
  char plain;
  std::string_view raised;
};
constexpr std::string_view above = "superscript";
constexpr std::string_view below = "subscript";

// Small figures and signs of Unicode as the plain ones that they stand for: Chinese faces
// hold few of them, each from another design.
SmallSign small_sign(char32_t code) {
  constexpr std::string_view plain = "0123456789+-=()";
  if (code == U'¹') return {code, '1', above};
  if (code == U'²') return {code, '2', above};
  if (code == U'³') return {code, '3', above};
  if (code == U'ⁿ') return {code, 'n', above};
  if (code == 0x2071 || code == 0x2072 || code == 0x2073) return {code, '\0', {}};
  if (code >= 0x2070 && code <= 0x207E) return {code, plain[code - 0x2070], above};
  if (code >= 0x2080 && code <= 0x208E) return {code, plain[code - 0x2080], below};
  return {code, '\0', {}};
}

// A text whose small figures become runs of their own.
void write_with_small_signs(Xml& xml, std::string_view text, const Look& look) {
  std::string pending;
  Look pending_look = look;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const SmallSign sign = small_sign(character.code);
    const std::string_view raised = sign.plain == '\0' ? look.raised : sign.raised;
    if (raised != pending_look.raised) {
      write_run(xml, pending, pending_look);
      pending.clear();
      pending_look.raised = raised;
    }
    if (sign.plain == '\0') {
      pending += text.substr(at, character.bytes);
    } else {
      pending += sign.plain == '-' ? "−" : std::string(1, sign.plain);
    }
    at += character.bytes;
  }
  write_run(xml, pending, pending_look);
}

}  // namespace

void write_text(Xml& xml, std::string_view text, std::string_view style) {
  write_run(xml, text, {style, false, {}});
}

void write_tab(Xml& xml) {
  xml.open("w:r");
  xml.empty("w:tab");
  xml.close();
}

void write_gap(Xml& xml, const Run& gap) {
  constexpr std::string_view open = "（";
  constexpr std::string_view close = "）";
  constexpr std::string_view blank = "\u00A0";
  std::string blanks;
  for (std::size_t at = 0; at < gap.text.size();) {
    const Character character = character_at(gap.text, at);
    // A no-break space of a Latin face is a quarter of an em.
    const std::size_t count = character.code == 0x3000 ? 4 : character.code == U' ' ? 1 : 0;
    for (std::size_t i = 0; i < count; ++i) blanks += blank;
    at += character.bytes;
  }
  Look look = look_of(gap);
  write_run(xml, open, look);
  look.style = "Blank";
  write_run(xml, blanks, look);
  look.style = look_of(gap).style;
  write_run(xml, close, look);
}

std::optional<std::string> write_runs(Xml& xml, const Runs& runs, Figures& figures,
                                      FigureRoom room) {
  for (const Run& run : runs) {
    if (run.kind == Run::Kind::figure) {
      xml.open("w:r");
      if (auto problem = figures.draw(run.text, run.millimetres, room, xml)) return problem;
      xml.close();
    } else if (run.kind == Run::Kind::maths) {
      const auto formula = parse_formula(run.text);
      const auto* read = std::get_if<Formula>(&formula);
      if (read == nullptr) return "the formula '" + run.text + "' cannot be read";
      write_formula(xml, *read);
    } else if (run.kind == Run::Kind::gap) {
      write_gap(xml, run);
    } else {
      write_with_small_signs(xml, run.text, look_of(run));
    }
  }
  return std::nullopt;
}

}  // namespace tiku::docx
