// SPDX-License-Identifier: Apache-2.0
// The blocks of a printout as paragraphs and tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/docx/paragraphs.hpp"

namespace tiku::docx {

void write_block(Paragraphs& paragraphs, const HeadingBlock& heading);
void write_block(Paragraphs& paragraphs, const NoticesBlock& notices);
void write_block(Paragraphs& paragraphs, const ScoreBlock& scores);
void write_block(Paragraphs& paragraphs, const SectionBlock& section);
void write_block(Paragraphs& paragraphs, const ItemBlock& item);
void write_block(Paragraphs& paragraphs, const TextBlock& text);
void write_block(Paragraphs& paragraphs, const TableBlock& table);
void write_block(Paragraphs& paragraphs, const PageBreak& page_break);

/// The facts of a heading, as many on a line as fit.
std::vector<std::string> fact_lines(const std::vector<std::string>& facts,
                                    const Geometry& geometry);

/// The columns of a table in twips; what it does not say of a width is one part of the whole.
std::vector<int> widths_of(const TableBlock& table, const Geometry& geometry);

/// The style of a paragraph of text.
std::string_view style_of(const TextBlock& text);

/// In how many columns the options of the item stand.
int option_columns(const ItemBlock& item, const Geometry& geometry, const Printout& printout);

/// An item stays on one page, unless it is so long that it would leave most of a page
/// empty before it.
bool may_be_split(const ItemBlock& item);

}  // namespace tiku::docx
