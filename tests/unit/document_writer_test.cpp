// SPDX-License-Identifier: Apache-2.0
// What is written reads back as it was, and looks as it should.
#include <doctest/doctest.h>

#include "document_reading.hpp"
#include "tiku/document/writer.hpp"

using document_test::Reading;
using tiku::yaml_scalar;
using tiku::YamlWriter;

namespace {

/// The text as a value, entry or key at each kind of place, read again.
std::vector<std::string> returned(const std::string& text) {
  YamlWriter writer;
  writer.key("value");
  writer.text(text);
  writer.key("list");
  writer.begin();
  writer.entry();
  writer.text(text);
  writer.end();
  writer.key("flow");
  writer.flow("[" + yaml_scalar(text) + ", {a: " + yaml_scalar(text) + "}]");
  writer.key("mapping");
  writer.begin();
  writer.key(text);
  writer.integer(1);
  writer.end();
  const Reading reading(writer.str());
  REQUIRE(reading.tree);
  CHECK(reading.diagnostics.empty());
  const tiku::Tree& tree = *reading.tree;
  const auto value = [&](std::size_t i) { return tree.child(tree.root(), 2 * i + 1); };
  const auto text_of = [](const tiku::Node& node) { return std::string(node.text); };
  return {text_of(value(0)), text_of(tree.child(value(1), 0)), text_of(tree.child(value(2), 0)),
          text_of(tree.child(tree.child(value(2), 1), 1)), text_of(tree.child(value(3), 0))};
}

void check_return(const std::string& text) {
  CAPTURE(yaml_scalar(text));
  CHECK(returned(text) == std::vector<std::string>(5, text));
}

const std::vector<std::string> nasty = {
    "",      " ",          "null",    "~",      "true",   "no",     "1e3",    "0x10",
    "12:30", " a",         "a ",      "\ta",    "a\t",    "a: b",   "a:",     ":a",
    ":",     "a :b",       "a #b",    "#a",     "a#b",    "- a",    "-",      "-a",
    "--",    "---",        "--- a",   "...",    "? a",    "?",      "a?",     "what?",
    "!a",    "&a",         "*a",      "%a",     "@a",     "`a`",    "|",      ">",
    "'",     "\"",         "it's",    "'a'",    "\"a\"",  "a\"b",   "\\",     "a\\n",
    "\\x41", "<<",         "a, b",    ",",      "[a]",    "a]",     "{a}",    "{",
    "a\nb",  "\n",         "a\n",     "\n\na",  "\r",     "a\r\n",  "\x01",   "\x7F",
    "\x1B[", "a\tb",       "\u0085",  "\u2028", "\u2029", "\uFEFF", "\u00A0", "茶（　　）。",
    "：",    "\U0001F375", "a\u0301", "２",     "=",      "a=b",    "a%",     "C:\\",
    "。#",   "a: #",
};

}  // namespace

TEST_CASE("document: nasty texts come back as they were") {
  for (const std::string& text : nasty) check_return(text);
  check_return(std::string("a\0b", 3));
}

TEST_CASE("document: texts put together from nasty ones come back as they were") {
  std::uint32_t state = 1;
  const auto next = [&state] {  // any fixed sequence will do
    state = state * 1664525U + 1013904223U;
    return nasty[(state >> 8U) % nasty.size()];
  };
  for (int i = 0; i < 3000; ++i) check_return(next() + next() + next());
}

TEST_CASE("document: quotes only where they must be") {
  for (const char* text :
       {"null", "~", "true", "1e3", "2026-11-28", "12:30", "B-A-001", "-5", "a b", "it's", "a#b",
        "../banks/a.yaml", "茶艺师四级", "50%", "a\"b", "C:\\d"}) {
    CHECK(yaml_scalar(text) == text);
  }
  CHECK(yaml_scalar("") == "\"\"");
  CHECK(yaml_scalar("a, b") == "\"a, b\"");
  CHECK(yaml_scalar("say \"a: b\" \\") == "\"say \\\"a: b\\\" \\\\\"");
  CHECK(yaml_scalar("a\nb\tc\r\x01\x7F") == "\"a\\nb\\tc\\r\\x01\\x7F\"");
  CHECK(yaml_scalar("\u0085\u2028\uFEFF") == "\"\\x85\\u2028\\uFEFF\"");
  CHECK(yaml_scalar(std::string(1, '\0')) == "\"\\0\"");
}

TEST_CASE("document: the writer's layout") {
  YamlWriter writer;
  writer.key("tiku");
  writer.word("record/1");
  writer.key("forms");
  writer.begin();
  writer.entry();
  writer.begin();
  writer.key("label");
  writer.text("A, B");
  writer.key("sections");
  writer.begin();
  writer.entry();
  writer.begin();
  writer.key("type");
  writer.word("essay");
  writer.key("items");
  writer.begin();
  writer.entry();
  writer.flow("{id: x}");
  writer.entry();
  writer.integer(-5);
  writer.end();
  writer.end();
  writer.end();
  writer.end();
  writer.entry();
  writer.begin();
  writer.entry();
  writer.text("nested");
  writer.end();
  writer.end();
  writer.key("none");
  writer.begin();
  writer.end();
  writer.key("a: b");
  writer.begin();
  writer.key("c");
  writer.word("true");
  writer.end();
  CHECK(writer.str() ==
        "tiku: record/1\n"
        "forms:\n"
        "- label: \"A, B\"\n"
        "  sections:\n"
        "  - type: essay\n"
        "    items:\n"
        "    - {id: x}\n"
        "    - -5\n"
        "- - nested\n"
        "none: []\n"
        "\"a: b\":\n"
        "  c: true\n");
}
