// SPDX-License-Identifier: Apache-2.0
// Texts that the reader refuses: what it says, and where.
#include <doctest/doctest.h>

#include "document_reading.hpp"

using document_test::findings;
using document_test::Found;
using document_test::read;
using document_test::Reading;

TEST_CASE("document: bytes") {
  CHECK(findings(std::string("a: \xB2\xE8\n")) == Found{"4 \xB2"});
  CHECK(findings("\xEF\xBB\xBF"
                 "a: b\n") == Found{"5 \xEF\xBB\xBF"});
  CHECK(findings(std::string("a\0: b", 5)) == Found{std::string("6 \0", 3)});
  CHECK(findings("a: \x01\x7F\x1B\n") == Found{"6 \x01", "6 \x7F", "6 \x1B"});
  CHECK(findings("a: \u0085\u009F\u00A0\n") == Found{"6 \u0085", "6 \u009F"});
  CHECK(findings("a: b\rc: d\r\n") == Found{"6 \r"});
  CHECK(findings("a:\tb\r\n\tc\n") == Found{"113 \t"});
  const Reading reading("a: \x04\n");
  CHECK(reading.diagnostics.all()[0].arguments[0].text == "U+0004");
}

TEST_CASE("document: size") {
  CHECK(read("a: b\n") == "{a: b}");
  const Reading at_limit("a: b\n", {.bytes = 5, .depth = 32});
  CHECK(at_limit.tree);
  const Reading beyond("a: b\n", {.bytes = 4, .depth = 32});
  CHECK(!beyond.tree);
  CHECK(findings(beyond) == Found{"3 "});
}

TEST_CASE("document: no document") {
  for (const char* text : {"", "\n", "# comment\n", "---\n", "...\n", "--- # c\n...\n"}) {
    CAPTURE(text);
    CHECK(findings(text) == Found{"112 "});
  }
}

TEST_CASE("document: anchors and aliases") {
  CHECK(findings("a: &x b\nc: *x\n") == Found{"102 &x", "102 *x"});
  CHECK(findings("a: *x\n") == Found{"102 *x"});
  CHECK(findings("a: **bold**\n") == Found{"102 **bold**"});
  CHECK(findings("a: * b\n") == Found{"102 *"});
  CHECK(findings("a: & b\n") == Found{"102 &"});
  CHECK(findings("&a\n") == Found{"102 &a"});
  CHECK(findings("a:\n&x b: c\n") == Found{"102 &x"});
  CHECK(findings("- &x [1, 2]\n- &y\n  z: 1\n- {*x : 1}\n") == Found{"102 &x", "102 &y", "102 *x"});
  CHECK(findings("a: &x &y b\n") == Found{"102 &y"});
  CHECK(read("a: b&c\nd: '*e'\nf: 2*3\n") == "{a: b&c, d: \"*e\", f: 2*3}");
}

TEST_CASE("document: an exponential alias bomb is refused at its anchors") {
  CHECK(findings("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n") ==
        Found{"102 &a", "102 &b", "102 *a", "102 *a", "102 *b", "102 *b"});
}

TEST_CASE("document: tags") {
  CHECK(findings("a: !!str b\n") == Found{"103 !!str"});
  CHECK(findings("a: ! b\n") == Found{"103 !"});
  CHECK(findings("a: !x\n") == Found{"103 !x"});
  CHECK(findings("a: !<tag:x> b\n") == Found{"103 !<tag:x>"});
  CHECK(findings("a: !<x y\n") == Found{"103 !<x y"});
  CHECK(findings("!2") == Found{"103 !2"});
  CHECK(findings("!a x: !b [y]\n") == Found{"103 !a", "103 !b"});
  CHECK(findings("a: !x !y z\n") == Found{"103 !y"});
  CHECK(read("a: '!b'\nc: d!\n") == "{a: \"!b\", c: d!}");
}

TEST_CASE("document: merge keys, directives, further documents") {
  CHECK(findings("<<: {a: b}\n") == Found{"104 <<"});
  CHECK(read("\"<<\": a\nb: <<\n") == "{\"<<\": a, b: <<}");
  CHECK(findings("# c\n%YAML 1.2\n---\na: b\n") == Found{"110 %YAML 1.2"});
  CHECK(findings("a: b\n--- \nc: d\n") == Found{"105 ---"});
  CHECK(findings("a: b\n...\nc: d\n") == Found{"105 ..."});
  CHECK(findings("- a\nb: c\n") == Found{"105 b: c"});
  CHECK(findings("\"a\" \"b\"\n") == Found{"105 \"b\""});
  CHECK(findings("a: b\n%c\n") == Found{"105 %c"});
  CHECK(findings("---\n---\n") == Found{"105 ---"});
}

TEST_CASE("document: keys that are no texts") {
  CHECK(findings("[a]: b\n") == Found{"111 [a]"});
  CHECK(findings("? - a\n: b\n") == Found{"111 - a"});
  CHECK(findings("id: {{batch}}\n") == Found{"111 {batch}"});
  CHECK(findings("[{a}: b]\n") == Found{"111 {a}"});
  CHECK(findings("[? [a]]\n") == Found{"111 [a]"});
  CHECK(findings(": a\n") == Found{"101 "});
  CHECK(findings("a: 1\nb") == Found{"101 b"});
}

TEST_CASE("document: duplicate keys leave the tree and name the first place") {
  const Reading reading("a: 1\nb: 2\n\"a\": 3\na: 4\n");
  CHECK(reading.tree);
  CHECK(findings(reading) == Found{"107 \"a\"", "107 a"});
  for (const tiku::Diagnostic& finding : reading.diagnostics.all()) {
    CHECK(finding.arguments[0].text == "a");
    CHECK(finding.related[0].place.span == tiku::Span{0, 1});
    CHECK(finding.related[0].term == "first-here");
  }
  CHECK(findings("{a: {b: 1, b: 2}, A: 3}") == Found{"107 b"});
}

TEST_CASE("document: unclosed quotes are told where they open") {
  CHECK(findings("a: \"b\n") == Found{"108 \"b"});
  CHECK(findings("a: \"b") == Found{"108 \"b"});
  CHECK(findings("a: 'b''\n  c: d\n") == Found{"108 'b''"});
  CHECK(findings("a: \"b\\\"\nc: d\n") == Found{"108 \"b\\\""});
  CHECK(findings("a: \"b\nc: \"d\"\n") == Found{"108 \"b"});
  CHECK(findings("- {a: it's, b: 'c, d: \"e\"}\n") == Found{"108 'c, d: \"e\"}"});
  CHECK(findings("a: \"b\n---\nc\"\n") == Found{"108 \"b"});
  CHECK(findings("\"") == Found{"108 \""});
}

TEST_CASE("document: broken structure is told where the mistake is") {
  CHECK(findings("a: [b, {c: d}\n") == Found{"101 ["});
  CHECK(findings("[a, {b: c}") == Found{"101 ["});
  CHECK(findings("- {a: b\n- c\n") == Found{"101 {"});
  CHECK(findings("a: [b}\n") == Found{"101 }"});
  CHECK(findings("a: ]\n") == Found{"101 ]"});
  CHECK(findings("a: b: c\n") == Found{"101 :"});
  CHECK(findings("- a: 1\n b: 2\n") == Found{"101 b"});
  CHECK(findings("a: - b\n") == Found{"101 -"});
  CHECK(findings("a: @b\n") == Found{"101 @"});
  CHECK(findings("a: \"b\" 茶\n") == Found{"101 茶"});
  CHECK(findings("a: \"\\q\"\n") == Found{"101 \\q"});
  CHECK(findings("a: \"\\茶\"\n") == Found{"101 \\茶"});
  CHECK(findings("a: \"\\x4茶\"\n") == Found{"101 \\x4"});
  CHECK(findings("a: \"\\uD83D\"\n") == Found{"101 \\uD83D"});
  CHECK(findings("a: | b\n") == Found{"101 b"});
  CHECK(findings("{a: what?, b: c}\n") == Found{"101 ?"});
}

TEST_CASE("document: tabs as indentation") {
  CHECK(findings("a:\n\tb: c\n") == Found{"113 \t"});
  CHECK(findings("- a: b\n\tc: d\n") == Found{"113 \t"});
  CHECK(findings("a: |\n\tb\n") == Found{"113 \t"});
  CHECK(read("a:\t[b,\n\tc]\n") == "{a: [b, c]}");
}

TEST_CASE("document: findings of one text are limited in number and length") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "- &" + std::string(1000, 'x') + " a\n";
  const Reading reading(text);
  CHECK(!reading.tree);
  REQUIRE(reading.diagnostics.all().size() == 101);
  CHECK(reading.diagnostics.all().back().code == tiku::Code::more_findings);
  CHECK(reading.diagnostics.all()[0].arguments[0].text.size() < 70);
}
