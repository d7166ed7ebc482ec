// SPDX-License-Identifier: Apache-2.0
#include "document/syntax_finding.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/scalar_span.hpp"

namespace tiku::yaml {
namespace {

/// What a finding is made from.
struct Scene {
  std::string_view text;
  SourceId id;
  YamlProblem problem;
  std::size_t at;  ///< within the text
  const TreeBuilder& builder;
};

Diagnostic finding(const Scene& scene, Code code, std::size_t begin, std::size_t end,
                   std::vector<Argument> arguments) {
  return {code, {scene.id, span_of(begin, end)}, std::move(arguments), {}};
}

Diagnostic syntax(const Scene& scene, std::size_t at, std::string_view reason) {
  return finding(scene, Code::yaml_syntax, at, character_end(scene.text, at), {term(reason)});
}

/// The catalogue's words for what is wrong at the very place of the problem.
std::string_view reason_of(YamlProblem problem) {
  switch (problem) {
    case YamlProblem::list_entry_expected:
      return "yaml-entry-expected";
    case YamlProblem::key_expected:
      return "yaml-key-expected";
    case YamlProblem::list_sign_expected:
      return "yaml-list-sign-expected";
    case YamlProblem::mapping_sign_expected:
      return "yaml-mapping-sign-expected";
    case YamlProblem::misplaced_value:
      return "yaml-misplaced-colon";
    case YamlProblem::misplaced_key:
      return "yaml-misplaced-question-mark";
    case YamlProblem::misplaced_entry:
      return "yaml-misplaced-dash";
    case YamlProblem::unmatched_bracket:
      return "yaml-unmatched-bracket";
    case YamlProblem::unknown_sign:
      return "yaml-unknown-sign";
    case YamlProblem::bad_block_header:
      return "yaml-bad-block-header";
    default:
      return "yaml-other";
  }
}

/// The quoted text that spans byte `at`, searched from the last event on: what comes
/// after that has only been seen by the parser's scanner.
std::optional<std::size_t> quote_around(std::string_view text, std::size_t from, std::size_t at) {
  const std::string_view plain_stops = ":,[]{}#\n";
  while ((from = next_sign(text, from, text.size())) < std::min(at + 1, text.size())) {
    const char sign = text[from];
    if (sign == '"' || sign == '\'') {
      const auto end = quoted_end(text, from);
      if (!end || *end > at) return from;
      from = *end;
    } else if (plain_stops.find(sign) != std::string_view::npos || sign == '-' || sign == '?') {
      ++from;
    } else {
      from = text.find_first_of(plain_stops, from);
    }
  }
  return std::nullopt;
}

std::optional<Diagnostic> open_quote(const Scene& scene) {
  if (scene.problem != YamlProblem::open_quote) return std::nullopt;
  const auto quote = quote_around(scene.text, scene.builder.cursor(), scene.at);
  if (!quote) return syntax(scene, scene.at, "yaml-open-quote");
  return finding(scene, Code::unclosed_quote, *quote, line_end(scene.text, *quote),
                 {std::string(1, scene.text[*quote])});
}

/// Something stands right behind a quoted text. If that spans lines, its closing quote
/// is likely the opening one of another: `a: "x`, line break, `b: "y"`.
std::optional<Diagnostic> after_quote(const Scene& scene) {
  const Span quoted = scene.builder.last_quoted();
  if (quoted.end == 0 || quoted.end > scene.at) return std::nullopt;
  const std::string_view gap = scene.text.substr(quoted.end, scene.at - quoted.end);
  if (!std::all_of(gap.begin(), gap.end(), is_blank)) return std::nullopt;
  const std::size_t first_line_end = line_end(scene.text, quoted.begin);
  if (first_line_end >= quoted.end) return syntax(scene, scene.at, "yaml-after-quote");
  return finding(scene, Code::unclosed_quote, quoted.begin, first_line_end,
                 {std::string(1, scene.text[quoted.begin])});
}

/// A tab before the first visible sign of the line in which the parser is lost.
std::optional<Diagnostic> tab_indentation(const Scene& scene) {
  if (scene.builder.innermost_bracket()) return std::nullopt;
  for (std::size_t at = line_begin(scene.text, scene.at); is_blank(sign_at(scene.text, at)); ++at) {
    if (scene.text[at] == '\t') return finding(scene, Code::tab_indentation, at, at + 1, {});
  }
  return std::nullopt;
}

/// The parser notices an escape that it does not know behind it.
std::optional<Diagnostic> bad_escape(const Scene& scene) {
  if (scene.problem != YamlProblem::bad_escape) return std::nullopt;
  const std::size_t escape = scene.text.rfind('\\', scene.at);
  if (escape == std::string_view::npos) return std::nullopt;
  const std::size_t end = std::max(scene.at, character_end(scene.text, escape + 1));
  return finding(scene, Code::yaml_syntax, escape, end, {term("yaml-bad-escape")});
}

/// Anchors, aliases and tags too broken for an event of their own.
std::optional<Diagnostic> bad_property(const Scene& scene) {
  const bool tag = scene.problem == YamlProblem::bad_tag;
  if (!tag && scene.problem != YamlProblem::bad_anchor) return std::nullopt;
  std::size_t begin = scene.at;
  while (begin > 0 && !ends_word(scene.text[begin - 1])) --begin;
  const std::size_t sign = word_at(scene.text, begin).find_first_of(tag ? "!" : "&*");
  const std::size_t at = sign == std::string_view::npos ? scene.at : begin + sign;
  const std::string_view word = property_at(scene.text, at);
  return finding(scene, tag ? Code::yaml_tag : Code::yaml_anchor, at, at + word.size(),
                 {shortened(word)});
}

/// The text is at its end, but not all its brackets are closed.
std::optional<Diagnostic> open_bracket(const Scene& scene) {
  const auto open = scene.builder.innermost_bracket();
  if (!open || next_sign(scene.text, scene.at, scene.text.size()) < scene.text.size()) {
    return std::nullopt;
  }
  return syntax(scene, *open, "yaml-open-bracket");
}

}  // namespace

Diagnostic syntax_finding(const Source& source, SourceId id, const ParseEnd& end,
                          const TreeBuilder& builder) {
  const std::string_view text = source.text();
  const std::size_t noticed = std::min(end.at.value_or(builder.cursor()), text.size());
  const std::size_t at = character_begin(text, noticed);  // yaml-cpp counts bytes
  const Scene scene{text, id, end.problem, at, builder};
  if (end.kind == ParseEnd::Kind::too_much) {
    const auto open = builder.outermost_bracket();
    return syntax(scene, open ? *open : next_sign(text, builder.cursor(), text.size()),
                  "yaml-too-much-in-brackets");
  }
  for (const auto explain :
       {open_quote, bad_escape, bad_property, open_bracket, tab_indentation, after_quote}) {
    if (auto found = explain(scene)) return *std::move(found);
  }
  return syntax(scene, at, reason_of(end.problem));
}

}  // namespace tiku::yaml
