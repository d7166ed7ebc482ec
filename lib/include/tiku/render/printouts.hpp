// SPDX-License-Identifier: Apache-2.0
// Printed paper + template -> what each document of it holds.
#pragma once

#include <string>
#include <vector>

#include "tiku/model/template.hpp"
#include "tiku/render/paper.hpp"
#include "tiku/render/printout.hpp"

namespace tiku {

/// The paper (试卷), as candidates get it: without ids or keys.
Printout paper_printout(const PrintedPaper& paper, const Template& office);

/// The paper by the template of `large_print` (大字版).
Printout large_printout(const PrintedPaper& paper, const Template& office);

/// The paper with keys, explanations, ids, points and difficulties (工作人员用卷).
Printout staff_printout(const PrintedPaper& paper, const Template& office);

/// Keys, five to a line, and what earns marks in open items (标准答案与评分标准).
Printout key_printout(const PrintedPaper& paper, const Template& office);

/// Where candidates write their answers (答题纸).
Printout answer_printout(const PrintedPaper& paper, const Template& office);

/// A form as the cover of its batch names it.
struct CoveredForm {
  std::string label;
  std::string digest;  ///< hex SHA-256 of its paper
};

/// For each form a page: the cover of its sealed papers and the record of their opening
/// (试卷封面与开封记录). `paper` is any of its forms.
Printout cover_printout(const PrintedPaper& paper, const std::vector<CoveredForm>& forms,
                        const Template& office);

/// The template with types so much larger that items stand in 18 points, and figures by as
/// much (大字版).
Template large_print(const Template& office);

}  // namespace tiku
