// SPDX-License-Identifier: Apache-2.0
#include "load/fields.hpp"

#include <set>
#include <utility>

#include "tiku/text/date.hpp"
#include "tiku/text/spelling.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku::loading {
namespace {

std::string_view shape_term(NodeKind kind) {
  switch (kind) {
    case NodeKind::nothing:
      return "nothing";
    case NodeKind::scalar:
      return "text";
    case NodeKind::sequence:
      return "list";
    case NodeKind::mapping:
      return "mapping";
  }
  return "nothing";
}

void report_shape(const Value& value, std::string_view expected) {
  const Place place = value.is_scalar() ? value.place() : value.short_place();
  value.reading->report(Code::wrong_shape, place,
                        {excerpt(value.key), term(expected), term(shape_term(value.node->kind))});
}

bool is_scalar_for(const Value& value, std::string_view expected) {
  if (value.is_scalar()) return true;
  report_shape(value, expected);
  return false;
}

void report_bad_value(const Value& value, std::string_view expected) {
  value.report(Code::bad_value, {excerpt(value.node->text), term(expected)});
}

bool is_within(const Value& value, std::int64_t number, Unit unit, Interval allowed) {
  if (number >= allowed.low && number <= allowed.high) return true;
  value.report(Code::out_of_bounds, {excerpt(value.node->text), format_number(allowed.low, unit),
                                     format_number(allowed.high, unit)});
  return false;
}

std::string_view number_term(Unit unit) {
  switch (unit) {
    case Unit::whole:
      return "integer";
    case Unit::tenths:
      return "tenths";
    case Unit::decimal:
      return "decimal";
    case Unit::fine:
      return "fine-decimal";
    case Unit::percent:
      return "share";
  }
  return "decimal";
}

std::string_view bounds_term(Unit unit) {
  switch (unit) {
    case Unit::whole:
      return "bounds";
    case Unit::tenths:
    case Unit::decimal:
    case Unit::fine:
      return "decimal-bounds";
    case Unit::percent:
      return "share-bounds";
  }
  return "bounds";
}

// What stands in the file as such is found in its bytes; what quotes hide is escaped.
std::optional<std::string> escaped_control(const Value& value) {
  if (value.node->style != ScalarStyle::quoted) return std::nullopt;
  return find_control(value.node->text);
}

// One finding at most: what else is wrong with such a text follows from it.
bool is_sound_text(const Value& value, std::size_t limit) {
  const std::string_view text = value.node->text;
  if (!is_visible(text)) {
    value.report(Code::empty_text, {excerpt(value.key)});
  } else if (text.size() > limit && count_characters(text) > limit) {
    value.report(Code::text_too_long, {excerpt(value.key), std::to_string(limit)});
  } else if (const auto control = escaped_control(value)) {
    value.report(Code::control_character, {*control});
  } else {
    return true;
  }
  return false;
}

// Keeps the first of equal texts.
std::vector<Value> without_repeats(const std::vector<Value>& values) {
  std::set<std::string_view> seen;
  std::vector<Value> kept;
  kept.reserve(values.size());
  for (const Value& value : values) {
    if (value.is_scalar() && !seen.insert(value.node->text).second) {
      value.report(Code::repeated_value, {excerpt(value.node->text)});
    } else {
      kept.push_back(value);
    }
  }
  return kept;
}

}  // namespace

std::string joined(std::span<const std::string_view> words) {
  std::string all;
  for (const std::string_view word : words) {
    if (!all.empty()) all += ", ";
    all += word;
  }
  return all;
}

void Reading::report(Code code, Place place, std::vector<Argument> arguments) {
  ++reported;
  if (reported <= finding_limit) {
    findings.add(code, place, std::move(arguments));
  } else if (reported == finding_limit + 1) {
    findings.add(Code::more_findings, place, {std::to_string(finding_limit)});
  }
}

Place Value::pair_place() const {
  return {reading->tree.source(), {key_span.begin, node->span.end}};
}

Place Value::short_place() const {
  const Span span = node->span;
  const bool is_empty = span.begin >= span.end || span.end > reading->text.size();
  const std::string_view text =
      is_empty ? std::string_view() : reading->text.substr(span.begin, span.end - span.begin);
  if (!is_empty && text.find('\n') == std::string_view::npos) return place();
  if (node->kind == NodeKind::mapping && node->count > 0) {
    return reading->tree.place(reading->tree.child(*node, 0));
  }
  return key_place();
}

void Value::report(Code code, std::vector<Argument> arguments) const {
  reading->report(code, place(), std::move(arguments));
}

bool is_unquoted(const Value& value) {
  if (value.node->style == ScalarStyle::plain) return true;
  report_bad_value(value, "unquoted");
  return false;
}

void report_unfit(const Value& value, std::string_view expected) {
  value.is_scalar() ? report_bad_value(value, expected) : report_shape(value, expected);
}

std::string read_text(const Value& value, std::size_t limit) {
  if (!is_scalar_for(value, "text") || !is_sound_text(value, limit)) return {};
  return std::string(value.node->text);
}

std::string read_text(const Value& value) { return read_text(value, text_limit); }

std::string read_line(const Value& value) {
  std::string text = read_text(value, line_limit);
  if (text.find('\n') != std::string::npos) report_bad_value(value, "one-line");
  return text;
}

std::string read_code(const Value& value) {
  if (!is_scalar_for(value, "code") || !is_sound_text(value, code_limit)) return {};
  const std::string_view text = value.node->text;
  if (!is_code(text)) value.report(Code::bad_code, {excerpt(text), term("code-characters")});
  return std::string(text);
}

std::string read_path(const Value& value) {
  if (!is_scalar_for(value, "path") || !is_sound_text(value, path_limit)) return {};
  const std::string_view text = value.node->text;
  if (is_path(text)) return std::string(text);
  value.report(Code::bad_path, {excerpt(text)});
  return {};
}

std::string read_date(const Value& value) {
  if (!is_scalar_for(value, "date")) return {};
  if (!is_date(value.node->text)) report_bad_value(value, "date");
  return std::string(value.node->text);
}

Reference refer_text(const Value& value) { return {read_text(value), value.place()}; }
Reference refer_line(const Value& value) { return {read_line(value), value.place()}; }
Reference refer_code(const Value& value) { return {read_code(value), value.place()}; }
Reference refer_path(const Value& value) { return {read_path(value), value.place()}; }

std::optional<std::int64_t> read_number(const Value& value, Unit unit, Interval allowed) {
  if (!is_scalar_for(value, number_term(unit))) return std::nullopt;
  const auto number = parse_number(value.node->text, unit);
  if (!number) report_bad_value(value, number_term(unit));
  if (!number || !is_unquoted(value)) return std::nullopt;
  if (!is_within(value, *number, unit, allowed)) return std::nullopt;
  return number;
}

std::optional<int> read_integer(const Value& value, int low, int high) {
  const auto number = read_number(value, Unit::whole, {low, high});
  if (!number) return std::nullopt;
  return static_cast<int>(*number);
}

std::optional<Bounds> read_bounds(const Value& value, Unit unit, Interval allowed) {
  if (!is_scalar_for(value, bounds_term(unit))) return std::nullopt;
  const auto bounds = parse_bounds(value.node->text, unit);
  if (!bounds) report_bad_value(value, bounds_term(unit));
  if (!bounds || !is_unquoted(value)) return std::nullopt;
  for (const auto& bound : {bounds->low, bounds->high}) {
    if (bound && !is_within(value, *bound, unit, allowed)) return std::nullopt;
  }
  if (bounds->low && bounds->high && *bounds->low > *bounds->high) {
    value.report(Code::empty_bounds, {excerpt(value.node->text)});
    return std::nullopt;
  }
  return Bounds{bounds->low, bounds->high, value.place()};
}

std::optional<bool> read_truth(const Value& value) {
  if (!is_scalar_for(value, "truth")) return std::nullopt;
  const bool is_true = value.is_text("true");
  if (!is_true && !value.is_text("false")) {
    report_bad_value(value, "truth");
    return std::nullopt;
  }
  if (!is_unquoted(value)) return std::nullopt;
  return is_true;
}

std::optional<char> read_letter(const Value& value) {
  if (!is_scalar_for(value, "letter")) return std::nullopt;
  const std::string_view text = value.node->text;
  if (text.size() == 1 && text[0] >= 'A' && text[0] <= 'Z') return text[0];
  report_bad_value(value, "letter");
  return std::nullopt;
}

std::optional<std::size_t> read_choice(const Value& value,
                                       std::span<const std::string_view> words) {
  if (!is_scalar_for(value, "word")) return std::nullopt;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == value.node->text) return i;
  }
  value.report(Code::unknown_word, {excerpt(value.node->text), joined(words)});
  return std::nullopt;
}

std::vector<Value> read_list(const Value& value, std::size_t limit) {
  if (value.node->kind != NodeKind::sequence) {
    report_shape(value, "list");
    return {};
  }
  const Tree& tree = value.reading->tree;
  std::vector<Value> entries;
  for (std::size_t i = 0; i < value.node->count; ++i) {
    const Node& node = tree.child(*value.node, i);
    const bool is_empty = node.kind == NodeKind::nothing;  // its place is behind the dash
    const Value entry{value.reading, &node, value.key, is_empty ? node.span : value.key_span};
    if (i == limit) {
      entry.reading->report(Code::too_many_entries, entry.short_place(),
                            {excerpt(value.key), std::to_string(limit)});
      break;
    }
    entries.push_back(entry);
  }
  return entries;
}

std::vector<Value> read_filled_list(const Value& value, std::size_t limit) {
  const bool is_empty = value.node->kind == NodeKind::sequence && value.node->count == 0;
  if (is_empty) value.report(Code::empty_text, {excerpt(value.key)});
  return read_list(value, limit);
}

std::vector<Value> read_set(const Value& value, std::size_t limit) {
  return without_repeats(read_list(value, limit));
}

std::vector<Value> read_choices(const Value& value, std::size_t limit) {
  if (value.is_scalar()) return {value};
  if (value.node->kind != NodeKind::sequence) {
    report_shape(value, "text-or-list");
    return {};
  }
  return without_repeats(read_filled_list(value, limit));
}

std::vector<Reference> read_each(const std::vector<Value>& values,
                                 Reference (*read)(const Value&)) {
  std::vector<Reference> results;
  results.reserve(values.size());
  for (const Value& value : values) {
    Reference result = read(value);
    if (!result.text.empty()) results.push_back(std::move(result));
  }
  return results;
}

bool is_mapping(const Value& value) {
  if (value.node->kind == NodeKind::mapping) return true;
  report_shape(value, "mapping");
  return false;
}

std::size_t pair_count(const Value& mapping) { return mapping.node->count / 2; }

std::optional<Value> pair(const Value& mapping, std::size_t i) {
  const Tree& tree = mapping.reading->tree;
  const Node& key = tree.child(*mapping.node, 2 * i);
  if (key.kind != NodeKind::scalar) return std::nullopt;
  return Value{mapping.reading, &tree.child(*mapping.node, 2 * i + 1), key.text, key.span};
}

std::optional<std::string_view> report_unknown_key(const Value& pair,
                                                   std::span<const std::string_view> known) {
  const Place place = pair.key_place();
  // Every single character is near every other, and looking costs the product of lengths.
  const bool is_word = pair.key.size() > 1 && pair.key.size() <= code_limit;
  const auto nearest = is_word ? nearest_word(pair.key, known) : std::nullopt;
  if (nearest) {
    pair.reading->report(Code::misspelt_key, place, {excerpt(pair.key), *nearest});
  } else {
    pair.reading->report(Code::unknown_key, place, {excerpt(pair.key), joined(known)});
  }
  return nearest;
}

void report_missing_key(const Value& mapping, std::string_view key, std::string_view thing) {
  mapping.reading->report(Code::missing_key, mapping.short_place(), {key, term(thing)});
}

}  // namespace tiku::loading
