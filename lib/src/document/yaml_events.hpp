// SPDX-License-Identifier: Apache-2.0
// yaml-cpp behind a narrow door: a text goes in, events go to the tree builder, and how
// it ended comes out. What yaml-cpp's complaint means for people is left to
// syntax_finding.hpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "document/tree_builder.hpp"

namespace tiku::yaml {

/// What yaml-cpp complains about.
enum class YamlProblem : std::uint8_t {
  other,
  list_entry_expected,    ///< in a list by indentation
  key_expected,           ///< in a mapping by indentation
  list_sign_expected,     ///< , or ] in a list in brackets
  mapping_sign_expected,  ///< , or } in a mapping in brackets
  open_quote,
  bad_escape,
  misplaced_value,  ///< a colon
  misplaced_key,    ///< a question mark
  misplaced_entry,  ///< a dash
  unmatched_bracket,
  unknown_sign,
  bad_block_header,
  tab_indentation,
  bad_anchor,
  bad_tag,
};

/// How a parse ended.
struct ParseEnd {
  enum class Kind : std::uint8_t {
    document,  ///< one document and nothing else
    no_document,
    rest,      ///< something stands behind the document
    stopped,   ///< the builder wanted no more
    too_much,  ///< too much had to be read before the first event could come
    problem,
  };
  Kind kind = Kind::document;
  YamlProblem problem = YamlProblem::other;
  std::optional<std::size_t> at;  ///< of the problem, where yaml-cpp says it
};

/// Tells `builder` the events of the first document. The text must be UTF-8 without
/// control characters; at most 1 GiB.
ParseEnd parse_yaml(std::string_view text, TreeBuilder& builder);

}  // namespace tiku::yaml
