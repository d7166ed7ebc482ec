// SPDX-License-Identifier: Apache-2.0
#include "language.hpp"

#include <cstdlib>

namespace tiku::cli {

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("zh") ? Language::chinese : Language::english;
  }
  return Language::english;
}

std::string say(Language language, const Wording& sentence,
                std::initializer_list<std::string_view> values) {
  const std::string_view text = sentence.in(language);
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_place = i + 2 < text.size() && text[i] == '{' && text[i + 2] == '}' &&
                          text[i + 1] >= '0' && text[i + 1] <= '9';
    const auto number = static_cast<std::size_t>(is_place ? text[i + 1] - '0' : 0);
    if (is_place && number < values.size()) {
      result += values.begin()[number];
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

}  // namespace tiku::cli
