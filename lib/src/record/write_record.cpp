// SPDX-License-Identifier: Apache-2.0
#include "tiku/document/writer.hpp"
#include "tiku/record/record.hpp"

namespace tiku {
namespace {

/// `{a: x, b: y}`, leaving out what is empty.
std::string flow_mapping(
    std::initializer_list<std::pair<std::string_view, std::string_view>> pairs) {
  std::string text = "{";
  for (const auto& [key, value] : pairs) {
    if (value.empty()) continue;
    if (text.size() > 1) text += ", ";
    text += key;
    text += ": ";
    text += yaml_scalar(value);
  }
  return text + "}";
}

/// The lines of a list; an empty one is written as such, since nothing is no list.
void write_lines(YamlWriter& writer, std::string_view key, const std::vector<std::string>& lines) {
  writer.key(key);
  if (lines.empty()) return writer.flow("[]");
  writer.begin();
  for (const std::string& line : lines) {
    writer.entry();
    writer.flow(line);
  }
  writer.end();
}

std::vector<std::string> file_lines(const std::vector<RecordedFile>& files) {
  std::vector<std::string> lines;
  for (const RecordedFile& file : files) {
    lines.push_back(flow_mapping({{"path", file.path}, {"sha256", file.digest.hex()}}));
  }
  return lines;
}

std::vector<std::string> item_lines(const std::vector<RecordedItem>& items) {
  std::vector<std::string> lines;
  for (const RecordedItem& item : items) {
    lines.push_back(flow_mapping({{"id", item.id},
                                  {"options", item.options},
                                  {"key", item.key},
                                  {"sha256", item.digest.hex()}}));
  }
  return lines;
}

void write_forms(YamlWriter& writer, const std::vector<RecordedForm>& forms) {
  writer.key("forms");
  writer.begin();
  for (const RecordedForm& form : forms) {
    writer.entry();
    writer.begin();
    writer.key("label");
    writer.text(form.label);
    writer.key("sections");
    writer.begin();
    for (const RecordedSection& section : form.sections) {
      writer.entry();
      writer.begin();
      writer.key("type");
      writer.text(section.type);
      write_lines(writer, "items", item_lines(section.items));
      writer.end();
    }
    writer.end();
    writer.end();
  }
  writer.end();
}

/// One line for each section.
void write_start(YamlWriter& writer, const RecordedChoice& start) {
  writer.key("start");
  writer.begin();
  for (const auto& form : start) {
    writer.entry();
    writer.begin();
    for (const auto& section : form) {
      std::string line;
      for (const std::string& id : section) line += (line.empty() ? "" : ", ") + yaml_scalar(id);
      writer.entry();
      writer.flow("[" + line + "]");
    }
    writer.end();
  }
  writer.end();
}

std::vector<std::string> replacement_lines(const std::vector<Replacement>& replacements) {
  std::vector<std::string> lines;
  for (const Replacement& replacement : replacements) {
    lines.push_back(flow_mapping({{"record", replacement.record.hex()},
                                  {"form", replacement.form},
                                  {"item", replacement.item},
                                  {"with", replacement.with},
                                  {"why", replacement.why}}));
  }
  return lines;
}

/// What stands there only where it is so.
void write_ties(YamlWriter& writer, const Record& record) {
  if (!record.replacements.empty()) {
    write_lines(writer, "replaces", replacement_lines(record.replacements));
  }
  if (!record.previous) return;
  writer.key("previous");
  writer.flow(
      flow_mapping({{"batch", record.previous->batch}, {"sha256", record.previous->digest.hex()}}));
}

std::string draw_line(const Record& record) {
  const DrawFigures& figures = record.figures;
  return flow_mapping({{"effort", std::to_string(record.effort)},
                       {"weight", std::to_string(figures.weight)},
                       {"visits", std::to_string(figures.visits)},
                       {"moves", std::to_string(figures.moves)},
                       {"search-moves", std::to_string(figures.search_moves)},
                       {"pilot-moves", std::to_string(figures.pilot_moves)},
                       {"solver", figures.solver}});
}

}  // namespace

std::string write_record(const Record& record) {
  YamlWriter writer;
  writer.key("tiku");
  writer.word("record/1");
  writer.key("tool");
  writer.text(record.tool);
  writer.key("algorithm");
  writer.integer(record.algorithm);
  writer.key("seed");
  writer.text(record.seed);
  writer.key("batch");
  writer.flow(
      flow_mapping({{"id", record.batch_id}, {"date", record.date}, {"path", record.batch_path}}));
  writer.key("bank");
  writer.flow(
      flow_mapping({{"occupation", record.occupation}, {"level", std::to_string(record.level)}}));
  if (!record.law.empty()) {
    writer.key("law");
    writer.text(record.law);
  }
  writer.key("draw");
  writer.flow(draw_line(record));
  write_lines(writer, "inputs", file_lines(record.inputs));
  write_forms(writer, record.forms);
  std::vector<std::string> rules;
  for (const std::string& rule : record.rules) rules.push_back(yaml_scalar(rule));
  write_lines(writer, "rules", rules);
  if (record.start) write_start(writer, *record.start);
  write_lines(writer, "outputs", file_lines(record.outputs));
  write_ties(writer, record);
  return writer.str();
}

}  // namespace tiku
