// SPDX-License-Identifier: Apache-2.0
// Batch -> the covers of its sealed papers, each with the record of its opening.
#include <string_view>
#include <utility>

#include "render/layout.hpp"
#include "render/wording.hpp"
#include "tiku/render/printouts.hpp"
#include "tiku/text/date.hpp"

namespace tiku {
namespace {

using Style = TableCell::Style;

// Blanks that leave room to write.
constexpr const char* date_to_write = "　　　年　　月　　日";
constexpr const char* time_to_write = "　　　时　　　分";
constexpr const char* two_names = "甲：　　　　　　　　　　　乙：";
constexpr std::string_view yes_or_no = "：□是　□否";

TableCell head(std::string text) { return table_cell(Style::header, std::move(text)); }
TableCell entry(std::string text) { return table_cell(Style::left, std::move(text)); }
TableCell over(std::size_t columns, TableCell cell) {
  cell.columns = columns;
  return cell;
}

std::vector<TableCell> pairs(const char* left, std::string left_entry, const char* right,
                             std::string right_entry) {
  return {head(left), entry(std::move(left_entry)), head(right), entry(std::move(right_entry))};
}

// In two lines of four groups, which can be compared by eye.
std::string in_groups(const std::string& digest) {
  std::string text;
  for (std::size_t at = 0; at < digest.size(); at += 8) {
    text.append(at == 0 ? "" : at == 32 ? "\n" : " ").append(digest, at, 8);
  }
  return text;
}

std::string marks_line(const PrintedPaper& paper) {
  std::string text = marks_text(paper.total);
  if (paper.pass.hundredths > 0) text += "（" + marks_text(paper.pass) + "合格）";
  return text;
}

// So high that the lines have air, in tenths of a millimetre.
int row_of_lines(const PageStyle& style, int lines) {
  return style.body * (lines * 145 + 70) / 100 * 254 / 720;
}

// What is in the envelope; what the office counts and signs is left blank.
TableBlock envelope_table(const PrintedPaper& paper, const CoveredForm& form,
                          const PageStyle& style) {
  TableBlock table{{4, 5, 4, 7}, 0, 90, {}};
  const std::string minutes = paper.minutes > 0 ? std::to_string(paper.minutes) + "分钟" : "不限";
  std::size_t items = 0;
  for (const PrintedSection& section : paper.sections) items += section.items.size();
  table.rows = {
      pairs("职业（工种）", paper.occupation, "技能等级", paper.level),
      pairs("批次", paper.batch, "卷别", form_name(form.label)),
      pairs("考试日期", printed_date(paper.date), "考试时长", minutes),
      pairs("题数", std::to_string(items) + "题", "满分", marks_line(paper)),
      pairs("试卷份数", "　　　　份", "试卷袋编号", "第　　袋　共　　袋"),
      pairs("每份页数", "　　　　页", "密封人、日期", ""),
      {head("校验码"), over(3, entry("paper-" + form.label + ".txt（文本格式的试卷）的SHA-256：\n" +
                                     in_groups(form.digest)))},
  };
  table.higher_rows[table.rows.size() - 1] = row_of_lines(style, 3);
  return table;
}

// What is written by hand when the envelope is opened before the candidates, and when what was
// in it is handed back.
TableBlock opening_table() {
  constexpr int figures = 90;  // tenths of a millimetre
  constexpr int names = 120;
  constexpr int remarks = 180;
  TableBlock table{{4, 5, 4, 7}, 0, 0, {}};
  const auto add = [&](int height, std::vector<TableCell> row) {
    table.higher_rows[table.rows.size()] = height;
    table.rows.push_back(std::move(row));
  };
  const auto line = [](const char* what, std::string blanks) {
    return std::vector<TableCell>{head(what), over(3, entry(std::move(blanks)))};
  };
  const auto checks = [&](const char* when, std::string_view first, std::string_view second,
                          std::string_view added = "") {
    std::string lines(first);
    lines.append(yes_or_no).append(added).append("\n").append(second).append(yes_or_no);
    return line(when, std::move(lines));
  };
  add(names, pairs("考点、考场", "", "启封时间", time_to_write));
  add(names,
      checks("启封前检查", "试卷袋密封完好，没有拆动的痕迹", "职业、等级、卷别与本场考试相符"));
  add(names, checks("启封后检查", "份数与封面所记相符", "页数齐全，印刷清晰", "，实有　　　份"));
  add(names, line("考生代表签名", two_names));
  add(figures, line("本卷考生", "应到　　　人　　实到　　　人　　缺考　　　人"));
  add(figures, line("回收份数", "试卷　　　份（未用　　　份）　答题卡（纸）　　　份"));
  add(names, line("监考人员签名", two_names));
  add(names, pairs("收卷人签名", "", "签名日期", date_to_write));
  add(remarks, line("情况说明", ""));
  return table;
}

// Covers are upright A4 whatever the papers are, and need no room for a foot, so that each form
// has one page.
PageStyle cover_page(const PageStyle& paper) {
  PageStyle page;
  page.bottom = 100;
  for (const auto type : {&PageStyle::body, &PageStyle::section, &PageStyle::name,
                          &PageStyle::issuer, &PageStyle::small, &PageStyle::leading}) {
    page.*type = paper.*type;
  }
  page.song = paper.song;
  page.hei = paper.hei;
  return page;
}

void add_page(Printout& cover, const CoveredForm& form, PrintedPaper paper, const Template& office,
              std::string_view document) {
  paper.label = form.label;
  Printout page = begin_printout(paper, office, document);
  HeadingBlock& heading = begun_heading(page);
  heading.facts.clear();  // the table says them
  cover.blocks.emplace_back(std::move(heading));
  const auto title = [&](std::string text) {
    cover.blocks.emplace_back(TextBlock{TextBlock::Style::title, plain(std::move(text))});
  };
  title(form_name(form.label));
  cover.blocks.emplace_back(envelope_table(paper, form, cover.style));
  title("开封与考场记录");
  cover.blocks.emplace_back(opening_table());
}

}  // namespace

Printout cover_printout(const PrintedPaper& paper, const std::vector<CoveredForm>& forms,
                        const Template& office) {
  constexpr std::string_view document = "试卷封面与开封记录";
  Printout cover = begin_printout(paper, office, document);
  const std::string name = begun_heading(cover).name;
  cover.blocks.clear();
  cover.title = name + " " + std::string(document) + " " + paper.batch;
  cover.style = cover_page(office.page);
  cover.foot = {{}, {}, {}};
  for (const CoveredForm& form : forms) {
    if (!cover.blocks.empty()) cover.blocks.emplace_back(PageBreak{});
    add_page(cover, form, paper, office, document);
  }
  return cover;
}

}  // namespace tiku
