// SPDX-License-Identifier: Apache-2.0
// The words by which files name the model's enumerators, in one table each.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "tiku/model/blueprint.hpp"
#include "tiku/model/item.hpp"
#include "tiku/model/outline.hpp"
#include "tiku/model/template.hpp"

namespace tiku {

/// The word in files: `single-choice`, `recall`, `approved`, `X`.
std::string_view word(ItemType type);
std::string_view word(Cognition cognition);
std::string_view word(Status status);
std::string_view word(Importance importance);
std::string_view word(Property property);

/// The words of an enumeration in the order of its enumerators.
template <class Enum>
std::span<const std::string_view> words();
template <>
std::span<const std::string_view> words<ItemType>();
template <>
std::span<const std::string_view> words<Cognition>();
template <>
std::span<const std::string_view> words<Status>();
template <>
std::span<const std::string_view> words<Importance>();
template <>
std::span<const std::string_view> words<ItemOrder>();
template <>
std::span<const std::string_view> words<OptionOrder>();
template <>
std::span<const std::string_view> words<Property>();
template <>
std::span<const std::string_view> words<OptimizeRule::Objective>();
template <>
std::span<const std::string_view> words<PageStyle::Size>();
template <>
std::span<const std::string_view> words<Template::Numbering>();
template <>
std::span<const std::string_view> words<PaperPlaceholder>();
template <>
std::span<const std::string_view> words<SectionPlaceholder>();

/// The enumerator of a word.
template <class Enum>
std::optional<Enum> from_word(std::string_view text) {
  const auto known = words<Enum>();
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (known[i] == text) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

/// Labels of so many forms: A, B, C, … where the letters suffice, else 01, 02, 03, …
std::vector<std::string> numbered_labels(int forms);

/// The field's name of a type: 单项选择题, 案例分析题.
std::string_view chinese_name(ItemType type);
std::string_view chinese_name(Cognition cognition);
std::string_view chinese_name(Status status);
std::string_view chinese_name(Importance importance);  ///< X（核心要素）

}  // namespace tiku
