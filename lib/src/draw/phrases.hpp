// SPDX-License-Identifier: Apache-2.0
// What texts about rules and shortages have in common.
#pragma once

#include <string>
#include <string_view>

#include "tiku/model/blueprint.hpp"
#include "tiku/text/language.hpp"
#include "tiku/text/source.hpp"

namespace tiku {

inline std::string_view say(Language language, std::string_view english, std::string_view chinese) {
  return language == Language::chinese ? chinese : english;
}

/// `file:line:column: ` of a place; empty where it is not known.
std::string place_prefix(Place place, const Sources& sources);

/// A section as texts name it: `2 true-false`.
std::string section_name(const Blueprint& blueprint, std::size_t number, Language language);

/// `a..b`, `a..`, `..b` or `a`, of whole numbers; open bounds as in `Rule`.
std::string plain_bounds(std::int64_t low, std::int64_t high);

}  // namespace tiku
