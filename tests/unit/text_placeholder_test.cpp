// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tiku/text/placeholder.hpp"

using namespace tiku;

namespace {
const PlaceholderValues values = {{"total", "100"}, {"pass", ""}, {"form", "A卷"}};
}

TEST_CASE("placeholders are filled") {
  CHECK(fill("", values) == "");
  CHECK(fill("卷别：{form}", values) == "卷别：A卷");
  CHECK(fill("{pass}{total}", values) == "100");
}

TEST_CASE("what stands in brackets goes where a value is empty") {
  CHECK(fill("满分{total}分[，{pass}分合格]。", values) == "满分100分。");
  CHECK(fill("[满分{total}分]。", values) == "满分100分。");
  CHECK(fill("[{pass}][{total}][x]", values) == "100x");
}

TEST_CASE("what is no placeholder stays as it is written") {
  for (const char* text : {"{page}", "{", "{}", "{form", "a]", "[a", "{Form}", "{ form }"}) {
    CHECK(fill(text, values) == text);
  }
}

TEST_CASE("the names in a text") {
  CHECK(placeholders("[{a}]{b-c}{D}{").size() == 2);
  CHECK(placeholders("[{a}]{b-c}")[1] == "b-c");
}
