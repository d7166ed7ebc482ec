// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tiku/text/json.hpp"

using namespace tiku;

TEST_CASE("texts as JSON: quotes, what cannot be seen, and bytes that are no UTF-8") {
  CHECK(json_string("茶艺师") == "\"茶艺师\"");
  CHECK(json_string("<&\"'\\>") == "\"<&\\\"'\\\\>\"");
  CHECK(json_string("a\nb\tc\r\x1b\x7f") == "\"a\\nb\\tc\\u000d\\u001b\\u007f\"");
  CHECK(json_string("\u202e\u0085𠮷") == "\"\\u202e\\u0085𠮷\"");
  CHECK(json_string("a\xffz") == "\"a\uFFFDz\"");
  CHECK(json_escape(U'\U000E0001') == "\\udb40\\udc01");
}
