// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "draw/number_rows.hpp"

namespace tiku {
namespace {

bool row(const std::vector<std::string>& texts) {
  std::vector<Option> options;
  for (const std::string& text : texts) options.push_back({'A', text, {}});
  return is_number_row(options);
}

TEST_CASE("numbers in order keep their order") {
  CHECK(row({"70℃", "80℃", "90℃", "100℃"}));
  CHECK(row({"1.5克", "2克", "2.5克"}));
  CHECK(row({"4", "3", "2", "1"}));
  CHECK(row({"75～80℃", "80～85℃", "85～90℃"}));
  CHECK(row({"1∶50", "1∶60", "1∶80"}));
  CHECK(row({"-5℃", "0℃", "5℃"}));
  CHECK(row({"01月", "05月", "10月"}));
}

TEST_CASE("other options may move") {
  CHECK_FALSE(row({"绿茶", "红茶", "白茶", "黑茶"}));
  CHECK_FALSE(row({"70℃", "90℃", "80℃"}));   // not in order as they stand
  CHECK_FALSE(row({"70℃", "80℃", "80℃"}));   // nothing to tell the last two apart
  CHECK_FALSE(row({"70℃", "80度", "90℃"}));  // not the same words
  CHECK_FALSE(row({"F4", "F#"}));
  CHECK_FALSE(row({"3月", "4月上旬", "5月"}));
  CHECK_FALSE(row({}));
  CHECK_FALSE(row({"70℃"}));
}

TEST_CASE("a number too long for a number is only text") {
  CHECK_FALSE(row({"1234567890123456789012", "2234567890123456789012"}));
}

}  // namespace
}  // namespace tiku
