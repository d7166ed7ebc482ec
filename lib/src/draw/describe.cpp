// SPDX-License-Identifier: Apache-2.0
// Rules and shortages in words, in either language.
#include <algorithm>

#include "draw/phrases.hpp"
#include "tiku/draw/draw.hpp"
#include "tiku/model/words.hpp"
#include "tiku/text/number.hpp"

namespace tiku {
namespace {

const Range* find_range(const std::vector<Range>& ranges, std::string_view code) {
  for (const Range& range : ranges) {
    if (range.code == code) return &range;
    if (const Range* found = find_range(range.ranges, code)) return found;
  }
  return nullptr;
}

class Words {
 public:
  explicit Words(Language language) : language_(language) {}

  void add(std::string_view english, std::string_view chinese, std::string value) {
    if (!text_.empty()) text_ += say(language_, ", ", "，");
    text_.append(say(language_, english, chinese)).append(" ").append(value);
  }

  template <class Values, class Spell>
  void add_list(std::string_view english, std::string_view chinese, const Values& values,
                Spell spell) {
    if (values.empty()) return;
    std::string list;
    for (const auto& value : values) {
      if (!list.empty()) list += say(language_, "/", "/");
      list += spell(value);
    }
    add(english, chinese, std::move(list));
  }

  std::string str() && { return std::move(text_); }

 private:
  Language language_;
  std::string text_;
};

std::string describe(const Selection& where, const Bank& bank, Language language) {
  const auto text = [](const Reference& reference) { return reference.text; };
  const auto spelt = [&](auto value) {
    return std::string(language == Language::chinese ? chinese_name(value) : word(value));
  };
  Words words(language);
  words.add_list("range", "范围", where.ranges,
                 [&](const Reference& range) { return range_name(range.text, bank); });
  words.add_list("point", "鉴定点", where.points, text);
  words.add_list("type", "题型", where.types, spelt);
  words.add_list("difficulty", "难度", where.difficulties,
                 [](int difficulty) { return std::to_string(difficulty); });
  words.add_list("cognition", "认知层次", where.cognitions, spelt);
  words.add_list("importance", "重要程度", where.importances, spelt);
  words.add_list("tag", "标签", where.tags, text);
  words.add_list("status", "状态", where.statuses, spelt);
  words.add_list("source", "出处", where.sources, text);
  return std::move(words).str();
}

std::string_view property_name(Property property, Language language) {
  switch (property) {
    case Property::items:
      return say(language, "items", "题数");
    case Property::marks:
      return say(language, "marks", "分数");
    case Property::difficulty:
      return say(language, "sum of difficulty", "难度之和");
    case Property::seconds:
      return say(language, "seconds", "用时（秒）");
    case Property::score:
      return say(language, "expected score", "预期得分");
    case Property::information:
      return say(language, "information", "信息量");
  }
  return {};
}

// "mean difficulty at least 2.5": what a rule on a mean demands.
std::string mean_name(const Rule& rule, Language language) {
  std::string name(say(language, "mean ", "平均"));
  name += rule.property == Property::seconds ? say(language, "seconds", "用时（秒）")
                                             : say(language, "difficulty", "难度");
  name += rule.low != open_low ? say(language, " at least ", "不低于 ")
                               : say(language, " at most ", "不高于 ");
  return name + format_decimal(rule.offset, 2);
}

std::string quantity_name(const Rule& rule, Language language) {
  if (rule.scale != 1) {
    return mean_name(rule, language) + std::string(say(language, " (surplus)", "（差额）"));
  }
  std::string name(property_name(rule.property, language));
  if (rule.ability) {
    name += say(language, " at ability ", "，能力值 ");
    name += format_decimal(*rule.ability, 2);
  }
  return name;
}

std::string bounds_text(std::int64_t low, std::int64_t high, const Rule& rule) {
  if (low == high) return format_quantity(rule, low);
  const std::string from = low == open_low ? "" : format_quantity(rule, low);
  const std::string to = high == open_high ? "" : format_quantity(rule, high);
  return from + ".." + to;
}

std::string describe(const Miss& miss, const Shortage& shortage, const Bank& bank,
                     const Blueprint& blueprint, Language language) {
  const auto section_title = [&] { return section_name(blueprint, miss.number, language); };
  const auto told = [&](const Rule& rule) { return figure_in_words(rule, bank, language, {}); };
  switch (miss.kind) {
    case Miss::Kind::rule:
      return told(shortage.demand.rules[miss.number]);
    case Miss::Kind::section:
      return std::string(say(language, "section ", "大题 ")) + section_title() +
             std::string(say(language, ": approved items", "：审定试题"));
    case Miss::Kind::point:
      return std::string(say(language, "items on point ", "同一鉴定点题数 ")) + miss.subject;
    case Miss::Kind::enemies:
      return std::string(say(language, "enemies in one form: ", "互斥试题同卷：")) + miss.subject;
    case Miss::Kind::key_balance:
      return std::string(say(language, "difference between numbers of key letters, section ",
                             "各答案字母个数之差，大题 ")) +
             section_title();
    case Miss::Kind::key_run:
      return std::string(
                 say(language, "equal key letters in a row, section ", "连续相同答案字母，大题 ")) +
             section_title();
    case Miss::Kind::common:
      return std::string(say(language, "items common to forms ", "相同试题数，卷 ")) + miss.subject;
    case Miss::Kind::spread:
      return told(shortage.demand.spreads[miss.number].figure) +
             std::string(say(language, ", difference between forms", "，各卷之差"));
    case Miss::Kind::anchor:
      return miss.subject.empty()
                 ? std::string(say(language, "items common to all forms, section ",
                                   "各卷共有的锚题数，大题 ")) +
                       section_title()
                 : std::string(say(language, "place for the anchor item ", "锚题可用的位置：")) +
                       miss.subject;
    case Miss::Kind::start:
      return std::string(
          say(language, "start of the draw that meets the blueprint", "符合组卷方案的抽题起点"));
  }
  return {};
}

// Papers were met on the way, but not often enough for a fair choice among them.
std::string unmixed(const Shortage& shortage, Language language) {
  const std::string moves = std::to_string(shortage.moves);
  if (shortage.moves < Effort{}.moves) {
    return std::string(
               say(language,
                   "papers that meet the blueprint exist, but more effort is needed to "
                   "draw one fairly: give a larger '--effort' (moves spent: ",
                   "存在符合方案的试卷，但搜索量不足以保证公平抽取：请加大“--effort”（已搜索 "))
        .append(moves)
        .append(say(language, ")\n", " 步）\n"));
  }
  return std::string(say(language,
                         "papers that meet the blueprint exist, but so few or so far apart that "
                         "they cannot be drawn fairly (moves spent: ",
                         "存在符合方案的试卷，但余地太小，无法保证公平抽取（已搜索 "))
      .append(moves)
      .append(say(language,
                  ")\n  widen one rule a little or add items; more '--effort' seldom helps\n",
                  " 步）\n  请适当放宽某条要求或补充试题；仅加大“--effort”往往无效\n"));
}

bool is_of_keys(const Miss& miss) {
  return miss.kind == Miss::Kind::key_balance || miss.kind == Miss::Kind::key_run;
}

std::string headline(const Shortage& shortage, Language language) {
  const std::vector<Miss>& missed = shortage.missed;
  if (!missed.empty() && missed.front().kind == Miss::Kind::start) {
    return std::string(say(language,
                           "the draw was to begin from given forms, which do not meet the "
                           "blueprint from this bank:\n",
                           "抽题须从给定的试卷出发，但这些试卷不符合此题库和组卷方案：\n"));
  }
  if (shortage.certain) {
    return std::string(say(language, "the blueprint cannot be met from this bank:\n",
                           "此题库无法满足组卷方案：\n"));
  }
  if (missed.empty()) return unmixed(shortage, language);
  if (std::all_of(missed.begin(), missed.end(), is_of_keys)) {
    return std::string(say(language,
                           "items were drawn, but their options cannot be arranged so that the "
                           "keys lie as 'order.key' asks; try another seed, or widen it:\n",
                           "试题已抽出，但选项怎样排列，答案分布都不符合“order.key”的要求；"
                           "请换一个种子或放宽该要求：\n"));
  }
  return std::string(say(language,
                         "no paper was found within the stated effort (there may be none, or a "
                         "larger '--effort' may find one): after ",
                         "在规定的搜索量内未找到符合方案的试卷（可能不存在，也可能需要加大"
                         "“--effort”）：搜索 "))
      .append(std::to_string(shortage.moves))
      .append(say(language, " moves the nearest state still violates:\n",
                  " 步后，最接近的状态仍不满足：\n"));
}

// What the miss counts in; nothing where that is items.
const Rule* rule_of(const Miss& miss, const Demand& demand) {
  if (miss.kind == Miss::Kind::rule) return &demand.rules[miss.number];
  if (miss.kind == Miss::Kind::spread) return &demand.spreads[miss.number].figure;
  return nullptr;
}

// `file:line:column: ` of what the blueprint says there; empty where it is not known.
std::string place_of(const Miss& miss, const Demand& demand, const Blueprint& blueprint,
                     const Sources& sources) {
  Place place;
  if (miss.kind == Miss::Kind::rule) place = demand.rules[miss.number].place;
  if (miss.kind == Miss::Kind::section) place = blueprint.sections[miss.number].place;
  if (miss.kind == Miss::Kind::spread) place = demand.spreads[miss.number].figure.place;
  if (miss.kind == Miss::Kind::anchor) place = demand.anchor.place;
  if (miss.kind == Miss::Kind::common && blueprint.overlap) place = blueprint.overlap->place;
  if (is_of_keys(miss) && blueprint.order.key) place = blueprint.order.key->place;
  return place_prefix(place, sources);
}

constexpr std::size_t most_misses = 10;  // that are told one by one

// ": demanded 2..3, reached 1".
std::string amounts_of(const Miss& miss, const Demand& demand, const Blueprint& blueprint,
                       Language language) {
  const Rule* rule = rule_of(miss, demand);
  const auto number = [&](std::int64_t value) {
    return quantity_in_words(rule == nullptr ? Rule{} : *rule, value, 1, blueprint);
  };
  std::string text(say(language, ": demanded ", "：要求 "));
  if (miss.low != open_low) text += number(miss.low);
  if (miss.low != miss.high) text += "..";
  if (miss.high != open_high && miss.low != miss.high) text += number(miss.high);
  return text.append(say(language, ", reached ", "，达到 ")).append(number(miss.reached));
}

}  // namespace

std::string place_prefix(Place place, const Sources& sources) {
  if (place == Place{} || static_cast<std::size_t>(place.source) >= sources.size()) return {};
  const Source& source = sources[place.source];
  const LineColumn at = source.locate(place.span.begin);
  return source.name() + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + ": ";
}

std::string section_name(const Blueprint& blueprint, std::size_t number, Language language) {
  const ItemType type = blueprint.sections[number].type;
  return std::to_string(number + 1) + " " +
         std::string(language == Language::chinese ? chinese_name(type) : word(type));
}

std::string range_name(std::string_view code, const Bank& bank) {
  const Range* range = find_range(bank.outline.ranges, code);
  return range == nullptr ? std::string(code) : std::string(code) + " " + range->name;
}

std::string plain_bounds(std::int64_t low, std::int64_t high) {
  return bounds_text(low, high, Rule{});
}

std::string selected_in_words(const Rule& rule, const Bank& bank, Language language,
                              std::string_view section) {
  std::string text = describe(rule.where, bank, language);
  if (rule.section) {
    if (!text.empty()) text += say(language, ", ", "，");
    text += section.empty() ? std::string(say(language, "section ", "大题 ")) +
                                  std::to_string(*rule.section + 1)
                            : std::string(section);
  }
  if (rule.key) {
    if (!text.empty()) text += say(language, ", ", "，");
    text += say(language, "key true", "答案为正确");
  }
  if (!rule.subject.empty()) {
    if (!text.empty()) text += say(language, ", ", "，");
    text += say(language, "in common with ", "与以下试卷相同：");
    text += rule.subject;
  }
  if (text.empty()) text = say(language, "whole form", "全卷");
  return text.append(say(language, ": ", "："));
}

std::string mean_of_form(Language language) {
  return std::string(say(language, "mean difficulty", "平均难度"));
}

std::string figure_name(const Rule& rule, Language language) {
  return rule.scale == 1 ? quantity_name(rule, language) : mean_name(rule, language);
}

std::string figure_in_words(const Rule& rule, const Bank& bank, Language language,
                            std::string_view section) {
  return selected_in_words(rule, bank, language, section) +
         (is_mean_of_form(rule) ? mean_of_form(language) : quantity_name(rule, language));
}

std::string describe(const Rule& rule, const Bank& bank, Language language) {
  return selected_in_words(rule, bank, language, {}) + quantity_name(rule, language);
}

std::string format_quantity(const Rule& rule, std::int64_t value) {
  if (rule.property == Property::score || rule.property == Property::information) {
    return format_decimal(value, 4);
  }
  const bool in_hundredths = rule.property == Property::marks || rule.scale == 100;
  return in_hundredths ? format_decimal(value, 2) : std::to_string(value);
}

std::string format_bounds(const Rule& rule) { return bounds_text(rule.low, rule.high, rule); }

std::string describe(const Shortage& shortage, const Bank& bank, const Blueprint& blueprint,
                     const Sources& sources, Language language) {
  std::string text = headline(shortage, language);
  if (!shortage.explanation.conflict.empty()) {
    return text +
           describe(shortage.explanation, shortage.demand, bank, blueprint, sources, language);
  }
  const std::vector<Miss>& missed = shortage.missed;
  for (std::size_t i = 0; i < std::min(most_misses, missed.size()); ++i) {
    const Miss& miss = missed[i];
    text += "  " + place_of(miss, shortage.demand, blueprint, sources);
    text += miss.form.empty() ? std::string(say(language, "all forms together", "各卷合计"))
                              : std::string(say(language, "form ", "卷 ")) + miss.form;
    text += say(language, ": ", "：");
    text += describe(miss, shortage, bank, blueprint, language);
    text += amounts_of(miss, shortage.demand, blueprint, language) + "\n";
  }
  if (missed.size() <= most_misses) return text;
  const std::string more = std::to_string(missed.size() - most_misses);
  return text.append(say(language, "  and ", "  另有 "))
      .append(more)
      .append(say(language, " more (all of them: --format json)\n",
                  " 项（完整列表：--format json）\n"));
}

}  // namespace tiku
