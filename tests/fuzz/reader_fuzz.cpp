// SPDX-License-Identifier: Apache-2.0
// Any bytes into the reader: it must end with a tree or a reason, all places must lie in
// the text, and what the tree says must come back when it is written and read again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tiku/document/tree.hpp"
#include "tiku/document/writer.hpp"
#include "tiku/text/utf8.hpp"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

bool within(const tiku::Span& inner, const tiku::Span& outer) {
  return outer.begin <= inner.begin && inner.begin <= inner.end && inner.end <= outer.end;
}

/// Visible ASCII letters and digits, which a text without escapes has in common with its value.
std::string letters(std::string_view text) {
  std::string kept;
  for (const char sign : text) {
    if ((sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'z')) kept += sign;
  }
  return kept;
}

void check_scalar(const tiku::Node& node, std::string_view text) {
  const std::string_view written = text.substr(node.span.begin, node.span.end - node.span.begin);
  require(!tiku::find_invalid_utf8(node.text) && !written.empty());
  switch (node.style) {
    case tiku::ScalarStyle::plain:
      require(!node.text.empty() && letters(written) == letters(node.text));
      break;
    case tiku::ScalarStyle::quoted:
      require(written.size() >= 2 && written.front() == written.back());
      require(written.front() == '"' || written.front() == '\'');
      break;
    case tiku::ScalarStyle::block:
      require(written.front() == '|' || written.front() == '>');
      break;
  }
}

void check_node(const tiku::Tree& tree, const tiku::Node& node, std::string_view text,
                std::vector<std::string>& scalars) {
  if (node.kind == tiku::NodeKind::scalar) {
    check_scalar(node, text);
    scalars.emplace_back(node.text);
  }
  require(node.kind != tiku::NodeKind::mapping || node.count % 2 == 0);
  std::uint32_t last = node.span.begin;
  for (std::size_t i = 0; i < node.count; ++i) {
    const tiku::Node& child = tree.child(node, i);
    require(within(child.span, node.span) && child.span.begin >= last);
    require(node.kind != tiku::NodeKind::mapping || i % 2 == 1 ||
            child.kind == tiku::NodeKind::scalar);
    last = child.span.end;
    check_node(tree, child, text, scalars);
  }
}

void check_return(const std::vector<std::string>& scalars, const std::string& written) {
  tiku::Sources sources;
  const tiku::SourceId id = sources.add("written", written);
  tiku::Diagnostics diagnostics;
  const auto tree = tiku::read_tree(sources, id, diagnostics);
  require(tree.has_value() && diagnostics.empty() && tree->root().count == scalars.size());
  for (std::size_t i = 0; i < scalars.size(); ++i) {
    require(tree->child(tree->root(), i).text == scalars[i]);
  }
}

void check_writing(const std::vector<std::string>& scalars) {
  std::string in_lines;
  std::string in_brackets = "[";
  for (const std::string& scalar : scalars) {
    in_lines += "- " + tiku::yaml_scalar(scalar) + '\n';
    in_brackets += tiku::yaml_scalar(scalar) + ", ";
  }
  check_return(scalars, in_lines);
  check_return(scalars, in_brackets + "]");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tiku::Sources sources;
  const std::string bytes(data, data + size);
  const tiku::SourceId id = sources.add("text", bytes);
  tiku::Diagnostics diagnostics;
  const auto tree = tiku::read_tree(sources, id, diagnostics);
  require(tree.has_value() || diagnostics.has_errors());
  const tiku::Span all{0, static_cast<std::uint32_t>(size)};
  for (const tiku::Diagnostic& finding : diagnostics.all()) {
    const tiku::Span& span = finding.place.span;
    require(within(span, all));
    if (finding.code == tiku::Code::not_utf8) continue;
    require(!tiku::find_invalid_utf8(bytes.substr(span.begin, span.end - span.begin)));
  }
  if (!tree || diagnostics.has_errors()) return 0;
  std::vector<std::string> scalars;
  require(within(tree->root().span, all));
  check_node(*tree, tree->root(), sources[id].text(), scalars);
  if (!scalars.empty()) check_writing(scalars);
  return 0;
}
