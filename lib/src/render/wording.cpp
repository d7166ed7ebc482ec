// SPDX-License-Identifier: Apache-2.0
#include "render/wording.hpp"

#include "render/layout.hpp"
#include "tiku/text/number.hpp"

namespace tiku {
namespace {

std::string number(Marks marks) { return format_decimal(marks.hundredths, 2); }

std::string number_or_none(std::int64_t value) {
  return value > 0 ? std::to_string(value) : std::string();
}

}  // namespace

std::size_t numbers_before(const PrintedSection& section, const Template& office) {
  return office.numbering == Template::Numbering::section ? section.first - 1 : 0;
}

PlaceholderValues paper_values(const PrintedPaper& paper) {
  return {
      {"organisation", issuer(paper)},
      {"occupation", paper.occupation},
      {"level", paper.level},
      {"title", paper.title},
      {"form", form_name(paper.label)},
      {"batch", paper.batch},
      {"date", paper.date},
      {"standard", paper.standard},
      {"minutes", number_or_none(paper.minutes)},
      {"total", number(paper.total)},
      {"pass", paper.pass.hundredths > 0 ? number(paper.pass) : std::string()},
  };
}

PlaceholderValues section_values(const PrintedSection& section, const Template& office) {
  const std::size_t before = numbers_before(section, office);
  const bool has_many = section.items.size() > 1;
  return {
      {"number", chinese_number(section.number)},
      {"title", section.title},
      {"first", std::to_string(section.first - before)},
      {"last", has_many ? std::to_string(section.last - before) : std::string()},
      {"count", std::to_string(section.items.size())},
      {"each", has_many ? number(section.each) : std::string()},
      {"total", number(section.total)},
      {"directions", office.directions[static_cast<std::size_t>(section.type)]},
  };
}

std::vector<std::string> fill_all(const std::vector<std::string>& texts,
                                  const PlaceholderValues& values) {
  std::vector<std::string> filled;
  for (const std::string& text : texts) {
    if (std::string said = fill(text, values); !said.empty()) filled.push_back(std::move(said));
  }
  return filled;
}

Printout begin_printout(const PrintedPaper& paper, const Template& office, std::string_view what) {
  const PlaceholderValues values = paper_values(paper);
  std::string name = fill(office.name, values);
  if (!what.empty()) name.append(" ").append(what);
  Printout printout;
  printout.title = name + " " + form_name(paper.label);
  printout.date = paper.date;
  printout.figures = paper.figures;
  printout.style = office.page;
  for (const auto part : {&PageFoot::left, &PageFoot::centre, &PageFoot::right}) {
    printout.foot.*part = fill(office.foot.*part, values);
  }
  printout.blocks.emplace_back(HeadingBlock{fill(office.issuer, values), std::move(name),
                                            added_title(paper), fill_all(office.facts, values)});
  return printout;
}

SectionBlock short_head(const PrintedSection& section, const Template& office) {
  PlaceholderValues values = section_values(section, office);
  values["directions"].clear();
  return {fill(office.section_title, values), fill(office.section_directions, values), {}};
}

}  // namespace tiku
