// SPDX-License-Identifier: Apache-2.0
#include <string_view>
#include <utility>

#include "document/byte_checks.hpp"
#include "document/scalar_span.hpp"
#include "document/syntax_finding.hpp"
#include "document/tree_builder.hpp"
#include "document/yaml_events.hpp"
#include "tiku/document/tree.hpp"

namespace tiku {
namespace {

/// Directives come before the document and without an event.
bool begins_with_directive(std::string_view text) {
  const std::size_t sign = yaml::next_sign(text, 0, text.size());
  return yaml::sign_at(text, sign) == '%' && yaml::line_begin(text, sign) == sign;
}

void report_line(Code code, const Source& source, SourceId id, std::size_t from,
                 Diagnostics& diagnostics) {
  const std::size_t sign = yaml::next_sign(source.text(), from, source.text().size());
  diagnostics.add(code, {id, yaml::span_of(sign, yaml::line_end(source.text(), sign))});
}

}  // namespace

std::optional<Tree> read_tree(const Sources& sources, SourceId id, Diagnostics& diagnostics,
                              const ReadLimits& limits) {
  const Source& source = sources[id];
  Diagnostics of_bytes = yaml::check_bytes(source, id, limits);
  if (!of_bytes.empty()) {
    diagnostics.append(std::move(of_bytes));
    return std::nullopt;
  }
  if (begins_with_directive(source.text())) {
    report_line(Code::yaml_directive, source, id, 0, diagnostics);
    return std::nullopt;
  }
  yaml::TreeBuilder builder(source, id, limits.depth, diagnostics);
  const yaml::ParseEnd end = yaml::parse_yaml(source.text(), builder);
  switch (end.kind) {
    case yaml::ParseEnd::Kind::document:
      break;
    case yaml::ParseEnd::Kind::no_document:
      diagnostics.add(Code::empty_document, {id, {}});
      return std::nullopt;
    case yaml::ParseEnd::Kind::rest:
      report_line(Code::several_documents, source, id, builder.cursor(), diagnostics);
      return std::nullopt;
    case yaml::ParseEnd::Kind::stopped:
      return std::nullopt;
    case yaml::ParseEnd::Kind::problem:
    case yaml::ParseEnd::Kind::too_much:
      diagnostics.add(yaml::syntax_finding(source, id, end, builder));
      return std::nullopt;
  }
  std::optional<Tree> tree = builder.take();
  if (!tree || tree->root().kind != NodeKind::nothing) return tree;
  diagnostics.add(Code::empty_document, {id, {}});
  return std::nullopt;
}

}  // namespace tiku
