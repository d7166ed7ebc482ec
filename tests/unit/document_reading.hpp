// SPDX-License-Identifier: Apache-2.0
// For the tests of the document floor: a text, read, in a form that is easy to compare.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tiku/document/tree.hpp"

namespace document_test {

/// A text with all that came of reading it.
struct Reading {
  tiku::Sources sources;
  tiku::SourceId id{};
  tiku::Diagnostics diagnostics;
  std::optional<tiku::Tree> tree;

  explicit Reading(std::string text, const tiku::ReadLimits& limits = {})
      : id(sources.add("a.yaml", std::move(text))),
        tree(tiku::read_tree(sources, id, diagnostics, limits)) {}

  std::string_view at(const tiku::Span& span) const {
    return sources[id].text().substr(span.begin, span.end - span.begin);
  }
};

/// `plain`, `"quoted"`, `|block|`, `()` for nothing, `[list, …]`, `{key: value, …}`.
inline std::string shown(const tiku::Tree& tree, const tiku::Node& node) {
  using tiku::NodeKind;
  using tiku::ScalarStyle;
  if (node.kind == NodeKind::nothing) return "()";
  if (node.kind == NodeKind::scalar) {
    const std::string mark = node.style == ScalarStyle::plain    ? ""
                             : node.style == ScalarStyle::quoted ? "\""
                                                                 : "|";
    return mark + std::string(node.text) + mark;
  }
  const bool list = node.kind == NodeKind::sequence;
  std::string text = list ? "[" : "{";
  for (std::size_t i = 0; i < node.count; ++i) {
    if (i > 0) text += !list && i % 2 == 1 ? ": " : ", ";
    text += shown(tree, tree.child(node, i));
  }
  return text + (list ? "]" : "}");
}

/// The tree of a text; "refused" where there is none.
inline std::string read(std::string text) {
  const Reading reading(std::move(text));
  return reading.tree ? shown(*reading.tree, reading.tree->root()) : "refused";
}

/// Each finding as its number and the text at its place: `102 &a`.
inline std::vector<std::string> findings(const Reading& reading) {
  std::vector<std::string> found;
  for (const tiku::Diagnostic& finding : reading.diagnostics.all()) {
    const std::string place(reading.at(finding.place.span));
    found.push_back(std::to_string(static_cast<int>(finding.code)) + " " + place);
  }
  return found;
}
inline std::vector<std::string> findings(std::string text) {
  return findings(Reading(std::move(text)));
}

using Found = std::vector<std::string>;

}  // namespace document_test
