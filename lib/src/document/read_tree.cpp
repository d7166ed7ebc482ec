// SPDX-License-Identifier: Apache-2.0
#include "tiku/document/tree.hpp"

#include <string_view>
#include <utility>

#include "document/byte_checks.hpp"
#include "document/scalar_span.hpp"
#include "document/syntax_finding.hpp"
#include "document/tree_builder.hpp"
#include "document/yaml_events.hpp"

namespace tiku {
namespace {

Place place_of(SourceId id, std::size_t begin, std::size_t end) {
  return {id, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

/// Directives come before the document and without an event.
bool begins_with_directive(std::string_view text) {
  const std::size_t sign = next_sign(text, 0, text.size());
  return sign_at(text, sign) == '%' && line_begin(text, sign) == sign;
}

void report_line(Code code, const Source& source, SourceId id, std::size_t from,
                 Diagnostics& diagnostics) {
  const std::size_t sign = next_sign(source.text(), from, source.text().size());
  diagnostics.add(code, place_of(id, sign, line_end(source.text(), sign)));
}

}  // namespace

std::optional<Tree> read_tree(const Sources& sources, SourceId id, Diagnostics& diagnostics,
                              const ReadLimits& limits) {
  const Source& source = sources[id];
  Diagnostics of_bytes = check_bytes(source, id, limits);
  if (!of_bytes.empty()) {
    diagnostics.append(std::move(of_bytes));
    return std::nullopt;
  }
  if (begins_with_directive(source.text())) {
    report_line(Code::yaml_directive, source, id, 0, diagnostics);
    return std::nullopt;
  }
  TreeBuilder builder(source, id, limits.depth, diagnostics);
  const ParseEnd end = parse_yaml(source.text(), builder);
  switch (end.kind) {
    case ParseEnd::Kind::stopped:
      return std::nullopt;
    case ParseEnd::Kind::rest:
      report_line(Code::several_documents, source, id, builder.cursor(), diagnostics);
      return std::nullopt;
    case ParseEnd::Kind::problem:
    case ParseEnd::Kind::too_much:
      diagnostics.add(syntax_finding(source, id, end, builder));
      return std::nullopt;
    case ParseEnd::Kind::document:
    case ParseEnd::Kind::no_document:
      break;
  }
  std::optional<Tree> tree = builder.take();
  if (end.kind == ParseEnd::Kind::document && (!tree || tree->root().kind != NodeKind::nothing)) {
    return tree;
  }
  diagnostics.add(Code::empty_document, place_of(id, 0, 0));
  return std::nullopt;
}

}  // namespace tiku
