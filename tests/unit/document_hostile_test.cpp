// SPDX-License-Identifier: Apache-2.0
// Texts made to exhaust stack, memory or time. Each must be answered fast; memory is
// watched by the benchmark of reading.
#include <ctime>

#include <doctest/doctest.h>

#include "document_reading.hpp"

using document_test::findings;
using document_test::Found;
using document_test::Reading;

namespace {

std::string repeated(std::string_view unit, std::size_t bytes, std::string_view before = "") {
  std::string text(before);
  while (text.size() < bytes) text += unit;
  return text;
}

/// Number of the first finding, 0 for a tree without one; -1 where it took too long.
int first_code(std::string text) {
  const std::clock_t begin = std::clock();
  const Reading reading(std::move(text));
  if (std::clock() - begin > 5 * CLOCKS_PER_SEC) return -1;
  CHECK(reading.diagnostics.all().size() <= 101);  // 100 and that there are more
  const auto& all = reading.diagnostics.all();
  return all.empty() ? 0 : static_cast<int>(all.front().code);
}

struct Hostile {
  std::string_view unit;
  int code;
};

constexpr std::size_t mebibyte = 1U << 20U;

}  // namespace

TEST_CASE("document: one sign over and over") {
  constexpr Hostile hostile[] = {
      {"[", 109},     {"{", 109},    {"- ", 109},  {"? ", 109},    {": ", 109},    {"\t", 112},
      {"'", 0},       {"&", 102},    {"|", 101},   {"!", 103},     {"*", 102},     {"%", 110},
      {"#", 112},     {" ", 112},    {"\n", 112},  {"-", 0},       {",", 105},     {"\"\" ", 105},
      {"&a ", 102},   {"*a ", 102},  {"!a ", 103}, {"[{", 109},    {"[a,", 109},   {"{a: ", 109},
      {"? a\n", 101}, {"a:\n", 107}, {"- ", 109},  {"...\n", 112}, {"---\n", 105}, {"a: ", 101},
  };
  for (const Hostile& text : hostile) {
    CAPTURE(text.unit);
    CHECK(first_code(repeated(text.unit, mebibyte / 8)) == text.code);
  }
}

TEST_CASE("document: more than may be held in memory") {
  CHECK(first_code(repeated("[", mebibyte)) == 109);
  CHECK(first_code(repeated("[]", mebibyte, "- [")) == 101);
  CHECK(first_code(repeated("a,", mebibyte * 5 / 4, "- [")) == 101);
  CHECK(first_code(repeated("''", mebibyte, "a: '")) == 101);
  CHECK(first_code(repeated("- \n", mebibyte * 5 / 4)) == 101);
}

TEST_CASE("document: a long list in brackets is read") {
  CHECK(first_code(repeated("\"a\", ", mebibyte / 2, "a: [") + "]\n") == 0);
  CHECK(first_code(repeated("\"a\", ", mebibyte / 2, "- [") + "]\n") == 0);
}

TEST_CASE("document: quotes, one of them open") {
  CHECK(first_code("\"" + std::string(mebibyte, 'a')) == 108);
  CHECK(first_code("a: '" + repeated("''", mebibyte / 4)) == 108);
  CHECK(first_code("a: \"" + repeated("\\\"", mebibyte / 4) + "\n") == 108);
}

TEST_CASE("document: depth is limited exactly") {
  const auto nested = [](std::string_view open, std::size_t depth, std::string_view close) {
    return repeated(open, depth * open.size()) + "a" + repeated(close, depth * close.size());
  };
  CHECK(document_test::read(nested("[", 32, "]")) == nested("[", 32, "]"));
  CHECK(document_test::read(nested("{b: ", 32, "}")) == nested("{b: ", 32, "}"));
  CHECK(document_test::read(nested("- ", 32, "")) == nested("[", 32, "]"));
  CHECK(findings(nested("[", 33, "]")) == Found{"109 ["});
  CHECK(findings(nested("{b: ", 33, "}")) == Found{"109 {"});
  CHECK(findings(nested("- ", 33, "")) == Found{"109 -"});
  CHECK(findings(Reading("- - a\n", {.bytes = 100, .depth = 1})) == Found{"109 -"});
}

TEST_CASE("document: a hundred thousand keys") {
  std::string text;
  for (int i = 0; i < 100000; ++i) text += "key-" + std::to_string(i) + ": 1\n";
  CHECK(first_code(text) == 0);
  CHECK(findings(text + "key-5: 2\n") == Found{"107 key-5"});
  CHECK(first_code(repeated("a: 1\n", 500000)) == 107);
}

TEST_CASE("document: a text cut anywhere gives a tree or a reason") {
  const std::string text =
      "tiku: items/1\r\nitems:\n- id: \"a\\u4e2d\" # c\n  options: {A: 甲, B: 'it''s', C: [x, {y: "
      "z}]}\n"
      "  stem: |+\n    one\n\n    two\n  note: >-\n    a\n    b\n- null\n- ~\n-\n";
  for (std::size_t length = 0; length <= text.size(); ++length) {
    const Reading reading(text.substr(0, length));
    CAPTURE(length);
    CHECK((reading.tree.has_value() || reading.diagnostics.has_errors()));
  }
}
