// SPDX-License-Identifier: Apache-2.0
#include "tiku/model/words.hpp"

#include <array>
#include <cstddef>

namespace tiku {
namespace {

// Each in the order of its enumerators.
constexpr std::array<std::string_view, 8> type_words = {
    "single-choice", "multiple-choice", "true-false", "fill-in",
    "short-answer",  "calculation",     "essay",      "case"};
constexpr std::array<std::string_view, 8> type_names = {
    "单项选择题", "多项选择题", "判断题", "填空题", "简答题", "计算题", "论述题", "案例分析题"};
constexpr std::array<std::string_view, 3> cognition_words = {"recall", "understand", "apply"};
constexpr std::array<std::string_view, 3> cognition_names = {"识记", "理解", "应用"};
constexpr std::array<std::string_view, 5> status_words = {"draft", "reviewed", "approved",
                                                          "suspended", "retired"};
constexpr std::array<std::string_view, 5> status_names = {"草稿", "已审阅", "审定", "暂停", "退役"};
constexpr std::array<std::string_view, 3> importance_names{"X（核心要素）", "Y（一般要素）",
                                                           "Z（辅助要素）"};
constexpr std::array<std::string_view, 3> importance_words = {"X", "Y", "Z"};
constexpr std::array<std::string_view, 2> item_order_words = {"outline", "shuffled"};
constexpr std::array<std::string_view, 2> option_order_words = {"shuffled", "fixed"};
constexpr std::array<std::string_view, 6> property_words = {"items",   "marks", "difficulty",
                                                            "seconds", "score", "information"};
constexpr std::array<std::string_view, 3> objective_words = {"information", "least-used",
                                                             "shortest"};
constexpr std::array<std::string_view, 2> size_words = {"A4", "A3"};
constexpr std::array<std::string_view, 2> numbering_words = {"paper", "section"};
constexpr std::array<std::string_view, 11> paper_placeholder_words = {
    "organisation", "occupation", "level",   "title", "form", "batch",
    "date",         "standard",   "minutes", "total", "pass"};
constexpr std::array<std::string_view, 8> section_placeholder_words = {
    "number", "title", "first", "last", "count", "each", "total", "directions"};

}  // namespace

std::string_view word(ItemType type) { return type_words[static_cast<std::size_t>(type)]; }
std::string_view word(Cognition cognition) {
  return cognition_words[static_cast<std::size_t>(cognition)];
}
std::string_view word(Status status) { return status_words[static_cast<std::size_t>(status)]; }
std::string_view word(Importance importance) {
  return importance_words[static_cast<std::size_t>(importance)];
}
std::string_view word(Property property) {
  return property_words[static_cast<std::size_t>(property)];
}

template <>
std::span<const std::string_view> words<ItemType>() {
  return type_words;
}
template <>
std::span<const std::string_view> words<Cognition>() {
  return cognition_words;
}
template <>
std::span<const std::string_view> words<Status>() {
  return status_words;
}
template <>
std::span<const std::string_view> words<Importance>() {
  return importance_words;
}
template <>
std::span<const std::string_view> words<ItemOrder>() {
  return item_order_words;
}
template <>
std::span<const std::string_view> words<OptionOrder>() {
  return option_order_words;
}
template <>
std::span<const std::string_view> words<Property>() {
  return property_words;
}
template <>
std::span<const std::string_view> words<OptimizeRule::Objective>() {
  return objective_words;
}
template <>
std::span<const std::string_view> words<PageStyle::Size>() {
  return size_words;
}
template <>
std::span<const std::string_view> words<Template::Numbering>() {
  return numbering_words;
}
template <>
std::span<const std::string_view> words<PaperPlaceholder>() {
  return paper_placeholder_words;
}
template <>
std::span<const std::string_view> words<SectionPlaceholder>() {
  return section_placeholder_words;
}

std::vector<std::string> numbered_labels(int forms) {
  constexpr int letters = 26;
  std::vector<std::string> labels;
  for (int i = 0; i < forms; ++i) {
    const std::string number = std::to_string(i + 1);
    labels.push_back(forms <= letters ? std::string(1, static_cast<char>('A' + i))
                                      : std::string(number.size() < 2 ? "0" : "") + number);
  }
  return labels;
}

std::string_view chinese_name(ItemType type) { return type_names[static_cast<std::size_t>(type)]; }
std::string_view chinese_name(Cognition cognition) {
  return cognition_names[static_cast<std::size_t>(cognition)];
}
std::string_view chinese_name(Status status) {
  return status_names[static_cast<std::size_t>(status)];
}
std::string_view chinese_name(Importance importance) {
  return importance_names[static_cast<std::size_t>(importance)];
}

}  // namespace tiku
