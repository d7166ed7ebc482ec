// SPDX-License-Identifier: Apache-2.0
// Sound texts: values, styles and places.
#include <doctest/doctest.h>

#include "document_reading.hpp"

using document_test::read;
using document_test::Reading;

namespace {

void add_places(const Reading& reading, const tiku::Node& node, std::vector<std::string>& places) {
  places.emplace_back(reading.at(node.span));
  for (std::size_t i = 0; i < node.count; ++i) {
    add_places(reading, reading.tree->child(node, i), places);
  }
}

/// The source's text at the place of each node, outer ones first.
std::vector<std::string> places(std::string text) {
  const Reading reading(std::move(text));
  REQUIRE(reading.tree);
  std::vector<std::string> found;
  add_places(reading, reading.tree->root(), found);
  return found;
}

using Places = std::vector<std::string>;

}  // namespace

TEST_CASE("document: plain texts are texts, whatever they look like") {
  CHECK(read("a: NO\nb: 1e3\nc: 0x10\nd: 12:30\ne: 1_000\nf: null\ng: ~\nh: true\n") ==
        "{a: NO, b: 1e3, c: 0x10, d: 12:30, e: 1_000, f: null, g: ~, h: true}");
  CHECK(read("[Null, NULL, nullable, ~x, .nan]") == "[Null, NULL, nullable, ~x, .nan]");
}

TEST_CASE("document: nothing is told from the word null") {
  CHECK(read("a:\nb: ~ # c\nc: null\n") == "{a: (), b: ~, c: null}");
  CHECK(read("a:\nnull: x\n") == "{a: (), null: x}");
  CHECK(read("a:\n-\n- null\nnull: b\n") == "{a: [(), null], null: b}");
  CHECK(read("a:\nnullable: x\n~: y\n") == "{a: (), nullable: x, ~: y}");
  CHECK(read("{null: null, a}") == "{null: null, a: ()}");
  CHECK(read("[null, , null: null]") == "[null, (), {null: null}]");
}

TEST_CASE("document: styles and resolved values") {
  CHECK(read("a: '1'\nb: \"it\\u0027s\\x21\"\nc: 'it''s'\n") ==
        "{a: \"1\", b: \"it's!\", c: \"it's\"}");
  CHECK(read("a: |\n  one\n   two\n\n  three\nb: >-\n  one\n  two\n\n  three\n") ==
        "{a: |one\n two\n\nthree\n|, b: |one two\nthree|}");
  CHECK(read("a: one\n  two\n\n  three # no\n") == "{a: one two\nthree}");
  CHECK(read("a: \"one\n  two\\\n  three\"\n") == "{a: \"one twothree\"}");
  CHECK(read("a: \"\\N|\\_|\\L|\\U0001F600\"\n") == "{a: \"\u0085|\u00A0|\u2028|\U0001F600\"}");
}

TEST_CASE("document: collections") {
  CHECK(read("- a\n- - b\n  - c\n- d: e\n  f: {g: [h, {i: j}]}\n") ==
        "[a, [b, c], {d: e, f: {g: [h, {i: j}]}}]");
  CHECK(read("? a\n: b\n\"c\":d\n") == "refused");
  CHECK(read("{\"c\":d}") == "{\"c\": d}");
  CHECK(read("--- # one\na: []\nb: {}\n...\n# end\n") == "{a: [], b: {}}");
  CHECK(read("text") == "text");
}

TEST_CASE("document: places are bytes from the first to the last of each thing") {
  CHECK(places("茶: 中文 # c\r\nb: \"双\r\n  行\"\r\nc: x") ==
        Places{"茶: 中文 # c\r\nb: \"双\r\n  行\"\r\nc: x", "茶", "中文", "b", "\"双\r\n  行\"",
               "c", "x"});
  CHECK(places("a: 'it''s' # c\nb: one\n  two # d\n") ==
        Places{"a: 'it''s' # c\nb: one\n  two", "a", "'it''s'", "b", "one\n  two"});
  CHECK(places("- \"a\\\"b\" \n- []\n") == Places{"- \"a\\\"b\" \n- []", "\"a\\\"b\"", "[]"});
}

TEST_CASE("document: places of block texts") {
  CHECK(places("a: |+  # c\n  x \n  y\n\n\nb: >\n  z\nc: |\nd: e") ==
        Places{"a: |+  # c\n  x \n  y\n\n\nb: >\n  z\nc: |\nd: e", "a", "|+  # c\n  x \n  y", "b",
               ">\n  z", "c", "|", "d", "e"});
}

TEST_CASE("document: places of collections in brackets") {
  CHECK(places("a: [b, # ]\n {c: d} , ] # e\nf: {\n g: [h: i]\n}\n") ==
        Places{"a: [b, # ]\n {c: d} , ] # e\nf: {\n g: [h: i]\n}", "a", "[b, # ]\n {c: d} , ]", "b",
               "{c: d}", "c", "d", "f", "{\n g: [h: i]\n}", "g", "[h: i]", "h: i", "h", "i"});
}

TEST_CASE("document: nothing has its place behind the sign that called for it") {
  const Reading reading("a: # c: -\nb:\n- \n-  # x\n- {c, d: , e}\n");
  REQUIRE(reading.tree);
  const tiku::Tree& tree = *reading.tree;
  CHECK(tree.child(tree.root(), 1).span == tiku::Span{2, 2});
  const tiku::Node& list = tree.child(tree.root(), 3);
  CHECK(tree.child(list, 0).span == tiku::Span{14, 14});
  CHECK(tree.child(list, 1).span == tiku::Span{17, 17});
  const tiku::Node& mapping = tree.child(list, 2);
  CHECK(reading.at(mapping.span) == "{c, d: , e}");
  CHECK(tree.child(mapping, 1).span == tiku::Span{27, 27});
  CHECK(tree.child(mapping, 3).span == tiku::Span{31, 31});
}

TEST_CASE("document: texts stay where they are when a tree is moved") {
  const Reading reading("- short\n- \"\\x41\"\n");
  REQUIRE(reading.tree);
  Reading other("- \"\\x42\"\n");
  const tiku::Tree moved = *std::move(other.tree);
  CHECK(moved.child(moved.root(), 0).text == "B");
  CHECK(moved.place(moved.root()).span == tiku::Span{0, 8});
  const tiku::Node& first = reading.tree->child(reading.tree->root(), 0);
  CHECK(first.text.data() == reading.sources[reading.id].text().data() + 2);
}
