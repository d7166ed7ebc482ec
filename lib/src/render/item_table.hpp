// SPDX-License-Identifier: Apache-2.0
// Items as the rows of a table: what the workbooks of papers, keys and conformance say of an
// item, each in the same words and the same way.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "render/sheet.hpp"
#include "tiku/model/template.hpp"
#include "tiku/render/paper.hpp"

namespace tiku {

/// What a column tells of an item.
enum class ItemFact {
  form,     ///< A卷
  number,   ///< as printed; 12（1） inside a case
  section,  ///< 一、单项选择题
  type,
  stem,  ///< with 〔见图〕 for each figure below it
  option,
  marks,    ///< blank where only the whole case has marks
  key,      ///< the letters, the sign or the text
  marking,  ///< the key, and what earns marks below it
  explanation,
  id,
  point,
  point_name,
  difficulty,
  source,
  order,  ///< letters that the printed options have in the item's file: CABD
};

struct ItemColumn {
  ItemFact fact = ItemFact::number;
  std::size_t width = 10;  ///< in digits
  std::size_t option = 0;  ///< of `ItemFact::option` which, from 0
};

/// A table with a line for every item, the items of cases after their case.
Sheet item_sheet(std::string name, const HeadingBlock& heading,
                 std::span<const PrintedPaper> papers, const Template& office,
                 const std::vector<ItemColumn>& columns);

}  // namespace tiku
