// SPDX-License-Identifier: Apache-2.0
// The words of a paper and the choices of its layout, common to all writers: what a
// section is called, what is asked for in it, in how many columns options stand. How
// that looks is left to each writer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tiku/render/paper.hpp"
#include "tiku/render/printout.hpp"

namespace tiku {

/// The text without characters that drive a terminal, turn the direction of writing or
/// cannot be seen; a tab becomes a blank. Line breaks stay.
std::string harmless(std::string_view text);

/// The seal strip takes so much of a page's width, in tenths of a millimetre.
inline constexpr int strip_room = 170;

/// 一, 二, … 九十九; digits from 100.
std::string chinese_number(std::size_t number);

/// A form as people call it: `A` is A卷, `spare` 备用卷.
std::string form_name(std::string_view label);

/// Who issues the paper: the organisation, or 职业技能等级认定 where none is named.
std::string issuer(const PrintedPaper& paper);

/// The blueprint's title, where it says more than the paper's name does; else empty.
std::string added_title(const PrintedPaper& paper);

/// 0.5分
std::string marks_text(Marks marks);

/// 第1题～第80题
std::string section_numbers(const PrintedSection& section);

/// `81.`, or （1） inside a case.
std::string item_label(const PrintedItem& item);

/// The number of an item inside a case: 12（1）.
std::string part_name(const PrintedItem& whole, const PrintedItem& part);

/// What an item inside a case says of its marks, where they are known: （4分）. Others say
/// nothing, as the head of their section does.
std::string marks_note(const PrintedItem& item);

/// The words by which people know a text: its first 16 characters.
std::string first_words(std::string_view text);

/// Whether its answer is words, not letters or a sign.
bool is_open(const PrintedItem& item);

/// Whether the row stays on the page of the next one: rows of the header, with what they head,
/// and rows that belong together.
bool keeps_next_row(const TableBlock& table, std::size_t row);

/// How high a row is at least, in tenths of a millimetre.
int least_height(const TableBlock& table, std::size_t row);

/// Tables up to a third of a page stay whole.
inline constexpr int short_table = 3;

/// Whether a table is so short, by the least height of its rows, that it stays on one page.
/// Writers that measure know better.
bool is_short(const TableBlock& table);

/// How high a figure may be, in tenths of a millimetre, so that its item has room on the page.
int tallest_figure(const PageStyle& style);

/// How wide a figure is printed, in tenths of a millimetre: as it is asked for (0 for its own
/// size), enlarged as the page's style says, at most as wide as a column and not too high.
std::int64_t figure_width(const PageStyle& style, const FigureFile& figure, int millimetres);

/// In how many columns options stand: four, two or one, five options also in five or three, as
/// the widest fits. Lengths in any unit.
int columns_that_fit(std::size_t options, std::int64_t widest, std::int64_t room);

}  // namespace tiku
