// SPDX-License-Identifier: Apache-2.0
// Files `template/1`: how an office prints its papers. Every key may be left out and then
// is as the custom has it.
#include <utility>

#include "load/contents.hpp"
#include "load/wording.hpp"

namespace tiku::loading {
namespace {

constexpr int column_limit = 3;
constexpr int answer_line_limit = 60;
constexpr std::size_t strip_limit = 6;  // fields
constexpr std::size_t fact_limit = 10;
constexpr std::size_t notice_limit = 30;
constexpr std::size_t card_field_limit = 4;
constexpr std::size_t card_notice_limit = 6;
constexpr std::size_t row_limit = 6;             // of the score table, boxes and signatures
constexpr Interval margin_limits = {50, 800};    // tenths of a millimetre
constexpr Interval type_limits = {60, 720};      // tenths of a point
constexpr Interval leading_limits = {100, 300};  // hundredths of the type size

Names paper_names() { return words<PaperPlaceholder>(); }
Names section_names() { return words<SectionPlaceholder>(); }

Names foot_names() {
  static const std::vector<std::string_view> names = [] {
    std::vector<std::string_view> all(paper_names().begin(), paper_names().end());
    all.insert(all.end(), page_placeholders.begin(), page_placeholders.end());
    return all;
  }();
  return names;
}

template <int PageStyle::*size>
void read_margin(const Value& value, PageStyle& page) {
  set_if(page.*size, read_number(value, Unit::tenths, margin_limits));
}
template <int PageStyle::*size>
void read_type(const Value& value, PageStyle& page) {
  set_if(page.*size, read_number(value, Unit::tenths, type_limits));
}

constexpr auto margin_fields = std::to_array<Field<PageStyle>>({
    {"top", Need::optional, read_margin<&PageStyle::top>},
    {"right", Need::optional, read_margin<&PageStyle::right>},
    {"bottom", Need::optional, read_margin<&PageStyle::bottom>},
    {"left", Need::optional, read_margin<&PageStyle::left>},
});

constexpr auto type_fields = std::to_array<Field<PageStyle>>({
    {"issuer", Need::optional, read_type<&PageStyle::issuer>},
    {"name", Need::optional, read_type<&PageStyle::name>},
    {"section", Need::optional, read_type<&PageStyle::section>},
    {"body", Need::optional, read_type<&PageStyle::body>},
    {"small", Need::optional, read_type<&PageStyle::small>},
});

constexpr auto font_fields = std::to_array<Field<PageStyle>>({
    {"song", Need::optional,
     [](const Value& v, PageStyle& p) { set_if(p.song, read_label(v, title_limit)); }},
    {"hei", Need::optional,
     [](const Value& v, PageStyle& p) { set_if(p.hei, read_label(v, title_limit)); }},
});

constexpr auto page_fields = std::to_array<Field<Template>>({
    {"size", Need::optional,
     [](const Value& v, Template& t) { set_if(t.page.size, read_word<PageStyle::Size>(v)); }},
    {"columns", Need::optional,
     [](const Value& v, Template& t) {
       set_if(t.page.columns, read_integer(v, 1, column_limit));
       t.columns_place = v.place();
     }},
    {"margins", Need::optional,
     [](const Value& v, Template& t) {
       t.page = read_fields(v, "mapping", margin_fields, t.page);
     }},
    {"leading", Need::optional,
     [](const Value& v, Template& t) {
       set_if(t.page.leading, read_number(v, Unit::decimal, leading_limits));
     }},
    {"types", Need::optional,
     [](const Value& v, Template& t) { t.page = read_fields(v, "mapping", type_fields, t.page); }},
    {"fonts", Need::optional,
     [](const Value& v, Template& t) { t.page = read_fields(v, "mapping", font_fields, t.page); }},
});

constexpr auto strip_fields = std::to_array<Field<SealStrip>>({
    {"fields", Need::optional,
     [](const Value& v, SealStrip& s) {
       s.fields = read_labels(read_filled_list(v, strip_limit), label_limit);
     }},
    {"words", Need::optional,
     [](const Value& v, SealStrip& s) { set_if(s.words, read_label(v, phrase_limit)); }},
});

void read_strip(const Value& value, Template& office) {
  if (value.is_text("none")) {
    office.strip.reset();
  } else if (value.is_scalar()) {
    report_unfit(value, "mapping-or-none");
  } else {
    office.strip = read_fields(value, "mapping", strip_fields, SealStrip{});
  }
}

template <std::string PageFoot::*part>
void read_foot(const Value& value, PageFoot& foot) {
  set_if(foot.*part, read_wording_or_none(value, phrase_limit, foot_names()));
}

constexpr auto foot_fields = std::to_array<Field<PageFoot>>({
    {"left", Need::optional, read_foot<&PageFoot::left>},
    {"centre", Need::optional, read_foot<&PageFoot::centre>},
    {"right", Need::optional, read_foot<&PageFoot::right>},
});

constexpr auto notice_fields = std::to_array<Field<Template>>({
    {"title", Need::optional,
     [](const Value& v, Template& t) { set_if(t.notices_title, read_label(v, title_limit)); }},
    {"texts", Need::optional,
     [](const Value& v, Template& t) {
       t.notices = read_wordings(v, notice_limit, prose_limit, paper_names());
     }},
});

constexpr auto section_fields = std::to_array<Field<Template>>({
    {"title", Need::optional,
     [](const Value& v, Template& t) {
       set_if(t.section_title, read_wording(v, title_limit, section_names()));
     }},
    {"directions", Need::optional,
     [](const Value& v, Template& t) {
       set_if(t.section_directions, read_wording_or_none(v, prose_limit, section_names()));
     }},
});

// In mappings from types of items, the key tells the type.
std::size_t type_of(const Value& value) {
  return static_cast<std::size_t>(from_word<ItemType>(value.key).value_or(ItemType{}));
}

void read_directions(const Value& value, Template& office) {
  set_if(office.directions[type_of(value)], read_label_or_none(value, prose_limit));
}

template <class Owner>
void read_answer_lines(const Value& value, Owner& owner) {
  set_if(owner.answer_lines[type_of(value)], read_integer(value, 0, answer_line_limit));
}

void read_policy(const Value& value, Template& office) {
  set_if(office.policies[type_of(value)], read_label_or_none(value, prose_limit));
}

template <class Owner>
constexpr auto by_type(void (*read)(const Value&, Owner&)) {
  return std::to_array<Field<Owner>>({
      {"single-choice", Need::optional, read},
      {"multiple-choice", Need::optional, read},
      {"true-false", Need::optional, read},
      {"fill-in", Need::optional, read},
      {"short-answer", Need::optional, read},
      {"calculation", Need::optional, read},
      {"essay", Need::optional, read},
      {"case", Need::optional, read},
  });
}

constexpr auto sheet_fields = std::to_array<Field<AnswerSheet>>({
    {"choices", Need::optional,
     [](const Value& v, AnswerSheet& s) { set_if(s.has_choices, read_truth(v)); }},
    {"notices", Need::optional,
     [](const Value& v, AnswerSheet& s) {
       s.notices = read_wordings(v, notice_limit, prose_limit, paper_names());
     }},
    {"score-table", Need::optional,
     [](const Value& v, AnswerSheet& s) {
       s.score_rows = read_labels(read_list(v, row_limit), label_limit);
     }},
    {"score-boxes", Need::optional,
     [](const Value& v, AnswerSheet& s) {
       s.score_boxes = read_labels(read_list(v, row_limit), box_limit);
     }},
    {"answer-lines", Need::optional,
     [](const Value& v, AnswerSheet& s) {
       s = read_fields(v, "mapping", by_type(read_answer_lines<AnswerSheet>), std::move(s));
     }},
});

constexpr auto card_fields = std::to_array<Field<CardHead>>({
    {"title", Need::optional,
     [](const Value& v, CardHead& c) {
       set_if(c.title, read_wording(v, title_limit, paper_names()));
     }},
    {"digits", Need::optional,
     [](const Value& v, CardHead& c) {
       set_if(c.digits, read_integer(v, CardHead::least_digits, CardHead::most_digits));
     }},
    {"fields", Need::optional,
     [](const Value& v, CardHead& c) {
       c.fields = read_labels(read_filled_list(v, card_field_limit), label_limit);
     }},
    {"notices", Need::optional,
     [](const Value& v, CardHead& c) {
       c.notices = read_wordings(v, card_notice_limit, title_limit, paper_names());
     }},
});

template <std::size_t N>
void read_into(const Value& value, Template& office, const std::array<Field<Template>, N>& fields) {
  office = read_fields(value, "mapping", fields, std::move(office));
}

constexpr auto template_fields = std::to_array<Field<Template>>({
    {"tiku", Need::required, read_elsewhere<Template>},
    {"page", Need::optional,
     [](const Value& v, Template& t) {
       t.columns_place = v.key_place();
       read_into(v, t, page_fields);
     }},
    {"strip", Need::optional, read_strip},
    {"foot", Need::optional,
     [](const Value& v, Template& t) { t.foot = read_fields(v, "mapping", foot_fields, t.foot); }},
    {"secrecy", Need::optional,
     [](const Value& v, Template& t) {
       set_if(t.secrecy, read_wording_or_none(v, phrase_limit, paper_names()));
     }},
    {"issuer", Need::optional,
     [](const Value& v, Template& t) {
       set_if(t.issuer, read_wording_or_none(v, title_limit, paper_names()));
     }},
    {"name", Need::optional,
     [](const Value& v, Template& t) {
       set_if(t.name, read_wording(v, title_limit, paper_names()));
     }},
    {"facts", Need::optional,
     [](const Value& v, Template& t) {
       t.facts = read_wordings(v, fact_limit, title_limit, paper_names());
     }},
    {"notices", Need::optional,
     [](const Value& v, Template& t) { read_into(v, t, notice_fields); }},
    {"score-table", Need::optional,
     [](const Value& v, Template& t) {
       t.score_rows = read_labels(read_list(v, row_limit), label_limit);
     }},
    {"score-boxes", Need::optional,
     [](const Value& v, Template& t) {
       t.score_boxes = read_labels(read_list(v, row_limit), box_limit);
     }},
    {"numbering", Need::optional,
     [](const Value& v, Template& t) { set_if(t.numbering, read_word<Template::Numbering>(v)); }},
    {"section", Need::optional,
     [](const Value& v, Template& t) { read_into(v, t, section_fields); }},
    {"directions", Need::optional,
     [](const Value& v, Template& t) { read_into(v, t, by_type<Template>(read_directions)); }},
    {"answer-lines", Need::optional,
     [](const Value& v, Template& t) { read_into(v, t, by_type(read_answer_lines<Template>)); }},
    {"sheet", Need::optional,
     [](const Value& v,
        Template& t) { t.sheet = read_fields(v, "mapping", sheet_fields, t.sheet); }},
    {"signatures", Need::optional,
     [](const Value& v,
        Template& t) { t.signatures = read_labels(read_list(v, row_limit), label_limit); }},
    {"policies", Need::optional,
     [](const Value& v, Template& t) { read_into(v, t, by_type<Template>(read_policy)); }},
    {"card", Need::optional,
     [](const Value& v, Template& t) { t.card = read_fields(v, "mapping", card_fields, t.card); }},
});

}  // namespace

Template read_template(const Value& root) {
  Template initial;
  initial.place = initial.columns_place = root.short_place();
  return read_fields(root, "template", template_fields, std::move(initial));
}

}  // namespace tiku::loading
