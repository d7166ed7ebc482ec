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

namespace {

constexpr std::string_view known[] = {"total", "pass"};

// Each fault as its kind's first letter and its stretch.
std::string faults_of(std::string_view text) {
  std::string all;
  for (const PlaceholderFault& fault : placeholder_faults(text, known)) {
    all += std::string(all.empty() ? "" : " ") + "uac"[static_cast<int>(fault.kind)] + ":";
    all += fault.stretch;
  }
  return all;
}

}  // namespace

TEST_CASE("texts without faults") {
  for (const char* text :
       {"", "试卷", "{total}{pass}", "满分{total}分[，{pass}分合格]。[{total}]"}) {
    CHECK(faults_of(text) == "");
  }
}

TEST_CASE("names that are not known") {
  CHECK(faults_of("{form}{total}{Total}{ pass }{}") == "u:{form} u:{Total} u:{ pass } u:{}");
  CHECK(faults_of("[{form}]") == "u:{form}");
}

TEST_CASE("braces and brackets without their other") {
  CHECK(faults_of("{total") == "a:{");
  CHECK(faults_of("{total{pass}") == "a:{");
  CHECK(faults_of("total}") == "a:}");
  CHECK(faults_of("]{total}[") == "a:] a:[");
  CHECK(faults_of("[{total}[{pass}]") == "a:[");
  CHECK(faults_of("[{total}[{pass}]]") == "a:[ a:]");
  CHECK(faults_of("[{total]}") == "a:[ u:{total]}");
}

TEST_CASE("brackets that are never left out") {
  CHECK(faults_of("[A卷][]{total}") == "c:[A卷] c:[]");
  CHECK(faults_of("[{total}] [x] [{pass}]") == "c:[x]");
}

TEST_CASE("a fault is a view into the text") {
  const std::string_view text = "[{a}][{a}]";
  const auto faults = placeholder_faults(text, known);
  REQUIRE(faults.size() == 2);
  CHECK(faults[1].stretch.data() == text.data() + 6);
}
