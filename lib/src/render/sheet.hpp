// SPDX-License-Identifier: Apache-2.0
// A workbook before it is a file: sheets of rows of styled cells. What the cells say is
// settled in paper_sheets, key_sheets and conformance_sheets, the file in workbook_file.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "tiku/render/printout.hpp"
#include "tiku/render/workbook.hpp"
#include "tiku/text/inline.hpp"

namespace tiku {

/// A number of 10^-places, shown with as many decimals as it needs.
struct Decimal {
  std::int64_t value = 0;
  int places = 0;
  friend bool operator==(const Decimal&, const Decimal&) = default;
};

enum class CellStyle {
  title,    ///< of the sheet
  note,     ///< below the title
  heading,  ///< of a part of the sheet
  line,     ///< of words over all columns, not in a table
  header,   ///< of a column
  text,     ///< wrapped, at the left
  centred,  ///< short words and numbers
  alarm,    ///< centred, and not as it should be
};

/// Words as they are, a number, or a text with the markup of the bank.
using CellValue = std::variant<std::string, Decimal, Runs>;

struct SheetCell {
  CellStyle style = CellStyle::text;
  CellValue value;
  std::size_t columns = 1;  ///< that it spans
};
using SheetRow = std::vector<SheetCell>;

struct Sheet {
  std::string name;
  std::vector<std::size_t> widths;  ///< of the columns, in digits
  std::vector<SheetRow> rows;
  std::size_t header_rows = 0;  ///< stay in sight; the last of them is printed on each page
  bool is_landscape = false;
  bool has_filter = false;  ///< on the last header row
};

struct WorkbookContent {
  std::string title;
  std::vector<Sheet> sheets;
};

struct SheetColumn {
  std::string title;
  std::size_t width = 10;  ///< in digits
};

/// A heading over so many columns.
std::vector<SheetRow> heading_rows(const HeadingBlock& heading, std::size_t columns);

/// The heading, then the header of each column; the rows are to follow.
Sheet table_sheet(std::string name, const HeadingBlock& heading,
                  const std::vector<SheetColumn>& columns);

/// A document as one sheet, its words as they are on paper, in columns of these widths. What
/// is filled in by hand has no place in it.
Sheet printout_sheet(std::string name, const Printout& printout, std::vector<std::size_t> widths);

/// Puts more behind a text.
void append(Runs& text, const Runs& more);

inline SheetCell text_cell(std::string text) { return {CellStyle::text, std::move(text)}; }
inline SheetCell runs_cell(Runs runs) { return {CellStyle::text, std::move(runs)}; }
inline SheetCell centred_cell(std::string text) { return {CellStyle::centred, std::move(text)}; }
inline SheetCell count_cell(std::size_t count) {
  return {CellStyle::centred, Decimal{static_cast<std::int64_t>(count), 0}};
}

/// What the workbooks hold.
WorkbookContent paper_sheets(const PrintedPaper& paper, const Template& office);
WorkbookContent staff_sheets(const PrintedPaper& paper, const Template& office);
WorkbookContent key_sheets(const PrintedPaper& paper, const Template& office);
WorkbookContent conformance_sheets(const ConformanceMatter& matter);

/// The content as the bytes of an XLSX file, by way of a file in the folder `scratch`.
Workbook write_workbook(const WorkbookContent& content, const std::string& scratch);

}  // namespace tiku
