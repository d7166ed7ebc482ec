// SPDX-License-Identifier: Apache-2.0
// Texts with placeholders: `满分{total}分[，{pass}分合格]。`
#pragma once

#include <functional>
#include <map>
#include <span>
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

/// What `fill` would print as it is written, though it was hardly meant so.
struct PlaceholderFault {
  enum class Kind {
    unknown,   ///< `{name}`, whose name is not known
    alone,     ///< a brace or bracket without its other, or a bracket within brackets
    constant,  ///< brackets without a placeholder, which are never left out
  };
  Kind kind = Kind::unknown;
  std::string_view stretch;  ///< of the text, braces and brackets included
};

/// The faults of a text whose placeholders are the `known` ones, in order.
std::vector<PlaceholderFault> placeholder_faults(std::string_view text,
                                                 std::span<const std::string_view> known);

}  // namespace tiku
