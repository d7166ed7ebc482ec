// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "load/contents.hpp"
#include "load/fields.hpp"
#include "record/limits.hpp"
#include "record/lines.hpp"
#include "tiku/record/record.hpp"

namespace tiku {
namespace {

using loading::Field;
using loading::Need;
using loading::Value;

constexpr loading::Interval any_count{0, most_counted};

std::uint64_t read_count(const Value& value) {
  return static_cast<std::uint64_t>(
      loading::read_number(value, loading::Unit::whole, any_count).value_or(0));
}

int read_small(const Value& value) {
  return loading::read_integer(value, 0, most_small).value_or(0);
}

std::string read_any_path(const Value& value) { return loading::read_text(value, longest_path); }

Digest read_digest(const Value& value) {
  const std::string text = loading::read_line(value);
  const auto digest = parse_digest(text);
  if (!digest && value.is_scalar()) {
    value.report(Code::bad_value, {loading::excerpt(text), term("digest")});
  }
  return digest.value_or(Digest{});
}

RecordedFile read_file_line(const Value& value) {
  static constexpr std::array<Field<RecordedFile>, 2> fields{{
      {"path", Need::required, [](const Value& v, RecordedFile& f) { f.path = read_any_path(v); }},
      {"sha256", Need::required,
       [](const Value& v, RecordedFile& f) { f.digest = read_digest(v); }},
  }};
  RecordedFile file = loading::read_fields<RecordedFile>(value, "record", fields);
  file.place = value.place();
  return file;
}

RecordedFile read_output_line(const Value& value) {
  RecordedFile file = read_file_line(value);
  if (!is_output_name(file.path)) value.report(Code::bad_path, {loading::excerpt(file.path)});
  return file;
}

RecordedItem read_item_line(const Value& value) {
  static constexpr std::array<Field<RecordedItem>, 4> fields{{
      {"id", Need::required, [](const Value& v, RecordedItem& i) { i.id = loading::read_code(v); }},
      {"options", Need::optional,
       [](const Value& v, RecordedItem& i) { i.options = loading::read_line(v); }},
      {"key", Need::optional,
       [](const Value& v, RecordedItem& i) { i.key = loading::read_line(v); }},
      {"sha256", Need::required,
       [](const Value& v, RecordedItem& i) { i.digest = read_digest(v); }},
  }};
  RecordedItem item = loading::read_fields<RecordedItem>(value, "record", fields);
  item.place = value.place();
  return item;
}

template <class Result>
std::vector<Result> read_all(const Value& list, Result (*read)(const Value&)) {
  std::vector<Result> all;
  for (const Value& value : loading::read_list(list, most_entries)) all.push_back(read(value));
  return all;
}

RecordedSection read_section(const Value& value) {
  static constexpr std::array<Field<RecordedSection>, 2> fields{{
      {"type", Need::required,
       [](const Value& v, RecordedSection& s) { s.type = loading::read_line(v); }},
      {"items", Need::required,
       [](const Value& v, RecordedSection& s) { s.items = read_all(v, read_item_line); }},
  }};
  return loading::read_fields<RecordedSection>(value, "record", fields);
}

RecordedForm read_form(const Value& value) {
  static constexpr std::array<Field<RecordedForm>, 2> fields{{
      {"label", Need::required,
       [](const Value& v, RecordedForm& f) {
         f.label = loading::read_code(v);
         f.place = v.place();
       }},
      {"sections", Need::required,
       [](const Value& v, RecordedForm& f) { f.sections = read_all(v, read_section); }},
  }};
  return loading::read_fields<RecordedForm>(value, "record", fields);
}

void read_batch(const Value& value, Record& record) {
  static constexpr std::array<Field<Record>, 3> fields{{
      {"id", Need::optional, [](const Value& v, Record& r) { r.batch_id = loading::read_line(v); }},
      {"date", Need::optional, [](const Value& v, Record& r) { r.date = loading::read_line(v); }},
      {"path", Need::required, [](const Value& v, Record& r) { r.batch_path = read_any_path(v); }},
  }};
  record = loading::read_fields(value, "record", fields, std::move(record));
}

void read_bank(const Value& value, Record& record) {
  static constexpr std::array<Field<Record>, 2> fields{{
      {"occupation", Need::required,
       [](const Value& v, Record& r) { r.occupation = loading::read_code(v); }},
      {"level", Need::required,
       [](const Value& v, Record& r) { r.level = loading::read_integer(v, 1, 5).value_or(0); }},
  }};
  record = loading::read_fields(value, "record", fields, std::move(record));
}

void read_draw(const Value& value, Record& record) {
  static constexpr std::array<Field<Record>, 7> fields{{
      {"effort", Need::required, [](const Value& v, Record& r) { r.effort = read_count(v); }},
      {"weight", Need::required,
       [](const Value& v, Record& r) { r.figures.weight = read_small(v); }},
      {"visits", Need::required,
       [](const Value& v, Record& r) { r.figures.visits = read_count(v); }},
      {"moves", Need::required, [](const Value& v, Record& r) { r.figures.moves = read_count(v); }},
      {"search-moves", Need::required,
       [](const Value& v, Record& r) { r.figures.search_moves = read_count(v); }},
      {"pilot-moves", Need::required,
       [](const Value& v, Record& r) { r.figures.pilot_moves = read_count(v); }},
      {"solver", Need::optional,
       [](const Value& v, Record& r) { r.figures.solver = loading::read_line(v); }},
  }};
  record = loading::read_fields(value, "record", fields, std::move(record));
}

/// Whether the root says that this is a record; if not, its fields mean nothing here.
bool is_record(loading::Reading& reading, const Value& root) {
  if (!loading::is_mapping(root)) return false;
  const auto first = loading::pair_count(root) > 0 ? loading::pair(root, 0) : std::nullopt;
  const bool is_stated = first && first->key == "tiku" && first->is_scalar();
  if (is_stated && first->is_text("record/1")) return true;
  const std::string found = is_stated ? loading::excerpt(first->node->text) : std::string();
  const bool is_other_version = found.starts_with("record/");
  reading.report(is_other_version ? Code::unknown_version : Code::unknown_kind,
                 loading::kind_place(reading), {found, "record/1"});
  return false;
}

void read_tool(const Value& value, Record& record) {
  record.tool = loading::read_line(value);
  record.tool_place = value.place();
}

void read_algorithm(const Value& value, Record& record) {
  record.algorithm = read_small(value);
  record.algorithm_place = value.place();
}

void read_seed(const Value& value, Record& record) {
  record.seed = loading::read_line(value);
  record.seed_place = value.place();
}

std::string read_rule(const Value& value) { return loading::read_text(value); }

std::vector<std::string> read_ids(const Value& value) {
  return read_all(value, loading::read_code);
}

std::vector<std::vector<std::string>> read_started_form(const Value& value) {
  return read_all(value, read_ids);
}

void read_start(const Value& value, Record& record) {
  record.start = read_all(value, read_started_form);
  record.start_place = value.place();
}

Replacement read_replacement(const Value& value) {
  static constexpr std::array<Field<Replacement>, 5> fields{{
      {"record", Need::required, [](const Value& v, Replacement& r) { r.record = read_digest(v); }},
      {"form", Need::required,
       [](const Value& v, Replacement& r) { r.form = loading::read_code(v); }},
      {"item", Need::required,
       [](const Value& v, Replacement& r) { r.item = loading::read_code(v); }},
      {"with", Need::required,
       [](const Value& v, Replacement& r) { r.with = loading::read_code(v); }},
      {"why", Need::required,
       [](const Value& v, Replacement& r) { r.why = loading::read_text(v); }},
  }};
  Replacement replacement = loading::read_fields<Replacement>(value, "record", fields);
  replacement.place = value.place();
  return replacement;
}

void read_previous(const Value& value, Record& record) {
  static constexpr std::array<Field<PreviousRecord>, 2> fields{{
      {"batch", Need::required,
       [](const Value& v, PreviousRecord& p) { p.batch = loading::read_line(v); }},
      {"sha256", Need::required,
       [](const Value& v, PreviousRecord& p) { p.digest = read_digest(v); }},
  }};
  record.previous = loading::read_fields<PreviousRecord>(value, "record", fields);
  record.previous->place = value.place();
}

constexpr std::array<Field<Record>, 15> record_fields{{
    {"tiku", Need::required, loading::read_elsewhere<Record>},
    {"tool", Need::required, read_tool},
    {"algorithm", Need::required, read_algorithm},
    {"seed", Need::required, read_seed},
    {"batch", Need::required, read_batch},
    {"bank", Need::required, read_bank},
    {"law", Need::optional, [](const Value& v, Record& r) { r.law = loading::read_line(v); }},
    {"draw", Need::required, read_draw},
    {"inputs", Need::required,
     [](const Value& v, Record& r) { r.inputs = read_all(v, read_file_line); }},
    {"forms", Need::required, [](const Value& v, Record& r) { r.forms = read_all(v, read_form); }},
    {"rules", Need::required, [](const Value& v, Record& r) { r.rules = read_all(v, read_rule); }},
    {"start", Need::optional, read_start},
    {"outputs", Need::required,
     [](const Value& v, Record& r) { r.outputs = read_all(v, read_output_line); }},
    {"replaces", Need::optional,
     [](const Value& v, Record& r) { r.replacements = read_all(v, read_replacement); }},
    {"previous", Need::optional, read_previous},
}};

}  // namespace

std::optional<Record> load_record(const Sources& sources, SourceId source,
                                  Diagnostics& diagnostics) {
  Diagnostics findings;
  std::optional<Record> record;
  if (const auto tree = read_tree(sources, source, findings)) {
    loading::Reading reading{*tree, sources[source].text(), findings};
    const Value root{&reading, &tree->root(), {}, {}};
    if (is_record(reading, root)) {
      record = loading::read_fields<Record>(root, "record", record_fields);
    }
  }
  if (findings.has_errors()) record.reset();
  if (record) compare_lines(sources[source].text(), write_record(*record), source, findings);
  diagnostics.append(std::move(findings));
  return record;
}

}  // namespace tiku
