// SPDX-License-Identifier: Apache-2.0
// The adapter of yaml-cpp 0.7, its only user.
#include "document/yaml_events.hpp"

#include <algorithm>
#include <istream>
#include <streambuf>
#include <string>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

namespace tiku::yaml {
namespace {

/// A text as a stream buffer, without a copy of it. It also holds yaml-cpp's memory
/// within bounds: a bracket or quote at the beginning of a line could turn out to be a
/// key, so yaml-cpp keeps all tokens up to its end, at about 300 bytes each, before it
/// tells the first. Where that gets out of hand, the text ends here.
class TextBuffer final : public std::streambuf {
 public:
  explicit TextBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // streambuf's type; nothing writes there
    setg(begin, begin, begin + text.size());
  }

  void event_at(std::size_t at) { event_ = std::max(event_, at); }
  bool was_cut() const { return cut_; }

 protected:
  std::streamsize xsgetn(char* to, std::streamsize count) override {
    constexpr std::size_t unsuspicious = 64U << 10U;  // bytes behind the last event
    constexpr std::size_t most_signs = 512U << 10U;
    const bool suspicious = static_cast<std::size_t>(gptr() - eback()) > event_ + unsuspicious;
    cut_ = cut_ || (suspicious && signs_ > most_signs);
    if (cut_) return 0;
    const std::streamsize got = std::streambuf::xsgetn(to, count);
    signs_ = suspicious ? signs_ + count_signs({to, static_cast<std::size_t>(got)}) : 0;
    return got;
  }

 private:
  /// Signs at which tokens begin or end.
  static std::size_t count_signs(std::string_view bytes) {
    static constexpr std::string_view signs = "[]{},:?-'\"&*!";
    const auto is_sign = [](char byte) { return signs.find(byte) != std::string_view::npos; };
    return static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_sign));
  }

  std::size_t event_ = 0;
  std::size_t signs_ = 0;
  bool cut_ = false;
};

/// Thrown through yaml-cpp to make it stop.
struct Stop {};

class Handler final : public YAML::EventHandler {
 public:
  Handler(TreeBuilder& builder, TextBuffer& buffer) : builder_(builder), buffer_(buffer) {}

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    builder_.null(place(mark));
    heed();
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) override {
    builder_.alias(place(mark));
    heed();
  }
  void OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& value) override {
    builder_.scalar(place(mark), value);
    heed();
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& /*tag*/,
                       YAML::anchor_t /*anchor*/, YAML::EmitterStyle::value style) override {
    builder_.begin(NodeKind::sequence, layout(style), place(mark));
    heed();
  }
  void OnSequenceEnd() override {
    builder_.end();
    heed();
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value style) override {
    builder_.begin(NodeKind::mapping, layout(style), place(mark));
    heed();
  }
  void OnMapEnd() override {
    builder_.end();
    heed();
  }

 private:
  static Layout layout(YAML::EmitterStyle::value style) {
    return style == YAML::EmitterStyle::Block ? Layout::block : Layout::flow;
  }

  /// yaml-cpp's marks are bytes from 0.
  std::size_t place(const YAML::Mark& mark) {
    const auto at = static_cast<std::size_t>(std::max(mark.pos, 0));
    buffer_.event_at(at);
    return at;
  }

  void heed() const {
    if (builder_.stopped()) throw Stop{};
  }

  TreeBuilder& builder_;
  TextBuffer& buffer_;
};

struct Complaint {
  std::string_view beginning;  ///< of yaml-cpp's message
  YamlProblem problem;
};

YamlProblem problem_of(std::string_view message) {
  namespace Msg = YAML::ErrorMsg;
  const Complaint complaints[] = {
      {Msg::END_OF_MAP_FLOW, YamlProblem::mapping_sign_expected},
      {Msg::END_OF_SEQ_FLOW, YamlProblem::list_sign_expected},
      {Msg::END_OF_MAP, YamlProblem::key_expected},
      {Msg::END_OF_SEQ, YamlProblem::list_entry_expected},
      {Msg::EOF_IN_SCALAR, YamlProblem::open_quote},
      {Msg::DOC_IN_SCALAR, YamlProblem::open_quote},
      {Msg::INVALID_HEX, YamlProblem::bad_escape},
      {Msg::INVALID_UNICODE, YamlProblem::bad_escape},
      {Msg::INVALID_ESCAPE, YamlProblem::bad_escape},
      {Msg::MAP_VALUE, YamlProblem::misplaced_value},
      {Msg::MAP_KEY, YamlProblem::misplaced_key},
      {Msg::BLOCK_ENTRY, YamlProblem::misplaced_entry},
      {Msg::FLOW_END, YamlProblem::unmatched_bracket},
      {Msg::UNKNOWN_TOKEN, YamlProblem::unknown_sign},
      {Msg::CHAR_IN_BLOCK, YamlProblem::bad_block_header},
      {Msg::ZERO_INDENT_IN_BLOCK, YamlProblem::bad_block_header},
      {Msg::TAB_IN_INDENTATION, YamlProblem::tab_indentation},
      {Msg::MULTIPLE_ANCHORS, YamlProblem::bad_anchor},
      {Msg::ALIAS_CONTENT, YamlProblem::bad_anchor},
      {Msg::ALIAS_NOT_FOUND, YamlProblem::bad_anchor},
      {Msg::ANCHOR_NOT_FOUND, YamlProblem::bad_anchor},
      {Msg::CHAR_IN_ALIAS, YamlProblem::bad_anchor},
      {Msg::CHAR_IN_ANCHOR, YamlProblem::bad_anchor},
      {Msg::UNKNOWN_ANCHOR, YamlProblem::bad_anchor},
      {Msg::MULTIPLE_TAGS, YamlProblem::bad_tag},
      {Msg::CHAR_IN_TAG_HANDLE, YamlProblem::bad_tag},
      {Msg::TAG_WITH_NO_SUFFIX, YamlProblem::bad_tag},
      {Msg::END_OF_VERBATIM_TAG, YamlProblem::bad_tag},
  };
  for (const Complaint& complaint : complaints) {
    if (message.starts_with(complaint.beginning)) return complaint.problem;
  }
  return YamlProblem::other;
}

ParseEnd read_document(std::istream& stream, Handler& handler) {
  try {
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(handler)) return {ParseEnd::Kind::no_document, {}, {}};
    // HandleNextDocument reads one document and leaves the rest without a word.
    return {parser ? ParseEnd::Kind::rest : ParseEnd::Kind::document, {}, {}};
  } catch (const Stop&) {
    return {ParseEnd::Kind::stopped, {}, {}};
  } catch (const YAML::Exception& complaint) {
    ParseEnd end{ParseEnd::Kind::problem, problem_of(complaint.msg), {}};
    if (complaint.mark.pos >= 0) end.at = static_cast<std::size_t>(complaint.mark.pos);
    return end;
  }
}

}  // namespace

ParseEnd parse_yaml(std::string_view text, TreeBuilder& builder) {
  TextBuffer buffer(text);
  std::istream stream(&buffer);
  Handler handler(builder, buffer);
  const ParseEnd end = read_document(stream, handler);
  if (buffer.was_cut() && end.kind != ParseEnd::Kind::stopped) {
    return {ParseEnd::Kind::too_much, {}, {}};
  }
  return end;
}

}  // namespace tiku::yaml
