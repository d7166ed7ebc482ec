// SPDX-License-Identifier: Apache-2.0
#include "tiku/text/placeholder.hpp"

#include <algorithm>

namespace tiku {
namespace {

// Bytes of the placeholder with which the text begins, braces counted; 0 for none.
std::size_t placeholder_length(std::string_view text) {
  if (!text.starts_with('{')) return 0;
  std::size_t end = 1;
  while (end < text.size() && ((text[end] >= 'a' && text[end] <= 'z') || text[end] == '-')) ++end;
  return end > 1 && end < text.size() && text[end] == '}' ? end + 1 : 0;
}

struct Filled {
  std::string text;
  bool lacks_value = false;
};

// Replaces placeholders; brackets are text here.
Filled fill_plain(std::string_view text, const PlaceholderValues& values) {
  Filled filled;
  while (!text.empty()) {
    const std::size_t length = placeholder_length(text);
    const auto value = length > 0 ? values.find(text.substr(1, length - 2)) : values.end();
    if (value == values.end()) {
      filled.text += text.front();
      text.remove_prefix(1);
      continue;
    }
    filled.text += value->second;
    filled.lacks_value = filled.lacks_value || value->second.empty();
    text.remove_prefix(length);
  }
  return filled;
}

}  // namespace

std::string fill(std::string_view text, const PlaceholderValues& values) {
  std::string filled;
  while (!text.empty()) {
    const std::size_t open = std::min(text.find('['), text.size());
    const std::size_t close = text.find(']', open);
    if (close == std::string_view::npos) return filled + fill_plain(text, values).text;
    filled += fill_plain(text.substr(0, open), values).text;
    const Filled inner = fill_plain(text.substr(open + 1, close - open - 1), values);
    if (!inner.lacks_value) filled += inner.text;
    text.remove_prefix(close + 1);
  }
  return filled;
}

std::vector<std::string_view> placeholders(std::string_view text) {
  std::vector<std::string_view> names;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t length = placeholder_length(text.substr(at));
    if (length > 0) names.push_back(text.substr(at + 1, length - 2));
  }
  return names;
}

}  // namespace tiku
