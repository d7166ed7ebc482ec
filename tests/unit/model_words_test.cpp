// SPDX-License-Identifier: Apache-2.0
#include <doctest/doctest.h>

#include "tiku/model/words.hpp"

namespace tiku {
namespace {

// Every word of an enumeration leads to its enumerator and back.
template <class Enum>
void check_round_trip(Enum last) {
  CHECK(words<Enum>().size() == static_cast<std::size_t>(last) + 1);
  for (const std::string_view text : words<Enum>())
    CHECK(word(from_word<Enum>(text).value()) == text);
}

TEST_CASE("words and enumerators belong together one to one") {
  check_round_trip(ItemType::case_study);
  check_round_trip(Cognition::apply);
  check_round_trip(Status::retired);
  check_round_trip(Importance::auxiliary);
  check_round_trip(Property::information);
}

TEST_CASE("words are those of the format") {
  CHECK(word(ItemType::single_choice) == "single-choice");
  CHECK(word(ItemType::short_answer) == "short-answer");
  CHECK(word(ItemType::case_study) == "case");
  CHECK(word(Cognition::understand) == "understand");
  CHECK(word(Status::suspended) == "suspended");
  CHECK(word(Importance::general) == "Y");
  CHECK(from_word<ItemOrder>("shuffled") == ItemOrder::shuffled);
  CHECK(from_word<OptionOrder>("shuffled") == OptionOrder::shuffled);
  CHECK(from_word<OptionOrder>("fixed") == OptionOrder::fixed);
  CHECK(from_word<OptimizeRule::Objective>("least-used") == OptimizeRule::Objective::least_used);
  CHECK(from_word<OptimizeRule::Objective>("shortest") == OptimizeRule::Objective::shortest);
  CHECK(word(Property::score) == "score");
}

TEST_CASE("a word is taken to the letter only") {
  CHECK_FALSE(from_word<ItemType>("Single-choice"));
  CHECK_FALSE(from_word<ItemType>("single-choice "));
  CHECK_FALSE(from_word<ItemType>(""));
  CHECK_FALSE(from_word<Importance>("x"));
}

TEST_CASE("types have the field's names") {
  CHECK(chinese_name(ItemType::single_choice) == "单项选择题");
  CHECK(chinese_name(ItemType::true_false) == "判断题");
  CHECK(chinese_name(ItemType::case_study) == "案例分析题");
}

}  // namespace
}  // namespace tiku
