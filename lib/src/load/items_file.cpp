// SPDX-License-Identifier: Apache-2.0
// Files `items/1`: items of every type, and cases that hold items.
#include <set>
#include <utility>

#include "load/contents.hpp"
#include "tiku/text/number.hpp"

namespace tiku::loading {
namespace {

constexpr std::size_t stem_limit = 3000;
constexpr std::size_t option_text_limit = 300;
constexpr std::size_t letter_limit = 26;  // options, and what names them
constexpr std::size_t enemy_limit = 1000;
constexpr std::size_t tag_limit = 50;
constexpr std::size_t figure_limit = 50;
constexpr std::size_t marking_limit = 100;
constexpr std::size_t case_item_limit = 100;

/// An item as far as it has been read: its answer waits for its type, and an item of a
/// case takes from it what it does not say itself.
struct Draft {
  Item item;
  std::optional<Value> answer;
  bool has_point = false;
  bool has_type = false;
  bool has_status = false;
  std::vector<Draft> inner;
};

constexpr auto marking_fields = std::to_array<Field<MarkingPoint>>({
    {"marks", Need::required,
     [](const Value& v, MarkingPoint& m) {
       if (const auto marks = read_number(v, Unit::decimal, {1, 100'000})) m.marks = Marks{*marks};
     }},
    {"text", Need::required,
     [](const Value& v, MarkingPoint& m) {
       m.text = read_text(v);
       m.place = v.place();
     }},
});

std::vector<MarkingPoint> read_marking(const Value& list) {
  std::vector<MarkingPoint> marking;
  for (const Value& entry : read_list(list, marking_limit)) {
    marking.push_back(read_fields(entry, "marking", marking_fields));
  }
  return marking;
}

std::optional<int> read_width(const Value& value) {
  const auto width = value.is_scalar() ? parse_millimetres(value.node->text) : std::nullopt;
  if (!width) {
    report_unfit(value, "millimetres");
  } else if (*width > column_millimetres) {
    value.report(Code::out_of_bounds,
                 {excerpt(value.node->text), "1mm", std::to_string(column_millimetres) + "mm"});
  } else {
    return width;
  }
  return std::nullopt;
}

constexpr auto figure_fields = std::to_array<Field<Figure>>({
    {"file", Need::required,
     [](const Value& v, Figure& f) {
       f.path = read_path(v);
       f.place = v.place();
     }},
    {"width", Need::optional,
     [](const Value& v, Figure& f) { set_if(f.millimetres, read_width(v)); }},
});

// Each is a path, or a mapping that says more; the same path stands once.
std::vector<Figure> read_figures(const Value& list) {
  std::vector<Figure> figures;
  std::set<std::string> seen;
  for (const Value& entry : read_list(list, figure_limit)) {
    Figure figure = entry.node->kind == NodeKind::mapping
                        ? read_fields(entry, "figure", figure_fields)
                        : Figure{read_path(entry), 0, entry.place()};
    if (figure.path.empty()) continue;
    if (!seen.insert(figure.path).second) {
      entry.reading->report(Code::repeated_value, figure.place, {excerpt(figure.path)});
      continue;
    }
    figures.push_back(std::move(figure));
  }
  return figures;
}

constexpr Interval shares_of_one = {0, 1000};  // thousandths
constexpr Interval correlations = {-1000, 1000};
constexpr Interval slopes = {1, 10'000};
constexpr Interval locations = {-10'000, 10'000};
constexpr int sample_limit = 1'000'000'000;

constexpr auto statistics_fields = std::to_array<Field<ItemStatistics>>({
    {"p", Need::optional,
     [](const Value& v, ItemStatistics& s) { s.p = read_number(v, Unit::fine, shares_of_one); }},
    {"discrimination", Need::optional,
     [](const Value& v, ItemStatistics& s) {
       s.discrimination = read_number(v, Unit::fine, correlations);
     }},
    {"a", Need::optional,
     [](const Value& v, ItemStatistics& s) { s.a = read_number(v, Unit::fine, slopes); }},
    {"b", Need::optional,
     [](const Value& v, ItemStatistics& s) { s.b = read_number(v, Unit::fine, locations); }},
    {"sample", Need::optional,
     [](const Value& v, ItemStatistics& s) { s.sample = read_integer(v, 1, sample_limit); }},
    {"date", Need::optional, [](const Value& v, ItemStatistics& s) { s.date = read_date(v); }},
});

ItemStatistics read_statistics(const Value& value) {
  const bool is_empty = value.node->kind == NodeKind::mapping && pair_count(value) == 0;
  if (is_empty) value.report(Code::empty_text, {excerpt(value.key)});
  return read_fields(value, "mapping", statistics_fields);
}

// The letter due here stands in for a key that is none, so that the rest stays in order.
Option read_option(const Value& pair, std::size_t number) {
  const char due = static_cast<char>('A' + number);
  const bool is_letter = pair.key.size() == 1 && pair.key[0] >= 'A' && pair.key[0] <= 'Z';
  if (!is_letter) {
    pair.reading->report(Code::option_letter, pair.key_place(),
                         {excerpt(pair.key), std::string(1, due)});
  }
  const char letter = is_letter ? pair.key[0] : due;
  return {letter, read_text(pair, option_text_limit), pair.pair_place()};
}

std::vector<Option> read_options(const Value& mapping) {
  std::vector<Option> options;
  if (!is_mapping(mapping)) return options;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < pair_count(mapping); ++i) {
    const auto value = pair(mapping, i);
    if (!value || !seen.insert(value->key).second) continue;
    if (options.size() == letter_limit) {
      value->reading->report(Code::too_many_entries, value->key_place(),
                             {excerpt(mapping.key), std::to_string(letter_limit)});
      break;
    }
    options.push_back(read_option(*value, options.size()));
  }
  return options;
}

std::vector<Draft> read_drafts(const Value& list, std::size_t limit);

constexpr auto item_fields = std::to_array<Field<Draft>>({
    {"id", Need::required,
     [](const Value& v, Draft& d) {
       d.item.id = read_code(v);
       d.item.place = v.place();
     }},
    {"point", Need::optional,
     [](const Value& v, Draft& d) {
       d.item.point = refer_code(v);
       d.has_point = true;
     }},
    {"type", Need::required,
     [](const Value& v, Draft& d) {
       const auto type = read_word<ItemType>(v);
       d.has_type = type.has_value();
       set_if(d.item.type, type);
     }},
    {"difficulty", Need::optional,
     [](const Value& v, Draft& d) { set_if(d.item.difficulty, read_integer(v, 1, 5)); }},
    {"cognition", Need::optional,
     [](const Value& v, Draft& d) { d.item.cognition = read_word<Cognition>(v); }},
    {"stem", Need::required,
     [](const Value& v, Draft& d) {
       d.item.stem = read_text(v, stem_limit);
       d.item.stem_place = v.place();
     }},
    {"options", Need::optional,
     [](const Value& v, Draft& d) {
       d.item.options = read_options(v);
       d.item.options_place = v.key_place();
     }},
    {"answer", Need::optional,
     [](const Value& v, Draft& d) {
       d.answer = v;
       d.item.answer_place = v.is_scalar() ? v.place() : v.short_place();
     }},
    {"marking", Need::optional,
     [](const Value& v, Draft& d) { d.item.marking = read_marking(v); }},
    {"explanation", Need::optional,
     [](const Value& v, Draft& d) {
       d.item.explanation = read_text(v);
       d.item.explanation_place = v.place();
     }},
    {"source", Need::optional, [](const Value& v, Draft& d) { d.item.source = read_text(v); }},
    {"status", Need::optional,
     [](const Value& v, Draft& d) {
       set_if(d.item.status, read_word<Status>(v));
       d.has_status = true;
     }},
    {"author", Need::optional, [](const Value& v, Draft& d) { d.item.author = read_line(v); }},
    {"reviewer", Need::optional, [](const Value& v, Draft& d) { d.item.reviewer = read_line(v); }},
    {"enemies", Need::optional,
     [](const Value& v, Draft& d) {
       d.item.enemies = read_each(read_set(v, enemy_limit), refer_code);
     }},
    {"pin", Need::optional,
     [](const Value& v, Draft& d) {
       d.item.pin = read_each(read_set(v, letter_limit), read_letter);
       d.item.pin_place = v.short_place();
     }},
    {"tags", Need::optional,
     [](const Value& v, Draft& d) { d.item.tags = read_each(read_set(v, tag_limit), refer_line); }},
    {"figures", Need::optional,
     [](const Value& v, Draft& d) { d.item.figures = read_figures(v); }},
    {"seconds", Need::optional,
     [](const Value& v, Draft& d) { d.item.seconds = read_integer(v, 1, 86'400); }},
    {"statistics", Need::optional,
     [](const Value& v, Draft& d) { d.item.statistics = read_statistics(v); }},
    {"items", Need::optional,
     [](const Value& v, Draft& d) { d.inner = read_drafts(v, case_item_limit); }},
});

void report_answer_kind(const Value& answer, ItemType type, std::string_view expected) {
  answer.reading->report(Code::answer_kind, answer.short_place(),
                         {term(word(type)), term(expected)});
}

bool is_letter(const Value& value) {
  return value.is_scalar() && value.node->text.size() == 1 && value.node->text[0] >= 'A' &&
         value.node->text[0] <= 'Z';
}

// A single letter is a list of one: whether the number is right is checked later.
std::optional<std::vector<char>> letters_of(const Value& answer) {
  if (answer.is_scalar() && !is_letter(answer)) return std::nullopt;
  if (answer.is_scalar()) return std::vector<char>{answer.node->text[0]};
  if (answer.node->kind != NodeKind::sequence) return std::nullopt;
  std::vector<char> letters;
  for (const Value& entry : read_set(answer, letter_limit)) {
    if (!is_letter(entry)) return std::nullopt;
    letters.push_back(entry.node->text[0]);
  }
  return letters;
}

Answer read_letters(const Value& answer, ItemType type, std::string_view expected) {
  if (auto letters = letters_of(answer)) return std::move(*letters);
  report_answer_kind(answer, type, expected);
  return {};
}

Answer read_true_false(const Value& answer) {
  const bool is_true = answer.is_text("true");
  if (is_true || answer.is_text("false")) return is_unquoted(answer) ? Answer(is_true) : Answer();
  report_answer_kind(answer, ItemType::true_false, "truth");
  return {};
}

Answer read_answer(const Value& answer, ItemType type) {
  switch (type) {
    case ItemType::single_choice:
      return read_letters(answer, type, "letter");
    case ItemType::multiple_choice:
      return read_letters(answer, type, "letters");
    case ItemType::true_false:
      return read_true_false(answer);
    case ItemType::case_study:
      report_answer_kind(answer, type, "no-answer");
      return {};
    default:
      if (answer.is_scalar()) return read_text(answer);
      report_answer_kind(answer, type, "text");
      return {};
  }
}

void fill_absent_places(Item& item) {
  for (Place* place : {&item.stem_place, &item.options_place, &item.answer_place, &item.pin_place,
                       &item.explanation_place}) {
    if (*place == Place{}) *place = item.place;
  }
}

Draft read_draft(const Value& entry) {
  const std::size_t reported_before = entry.reading->reported;
  Draft initial;
  initial.item.place = entry.short_place();
  Draft draft = read_fields(entry, "item", item_fields, std::move(initial));
  if (draft.answer && draft.has_type)
    draft.item.answer = read_answer(*draft.answer, draft.item.type);
  fill_absent_places(draft.item);
  draft.item.faulty = entry.reading->reported > reported_before;
  return draft;
}

std::vector<Draft> read_drafts(const Value& list, std::size_t limit) {
  std::vector<Draft> drafts;
  for (const Value& entry : read_list(list, limit)) drafts.push_back(read_draft(entry));
  return drafts;
}

// The item with those it holds, which take point and status from it if they have none.
Item finished(Draft draft) {
  Item item = std::move(draft.item);
  for (Draft& inner : draft.inner) {
    if (!inner.has_point) inner.item.point = item.point;
    if (!inner.has_status) inner.item.status = item.status;
    if (!inner.item.id.empty()) item.items.push_back(finished(std::move(inner)));
  }
  return item;
}

std::vector<Item> read_outer_items(const Value& list) {
  std::vector<Item> items;
  for (const Value& entry : read_list(list, unlimited)) {
    Draft draft = read_draft(entry);
    if (!draft.has_point && entry.node->kind == NodeKind::mapping) {
      report_missing_key(entry, "point", "item");
      draft.item.faulty = true;
    }
    if (!draft.item.id.empty()) items.push_back(finished(std::move(draft)));
  }
  return items;
}

constexpr auto file_fields = std::to_array<Field<ItemsFile>>({
    {"tiku", Need::required, read_elsewhere<ItemsFile>},
    {"items", Need::required,
     [](const Value& v, ItemsFile& file) {
       const bool is_list = v.node->kind == NodeKind::sequence;
       file.items = read_outer_items(v);
       file.is_whole = is_list && file.items.size() == v.node->count;
     }},
});

}  // namespace

ItemsFile read_items(const Value& root) { return read_fields(root, "items", file_fields); }

}  // namespace tiku::loading
