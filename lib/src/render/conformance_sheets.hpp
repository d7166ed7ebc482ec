// SPDX-License-Identifier: Apache-2.0
// What the sheets of the conformance workbook have in common.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/sheet.hpp"

namespace tiku {

/// The heading of a sheet that is of all forms and so names none.
HeadingBlock conformance_heading(const ConformanceMatter& matter, std::string_view what);

/// The columns, then these once for each form; of a form's only column the title is the form.
std::vector<SheetColumn> with_forms(std::vector<SheetColumn> columns,
                                    const ConformanceMatter& matter,
                                    const std::vector<SheetColumn>& each);

/// The report that is signed: each demand beside what was reached, and a conclusion.
Sheet report_sheet(const ConformanceMatter& matter);

}  // namespace tiku
