// SPDX-License-Identifier: Apache-2.0
#include "json.hpp"

#include "tiku/text/json.hpp"

namespace tiku::cli {
namespace {

std::vector<std::string> as_json(const std::vector<std::string>& texts) {
  std::vector<std::string> all;
  for (const std::string& text : texts) all.push_back(json_string(text));
  return all;
}

}  // namespace

std::string joined(const std::vector<std::string>& texts, std::string_view separator) {
  std::string all;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) all += separator;
    all += texts[i];
  }
  return all;
}

std::string json_lines(const std::vector<std::string>& entries) {
  return entries.empty() ? "[]" : "[\n    " + joined(entries, ",\n    ") + "\n  ]";
}

std::string json_text_lines(const std::vector<std::string>& texts) {
  return json_lines(as_json(texts));
}

std::string json_strings(const std::vector<std::string>& texts) {
  return "[" + joined(as_json(texts), ", ") + "]";
}

}  // namespace tiku::cli
