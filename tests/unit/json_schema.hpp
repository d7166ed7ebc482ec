// SPDX-License-Identifier: Apache-2.0
// JSON against a schema of ours, by a validator for just the words that the schemas use: it
// fails on any other.
#pragma once

#include <algorithm>
#include <fstream>
#include <regex>
#include <string>
#include <utility>

#include <nlohmann/json.hpp>

namespace tiku::json_schema {

using Json = nlohmann::ordered_json;

class Validator {
 public:
  explicit Validator(Json root) : root_(std::move(root)) {}
  std::string faults(const Json& value) const { return faults(value, root_, "$"); }

 private:
  std::string faults(const Json& value, const Json& schema, const std::string& path) const {
    std::string out;
    for (const auto& [word, rule] : schema.items()) out += fault(word, rule, value, schema, path);
    return out;
  }

  std::string fault(const std::string& word, const Json& rule, const Json& value,
                    const Json& schema, const std::string& path) const {
    const std::string failed = path + " fails " + word + "\n";
    if (word == "$schema" || word == "title" || word == "description" || word == "$defs") return "";
    if (word == "$ref") {
      const std::string target = rule.get<std::string>().substr(1);
      return faults(value, root_.at(Json::json_pointer(target)), path);
    }
    if (word == "const") return value == rule ? "" : failed;
    if (word == "enum")
      return std::find(rule.begin(), rule.end(), value) != rule.end() ? "" : failed;
    if (word == "type") return has_type(value, rule) ? "" : failed;
    if (word == "minimum") return !value.is_number() || value >= rule ? "" : failed;
    if (word == "pattern") {
      return std::regex_search(value.get<std::string>(), std::regex(rule.get<std::string>()))
                 ? ""
                 : failed;
    }
    if (word == "anyOf") {
      return std::any_of(rule.begin(), rule.end(),
                         [&](const Json& one) { return faults(value, one, path).empty(); })
                 ? ""
                 : failed;
    }
    if (word == "required" && value.is_object()) {
      for (const Json& key : rule) {
        if (!value.contains(key.get<std::string>())) return failed;
      }
      return "";
    }
    std::string out;
    if (!value.is_structured() && is_about_parts(word)) return out;
    if (word == "properties") {
      for (const auto& [key, child] : value.items()) {
        if (rule.contains(key)) out += faults(child, rule[key], path + "." + key);
      }
    } else if (word == "additionalProperties") {
      for (const auto& [key, child] : value.items()) {
        if (!schema["properties"].contains(key)) out += path + " has " + key + "\n";
      }
    } else if (word == "items") {
      for (const Json& child : value) out += faults(child, rule, path + "[]");
    } else {
      out = "the schema says " + word + "\n";
    }
    return out;
  }

  static bool is_about_parts(const std::string& word) {
    return word == "required" || word == "properties" || word == "additionalProperties" ||
           word == "items";
  }

  static bool has_type(const Json& value, const Json& rule) {
    if (rule.is_array()) {
      return std::any_of(rule.begin(), rule.end(),
                         [&](const Json& one) { return has_type(value, one); });
    }
    if (rule == "integer") return value.is_number_integer();
    return rule == value.type_name();
  }

  Json root_;
};

/// What in a value the schema `schemas/NAME.schema.json` does not allow; empty if all is well.
inline std::string faults(const std::string& name, const Json& value) {
  std::ifstream file(std::string(TIKU_SOURCE_DIR) + "/schemas/" + name + ".schema.json");
  return Validator(Json::parse(file)).faults(value);
}

}  // namespace tiku::json_schema
