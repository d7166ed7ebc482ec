// SPDX-License-Identifier: Apache-2.0
// A form as people read it: texts, numbers and letters resolved, once for all
// writers. Writers are pure functions of it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"
#include "tiku/model/template.hpp"
#include "tiku/render/printout.hpp"
#include "tiku/text/inline.hpp"

namespace tiku {

struct PrintedOption {
  char letter = 'A';  ///< as printed
  Runs text;
  char own = 'A';  ///< letter in the item's file
};

struct PrintedItem {
  std::size_t number = 0;  ///< from 1, as printed; 0 inside a case, see `part`
  std::size_t part = 0;    ///< within a case, from 1
  std::string id;
  ItemType type = ItemType::single_choice;
  Runs stem;
  std::vector<FigureLine> figures;
  std::vector<PrintedOption> options;
  std::string key;  ///< `B`, `ACD`, `√`, `×`, or the text of an open item
  std::vector<MarkingPoint> marking;
  Marks marks;  ///< that it can earn; 0 for a part of a case whose file does not tell
  Runs explanation;
  std::string source;  ///< clause of the standard or page of the textbook
  std::string point;   ///< code
  std::string point_name;
  int difficulty = 0;
  std::vector<PrintedItem> items;  ///< of a case
};

struct PrintedSection {
  std::size_t number = 1;
  std::string title;  ///< 单项选择题
  ItemType type = ItemType::single_choice;
  std::size_t first = 1;  ///< numbers of its first and last item
  std::size_t last = 1;
  Marks each;
  Marks total;
  std::vector<PrintedItem> items;
};

struct PrintedPaper {
  std::string organisation;
  std::string title;       ///< of the blueprint
  std::string occupation;  ///< 茶艺师
  std::string level;       ///< 四级/中级工
  std::string batch;
  std::string date;
  std::string label;     ///< of the form
  int minutes = 0;       ///< 0 where the blueprint gives none
  std::string standard;  ///< title and edition
  Marks total;
  Marks pass;  ///< 0 where the blueprint gives none
  std::vector<PrintedSection> sections;
  /// The files of all figures, by the paths that items and texts name; filled in by who can
  /// read files.
  std::map<std::string, FigureFile> figures;
};

/// Items are numbered through the paper, or in each section from 1. Figures go by their
/// paths within the bank's folder, also those within texts.
PrintedPaper print_paper(const Form& form, const Batch& batch, const Blueprint& blueprint,
                         const Bank& bank,
                         Template::Numbering numbering = Template::Numbering::paper);

}  // namespace tiku
