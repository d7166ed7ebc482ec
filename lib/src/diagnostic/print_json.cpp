// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdint>

#include <nlohmann/json.hpp>

#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/diagnostic/print.hpp"
#include "tiku/text/json.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<const char*, 3> severity_names{"note", "warning", "error"};

const char* severity_name(Severity severity) {
  return severity_names[static_cast<std::size_t>(severity)];
}

void add_place(Json& object, const Sources& sources, Place place) {
  const Source* source = sources.find(place.source);
  object["file"] = source == nullptr ? Json() : Json(source->name());
  const bool has_text = source != nullptr && !source->text().empty();
  const LineColumn begin = has_text ? source->locate(place.span.begin) : LineColumn{};
  const LineColumn end = has_text ? source->locate(place.span.end) : LineColumn{};
  const auto known = [&](std::size_t number) { return has_text ? Json(number) : Json(); };
  object["line"] = known(begin.line);
  object["column"] = known(begin.column);
  object["end_line"] = known(end.line);
  object["end_column"] = known(end.column);
  object["begin"] = known(place.span.begin);
  object["end"] = known(place.span.end);
}

Json finding_json(const Diagnostic& diagnostic, const Sources& sources, Language language) {
  Json finding;
  finding["code"] = code_name(diagnostic.code);
  finding["severity"] = severity_name(entry(diagnostic.code).severity);
  add_place(finding, sources, diagnostic.place);
  finding["message"] = message(diagnostic, language);
  finding["help"] = cure(diagnostic, language);
  finding["related"] = Json::array();
  for (const Related& related : diagnostic.related) {
    Json object;
    object["message"] = term_words(related.term, language);
    add_place(object, sources, related.place);
    finding["related"].push_back(std::move(object));
  }
  return finding;
}

// The value on one line. JSON may hold control characters above U+001F as they are; they
// are escaped all the same, because findings are also looked at on terminals.
std::string one_line(const Json& value) {
  const std::string dumped = value.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string out;
  for (std::size_t at = 0; at < dumped.size();) {
    const Character character = character_at(dumped, at);
    out += is_control(character.code) ? json_escape(character.code) : to_utf8(character.code);
    at += character.bytes;
  }
  return out;
}

}  // namespace

std::string print_json(const Diagnostics& diagnostics, const Sources& sources, Language language) {
  std::string out = "{\"tiku\":\"diagnostics/1\",\n\"findings\":[";
  const char* separator = "\n";
  for (const Diagnostic& diagnostic : diagnostics.all()) {
    out += separator + one_line(finding_json(diagnostic, sources, language));
    separator = ",\n";
  }
  Json counts;
  for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) {
    counts[severity_name(severity)] = diagnostics.count(severity);
  }
  return out + "],\n\"counts\":" + one_line(counts) + "}\n";
}

}  // namespace tiku
