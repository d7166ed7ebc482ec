// SPDX-License-Identifier: Apache-2.0
// What the tool prints as JSON fits its schemas: the examples are those of the cases.
#include <fstream>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "json_validator.hpp"

namespace {

using Json = nlohmann::ordered_json;

std::string read(const std::string& path) {
  std::ifstream file(std::string(TIKU_SOURCE_DIR) + "/" + path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The objects that a case expects on standard output, digests made up where it masks them.
std::vector<Json> objects_in(const std::string& path) {
  std::vector<Json> objects;
  const std::string text = read(path);
  const std::string begin = "--- stdout\n{\n";
  for (std::size_t at = text.find(begin); at != text.npos; at = text.find(begin, at + 1)) {
    const std::size_t from = text.find('{', at);
    const std::string object = text.substr(from, text.find("\n}\n", at) + 2 - from);
    objects.push_back(
        Json::parse(std::regex_replace(object, std::regex("…"), std::string(64, '0'))));
  }
  return objects;
}

}  // namespace

TEST_CASE("ledgers, overlaps and plans as JSON fit their schemas") {
  for (const std::string name : {"ledger", "overlap", "plan"}) {
    const Json schema = Json::parse(read("schemas/" + name + ".schema.json"));
    const std::vector<Json> objects = objects_in("tests/cases/" + name + "/json.case");
    CHECK(!objects.empty());
    for (const Json& object : objects) CHECK(tiku::Validator(schema).faults(object) == "");
    Json other = objects.at(0);
    other["more"] = 1;
    CHECK(tiku::Validator(schema).faults(other) == "$ has more\n");
  }
}
