// SPDX-License-Identifier: Apache-2.0
// Texts with placeholders: `满分{total}分[，{pass}分合格]。`
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tiku {

/// What the placeholders stand for, by name.
using PlaceholderValues = std::map<std::string, std::string, std::less<>>;

/// The text with each `{name}` replaced by its value. What stands in square brackets is
/// left out where a placeholder in it has an empty value, else only the brackets are;
/// brackets do not nest. A name that is not in `values`, or a brace or bracket without
/// its other, stays as it is written.
std::string fill(std::string_view text, const PlaceholderValues& values);

/// The names of the placeholders in a text, in order.
std::vector<std::string_view> placeholders(std::string_view text);

}  // namespace tiku
