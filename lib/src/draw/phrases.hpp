// SPDX-License-Identifier: Apache-2.0
// What texts about rules and shortages have in common.
#pragma once

#include <string>
#include <string_view>

#include "tiku/draw/demand.hpp"
#include "tiku/draw/explanation.hpp"
#include "tiku/model/bank.hpp"
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

/// "at least 12", "6 to 10": the bounds of a rule.
std::string bounds_in_words(const Rule& rule, Language language);

/// Code and name of a range; the code alone of one that the outline does not have.
std::string range_name(std::string_view code, const Bank& bank);

/// A rule without what is counted of it: as `describe`, but of a mean what it demands.
std::string describe_figure(const Rule& rule, const Bank& bank, Language language);

/// What an explanation is about, and in which language it is told.
struct Matter {
  const Demand& demand;
  const Bank& bank;
  const Blueprint& blueprint;
  const Sources& sources;
  Language language;

  std::string say(std::string_view english, std::string_view chinese) const {
    return std::string(tiku::say(language, english, chinese));
  }
};

/// The conflict as lines of text, its counting argument first.
std::string describe_conflict(const Explanation& explanation, const Matter& matter);

/// The cures as lines of text, with numbers where there are several.
std::string describe_cures(const Explanation& explanation, const Matter& matter);

}  // namespace tiku
