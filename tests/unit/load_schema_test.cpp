// SPDX-License-Identifier: Apache-2.0
// The schemas for editors name exactly the keys that the reader takes.
#include <fstream>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tiku/load/load.hpp"

namespace tiku {
namespace {

using Json = nlohmann::json;
using Keys = std::set<std::string>;

Json read_schema(const std::string& kind) {
  std::ifstream file(std::string(TIKU_SOURCE_DIR) + "/schemas/" + kind + ".schema.json");
  REQUIRE(file);
  return Json::parse(file);
}

// The keys that the reader offers for the one that it does not know.
Keys keys_offered(const std::string& kind, const std::string& lines) {
  const std::string text = "tiku: " + kind + "/1\n" + lines + "\n";
  const Estate estate = load_estate(memory_disk({{"file.yaml", text}}), {"file.yaml"});
  Keys keys;
  for (const Diagnostic& finding : estate.diagnostics.all()) {
    if (finding.code != Code::unknown_key) continue;
    std::string known = finding.arguments.at(1).text + ", ";
    while (!known.empty()) {
      keys.insert(known.substr(0, known.find(", ")));
      known.erase(0, known.find(", ") + 2);
    }
  }
  return keys;
}

Keys keys_of(const Json& schema, const std::string& pointer) {
  const Json& mapping = schema.at(Json::json_pointer(pointer));
  CHECK(mapping.at("additionalProperties") == false);
  Keys keys;
  for (const auto& [key, value] : mapping.at("properties").items()) keys.insert(key);
  return keys;
}

struct Mapping {
  std::string pointer;  ///< into the schema
  std::string lines;    ///< a file that holds such a mapping with an unknown key
};

void check_keys(const std::string& kind, const std::vector<Mapping>& mappings) {
  const Json schema = read_schema(kind);
  CHECK(schema.at("properties").at("tiku").at("const") == kind + "/1");
  for (const Mapping& mapping : mappings) {
    CAPTURE(mapping.lines);
    CHECK(keys_of(schema, mapping.pointer) == keys_offered(kind, mapping.lines));
  }
}

TEST_CASE("the schema of banks") {
  check_keys("bank", {{"", "zzzzzzzz: 1"},
                      {"/properties/occupation", "occupation: {zzzzzzzz: 1}"},
                      {"/properties/standard", "standard: {zzzzzzzz: 1}"},
                      {"/properties/codes", "codes: {zzzzzzzz: 1}"},
                      {"/$defs/range", "outline: [{zzzzzzzz: 1}]"},
                      {"/$defs/range", "outline: [{ranges: [{zzzzzzzz: 1}]}]"},
                      {"/$defs/point", "outline: [{points: [{zzzzzzzz: 1}]}]"}});
}

TEST_CASE("the schema of items") {
  check_keys("items",
             {{"", "zzzzzzzz: 1"},
              {"/$defs/item", "items: [{zzzzzzzz: 1}]"},
              {"/$defs/item", "items: [{items: [{zzzzzzzz: 1}]}]"},
              {"/$defs/item/properties/marking/items", "items: [{marking: [{zzzzzzzz: 1}]}]"},
              {"/$defs/item/properties/statistics", "items: [{statistics: {zzzzzzzz: 1}}]"}});
}

TEST_CASE("the schema of blueprints") {
  check_keys("blueprint",
             {{"", "zzzzzzzz: 1"},
              {"/properties/sections/items", "sections: [{zzzzzzzz: 1}]"},
              {"/$defs/where", "sections: [{where: {zzzzzzzz: 1}}]"},
              {"/properties/outline", "outline: {zzzzzzzz: 1}"},
              {"/properties/points", "points: {zzzzzzzz: 1}"},
              {"/properties/importance", "importance: {zzzzzzzz: 1}"},
              {"/properties/difficulty", "difficulty: {zzzzzzzz: 1}"},
              {"/properties/require/items", "require: [{zzzzzzzz: 1}]"},
              {"/$defs/where", "require: [{where: {zzzzzzzz: 1}}]"},
              {"/properties/forms", "forms: {zzzzzzzz: 1}"},
              {"/properties/forms/properties/spread", "forms: {spread: {zzzzzzzz: 1}}"},
              {"/$defs/score-spread", "forms: {spread: {score: {zzzzzzzz: 1}}}"},
              {"/$defs/information-spread", "forms: {spread: {information: [{zzzzzzzz: 1}]}}"},
              {"/properties/reuse", "reuse: {zzzzzzzz: 1}"},
              {"/properties/optimize", "optimize: {zzzzzzzz: 1}"},
              {"/properties/order", "order: {zzzzzzzz: 1}"},
              {"/properties/order/properties/key", "order: {key: {zzzzzzzz: 1}}"}});
}

TEST_CASE("the schema of batches") { check_keys("batch", {{"", "zzzzzzzz: 1"}}); }

TEST_CASE("the schema of templates") {
  check_keys("template", {{"", "zzzzzzzz: 1"},
                          {"/properties/page", "page: {zzzzzzzz: 1}"},
                          {"/properties/page/properties/margins", "page: {margins: {zzzzzzzz: 1}}"},
                          {"/properties/page/properties/types", "page: {types: {zzzzzzzz: 1}}"},
                          {"/properties/page/properties/fonts", "page: {fonts: {zzzzzzzz: 1}}"},
                          {"/properties/strip/anyOf/0", "strip: {zzzzzzzz: 1}"},
                          {"/properties/foot", "foot: {zzzzzzzz: 1}"},
                          {"/properties/notices", "notices: {zzzzzzzz: 1}"},
                          {"/properties/section", "section: {zzzzzzzz: 1}"},
                          {"/$defs/texts-by-type", "directions: {zzzzzzzz: 1}"},
                          {"/$defs/texts-by-type", "policies: {zzzzzzzz: 1}"},
                          {"/$defs/lines-by-type", "answer-lines: {zzzzzzzz: 1}"},
                          {"/properties/sheet", "sheet: {zzzzzzzz: 1}"},
                          {"/$defs/lines-by-type", "sheet: {answer-lines: {zzzzzzzz: 1}}"}});
}

}  // namespace
}  // namespace tiku
