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
  int spread = 0;           // twips after each character
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
  if (!look.style.empty() || is_chinese || look.is_underlined || !look.raised.empty() ||
      look.spread > 0) {
    xml.open("w:rPr");
    if (!look.style.empty()) xml.value("w:rStyle", look.style);
    if (is_chinese) xml.empty("w:rFonts", {{"w:hint", "eastAsia"}});
    if (look.spread > 0) xml.value("w:spacing", look.spread);
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
  write_run(xml, text, {style, false, {}, 0});
}

void write_tab(Xml& xml) {
  xml.open("w:r");
  xml.empty("w:tab");
  xml.close();
}

void write_gap(Xml& xml, const Run& gap, int em) {
  const std::string_view text = gap.text;
  int blanks = 0;  // quarters of an em
  std::size_t first = text.size();
  std::size_t last = text.size();
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const bool is_blank = character.code == 0x3000 || character.code == U' ';
    if (is_blank) blanks += character.code == U' ' ? 1 : 4;
    if (is_blank && first == text.size()) first = at;
    at += character.bytes;
    if (is_blank) last = at;
  }
  Look look = look_of(gap);
  look.spread = em * blanks / 4;
  write_run(xml, text.substr(0, first), look);
  look.spread = 0;
  write_run(xml, text.substr(last), look);
}

std::optional<std::string> write_runs(Xml& xml, const Runs& runs, Figures& figures,
                                      const RunPlace& place) {
  for (const Run& run : runs) {
    if (run.kind == Run::Kind::figure) {
      xml.open("w:r");
      if (auto problem = figures.draw(run.text, run.millimetres, place.figures, xml))
        return problem;
      xml.close();
    } else if (run.kind == Run::Kind::maths) {
      const auto formula = parse_formula(run.text);
      const auto* read = std::get_if<Formula>(&formula);
      if (read == nullptr) return "the formula '" + run.text + "' cannot be read";
      write_formula(xml, *read);
    } else if (run.kind == Run::Kind::gap) {
      write_gap(xml, run, place.em);
    } else {
      write_with_small_signs(xml, run.text, look_of(run));
    }
  }
  return std::nullopt;
}

}  // namespace tiku::docx
