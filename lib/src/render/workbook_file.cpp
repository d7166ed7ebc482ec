// SPDX-License-Identifier: Apache-2.0
// Sheets -> bytes of an XLSX file: the only user of libxlsxwriter. The library can only
// write to a path, so the file is made in a scratch folder, read back and removed. Several
// threads may do so at once: what it shares between them decides no byte (see
// docs/after-the-draw.md).
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <clocale>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <map>
#include <numeric>
#include <utility>

#include <xlsxwriter.h>

#include "render/cell_text.hpp"
#include "render/layout.hpp"
#include "render/sheet.hpp"
#include "render/wrap.hpp"
#include "tiku/text/utf8.hpp"

namespace tiku {
namespace {

// libxlsxwriter prints numbers by the locale's rules; here the thread has the plain ones.
class PlainLocale {
 public:
  PlainLocale() : plain_(newlocale(LC_ALL_MASK, "C", nullptr)), before_(uselocale(plain_)) {}
  ~PlainLocale() {
    uselocale(before_);
    if (plain_ != nullptr) freelocale(plain_);
  }
  PlainLocale(const PlainLocale&) = delete;
  PlainLocale& operator=(const PlainLocale&) = delete;

 private:
  locale_t plain_;
  locale_t before_;
};

// A file of its own in the scratch folder, gone when the value goes. Room for so many
// bytes is made sure of first, and given back: libxlsxwriter writes each sheet and each
// rich text to a file of its own there, and a full disk could leave a sheet cut short
// without a word.
class ScratchFile {
 public:
  ScratchFile(const std::string& folder, std::size_t room) : path_(folder + "/XXXXXX") {
    const int file = mkstemp(path_.data());
    if (file < 0) {
      error_ = errno;
      path_.clear();
      return;
    }
    error_ = posix_fallocate(file, 0, static_cast<off_t>(room));
    if (error_ == 0 && ftruncate(file, 0) != 0) error_ = errno;
    close(file);
  }
  ~ScratchFile() {
    if (!path_.empty()) unlink(path_.c_str());
  }
  ScratchFile(const ScratchFile&) = delete;
  ScratchFile& operator=(const ScratchFile&) = delete;

  const std::string& path() const { return path_; }
  int error() const { return error_; }

  std::string read() const {
    std::string bytes;
    std::FILE* file = std::fopen(path_.c_str(), "rb");
    if (file == nullptr) return bytes;
    std::array<char, 1U << 16U> block{};
    std::size_t count = block.size();
    while (count == block.size()) {
      count = std::fread(block.data(), 1, block.size(), file);
      bytes.append(block.data(), count);
    }
    std::fclose(file);
    return bytes;
  }

 private:
  std::string path_;
  int error_ = 0;
};

// Excel takes `_x0041_` in a text for `A` (ECMA-376, ST_Xstring).
bool begins_as_escape(std::string_view text) {
  constexpr std::size_t digits = 4;
  if (text.size() < digits + 3 || !text.starts_with("_x") || text[digits + 2] != '_') return false;
  return text.substr(2, digits).find_first_not_of("0123456789ABCDEFabcdef") == text.npos;
}

// The character at a place as the file must spell it.
std::string_view spelt(std::string_view text, std::size_t at, std::size_t bytes) {
  return begins_as_escape(text.substr(at)) ? "_x005F_" : text.substr(at, bytes);
}

// A cell holds at most 32,767 units of UTF-16; what is beyond is cut off and marked.
std::string fitted(std::string_view text) {
  constexpr std::size_t most_units = 32767;
  const std::string safe = harmless(text);
  std::string cell;
  std::size_t units = 0;
  std::size_t last_good = 0;
  for (std::size_t at = 0; at < safe.size();) {
    const Character character = character_at(safe, at);
    const std::string_view spelling = spelt(safe, at, character.bytes);
    cell += spelling;
    units += character.code > 0xFFFF ? 2 : character.code == U'_' ? spelling.size() : 1;
    if (units < most_units) last_good = cell.size();
    at += character.bytes;
  }
  return units <= most_units ? cell : cell.substr(0, last_good) + "…";
}

// libxlsxwriter counts the pieces of a rich text in one byte, and takes their tags for
// characters of the cell. Texts beyond that are written without faces.
bool fits_rich(const std::vector<CellPiece>& pieces) {
  constexpr std::size_t most_pieces = 250;
  constexpr std::size_t most_signs = 32767;
  constexpr std::size_t tags = 200;  // around a piece, with its font
  std::size_t signs = 0;
  for (const CellPiece& piece : pieces) {
    const std::size_t escapes = static_cast<std::size_t>(std::ranges::count_if(
        piece.text, [](char sign) { return sign == '&' || sign == '<' || sign == '>'; }));
    signs += tags + count_characters(fitted(piece.text)) + 4 * escapes;
  }
  return pieces.size() <= most_pieces && signs <= most_signs;
}

lxw_format* make_format(lxw_workbook* book, CellStyle style, const Face& face) {
  constexpr lxw_color_t pale = 0xEDEDED;
  constexpr lxw_color_t warning = 0xC00000;
  lxw_format* format = workbook_add_format(book);
  const bool is_bold = style == CellStyle::title || style == CellStyle::heading ||
                       style == CellStyle::header || style == CellStyle::alarm;
  format_set_font_name(format, is_bold ? "黑体" : "宋体");
  format_set_font_size(format, style == CellStyle::title ? 14 : 10.5);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  format_set_text_wrap(format);
  if (is_bold || face.is_bold) format_set_bold(format);
  if (face.is_underlined) format_set_underline(format, LXW_UNDERLINE_SINGLE);
  if (face.script) {
    format_set_font_script(format,
                           face.script == Script::low ? LXW_FONT_SUBSCRIPT : LXW_FONT_SUPERSCRIPT);
  }
  const bool is_centred =
      style != CellStyle::text && style != CellStyle::heading && style != CellStyle::line;
  if (is_centred) format_set_align(format, LXW_ALIGN_CENTER);
  if (style == CellStyle::text) format_set_indent(format, 1);
  if (style >= CellStyle::header) format_set_border(format, LXW_BORDER_THIN);
  if (style == CellStyle::header) format_set_bg_color(format, pale);
  if (style == CellStyle::alarm) format_set_font_color(format, warning);
  return format;
}

// The document's title at the left of the foot of each page, where it is short enough, and
// the page's number. libxlsxwriter takes even `&&G` and `&&[Picture]` for pictures, and then
// releases the foot twice: there `&` becomes the full-width sign.
std::string foot_of(const std::string& title) {
  constexpr std::size_t most_bytes = 150;  // a foot has 255 units at most
  const std::string number = "第&P页　共&N页";
  const std::string words = harmless(title);
  std::string spelling;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const char next = i + 1 < words.size() ? words[i + 1] : '\0';
    if (words[i] != '&') {
      spelling += spelt(words, i, 1);
    } else {
      spelling += next == 'G' || next == '[' ? "＆" : "&&";
    }
  }
  return spelling.size() > most_bytes ? "&C" + number : "&L" + spelling + "&R" + number;
}

// Points that a cell needs in a column of some digits; the text keeps off its borders. A line
// of a face that takes the place of 宋体 may be half as high again as its type.
double height_of(const SheetCell& cell, std::size_t width) {
  const std::size_t margin = cell.style == CellStyle::text ? 3 : 1;
  const std::size_t lines =
      wrap(plain_text(cell.value), std::max(width, margin + 2) - margin).size();
  return cell.style == CellStyle::title ? 22.0 * static_cast<double>(lines)
                                        : 4.0 + 15.5 * static_cast<double>(lines);
}

// No fewer bytes than all the files take that libxlsxwriter writes: a sign is escaped
// with six at most, a cell has a tag beside its text, a piece of a rich text has a font,
// and all that is also zipped.
std::size_t room_for(const WorkbookContent& content) {
  std::size_t room = 1U << 16U;
  for (const Sheet& sheet : content.sheets) {
    for (const SheetRow& row : sheet.rows) {
      room += 256;
      for (const SheetCell& cell : row) {
        room += cell.columns * 128;
        const std::vector<CellPiece> pieces = cell_pieces(cell.value);
        if (pieces.size() > 1) room += 512 * pieces.size();
        for (const CellPiece& piece : pieces) room += 8 * piece.text.size();
      }
    }
  }
  return room;
}

// Writes sheets into one lxw_workbook and remembers the first error.
class Book {
 public:
  Book(const std::string& path, std::string scratch) : scratch_(std::move(scratch)) {
    lxw_workbook_options options{};
    options.tmpdir = scratch_.data();
    book_ = workbook_new_opt(path.c_str(), &options);
    if (book_ == nullptr) error_ = LXW_ERROR_MEMORY_MALLOC_FAILED;
  }
  ~Book() { lxw_workbook_free(book_); }
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  // Closing writes the file, so an error can come as late as there.
  lxw_error write(const WorkbookContent& content) {
    if (error_ != LXW_NO_ERROR) return error_;
    set_properties(content.title);
    foot_ = foot_of(content.title);
    for (const Sheet& sheet : content.sheets) add(sheet);
    if (error_ != LXW_NO_ERROR) return error_;
    return workbook_close(std::exchange(book_, nullptr));
  }

 private:
  void set_properties(const std::string& title) {
    std::string safe = harmless(title);
    lxw_doc_properties properties{};
    properties.title = safe.data();
    properties.created = 946684800;  // 2000-01-01: the bytes must not tell the hour
    keep(workbook_set_properties(book_, &properties));
  }

  void keep(lxw_error error) {
    if (error_ == LXW_NO_ERROR) error_ = error;
  }

  void add(const Sheet& sheet) {
    lxw_worksheet* out = workbook_add_worksheet(book_, sheet.name.c_str());
    if (out == nullptr) return keep(LXW_ERROR_MEMORY_MALLOC_FAILED);
    for (std::size_t i = 0; i < sheet.widths.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      keep(
          worksheet_set_column(out, column, column, static_cast<double>(sheet.widths[i]), nullptr));
    }
    set_page(out, sheet);
    for (std::size_t i = 0; i < sheet.rows.size(); ++i) {
      add_row(out, static_cast<lxw_row_t>(i), sheet.rows[i], sheet.widths);
    }
  }

  void set_page(lxw_worksheet* out, const Sheet& sheet) {
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(out, a4);
    if (sheet.is_landscape) worksheet_set_landscape(out);
    worksheet_set_margins(out, 0.4, 0.4, 0.6, 0.7);
    worksheet_fit_to_pages(out, 1, 0);
    worksheet_center_horizontally(out);
    keep(worksheet_set_footer(out, foot_.c_str()));
    if (sheet.header_rows == 0) return;
    const auto below = static_cast<lxw_row_t>(sheet.header_rows);
    worksheet_freeze_panes(out, below, 0);
    keep(worksheet_repeat_rows(out, below - 1, below - 1));
    if (sheet.has_filter && !sheet.rows.empty()) {
      keep(worksheet_autofilter(out, below - 1, 0, static_cast<lxw_row_t>(sheet.rows.size() - 1),
                                static_cast<lxw_col_t>(sheet.widths.size() - 1)));
    }
  }

  // Not every reader fits the heights of rows to wrapped text, and none to merged cells.
  void add_row(lxw_worksheet* out, lxw_row_t row, const SheetRow& cells,
               const std::vector<std::size_t>& widths) {
    constexpr double highest = 400;  // Excel takes 409
    double height = 0;
    auto width = widths.begin();
    for (const SheetCell& cell : cells) {
      const auto next = width + static_cast<std::ptrdiff_t>(cell.columns);
      add_cell(out, row, static_cast<lxw_col_t>(width - widths.begin()), cell);
      height = std::max(height, height_of(cell, std::accumulate(width, next, std::size_t{0})));
      width = next;
    }
    keep(worksheet_set_row(out, row, std::min(height, highest), nullptr));
  }

  void add_cell(lxw_worksheet* out, lxw_row_t row, lxw_col_t column, const SheetCell& cell) {
    lxw_format* format = format_for(cell.style, {});
    if (cell.columns > 1) {
      const auto last = static_cast<lxw_col_t>(column + cell.columns - 1);
      keep(worksheet_merge_range(out, row, column, row, last, "", format));
    }
    if (const auto* number = std::get_if<Decimal>(&cell.value)) {
      const double value = static_cast<double>(number->value) / std::pow(10.0, number->places);
      return keep(worksheet_write_number(out, row, column, value, format));
    }
    const std::vector<CellPiece> pieces = cell_pieces(cell.value);
    if (pieces.empty()) return keep(worksheet_write_blank(out, row, column, format));
    if (pieces.size() > 1 && fits_rich(pieces)) {
      return add_rich(out, row, column, cell.style, pieces);
    }
    const bool is_one = pieces.size() == 1;
    const std::string text = fitted(is_one ? pieces.front().text : plain_text(cell.value));
    if (is_one) format = format_for(cell.style, pieces.front().face);
    keep(worksheet_write_string(out, row, column, text.c_str(), format));
  }

  void add_rich(lxw_worksheet* out, lxw_row_t row, lxw_col_t column, CellStyle style,
                const std::vector<CellPiece>& pieces) {
    std::vector<std::string> texts;
    for (const CellPiece& piece : pieces) texts.push_back(fitted(piece.text));
    std::vector<lxw_rich_string_tuple> parts;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      parts.push_back({format_for(style, pieces[i].face), texts[i].data()});
    }
    std::vector<lxw_rich_string_tuple*> list;
    for (lxw_rich_string_tuple& part : parts) list.push_back(&part);
    list.push_back(nullptr);  // where it ends
    keep(worksheet_write_rich_string(out, row, column, list.data(), format_for(style, {})));
  }

  lxw_format* format_for(CellStyle style, const Face& face) {
    lxw_format*& format = formats_[{style, face}];
    if (format == nullptr) format = make_format(book_, style, face);
    return format;
  }

  std::string scratch_;
  std::string foot_;
  lxw_workbook* book_ = nullptr;
  std::map<std::pair<CellStyle, Face>, lxw_format*> formats_;
  lxw_error error_ = LXW_NO_ERROR;
};

// Every ZIP file ends in the record of its directory, 22 bytes without a comment. Where
// it is missing, the disk was full when the last block was to be written.
bool is_whole(std::string_view bytes) {
  constexpr std::size_t record = 22;
  return bytes.size() > record && bytes.substr(bytes.size() - record).starts_with("PK\5\6");
}

}  // namespace

Workbook write_workbook(const WorkbookContent& content, const std::string& scratch) {
  const PlainLocale locale;
  const ScratchFile file(scratch, room_for(content));
  if (file.error() != 0) return WorkbookProblem{std::strerror(file.error())};
  if (const lxw_error error = Book(file.path(), scratch).write(content); error != LXW_NO_ERROR) {
    return WorkbookProblem{lxw_strerror(error)};
  }
  std::string bytes = file.read();
  if (!is_whole(bytes)) return WorkbookProblem{std::strerror(ENOSPC)};
  return bytes;
}

}  // namespace tiku
