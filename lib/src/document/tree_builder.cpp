// SPDX-License-Identifier: Apache-2.0
#include "document/tree_builder.hpp"

#include <algorithm>
#include <string>

#include "document/limits.hpp"
#include "document/scalar_span.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::yaml {
namespace {

/// yaml-cpp 0.7 turns the escapes \N and \_ into the single bytes 0x85 and 0xA0, which are
/// not UTF-8, instead of into U+0085 and U+00A0.
std::string with_whole_characters(std::string_view value) {
  std::string whole;
  while (const auto bad = find_invalid_utf8(value)) {
    whole += value.substr(0, *bad);
    whole += '\xC2';
    whole += value[*bad];
    value.remove_prefix(*bad + 1);
  }
  return whole += value;
}

bool is_property(char sign) { return sign == '!' || sign == '&' || sign == '*'; }

}  // namespace

void TreeBuilder::scalar(std::size_t at, std::string_view value) {
  if (refuse_properties(at)) return push_refused(at);
  if (at < cursor_) {  // only where a broken end of the text confuses yaml-cpp
    return stop(Code::yaml_syntax, span_of(at, at), term("yaml-other"));
  }
  const char sign = sign_at(text_, at);
  if (sign == '"' || sign == '\'') {
    const auto end = quoted_end(text_, at);
    if (!end) {
      return stop(Code::unclosed_quote, span_of(at, line_end(text_, at)), std::string(1, sign));
    }
    last_quoted_ = span_of(at, *end);
    push_text(at, *end, ScalarStyle::quoted, value);
  } else if (sign == '|' || sign == '>') {
    push_text(at, block_end(text_, at, value), ScalarStyle::block, value);
  } else {
    push_text(at, plain_end(text_, at, value), ScalarStyle::plain, value);
  }
}

void TreeBuilder::null(std::size_t at) {
  // An event without a value is marked where the next thing begins, which can be
  // anything, also the word null as the next key.
  for (const std::string_view word : {"~", "null", "Null", "NULL"}) {
    if (is_null_word(at, word)) {
      return push_text(at, at + word.size(), ScalarStyle::plain, word);
    }
  }
  if (refuse_properties(at)) return push_refused(at);
  push_nothing(at);
}

void TreeBuilder::alias(std::size_t at) {
  refuse(Code::yaml_anchor, at);
  push_refused(at);
}

void TreeBuilder::begin(NodeKind kind, Layout layout, std::size_t at) {
  refuse_properties(at);
  if (in_flow() && frames_.back().begin == at && !frames_.back().single_pair) {
    // Two collections begin at one byte, so the outer one has no bracket.
    frames_.back().single_pair = true;
    --depth_;
  }
  const bool pair =
      layout == Layout::flow && kind == NodeKind::mapping && sign_at(text_, at) != '{';
  if (!pair && ++depth_ > depth_limit_) {
    return stop(Code::too_deep, span_of(at, character_end(text_, at)),
                std::to_string(depth_limit_));
  }
  frames_.push_back({kind, layout, pair, at, pending_.size()});
  cursor_ = layout == Layout::flow && !pair ? at + 1 : at;
}

void TreeBuilder::end() {
  const Frame frame = frames_.back();
  frames_.pop_back();
  if (!frame.single_pair) --depth_;
  Node node;
  node.kind = frame.kind;
  node.span = span_of(frame.begin, collection_end(frame));
  node.first = static_cast<std::uint32_t>(tree_.nodes_.size());
  node.count = static_cast<std::uint32_t>(pending_.size() - frame.first);
  const auto children = pending_.begin() + static_cast<std::ptrdiff_t>(frame.first);
  tree_.nodes_.insert(tree_.nodes_.end(), children, pending_.end());
  pending_.erase(children, pending_.end());
  if (frame.kind == NodeKind::mapping) check_keys(node, frame.layout);
  check_collection_key(node.span);
  push(node, node.span.end);
}

std::optional<std::size_t> TreeBuilder::innermost_bracket() const {
  const auto has_bracket = [](const Frame& frame) {
    return frame.layout == Layout::flow && !frame.single_pair;
  };
  const auto found = std::find_if(frames_.rbegin(), frames_.rend(), has_bracket);
  return found == frames_.rend() ? std::nullopt : std::optional(found->begin);
}

std::optional<std::size_t> TreeBuilder::outermost_bracket() const {
  const auto is_flow = [](const Frame& frame) { return frame.layout == Layout::flow; };
  const auto found = std::find_if(frames_.begin(), frames_.end(), is_flow);
  return found == frames_.end() ? std::nullopt : std::optional(found->begin);
}

std::optional<Tree> TreeBuilder::take() {
  if (doubtful_key_) distrust(Code::key_not_text, *doubtful_key_, {});
  if (!trusted_ || stopped_ || pending_.size() != 1) return std::nullopt;
  tree_.nodes_.push_back(pending_.back());
  return std::move(tree_);
}

bool TreeBuilder::at_key() const {
  if (frames_.empty() || frames_.back().kind != NodeKind::mapping) return false;
  return (pending_.size() - frames_.back().first) % 2 == 0;
}

/// Whether `word` stands at `at` as the value of the event, not as the thing after it.
bool TreeBuilder::is_null_word(std::size_t at, std::string_view word) const {
  if (at < cursor_ || at >= text_.size() || !text_.substr(at).starts_with(word)) return false;
  const std::size_t end = at + word.size();
  std::size_t after = end;
  while (is_blank(sign_at(text_, after))) ++after;
  const char next = sign_at(text_, after);
  if (is_break(next) || is_flow_sign(next) || (next == '#' && after > end)) return true;
  if (next != ':') return false;
  // It is a key: this one, unless the sign ? says that this one is empty.
  return at_key() && (in_flow() || sign_at(text_, next_sign(text_, cursor_, at)) != '?');
}

/// Anchors and tags are not told in a way that could be relied upon (`! x` comes as if it
/// were quoted), but what they stand before is marked at their sign.
bool TreeBuilder::refuse_properties(std::size_t at) {
  const char sign = sign_at(text_, at);
  if (!is_property(sign) || sign == '*') return false;
  refuse(sign == '!' ? Code::yaml_tag : Code::yaml_anchor, at);
  return true;
}

void TreeBuilder::refuse(Code code, std::size_t at) {
  trusted_ = false;
  if (refused_at_ == at) return;  // an empty value before it has the same mark
  refused_at_ = at;
  const std::string_view word = property_at(text_, at);
  report(code, span_of(at, at + word.size()), {shortened(word)});
}

void TreeBuilder::distrust(Code code, Span span, std::vector<Argument> arguments) {
  trusted_ = false;
  report(code, span, std::move(arguments));
}

void TreeBuilder::stop(Code code, Span span, Argument argument) {
  stopped_ = true;
  report(code, span, {std::move(argument)});
}

void TreeBuilder::report(Code code, Span span, std::vector<Argument> arguments,
                         std::vector<Related> related) {
  findings_.add(code, {tree_.source(), span}, std::move(arguments), std::move(related));
}

void TreeBuilder::push_text(std::size_t at, std::size_t end, ScalarStyle style,
                            std::string_view value) {
  Node node;
  node.kind = NodeKind::scalar;
  node.style = style;
  node.span = span_of(at, end);
  const std::string_view written = text_.substr(style == ScalarStyle::quoted ? at + 1 : at);
  if (written.starts_with(value)) {
    node.text = written.substr(0, value.size());
  } else {
    node.text = tree_.resolved_.emplace_back(with_whole_characters(value));
  }
  push(node, end);
}

/// Its place is behind the sign of structure that called for a value; a missing key's is
/// at the colon before which it should stand.
void TreeBuilder::push_nothing(std::size_t at) {
  const bool is_at_colon = at_key() && sign_at(text_, at) == ':';
  std::size_t place = frames_.empty() || is_at_colon ? std::min(at, text_.size()) : cursor_;
  if (at > place) {
    const std::size_t sign = next_sign(text_, place, at);
    if (sign < at) place = sign + 1;
  }
  Node node;
  node.span = span_of(place, place);
  push(node, place);
}

void TreeBuilder::push_refused(std::size_t at) {
  Node node;
  node.span = span_of(at, at);
  push(node, at + property_at(text_, at).size());
}

void TreeBuilder::push(Node node, std::size_t end) {
  pending_.push_back(node);
  cursor_ = end;
  if (pending_.size() + tree_.nodes_.size() > most_values(text_.size())) {
    stop(Code::yaml_syntax, span_of(node.span.begin, character_end(text_, node.span.begin)),
         term("yaml-too-many-values"));
  }
}

std::size_t TreeBuilder::collection_end(const Frame& frame) const {
  if (frame.layout == Layout::block || frame.single_pair) return cursor_;
  const char bracket = frame.kind == NodeKind::sequence ? ']' : '}';
  for (std::size_t at = cursor_;; ++at) {
    at = next_sign(text_, at, text_.size());
    const char sign = sign_at(text_, at);
    if (sign == bracket) return at + 1;
    if (sign != ',' && sign != ':' && sign != '?') return cursor_;
  }
}

void TreeBuilder::check_collection_key(Span span) {
  if (!at_key()) return;
  // While a bracket is not closed, yaml-cpp takes what is in it for a key. A real one has
  // its colon, or the text is sound to its end.
  const bool has_colon = sign_at(text_, next_sign(text_, span.end, text_.size())) == ':';
  if (frames_.back().single_pair && !has_colon) {
    doubtful_key_ = span;
  } else {
    distrust(Code::key_not_text, span, {});
  }
}

void TreeBuilder::check_keys(const Node& mapping, Layout layout) {
  keys_.clear();
  for (std::uint32_t i = 0; i < mapping.count; i += 2) {
    const Node& key = tree_.nodes_[mapping.first + i];
    if (key.kind == NodeKind::nothing && !is_property(sign_at(text_, key.span.begin))) {
      distrust(Code::yaml_syntax, key.span, {term("yaml-key-missing")});
    }
    if (key.kind != NodeKind::scalar) continue;
    if (key.text == "<<" && key.style == ScalarStyle::plain) {
      distrust(Code::yaml_merge_key, key.span, {});
    }
    const Node& value = tree_.nodes_[mapping.first + i + 1];
    if (layout == Layout::block && value.kind == NodeKind::nothing &&
        value.span.begin == key.span.end) {
      distrust(Code::yaml_syntax, key.span, {term("yaml-colon-missing")});
    }
    keys_.emplace_back(key.text, mapping.first + i);
  }
  check_duplicates();
}

void TreeBuilder::check_duplicates() {
  std::sort(keys_.begin(), keys_.end());
  std::size_t first = 0;
  for (std::size_t i = 1; i < keys_.size(); ++i) {
    if (keys_[i].first != keys_[first].first) {
      first = i;
      continue;
    }
    const Place earlier = tree_.place(tree_.nodes_[keys_[first].second]);
    report(Code::duplicate_key, tree_.nodes_[keys_[i].second].span, {shortened(keys_[i].first)},
           {{earlier, "first-here"}});
  }
}

}  // namespace tiku::yaml
