// SPDX-License-Identifier: Apache-2.0
#include "tiku/render/printouts.hpp"

#include "render/layout.hpp"
#include "tiku/model/words.hpp"
#include "tiku/text/number.hpp"
#include "tiku/text/placeholder.hpp"

namespace tiku {
namespace {

constexpr std::string_view empty_bracket = "（　　）";

std::string number(Marks marks) { return format_decimal(marks.hundredths, 2); }

std::string number_or_none(std::int64_t value) {
  return value > 0 ? std::to_string(value) : std::string();
}

// The values of all placeholders of a kind, by name.
template <class Placeholder, class Value>
PlaceholderValues values_of(const Value& value) {
  PlaceholderValues values;
  const auto names = words<Placeholder>();
  for (std::size_t i = 0; i < names.size(); ++i) {
    values.emplace(names[i], value(static_cast<Placeholder>(i)));
  }
  return values;
}

std::string value_of(PaperPlaceholder placeholder, const PrintedPaper& paper) {
  switch (placeholder) {
    case PaperPlaceholder::organisation:
      return issuer(paper);
    case PaperPlaceholder::occupation:
      return paper.occupation;
    case PaperPlaceholder::level:
      return paper.level;
    case PaperPlaceholder::title:
      return paper.title;
    case PaperPlaceholder::form:
      return form_name(paper.label);
    case PaperPlaceholder::batch:
      return paper.batch;
    case PaperPlaceholder::date:
      return paper.date;
    case PaperPlaceholder::standard:
      return paper.standard;
    case PaperPlaceholder::minutes:
      return number_or_none(paper.minutes);
    case PaperPlaceholder::total:
      return number(paper.total);
    case PaperPlaceholder::pass:
      return paper.pass.hundredths > 0 ? number(paper.pass) : std::string();
  }
  return {};
}

std::string value_of(SectionPlaceholder placeholder, const PrintedSection& section,
                     const Template& office) {
  const bool has_many = section.items.size() > 1;
  switch (placeholder) {
    case SectionPlaceholder::number:
      return chinese_number(section.number);
    case SectionPlaceholder::title:
      return section.title;
    case SectionPlaceholder::first:
      return std::to_string(section.first);
    case SectionPlaceholder::last:
      return has_many ? std::to_string(section.last) : std::string();
    case SectionPlaceholder::count:
      return std::to_string(section.items.size());
    case SectionPlaceholder::each:
      return has_many ? number(section.each) : std::string();
    case SectionPlaceholder::total:
      return number(section.total);
    case SectionPlaceholder::directions:
      return office.directions[static_cast<std::size_t>(section.type)];
  }
  return {};
}

// What placeholders stand for anywhere in a document of the paper.
PlaceholderValues paper_values(const PrintedPaper& paper) {
  return values_of<PaperPlaceholder>(
      [&](PaperPlaceholder placeholder) { return value_of(placeholder, paper); });
}

// What they stand for in the head of a section.
PlaceholderValues section_values(const PrintedSection& section, const Template& office) {
  return values_of<SectionPlaceholder>(
      [&](SectionPlaceholder placeholder) { return value_of(placeholder, section, office); });
}

// The filled texts that say something.
std::vector<std::string> fill_all(const std::vector<std::string>& texts,
                                  const PlaceholderValues& values) {
  std::vector<std::string> filled;
  for (const std::string& text : texts) {
    if (std::string said = fill(text, values); !said.empty()) filled.push_back(std::move(said));
  }
  return filled;
}

// Blocks in order, the items of sections and of cases one after the other.
class Builder {
 public:
  Builder(const PrintedPaper& paper, const Template& office)
      : paper_(paper), office_(office), values_(paper_values(paper)) {}

  Printout build() {
    Printout printout;
    printout.title = fill(office_.name, values_) + " " + form_name(paper_.label);
    printout.date = paper_.date;
    printout.style = office_.page;
    printout.strip = office_.strip;
    for (const auto part : {&PageFoot::left, &PageFoot::centre, &PageFoot::right}) {
      printout.foot.*part = fill(office_.foot.*part, values_);
    }
    add_heading();
    add_scores();
    for (const PrintedSection& section : paper_.sections) add_section(section);
    printout.blocks = std::move(blocks_);
    return printout;
  }

 private:
  void add_heading() {
    blocks_.emplace_back(HeadingBlock{fill(office_.issuer, values_), fill(office_.name, values_),
                                      added_title(paper_), fill_all(office_.facts, values_)});
    if (std::vector<std::string> notices = fill_all(office_.notices, values_); !notices.empty()) {
      blocks_.emplace_back(NoticesBlock{office_.notices_title, std::move(notices)});
    }
  }

  void add_scores() {
    if (office_.score_rows.empty()) return;
    ScoreBlock scores{{"题号"}, office_.score_rows};
    for (const PrintedSection& section : paper_.sections) {
      scores.columns.push_back(chinese_number(section.number));
    }
    scores.columns.emplace_back("总分");
    blocks_.emplace_back(std::move(scores));
  }

  void add_section(const PrintedSection& section) {
    const PlaceholderValues values = section_values(section, office_);
    blocks_.emplace_back(SectionBlock{fill(office_.section_title, values),
                                      fill(office_.section_directions, values),
                                      office_.score_boxes});
    for (const PrintedItem& item : section.items) add_item(item, item.number, 0);
  }

  void add_item(const PrintedItem& item, std::size_t number, int depth) {
    ItemBlock block;
    block.label =
        depth > 0 ? "（" + std::to_string(item.part) + "）" : std::to_string(number) + ".";
    if (item.type == ItemType::true_false) block.bracket = empty_bracket;
    block.stem = item.stem;
    for (const std::string& figure : item.figures) block.figures.push_back({figure, 0});
    for (const PrintedOption& option : item.options) {
      block.options.push_back({std::string(1, option.letter), option.text});
    }
    const auto type = static_cast<std::size_t>(item.type);
    block.space = {office_.answer_lines[type], item.type != ItemType::calculation};
    block.depth = depth;
    block.keeps_next = !item.items.empty();
    blocks_.emplace_back(std::move(block));
    for (const PrintedItem& part : item.items) add_item(part, 0, depth + 1);
  }

  const PrintedPaper& paper_;
  const Template& office_;
  PlaceholderValues values_;
  std::vector<Block> blocks_;
};

}  // namespace

Printout paper_printout(const PrintedPaper& paper, const Template& office) {
  return Builder(paper, office).build();
}

}  // namespace tiku
