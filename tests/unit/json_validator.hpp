// SPDX-License-Identifier: Apache-2.0
// JSON schemas, by just the words that ours use: any other is a fault.
#pragma once

#include <algorithm>
#include <regex>
#include <string>

#include <nlohmann/json.hpp>

namespace tiku {

/// What of a value does not fit a schema; empty where all does.
class Validator {
 public:
  explicit Validator(nlohmann::ordered_json root) : root_(std::move(root)) {}
  std::string faults(const nlohmann::ordered_json& value) const {
    return faults(value, root_, "$");
  }

 private:
  std::string faults(const nlohmann::ordered_json& value, const nlohmann::ordered_json& schema,
                     const std::string& path) const {
    std::string out;
    for (const auto& [word, rule] : schema.items()) out += fault(word, rule, value, schema, path);
    return out;
  }

  std::string fault(const std::string& word, const nlohmann::ordered_json& rule,
                    const nlohmann::ordered_json& value, const nlohmann::ordered_json& schema,
                    const std::string& path) const {
    const std::string failed = path + " fails " + word + "\n";
    if (word == "$schema" || word == "title" || word == "description" || word == "$defs") return "";
    if (word == "$ref") {
      const std::string target = rule.get<std::string>().substr(1);
      return faults(value, root_.at(nlohmann::ordered_json::json_pointer(target)), path);
    }
    if (word == "const") return value == rule ? "" : failed;
    if (word == "enum")
      return std::find(rule.begin(), rule.end(), value) != rule.end() ? "" : failed;
    if (word == "type") return has_type(value, rule) ? "" : failed;
    if (word == "minimum") return !value.is_number() || value >= rule ? "" : failed;
    if (word == "maximum") return !value.is_number() || value <= rule ? "" : failed;
    if (word == "minItems") return !value.is_array() || value.size() >= rule ? "" : failed;
    if (word == "maxItems") return !value.is_array() || value.size() <= rule ? "" : failed;
    if (word == "anyOf") {
      return std::any_of(rule.begin(), rule.end(),
                         [&](const auto& one) { return faults(value, one, path).empty(); })
                 ? ""
                 : failed;
    }
    if (word == "pattern") {
      if (!value.is_string()) return "";
      return std::regex_search(value.get<std::string>(), std::regex(rule.get<std::string>()))
                 ? ""
                 : failed;
    }
    if (word == "required") {
      if (!value.is_object()) return "";
      for (const nlohmann::ordered_json& key : rule) {
        if (!value.contains(key.get<std::string>())) return failed;
      }
      return "";
    }
    std::string out;
    if (word == "properties") {
      for (const auto& [key, child] : value.items()) {
        if (rule.contains(key)) out += faults(child, rule[key], path + "." + key);
      }
    } else if (word == "additionalProperties") {
      for (const auto& [key, child] : value.items()) {
        if (!schema["properties"].contains(key)) out += path + " has " + key + "\n";
      }
    } else if (word == "items") {
      for (const nlohmann::ordered_json& child : value) out += faults(child, rule, path + "[]");
    } else {
      out = "the schema says " + word + "\n";
    }
    return out;
  }

  static bool has_type(const nlohmann::ordered_json& value, const nlohmann::ordered_json& rule) {
    if (rule.is_array()) {
      return std::any_of(rule.begin(), rule.end(),
                         [&](const nlohmann::ordered_json& one) { return has_type(value, one); });
    }
    if (rule == "integer") return value.is_number_integer();
    if (rule == "number") return value.is_number();
    return rule == value.type_name();
  }

  nlohmann::ordered_json root_;
};

}  // namespace tiku
