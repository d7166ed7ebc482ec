// SPDX-License-Identifier: Apache-2.0
#include "load/contents.hpp"

#include <algorithm>
#include <array>

namespace tiku::loading {
namespace {

struct Kind {
  std::string_view name;  ///< with its version
  Contents (*read)(const Value& root);
};

constexpr std::array<Kind, 5> kinds = {{
    {"bank/1", [](const Value& root) { return Contents(read_bank(root)); }},
    {"items/1", [](const Value& root) { return Contents(read_items(root)); }},
    {"blueprint/1", [](const Value& root) { return Contents(read_blueprint(root)); }},
    {"batch/1", [](const Value& root) { return Contents(read_batch(root)); }},
    {"template/1", [](const Value& root) { return Contents(read_template(root)); }},
}};

std::string_view before_slash(std::string_view kind) { return kind.substr(0, kind.find('/')); }

// The value at the root's first key, if that is `tiku`.
std::optional<Value> stated_kind(const Value& root) {
  if (root.node->kind != NodeKind::mapping || pair_count(root) == 0) return std::nullopt;
  const auto first = pair(root, 0);
  if (!first || first->key != "tiku" || !first->is_scalar()) return std::nullopt;
  return first;
}

Value root_value(Reading& reading) { return {&reading, &reading.tree.root(), {}, {}}; }

void report_kind(Reading& reading, const std::optional<Value>& stated) {
  const Place place = kind_place(reading);
  if (!stated) {
    reading.report(Code::unknown_kind, place, {"", known_kinds()});
    return;
  }
  const std::string_view text = stated->node->text;
  for (const Kind& kind : kinds) {
    if (text.find('/') != std::string_view::npos && before_slash(kind.name) == before_slash(text)) {
      reading.report(Code::unknown_version, place, {excerpt(text), kind.name});
      return;
    }
  }
  reading.report(Code::unknown_kind, place, {excerpt(text), known_kinds()});
}

// Drops lines of comments and blanks, directives and `---` from the beginning.
std::string_view from_first_content(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty()) {
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    text.remove_prefix(begin);
    const bool marks_document = text.starts_with("---");
    if (!marks_document && !text.starts_with('#') && !text.starts_with('%')) break;
    text.remove_prefix(marks_document ? 3 : std::min(text.find('\n'), text.size()));
  }
  return text;
}

}  // namespace

std::optional<std::string_view> announced_kind(std::string_view text) {
  constexpr std::array<std::string_view, 3> spellings = {"tiku", "\"tiku\"", "'tiku'"};
  text = from_first_content(text);
  if (text.starts_with('{')) text = from_first_content(text.substr(1));
  for (const std::string_view key : spellings) {
    if (!text.starts_with(key)) continue;
    text.remove_prefix(key.size());
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    if (!text.starts_with(':')) return std::nullopt;
    text = text.substr(1, text.find_first_of("\r\n") - 1);
    const std::size_t begin = text.find_first_not_of(" \t\"'");
    if (begin == std::string_view::npos) return std::string_view();
    return text.substr(begin, text.find_first_of(" \t\"',}#", begin) - begin);
  }
  return std::nullopt;
}

std::string known_kinds() {
  std::string all;
  for (const Kind& kind : kinds) all += (all.empty() ? "" : ", ") + std::string(kind.name);
  return all;
}

Place kind_place(const Reading& reading) {
  const Tree& tree = reading.tree;
  const Node& root = tree.root();
  if (root.kind != NodeKind::mapping || root.count == 0) return {tree.source(), {}};
  const Node& key = tree.child(root, 0);
  const Node& value = tree.child(root, 1);
  return tree.place(key.text == "tiku" && value.kind == NodeKind::scalar ? value : key);
}

Contents read_contents(Reading& reading) {
  const Value root = root_value(reading);
  const auto stated = stated_kind(root);
  if (stated) {
    for (const Kind& kind : kinds) {
      if (stated->is_text(kind.name)) return kind.read(root);
    }
  }
  report_kind(reading, stated);
  return {};
}

}  // namespace tiku::loading
