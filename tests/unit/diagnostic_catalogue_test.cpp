// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "tiku/diagnostic/catalogue.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

std::string read(const std::string& path) {
  std::ifstream file(std::string(TIKU_SOURCE_DIR) + "/" + path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::set<int> placeholders(std::string_view words) {
  std::set<int> found;
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    const bool is_mark = words[i] == '{' && words[i + 1] >= '0' && words[i + 1] <= '9';
    if (is_mark && words[i + 2] == '}') found.insert(words[i + 1] - '0');
  }
  return found;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

struct Enumerator {
  std::string name;
  std::set<int> arguments;  // that its comment in code.hpp promises
};

std::map<int, Enumerator> enumerators() {
  std::map<int, Enumerator> all;
  const std::string text = read("lib/include/tiku/diagnostic/code.hpp");
  const std::regex line(R"(\n  ([a-z0-9_]+) = ([0-9]+),([^\n]*))");
  for (std::sregex_iterator it(text.begin(), text.end(), line), end; it != end; ++it) {
    const int number = std::stoi((*it)[2]);
    CAPTURE(number);
    CHECK(all.count(number) == 0);
    all[number] = {(*it)[1], placeholders((*it)[3].str())};
  }
  return all;
}

TEST_CASE("every code has an entry, and every entry a code") {
  const auto codes = enumerators();
  REQUIRE(codes.size() > 100);
  std::set<int> known;
  int last = 0;
  for (const CodeEntry& e : catalogue()) {
    const int number = static_cast<int>(e.code);
    CAPTURE(number);
    CHECK(number > last);
    last = number;
    known.insert(number);
    CHECK(codes.count(number) == 1);
    CHECK(&entry(e.code) == &e);
  }
  for (const auto& code : codes) {
    CAPTURE(code.second.name);
    CHECK(known.count(code.first) == 1);
  }
}

TEST_CASE("every entry has its words in both languages") {
  for (const CodeEntry& e : catalogue()) {
    CAPTURE(code_name(e.code));
    for (const Wording& words : {e.message, e.cure, e.explanation}) {
      for (const std::string_view text : {words.english, words.chinese}) {
        CHECK_FALSE(text.empty());
        CHECK(trimmed(text) == text);
        CHECK(find_invalid_utf8(text) == std::nullopt);
      }
      CHECK(words.english != words.chinese);
    }
    for (const Wording& words : {e.message, e.cure}) {
      for (const std::string_view text : {words.english, words.chinese}) {
        CHECK(text.find('\n') == text.npos);
        CHECK(count(text, "[[") == count(text, "]]"));
      }
      CHECK(count(words.english, "[[") == count(words.chinese, "[["));
    }
  }
}

TEST_CASE("both languages use the same arguments, and none that the code does not promise") {
  const auto codes = enumerators();
  for (const CodeEntry& e : catalogue()) {
    CAPTURE(code_name(e.code));
    CHECK(placeholders(e.message.english) == placeholders(e.message.chinese));
    CHECK(placeholders(e.cure.english) == placeholders(e.cure.chinese));
    CHECK(placeholders(e.explanation.english).empty());
    CHECK(placeholders(e.explanation.chinese).empty());
    const auto code = codes.find(static_cast<int>(e.code));
    REQUIRE(code != codes.end());
    const std::set<int>& promised = code->second.arguments;
    for (const std::string_view words : {e.message.english, e.cure.english}) {
      const std::set<int> used = placeholders(words);
      CHECK(std::includes(promised.begin(), promised.end(), used.begin(), used.end()));
    }
  }
}

TEST_CASE("codes are called by name") {
  CHECK(code_name(Code::file_unreadable) == "T0001");
  CHECK(code_name(Code::key_not_option) == "T0407");
  for (const CodeEntry& e : catalogue()) CHECK(parse_code(code_name(e.code)) == e.code);
  CHECK(parse_code("t0407") == Code::key_not_option);
  for (const char* name :
       {"", "T", "407", "T407", "T00407", "T0407 ", "X0407", "T04O7", "T0000", "T9999", "T+407"}) {
    CAPTURE(name);
    CHECK(parse_code(name) == std::nullopt);
  }
}

TEST_CASE("arguments are filled into the words of the reader's language") {
  const Diagnostic finding{
      Code::wrong_shape, {}, {"items", term("list"), term("no such term")}, {}};
  const std::string english = message(finding, Language::english);
  CHECK(english.find("items") != english.npos);
  CHECK(english.find(term_words("list", Language::english)) != english.npos);
  CHECK(english.find("no such term") != english.npos);
  const std::string chinese = message(finding, Language::chinese);
  CHECK(chinese.find("items") != chinese.npos);
  CHECK(chinese.find(term_words("list", Language::chinese)) != chinese.npos);
  CHECK(term_words("list", Language::english) != term_words("list", Language::chinese));
  CHECK(term_words("no such term", Language::chinese) == "no such term");
}

TEST_CASE("text in arguments is never taken for words of the catalogue") {
  const Diagnostic finding{Code::wrong_shape, {}, {"{1}[[{2}]]", "list", "text"}, {}};
  const std::string words = message(finding, Language::english);
  CHECK(words.find("{1}[[{2}]]") != words.npos);
  CHECK(words.find(" list") != words.npos);  // a text, though a term has the same key
}

TEST_CASE("what is optional goes when its argument is empty or not given") {
  const auto cure_with = [](std::vector<Argument> arguments) {
    return cure({Code::unknown_point, {}, std::move(arguments), {}}, Language::english);
  };
  CHECK(cure_with({"A-A-002", "A-A-001"}).find("A-A-001") != std::string::npos);
  CHECK(cure_with({"A-A-002", ""}) == cure_with({"A-A-002"}));
  CHECK(cure_with({"A-A-002", ""}).size() < cure_with({"A-A-002", "A"}).size());
  for (const CodeEntry& e : catalogue()) {
    CAPTURE(code_name(e.code));
    for (const Diagnostic& finding :
         {Diagnostic{e.code, {}, {}, {}}, Diagnostic{e.code, {}, {"a", "b", "c"}, {}}}) {
      for (const Language language : {Language::english, Language::chinese}) {
        for (const std::string& words : {message(finding, language), cure(finding, language)}) {
          CHECK(placeholders(words).empty());
          CHECK(words.find("[[") == words.npos);
          CHECK(words.find("]]") == words.npos);
        }
      }
    }
  }
}

TEST_CASE("a very long argument is cut between two characters") {
  std::string tea;
  for (int i = 0; i < 500; ++i) tea += "茶";
  const Diagnostic finding{Code::duplicate_key, {}, {tea}, {}};
  const std::string words = message(finding, Language::english);
  CHECK(find_invalid_utf8(words) == std::nullopt);
  CHECK(count(words, "茶") == 400);
  CHECK(count(words, "茶…") == 1);
}

}  // namespace
}  // namespace tiku
