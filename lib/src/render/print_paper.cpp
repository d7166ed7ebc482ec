// SPDX-License-Identifier: Apache-2.0
// Form -> printed paper: numbers, letters, keys and names are settled here.
#include <algorithm>
#include <map>
#include <numeric>

#include "tiku/model/words.hpp"
#include "tiku/render/paper.hpp"

namespace tiku {
namespace {

using PointNames = std::map<std::string_view, std::string_view>;

PointNames point_names(const Bank& bank) {
  PointNames names;
  for (const PointPath& path : point_paths(bank.outline)) {
    names.emplace(path.point->code, path.point->name);
  }
  return names;
}

// The item's options in printed order; items inside cases keep their own.
std::vector<std::uint8_t> printed_order(const Item& item, const std::vector<std::uint8_t>& placed) {
  if (placed.size() == item.options.size()) return placed;
  std::vector<std::uint8_t> order(item.options.size());
  std::iota(order.begin(), order.end(), std::uint8_t{0});
  return order;
}

char printed_letter(std::size_t position) { return static_cast<char>('A' + position); }

std::string printed_key(const Item& item, const std::vector<std::uint8_t>& order) {
  if (const auto* truth = std::get_if<bool>(&item.answer)) return *truth ? "√" : "×";
  if (const auto* text = std::get_if<std::string>(&item.answer)) return *text;
  std::string key;
  if (const auto* letters = std::get_if<std::vector<char>>(&item.answer)) {
    for (std::size_t i = 0; i < order.size(); ++i) {
      const char own = item.options[order[i]].letter;
      if (std::ranges::find(*letters, own) != letters->end()) key += printed_letter(i);
    }
  }
  return key;
}

// The path by which all documents call a figure; one outside the bank is never printed.
std::string printed_path(const Bank& bank, const Item& item, const std::string& as_written) {
  return figure_path(bank, item, as_written).value_or(as_written);
}

Runs print_text(const Bank& bank, const Item& item, std::string_view text) {
  Runs runs = parse_inline(text);
  for (Run& run : runs) {
    if (run.kind == Run::Kind::figure) run.text = printed_path(bank, item, run.text);
  }
  return runs;
}

// The same for a text that stays one.
std::string with_paths(const Bank& bank, const Item& item, const std::string& text) {
  if (text.find("!{") == std::string::npos) return text;
  return written(print_text(bank, item, text));
}

PrintedItem print_item(const Item& item, const std::vector<std::uint8_t>& placed, const Bank& bank,
                       const PointNames& names) {
  const std::vector<std::uint8_t> order = printed_order(item, placed);
  PrintedItem printed;
  printed.id = item.id;
  printed.type = item.type;
  printed.stem = print_text(bank, item, item.stem);
  for (const Figure& figure : item.figures) {
    printed.figures.push_back({printed_path(bank, item, figure.path), figure.millimetres});
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Option& option = item.options[order[i]];
    printed.options.push_back(
        {printed_letter(i), print_text(bank, item, option.text), option.letter});
  }
  printed.key = with_paths(bank, item, printed_key(item, order));
  for (const MarkingPoint& point : item.marking) {
    printed.marking.push_back({point.marks, with_paths(bank, item, point.text)});
  }
  printed.explanation = print_text(bank, item, item.explanation);
  printed.source = item.source;
  printed.point = item.point.text;
  if (const auto name = names.find(item.point.text); name != names.end()) {
    printed.point_name = name->second;
  }
  printed.difficulty = item.difficulty;
  for (const Item& part : item.items) {
    printed.items.push_back(print_item(part, {}, bank, names));
    printed.items.back().part = printed.items.size();
  }
  return printed;
}

// What the parts of a case earn, as far as their files tell: the sum of their marking points,
// and for a lone part without any the rest of the case's marks.
void share_marks(PrintedItem& whole) {
  Marks rest = whole.marks;
  PrintedItem* lone = nullptr;
  std::size_t unknown = 0;
  for (PrintedItem& part : whole.items) {
    for (const MarkingPoint& point : part.marking) part.marks.hundredths += point.marks.hundredths;
    rest.hundredths -= part.marks.hundredths;
    if (part.marking.empty()) {
      lone = &part;
      ++unknown;
    }
  }
  if (unknown == 1 && rest.hundredths > 0) lone->marks = rest;
}

PrintedSection print_section(const Section& section, const std::vector<PlacedItem>& placed,
                             const Bank& bank, const PointNames& names, std::size_t first) {
  PrintedSection printed;
  printed.title = section.title.empty() ? chinese_name(section.type) : section.title;
  printed.type = section.type;
  printed.first = first;
  printed.last = first + placed.size() - 1;
  printed.each = section.marks;
  printed.total.hundredths = section.marks.hundredths * static_cast<std::int64_t>(placed.size());
  for (const PlacedItem& item : placed) {
    printed.items.push_back(print_item(bank.items[item.item], item.options, bank, names));
    printed.items.back().number = first++;
    printed.items.back().marks = section.marks;
    share_marks(printed.items.back());
  }
  return printed;
}

std::string standard_name(const Standard& standard) {
  if (standard.title.empty()) return {};
  std::string name =
      standard.title.starts_with("《") ? standard.title : "《" + standard.title + "》";
  if (standard.edition) name += "（" + std::to_string(*standard.edition) + "年版）";
  return name;
}

}  // namespace

PrintedPaper print_paper(const Form& form, const Batch& batch, const Blueprint& blueprint,
                         const Bank& bank, Template::Numbering numbering) {
  PrintedPaper paper;
  paper.organisation = batch.organisation;
  paper.title = blueprint.title;
  paper.occupation = bank.occupation.name;
  paper.level = level_name(bank.level);
  paper.batch = batch.id;
  paper.date = batch.date;
  paper.label = form.label;
  paper.minutes = blueprint.minutes.value_or(0);
  paper.standard = standard_name(bank.standard);
  paper.pass = blueprint.pass.value_or(Marks{});
  const PointNames names = point_names(bank);
  std::size_t first = 1;
  for (std::size_t i = 0; i < form.sections.size(); ++i) {
    paper.sections.push_back(
        print_section(blueprint.sections[i], form.sections[i], bank, names, first));
    paper.sections.back().number = i + 1;
    if (numbering == Template::Numbering::paper) first += form.sections[i].size();
    paper.total.hundredths += paper.sections.back().total.hundredths;
  }
  return paper;
}

}  // namespace tiku
