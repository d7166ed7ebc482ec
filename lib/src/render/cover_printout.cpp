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

// What is in the envelope; what the office counts and signs is left blank.
TableBlock envelope_table(const PrintedPaper& paper, const CoveredForm& form) {
  TableBlock table{{4, 5, 4, 7}, 0, 100, {}};
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
      {head("校验码 SHA-256"), over(3, entry(in_groups(form.digest)))},
  };
  return table;
}

// What is written by hand when the envelope is opened before the candidates.
TableBlock opening_table() {
  TableBlock table{{4, 5, 4, 7}, 0, 130, {}};
  const auto checks = [](const char* when, std::string_view first, std::string_view second,
                         std::string_view added = "") {
    std::string lines(first);
    lines.append(yes_or_no).append(added).append("\n").append(second).append(yes_or_no);
    return std::vector<TableCell>{head(when), over(3, entry(std::move(lines)))};
  };
  table.rows = {
      pairs("考点、考场", "", "启封时间", time_to_write),
      checks("启封前检查", "试卷袋密封完好，没有拆动的痕迹", "职业、等级、卷别与本场考试相符"),
      checks("启封后检查", "份数与封面所记相符", "页数齐全，印刷清晰", "，实有　　　份"),
      {head("监考人员签名"), over(3, entry("甲：　　　　　　　　　　　乙："))},
      pairs("考生代表签名", "", "签名日期", date_to_write),
  };
  return table;
}

TableBlock remarks_table() { return {{4, 16}, 0, 270, {{head("情况说明"), entry("")}}}; }

// Covers are upright A4 with the margins of the custom, whatever the papers are, so that each
// form has one page.
PageStyle cover_page(const PageStyle& paper) {
  PageStyle page;
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
  cover.blocks.emplace_back(envelope_table(paper, form));
  title("开封记录");
  cover.blocks.emplace_back(opening_table());
  cover.blocks.emplace_back(remarks_table());
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
