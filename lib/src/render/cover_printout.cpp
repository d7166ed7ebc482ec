// SPDX-License-Identifier: Apache-2.0
// Batch -> the cover of its sealed papers and the record of their opening.
#include "render/layout.hpp"
#include "render/wording.hpp"
#include "tiku/render/printouts.hpp"

namespace tiku {
namespace {

TableBlock form_table(const std::vector<CoveredForm>& forms) {
  TableBlock table{{2, 2, 2, 9}, 1, 90, {}};
  for (const char* title : {"卷别", "份数", "每份页数", "试卷文件 SHA-256"}) {
    if (table.rows.empty()) table.rows.emplace_back();
    table.rows.front().push_back(table_cell(TableCell::Style::header, title));
  }
  for (const CoveredForm& form : forms) {
    // In groups of eight, which can be compared by eye.
    std::string digest;
    for (std::size_t at = 0; at < form.digest.size(); at += 8) {
      digest.append(at == 0 ? "" : " ").append(form.digest, at, 8);
    }
    table.rows.push_back({table_cell(TableCell::Style::centred, form_name(form.label)),
                          table_cell(TableCell::Style::centred, ""),
                          table_cell(TableCell::Style::centred, ""),
                          table_cell(TableCell::Style::left, std::move(digest))});
  }
  return table;
}

// What is written by hand when the papers are opened.
TableBlock opening_table() {
  TableBlock table{{3, 5, 3, 5}, 0, 110, {}};
  const auto row = [&](const char* left, const char* right) {
    table.rows.push_back(
        {table_cell(TableCell::Style::header, left), table_cell(TableCell::Style::left, ""),
         table_cell(TableCell::Style::header, right), table_cell(TableCell::Style::left, "")});
  };
  row("考场", "开封时间");
  row("密封是否完好", "实际份数");
  row("监考人员签名", "考生代表签名");
  row("情况说明", "签名日期");
  return table;
}

}  // namespace

Printout cover_printout(const PrintedPaper& paper, const std::vector<CoveredForm>& forms,
                        const Template& office) {
  Printout printout = begin_printout(paper, office, "试卷封面与开封记录");
  auto& heading = std::get<HeadingBlock>(printout.blocks.front());
  PlaceholderValues values = paper_values(paper);
  values["form"].clear();  // the cover is of all forms
  heading.facts = fill_all({"[批次：{batch}]", "[日期：{date}]"}, values);
  printout.title = heading.name + " " + paper.batch;
  printout.foot = {{}, {}, {}};
  const auto title = [&](const char* text) {
    printout.blocks.emplace_back(TextBlock{TextBlock::Style::title, plain(text)});
  };
  title("试卷清单");
  printout.blocks.emplace_back(form_table(forms));
  title("开封记录");
  printout.blocks.emplace_back(opening_table());
  return printout;
}

}  // namespace tiku
