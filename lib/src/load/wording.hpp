// SPDX-License-Identifier: Apache-2.0
// Texts of a template: one line each, with placeholders where they are filled.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "load/fields.hpp"

namespace tiku::loading {

using Names = std::span<const std::string_view>;

// Most characters of a text, by where it is printed: more would come out too small to read, or
// leave no room to write.
inline constexpr std::size_t prose_limit = 500;  ///< of sentences, in lines of their own
inline constexpr std::size_t title_limit = 100;  ///< of titles, facts and a card's notices
inline constexpr std::size_t phrase_limit = 60;  ///< of words in one line, such as the foot
inline constexpr std::size_t label_limit = 12;   ///< beside a place to write on
inline constexpr std::size_t box_limit = 6;      ///< above a box beside the head of a section

/// A text whose placeholders are the `known` ones. Nothing where it could not be read.
std::optional<std::string> read_wording(const Value& value, std::size_t limit, Names known);

/// The same, but `""` stands for no text.
std::optional<std::string> read_wording_or_none(const Value& value, std::size_t limit, Names known);

/// Texts of a list, at most `entries`.
std::vector<std::string> read_wordings(const Value& value, std::size_t entries, std::size_t limit,
                                       Names known);

/// A text that is printed as it is: brackets are nothing special in it, but it looks like a
/// mistake where it holds what looks like a placeholder.
std::optional<std::string> read_label(const Value& value, std::size_t limit);
std::optional<std::string> read_label_or_none(const Value& value, std::size_t limit);
std::vector<std::string> read_labels(const std::vector<Value>& values, std::size_t limit);

}  // namespace tiku::loading
