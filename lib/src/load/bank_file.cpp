// SPDX-License-Identifier: Apache-2.0
// Files `bank/1`: occupation, level, standard, shapes of codes, outline.
#include <utility>

#include "load/contents.hpp"

namespace tiku::loading {
namespace {

constexpr auto occupation_fields = std::to_array<Field<Occupation>>({
    {"code", Need::required, [](const Value& v, Occupation& o) { o.code = read_code(v); }},
    {"name", Need::required, [](const Value& v, Occupation& o) { o.name = read_line(v); }},
    {"english", Need::optional, [](const Value& v, Occupation& o) { o.english = read_line(v); }},
});

constexpr auto standard_fields = std::to_array<Field<Standard>>({
    {"title", Need::required, [](const Value& v, Standard& s) { s.title = read_line(v); }},
    {"edition", Need::optional,
     [](const Value& v, Standard& s) { s.edition = read_integer(v, 1900, 2100); }},
    {"verified", Need::optional,
     [](const Value& v, Standard& s) { set_if(s.verified, read_truth(v)); }},
});

constexpr auto shape_fields = std::to_array<Field<CodeShapes>>({
    {"point", Need::optional, [](const Value& v, CodeShapes& c) { c.point = read_code(v); }},
    {"item", Need::optional, [](const Value& v, CodeShapes& c) { c.item = read_code(v); }},
});

constexpr auto point_fields = std::to_array<Field<Point>>({
    {"code", Need::required,
     [](const Value& v, Point& p) {
       p.code = read_code(v);
       p.place = v.place();
     }},
    {"name", Need::required, [](const Value& v, Point& p) { p.name = read_line(v); }},
    {"importance", Need::optional,
     [](const Value& v, Point& p) { set_if(p.importance, read_word<Importance>(v)); }},
});

std::vector<Point> read_points(const Value& list) {
  std::vector<Point> points;
  for (const Value& entry : read_list(list, unlimited)) {
    Point point = read_fields(entry, "point", point_fields);
    if (!point.code.empty()) points.push_back(std::move(point));
  }
  return points;
}

std::vector<Range> read_ranges(const std::vector<Value>& entries);

constexpr auto range_fields = std::to_array<Field<Range>>({
    {"code", Need::required,
     [](const Value& v, Range& r) {
       r.code = read_code(v);
       r.place = v.place();
     }},
    {"name", Need::required, [](const Value& v, Range& r) { r.name = read_line(v); }},
    {"weight", Need::optional,
     [](const Value& v, Range& r) {
       r.weight_place = v.place();
       // An absolute share of 100, so that hundredths of it are those of a percent.
       const auto weight = read_number(v, Unit::decimal, {0, whole_share});
       if (weight) r.weight = Share{*weight};
     }},
    {"ranges", Need::optional, [](const Value& v, Range& r) { r.ranges = read_ranges(read_list(v, unlimited)); }},
    {"points", Need::optional, [](const Value& v, Range& r) { r.points = read_points(v); }},
});

// As deep as the tree, whose depth is limited.
std::vector<Range> read_ranges(const std::vector<Value>& entries) {
  std::vector<Range> ranges;
  for (const Value& entry : entries) {
    if (!is_mapping(entry)) continue;
    Range initial;
    initial.place = entry.short_place();
    ranges.push_back(read_fields(entry, "range", range_fields, std::move(initial)));
  }
  return ranges;
}

constexpr auto bank_fields = std::to_array<Field<Bank>>({
    {"tiku", Need::required, read_elsewhere<Bank>},
    {"occupation", Need::required,
     [](const Value& v, Bank& b) {
       b.occupation = read_fields(v, "occupation", occupation_fields);
     }},
    {"level", Need::required,
     [](const Value& v, Bank& b) { set_if(b.level, read_integer(v, 1, 5)); }},
    {"standard", Need::optional,
     [](const Value& v, Bank& b) { b.standard = read_fields(v, "standard", standard_fields); }},
    {"codes", Need::optional,
     [](const Value& v, Bank& b) { b.codes = read_fields(v, "mapping", shape_fields); }},
    {"outline", Need::required,
     [](const Value& v, Bank& b) {
       b.outline.place = v.key_place();
       b.outline.ranges = read_ranges(read_filled_list(v, unlimited));
     }},
});

}  // namespace

Bank read_bank(const Value& root) {
  Bank initial;
  initial.place = root.short_place();
  initial.outline.place = initial.place;
  Bank bank = read_fields(root, "bank", bank_fields, std::move(initial));
  bank.faulty = root.reading->reported > 0;
  return bank;
}

}  // namespace tiku::loading
