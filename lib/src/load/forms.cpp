// SPDX-License-Identifier: Apache-2.0
#include "load/forms.hpp"

#include <utility>

namespace tiku::loading {
namespace {

constexpr std::int64_t item_limit = 20'000;  // of a form: 20 sections of 1,000 each
constexpr std::int64_t anchor_limit = 1000;  // items
constexpr std::int64_t second_limit = 1'000'000'000;
constexpr std::size_t spread_limit = 20;  // entries of one figure
constexpr int batch_limit = 1000;

bool is_count(const Value& value) {
  return value.is_scalar() && parse_number(value.node->text, Unit::whole).has_value();
}

std::optional<OverlapRule> read_overlap(const Value& value) {
  OverlapRule rule;
  rule.place = value.place();
  if (is_count(value)) {
    rule.count = read_number(value, Unit::whole, {0, item_limit});
  } else if (value.is_scalar() && parse_number(value.node->text, Unit::percent)) {
    const auto share = read_number(value, Unit::percent, shares);
    if (share) rule.share = Share{*share};
  } else {
    report_unfit(value, "count-or-share");
  }
  if (!rule.count && !rule.share) return std::nullopt;
  return rule;
}

std::optional<AnchorRule> read_anchor(const Value& value) {
  AnchorRule rule;
  rule.place = value.short_place();
  if (value.node->kind == NodeKind::sequence) {
    rule.items = read_each(read_choices(value, anchor_limit), refer_code);
    return rule;
  }
  if (!is_count(value)) {
    report_unfit(value, "count-or-codes");
    return std::nullopt;
  }
  set_if(rule.count, read_number(value, Unit::whole, {0, anchor_limit}));
  return rule;
}

using Figure = SpreadRule::Figure;
using Spread = std::vector<SpreadRule>;

void read_plain(const Value& value, Figure figure, Unit unit, Interval allowed, Spread& spread) {
  const auto difference = read_number(value, unit, allowed);
  if (difference) spread.push_back({figure, *difference, std::nullopt, value.place()});
}

void read_at(const Value& value, SpreadRule& rule) {
  rule.ability = read_number(value, Unit::decimal, abilities);
}

constexpr auto score_fields = std::to_array<Field<SpreadRule>>({
    {"at", Need::optional, read_at},
    {"within", Need::required,
     [](const Value& v, SpreadRule& r) {
       set_if(r.difference, read_number(v, Unit::decimal, mark_sums));
     }},
});

constexpr auto information_fields = std::to_array<Field<SpreadRule>>({
    {"at", Need::required, read_at},
    {"within", Need::required,
     [](const Value& v, SpreadRule& r) {
       set_if(r.difference, read_number(v, Unit::decimal, information_sums));
     }},
});

SpreadRule unread_rule(const Value& entry, Figure figure) {
  SpreadRule rule;
  rule.figure = figure;
  rule.place = entry.short_place();
  return rule;
}

void read_score(const Value& entry, Spread& spread) {
  if (entry.is_scalar()) return read_plain(entry, Figure::score, Unit::decimal, mark_sums, spread);
  spread.push_back(read_fields(entry, "spread", score_fields, unread_rule(entry, Figure::score)));
}

void read_information(const Value& entry, Spread& spread) {
  spread.push_back(
      read_fields(entry, "spread", information_fields, unread_rule(entry, Figure::information)));
}

// One rule, or a list of them: at several abilities.
void read_one_or_more(const Value& value, void (*read)(const Value&, Spread&), Spread& spread) {
  if (value.node->kind != NodeKind::sequence) return read(value, spread);
  for (const Value& entry : read_filled_list(value, spread_limit)) read(entry, spread);
}

constexpr auto spread_fields = std::to_array<Field<Spread>>({
    {"difficulty-mean", Need::optional,
     [](const Value& v, Spread& s) {
       read_plain(v, Figure::difficulty_mean, Unit::decimal, {0, 400}, s);
     }},
    {"difficulty-shares", Need::optional,
     [](const Value& v, Spread& s) {
       read_plain(v, Figure::difficulty_shares, Unit::percent, shares, s);
     }},
    {"range-marks", Need::optional,
     [](const Value& v, Spread& s) {
       read_plain(v, Figure::range_marks, Unit::decimal, mark_sums, s);
     }},
    {"seconds", Need::optional,
     [](const Value& v, Spread& s) {
       read_plain(v, Figure::seconds, Unit::whole, {0, second_limit}, s);
     }},
    {"score", Need::optional,
     [](const Value& v, Spread& s) { read_one_or_more(v, read_score, s); }},
    {"information", Need::optional,
     [](const Value& v, Spread& s) { read_one_or_more(v, read_information, s); }},
});

constexpr auto forms_fields = std::to_array<Field<Blueprint>>({
    {"labels", Need::optional,
     [](const Value& v, Blueprint& b) {
       b.labels = read_each(read_filled_list(v, form_limit), refer_code);
     }},
    {"overlap", Need::optional, [](const Value& v, Blueprint& b) { b.overlap = read_overlap(v); }},
    {"anchor", Need::optional, [](const Value& v, Blueprint& b) { b.anchor = read_anchor(v); }},
    {"spread", Need::optional,
     [](const Value& v, Blueprint& b) { b.spread = read_fields(v, "mapping", spread_fields); }},
});

constexpr auto reuse_fields = std::to_array<Field<ReuseRule>>({
    {"same-level-overlap", Need::optional,
     [](const Value& v, ReuseRule& r) {
       if (const auto share = read_number(v, Unit::percent, shares)) r.overlap = Share{*share};
       r.overlap_place = v.place();
     }},
    {"avoid-last", Need::optional,
     [](const Value& v, ReuseRule& r) {
       r.avoid_last = read_integer(v, 1, batch_limit);
       r.avoid_place = v.place();
     }},
    {"uses-per-year", Need::optional,
     [](const Value& v, ReuseRule& r) {
       r.uses_per_year = read_integer(v, 1, batch_limit);
       r.uses_place = v.place();
     }},
    {"prefer", Need::optional,
     [](const Value& v, ReuseRule& r) {
       constexpr std::array<std::string_view, 1> known = {"least-used"};
       r.prefers_least_used = read_choice(v, known).has_value();
       r.prefer_place = v.place();
     }},
});

/// `optimize` as far as it has been read: whether it takes an ability shows only in the end.
struct OptimizeDraft {
  std::optional<OptimizeRule::Objective> objective;
  std::optional<Value> at;
};

constexpr auto optimize_fields = std::to_array<Field<OptimizeDraft>>({
    {"for", Need::required,
     [](const Value& v, OptimizeDraft& d) { d.objective = read_word<OptimizeRule::Objective>(v); }},
    {"at", Need::optional, [](const Value& v, OptimizeDraft& d) { d.at = v; }},
});

}  // namespace

void read_forms(const Value& value, Blueprint& blueprint) {
  blueprint = read_fields(value, "mapping", forms_fields, std::move(blueprint));
}

ReuseRule read_reuse(const Value& value) { return read_fields(value, "mapping", reuse_fields); }

std::optional<OptimizeRule> read_optimize(const Value& value) {
  const OptimizeDraft draft = read_fields(value, "optimize", optimize_fields);
  if (!draft.objective) return std::nullopt;
  OptimizeRule rule{*draft.objective, 0, value.short_place()};
  const bool takes_at = rule.objective == OptimizeRule::Objective::information;
  if (takes_at && draft.at) {
    const auto ability = read_number(*draft.at, Unit::decimal, abilities);
    if (!ability) return std::nullopt;
    rule.ability = *ability;
  } else if (takes_at) {
    report_missing_key(value, "at", "optimize");
  } else if (draft.at) {
    const auto known = words<OptimizeRule::Objective>();
    const auto word = known[static_cast<std::size_t>(rule.objective)];
    draft.at->reading->report(Code::conflicting_keys, draft.at->key_place(),
                              {"at", "for: " + std::string(word)});
  }
  return rule;
}

}  // namespace tiku::loading
