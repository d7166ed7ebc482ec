// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tiku/text/source.hpp"

namespace tiku {
namespace {

TEST_CASE("lines end as in YAML") {
  const Source source("a.yaml", "one\ntwo\r\nthree\rfour\n\n");
  CHECK(source.name() == "a.yaml");
  CHECK(source.line(1) == "one");
  CHECK(source.line(2) == "two");
  CHECK(source.line(3) == "three");
  CHECK(source.line(4) == "four");
  CHECK(source.line(5) == "");
  CHECK(source.line(6) == "");
  CHECK(source.line(0) == "");
  CHECK(source.line(7) == "");
  CHECK(source.line_begin(1) == 0);
  CHECK(source.line_begin(3) == 9);
  CHECK(source.line_begin(7) == source.text().size());
}

TEST_CASE("a stretch of a text is found where the file holds the text") {
  const std::string file = "name: \"{a} and {a}\"  # {a}\nother: \"\\x7Ba}\"\n";
  const std::string text = "{a} and {a}";
  const Span whole = {6, 19};
  const std::string_view view = text;
  CHECK(span_within(file, whole, view, view.substr(0, 3)) == Span{7, 10});
  CHECK(span_within(file, whole, view, view.substr(8, 3)) == Span{15, 18});
  const std::string escaped = "{a}";
  const Span other = {34, 43};
  CHECK(span_within(file, other, escaped, escaped) == other);
}

TEST_CASE("columns count characters") {
  const Source source("a.yaml", "a\n茶艺: é😀x");
  CHECK(source.locate(0) == LineColumn{1, 1});
  CHECK(source.locate(1) == LineColumn{1, 2});
  CHECK(source.locate(2) == LineColumn{2, 1});
  CHECK(source.locate(5) == LineColumn{2, 2});
  CHECK(source.locate(8) == LineColumn{2, 3});
  CHECK(source.locate(10) == LineColumn{2, 5});
  CHECK(source.locate(12) == LineColumn{2, 6});
  CHECK(source.locate(14) == LineColumn{2, 6});  // within 😀
  CHECK(source.locate(16) == LineColumn{2, 7});
  CHECK(source.locate(17) == LineColumn{2, 8});
  CHECK(source.locate(1000) == LineColumn{2, 8});
}

TEST_CASE("a text without characters has one place") {
  const Source source("empty.yaml", "");
  CHECK(source.locate(0) == LineColumn{1, 1});
  CHECK(source.locate(5) == LineColumn{1, 1});
  CHECK(source.line(1) == "");
}

TEST_CASE("a wrong byte has a column of its own") {
  const Source gbk("gbk.yaml", "id: \xB2\xE8\xD2\xD5\n");
  CHECK(gbk.locate(4) == LineColumn{1, 5});
  CHECK(gbk.locate(5) == LineColumn{1, 6});
  const Source cut("cut.yaml", "茶\xB2");
  CHECK(cut.locate(3) == LineColumn{1, 2});
}

// The same answers as counting from the beginning, at every byte.
TEST_CASE("places in long lines of mixed characters") {
  const std::vector<std::string> pieces = {"a", "é", "茶", "😀", "\n", "\xFF"};
  std::string text;
  std::vector<LineColumn> expected;
  LineColumn here;
  std::uint32_t state = 1;
  while (text.size() < 20000) {
    state = state * 1664525U + 1013904223U;
    const std::uint32_t roll = state >> 8U;
    const std::string& piece = pieces[roll % 997 == 0 ? 4 : roll % 4 == 3 ? roll % 6 : roll % 4];
    if (piece == "\n" && roll % 997 != 0) continue;
    expected.insert(expected.end(), piece.size(), here);
    text += piece;
    here = piece == "\n" ? LineColumn{here.line + 1, 1} : LineColumn{here.line, here.column + 1};
  }
  expected.push_back(here);
  REQUIRE(here.line > 3);
  const Source source("long.yaml", text);
  for (std::size_t byte = 0; byte < expected.size(); ++byte) {
    CAPTURE(byte);
    REQUIRE(source.locate(byte) == expected[byte]);
  }
}

TEST_CASE("sources are numbered in order of adding and stay where they are") {
  Sources sources;
  const SourceId first = sources.add("a", "text of a");
  const Source* address = &sources[first];
  for (int i = 0; i < 1000; ++i) sources.add("b", "text of b");
  CHECK(sources.size() == 1001);
  CHECK(&sources[first] == address);
  CHECK(sources.find(first) == address);
  CHECK(sources.find(SourceId{1001}) == nullptr);
  CHECK(sources.find(no_source) == nullptr);
}

}  // namespace
}  // namespace tiku
