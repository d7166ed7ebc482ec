// SPDX-License-Identifier: Apache-2.0
#include "load/wording.hpp"

#include "tiku/text/placeholder.hpp"
#include "tiku/text/spelling.hpp"

namespace tiku::loading {
namespace {

using Kind = PlaceholderFault::Kind;

std::optional<std::string> read_one_line(const Value& value, std::size_t limit) {
  if (!value.is_scalar()) {
    report_unfit(value, "wording");
    return std::nullopt;
  }
  std::string text = read_text(value, limit);
  if (text.empty()) return std::nullopt;
  if (text.find('\n') == std::string::npos) return text;
  report_unfit(value, "one-line");
  return std::nullopt;
}

bool is_none(const Value& value) {
  return value.is_text("") && value.node->style == ScalarStyle::quoted;
}

void report_fault(const Value& value, const PlaceholderFault& fault, Names known) {
  const std::string_view text = value.node->text;
  const Place place = {value.reading->tree.source(),
                       span_within(value.reading->text, value.node->span, text, fault.stretch)};
  const std::string found = excerpt(fault.stretch);
  if (fault.kind != Kind::unknown) {
    const bool is_alone = fault.kind == Kind::alone;
    value.reading->report(is_alone ? Code::bracket_alone : Code::bracket_constant, place, {found});
    return;
  }
  const std::string_view name = fault.stretch.substr(1, fault.stretch.size() - 2);
  const auto nearest = name.empty() ? std::nullopt : nearest_word(name, known);
  value.reading->report(Code::unknown_placeholder, place,
                        {found, nearest ? "{" + std::string(*nearest) + "}" : "", joined(known)});
}

}  // namespace

std::optional<std::string> read_wording(const Value& value, std::size_t limit, Names known) {
  auto text = read_one_line(value, limit);
  if (!text) return text;
  for (const PlaceholderFault& fault : placeholder_faults(value.node->text, known)) {
    report_fault(value, fault, known);
  }
  return text;
}

std::optional<std::string> read_wording_or_none(const Value& value, std::size_t limit,
                                                Names known) {
  return is_none(value) ? std::string() : read_wording(value, limit, known);
}

std::vector<std::string> read_wordings(const Value& value, std::size_t entries, std::size_t limit,
                                       Names known) {
  std::vector<std::string> texts;
  for (const Value& entry : read_list(value, entries)) {
    if (auto text = read_wording(entry, limit, known)) texts.push_back(*std::move(text));
  }
  return texts;
}

std::optional<std::string> read_label(const Value& value, std::size_t limit) {
  auto text = read_one_line(value, limit);
  if (!text) return text;
  for (const PlaceholderFault& fault : placeholder_faults(value.node->text, {})) {
    if (fault.kind == Kind::unknown) report_fault(value, fault, {});
  }
  return text;
}

std::optional<std::string> read_label_or_none(const Value& value, std::size_t limit) {
  return is_none(value) ? std::string() : read_label(value, limit);
}

std::vector<std::string> read_labels(const std::vector<Value>& values, std::size_t limit) {
  std::vector<std::string> labels;
  for (const Value& value : values) {
    if (auto label = read_label(value, limit)) labels.push_back(*std::move(label));
  }
  return labels;
}

}  // namespace tiku::loading
