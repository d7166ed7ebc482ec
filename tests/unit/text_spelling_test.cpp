// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tiku/text/spelling.hpp"

namespace tiku {
namespace {

using Known = std::vector<std::string_view>;

TEST_CASE("did you mean") {
  const Known keys = {"difficulty", "cognition", "explanation", "options", "option", "stem"};
  CHECK(nearest_word("dificulty", keys) == "difficulty");
  CHECK(nearest_word("difficutly", keys) == "difficulty");
  CHECK(nearest_word("Explanations", keys) == "explanation");
  CHECK(nearest_word("STEM", keys) == "stem");
  CHECK(nearest_word("optoin", keys) == "option");
  CHECK(nearest_word("marks", keys) == std::nullopt);
  CHECK(nearest_word("stem", Known{}) == std::nullopt);
}

TEST_CASE("distances are counted in characters") {
  CHECK(nearest_word("单项选者", Known{"单项选择", "多项选择"}) == "单项选择");
  CHECK(nearest_word("ÉCOLE", Known{"école"}) == "école");
}

TEST_CASE("at most a third of the longer word, at least one; among equals the first") {
  CHECK(nearest_word("X", Known{"Y", "Z"}) == "Y");
  CHECK(nearest_word("abcde", Known{"abxye"}) == std::nullopt);  // 2 of 5
  CHECK(nearest_word("abcdef", Known{"abxyef"}) == "abxyef");    // 2 of 6
  CHECK(nearest_word("abcd", Known{"abcdef"}) == "abcdef");      // the longer one decides
  CHECK(nearest_word("abcdef", Known{"abcxyf", "abcdeg", "xbcdef"}) == "abcdeg");
}

TEST_CASE("words beyond any sense are near to nothing") {
  const std::string long_word(65, 'a');
  const std::string endless(1000000, 'a');
  CHECK(nearest_word(long_word, Known{long_word}) == std::nullopt);
  CHECK(nearest_word(endless, Known{"a", endless}) == std::nullopt);
  const std::string longest(64, 'a');
  CHECK(nearest_word(longest, Known{endless, longest}) == longest);
  CHECK(nearest_word("\xFF\xFE", Known{"\xFF"}) == "\xFF");
}

// The textbook recurrence over the whole table, without any cut.
std::size_t plain_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min(
          {d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

TEST_CASE("the nearest of many words is the one that a plain search finds") {
  std::uint32_t state = 7;
  const auto roll = [&](std::uint32_t n) {
    state = state * 1664525U + 1013904223U;
    return (state >> 8U) % n;
  };
  const auto any_word = [&] {
    std::string word;
    for (std::uint32_t left = 1 + roll(9); left > 0; --left) {
      word += static_cast<char>('a' + static_cast<char>(roll(3)));
    }
    return word;
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> words(20);
    for (std::string& word : words) word = any_word();
    const std::string wanted = any_word();
    std::optional<std::string_view> expected;
    std::size_t best = 99;
    for (const std::string& word : words) {
      const std::size_t far = plain_distance(wanted, word);
      const std::size_t third = std::max(wanted.size(), word.size()) / 3;
      if (far > std::max<std::size_t>(1, third) || far >= best) continue;
      expected = word;
      best = far;
    }
    CAPTURE(wanted);
    REQUIRE(nearest_word(wanted, Known(words.begin(), words.end())) == expected);
  }
}

}  // namespace
}  // namespace tiku
