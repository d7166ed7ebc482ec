// SPDX-License-Identifier: Apache-2.0
// The JSON report and its schema.
#include <fstream>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "json_validator.hpp"
#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/diagnostic/print.hpp"

namespace tiku {
namespace {

using Json = nlohmann::ordered_json;

Json read_schema() {
  std::ifstream file(std::string(TIKU_SOURCE_DIR) + "/schemas/diagnostics.schema.json");
  return Json::parse(file);
}

TEST_CASE("one finding as JSON, key by key") {
  Sources sources;
  const SourceId id = sources.add("茶.yaml", "标题: 1\n茶: 2\n");
  const SourceId gone = sources.add("gone.yaml", "");
  const Diagnostic first{
      Code::duplicate_key, {id, {10, 16}}, {"\"茶\"\n"}, {{{id, {0, 6}}, "first-here"}}};
  const Diagnostic second{Code::few_items, {gone, {}}, {"1", "2", "3"}, {}};
  const Diagnostic third{Code::seed_weak, {no_source, {}}, {"3"}, {}};
  Diagnostics findings;
  for (const Diagnostic& one : {first, second, third}) findings.add(one);
  for (const Language language : {Language::english, Language::chinese}) {
    const std::string text = print_json(findings, sources, language);
    CHECK(text.ends_with("\n"));
    const Json report = Json::parse(text);
    CHECK(Validator(read_schema()).faults(report) == "");

    const Json expected = {
        {"code", "T0107"},
        {"severity", "error"},
        {"file", "茶.yaml"},
        {"line", 2},
        {"column", 1},
        {"end_line", 2},
        {"end_column", 5},
        {"begin", 10},
        {"end", 16},
        {"message", message(first, language)},
        {"help", cure(first, language)},
        {"related", Json::array({{{"message", term_words("first-here", language)},
                                  {"file", "茶.yaml"},
                                  {"line", 1},
                                  {"column", 1},
                                  {"end_line", 1},
                                  {"end_column", 3},
                                  {"begin", 0},
                                  {"end", 6}}})}};
    CHECK(report["findings"][0].dump() == expected.dump());
    CHECK(report["findings"][1]["severity"] == "note");
    CHECK(report["findings"][1]["file"] == "gone.yaml");
    CHECK(report["findings"][1]["line"].is_null());
    CHECK(report["findings"][1]["begin"].is_null());
    CHECK(report["findings"][2]["severity"] == "warning");
    CHECK(report["findings"][2]["file"].is_null());
    CHECK(report["counts"].dump() == R"({"error":1,"warning":1,"note":1})");
  }
}

TEST_CASE("no findings as JSON") {
  CHECK(print_json({}, {}, Language::english) ==
        "{\"tiku\":\"diagnostics/1\",\n\"findings\":[],\n"
        "\"counts\":{\"error\":0,\"warning\":0,\"note\":0}}\n");
}

TEST_CASE("bytes that are no UTF-8 do not spoil the JSON") {
  Sources sources;
  const SourceId id = sources.add("a\xFF.yaml", "\xFF: 1");
  Diagnostics findings;
  findings.add(Code::duplicate_key, {id, {0, 1}}, {"\xE8\x8C\U000E0041"});
  const std::string text = print_json(findings, sources, Language::english);
  CHECK(text.find("\\udb40\\udc41") != text.npos);
  const Json finding = Json::parse(text)["findings"][0];
  CHECK(finding["file"] == "a\uFFFD.yaml");
  CHECK(finding["message"].get<std::string>().find("\U000E0041") != std::string::npos);
}

TEST_CASE("the schema refuses what is no report") {
  const Validator validator(read_schema());
  Json report = Json::parse(print_json({}, {}, Language::english));
  CHECK(validator.faults(report) == "");
  report["more"] = 1;
  CHECK(validator.faults(report) != "");
  report.erase("more");
  report["counts"]["error"] = "1";
  CHECK(validator.faults(report) != "");
  report["counts"]["error"] = 0;
  report["findings"].push_back({{"code", "T0107"}});
  CHECK(validator.faults(report) != "");
}

}  // namespace
}  // namespace tiku
