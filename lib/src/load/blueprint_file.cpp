// SPDX-License-Identifier: Apache-2.0
// Files `blueprint/1`: what a paper must be.
#include <utility>

#include "load/contents.hpp"
#include "load/forms.hpp"
#include "load/selection.hpp"

namespace tiku::loading {
namespace {

constexpr std::size_t section_limit = 20;
constexpr Interval some_marks = {1, 100'000};        // hundredths, more than none
constexpr Interval marks_of_paper = {1, 1'000'000};  // hundredths
constexpr int outline_depth_limit = 32;

constexpr auto section_fields = std::to_array<Field<Section>>({
    {"type", Need::required,
     [](const Value& v, Section& s) { set_if(s.type, read_word<ItemType>(v)); }},
    {"count", Need::required,
     [](const Value& v, Section& s) { set_if(s.count, read_integer(v, 1, 1000)); }},
    {"marks", Need::required,
     [](const Value& v, Section& s) {
       set_if(s.marks.hundredths, read_number(v, Unit::decimal, some_marks));
     }},
    {"title", Need::optional, [](const Value& v, Section& s) { s.title = read_line(v); }},
    {"where", Need::optional, [](const Value& v, Section& s) { s.where = read_selection(v); }},
});

std::vector<Section> read_sections(const Value& list) {
  std::vector<Section> sections;
  for (const Value& entry : read_list(list, section_limit)) {
    Section initial;
    initial.place = initial.where.place = entry.short_place();
    sections.push_back(read_fields(entry, "section", section_fields, std::move(initial)));
  }
  return sections;
}

constexpr auto outline_fields = std::to_array<Field<OutlineRule>>({
    {"follow", Need::required,
     [](const Value& v, OutlineRule&) {
       constexpr std::array<std::string_view, 1> known = {"weights"};
       read_choice(v, known);
     }},
    {"depth", Need::optional,
     [](const Value& v, OutlineRule& o) {
       set_if(o.depth, read_integer(v, 1, outline_depth_limit));
     }},
    {"tolerance", Need::optional,
     [](const Value& v, OutlineRule& o) {
       set_if(o.tolerance.hundredths, read_number(v, Unit::decimal, {0, 1'000'000}));
     }},
});

std::optional<OutlineRule> read_outline_rule(const Value& value) {
  OutlineRule initial;
  initial.place = value.short_place();
  return read_fields(value, "outline", outline_fields, initial);
}

using PerPoint = std::optional<std::int64_t>;
constexpr auto points_fields = std::to_array<Field<PerPoint>>({
    {"per-paper", Need::optional,
     [](const Value& v, PerPoint& most) { most = read_integer(v, 1, 1000); }},
});

std::optional<Bounds> read_share(const Value& value) {
  return read_bounds(value, Unit::percent, shares);
}

using Shares = std::array<std::optional<Bounds>, 3>;
constexpr auto importance_fields = std::to_array<Field<Shares>>({
    {"X", Need::optional, [](const Value& v, Shares& s) { s[0] = read_share(v); }},
    {"Y", Need::optional, [](const Value& v, Shares& s) { s[1] = read_share(v); }},
    {"Z", Need::optional, [](const Value& v, Shares& s) { s[2] = read_share(v); }},
});

constexpr auto difficulty_fields = std::to_array<Field<DifficultyRule>>({
    {"mean", Need::optional,
     [](const Value& v, DifficultyRule& d) {
       d.mean = read_bounds(v, Unit::decimal, {100, 500});
     }},
    {"1", Need::optional, [](const Value& v, DifficultyRule& d) { d.shares[0] = read_share(v); }},
    {"2", Need::optional, [](const Value& v, DifficultyRule& d) { d.shares[1] = read_share(v); }},
    {"3", Need::optional, [](const Value& v, DifficultyRule& d) { d.shares[2] = read_share(v); }},
    {"4", Need::optional, [](const Value& v, DifficultyRule& d) { d.shares[3] = read_share(v); }},
    {"5", Need::optional, [](const Value& v, DifficultyRule& d) { d.shares[4] = read_share(v); }},
});

constexpr auto key_fields = std::to_array<Field<KeyRule>>({
    {"balance", Need::optional,
     [](const Value& v, KeyRule& k) { set_if(k.balance, read_integer(v, 1, 1000)); }},
    {"longest-run", Need::optional,
     [](const Value& v, KeyRule& k) { set_if(k.longest_run, read_integer(v, 1, 1000)); }},
});

KeyRule read_key_rule(const Value& value) {
  KeyRule initial;
  initial.place = value.short_place();
  return read_fields(value, "mapping", key_fields, initial);
}

constexpr auto order_fields = std::to_array<Field<Order>>({
    {"items", Need::optional,
     [](const Value& v, Order& o) { set_if(o.items, read_word<ItemOrder>(v)); }},
    {"options", Need::optional,
     [](const Value& v, Order& o) { set_if(o.options, read_word<OptionOrder>(v)); }},
    {"key", Need::optional, [](const Value& v, Order& o) { o.key = read_key_rule(v); }},
});

void read_total(const Value& value, Blueprint& blueprint) {
  set_if(blueprint.total.hundredths, read_number(value, Unit::decimal, marks_of_paper));
  blueprint.total_place = value.place();
}

void read_pass(const Value& value, Blueprint& blueprint) {
  if (const auto marks = read_number(value, Unit::decimal, {0, marks_of_paper.high})) {
    blueprint.pass = Marks{*marks};
  }
  blueprint.pass_place = value.place();
}

constexpr auto blueprint_fields = std::to_array<Field<Blueprint>>({
    {"tiku", Need::required, read_elsewhere<Blueprint>},
    {"title", Need::required, [](const Value& v, Blueprint& b) { b.title = read_line(v); }},
    {"bank", Need::required, [](const Value& v, Blueprint& b) { b.bank = refer_path(v); }},
    {"minutes", Need::optional,
     [](const Value& v, Blueprint& b) { b.minutes = read_integer(v, 1, 1440); }},
    {"pass", Need::optional, read_pass},
    {"total", Need::optional, read_total},
    {"sections", Need::required,
     [](const Value& v, Blueprint& b) {
       b.sections = read_sections(v);
       if (b.total_place == b.place) b.total_place = v.key_place();
     }},
    {"outline", Need::optional,
     [](const Value& v, Blueprint& b) { b.outline = read_outline_rule(v); }},
    {"points", Need::optional,
     [](const Value& v, Blueprint& b) {
       b.per_point = read_fields(v, "mapping", points_fields);
       b.points_place = v.short_place();
     }},
    {"importance", Need::optional,
     [](const Value& v, Blueprint& b) {
       b.importance = read_fields(v, "mapping", importance_fields);
     }},
    {"difficulty", Need::optional,
     [](const Value& v, Blueprint& b) {
       b.difficulty = read_fields(v, "mapping", difficulty_fields);
     }},
    {"true-share", Need::optional,
     [](const Value& v, Blueprint& b) { b.true_share = read_share(v); }},
    {"require", Need::optional,
     [](const Value& v, Blueprint& b) { b.require = read_requirements(v); }},
    {"forms", Need::optional, read_forms},
    {"reuse", Need::optional, [](const Value& v, Blueprint& b) { b.reuse = read_reuse(v); }},
    {"optimize", Need::optional,
     [](const Value& v, Blueprint& b) { b.optimize = read_optimize(v); }},
    {"order", Need::optional,
     [](const Value& v, Blueprint& b) { b.order = read_fields(v, "mapping", order_fields); }},
});

}  // namespace

Blueprint read_blueprint(const Value& root) {
  Blueprint initial;
  initial.place = root.short_place();
  initial.total_place = initial.pass_place = initial.place;
  Blueprint blueprint = read_fields(root, "blueprint", blueprint_fields, std::move(initial));
  blueprint.faulty = root.reading->reported > 0;
  return blueprint;
}

}  // namespace tiku::loading
