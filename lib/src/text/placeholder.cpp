// SPDX-License-Identifier: Apache-2.0
#include "tiku/text/placeholder.hpp"

#include <algorithm>
#include <optional>
#include <utility>

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

// Goes through a text sign by sign.
class FaultFinder {
 public:
  FaultFinder(std::string_view text, std::span<const std::string_view> known)
      : text_(text), known_(known) {}

  std::vector<PlaceholderFault> find() {
    while (at_ < text_.size()) visit(text_[at_]);
    if (open_) report_alone(*open_);
    const auto position = [](const PlaceholderFault& fault) { return fault.stretch.data(); };
    std::ranges::sort(faults_, {}, position);
    return std::move(faults_);
  }

 private:
  void visit(char sign) {
    const std::size_t here = at_++;
    if (sign == '{') {
      visit_brace(here);
    } else if (sign == '}') {
      report_alone(here);
    } else if (sign == '[') {
      if (open_) report_alone(*open_);
      open_ = here;
      has_placeholder_ = false;
    } else if (sign == ']' && !open_) {
      report_alone(here);
    } else if (sign == ']') {
      if (!has_placeholder_) report(Kind::constant, *open_, here + 1);
      open_.reset();
    }
  }

  // From a brace on to its other, if that comes before any further one.
  void visit_brace(std::size_t here) {
    const std::size_t end = text_.find_first_of("{}", here + 1);
    if (end == std::string_view::npos || text_[end] == '{') return report_alone(here);
    at_ = end + 1;
    has_placeholder_ = true;
    const std::string_view name = text_.substr(here + 1, end - here - 1);
    if (std::ranges::find(known_, name) == known_.end()) report(Kind::unknown, here, at_);
  }

  using Kind = PlaceholderFault::Kind;
  void report(Kind kind, std::size_t begin, std::size_t end) {
    faults_.push_back({kind, text_.substr(begin, end - begin)});
  }
  void report_alone(std::size_t sign) { report(Kind::alone, sign, sign + 1); }

  std::string_view text_;
  std::span<const std::string_view> known_;
  std::vector<PlaceholderFault> faults_;
  std::size_t at_ = 0;
  std::optional<std::size_t> open_;  // the bracket that was opened last
  bool has_placeholder_ = false;     // since then
};

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

std::vector<PlaceholderFault> placeholder_faults(std::string_view text,
                                                 std::span<const std::string_view> known) {
  return FaultFinder(text, known).find();
}

}  // namespace tiku
