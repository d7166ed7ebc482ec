// SPDX-License-Identifier: Apache-2.0
// What a printed document holds before it is a file: a page style and blocks in order,
// with every word, number and letter settled. Made once from a printed paper; each
// writer (PDF, DOCX, HTML, text) is a pure function of it, so that all say the same.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "tiku/diagnostic/diagnostic.hpp"
#include "tiku/load/figure.hpp"
#include "tiku/model/template.hpp"
#include "tiku/text/inline.hpp"

namespace tiku {

/// Who issues what.
struct HeadingBlock {
  std::string issuer;
  std::string name;                ///< 茶艺师 四级/中级工 理论知识试卷
  std::string added;               ///< a further line; may be empty
  std::vector<std::string> facts;  ///< 卷别：A卷
  std::string document;            ///< what it is below the name: 答题纸; empty for the paper
  std::string secrecy;  ///< above all else, at the left: 机密★启用前; may be empty
};

/// 注意事项, numbered.
struct NoticesBlock {
  std::string title;
  std::vector<std::string> notices;
};

/// The table of marks by section: a header row, then rows to be filled in by hand.
struct ScoreBlock {
  std::vector<std::string> columns;  ///< 题号 一 二 三 总分
  std::vector<std::string> rows;     ///< 得分, 评分人
};

/// The head of a section; it stays with the item after it.
struct SectionBlock {
  std::string title;               ///< 一、单项选择题
  std::string directions;          ///< （第1题～第80题。…满分80分。）
  std::vector<std::string> boxes;  ///< of the small table before it, 得分 评分人; may be empty
};

struct OptionLine {
  std::string letter;  ///< as printed: A
  Runs text;
};

/// A figure that stands by itself.
struct FigureLine {
  std::string path;     ///< in `Printout::figures`
  int millimetres = 0;  ///< wide; 0 for its own size
};

/// Room for the answer to an open item.
struct AnswerSpace {
  int lines = 0;
  bool is_ruled = true;
};

/// What a staff copy says of an item: 答案, B.
struct Remark {
  std::string name;
  Runs text;
};

/// An item, or the material of a case, whose items follow at `depth` 1.
struct ItemBlock {
  std::string label;    ///< `12.`, or （1） within a case
  std::string bracket;  ///< of a true-false item, at the head of its line; else empty
  Runs stem;
  std::vector<FigureLine> figures;
  std::vector<OptionLine> options;  ///< in four, two or one columns, as they fit
  AnswerSpace space;
  std::vector<Remark> remarks;
  int depth = 0;
  bool keeps_next = false;  ///< stays on the page of the block after it
};

/// A paragraph.
struct TextBlock {
  enum class Style { body, centred, small, title };
  Style style = Style::body;
  Runs text;
};

struct TableCell {
  enum class Style { left, centred, header };
  Style style = Style::left;
  Runs text;
  std::size_t columns = 1;  ///< that it spans
};

/// A ruled table over the whole column; rows are never split.
struct TableBlock {
  std::vector<int> widths;      ///< of the columns, in parts of the whole
  std::size_t header_rows = 0;  ///< again on each page
  int row_height = 0;           ///< at least, in tenths of a millimetre
  std::vector<std::vector<TableCell>> rows;  ///< may end before the last column
  std::size_t together = 1;  ///< rows below the head that stay on one page: 2 for pairs
  std::map<std::size_t, int> higher_rows = {};  ///< least heights of rows that need more, from 0
};

struct PageBreak {};

using Block = std::variant<HeadingBlock, NoticesBlock, ScoreBlock, SectionBlock, ItemBlock,
                           TextBlock, TableBlock, PageBreak>;

struct Printout {
  std::string title;  ///< of the document, for readers of its properties
  std::string date;   ///< YYYY-MM-DD, of the batch: when it was made, to all readers
  PageStyle style;
  std::optional<SealStrip> strip;
  bool strip_on_all = false;  ///< pages, so that each says whose it is; else on the first
  PageFoot foot;
  std::vector<Block> blocks;
  std::map<std::string, FigureFile> figures;  ///< by the path that figure lines and runs have

  bool has_strip_on(std::size_t page) const { return strip && (page == 0 || strip_on_all); }
};

/// Why there is no file: a finding (08xx) but for its first argument, the file's name.
struct PrintProblem {
  Code code = Code::print_failed;
  std::vector<Argument> arguments;
};

/// The document as PDF, with all fonts embedded.
std::variant<std::string, PrintProblem> write_pdf(const Printout& printout);

/// The document as DOCX, for Word, WPS and LibreOffice.
std::variant<std::string, PrintProblem> write_docx(const Printout& printout);

/// The document as one self-contained HTML file, for the screen and for print.
std::string write_html(const Printout& printout);

/// The document as plain text of 78 columns.
std::string write_text(const Printout& printout);

}  // namespace tiku
