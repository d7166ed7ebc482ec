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

/// A text whose placeholders are the `known` ones. Nothing where it could not be read.
std::optional<std::string> read_wording(const Value& value, Names known);

/// The same, but `""` stands for no text.
std::optional<std::string> read_wording_or_none(const Value& value, Names known);

/// Texts of a list, at most `limit`.
std::vector<std::string> read_wordings(const Value& value, std::size_t limit, Names known);

/// A text that is printed as it is: brackets are nothing special in it, but it looks like a
/// mistake where it holds what looks like a placeholder.
std::optional<std::string> read_label(const Value& value);
std::optional<std::string> read_label_or_none(const Value& value);
std::vector<std::string> read_labels(const std::vector<Value>& values);

}  // namespace tiku::loading
