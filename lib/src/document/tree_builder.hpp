// SPDX-License-Identifier: Apache-2.0
// From events to the marked tree. It is told what begins where and finds out by itself
// where it ends, what tiku's files do not have, and keys that are there twice.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "document/capped_findings.hpp"
#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/document/tree.hpp"
#include "tiku/text/source.hpp"

namespace tiku::yaml {

/// How a collection is written: by indentation, or in brackets. A single pair in a list
/// in brackets, `[a: b]`, is a mapping in brackets too, though it has none of its own.
enum class Layout : std::uint8_t { block, flow };

class TreeBuilder {
 public:
  TreeBuilder(const Source& source, SourceId id, unsigned depth, Diagnostics& diagnostics)
      : text_(source.text()), depth_limit_(depth), findings_(diagnostics), tree_(id) {}

  // The events, each with the byte at which yaml-cpp sees the thing.
  void scalar(std::size_t at, std::string_view value);
  void null(std::size_t at);  ///< no value at all, or the word null or ~
  void alias(std::size_t at);
  void begin(NodeKind kind, Layout layout, std::size_t at);
  void end();

  /// Something was found beyond which it makes no sense to go on.
  bool stopped() const { return stopped_; }

  /// Byte behind the last thing that was told.
  std::size_t cursor() const { return cursor_; }

  /// Where a collection in brackets begins that has not ended yet, as far as events go.
  std::optional<std::size_t> innermost_bracket() const;
  std::optional<std::size_t> outermost_bracket() const;

  /// The last quoted text.
  Span last_quoted() const { return last_quoted_; }

  /// The tree, if one can be trusted. Only after the last event.
  std::optional<Tree> take();

 private:
  struct Frame {
    NodeKind kind = NodeKind::sequence;
    Layout layout = Layout::block;
    bool single_pair = false;
    std::size_t begin = 0;
    std::size_t first = 0;  ///< number of its first child among the pending nodes
  };

  bool in_flow() const { return !frames_.empty() && frames_.back().layout == Layout::flow; }
  bool at_key() const;
  bool is_null_word(std::size_t at, std::string_view word) const;
  bool refuse_properties(std::size_t at);
  void refuse(Code code, std::size_t at);
  void distrust(Code code, Span span, std::vector<Argument> arguments);
  void stop(Code code, Span span, Argument argument);
  void report(Code code, Span span, std::vector<Argument> arguments,
              std::vector<Related> related = {});
  void push_text(std::size_t at, std::size_t end, ScalarStyle style, std::string_view value);
  void push_nothing(std::size_t at);
  void push_refused(std::size_t at);
  void push(Node node, std::size_t end);
  std::size_t collection_end(const Frame& frame) const;
  void check_collection_key(Span span);
  void check_keys(const Node& mapping, Layout layout);
  void check_duplicates();

  std::string_view text_;
  unsigned depth_limit_;
  CappedFindings findings_;
  Tree tree_;
  std::vector<Frame> frames_;
  std::vector<Node> pending_;  ///< finished children of unfinished collections
  /// Keys of the mapping in hand, each with the number of its node.
  std::vector<std::pair<std::string_view, std::uint32_t>> keys_;
  Span last_quoted_;
  std::size_t cursor_ = 0;
  unsigned depth_ = 0;
  std::optional<std::size_t> refused_at_;
  std::optional<Span> doubtful_key_;
  bool stopped_ = false;
  bool trusted_ = true;
};

}  // namespace tiku::yaml
