// SPDX-License-Identifier: Apache-2.0
// The schema of records names exactly the keys that the reader takes.
#include <fstream>
#include <set>
#include <string>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "tiku/record/record.hpp"

namespace {

using Json = nlohmann::json;
using Keys = std::set<std::string>;

/// The keys that the reader offers for one that it does not know.
Keys keys_offered(const std::string& lines) {
  tiku::Sources sources;
  tiku::Diagnostics findings;
  const auto source = sources.add("record.yaml", "tiku: record/1\n" + lines + "\n");
  CHECK(!tiku::load_record(sources, source, findings));
  Keys keys;
  for (const auto& finding : findings.all()) {
    if (finding.code != tiku::Code::unknown_key) continue;
    std::string known = finding.arguments.at(1).text + ", ";
    while (!known.empty()) {
      keys.insert(known.substr(0, known.find(", ")));
      known.erase(0, known.find(", ") + 2);
    }
  }
  return keys;
}

}  // namespace

TEST_CASE("the schema of records knows the reader's keys") {
  std::ifstream file(std::string(TIKU_SOURCE_DIR) + "/schemas/record.schema.json");
  REQUIRE(file);
  const Json schema = Json::parse(file);
  const auto keys_of = [&schema](const std::string& pointer) {
    Keys keys;
    const Json& mapping = schema.at(Json::json_pointer(pointer));
    CHECK(mapping.at("additionalProperties") == false);
    for (const auto& [key, value] : mapping.at("properties").items()) keys.insert(key);
    return keys;
  };
  const std::string form = "/properties/forms/items";
  CHECK(keys_of("") == keys_offered("zzzzzzzz: 1"));
  CHECK(keys_of("/properties/batch") == keys_offered("batch: {zzzzzzzz: 1}"));
  CHECK(keys_of("/properties/bank") == keys_offered("bank: {zzzzzzzz: 1}"));
  CHECK(keys_of("/properties/previous") == keys_offered("previous: {zzzzzzzz: 1}"));
  CHECK(keys_of("/$defs/replacement") == keys_offered("replaces: [{zzzzzzzz: 1}]"));
  CHECK(keys_of("/properties/draw") == keys_offered("draw: {zzzzzzzz: 1}"));
  CHECK(keys_of(form) == keys_offered("forms: [{zzzzzzzz: 1}]"));
  CHECK(keys_of(form + "/properties/sections/items") ==
        keys_offered("forms: [{sections: [{zzzzzzzz: 1}]}]"));
  CHECK(keys_of("/$defs/item") == keys_offered("forms: [{sections: [{items: [{zzzzzzzz: 1}]}]}]"));
  CHECK(keys_of("/$defs/file") == keys_offered("inputs: [{zzzzzzzz: 1}]"));
  CHECK(keys_of("/$defs/file") == keys_offered("outputs: [{zzzzzzzz: 1}]"));
}
