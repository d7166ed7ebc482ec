// SPDX-License-Identifier: Apache-2.0
// Files in memory as the load floor reads them, and its findings as lines for tests.
#pragma once

#include <map>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/load/load.hpp"

namespace tiku::test::load {

using Files = std::map<std::string, std::string>;

/// Lines that doctest can print.
struct Lines : std::vector<std::string> {
  using vector::vector;
  friend std::ostream& operator<<(std::ostream& out, const Lines& lines) {
    for (const std::string& line : lines) out << "\n  " << line;
    return out;
  }
};

inline std::string text_at(Place place, const Sources& sources) {
  const std::string_view text = sources[place.source].text();
  REQUIRE(place.span.begin <= place.span.end);
  REQUIRE(place.span.end <= text.size());
  return std::string(text.substr(place.span.begin, place.span.end - place.span.begin));
}

/// `T0204 text at the place: argument, <term>, … (first-here: text)`.
inline std::string line_of(const Diagnostic& finding, const Sources& sources) {
  std::string line = code_name(finding.code) + " " + text_at(finding.place, sources);
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

inline Lines lines_of(Diagnostics diagnostics, const Sources& sources) {
  diagnostics.sort(sources);
  Lines lines;
  for (const Diagnostic& finding : diagnostics.all()) lines.push_back(line_of(finding, sources));
  return lines;
}

inline Lines lines_of(const Estate& estate) { return lines_of(estate.diagnostics, estate.sources); }

inline Estate load(const Files& files, const std::vector<std::string>& paths = {"bank"}) {
  return load_estate(memory_disk(files), paths);
}

inline const std::string small_bank =
    "tiku: bank/1\n"
    "occupation: {code: 4-03-02-07, name: 茶艺师}\n"
    "level: 4\n"
    "outline: [{code: A, name: A}]\n";

inline const std::string small_blueprint =
    "tiku: blueprint/1\n"
    "title: 试卷\n"
    "bank: bank\n"
    "sections: []\n";

inline const std::string small_batch =
    "tiku: batch/1\n"
    "id: 2026-01\n"
    "date: 2026-11-28\n"
    "blueprint: theory.yaml\n";

/// Findings of a bank whose `bank.yaml` ends in these lines instead of an empty outline.
inline Lines bank_findings(const std::string& lines) {
  const std::string head = small_bank.substr(0, small_bank.find("outline"));
  return lines_of(load({{"bank/bank.yaml", head + lines}}));
}

/// Findings of an item with these fields beside id, point, type and stem.
inline Lines item_findings(const std::string& fields) {
  return lines_of(load({{"bank/bank.yaml", small_bank},
                        {"bank/a.yaml",
                         "tiku: items/1\nitems:\n- id: I-1\n  point: P-1\n"
                         "  stem: S\n" +
                             fields}}));
}

/// Findings of a blueprint that ends in these lines.
inline Lines blueprint_findings(const std::string& lines) {
  return lines_of(
      load({{"bank/bank.yaml", small_bank}, {"theory.yaml", small_blueprint + lines}}, {"."}));
}

/// Findings of a batch that ends in these lines.
inline Lines batch_findings(const std::string& lines) {
  return lines_of(load({{"bank/bank.yaml", small_bank},
                        {"theory.yaml", small_blueprint},
                        {"batch.yaml", small_batch + lines}},
                       {"."}));
}

}  // namespace tiku::test::load
