// SPDX-License-Identifier: Apache-2.0
// Finds entries and terms of the catalogue and fills arguments into its words.
#include <algorithm>
#include <map>
#include <stdexcept>
#include <vector>

#include "diagnostic/catalogue_parts.hpp"
#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

constexpr std::size_t longest_argument = 400;  // characters

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<CodeEntry> all_entries() {
  std::vector<CodeEntry> all;
  for (const auto part : {file_entries(), yaml_entries(), field_entries(), bank_entries(),
                          item_entries(), blueprint_entries(), form_entries(), batch_entries(),
                          template_entries(), record_entries(), writing_entries()}) {
    all.insert(all.end(), part.begin(), part.end());
  }
  return all;
}

std::map<std::string_view, Wording> all_terms() {
  std::map<std::string_view, Wording> all;
  for (const Term& term : terms()) all.emplace(term.key, term.words);
  return all;
}

std::string shortened(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < longest_argument && at < text.size(); ++i) {
    at += character_at(text, at).bytes;
  }
  return std::string(text.substr(0, at)) + (at < text.size() ? "…" : "");
}

// The arguments as they are read, in the reader's language.
std::vector<std::string> spoken(const std::vector<Argument>& arguments, Language language) {
  std::vector<std::string> out;
  out.reserve(arguments.size());
  for (const Argument& argument : arguments) {
    out.push_back(argument.is_term ? std::string(term_words(argument.text, language))
                                   : shortened(argument.text));
  }
  return out;
}

struct Filled {
  std::string text;
  bool is_complete = true;  // every argument was there and not empty
};

// Arguments are put in as they are: a {0} within one is text.
Filled with_arguments(std::string_view words, const std::vector<std::string>& arguments) {
  Filled out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool is_mark =
        i + 2 < words.size() && words[i] == '{' && is_digit(words[i + 1]) && words[i + 2] == '}';
    if (!is_mark) {
      out.text += words[i];
      continue;
    }
    const auto number = static_cast<std::size_t>(words[i + 1] - '0');
    const bool is_given = number < arguments.size() && !arguments[number].empty();
    if (is_given) out.text += arguments[number];
    out.is_complete = out.is_complete && is_given;
    i += 2;
  }
  return out;
}

// The marks are described in catalogue_parts.hpp.
std::string filled(std::string_view words, const std::vector<std::string>& arguments) {
  std::string out;
  for (;;) {
    const std::size_t open = words.find("[[");
    const std::size_t close = words.find("]]", open);
    if (close == std::string_view::npos) return out + with_arguments(words, arguments).text;
    out += with_arguments(words.substr(0, open), arguments).text;
    const Filled part = with_arguments(words.substr(open + 2, close - open - 2), arguments);
    if (part.is_complete) out += part.text;
    words.remove_prefix(close + 2);
  }
}

}  // namespace

std::span<const CodeEntry> catalogue() {
  static const std::vector<CodeEntry> all = all_entries();
  return all;
}

const CodeEntry& entry(Code code) {
  const auto all = catalogue();
  const auto found = std::lower_bound(all.begin(), all.end(), code,
                                      [](const CodeEntry& e, Code c) { return e.code < c; });
  if (found == all.end() || found->code != code) throw std::logic_error("code without an entry");
  return *found;
}

std::string code_name(Code code) {
  std::string name = std::to_string(static_cast<unsigned>(code));
  if (name.size() < 4) name.insert(0, 4 - name.size(), '0');
  return "T" + name;
}

std::optional<Code> parse_code(std::string_view name) {
  if (name.size() != 5 || (name[0] != 'T' && name[0] != 't')) return std::nullopt;
  for (const CodeEntry& e : catalogue()) {
    if (std::string_view(code_name(e.code)).substr(1) == name.substr(1)) return e.code;
  }
  return std::nullopt;
}

std::string_view term_words(std::string_view key, Language language) {
  static const std::map<std::string_view, Wording> all = all_terms();
  const auto found = all.find(key);
  return found == all.end() ? key : found->second.in(language);
}

std::string message(const Diagnostic& diagnostic, Language language) {
  return filled(entry(diagnostic.code).message.in(language),
                spoken(diagnostic.arguments, language));
}

std::string cure(const Diagnostic& diagnostic, Language language) {
  return filled(entry(diagnostic.code).cure.in(language), spoken(diagnostic.arguments, language));
}

}  // namespace tiku
