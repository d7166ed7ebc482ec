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

/// Code and name of a range; the code alone of one that the outline does not have.
std::string range_name(std::string_view code, const Bank& bank);

/// Which items a rule is about, with a colon at its end. A section is called by the name
/// given; by its number where that is empty.
std::string selected_in_words(const Rule& rule, const Bank& bank, Language language,
                              std::string_view section);

/// What is counted of them: "marks"; of a mean also its bound.
std::string figure_name(const Rule& rule, Language language);

/// What a rule is about and what is counted of that: "range A-B 基础知识: marks". Figures
/// are those of `quantity_in_words`; the section is named as in `selected_in_words`.
std::string figure_in_words(const Rule& rule, const Bank& bank, Language language,
                            std::string_view section);

/// Whether there are items that stand in all forms.
bool has_anchor(const Demand& demand);

/// Bounds of one form as those of so many together.
Rule in_all(Rule rule, std::int64_t forms);

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

/// A quantity over so many forms for people: of a mean that is held as a sum the mean.
std::string quantity_in_words(const Rule& rule, std::int64_t value, std::int64_t forms,
                              const Blueprint& blueprint);

/// Whether a rule's sum stands for a mean over all items of a form, and the name of that.
bool is_mean_of_form(const Rule& rule);
std::string mean_of_form(Language language);

/// What a constraint demands with these bounds: "section 1 single-choice: exactly 80 items".
/// Of several forms also over all of them.
std::string demand_in_words(const Constraint& constraint, const Rule& bounds, std::int64_t forms,
                            const Matter& matter);

/// The conflict as lines of text, its counting argument first.
std::string describe_conflict(const Explanation& explanation, const Matter& matter);

/// The cures as lines of text, with numbers where there are several.
std::string describe_cures(const Explanation& explanation, const Matter& matter);

}  // namespace tiku
