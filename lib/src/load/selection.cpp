// SPDX-License-Identifier: Apache-2.0
#include "load/selection.hpp"

#include <span>
#include <utility>

namespace tiku::loading {
namespace {

constexpr std::size_t require_limit = 10'000;
constexpr Interval item_counts = {0, 1'000'000};
constexpr Interval sums = {0, 1'000'000'000};
constexpr Interval means = {0, 100'000'000};  // hundredths

std::optional<int> read_difficulty(const Value& value) { return read_integer(value, 1, 5); }

constexpr auto selection_fields = std::to_array<Field<Selection>>({
    {"type", Need::optional,
     [](const Value& v, Selection& s) {
       s.types = read_each(read_choices(v, choice_limit), read_word<ItemType>);
     }},
    {"range", Need::optional,
     [](const Value& v, Selection& s) {
       s.ranges = read_each(read_choices(v, choice_limit), refer_code);
     }},
    {"point", Need::optional,
     [](const Value& v, Selection& s) {
       s.points = read_each(read_choices(v, choice_limit), refer_code);
     }},
    {"difficulty", Need::optional,
     [](const Value& v, Selection& s) {
       s.difficulties = read_each(read_choices(v, choice_limit), read_difficulty);
     }},
    {"cognition", Need::optional,
     [](const Value& v, Selection& s) {
       s.cognitions = read_each(read_choices(v, choice_limit), read_word<Cognition>);
     }},
    {"importance", Need::optional,
     [](const Value& v, Selection& s) {
       s.importances = read_each(read_choices(v, choice_limit), read_word<Importance>);
     }},
    {"tag", Need::optional,
     [](const Value& v, Selection& s) {
       s.tags = read_each(read_choices(v, choice_limit), refer_line);
     }},
    {"status", Need::optional,
     [](const Value& v, Selection& s) {
       s.statuses = read_each(read_choices(v, choice_limit), read_word<Status>);
     }},
    {"source", Need::optional,
     [](const Value& v, Selection& s) {
       s.sources = read_each(read_choices(v, choice_limit), refer_text);
     }},
});

/// A rule as far as it has been read: which bounds it has shows only in the end.
struct Draft {
  Requirement requirement;
  std::string_view by;  ///< the key that says what kind of rule this is
  std::optional<Bounds> bounds;
  std::optional<Value> is;
  std::optional<Value> at;
  bool has_where = false;
};

// Only one key says what is counted; a second one is reported.
bool takes_kind(const Value& value, Requirement::Kind kind, Draft& draft) {
  if (!draft.by.empty()) {
    value.reading->report(Code::conflicting_keys, value.key_place(), {value.key, draft.by});
    return false;
  }
  draft.by = value.key;
  draft.requirement.kind = kind;
  return true;
}

void read_own_bounds(const Value& value, Requirement::Kind kind, Unit unit, Interval allowed,
                     Draft& draft) {
  if (takes_kind(value, kind, draft)) draft.bounds = read_bounds(value, unit, allowed);
}

// What can be added up; the first two have a mean too.
constexpr std::array<std::string_view, 4> properties = {"difficulty", "seconds", "score",
                                                        "information"};

void read_property(const Value& value, Requirement::Kind kind, Draft& draft) {
  if (!takes_kind(value, kind, draft)) return;
  const std::span known(properties);
  const auto number = read_choice(value, kind == Requirement::Kind::mean ? known.first(2) : known);
  if (number) set_if(draft.requirement.property, from_word<Property>(properties[*number]));
}

constexpr auto requirement_fields = std::to_array<Field<Draft>>({
    {"where", Need::optional,
     [](const Value& v, Draft& d) {
       d.requirement.where = read_selection(v);
       d.has_where = true;
     }},
    {"count", Need::optional,
     [](const Value& v, Draft& d) {
       read_own_bounds(v, Requirement::Kind::count, Unit::whole, item_counts, d);
     }},
    {"marks", Need::optional,
     [](const Value& v, Draft& d) {
       read_own_bounds(v, Requirement::Kind::marks, Unit::decimal, mark_sums, d);
     }},
    {"share", Need::optional,
     [](const Value& v, Draft& d) {
       read_own_bounds(v, Requirement::Kind::share, Unit::percent, shares, d);
     }},
    {"sum", Need::optional,
     [](const Value& v, Draft& d) { read_property(v, Requirement::Kind::sum, d); }},
    {"mean", Need::optional,
     [](const Value& v, Draft& d) { read_property(v, Requirement::Kind::mean, d); }},
    {"is", Need::optional, [](const Value& v, Draft& d) { d.is = v; }},
    {"at", Need::optional, [](const Value& v, Draft& d) { d.at = v; }},
});

std::optional<Bounds> read_sum(const Value& value, Property property) {
  switch (property) {
    case Property::score:
      return read_bounds(value, Unit::decimal, mark_sums);
    case Property::information:
      return read_bounds(value, Unit::decimal, information_sums);
    default:
      return read_bounds(value, Unit::whole, sums);
  }
}

// `at` belongs to a score, where it may be, and to information, where it must be.
void settle_ability(const Value& entry, Draft& draft) {
  const Requirement& requirement = draft.requirement;
  const Property property = requirement.property;
  const bool is_sum = requirement.kind == Requirement::Kind::sum;
  if (is_sum && property == Property::items) return;  // of what could not be read
  const bool takes_at =
      is_sum && (property == Property::score || property == Property::information);
  if (draft.at && takes_at) {
    draft.requirement.ability = read_number(*draft.at, Unit::decimal, abilities);
  } else if (draft.at) {
    const std::string beside =
        std::string(draft.by) + (is_sum ? ": " + std::string(word(property)) : "");
    draft.at->reading->report(Code::conflicting_keys, draft.at->key_place(), {"at", beside});
  } else if (property == Property::information) {
    report_missing_key(entry, "at", "requirement");
  }
}

// `is` goes with `sum` and `mean`, `where` is needed by the others.
void settle(const Value& entry, Draft& draft) {
  const Requirement::Kind kind = draft.requirement.kind;
  const bool takes_is = kind == Requirement::Kind::sum || kind == Requirement::Kind::mean;
  if (draft.by.empty()) {
    entry.reading->report(Code::missing_key, entry.short_place(),
                          {"", term("requirement"), "count, marks, share, sum, mean"});
  } else if (takes_is && !draft.is) {
    report_missing_key(entry, "is", "requirement");
  } else if (takes_is) {
    draft.bounds = kind == Requirement::Kind::sum ? read_sum(*draft.is, draft.requirement.property)
                                                  : read_bounds(*draft.is, Unit::decimal, means);
  } else {
    if (draft.is) {
      draft.is->reading->report(Code::conflicting_keys, draft.is->key_place(), {"is", draft.by});
    }
    if (!draft.has_where) report_missing_key(entry, "where", "requirement");
  }
  if (!draft.by.empty()) settle_ability(entry, draft);
}

}  // namespace

Selection read_selection(const Value& value) {
  Selection initial;
  initial.place = value.short_place();
  return read_fields(value, "mapping", selection_fields, std::move(initial));
}

std::vector<Requirement> read_requirements(const Value& value) {
  std::vector<Requirement> requirements;
  for (const Value& entry : read_list(value, require_limit)) {
    if (!is_mapping(entry)) continue;
    Draft draft = read_fields(entry, "requirement", requirement_fields);
    settle(entry, draft);
    if (!draft.bounds) continue;
    draft.requirement.bounds = *draft.bounds;
    draft.requirement.place = entry.short_place();
    requirements.push_back(std::move(draft.requirement));
  }
  return requirements;
}

}  // namespace tiku::loading
