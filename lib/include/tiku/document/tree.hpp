// SPDX-License-Identifier: Apache-2.0
// YAML text as a marked tree: each node knows its bytes, each scalar its style.
// The tree says what stands in the file, not what it means: "NO", "null", "1e3", "0x10"
// and "12:30" are texts here, and only the load floor's fields read them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/text/source.hpp"

namespace tiku {

enum class NodeKind : std::uint8_t { nothing, scalar, sequence, mapping };
enum class ScalarStyle : std::uint8_t { plain, quoted, block };

/// One node of a tree. Children of a sequence are its entries, children of a
/// mapping are key, value, key, value, … in the order of the file.
struct Node {
  /// A scalar with its quotes, a collection from its first byte to its last; where there
  /// is nothing, the empty place behind the `:` or `-`.
  Span span;
  /// A scalar's value, escapes and folding resolved; it is UTF-8 and lives as long as the
  /// tree. Escapes can bring any character in, also control characters and U+0000.
  std::string_view text;
  std::uint32_t first = 0;  ///< number of the first child within the tree
  std::uint32_t count = 0;  ///< number of children
  NodeKind kind = NodeKind::nothing;
  ScalarStyle style = ScalarStyle::plain;
};

namespace yaml {
class TreeBuilder;
}

/// A whole document. It refers to its source's text and must not outlive it. It can be
/// moved, which leaves its texts where they are, but not copied.
class Tree {
 public:
  Tree(Tree&&) = default;
  Tree& operator=(Tree&&) = default;

  const Node& root() const { return nodes_.back(); }
  SourceId source() const { return source_; }
  Place place(const Node& node) const { return {source_, node.span}; }

  /// Child `i` of a sequence or mapping.
  const Node& child(const Node& parent, std::size_t i) const { return nodes_[parent.first + i]; }

 private:
  friend class yaml::TreeBuilder;
  explicit Tree(SourceId source) : source_(source) {}

  std::deque<Node> nodes_;            ///< children side by side and before their parent
  std::deque<std::string> resolved_;  ///< values that differ from the source's bytes
  SourceId source_{};
};

/// Limits on what is read. Beyond them a text is refused with a finding.
struct ReadLimits {
  std::size_t bytes = 16U << 20U;  ///< of one file
  unsigned depth = 32;             ///< of nesting
};

/// Reads one YAML document. Nothing comes back when there is none that can be
/// trusted; the reason is then among the findings. Findings can also come beside a
/// tree (a duplicate key), and whoever has errors must not use the tree to write.
/// Never throws for anything that stands in the text.
std::optional<Tree> read_tree(const Sources& sources, SourceId id, Diagnostics& diagnostics,
                              const ReadLimits& limits = {});

}  // namespace tiku
