// SPDX-License-Identifier: Apache-2.0
#include "render/html_text.hpp"

#include "render/layout.hpp"
#include "tiku/text/digest.hpp"
#include "tiku/text/number.hpp"

namespace tiku {
namespace {

std::string html(const Run& run, const Printout& printout) {
  switch (run.kind) {
    case Run::Kind::subscript:
      return "<sub>" + escaped(run.text) + "</sub>";
    case Run::Kind::superscript:
      return "<sup>" + escaped(run.text) + "</sup>";
    case Run::Kind::gap:
      return "<span class=\"gap\">" + escaped(run.text) + "</span>";
    case Run::Kind::figure:
      return html_figure(run.text, run.millimetres, printout);
    case Run::Kind::maths: {
      const auto read = parse_formula(run.text);
      const auto* formula = std::get_if<Formula>(&read);
      return formula != nullptr ? "<math>" + mathml(*formula) + "</math>" : escaped(written({run}));
    }
    case Run::Kind::text:
      break;
  }
  return escaped(run.text);
}

std::string element(std::string_view name, std::string_view content) {
  std::string text = "<";
  return text.append(name).append(">").append(content).append("</").append(name).append(">");
}

std::string rows(const Formula& formula) {
  std::string text;
  for (const Formula& part : formula.parts) text += mathml(part);
  return text;
}

// Each argument of an element must be one element.
std::string argument(const Formula& formula) {
  return formula.kind == Formula::Kind::row || formula.kind == Formula::Kind::fence
             ? element("mrow", mathml(formula))
             : mathml(formula);
}

std::string scripts(const Formula& formula) {
  const bool has_low = formula.parts[1] != Formula{};
  const bool has_high = formula.parts[2] != Formula{};
  std::string text = argument(formula.parts[0]);
  if (has_low) text += argument(formula.parts[1]);
  if (has_high) text += argument(formula.parts[2]);
  return element(has_low && has_high ? "msubsup" : has_low ? "msub" : "msup", text);
}

std::string fence_mark(const Formula& mark) {
  return mark.text.empty() ? std::string() : element("mo", escaped(mark.text));
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : harmless(text)) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '>':
        safe += "&gt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\'':
        safe += "&#39;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

// ASCII signs are written as their codes.
std::string css_string(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string safe = "\"";
  for (const char c : harmless(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_plain =
        byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (is_plain) {
      safe += c;
    } else {
      safe.append("\\").append(1, digits[byte / 16]).append(1, digits[byte % 16]).append(" ");
    }
  }
  return safe + "\"";
}

std::string html(const Runs& runs, const Printout& printout) {
  std::string text;
  for (const Run& run : runs) {
    std::string inner = html(run, printout);
    if (run.is_underlined) inner = element("u", inner);
    if (run.is_emphasised) inner = element("strong", inner);
    text += inner;
  }
  return text;
}

std::string html_figure(const std::string& path, int millimetres, const Printout& printout) {
  const auto found = printout.figures.find(path);
  if (found == printout.figures.end()) return "〔见图〕";
  const FigureFile& file = found->second;
  const char* type = file.kind == FigureFile::Kind::png    ? "image/png"
                     : file.kind == FigureFile::Kind::jpeg ? "image/jpeg"
                                                           : "image/svg+xml";
  const std::string width = format_decimal(figure_width(printout.style, file, millimetres), 1);
  return "<img alt=\"图\" style=\"width:" + width + "mm\" src=\"data:" + type + ";base64," +
         base64(file.bytes) + "\">";
}

std::string mathml(const Formula& formula) {
  switch (formula.kind) {
    case Formula::Kind::row:
      return rows(formula);
    case Formula::Kind::number:
      return element("mn", escaped(formula.text));
    case Formula::Kind::variable:
      return element("mi", escaped(formula.text));
    case Formula::Kind::upright:
      return "<mi mathvariant=\"normal\">" + escaped(formula.text) + "</mi>";
    case Formula::Kind::sign:
      return element("mo", escaped(formula.text));
    case Formula::Kind::mark:
      return "<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">" + escaped(formula.text) + "</mo>";
    case Formula::Kind::space:
      return "<mspace width=\".17em\"></mspace>";
    case Formula::Kind::fraction:
      return element("mfrac", argument(formula.parts[0]) + argument(formula.parts[1]));
    case Formula::Kind::root:
      return formula.parts.size() > 1
                 ? element("mroot", argument(formula.parts[0]) + argument(formula.parts[1]))
                 : element("msqrt", argument(formula.parts[0]));
    case Formula::Kind::scripts:
      return scripts(formula);
    case Formula::Kind::fence:
      return fence_mark(formula.parts[0]) + argument(formula.parts[1]) +
             fence_mark(formula.parts[2]);
  }
  return {};
}

}  // namespace tiku
