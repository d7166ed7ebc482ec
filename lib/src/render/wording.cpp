// SPDX-License-Identifier: Apache-2.0
#include "render/wording.hpp"

#include "render/layout.hpp"
#include "tiku/model/words.hpp"
#include "tiku/text/date.hpp"
#include "tiku/text/number.hpp"

namespace tiku {
namespace {

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
      return printed_date(paper.date);
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

}  // namespace

PlaceholderValues paper_values(const PrintedPaper& paper) {
  return values_of<PaperPlaceholder>(
      [&](PaperPlaceholder placeholder) { return value_of(placeholder, paper); });
}

PlaceholderValues section_values(const PrintedSection& section, const Template& office) {
  return values_of<SectionPlaceholder>(
      [&](SectionPlaceholder placeholder) { return value_of(placeholder, section, office); });
}

std::vector<std::string> fill_all(const std::vector<std::string>& texts,
                                  const PlaceholderValues& values) {
  std::vector<std::string> filled;
  for (const std::string& text : texts) {
    if (std::string said = fill(text, values); !said.empty()) filled.push_back(std::move(said));
  }
  return filled;
}

HeadingBlock heading_of(const PrintedPaper& paper, const Template& office,
                        std::string_view document) {
  const PlaceholderValues values = paper_values(paper);
  HeadingBlock heading;
  heading.secrecy = fill(office.secrecy, values);
  heading.issuer = fill(office.issuer, values);
  heading.name = fill(office.name, values);
  heading.document = document;
  heading.added = added_title(paper);
  heading.facts = fill_all(office.facts, values);
  return heading;
}

Printout begin_printout(const PrintedPaper& paper, const Template& office,
                        std::string_view document) {
  const PlaceholderValues values = paper_values(paper);
  HeadingBlock heading = heading_of(paper, office, document);
  Printout printout;
  printout.title = heading.name + " ";
  if (!document.empty()) printout.title.append(document).append(" ");
  printout.title += form_name(paper.label);
  printout.date = paper.date;
  printout.figures = paper.figures;
  printout.style = office.page;
  for (const auto part : {&PageFoot::left, &PageFoot::centre, &PageFoot::right}) {
    printout.foot.*part = fill(office.foot.*part, values);
  }
  printout.blocks.emplace_back(std::move(heading));
  return printout;
}

HeadingBlock& begun_heading(Printout& printout) {
  return std::get<HeadingBlock>(printout.blocks.front());
}

ScoreBlock score_table(const std::vector<const PrintedSection*>& sections,
                       const std::vector<std::string>& rows, std::string total) {
  ScoreBlock scores{{"题号"}, rows};
  for (const PrintedSection* section : sections) {
    scores.columns.push_back(chinese_number(section->number));
  }
  scores.columns.push_back(std::move(total));
  return scores;
}

TableCell table_cell(TableCell::Style style, std::string text) {
  return {style, plain(std::move(text)), 1};
}

SectionBlock short_head(const PrintedSection& section, const Template& office) {
  PlaceholderValues values = section_values(section, office);
  values["directions"].clear();
  return {fill(office.section_title, values), fill(office.section_directions, values), {}};
}

}  // namespace tiku
