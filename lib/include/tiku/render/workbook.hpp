// SPDX-License-Identifier: Apache-2.0
// Workbooks: the items of a paper, its keys with explanations, and the conformance of all
// forms. The bytes depend on nothing but the arguments.
//
// libxlsxwriter can only write to a path: `scratch` is an existing folder for its temporary
// files.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "tiku/draw/demand.hpp"
#include "tiku/measure/conformance.hpp"
#include "tiku/model/bank.hpp"
#include "tiku/model/blueprint.hpp"
#include "tiku/model/paper.hpp"
#include "tiku/model/template.hpp"
#include "tiku/render/paper.hpp"

namespace tiku {

/// The bytes of an XLSX file, or why there are none (no room in the scratch folder).
struct WorkbookProblem {
  std::string reason;
};
using Workbook = std::variant<std::string, WorkbookProblem>;

/// The items of a form, a line for each, without ids or keys (试卷).
Workbook paper_workbook(const PrintedPaper& paper, const Template& office,
                        const std::string& scratch);

/// The items with keys, explanations, ids, points and difficulties (工作人员用卷).
Workbook staff_workbook(const PrintedPaper& paper, const Template& office,
                        const std::string& scratch);

/// Keys and marking scheme (标准答案与评分标准) of one form: the printed key, explanations,
/// and what earns marks.
Workbook key_workbook(const PrintedPaper& paper, const Template& office,
                      const std::string& scratch);

/// What a conformance workbook is of. There is a form, and a paper of each.
struct ConformanceMatter {
  const std::vector<Form>& forms;
  const Demand& demand;
  const Conformance& conformance;
  const std::vector<PrintedPaper>& papers;  ///< by form
  const Template& office;
  const Blueprint& blueprint;
  const Bank& bank;
};

/// All forms beside the blueprint (组卷符合性报告): each demand with what was reached, to be
/// signed; items, coverage, common items.
Workbook conformance_workbook(const ConformanceMatter& matter, const std::string& scratch);

}  // namespace tiku
