// SPDX-License-Identifier: Apache-2.0
#include "tiku/render/printouts.hpp"

#include <algorithm>

#include "render/layout.hpp"
#include "render/wording.hpp"

namespace tiku {
namespace {

constexpr std::string_view empty_bracket = "（　　）";

enum class Copy { candidates, large, staff };

std::string_view document_name(Copy copy) {
  switch (copy) {
    case Copy::candidates:
      return {};
    case Copy::large:
      return "大字版";
    case Copy::staff:
      return "工作人员用卷";
  }
  return {};
}

// The blocks of a paper in order, the items of sections and of cases one after the other.
class PaperBuilder {
 public:
  PaperBuilder(const PrintedPaper& paper, const Template& office, Copy copy)
      : paper_(paper),
        office_(office),
        copy_(copy),
        printout_(begin_printout(paper, office, document_name(copy))) {}

  Printout build() {
    if (copy_ != Copy::staff) {
      printout_.strip = office_.strip;
      add_notices();
      add_scores();
    }
    for (const PrintedSection& section : paper_.sections) add_section(section);
    return std::move(printout_);
  }

 private:
  void add(Block block) { printout_.blocks.push_back(std::move(block)); }

  void add_notices() {
    std::vector<std::string> notices = fill_all(office_.notices, paper_values(paper_));
    if (!notices.empty()) add(NoticesBlock{office_.notices_title, std::move(notices)});
  }

  void add_scores() {
    if (office_.score_rows.empty()) return;
    std::vector<const PrintedSection*> sections;
    for (const PrintedSection& section : paper_.sections) sections.push_back(&section);
    add(score_table(sections, office_.score_rows, "总分"));
  }

  void add_section(const PrintedSection& section) {
    const PlaceholderValues values = section_values(section, office_);
    add(SectionBlock{fill(office_.section_title, values), fill(office_.section_directions, values),
                     copy_ == Copy::staff ? std::vector<std::string>() : office_.score_boxes});
    for (const PrintedItem& item : section.items) add_item(item, 0);
  }

  void add_item(const PrintedItem& item, int depth) {
    ItemBlock block;
    block.label = item_label(item);
    if (item.type == ItemType::true_false) block.bracket = empty_bracket;
    block.stem = item.stem;
    if (std::string note = marks_note(item); !note.empty()) {
      block.stem.push_back({Run::Kind::text, std::move(note)});
    }
    block.figures = item.figures;
    for (const PrintedOption& option : item.options) {
      block.options.push_back({std::string(1, option.letter), option.text});
    }
    const auto type = static_cast<std::size_t>(item.type);
    if (copy_ != Copy::staff) {
      block.space = {office_.answer_lines[type], item.type != ItemType::calculation};
    } else {
      block.remarks = remarks(item);
    }
    block.depth = depth;
    block.keeps_next = !item.items.empty();
    add(std::move(block));
    for (const PrintedItem& part : item.items) add_item(part, depth + 1);
  }

  static std::vector<Remark> remarks(const PrintedItem& item) {
    std::vector<Remark> remarks;
    const auto say = [&](const char* name, Runs text) {
      if (!text.empty()) remarks.push_back({name, std::move(text)});
    };
    say("答案", parse_inline(item.key));
    for (const MarkingPoint& point : item.marking) {
      Runs text = parse_inline(point.text);
      text.push_back({Run::Kind::text, "（" + marks_text(point.marks) + "）"});
      say("采分点", std::move(text));
    }
    say("解析", item.explanation);
    if (!item.source.empty()) say("出处", plain(item.source));
    std::string facts = item.id + "　" + item.point + " " + item.point_name;
    if (item.difficulty > 0) facts += "　难度 " + std::to_string(item.difficulty);
    say("试题", plain(std::move(facts)));
    return remarks;
  }

  const PrintedPaper& paper_;
  const Template& office_;
  Copy copy_;
  Printout printout_;
};

}  // namespace

Printout paper_printout(const PrintedPaper& paper, const Template& office) {
  return PaperBuilder(paper, office, Copy::candidates).build();
}

Printout large_printout(const PrintedPaper& paper, const Template& office) {
  return PaperBuilder(paper, large_print(office), Copy::large).build();
}

Printout staff_printout(const PrintedPaper& paper, const Template& office) {
  return PaperBuilder(paper, office, Copy::staff).build();
}

Template large_print(const Template& office) {
  constexpr int points = 180;
  constexpr int title_points = 230;  // large enough, and a long name still fits its line
  Template large = office;
  for (const auto type :
       {&PageStyle::section, &PageStyle::small, &PageStyle::figures, &PageStyle::body}) {
    large.page.*type = office.page.*type * points / office.page.body;
  }
  for (const auto type : {&PageStyle::name, &PageStyle::issuer}) {
    large.page.*type = std::max(office.page.*type, title_points);
  }
  return large;
}

}  // namespace tiku
