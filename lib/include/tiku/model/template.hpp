// SPDX-License-Identifier: Apache-2.0
// What an office may change about its documents (模板), as plain values. The defaults are
// the custom of printed theory papers.
//
// Texts hold placeholders in braces, such as `{occupation}`; what stands in square
// brackets is left out where one of its placeholders has no value:
// `满分{total}分[，{pass}分合格]。`
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "tiku/model/item.hpp"
#include "tiku/text/source.hpp"

namespace tiku {

/// What any text of a document may name.
enum class PaperPlaceholder {
  organisation,
  occupation,
  level,
  title,  ///< of the blueprint
  form,   ///< A卷, 备用卷
  batch,
  date,
  standard,
  minutes,
  total,
  pass,
};

/// What the head of a section may name, and it alone.
enum class SectionPlaceholder {
  number,  ///< 一
  title,   ///< 单项选择题
  first,
  last,  ///< empty where there is one item
  count,
  each,  ///< marks of an item; empty where there is one
  total,
  directions,
};

/// What only the foot of a page may name beside, as pages are numbered last.
inline constexpr std::array<std::string_view, 2> page_placeholders = {"page", "pages"};

/// How pages look. Lengths in tenths of a millimetre, type sizes in tenths of a point.
struct PageStyle {
  enum class Size { a4, a3 };  ///< A4 upright, A3 across
  Size size = Size::a4;
  int columns = 1;  ///< of text, side by side
  int top = 160;    ///< margins; the seal strip is beside the left one
  int right = 180;
  int bottom = 200;
  int left = 180;
  int body = 105;                          ///< type of items
  int section = 120;                       ///< of the titles of sections
  int name = 160;                          ///< of the paper's name
  int issuer = 200;                        ///< of who issues it
  int small = 90;                          ///< of the seal line, boxes and the foot
  int leading = 155;                       ///< from line to line, in percent of the type size
  int figures = 100;                       ///< of the size that an item asks for, in percent
  std::string song = "Noto Serif CJK SC";  ///< face of texts (宋体)
  std::string hei = "Noto Sans CJK SC";    ///< face of titles (黑体)
  friend bool operator==(const PageStyle&, const PageStyle&) = default;
};

/// The sheet and the gap between columns, in tenths of a millimetre.
constexpr int paper_width(const PageStyle& style) {
  return style.size == PageStyle::Size::a3 ? 4200 : 2100;
}
inline constexpr int paper_height = 2970;
inline constexpr int column_gap = 140;

/// Width of a column in tenths of a millimetre, where no seal strip narrows it.
constexpr int column_width(const PageStyle& style) {
  const int gaps = column_gap * (style.columns - 1);
  return (paper_width(style) - style.left - style.right - gaps) / style.columns;
}

/// The strip at the left behind the seal line (密封线), on the first page of a paper and on
/// every page of an answer sheet.
struct SealStrip {
  std::vector<std::string> fields = {"姓名", "准考证号", "单位"};  ///< that a candidate fills in
  std::string words = "答题不得超过密封线";                        ///< along the line
  friend bool operator==(const SealStrip&, const SealStrip&) = default;
};

/// The foot of every page; `{page}` and `{pages}` stay until pages are numbered.
struct PageFoot {
  std::string left = "{occupation} {level}";
  std::string centre = "第{page}页　共{pages}页";
  std::string right = "{form}";
  friend bool operator==(const PageFoot&, const PageFoot&) = default;
};

/// The sheet for written answers (答题纸).
struct AnswerSheet {
  /// Whether choices and true-false items are answered on it; else they are on a card.
  bool has_choices = true;
  std::vector<std::string> notices = {
      "答题前，请在密封线内填写姓名、准考证号和单位名称。",
      "请按题号在规定的位置作答，写在规定位置以外的答案无效。",
      "保持纸面整洁，不得折叠，密封线外不得书写姓名等个人信息。",
  };
  std::vector<std::string> score_rows = {"得分", "评分人"};   ///< of its table; none: no table
  std::vector<std::string> score_boxes = {"得分", "评分人"};  ///< before each section
  /// Lines for the answer, by `ItemType`; those of calculations are not ruled.
  std::array<int, 8> answer_lines = {0, 0, 0, 1, 5, 8, 14, 0};
  friend bool operator==(const AnswerSheet&, const AnswerSheet&) = default;
};

/// The answer card (答题卡): what is printed at its head.
struct CardHead {
  static constexpr int least_digits = 2;
  static constexpr int most_digits = 20;
  std::string title = "答题卡";                        ///< below the paper's name
  int digits = 12;                                     ///< of the candidate's number (准考证号)
  std::vector<std::string> fields = {"姓名", "单位"};  ///< that a candidate writes
  std::vector<std::string> notices = {
      "答题前，用黑色签字笔填写姓名、单位和准考证号，再用2B铅笔填涂准考证号。",
      "选择题、判断题须用2B铅笔填涂；修改时先用橡皮擦干净，再填涂其他选项。",
      "保持卡面清洁，不要折叠、破损；不要在四角黑块和二维码处书写。",
  };
  friend bool operator==(const CardHead&, const CardHead&) = default;
};

struct Template {
  enum class Numbering { paper, section };  ///< numbers run through the paper, or per section

  std::string path;  ///< of the file, as it was given; empty for the defaults
  PageStyle page;
  std::optional<SealStrip> strip = SealStrip{};
  PageFoot foot;

  std::string secrecy;  ///< 密级, above all headings but those of sheets; may be empty
  std::string issuer = "{organisation}";
  std::string name = "{occupation} {level} 理论知识试卷";
  std::vector<std::string> facts = {"卷别：{form}", "[批次：{batch}]", "[日期：{date}]"};
  std::string notices_title = "注意事项";
  std::vector<std::string> notices = {
      "[本试卷依据{standard}命制。]",
      "[考试时间{minutes}分钟，]满分{total}分[，{pass}分合格]。",
      "答题前，请在密封线内填写姓名、准考证号和单位名称。",
      "请仔细阅读各题的答题要求，在规定的位置作答。",
      "保持卷面整洁，不得在试卷上乱写乱画，密封线外不得书写姓名等个人信息。",
  };
  std::vector<std::string> score_rows = {"得分", "评分人"};  ///< of the score table; none: no table
  std::vector<std::string> score_boxes = {"得分", "评分人"};  ///< before each section

  Numbering numbering = Numbering::paper;
  std::string section_title = "{number}、{title}";
  std::string section_directions =
      "（第{first}题[～第{last}题]。{directions}[每题{each}分，]满分{total}分。）";
  /// What is asked for, by `ItemType`.
  std::array<std::string, 8> directions = {
      "选择一个正确的答案，将相应的字母填入题内的括号中。",
      "每题有两个或两个以上正确的答案，将相应的字母填入题内的括号中。",
      "判断正误，正确的在题前的括号中填“√”，错误的填“×”。",
      "将正确的答案填入题内的括号中。",
      "简要回答问题。",
      "写出计算步骤和结果。",
      "根据题意作答，观点明确，条理清楚。",
      "阅读材料，回答各小题。",
  };
  /// Lines left for the answer, by `ItemType`; those of calculations are not ruled.
  std::array<int, 8> answer_lines = {0, 0, 0, 0, 5, 8, 14, 0};
  /// How answers are marked, by `ItemType`: printed in the key.
  std::array<std::string, 8> policies = {
      "", "全部选对得分，多选、错选、漏选均不得分。", "", "", "", "", "", ""};
  AnswerSheet sheet;
  /// Who signs below the key.
  std::vector<std::string> signatures = {"命题人", "审核人", "日期"};
  CardHead card;
  Place place;          ///< of the file's first key
  Place columns_place;  ///< of `page.columns`, or of `page`
  friend bool operator==(const Template&, const Template&) = default;
};

}  // namespace tiku
