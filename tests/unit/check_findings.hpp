// SPDX-License-Identifier: Apache-2.0
// Findings of the check floor as lines that tests can read, from files in memory.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "tiku/check/check.hpp"
#include "tiku/load/load.hpp"

/// So that a failing comparison shows the lines.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += "\n  " + line;
    return text.c_str();
  }
};

namespace tiku::test {

using Files = std::map<std::string, std::string>;
using Lines = std::vector<std::string>;

inline std::string text_at(Place place, const Sources& sources) {
  const std::string_view text = sources[place.source].text();
  return std::string(text.substr(place.span.begin, place.span.end - place.span.begin));
}

/// `text at the place: argument, <term>, … (first-here: text)`.
inline std::string line_of(const Diagnostic& finding, const Sources& sources) {
  std::string line = text_at(finding.place, sources);
  std::string separator = ": ";
  for (const Argument& argument : finding.arguments) {
    line += separator + (argument.is_term ? "<" + argument.text + ">" : argument.text);
    separator = ", ";
  }
  for (const Related& related : finding.related) {
    line += " (" + std::string(related.term) + ": " + text_at(related.place, sources) + ")";
  }
  return line;
}

/// All findings of a code when everything below `bank` is read and checked.
inline Lines findings(Code code, const Files& files) {
  Estate estate = load_estate(memory_disk(files), {"bank"});
  check(estate);
  Lines lines;
  for (const Diagnostic& finding : estate.diagnostics.all()) {
    if (finding.code == code) lines.push_back(line_of(finding, estate.sources));
  }
  return lines;
}

inline std::string bank_yaml(std::string_view outline, std::string_view more = "") {
  return "tiku: bank/1\noccupation: {code: 4-03-02-07, name: 茶艺师}\nlevel: 4\n" +
         std::string(more) + "outline:\n" + std::string(outline);
}

inline constexpr std::string_view sound_outline = R"(
- {code: A, name: 基本要求, weight: 40, points: [{code: A-001, name: 茶叶分类, importance: X}]}
- {code: B, name: 相关知识, weight: 60, points: [{code: B-001, name: 泡茶水温, importance: Y}]}
)";

/// A bank of these items (entries of `items`) under the sound outline.
inline Files bank_of(std::string_view items) {
  return {{"bank/bank.yaml", bank_yaml(sound_outline)},
          {"bank/items/a.yaml", "tiku: items/1\nitems:\n" + std::string(items)}};
}

inline Lines item_findings(Code code, std::string_view items) {
  return findings(code, bank_of(items));
}

inline Lines outline_findings(Code code, std::string_view outline, std::string_view more = "") {
  return findings(code, {{"bank/bank.yaml", bank_yaml(outline, more)}});
}

}  // namespace tiku::test
