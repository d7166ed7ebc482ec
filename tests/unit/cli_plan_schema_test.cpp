// SPDX-License-Identifier: Apache-2.0
// What `tiku plan --format json` prints in the case files has the shape of its schema.
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "json_schema.hpp"

namespace tiku {
namespace {

// The texts that the case expects on stdout.
std::vector<std::string> outputs(const std::string& name) {
  std::ifstream file(std::string(TIKU_SOURCE_DIR) + "/tests/cases/plan/" + name);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const std::string head = "--- stdout\n";
  std::vector<std::string> all;
  for (std::size_t at = text.find(head); at != std::string::npos; at = text.find(head, at)) {
    at += head.size();
    all.push_back(text.substr(at, text.find("\n--- ", at) - at));
  }
  return all;
}

TEST_CASE("plans in the case files meet the schema of plans") {
  const auto plans = outputs("json.case");
  REQUIRE(plans.size() == 3);  // possible, impossible, beside a ledger
  for (const std::string& text : plans) {
    CHECK(json_schema::faults("plan", json_schema::Json::parse(text)) == "");
  }
}

TEST_CASE("the schema of plans refuses what is not there") {
  auto plan = json_schema::Json::parse(outputs("json.case").at(1));
  plan["shortage"]["cures"][0]["why"] = 1;
  CHECK(json_schema::faults("plan", plan) != "");
  plan = json_schema::Json::parse(outputs("json.case").at(1));
  plan.erase("capacity");
  CHECK(json_schema::faults("plan", plan) != "");
}

}  // namespace
}  // namespace tiku
