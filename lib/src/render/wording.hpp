// SPDX-License-Identifier: Apache-2.0
// What the placeholders of a template stand for in the documents of a paper.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tiku/model/template.hpp"
#include "tiku/render/paper.hpp"
#include "tiku/render/printout.hpp"
#include "tiku/text/placeholder.hpp"

namespace tiku {

/// Anywhere in a document.
PlaceholderValues paper_values(const PrintedPaper& paper);

/// In the head of a section.
PlaceholderValues section_values(const PrintedSection& section, const Template& office);

/// The filled texts that say something.
std::vector<std::string> fill_all(const std::vector<std::string>& texts,
                                  const PlaceholderValues& values);

/// Who issues what; the name of the `document` stands below the paper's: 标准答案. Nothing
/// for the paper itself.
HeadingBlock heading_of(const PrintedPaper& paper, const Template& office,
                        std::string_view document);

/// A document of the paper with its page style, foot and heading.
Printout begin_printout(const PrintedPaper& paper, const Template& office,
                        std::string_view document);

/// The heading with which a printout has begun.
HeadingBlock& begun_heading(Printout& printout);

/// The table of marks by section.
ScoreBlock score_table(const std::vector<const PrintedSection*>& sections,
                       const std::vector<std::string>& rows, std::string total);

/// A cell of plain text.
TableCell table_cell(TableCell::Style style, std::string text);

/// The head of a section where nothing is to be answered: numbers and marks.
SectionBlock short_head(const PrintedSection& section, const Template& office);

}  // namespace tiku
