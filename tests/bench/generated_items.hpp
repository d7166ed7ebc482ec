// SPDX-License-Identifier: Apache-2.0
// Item files of any length, for measuring the reader.
#pragma once

#include <cstddef>
#include <string>

namespace tiku::bench {

inline std::string number(std::size_t value, std::size_t places) {
  std::string digits = std::to_string(value);
  return std::string(places > digits.size() ? places - digits.size() : 0, '0') + digits;
}

/// An item as people write them: some with quotes, some with block texts.
inline std::string item(std::size_t i) {
  static constexpr const char* letters[] = {"A", "B", "C", "D"};
  static constexpr const char* drinks[] = {"绿茶", "红茶", "乌龙茶", "白茶", "黑茶", "黄茶"};
  const std::string drink = drinks[i % 6];
  std::string text = "- id: B-A-" + number(i / 1000 + 1, 3) + "-" + number(i % 1000, 3) + "\n";
  text += "  point: A-A-" + number(i / 4 + 1, 3) + "\n";
  text += "  type: single-choice\n  difficulty: " + std::to_string(i % 5 + 1) + "\n";
  text += "  cognition: recall\n";
  text += "  stem: 冲泡" + drink + "时，第" + std::to_string(i % 9 + 1) +
          "道茶汤的浸泡时间以（　　）秒为宜，水温按茶叶的老嫩程度调整。\n";
  text +=
      "  options:\n    A: 五至十\n    B: \"十至二十, 视茶量而定\"\n    C: 三十\n    D: 六十以上\n";
  text += std::string("  answer: ") + letters[i % 4] + "\n";
  if (i % 3 == 0) {
    text += "  explanation: |\n    浸泡时间过长，茶汤苦涩。\n    " + drink + "的第一道时间宜短。\n";
  } else {
    text += "  explanation: 浸泡时间过长，茶汤苦涩；" + drink + "的第一道时间宜短。\n";
  }
  text += "  source: 茶艺师教程（四级）第" + std::to_string(i % 300 + 1) + "页\n";
  text += "  status: approved\n  tags: [冲泡, " + drink + "]\n  seconds: 45\n";
  return text;
}

inline std::string item_file(std::size_t items, std::size_t first = 0) {
  std::string text = "tiku: items/1\nitems:\n";
  for (std::size_t i = first; i < first + items; ++i) text += item(i);
  return text;
}

}  // namespace tiku::bench
