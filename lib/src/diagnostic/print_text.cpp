// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>

#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/diagnostic/print.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

constexpr std::size_t window_columns = 100;
constexpr std::size_t lead_columns = 40;  // shown before the place where a line is cut

std::string escaped(char32_t code) {
  if (code == U'\n') return "\\n";
  if (code == U'\r') return "\\r";
  std::array<char, 8> digits{};
  char* const first = digits.data();
  char* const last = std::to_chars(first, first + digits.size(), std::uint32_t{code}, 16).ptr;
  return "\\u{" + std::string(first, last) + "}";
}

// Text that cannot drive a terminal; `tab` is what stands for a tab.
std::string with_tabs_as(std::string_view tab, std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    if (character.code == U'\t') {
      out += tab;
    } else if (is_control(character.code)) {
      out += escaped(character.code);
    } else {
      out += to_utf8(character.code);
    }
    at += character.bytes;
  }
  return out;
}

std::string visible_code(std::string_view line) { return with_tabs_as(" ", line); }

// What a character takes of the window. Combining marks count too, so that a window is
// never more than so many characters.
std::size_t cost(std::string_view character) {
  return std::max<std::size_t>(1, display_width(visible_code(character)));
}

// How far the window reaches from byte `at` within so many columns.
std::size_t reach_forward(std::string_view line, std::size_t at, std::size_t columns) {
  while (at < line.size()) {
    const std::size_t bytes = character_at(line, at).bytes;
    const std::size_t taken = cost(line.substr(at, bytes));
    if (taken > columns) break;
    columns -= taken;
    at += bytes;
  }
  return at;
}

std::size_t previous(std::string_view line, std::size_t at) {
  for (std::size_t bytes = std::min<std::size_t>(4, at); bytes > 1; --bytes) {
    if (character_at(line, at - bytes).bytes == bytes) return at - bytes;
  }
  return at - 1;
}

std::size_t reach_back(std::string_view line, std::size_t at, std::size_t columns) {
  while (at > 0) {
    const std::size_t begin = previous(line, at);
    const std::size_t taken = cost(line.substr(begin, at - begin));
    if (taken > columns) break;
    columns -= taken;
    at = begin;
  }
  return at;
}

std::string without_trailing_blanks(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

// The first line of the place with carets below it. Only what is shown is looked at:
// the line may be as long as a file.
std::string excerpt(const Source& source, Span span) {
  const std::size_t number = source.locate(span.begin).line;
  const std::string_view line = source.line(number);
  const std::size_t line_begin = source.line_begin(number);
  const std::size_t begin = std::min(span.begin - line_begin, line.size());
  const std::size_t end =
      std::clamp(std::max(span.begin, span.end) - line_begin, begin, line.size());

  std::size_t first = reach_back(line, begin, lead_columns);
  const std::size_t last = reach_forward(line, first, window_columns);
  if (last == line.size()) first = std::min(first, reach_back(line, last, window_columns));

  const std::string cut_left = first > 0 ? "…" : "";
  const std::string cut_right = last < line.size() ? "…" : "";
  const std::string before = cut_left + visible_code(line.substr(first, begin - first));
  const std::string marked = visible_code(line.substr(begin, std::min(end, last) - begin));
  const std::string gutter = std::to_string(number);
  const std::string shown = visible_code(line.substr(first, last - first));
  return without_trailing_blanks(gutter + " | " + cut_left + shown + cut_right) + "\n" +
         std::string(gutter.size(), ' ') + " | " + std::string(display_width(before), ' ') +
         std::string(std::max<std::size_t>(1, display_width(marked)), '^') + "\n";
}

// `file:line:col: ` and the lines below the heading; both empty where there is nothing.
struct Located {
  std::string prefix;
  std::string lines;
};

Located located(const Sources& sources, Place place) {
  const Source* source = sources.find(place.source);
  if (source == nullptr) return {};
  const std::string name = visible(source->name());
  if (source->text().empty()) return {name + ": ", ""};
  const LineColumn at = source->locate(place.span.begin);
  return {name + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": ",
          excerpt(*source, place.span)};
}

constexpr std::array severity_words{Wording{"note", "说明"}, Wording{"warning", "警告"},
                                    Wording{"error", "错误"}};

std::string finding_text(const Diagnostic& diagnostic, const Sources& sources, Language language) {
  const auto [prefix, lines] = located(sources, diagnostic.place);
  std::string out = prefix;
  out += severity_word(entry(diagnostic.code).severity, language);
  out += "[" + code_name(diagnostic.code) + "]: " + visible(message(diagnostic, language)) + "\n";
  out += lines;
  for (const Related& related : diagnostic.related) {
    const auto [related_prefix, related_lines] = located(sources, related.place);
    out += related_prefix;
    out += severity_word(Severity::note, language);
    out += ": " + visible(term_words(related.term, language)) + "\n" + related_lines;
  }
  const std::string help = visible(cure(diagnostic, language));
  const std::string_view word = Wording{"help: ", "建议: "}.in(language);
  return help.empty() ? out : out + std::string(word) + help + "\n";
}

std::string counted(std::size_t count, Severity severity, Language language) {
  const std::string number = std::to_string(count);
  const std::string word(severity_word(severity, language));
  if (language == Language::chinese) return number + " 个" + word;
  return number + " " + word + (count == 1 ? "" : "s");
}

// `2 errors, 1 note`
std::string summary(const Diagnostics& diagnostics, Language language) {
  std::string out;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    const std::size_t count = diagnostics.count(severity);
    if (count == 0) continue;
    if (!out.empty()) out += Wording{", ", "，"}.in(language);
    out += counted(count, severity, language);
  }
  if (out.empty()) out = Wording{"no findings", "没有发现问题"}.in(language);
  return out + "\n";
}

}  // namespace

std::string_view severity_word(Severity severity, Language language) {
  return severity_words[static_cast<std::size_t>(severity)].in(language);
}

std::string visible(std::string_view text) { return with_tabs_as("\\t", text); }

std::string print_text(const Diagnostics& diagnostics, const Sources& sources, Language language) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    out += finding_text(diagnostic, sources, language) + "\n";
  }
  return out + summary(diagnostics, language);
}

}  // namespace tiku
